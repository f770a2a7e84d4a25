import ZineCore
import ZineDocument
import ZineReader
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
    /// The theme's faces that are there, in the order of what is wished for.
    func themeFaces() throws(BuildError) -> [ThemeFace] {
        var faces: [ThemeFace] = []
        for wish in WantedFace.issue(theme) {
            guard let face = wish.face(in: theme), let (path, font) = try read(face), let measures = FaceMeasures(font)
            else { continue }
            let file = Self.name(of: face, font)
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

    /// The theme's look on a page that stands alone, with its faces and stand-ins of their widths; and the faces by the
    /// names of their files.
    func webStyle() throws(BuildError) -> (style: WebStyle, files: [String: ThemeFace]) {
        let faces = try themeFaces()
        let isHouse = faces.map(\.face) == WebFace.house
        let fallbacks = faces.flatMap {
            StandIn.faces(for: $0.face.role, $0.face.weight, $0.face.isItalic, like: $0.measures)
        }
        let style = WebStyle(
            theme, faces: faces.map(\.face),
            fallbacks: isHouse ? FallbackFace.house : fallbacks)
        return (style, Dictionary(faces.map { ($0.face.file, $0) }) { first, _ in first })
    }

    /// A face's file, and the face by itself.
    private func read(_ face: FontFamily.Face) throws(BuildError) -> (path: String, bytes: [UInt8])? {
        for path in face.paths(in: resources.fontFolders) {
            guard let bytes = try contents(of: path, limit: PictureLoader.limit) else { continue }
            return FaceSubset.single(bytes, index: face.index).map { (path, $0) }
        }
        return nil
    }

    /// A face keeps its file's name; what was taken out of a collection has the ending of what it is.
    private static func name(of face: FontFamily.Face, _ font: [UInt8]) -> String {
        let name = Path.name(of: face.file)
        guard FaceSubset.isCollection(name) else { return name }
        return Path.stem(of: name) + "-\(face.index + 1)" + (font.starts(with: Array("OTTO".utf8)) ? ".otf" : ".ttf")
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
