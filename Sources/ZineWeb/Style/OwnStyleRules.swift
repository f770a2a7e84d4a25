import ZineCore
import ZineDocument

/// A theme's own styles as rules of a style sheet: faces, weight, slope, size over the text's, capitals, place of the lines.
enum OwnStyleRules {
    /// One record to a style, by name; sizes go with the text's, so that they follow the reader's.
    static func records(_ style: WebStyle) -> [TemplateRecord] {
        var names = style.ownStyles.keys.sorted().filter { OwnStyle.isName($0) }
        // What all boxes have comes first, so that a box may ask for another.
        let ofBoxes = style.boxes.style
        if let index = names.firstIndex(of: ofBoxes) { names.insert(names.remove(at: index), at: 0) }
        return names.compactMap { name in
            guard let own = style.ownStyles[name] else { return nil }
            var record = TemplateRecord()
            record.css("selector", selector(name, style))
            record.css("name", ".own-" + name)
            record.css("declarations", declarations(own, style))
            record.flag("placed", own.alignment == .center || own.alignment == .end)
            return record
        }
    }

    /// What the styles of the accent's colour are written to.
    static func accented(_ style: WebStyle) -> [String] {
        style.ownStyles.keys.sorted().filter { OwnStyle.isName($0) && style.ownStyles[$0]?.ink == .accent }
            .map { selector($0, style) }
    }

    private static func selector(_ name: String, _ style: WebStyle) -> String {
        ".own-" + name + (name == style.boxes.style ? ", .sidebar" : "")
    }

    private static func declarations(_ own: OwnStyle, _ style: WebStyle) -> String {
        var out: [String] = []
        if let family = own.family, family != style.text.family, let faces = families(family, style) {
            out.append("font-family: " + faces)
        }
        if let weight = own.weight { out.append("font-weight: \(weight.clamped(to: 1...1000))") }
        if let italic = own.italic { out.append("font-style: \(italic ? "italic" : "normal")") }
        if let size = own.size, style.text.size > .zero {
            out.append("font-size: \(StyleSheet.number(size / style.text.size))em")
        }
        if let tracking = own.tracking { out.append("letter-spacing: \(StyleSheet.number(Double(tracking) / 1000))em") }
        switch own.textCase {
        case .upper, .upperSharpS: out.append("text-transform: uppercase")
        case .smallCaps: out.append("font-variant-caps: small-caps")
        case .asWritten, nil: break
        }
        switch own.figures {
        case .lining: out.append("font-variant-numeric: lining-nums")
        case .tabular: out.append("font-variant-numeric: lining-nums tabular-nums")
        case .oldStyle: out.append("font-variant-numeric: oldstyle-nums")
        case nil: break
        }
        if let alignment = own.alignment { out.append("text-align: " + value(of: alignment)) }
        if let indent = own.indent, style.text.size > .zero {
            let share = StyleSheet.number(indent / (own.size ?? style.text.size))
            out.append("margin-left: \(share)em; margin-right: \(share)em")
        }
        return out.map { $0 + ";" }.joined(separator: " ")
    }

    private static func value(of alignment: OwnStyle.Alignment) -> String {
        switch alignment {
        case .start: "start"
        case .justified: "justify"
        case .center: "center"
        case .end: "end"
        }
    }

    /// The faces that screens have for a family of the theme's; `nil` where it is in print alone.
    private static func families(_ family: String, _ style: WebStyle) -> String? {
        let names: [WebFace.Role: [String]] = [
            .text: style.textFamilies, .label: style.labelFamilies, .code: style.codeFamilies,
        ]
        guard let role = WebFace.Role.allCases.first(where: { style.familyNames[$0] == family }) else { return nil }
        return names[role].map(StyleSheet.families)
    }
}
