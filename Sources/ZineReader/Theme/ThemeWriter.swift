import ZineCore
public import ZineDocument

/// Writes a theme as a file that states every key, with where each comes from.
public enum ThemeWriter {
    /// YAML that reads back as the same theme. Behind what a file states stands that file and its line; what has no such
    /// comment is the house theme's.
    ///
    /// - Parameter checksum: of a face that is the machine's own.
    public static func text(
        _ reading: ThemeReader.Reading, checksum: (FontFamily.Face) -> String? = { _ in nil }
    ) -> String {
        let theme = reading.theme
        var out = Page(stated: reading.stated)
        out.line("name: \(YAMLText.quoted(theme.name))", "name")
        write(groupsOf: theme, to: &out)
        out.line("")
        out.line("leading: \(theme.leading.themeText)", "leading")
        write(stylesOf: theme, reading.stated, to: &out)
        write(familiesOf: theme, checksum, to: &out)
        out.line("")
        out.line("protrusion:", "protrusion")
        for character in theme.protrusion.keys.sorted() {
            guard let hang = theme.protrusion[character] else { continue }
            out.line("  \(YAMLText.quoted(String(character))): [\(hang.left), \(hang.right)]")
        }
        return out.text
    }

    private static func write(groupsOf theme: Theme, to out: inout Page) {
        for group in ThemeGroup.all {
            out.line("")
            out.line("\(group.key):")
            for setting in group.settings {
                guard let value = setting.written(theme) else { continue }
                let key = setting.description.key
                out.line("  \(key): \(value)", "\(group.key).\(key)")
            }
        }
    }

    private static func write(stylesOf theme: Theme, _ stated: [String: SourceSpan], to out: inout Page) {
        let keys = { (path: String) in stated.keys.filter { $0.hasPrefix(path + ".") }.sorted() + [path] }
        out.line("")
        out.line("styles:")
        for role in TextRole.allCases {
            out.line("  \(role.rawValue): \(style(theme[role]))", keys("styles.\(role.rawValue)"))
        }
        out.line("")
        out.line(theme.ownStyles.isEmpty ? "own-styles: {}" : "own-styles:")
        for name in theme.ownStyles.keys.sorted() {
            guard let style = theme.ownStyles[name] else { continue }
            out.line("  \(name): \(self.style(style))", keys("own-styles.\(name)"))
        }
    }

    /// The families, and those that are taken where one lacks a letter.
    private static func write(
        familiesOf theme: Theme, _ checksum: (FontFamily.Face) -> String?, to out: inout Page
    ) {
        out.line("")
        out.line("families:", "families")
        for (key, family) in theme.families.sorted(by: { $0.key < $1.key }) {
            if let name = family.name {
                out.line("  \(key): \(YAMLText.quoted(name.text))")
                // What was found is no part of what the theme says.
                for face in family.faces { out.line("    # \(found(face, checksum(face)))") }
            } else {
                out.line("  \(key):")
                for face in family.faces { out.line("    - \(self.face(face))") }
            }
        }
        out.line("")
        out.line("fallbacks:", "fallbacks")
        for family in theme.fallbacks.byFamily.keys.sorted() {
            out.line("  \(family): \(list(theme.fallbacks.byFamily[family] ?? []))", "fallbacks.\(family)")
        }
        out.line("  all: \(list(theme.fallbacks.forAll))", "fallbacks.all")
    }

    private static func style(_ style: TextStyle) -> String {
        "{ family: \(style.family), weight: \(style.weight), italic: \(style.italic), size: \(style.size.themeText), "
            + "leading: \(style.leading.themeText), tracking: \(style.tracking), case: \(style.textCase.rawValue), "
            + "figures: \(style.figures.rawValue), color: \(style.ink.rawValue) }"
    }

    private static func style(_ style: OwnStyle) -> String {
        let values: [(String, String?)] = [
            ("family", style.family), ("weight", style.weight?.themeText), ("italic", style.italic?.themeText),
            ("size", style.size?.themeText), ("tracking", style.tracking?.themeText),
            ("case", style.textCase?.rawValue), ("figures", style.figures?.rawValue),
            ("color", style.ink?.rawValue), ("align", style.alignment?.rawValue),
            ("indent", style.indent?.themeText), ("around", style.around?.themeText),
        ]
        return "{ " + values.compactMap { key, value in value.map { "\(key): \($0)" } }.joined(separator: ", ") + " }"
    }

    private static func face(_ face: FontFamily.Face) -> String {
        "{ file: \(YAMLText.quoted(face.file)), weight: \(face.weight), italic: \(face.italic) }"
    }

    private static func found(_ face: FontFamily.Face, _ checksum: String?) -> String {
        let place = face.index > 0 ? ", face \(face.index + 1) of its file" : ""
        return "\(face.weight)\(face.italic ? " italic" : ""): \(face.file.filter { !$0.isNewline })\(place)"
            + (checksum.map { ", sha256:" + $0 } ?? "")
    }

    private static func list(_ names: [String]) -> String {
        "[\(names.map(YAMLText.quoted).joined(separator: ", "))]"
    }

    /// The lines, each with its sources behind it.
    private struct Page {
        let stated: [String: SourceSpan]
        var text = ""

        mutating func line(_ words: String, _ keys: String...) { line(words, keys) }

        mutating func line(_ words: String, _ keys: [String]) {
            let places = keys.compactMap { stated[$0] }.map { "\($0.file):\($0.start.line)" }.uniqued()
            text += words + (places.isEmpty ? "" : "  # " + places.joined(separator: ", ")) + "\n"
        }
    }
}
