/// A text's lines as they may be mended before a parser sees them, those of fenced listings left alone.
struct MarkdownLines {
    private(set) var lines: [ArraySlice<UInt8>]
    /// The numbers, from zero, of the lines that are in no listing.
    let open: [Int]
    private(set) var isChanged = false

    init(_ bytes: [UInt8]) {
        lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        var fences = Fences()
        open = lines.indices.filter { [lines] in !fences.isInside(lines[$0]) }
    }

    subscript(index: Int) -> ArraySlice<UInt8> {
        get { lines[index] }
        set {
            lines[index] = newValue
            isChanged = true
        }
    }

    /// A piece of a line, and what is to stand in its place.
    struct Piece {
        var range: Range<Int>
        var text: [UInt8]
    }

    /// Replaces pieces of lines; those that no parser of Markdown would look into stay.
    ///
    /// - Parameter found: the pieces of a line, in order, by its number from zero and its text.
    /// - Returns: what was replaced, line by line.
    mutating func replace(_ found: (Int, [UInt8]) -> [Piece]) -> [(line: Int, pieces: [Piece])] {
        let literal = LiteralText(self)
        var replaced: [(line: Int, pieces: [Piece])] = []
        for index in open where !literal.isWhole(index) {
            var line = Array(lines[index])
            let pieces = found(index, line).filter { !literal.contains($0.range.lowerBound, of: index) }
            guard !pieces.isEmpty else { continue }
            // From the last to the first, so that the places of those before hold.
            for piece in pieces.reversed() { line.replaceSubrange(piece.range, with: piece.text) }
            self[index] = line[...]
            replaced.append((index, pieces))
        }
        return replaced
    }

    /// The text, if anything in it has changed.
    var changed: [UInt8]? { isChanged ? Array(lines.joined(separator: [0x0A])) : nil }
}

/// Whether lines are those of a fenced listing, one after the other.
struct Fences {
    private var isOpen = false

    /// The fences themselves are taken for lines of it.
    mutating func isInside(_ line: ArraySlice<UInt8>) -> Bool {
        let content = line.drop { !$0.isASCIILetter && ![0x5B, 0x60, 0x7E].contains($0) }
        let isFence = content.starts(with: [0x60, 0x60, 0x60]) || content.starts(with: [0x7E, 0x7E, 0x7E])
        if isFence { isOpen.toggle() }
        return isOpen || isFence
    }
}

extension ArraySlice<UInt8> {
    /// A line without the marks of quotes and list items before its text; `2023-03-03: …` begins with none.
    var withoutMarkers: ArraySlice<UInt8> {
        var rest = self
        while true {
            rest = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x3E }
            var marker = rest.drop(while: \.isASCIIDigit)
            let isNumbered = marker.startIndex > rest.startIndex
            let ends: [UInt8] = isNumbered ? [0x2E, 0x29] : [0x2A, 0x2B, 0x2D]
            guard let end = marker.first, ends.contains(end) else { return rest }
            marker = marker.dropFirst()
            guard marker.first.map({ $0 == 0x20 || $0 == 0x09 }) ?? true else { return rest }
            rest = marker
        }
    }
}
