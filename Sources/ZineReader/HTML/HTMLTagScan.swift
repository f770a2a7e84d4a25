/// A tag as it was typed: whole, or with a quote or its `>` missing.
struct HTMLTagScan {
    /// What is missing, and the tag with it.
    struct Repair {
        var html: String
        var lacksQuote: Bool
    }

    let name: String
    let isEnd: Bool
    /// Behind the tag.
    private(set) var end: Substring.Index
    /// `nil` where the tag is whole.
    private(set) var repair: Repair?
    private var attributes: [Attribute] = []

    private struct Attribute {
        var range: Range<Substring.Index>
        /// What stands between the quotes.
        var quoted: Range<Substring.Index>?
        /// Whether it has no value, and is none that needs none: as likely a word of the text.
        var isWord: Bool
    }

    private enum Outcome {
        case whole(Substring.Index), endless, unquoted(Range<Substring.Index>)
    }

    private static let attributeLimit = 200
    private static let alone: Set<String> = [
        "allowfullscreen", "checked", "compact", "controls", "disabled", "download", "hidden", "itemscope", "noshade",
        "nowrap", "open", "reversed", "selected",
    ]

    /// - Parameter text: begins with `<`, and ends with the HTML that the tag may not go beyond.
    /// - Returns: `nil` where no tag begins.
    init?(_ text: Substring) {
        let bytes = text.utf8
        var place = bytes.index(after: bytes.startIndex)
        isEnd = place < bytes.endIndex && bytes[place] == 0x2F
        if isEnd { place = bytes.index(after: place) }
        guard place < bytes.endIndex, (0x61...0x7A).contains(bytes[place] | 0x20) else { return nil }
        let start = place
        Self.skip(&place, bytes) { !Self.endsName($0) }
        name = text[start..<place].lowercased()
        end = place
        let nameEnd = place
        switch scan(text, from: place) {
        case .whole(let place):
            end = place
            // On a line below its tag, what has no value is a word.
            let word = attributes.firstIndex { $0.isWord }
            if let word, bytes[nameEnd..<attributes[word].range.lowerBound].contains(0x0A) {
                cut(text, before: word, nameEnd)
            }
        case .endless:
            if let value = doubtful(bytes) {
                close(value, in: text)
            } else {
                cut(text, before: attributes.firstIndex { $0.isWord } ?? attributes.count, nameEnd)
            }
        case .unquoted(let value): close(doubtful(bytes) ?? value, in: text)
        }
    }

    /// Whether a tag that is not whole has attributes: then it is no less-than sign.
    var hasValues: Bool { attributes.contains { !$0.isWord } || repair?.lacksQuote == true }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func endsName(_ byte: UInt8) -> Bool {
        isBlank(byte) || byte == 0x2F || byte == 0x3E || byte == 0x3C
    }

    private static func skip(
        _ place: inout Substring.Index, _ bytes: Substring.UTF8View, while holds: (UInt8) -> Bool
    ) {
        while place < bytes.endIndex, holds(bytes[place]) { place = bytes.index(after: place) }
    }

    // MARK: Attributes

    /// Attribute by attribute, as HTML's tokenizer takes them.
    private mutating func scan(_ text: Substring, from start: Substring.Index) -> Outcome {
        let bytes = text.utf8
        var place = start
        while true {
            Self.skip(&place, bytes) { Self.isBlank($0) || $0 == 0x2F }
            guard place < bytes.endIndex, bytes[place] != 0x3C else { return .endless }
            if bytes[place] == 0x3E { return .whole(bytes.index(after: place)) }
            // Nobody writes so many; the parser takes them as they are.
            guard attributes.count < Self.attributeLimit else { return .whole(place) }
            if let value = attribute(text, at: &place) { return .unquoted(value) }
        }
    }

    /// - Returns: the value whose quote is missing.
    private mutating func attribute(_ text: Substring, at place: inout Substring.Index) -> Range<Substring.Index>? {
        let bytes = text.utf8
        let start = place
        place = bytes.index(after: place)
        Self.skip(&place, bytes) { !Self.endsName($0) && $0 != 0x3D }
        let name = text[start..<place].lowercased()
        guard !isEnd, place < bytes.endIndex, bytes[place] == 0x3D else {
            Self.skip(&place, bytes) { !Self.endsName($0) }
            attributes.append(Attribute(range: start..<place, isWord: isEnd || !Self.alone.contains(name)))
            return nil
        }
        place = bytes.index(after: place)
        let equals = place
        Self.skip(&place, bytes, while: Self.isBlank)
        guard place < bytes.endIndex, bytes[place] == 0x22 || bytes[place] == 0x27 else {
            place = equals
            Self.skip(&place, bytes) { !Self.isBlank($0) && $0 != 0x3E && $0 != 0x3C }
            attributes.append(Attribute(range: start..<place, isWord: false))
            return nil
        }
        let first = bytes.index(after: place)
        guard let last = bytes[first...].firstIndex(of: bytes[place]) else { return first..<bytes.endIndex }
        place = bytes.index(after: last)
        attributes.append(Attribute(range: start..<place, quoted: first..<last, isWord: false))
        return Self.isWrong(bytes[first..<last], before: bytes[place...]) ? first..<last : nil
    }

    /// Whether a quote closes a value that should have ended before: it went through tags, and opens another value or
    /// stands in a text.
    private static func isWrong(_ value: Substring.UTF8View, before rest: Substring.UTF8View) -> Bool {
        guard let bracket = value.firstIndex(of: 0x3E) else { return false }
        let holdsTags = value[bracket...].contains(0x3C)
        if holdsTags, value.last == 0x3D { return true }
        guard let next = rest.first, !isBlank(next), next != 0x3E else { return false }
        if next == 0x2F {
            let behind = rest.dropFirst().first { !isBlank($0) }
            return behind != 0x3E
        }
        let name = rest.prefix { (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2D }
        return holdsTags || rest[name.endIndex...].first != 0x3D
    }

    // MARK: Repairs

    /// The first value that runs over a `>`: the likeliest to lack its quote.
    private func doubtful(_ bytes: Substring.UTF8View) -> Range<Substring.Index>? {
        attributes.lazy.compactMap(\.quoted).first { bytes[$0].contains(0x3E) }
    }

    /// Ends the value and the tag at the first `>`, or before the next tag or line.
    private mutating func close(_ value: Range<Substring.Index>, in text: Substring) {
        let bytes = text.utf8
        var place = value.lowerBound
        Self.skip(&place, bytes) { $0 != 0x3E && $0 != 0x3C && $0 != 0x0A }
        let quote = text[bytes.index(before: value.lowerBound)..<value.lowerBound]
        var words = text[value.lowerBound..<place]
        while let last = words.last, last == "/" || last.isWhitespace { words.removeLast() }
        repair = Repair(html: text[..<value.lowerBound] + words + quote + ">", lacksQuote: true)
        end = place < bytes.endIndex && bytes[place] == 0x3E ? bytes.index(after: place) : place
    }

    private mutating func cut(_ text: Substring, before count: Int, _ nameEnd: Substring.Index) {
        end = count > 0 ? attributes[count - 1].range.upperBound : nameEnd
        attributes.removeSubrange(count...)
        repair = Repair(html: text[..<end] + ">", lacksQuote: false)
    }
}
