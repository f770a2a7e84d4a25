/// What the property `filter` may name: filters of the drawing, and the functions of CSS that librsvg draws.
enum Filters {
    private static let functions: Set<String> = [
        "blur", "brightness", "contrast", "drop-shadow", "grayscale", "hue-rotate", "invert", "opacity", "saturate",
        "sepia",
    ]

    static func value(_ tokens: ArraySlice<CSSToken>, in style: Computed) -> DrawnElement.Value? {
        if tokens.count == 1, tokens.first?.word == "none" { return .text("none") }
        var pieces: [DrawnElement.Value.Piece] = []
        var rest = tokens.trimmed
        while let first = rest.first {
            if !pieces.isEmpty { pieces.append(.text(" ")) }
            guard pieces.count < 16 else { return nil }
            switch first {
            case .url:
                guard let id = Properties.id(first) else { return nil }
                pieces.append(.url(id))
                rest = rest.dropFirst().trimmed
            case .function(let name) where functions.contains(name):
                guard let text = function(name, &rest, in: style) else { return nil }
                pieces.append(.text(text))
            default: return nil
            }
        }
        return pieces.isEmpty ? nil : DrawnElement.Value(pieces: pieces)
    }

    private static func function(
        _ name: String, _ rest: inout ArraySlice<CSSToken>, in style: Computed
    ) -> String? {
        var depth = 0
        guard
            let end = rest.firstIndex(where: { token in
                if case .function = token { depth += 1 }
                if token == .sign("(") { depth += 1 }
                if token == .sign(")") { depth -= 1 }
                return depth == 0
            })
        else { return nil }
        var inner = rest[(rest.startIndex + 1)..<end].trimmed
        rest = rest[(end + 1)...].trimmed
        var words: [String] = []
        while let first = inner.first {
            if case .function = first {
                guard let close = inner.firstIndex(of: .sign(")")), let colour = Colour.text(inner[...close]) else {
                    return nil
                }
                words.append(colour)
                inner = inner[(close + 1)...].trimmed
                continue
            }
            inner = inner.dropFirst().trimmed
            switch first {
            case .number(let value): words.append(Number.text(min(max(value, -100), 100)))
            case .percentage(let value): words.append(Number.text(min(max(value, -10_000), 10_000)) + "%")
            case .dimension(let value, "deg"): words.append(Number.text(value) + "deg")
            case .dimension:
                guard let length = style.length(first) else { return nil }
                words.append(Number.text(min(max(length, -200), 200)) + "px")
            default:
                guard let colour = Colour.text([first]) else { return nil }
                words.append(colour)
            }
            guard words.count <= 5 else { return nil }
        }
        return "\(name)(\(words.joined(separator: " ")))"
    }
}
