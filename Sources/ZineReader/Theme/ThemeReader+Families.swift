import ZineCore
import ZineDocument

/// The families that a theme's styles ask for: each by its name, or by its files.
extension ThemeReader {
    private static let file = Field("file", .path, required: true, help: "a font file of the theme's font folder")
    static let weight = Field("weight", .integer(1...1000), help: "from 100 to 900, 400 without it")
    static let italic = Field("italic", .boolean, help: "whether the face is italic")

    static let faceFields = [file.description, weight.description, italic.description]

    static func readFamilies(_ node: YAMLNode?, _ theme: inout Theme, _ problems: inout [Diagnostic]) {
        guard let node, !node.isNull else { return }
        guard case .mapping(let pairs) = node.content else {
            problems.append(
                .error(
                    "wrong-type", "families are what the styles ask for, each with its family of fonts",
                    hint: "write 'families: {serif: Name of the Family}'", at: node.span))
            return
        }
        for pair in pairs {
            if let name = familyName(pair.value) {
                theme.families[pair.key] = FontFamily(named: FontFamily.Name(name, at: pair.value.span))
                continue
            }
            guard case .sequence(let nodes) = pair.value.content else {
                problems.append(
                    .error(
                        "wrong-type", "a family is its name, or a list of faces",
                        hint: "write 'Name of the Family', or '- file: Name.otf', one face to a line",
                        at: pair.value.span))
                continue
            }
            let faces = nodes.compactMap { face($0, &problems) }
            if nodes.isEmpty {
                problems.append(
                    .error(
                        "wrong-type", "the family '\(pair.key)' has no face",
                        hint: "name it, or list its files, or leave it out", at: pair.value.span))
            }
            if !faces.isEmpty { theme.families[pair.key] = FontFamily(faces: faces) }
        }
    }

    private static func face(_ node: YAMLNode, _ problems: inout [Diagnostic]) -> FontFamily.Face? {
        guard let mapping = Mapping(node, fields: faceFields, &problems), let path = mapping.value(file, &problems)
        else { return nil }
        guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else {
            problems.append(
                .error(
                    "outside-folder", "the face '\(path)' lies outside the font folder",
                    hint: "put the file into the font folder and name it alone", at: node.span))
            return nil
        }
        return FontFamily.Face(
            file: path, weight: mapping.value(weight, &problems) ?? 400,
            italic: mapping.value(italic, &problems) ?? false, at: mapping.span(of: "file"))
    }

    /// The name that stands where files may be listed.
    private static func familyName(_ node: YAMLNode) -> String? {
        guard !node.isNull, let text = node.text else { return nil }
        let words = text.split(whereSeparator: \.isWhitespace)
        return words.isEmpty ? nil : words.joined(separator: " ")
    }
}
