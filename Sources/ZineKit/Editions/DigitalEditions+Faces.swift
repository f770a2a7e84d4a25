import ZineCore
import ZineDocument
import ZineText
import ZineWeb

/// A face of the theme as the digital editions carry it.
struct ThemeFace: Sendable {
    var face: WebFace
    /// The file's path.
    var path: String
    var bytes: [UInt8]
    var measures: FaceMeasures
}

extension DigitalEditions {
    /// What an edition asks of each of the theme's families. Whatever else is bold or sloped there makes do with these.
    private static let wanted: [(role: WebFace.Role, text: TextRole, weight: Int, isItalic: Bool)] = [
        (.text, .text, 400, false), (.text, .text, 400, true), (.text, .text, 600, false), (.text, .text, 600, true),
        (.text, .text, 700, false), (.label, .label, 500, false), (.label, .label, 600, false),
        (.code, .code, 400, false), (.code, .code, 500, false),
    ]

    /// The theme's faces that are there, in the order of `wanted`.
    func themeFaces() throws(BuildError) -> [ThemeFace] {
        var faces: [ThemeFace] = []
        for wish in Self.wanted {
            guard let family = theme.families[theme[wish.text].family],
                let face = family.face(weight: wish.weight, italic: wish.isItalic), face.italic == wish.isItalic,
                let (path, font) = try read(face.file), let measures = FaceMeasures(font)
            else { continue }
            let file = face.file.split(separator: "/").last.map(String.init) ?? face.file
            let format = file.lowercased().hasSuffix(".ttf") ? WebFace.Format.truetype : .opentype
            faces.append(
                ThemeFace(
                    face: WebFace(
                        family: measures.family, weight: wish.weight, isItalic: wish.isItalic, file: file,
                        format: format, role: wish.role),
                    path: path, bytes: font, measures: measures))
        }
        return faces
    }

    /// The theme's look on a page that stands alone, with its faces and stand-ins of their widths; and where the faces'
    /// files are.
    func webStyle() throws(BuildError) -> (style: WebStyle, files: [String: String]) {
        let faces = try themeFaces()
        let isHouse = faces.map(\.face) == WebFace.house
        let fallbacks = faces.flatMap {
            StandIn.faces(for: $0.face.role, $0.face.weight, $0.face.isItalic, like: $0.measures)
        }
        let style = WebStyle(
            theme, faces: faces.map(\.face),
            fallbacks: isHouse ? FallbackFace.house : fallbacks)
        return (style, Dictionary(faces.map { ($0.face.file, $0.path) }) { first, _ in first })
    }

    private func read(_ font: String) throws(BuildError) -> (path: String, bytes: [UInt8])? {
        for folder in resources.fontFolders {
            let path = folder + "/" + font
            if let bytes = try contents(of: path, limit: PictureLoader.limit) { return (path, bytes) }
        }
        return nil
    }

    /// A file that editions are made of; `nil` where there is none.
    func contents(of path: String, limit: Int) throws(BuildError) -> [UInt8]? {
        do throws(OutputError) {
            return try OutputFolder.contents(of: path, limit: limit)
        } catch {
            throw .rendering("cannot read \(error.path): \(error.reason)")
        }
    }
}
