import ZineCore
import ZineHTML

/// The text that the HTML parser is given, and where its pieces came from.
struct HTMLSource {
    /// Whether each piece stands on lines of its own.
    private(set) var holdsBlocks = false
    /// Private characters that no text keeps.
    static let opening = Character("\u{10FFFC}")
    static let closing = Character("\u{10FFFD}")

    private(set) var bytes: [UInt8] = []
    private(set) var leaves: [MarkdownNode] = []
    private var blockLeaves: Set<Int> = []
    private var pieces: [(start: Int, span: SourceSpan)] = []
    /// Where lines end, as `findLines` found them.
    private var lineEnds: [Int] = []

    init(holdsBlocks: Bool = false) { self.holdsBlocks = holdsBlocks }

    var text: String { String(decoding: bytes, as: UTF8.self) }
    var end: Int { bytes.count }

    func isBlock(_ leaf: Int) -> Bool { blockLeaves.contains(leaf) }

    /// HTML as the author wrote it.
    mutating func add(html: String, at span: SourceSpan) {
        pieces.append((bytes.count, span))
        bytes +=
            html.utf8.contains(0xF4)
            ? Array(html.filter { $0 != Self.opening && $0 != Self.closing }.utf8) : Array(html.utf8)
    }

    /// The piece of HTML, or the mark, that a place stands in.
    func piece(at offset: Int) -> Range<Int>? {
        guard offset < bytes.count, case let index = piecesBegun(at: offset) - 1, index >= 0 else { return nil }
        return pieces[index].start..<(index + 1 < pieces.count ? pieces[index + 1].start : bytes.count)
    }

    /// Whether HTML begins with an item of a list that was begun before.
    func beginsWithItem(_ piece: Range<Int>) -> Bool {
        let start = bytes[piece].drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }.prefix(4).map { $0 | 0x20 }
        return start.starts(with: "<li".utf8) && (start.last == 0x3E || start.last == 0x20 || start.last == 0x2A)
    }

    /// Where the pieces end that begin at a place, one behind the other, with items of a list.
    func endOfItems(from offset: Int) -> Int {
        var end = offset
        while let next = piece(at: end), !next.isEmpty, beginsWithItem(next) { end = next.upperBound }
        return end
    }

    /// Puts in what the author did not write, in the order of its places; all that follows keeps its place in the source.
    mutating func insert(_ added: [(html: String, offset: Int)]) {
        var out: [UInt8] = []
        var moved: [(start: Int, span: SourceSpan)] = []
        var (copied, shift, next) = (0, 0, 0)
        for (html, offset) in added {
            while next < pieces.count, pieces[next].start < offset {
                moved.append((pieces[next].start + shift, pieces[next].span))
                next += 1
            }
            out += bytes[copied..<offset]
            out += html.utf8
            copied = offset
            shift += html.utf8.count
            // What is left of the piece is one of its own.
            if next == pieces.count || pieces[next].start > offset {
                moved.append((offset + shift, span(at: offset)))
            }
        }
        for piece in pieces[next...] { moved.append((piece.start + shift, piece.span)) }
        out += bytes[copied...]
        (bytes, pieces) = (out, moved)
        findLines()
    }

    /// Has to be called before spans are asked for, when all is added.
    mutating func findLines() { lineEnds = bytes.indices.filter { bytes[$0] == 0x0A } }

    /// Markdown on lines of its own.
    mutating func add(block: MarkdownNode) {
        blockLeaves.insert(leaves.count)
        mark(block)
    }

    /// Markdown within a line: what has HTML inside becomes its equal in tags.
    mutating func add(inline node: MarkdownNode) {
        switch node.kind {
        case .html(let tag) where tag.hasPrefix("<?"): break
        case .html(let tag) where tag.hasPrefix("<![CDATA["):
            mark(MarkdownNode(kind: .text(String(tag.dropFirst(9).dropLast(3))), children: [], span: node.span))
        case .html(let tag): add(html: tag, at: node.span)
        case .emphasis where node.hasHTML: wrap(node, "em")
        case .strong where node.hasHTML: wrap(node, "strong")
        case .strikethrough where node.hasHTML: wrap(node, "del")
        case .link(let destination, let title) where node.hasHTML:
            let attributes = " href=\"\(destination.escapedForHTML)\" title=\"\(title.escapedForHTML)\""
            wrap(node, "a", attributes)
        default: mark(node)
        }
    }

    private mutating func wrap(_ node: MarkdownNode, _ name: String, _ attributes: String = "") {
        add(html: "<\(name)\(attributes)>", at: node.span)
        for child in node.children { add(inline: child) }
        add(html: "</\(name)>", at: node.span)
    }

    private mutating func mark(_ node: MarkdownNode) {
        pieces.append((bytes.count, node.span))
        bytes += "\(Self.opening)\(leaves.count)\(Self.closing)".utf8
        leaves.append(node)
    }

    /// How many pieces begin there or before.
    private func piecesBegun(at offset: Int) -> Int { Self.count(pieces.count) { pieces[$0].start <= offset } }

    /// How many of the first so many hold, where none does behind one that does not.
    private static func count(_ all: Int, where holds: (Int) -> Bool) -> Int {
        var (low, high) = (0, all)
        while low < high {
            let middle = (low + high) / 2
            if holds(middle) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func span(at offset: Int) -> SourceSpan {
        let low = piecesBegun(at: offset)
        guard low > 0 else { return pieces.first?.span ?? SourceSpan(file: "") }
        let (start, span) = pieces[low - 1]
        let end = min(max(start, offset), bytes.count)
        var place = span.start
        let ended = Self.count(lineEnds.count) { lineEnds[$0] < end }
        if ended > 0, lineEnds[ended - 1] >= start {
            place.line += ended - Self.count(ended) { lineEnds[$0] < start }
            place.column = end - lineEnds[ended - 1]
        } else {
            place.column += end - start
        }
        return SourceSpan(file: span.file, start: place, end: max(place, span.end))
    }

    func written(_ range: Range<Int>) -> String? {
        guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return nil }
        let slice = bytes[range]
        guard !slice.contains(0xF4) else { return nil }
        return String(validating: slice, as: UTF8.self)
    }
}
