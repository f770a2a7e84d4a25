import ZineCore
import ZineDocument

extension ArticleBuilder {
    mutating func blocks(_ nodes: [MarkdownNode]) -> [Block] {
        let nodes = withStyles(withNamesInHeadings(withoutInterruptedLists(nodes)))
        var out: [Block] = []
        guard nodes.contains(where: \.isMarkup) else {
            for node in nodes { out += converted(node) }
            return out
        }
        return blocksWithHTML(nodes)
    }

    private mutating func converted(_ node: MarkdownNode) -> [Block] {
        let content: Block.Content
        switch node.kind {
        case .htmlBlock(let html): return lone(comment: html, at: node.span)
        case .styled(let name): return styled(node, name)
        case .reread(let text): return fragment(text, at: node.span)
        case .paragraph: return paragraph(node)
        case .heading(let level):
            let (text, id) = named(node.children, at: node.span)
            guard !text.plainText.trimmed.isEmpty else {
                return text.isEmpty ? [] : [Block(.paragraph(text), at: node.span)]
            }
            content = .heading(Heading(level: level, text: text, id: id))
        case .quote: return quote(node)
        case .list(let start, let isTight, let isBracketed):
            var list = List(start: start, isTight: isTight, items: items(node))
            list.isBracketed = isBracketed
            guard !list.items.isEmpty else { return [] }
            reportNumbers(of: list, node)
            content = .list(list)
        case .code(let info, let text):
            if info.split(whereSeparator: \.isWhitespace).first == "verse" {
                return verse(text, at: node.span).map { [$0] } ?? []
            }
            if let alert = directive(info, text, at: node.span) { return alert }
            reportWords(besides: info, at: node.span)
            reportOpenFence(of: text, at: node.span)
            content = .code(codeBlock(info: info, text: text))
        case .thematicBreak: content = .thematicBreak
        case .table(let alignments): content = .table(table(node, alignments))
        case .definitions: content = .definitions(definitionList(node))
        case .caption: return paragraph(node)
        case .item, .definition, .tableRow, .tableCell, .group: return blocks(node.children)
        default:
            // An inline where a block belongs: only deep nesting that was flattened leaves one.
            content = .paragraph(inlines([node]))
        }
        return [Block(content, at: node.span)]
    }

    /// Most comments stand alone; no parser has to be asked about them.
    private mutating func lone(comment html: String, at span: SourceSpan) -> [Block] {
        var flow = HTMLFlow()
        comment(String(html.trimmed.dropFirst(4).dropLast(3)), at: span, &flow)
        return flow.blocks
    }

    private mutating func items(_ list: MarkdownNode) -> [List.Item] {
        let items = list.children.map { node in
            if case .item(let isDone) = node.kind {
                return withoutSecondBullet(List.Item(blocks: blocks(node.children), isDone: isDone, at: node.span))
            }
            return List.Item(blocks: blocks([node]), at: node.span)
        }
        return withoutEmpty(items)
    }

    /// Items that nothing stands in would be bullets alone.
    mutating func withoutEmpty(_ items: [List.Item]) -> [List.Item] {
        let empty = items.filter(\.isEmpty)
        guard let first = empty.first else { return items }
        problems.append(
            .warning(
                "empty-item",
                "this item of the list has no words and is left out"
                    + OtherLines.words(behind: empty.map(\.span), ("is", "are")),
                hint: "write what belongs there, or delete its mark", at: first.span))
        return items.filter { !$0.isEmpty }
    }

    /// `* - EWE`: an item that holds one of a list of its own, and nothing else, is that one.
    private mutating func withoutSecondBullet(_ item: List.Item) -> List.Item {
        guard item.isDone == nil, item.blocks.count == 1, case .list(let inner) = item.blocks[0].content,
            inner.start == nil, inner.items.count == 1
        else { return item }
        marks.count("double-bullet", at: item.span)
        return List.Item(blocks: inner.items[0].blocks, isDone: inner.items[0].isDone, at: item.span)
    }

    /// A listing that is none: a directive of Sphinx's, or a drawing in words, which is printed as it stands.
    private mutating func directive(_ info: String, _ text: String, at span: SourceSpan) -> [Block]? {
        let name = info.prefix { !$0.isWhitespace }.lowercased()
        if ["mermaid", "plantuml", "puml", "dot", "graphviz", "ditaa", "nomnoml", "wavedrom"].contains(name) {
            marks.count("drawing", at: span)
        }
        guard name.hasPrefix("{"), name.hasSuffix("}"), name.utf8.count > 2 else { return nil }
        let kind = String(name.dropFirst().dropLast())
        guard let alert = DialectMark.kind(kind) else {
            if kind.allSatisfy({ $0.isLetter || $0 == "-" || $0 == ":" }) { marks.count("directive", at: span) }
            return nil
        }
        marks.count("sphinx-admonition", at: span)
        let title = info.dropFirst(name.count).trimmed
        let words = title.isEmpty ? DialectMark.title(of: kind) : title
        var inside = span
        inside.start.line += 1
        inside.end = max(inside.start, inside.end)
        let blocks = fragment(text, at: inside)
        return [Block(.alert(Alert(kind: alert, title: inlineFragment(words, at: span), blocks: blocks)), at: span)]
    }

    /// Says where a list's numbers are not printed as they are written: Markdown counts on from the first. That all are the
    /// same is a way to write it.
    private mutating func reportNumbers(of list: List, _ node: MarkdownNode) {
        guard let start = list.start, list.items.count > 1 else { return }
        let written = node.children.compactMap { item -> Int? in
            let line = source.line(item.span.start.line - source.firstLine + 1).dropFirst(item.span.start.column - 1)
            let digits = line.drop { $0 == 0x20 }.prefix { (0x30...0x39).contains($0) }
            return Int(String(decoding: digits, as: UTF8.self))
        }
        guard written.count == list.items.count, Set(written).count > 1,
            let place = written.indices.first(where: { written[$0] != start + $0 })
        else { return }
        problems.append(
            .warning(
                "list-numbers", "item \(written[place]) of this list is printed as \(start + place)",
                hint: "number items one after another; words that name one by its number have to follow",
                at: node.children[place].span))
    }

    /// Says which words on a listing's fence are printed nowhere.
    private mutating func reportWords(besides info: String, at span: SourceSpan) {
        guard let words = FenceWords.unprinted(in: info) else { return }
        problems.append(
            .warning(
                "words-on-fence",
                "the words “\(words.shortened(to: 40))” behind ``` are not printed",
                hint:
                    "put them on the next line if they belong to the listing; if they are its title, write title=\"…\"",
                at: span))
    }

    /// Says where nothing ends a listing but the end of the text, or of the quote or item that it stands in.
    private mutating func reportOpenFence(of text: String, at span: SourceSpan) {
        let line = { [source] (number: Int) in source.line(number - source.firstLine + 1).withoutMarkers.trimmedBytes }
        let first = line(span.start.line)
        guard let mark = first.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~"),
            case let count = first.prefix(while: { $0 == mark }).count, count >= 3,
            // Lines that are indented may show a fence.
            text.utf8.prefix(while: { $0 != 0x0A }).elementsEqual(first) == false
        else { return }
        let last = line(span.end.line)
        let isClosed = span.end.line > span.start.line && last.count >= count && last.allSatisfy { $0 == mark }
        guard !isClosed else { return }
        let fence = String(decoding: first.prefix(count), as: UTF8.self)
        problems.append(
            .warning(
                "open-fence",
                "no line \(fence) ends this listing: it goes on to the end of the text, or of the item or quote around it",
                hint: "write \(fence) on a line of its own where it ends", at: span))
    }

    private func codeBlock(info: String, text: String) -> CodeBlock {
        CodeBlock(language: FenceWords.language(in: info), text: text.withoutBlankEndLines, title: Self.title(in: info))
    }

    /// What stands in quotes behind `title=` in a fence's info string.
    private static func title(in info: String) -> String? {
        for quote in ["\"", "'"] {
            guard let start = info.firstRange(of: " title=" + quote),
                let end = info[start.upperBound...].firstRange(of: quote)
            else { continue }
            let title = info[start.upperBound..<end.lowerBound].trimmed
            return title.isEmpty ? nil : title
        }
        return nil
    }

    private mutating func paragraph(_ node: MarkdownNode) -> [Block] {
        if let parts = pictureLines(of: node) { return parts }
        if let list = letteredList(node) { return [Block(.list(list), at: node.span)] }
        if let lines = countedLines(node) { return [Block(.verse(lines), at: node.span)] }
        if let tables = tabbedTables(node) { return tables }
        countLineMarks(of: node)
        if node.hasHTML { return paragraphWithHTML(node) }
        let inlines = inlines(node.children)
        if let figures = figures(in: node, inlines) { return figures }
        return inlines.isEmpty ? [] : [Block(.paragraph(withPulls(inlines)), at: node.span)]
    }
}

extension List.Item {
    fileprivate var isEmpty: Bool { blocks.isEmpty && isDone == nil }
}

extension MarkdownNode {
    /// Whether the node itself is HTML that has to be parsed: a comment alone is not.
    fileprivate var isMarkup: Bool {
        guard case .htmlBlock(let html) = kind else { return false }
        return !html.isLoneComment
    }
}

extension String {
    /// Whether there is one comment and nothing else.
    var isLoneComment: Bool {
        let text = trimmed
        guard text.hasPrefix("<!--"), text.hasSuffix("-->"), text.utf8.count >= 7 else { return false }
        return text.dropFirst(4).dropLast(3).firstRange(of: "-->") == nil
    }
}
