import ZineCore
import ZineHTML

/// HTML among Markdown, as one tree: tags as the author wrote them, and in the Markdown's places marks that lead back to it.
///
/// The marks are text, which no mode of the HTML parser leaves out, so that elements may begin in one piece of HTML and end
/// in another.
struct HTMLPage {
    let tree: HTMLTree
    private let source: HTMLSource
    /// Elements that would take in all that follows, since no tag closes them: they were ended for their author.
    let open: [(name: String, span: SourceSpan)]
    /// Tags that a second of their kind ends.
    let doubled: [(name: String, span: SourceSpan)]
    /// The Markdown that stands inside; each piece is there once, whatever an author's entities spell.
    private var leaves: [MarkdownNode?]
    /// For every node, whether something below it, or it itself, stands on lines of its own.
    private var holdsBlocks: [Bool]
    /// Where the tags stand that were closed, whichever of their copies was open at the end tag.
    private let closed: Set<Int>
    /// Whether its author wrote brackets around the readings of words, for programs that set them beside the words.
    let hasReadingBrackets: Bool

    init(_ source: HTMLSource) throws(HTMLTree.Excess) {
        var source = source
        var tree = try HTMLTree(fragment: source.text)
        let doubles = Self.doubles(of: tree, in: source)
        doubled = doubles.map { (name: $0.name, span: source.span(at: $0.start)) }
        if !doubles.isEmpty {
            for double in doubles.reversed() { source.insert(html: "/", at: double.second + 1) }
            tree = try HTMLTree(fragment: source.text)
        }
        let ends = Self.ends(of: tree, in: source)
        var open = ends.filter(\.isSaid).map { ($0.name, source.span(at: $0.start)) }
        if source.holdsBlocks, !ends.isEmpty {
            tree = try Self.insert(ends, &source)
            // Items that stood in a list before that was ended.
            let items = Self.ends(of: tree, in: source).filter { $0.name == "li" }
            let said = open.map(\.1)
            open += items.filter(\.isSaid).map { ($0.name, source.span(at: $0.start)) }.filter {
                !said.contains($0.1)
            }
            if !items.isEmpty { tree = try Self.insert(items, &source) }
        }
        self.open = open
        self.tree = tree
        self.source = source
        leaves = source.leaves
        hasReadingBrackets = tree.nodes.contains { $0.name == "rp" }
        closed = Set(tree.nodes.lazy.filter(\.isClosed).map(\.start))
        holdsBlocks = []
        holdsBlocks = Array(repeating: false, count: tree.nodes.count)
        // Children stand behind their parents.
        for index in tree.nodes.indices.reversed() {
            let node = tree[index]
            switch node.kind {
            case .text(let text):
                holdsBlocks[index] = Self.parts(of: text).contains { part in
                    if case .leaf(let leaf) = part { self.source.isBlock(leaf) } else { false }
                }
            case .comment: break
            case .element(let name, _):
                holdsBlocks[index] = HTMLNames.blocks.contains(name) || node.children.contains { holdsBlocks[$0] }
            }
        }
    }

    func holdsBlocks(_ index: Int) -> Bool { holdsBlocks[index] }

    /// Tags that no tag closes and that a second of their kind follows, which its author meant to be the end.
    private static func doubles(
        of tree: HTMLTree, in source: HTMLSource
    ) -> [(name: String, start: Int, second: Int)] {
        var found: [(name: String, start: Int, second: Int)] = []
        var first: [String: Int] = [:]
        let closed = Set(tree.nodes.lazy.filter(\.isClosed).map(\.start))
        for node in tree.nodes where HTMLNames.paired.contains(node.name) && !node.isCopy {
            guard let inner = node.inner else { continue }
            let isBare = inner.lowerBound - node.start == node.name.utf8.count + 2
            if let start = first[node.name], isBare, !closed.contains(node.start),
                !source.holdsBlocks || source.piece(at: start)?.contains(node.start) == true
            {
                found.append((node.name, start, node.start))
                first[node.name] = nil
            } else {
                first[node.name] = closed.contains(node.start) ? nil : node.start
            }
        }
        return Array(found.sorted { $0.second < $1.second }.prefix(1_000))
    }

    private struct End {
        var name: String
        var start: Int
        var place: Int
        /// Whether it is the first of what one warning is for.
        var isSaid = true
    }

    private static func insert(_ ends: [End], _ source: inout HTMLSource) throws(HTMLTree.Excess) -> HTMLTree {
        // From the last place to the first, and at one place the innermost element first.
        var item: Int?
        for end in ends.sorted(by: { ($0.place, $0.start) > ($1.place, $1.start) }) {
            if end.name == "li" {
                // The item behind it ended it.
                guard end.place != item else { continue }
                item = end.place
            }
            source.insert(html: "</\(end.name)>", at: end.place)
        }
        return try HTMLTree(fragment: source.text)
    }

    /// The elements that no tag closes, and where each is to end: a heading before the next block, all else with the HTML
    /// that it begins in, or with the next piece where nothing follows it there.
    private static func ends(of tree: HTMLTree, in source: HTMLSource) -> [End] {
        var isListed: Set<Int> = []
        var stray: Int?
        return tree.nodes.indices.compactMap { index in
            let node = tree[index]
            if isListed.contains(index) || ["ul", "ol", "menu", "dir"].contains(node.name) {
                isListed.formUnion(node.children)
            }
            // An item in no list takes in what follows; in a list, that ends it.
            let isStray = node.name == "li" && source.holdsBlocks && !isListed.contains(index)
            guard isStray || HTMLNames.closed.contains(node.name), !node.isClosed, !node.isCopy, let inner = node.inner,
                var piece = source.piece(at: node.start)
            else { return nil }
            // All that comes behind in the same HTML is a child of the element, or would be.
            let behind = tree.nodes[index...].dropFirst().lazy.filter { [piece] in piece.contains($0.start) }
            if node.name.count == 2, node.name.hasPrefix("h") {
                let block = behind.first { HTMLNames.blocks.contains($0.name) }
                return End(
                    name: node.name, start: node.start,
                    place: block.map { max(inner.lowerBound, $0.start) } ?? piece.upperBound)
            }
            let hasText = behind.contains { child in
                if case .text(let text) = child.kind {
                    text.first { !$0.isWhitespace }.map { $0 != HTMLSource.opening } ?? false
                } else {
                    ["img", "hr", "summary"].contains(child.name) || isStray && child.name == "li"
                }
            }
            if !hasText, let next = source.piece(at: piece.upperBound) { piece = next }
            if ["ul", "ol"].contains(node.name) {
                while let next = source.piece(at: piece.upperBound), source.beginsWithItem(next) { piece = next }
            }
            guard isStray else { return End(name: node.name, start: node.start, place: piece.upperBound) }
            let isFirst = stray.flatMap { source.piece(at: $0) } != source.piece(at: node.start)
            stray = node.start
            // The items behind it end it as well.
            return End(name: "li", start: node.start, place: piece.upperBound, isSaid: isFirst)
        }
    }

    /// Whether no end tag closes an element, here or in a copy of it.
    func isNeverClosed(_ index: Int) -> Bool { tree[index].isElement && !closed.contains(tree[index].start) }

    enum Part { case text(Substring), leaf(Int) }

    /// Text, and the marks in it.
    static func parts(of text: String) -> [Part] {
        guard text.utf8.contains(0xF4) else { return text.isEmpty ? [] : [.text(text[...])] }
        var parts: [Part] = []
        var rest = text[...]
        while let start = rest.firstIndex(of: HTMLSource.opening) {
            let after = rest[rest.index(after: start)...]
            guard let end = after.firstIndex(of: HTMLSource.closing), let leaf = Int(after[..<end]) else { break }
            if start > rest.startIndex { parts.append(.text(rest[..<start])) }
            parts.append(.leaf(leaf))
            rest = after[after.index(after: end)...]
        }
        if !rest.isEmpty { parts.append(.text(rest)) }
        return parts
    }

    /// The Markdown at a mark, once.
    mutating func take(_ leaf: Int) -> MarkdownNode? {
        guard leaves.indices.contains(leaf) else { return nil }
        defer { leaves[leaf] = nil }
        return leaves[leaf]
    }

    func isBlock(_ leaf: Int) -> Bool { source.isBlock(leaf) }

    /// What the author wrote from a place to the next `>`.
    func tag(at offset: Int) -> String? {
        guard source.bytes.indices.contains(offset),
            let end = source.bytes[offset...].firstIndex(of: 0x3E)
        else { return nil }
        return source.written(offset..<(end + 1))
    }

    func span(_ index: Int) -> SourceSpan { source.span(at: tree[index].start) }

    func span(at offset: Int) -> SourceSpan { source.span(at: offset) }

    /// What the author wrote between two places, if that is HTML and text alone.
    func written(_ range: Range<Int>) -> String? { source.written(range) }

    var end: Int { source.end }
}

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

    /// Puts in what the author did not write; all that follows keeps its place in the source.
    mutating func insert(html: String, at offset: Int) {
        let span = span(at: offset)
        let index = pieces.firstIndex { $0.start >= offset } ?? pieces.count
        for later in index..<pieces.count { pieces[later].start += html.utf8.count }
        if index == pieces.count || pieces[index].start > offset + html.utf8.count {
            pieces.insert((offset + html.utf8.count, span), at: index)
        }
        bytes.insert(contentsOf: html.utf8, at: offset)
    }

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
    private func piecesBegun(at offset: Int) -> Int {
        var (low, high) = (0, pieces.count)
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].start <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func span(at offset: Int) -> SourceSpan {
        let low = piecesBegun(at: offset)
        guard low > 0 else { return pieces.first?.span ?? SourceSpan(file: "") }
        let (start, span) = pieces[low - 1]
        let before = bytes[start..<min(max(start, offset), bytes.count)]
        var place = span.start
        if let lineEnd = before.lastIndex(of: 0x0A) {
            place.line += before.count { $0 == 0x0A }
            place.column = before.endIndex - lineEnd
        } else {
            place.column += before.count
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
