import Testing
import ZineRender
import ZineText

@testable import ZineKit

@Suite("Faces cut for books")
struct FaceCutsTests {
    private let font: [UInt8]
    private let path: String

    init() throws {
        path = try #require(ProgramFiles.find()).fonts + "/SourceSerifPro-Regular.otf"
        font = try #require(OutputFolder.read(path, limit: 1 << 22))
    }

    private func characters(_ text: String) -> Set<Unicode.Scalar> { Set(text.unicodeScalars) }

    @Test("are what cutting and packing alone make, the first time and later")
    func same() {
        let cuts = FaceCuts()
        for _ in 0..<3 {
            for text in ["abc", "abcd", "Ångström"] {
                let cut = cuts.cut(path, font, characters(text))
                #expect(cut == FaceSubset.make(font, characters: characters(text)))
                #expect(cut.flatMap(cuts.pack) == cut.flatMap(Deflate.raw))
            }
        }
    }

    @Test("are right too when more were cut than are kept")
    func many() throws {
        let cuts = FaceCuts()
        let alphabet = (0x41...0x7A).compactMap(Unicode.Scalar.init)
        for round in 0..<2 {
            for count in stride(from: 1, to: 58, by: 1) {
                let wanted = Set(alphabet.prefix(count))
                let cut = try #require(cuts.cut(path, font, wanted), "\(round) \(count)")
                _ = cuts.pack(cut)
                if count % 19 == 1 { #expect(cut == FaceSubset.make(font, characters: wanted)) }
            }
        }
    }

    @Test("are none of what is no font, and of what has none of the characters")
    func none() {
        let cuts = FaceCuts()
        #expect(cuts.cut("a", [1, 2, 3], characters("abc")) == nil)
        #expect(cuts.cut(path, font, characters("漢")) == nil)
    }

    @Test("leave what is no face to be packed each time")
    func others() {
        let cuts = FaceCuts()
        let text = Array("It was a dark and stormy night; the rain fell in torrents.".utf8)
        #expect(cuts.pack(text) == Deflate.raw(text))
        #expect(cuts.pack([]) == Deflate.raw([]))
    }
}
