import Testing
import ZineCore
import ZineDocument
import ZineTestSupport
import ZineWeb

@testable import ZineKit

@Suite("The face of titles")
struct TitleFaceTests {
    @Test("is on screens where the text has none like it, in place of the text's bold one")
    func titles() {
        var theme = Theme()
        let house = WantedFace.site(theme)
        #expect(!house.contains { $0.role == .title } && house.contains { $0.role == .text && $0.weight == 700 })
        theme.styles[.title]?.weight = 900
        let black = WantedFace.site(theme)
        #expect(black.count == house.count)
        #expect(black.first { $0.role == .title }?.face(in: theme)?.file == "SourceSerifPro-Black.otf")
        let faces = SiteFaces(theme, language: "en") { face in
            try? TemporaryFolder.bytes(of: Project.root + "/Fonts/" + face.file)
        }
        #expect(faces.style.title?.weight == 900)
        #expect(faces.style.title?.families.first == "Source Serif Pro")
        #expect(faces.style.fallbacks.contains { $0.role == .title && $0.family == "Title Stand-in" })
        #expect(faces.cuts.contains { $0.path.hasPrefix("assets/fonts/title-900-") })
    }
}
