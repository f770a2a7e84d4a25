import Synchronization
import ZineCore

/// Words already shaped, and words already hyphenated. A value: whoever composes owns it and may keep it for the next
/// time, when only what is new needs shaping.
public struct ShapeCache: Sendable {
    private struct Key: Hashable, Sendable {
        var text: String
        var style: Int
        var rightToLeft: Bool
    }

    private struct Pair: Hashable, Sendable {
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
    mutating func begin() {
        oldShaped = shaped
        oldHyphenated = hyphenated
        shaped = [:]
        hyphenated = [:]
    }

    /// Takes over what another list has that began as this one did.
    mutating func merge(_ other: ShapeCache) {
        var ids = [Int](repeating: 0, count: other.styles.count)
        for (style, id) in other.styles { ids[id] = self.id(of: style) }
        for (key, text) in other.shaped {
            let key = Key(text: key.text, style: ids[key.style], rightToLeft: key.rightToLeft)
            if shaped[key] == nil { shaped[key] = text }
        }
        for (pair, kern) in other.kerns {
            kerns[
                Pair(before: pair.before, style: ids[pair.style], after: pair.after, otherStyle: ids[pair.otherStyle])] =
                kern
        }
        for (language, words) in other.hyphenated {
            hyphenated[language, default: [:]].merge(words) { own, _ in own }
        }
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

/// Shaped words for several threads, each of which has a list of its own while it sets an article: which list has a word
/// already changes nothing but the time that it takes.
final class ShapeCaches: Sendable {
    private struct Lists: Sendable {
        var free = [ShapeCache()]
        /// What a thread begins with that finds no list free.
        var common = ShapeCache()
    }

    private let lists = Mutex(Lists())

    /// Has every thread that asks from now on begin with what is known by now.
    func share() { lists.withLock { $0.common = $0.free.last ?? $0.common } }

    func lend<Result>(_ body: (inout ShapeCache) -> Result) -> Result {
        var cache = lists.withLock { $0.free.popLast() ?? $0.common }
        defer { lists.withLock { [cache] in $0.free.append(cache) } }
        return body(&cache)
    }

    /// Makes one list of all, once nobody sets any more.
    func join() {
        lists.withLock { lists in
            lists.common = ShapeCache()
            guard var all = lists.free.popLast() else { return }
            for list in lists.free { all.merge(list) }
            lists.free = [all]
        }
    }
}
