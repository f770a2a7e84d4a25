/// What an element takes over from those around it, as far as reading the drawing depends on it.
struct Computed {
    /// In user units.
    var fontSize = 16.0
    var wish = FaceWish(families: [])
    var anchor = "start"
    var baseline = "auto"
    var letterSpacing = 0.0
    var preservesSpace = false
    var textCase = "none"
    var language: String
    var isRightToLeft = false
    /// Custom properties.
    var variables: [String: [CSSToken]] = [:]
    /// The width and height that percentages are of, in user units.
    var viewport: (width: Double, height: Double)
    /// User units to pixels of the whole drawing.
    var matrix = Matrix()
    /// Of HTML.
    var colour: String?
    var alignment = "start"
    var keepsLines = false
    var lineHeight = 1.2

    /// A length in user units; percentages need to know of what.
    func length(_ token: CSSToken, of whole: Double? = nil) -> Double? {
        switch token {
        case .number(let value): value
        case .percentage(let value): whole.map { $0 * value / 100 }
        case .dimension(let value, let unit):
            switch unit {
            case "px": value
            case "pt": value * 4 / 3
            case "pc": value * 16
            case "in": value * 96
            case "cm": value * 96 / 2.54
            case "mm": value * 96 / 25.4
            case "q": value * 96 / 101.6
            case "em": value * fontSize
            case "rem": value * 16
            case "ex", "ch": value * fontSize / 2
            case "vw": value * viewport.width / 100
            case "vh": value * viewport.height / 100
            default: nil
            }
        default: nil
        }
    }

    /// Puts in the values of variables (CSS Variables 1); `nil` where one has none.
    func substituted(_ value: [CSSToken], depth: Int = 0) -> [CSSToken]? {
        guard value.contains(.function("var")) else { return value }
        guard depth < 16 else { return nil }
        var out: [CSSToken] = []
        var rest = value[...]
        while let first = rest.first {
            rest = rest.dropFirst()
            guard first == .function("var") else {
                out.append(first)
                continue
            }
            var level = 1
            guard
                let end = rest.firstIndex(where: { token in
                    if case .function = token { level += 1 }
                    if token == .sign("(") { level += 1 }
                    if token == .sign(")") { level -= 1 }
                    return level == 0
                })
            else { return nil }
            let parts = StyleSheet.split(rest[..<end], at: ",")
            rest = rest[(end + 1)...]
            guard case .ident(let name)? = parts.first?.trimmed.first else { return nil }
            let fallback = parts.count > 1 ? Array(parts[1].trimmed) : nil
            guard let found = variables[name] ?? fallback, let inner = substituted(found, depth: depth + 1),
                out.count + inner.count < 2_000
            else { return nil }
            out += inner
        }
        return out
    }
}
