/// Reads the properties of text into what an element hands on.
enum FontValues {
    static func set(_ name: String, _ value: [CSSToken], _ style: inout Computed, _ outer: Computed) {
        let word = value.count == 1 ? value.first?.word : nil
        if word == "inherit" { return }
        switch name {
        case "font": setAll(value, &style, outer)
        case "font-size": if let size = size(value, outer) { style.fontSize = size }
        case "font-family": style.wish.families = families(value[...])
        case "font-weight": if let weight = weight(value.first, outer.wish.weight) { style.wish.weight = weight }
        case "font-style": if let word { style.wish.isItalic = word == "italic" || word == "oblique" }
        case "text-anchor": if let word { style.anchor = word }
        case "dominant-baseline", "alignment-baseline": if let word { style.baseline = word }
        case "letter-spacing":
            style.letterSpacing = word == "normal" ? 0 : value.first.flatMap { style.length($0) } ?? style.letterSpacing
        case "white-space":
            style.preservesSpace = word.map { $0.hasPrefix("pre") && $0 != "pre-line" } ?? style.preservesSpace
            style.keepsLines = word == "nowrap" || word == "pre"
        case "text-transform": if let word { style.textCase = word }
        case "direction": style.isRightToLeft = word == "rtl"
        case "color": style.colour = Colour.text(value[...]) ?? style.colour
        case "text-align": if let word { style.alignment = word }
        case "line-height": style.lineHeight = lineHeight(value.first, style) ?? style.lineHeight
        default: break
        }
    }

    private static func lineHeight(_ token: CSSToken?, _ style: Computed) -> Double? {
        switch token {
        case .number(let value)?: min(max(value, 0.5), 5)
        case .percentage(let value)?: min(max(value / 100, 0.5), 5)
        case .dimension?:
            token.flatMap { style.length($0) }.flatMap {
                style.fontSize > 0 ? min(max($0 / style.fontSize, 0.5), 5) : nil
            }
        case .ident("normal")?: 1.2
        default: nil
        }
    }

    /// `font: italic bold 12px/1.2 Family, Family`.
    private static func setAll(_ value: [CSSToken], _ style: inout Computed, _ outer: Computed) {
        var rest = value[...].trimmed
        style.wish = FaceWish(families: [])
        while let first = rest.first {
            if let word = first.word, ["italic", "oblique"].contains(word) {
                style.wish.isItalic = true
            } else if let weight = weight(first, outer.wish.weight), first.word != "normal" {
                style.wish.weight = weight
            } else if first.word.map({ $0 == "normal" || $0 == "small-caps" || $0.hasSuffix("condensed") }) != true,
                first != .space
            {
                break
            }
            rest = rest.dropFirst()
        }
        guard let first = rest.first, let size = size([first], outer) else { return }
        style.fontSize = size
        rest = rest.dropFirst().trimmed
        if rest.first == .sign("/") {
            rest = rest.dropFirst().trimmed
            style.lineHeight = lineHeight(rest.first, style) ?? style.lineHeight
            rest = rest.dropFirst()
        }
        style.wish.families = families(rest)
    }

    private static let sizes: [String: Double] = [
        "xx-small": 9, "x-small": 10, "small": 13, "medium": 16, "large": 18, "x-large": 24, "xx-large": 32,
        "xxx-large": 48,
    ]

    private static func size(_ value: [CSSToken], _ outer: Computed) -> Double? {
        guard value.count == 1, let token = value.first else { return nil }
        if let word = token.word {
            if word == "larger" { return outer.fontSize * 1.2 }
            if word == "smaller" { return outer.fontSize / 1.2 }
            return sizes[word]
        }
        return outer.length(token, of: outer.fontSize).flatMap { $0 >= 0 && $0.isFinite ? $0 : nil }
    }

    private static func weight(_ token: CSSToken?, _ outer: Int) -> Int? {
        switch token {
        case .number(let value)?: value >= 1 && value <= 1_000 ? Int(value) : nil
        case .ident("bold")?: 700
        case .ident("normal")?: 400
        case .ident("bolder")?: outer < 400 ? 400 : outer < 600 ? 700 : 900
        case .ident("lighter")?: outer < 600 ? 100 : outer < 800 ? 400 : 700
        default: nil
        }
    }

    static func families(_ value: ArraySlice<CSSToken>) -> [String] {
        StyleSheet.split(value, at: ",").prefix(16).compactMap { part in
            let words = part.compactMap { token -> String? in
                switch token {
                case .string(let text), .ident(let text): text
                case .number(let value): Number.text(value)
                default: nil
                }
            }
            let name = words.joined(separator: " ").trimmed
            return name.isEmpty ? nil : String(name.prefix(100))
        }
    }
}
