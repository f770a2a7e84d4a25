import Foundation
import ZineCore
import ZineDocument
import ZineRender
import ZineText
import ZineWeb

/// Drawings as screens are given them: a page shows them as pictures, whose text sees none of the page's faces, and so
/// they carry those that print has, cut down to their letters.
struct ScreenDrawings {
    let fontFolders: [String]

    /// The drawing with its faces in it; any other picture, and a drawing without text, as it is.
    func bytes(of image: ImageFile) -> [UInt8] {
        guard image.format == .svg else { return image.bytes }
        let uses = DrawingText.uses(in: image.bytes, fontFolders: fontFolders)
        let rules = uses.compactMap { use in rule(use, isAlone: uses.count { $0.wish == use.wish } == 1) }
        return rules.isEmpty
            ? image.bytes : DrawingText.adding(styleSheet: rules.joined(separator: "\n"), to: image.bytes)
    }

    /// - Parameter isAlone: whether the wish needs no other file.
    private func rule(_ use: DrawingText.Use, isAlone: Bool) -> String? {
        guard let font = OutputFolder.read(use.file, limit: PictureLoader.limit),
            let part = FaceSubset.make(font, characters: use.characters, only: FaceSubset.pageFeatures),
            let packed = WOFF2.file(part)
        else { return nil }
        let source = "data:font/woff2;base64," + Data(packed).base64EncodedString()
        let slope = use.wish.isItalic ? " font-style: italic;" : ""
        let range = isAlone ? "" : " unicode-range: \(ScreenRange(use.characters).css);"
        return "@font-face { font-family: \"\(use.wish.family)\"; font-weight: \(use.wish.weight);\(slope)\(range)"
            + " src: url(\(source)) format(\"woff2\"); }"
    }
}
