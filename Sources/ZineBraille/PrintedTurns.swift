public import ZineCore

/// Where a page of print begins in the text of the articles.
public struct PrintedTurn: Hashable, Sendable {
    public enum Place: Hashable, Sendable {
        case cover
        case article(String)
        /// Behind so many letters and figures of what was read from a place in an article's file.
        case text(article: String, SourcePosition, offset: Int)
    }
    public var label: String
    public var place: Place
    public init(label: String, place: Place) { self.label = label; self.place = place }
}

/// The turns within one article, handed out as its text is written.
struct ArticleTurns {
    private var waiting: [(label: String, position: SourcePosition, offset: Int)]

    init(_ turns: [PrintedTurn], of article: String) {
        waiting = turns.compactMap { turn in
            guard case .text(article, let position, let offset) = turn.place else { return nil }
            return (turn.label, position, offset)
        }
    }

    /// Writes what was read from a place, with the pages that begin in it: each before a word, since a word that print divides
    /// stays whole.
    mutating func write(_ text: String, isPlain: Bool = false, at position: SourcePosition, to out: inout BrailleText) {
        var rest = Substring(text)
        var passed = 0
        while let turn = waiting.first, turn.position == position {
            var end = rest.startIndex
            while end < rest.endIndex, passed < turn.offset {
                passed += rest[end].unicodeScalars.count {
                    $0.properties.isAlphabetic || $0.properties.numericType != nil
                }
                end = rest.index(after: end)
            }
            if passed < turn.offset { break }
            let isWithin = end > rest.startIndex && !rest[rest.index(before: end)].isWhitespace
            if isWithin { end = rest[end...].firstIndex(where: \.isWhitespace) ?? rest.endIndex }
            out.append(String(rest[..<end]), isPlain: isPlain)
            out.append(page: turn.label)
            rest = rest[end...].drop(while: \.isWhitespace)
            waiting.removeFirst()
        }
        out.append(String(rest), isPlain: isPlain)
    }

    /// The pages that begin above a place and were not met with.
    mutating func passed(_ position: SourcePosition) -> [String] {
        let count = waiting.prefix { $0.position < position }.count
        defer { waiting.removeFirst(count) }
        return waiting.prefix(count).map(\.label)
    }

    /// Those that are left at the article's end.
    mutating func rest() -> [String] {
        defer { waiting = [] }
        return waiting.map(\.label)
    }
}
