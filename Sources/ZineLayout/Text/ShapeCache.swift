import ZineCore

/// Words already shaped, and words already hyphenated. A value: whoever composes owns it and may keep it for the next
/// time, when only what is new needs shaping.
public struct ShapeCache {
    private struct Key: Hashable {
        var text: String
        var style: Int
        var rightToLeft: Bool
    }

    private struct Pair: Hashable {
        var before: Unicode.Scalar
        var style: Int
        var after: Unicode.Scalar
        var otherStyle: Int
    }

    private var styles: [ShapingStyle: Int] = [:]
    private var shaped: [Key: ShapedText] = [:]
    private var kerns: [Pair: Int] = [:]
    private var hyphenated: [String: [String: [Int]]] = [:]
    /// What the composing before used.
    private var oldShaped: [Key: ShapedText] = [:]
    private var oldHyphenated: [String: [String: [Int]]] = [:]

    public init() {}

    /// Begins a new composing: what neither it nor the one before uses is forgotten.
    mutating func turn() {
        oldShaped = shaped
        oldHyphenated = hyphenated
        shaped = [:]
        hyphenated = [:]
    }

    mutating func id(of style: ShapingStyle) -> Int {
        if let id = styles[style] { return id }
        styles[style] = styles.count
        return styles.count - 1
    }

    mutating func shape(
        _ text: String, _ style: ShapingStyle, id: Int, rightToLeft: Bool, with shaper: any Shaper
    ) -> ShapedText {
        let key = Key(text: text, style: id, rightToLeft: rightToLeft)
        if let known = shaped[key] { return known }
        var result = oldShaped[key] ?? shaper.shape(text, style, rightToLeft: rightToLeft)
        result.isJoined = text.unicodeScalars.contains(where: \.isJoined)
        shaped[key] = result
        return result
    }

    mutating func kerning(
        _ before: Unicode.Scalar, _ style: (shaping: ShapingStyle, id: Int), _ after: Unicode.Scalar,
        _ otherStyle: (shaping: ShapingStyle, id: Int), with shaper: any Shaper
    ) -> Int {
        let pair = Pair(before: before, style: style.id, after: after, otherStyle: otherStyle.id)
        if let known = kerns[pair] { return known }
        let result = shaper.kerning(before, style.shaping, after, otherStyle.shaping)
        kerns[pair] = result
        return result
    }

    mutating func hyphenate(_ word: [Unicode.Scalar], language: String, with hyphenator: any Hyphenator) -> [Int] {
        let text = String(scalars: word)
        if let known = hyphenated[language]?[text] { return known }
        let points = oldHyphenated[language]?[text] ?? hyphenator.points(in: word, language: language)
        hyphenated[language, default: [:]][text] = points
        return points
    }
}
