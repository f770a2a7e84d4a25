import ZineCore
import ZineDocument

/// A theme's own styles: `own-styles: {lyric: {italic: true, align: center}}`.
extension ThemeReader {
    private static let align = Field(
        "align", .choice() as ValueType<OwnStyle.Alignment>, help: "where lines stand in the column")
    private static let indent = Field("indent", .length, help: "on either side of the column")
    private static let around = Field("around", .integer(0...40), help: "grid lines above and below")

    private static let ownStyleFields = [
        family.description, weight.description, italic.description, size.description, tracking.description,
        textCase.description, figures.description, color.description, align.description, indent.description,
        around.description,
    ]

    static let ownStyles = FieldDescription(
        key: "own-styles", shape: .entries(.mapping(ownStyleFields)), isRequired: false,
        help: "styles of the theme's own, by the names that text asks for them: `{.name}`")

    static func readOwnStyles(_ mapping: Mapping, _ theme: inout Theme, _ problems: inout [Diagnostic]) {
        if let node = mapping.node("own-styles"), case .mapping(let pairs) = node.content {
            for pair in pairs { readOwnStyle(pair, &theme, &problems) }
        } else if let node = mapping.node("own-styles"), !node.isNull {
            problems.append(wrongType(node, "a mapping of styles", "write 'name: {italic: true}', one to a line"))
        }
        let name = theme.boxes.style
        guard !name.isEmpty, theme.ownStyles[name] == nil else { return }
        problems.append(unknownStyle(name, in: theme, at: mapping.span(of: "boxes")))
        theme.boxes.style = ""
    }

    private static func readOwnStyle(_ pair: YAMLNode.Pair, _ theme: inout Theme, _ problems: inout [Diagnostic]) {
        guard OwnStyle.isName(pair.key) else {
            problems.append(
                .error(
                    "bad-value", "'\(pair.key.shortened(to: 40))' cannot be the name of a style",
                    hint: "write letters, figures and hyphens; \(OwnStyle.takenNames.sorted().joined(separator: ", ")) "
                        + "are taken",
                    at: pair.keySpan))
            return
        }
        guard let inner = Mapping(pair.value, fields: ownStyleFields, &problems) else { return }
        var style = theme.ownStyles[pair.key] ?? OwnStyle()
        readType(inner, &style, &problems)
        style.alignment = inner.value(align, &problems) ?? style.alignment
        style.indent = inner.value(indent, &problems) ?? style.indent
        style.around = inner.value(around, &problems) ?? style.around
        if let family = style.family, theme.families[family] == nil {
            problems.append(unknownFamily(family, theme, at: inner.span(of: "family")))
            style.family = nil
        }
        if let size = style.size, size < .points(1) || size > .points(600) {
            problems.append(
                .error(
                    "bad-value", "the size of '\(pair.key)' is not one that type can have",
                    hint: "choose a size from 1pt to 600pt", at: inner.span(of: "size")))
            style.size = nil
        }
        theme.ownStyles[pair.key] = style
    }

    /// What any style may state of its type.
    static func readType(_ mapping: Mapping, _ style: inout OwnStyle, _ problems: inout [Diagnostic]) {
        style.family = mapping.value(family, &problems) ?? style.family
        style.weight = mapping.value(weight, &problems) ?? style.weight
        style.italic = mapping.value(italic, &problems) ?? style.italic
        style.size = mapping.value(size, &problems) ?? style.size
        style.tracking = mapping.value(tracking, &problems) ?? style.tracking
        style.textCase = mapping.value(textCase, &problems) ?? style.textCase
        style.figures = mapping.value(figures, &problems) ?? style.figures
        style.ink = mapping.value(color, &problems)?.ink ?? style.ink
    }

    /// That no style has a name, and which one was probably meant.
    static func unknownStyle(_ name: String, in theme: Theme, at span: SourceSpan) -> Diagnostic {
        let known = theme.ownStyles.keys.sorted()
        let hint =
            nearestWord(to: name, in: known).map { "did you mean '\($0)'?" }
            ?? (known.isEmpty
                ? "name it in the theme: 'own-styles: {\(name): {italic: true}}'"
                : "the theme's own styles are \(known.joined(separator: ", "))")
        return .warning(
            "unknown-style", "the theme '\(theme.name)' has no style '\(name.shortened(to: 40))' of its own",
            hint: hint, at: span)
    }
}
