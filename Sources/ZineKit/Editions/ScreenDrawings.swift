import ZineCore
import ZineRender
import ZineText
import ZineWeb

/// Drawings as screens are given them: a page shows them as pictures, whose text sees none of the page's faces, and so
/// they carry those that print has, cut down to their letters.
enum ScreenDrawings {
    /// The drawing with its faces in it; any other picture, and a drawing without text, as it is.
    static func bytes(of image: ImageFile) -> [UInt8] {
        guard image.format == .svg else { return image.screen ?? image.uprightBytes }
        let drawing = image.screen ?? image.bytes
        let rules = image.faces.compactMap { face in
            rule(face, isAlone: image.faces.count { $0.family == face.family && $0.isLike(face) } == 1)
        }
        // A rebuilt drawing's root is its first element, and no value has the sign in it.
        guard !rules.isEmpty, let end = drawing.firstIndex(of: UInt8(ascii: ">")) else { return drawing }
        return drawing[...end] + Array("<style>\(rules.joined(separator: "\n"))</style>".utf8) + drawing[(end + 1)...]
    }

    /// The same for readers that know of pictures no more than PNG and JPEG.
    static func bookBytes(of image: ImageFile) -> [UInt8] {
        image.format == .svg ? bytes(of: image) : image.uprightBytes
    }

    /// - Parameter isAlone: whether the wish needs no other file.
    private static func rule(_ face: DrawnFace, isAlone: Bool) -> String? {
        guard let font = OutputFolder.read(face.file.path, limit: PictureLoader.limit),
            let part = FaceSubset.make(
                font, index: face.file.index, characters: face.characters, only: FaceSubset.pageFeatures),
            let packed = WOFF2.file(part)
        else { return nil }
        let source = "data:font/woff2;base64," + String(decoding: Base64.encode(packed), as: UTF8.self)
        let slope = face.isItalic ? " font-style: italic;" : ""
        let range = isAlone ? "" : " unicode-range: \(ScreenRange(face.characters).css);"
        return "@font-face { font-family: \"\(face.family)\"; font-weight: \(face.weight);\(slope)\(range)"
            + " src: url(\(source)) format(\"woff2\"); }"
    }
}

extension DrawnFace {
    fileprivate func isLike(_ other: DrawnFace) -> Bool { weight == other.weight && isItalic == other.isItalic }
}
