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
        source.findLines()
        var tree = try HTMLTree(fragment: source.text)
        let doubles = Self.doubles(of: tree, in: source)
        doubled = doubles.map { (name: $0.name, span: source.span(at: $0.start)) }
        if !doubles.isEmpty {
            source.insert(doubles.map { (html: "/", offset: $0.second + 1) })
            tree = try HTMLTree(fragment: source.text)
        }
        let ends = Self.ends(of: tree, in: source)
        var open = ends.filter(\.isSaid).map { ($0.name, source.span(at: $0.start)) }
        if source.holdsBlocks, !ends.isEmpty {
            tree = try Self.insert(ends, &source)
            // Items that stood in a list before that was ended.
            let items = Self.ends(of: tree, in: source).filter { $0.name == "li" }
            let said = Set(open.map(\.1))
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
        // From the last place to the first: of items that end at one place, the last ended the others.
        var item: Int?
        let wanted = ends.sorted { ($0.place, $0.start) > ($1.place, $1.start) }.filter { end in
            guard end.name == "li" else { return true }
            defer { item = end.place }
            return end.place != item
        }
        source.insert(wanted.reversed().map { (html: "</\($0.name)>", offset: $0.place) })
        return try HTMLTree(fragment: source.text)
    }

    /// What stands in one piece: the last node that is text or like text, the last item, and the blocks, by their indices.
    private struct Contents {
        var text = -1
        var item = -1
        var blocks: [Int] = []

        func firstBlock(behind index: Int) -> Int? {
            var (low, high) = (0, blocks.count)
            while low < high {
                let middle = (low + high) / 2
                if blocks[middle] <= index { low = middle + 1 } else { high = middle }
            }
            return low < blocks.count ? blocks[low] : nil
        }
    }

    /// By the places where the pieces begin.
    private static func contents(of tree: HTMLTree, in source: HTMLSource) -> [Int: Contents] {
        var contents: [Int: Contents] = [:]
        for (index, node) in tree.nodes.enumerated() {
            guard let piece = source.piece(at: node.start)?.lowerBound else { continue }
            switch node.kind {
            case .text(let text):
                let first = text.first { !$0.isWhitespace }
                if let first, first != HTMLSource.opening { contents[piece, default: Contents()].text = index }
            case .comment: break
            case .element(let name, _):
                if ["img", "hr", "summary"].contains(name) { contents[piece, default: Contents()].text = index }
                if name == "li" { contents[piece, default: Contents()].item = index }
                if HTMLNames.blocks.contains(name) { contents[piece, default: Contents()].blocks.append(index) }
            }
        }
        return contents
    }

    /// The elements that no tag closes, and where each is to end: a heading before the next block, all else with the HTML
    /// that it begins in, or with the next piece where nothing follows it there.
    private static func ends(of tree: HTMLTree, in source: HTMLSource) -> [End] {
        var isListed: Set<Int> = []
        var stray: Int?
        var items: Range<Int>?
        let contents = contents(of: tree, in: source)
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
            let found = contents[piece.lowerBound] ?? Contents()
            if node.name.count == 2, node.name.hasPrefix("h") {
                let block = found.firstBlock(behind: index).map { max(inner.lowerBound, tree[$0].start) }
                return End(name: node.name, start: node.start, place: block ?? piece.upperBound)
            }
            let hasText = found.text > index || isStray && found.item > index
            if !hasText, let next = source.piece(at: piece.upperBound) { piece = next }
            var end = piece.upperBound
            if ["ul", "ol"].contains(node.name) {
                let run = items.flatMap { $0.contains(end) ? $0 : nil } ?? end..<source.endOfItems(from: end)
                (items, end) = (run, run.upperBound)
            }
            guard isStray else { return End(name: node.name, start: node.start, place: end) }
            let isFirst = stray.flatMap { source.piece(at: $0) } != source.piece(at: node.start)
            stray = node.start
            // The items behind it end it as well.
            return End(name: "li", start: node.start, place: end, isSaid: isFirst)
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
