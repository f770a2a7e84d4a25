import ZineCore
import ZineDocument
import ZineHTML

extension ArticleBuilder {
    /// An element that stands on lines of its own, or has something in it that does.
    mutating func addBlock(_ name: String, _ index: Int, _ page: inout HTMLPage, _ flow: inout HTMLFlow) {
        let node = page.tree[index]
        let span = page.span(index)
        if let wrap = Self.mark(node) ?? linkMark(node, at: span) {
            addMarked(index, wrap, &page, &flow)
            return
        }
        if let tag = placeholder(node, page, index) {
            flow.line.append(Inline(.text(tag), at: span))
            flow.isBlank = false
            add(node.children, within: node.inner, &page, &flow)
            return
        }
        end(&flow)
        let outer = flow.wraps
        // All others are asked where their contents are read.
        if ["ul", "ol", "menu", "dir", "dl", "table"].contains(name) { flow.wrap(in: language(node, at: span)) }
        defer { flow.wraps = outer }
        var found: [Block] = []
        // Boxes within boxes beyond what any page shows are their contents.
        if htmlDepth < Self.htmlDepthLimit {
            htmlDepth += 1
            found = self.blocks(ofElement: name, index, &page)
            htmlDepth -= 1
        } else {
            found = content(index, &page)
        }
        found = wrapped(found, in: flow)
        guard name == "li", case .list(let more)? = found.last?.content else {
            flow.blocks += found
            return
        }
        if let last = flow.strays, last == flow.blocks.count - 1, case .list(var list) = flow.blocks[last].content {
            // Held once, the items are not copied for each that comes.
            flow.blocks[last].content = .thematicBreak
            list.items += more.items
            list.isTight = list.isTight && more.isTight
            flow.blocks[last].content = .list(list)
        } else {
            flow.blocks += found
            flow.strays = flow.blocks.count - 1
        }
    }

    /// What stands in an element that marks text, blocks among it. One that is never closed ends before the first of them.
    private mutating func addMarked(
        _ index: Int, _ wrap: @escaping ([Inline]) -> Inline.Content, _ page: inout HTMLPage, _ flow: inout HTMLFlow
    ) {
        end(&flow)
        let children = page.tree[index].children
        let inner = page.tree[index].inner
        var marked = children.count
        if page.isNeverClosed(index) {
            reportOpenMark(index, page)
            marked = page.tree[index].isCopy ? 0 : children.firstIndex { page.holdsBlocks($0) } ?? marked
        }
        let rest = children[marked...].first.map { page.tree[$0].start }
        flow.wraps.append(wrap)
        add(
            Array(children[..<marked]), within: inner.map { $0.lowerBound..<max($0.lowerBound, rest ?? $0.upperBound) },
            &page, &flow)
        end(&flow)
        flow.wraps.removeLast()
        add(Array(children[marked...]), within: inner, &page, &flow)
        end(&flow)
    }

    private mutating func blocks(ofElement name: String, _ index: Int, _ page: inout HTMLPage) -> [Block] {
        let node = page.tree[index]
        let span = page.span(index)
        switch name {
        case "h1", "h2", "h3", "h4", "h5", "h6":
            let text = lines(index, &page)
            guard !text.plainText.trimmed.isEmpty else {
                return text.isEmpty ? [] : [Block(.paragraph(text), at: span)]
            }
            reportLosses(of: node, at: span)
            let level = name.utf8.last.map { Int($0) - 0x30 } ?? 2
            return [Block(.heading(Heading(level: level, text: text, id: "")), at: span)]
        case "ul", "ol", "menu", "dir": return list(index, &page)
        case "dl": return definitions(index, &page)
        case "pre", "xmp", "listing": return listing(index, &page)
        case "blockquote": return boxed(content(index, &page), at: span) { .quote($0) }
        case "table": return table(index, &page)
        case "figure": return figure(index, &page)
        case "details": return details(index, &page)
        case "hr": return [Block(.thematicBreak, at: span)]
        case "br": return []
        case "li": return list(of: [index], start: nil, at: span, &page).map { [$0] } ?? []
        default:
            reportLosses(of: node, at: span)
            return content(index, &page)
        }
    }

    /// A link around blocks: every paragraph of them is one.
    private mutating func linkMark(_ node: HTMLTree.Node, at span: SourceSpan) -> (([Inline]) -> Inline.Content)? {
        guard node.name == "a", let target = node.attribute("href"),
            let first = link([Inline(.text("x"), at: span)], destination: target, title: "", at: span).first,
            case .link(let destination, let title, _) = first.content
        else { return nil }
        return { .link(destination: destination, title: title, $0) }
    }

    private func boxed(_ blocks: [Block], at span: SourceSpan, _ box: ([Block]) -> Block.Content) -> [Block] {
        blocks.isEmpty ? [] : [Block(box(blocks), at: span)]
    }

    /// What stands in an element, as blocks.
    mutating func content(_ index: Int, _ page: inout HTMLPage) -> [Block] {
        content(page.tree[index].children, of: index, &page)
    }

    private mutating func content(
        _ nodes: [Int], of index: Int, _ page: inout HTMLPage, until end: Int? = nil
    ) -> [Block] {
        var flow = HTMLFlow()
        flow.wrap(in: language(page.tree[index], at: page.span(index)))
        flow.readsMarkdown = HTMLNames.readsMarkdown.contains(page.tree[index].name)
        let inner = page.tree[index].inner
        let range = inner.map { $0.lowerBound..<max($0.lowerBound, end ?? $0.upperBound) }
        add(nodes, within: range, &page, &flow)
        self.end(&flow)
        return flow.blocks
    }

    /// What stands in an element, as lines of text.
    mutating func lines(_ index: Int, _ page: inout HTMLPage) -> [Inline] { content(index, &page).asLines }

    // MARK: Details, figures

    private mutating func details(_ index: Int, _ page: inout HTMLPage) -> [Block] {
        let span = page.span(index)
        let node = page.tree[index]
        let summary = node.children.first { page.tree[$0].name == "summary" }
        let title = foreign(node, summary.map { lines($0, &page) } ?? [], at: span)
        // What stands before the summary ends where that begins.
        let place = summary.flatMap { node.children.firstIndex(of: $0) } ?? node.children.endIndex
        let end = summary.map { page.tree[$0].start }
        let before = content(Array(node.children[..<place]), of: index, &page, until: end)
        let rest = before + content(Array(node.children[place...].dropFirst()), of: index, &page)
        return [Block(.details(summary: title, rest), at: span)]
    }

    private mutating func figure(_ index: Int, _ page: inout HTMLPage) -> [Block] {
        let children = page.tree[index].children
        let captions = children.filter { page.tree[$0].name == "figcaption" }
        var blocks = content(children.filter { !captions.contains($0) }, of: index, &page)
        let words = captions.flatMap { lines($0, &page) }
        guard !words.isEmpty else { return blocks }
        let caption = foreign(page.tree[index], words, at: page.span(index))
        if let last = blocks.indices.last, case .table(var table) = blocks[last].content, table.caption.isEmpty {
            table.caption = caption
            blocks[last].content = .table(table)
        } else if !blocks.setLastCaption({ caption }) {
            let span = captions.first.map { page.span($0) } ?? page.span(index)
            blocks.append(Block(.paragraph([Inline(.emphasis(caption), at: span)]), at: span))
        }
        return blocks
    }

    // MARK: Lists

    private mutating func list(_ index: Int, _ page: inout HTMLPage) -> [Block] {
        let node = page.tree[index]
        let span = page.span(index)
        let isNumbered = node.name == "ol"
        let type = isNumbered ? node.attribute("type") : nil
        let numerals = type.flatMap { List.Numerals(type: $0.trimmed) }
        if type != nil, numerals == nil { reportLoss("ol-type", at: span) }
        if isNumbered, node.attribute("reversed") != nil { reportLoss("ol-reversed", at: span) }
        let items = node.children.filter { page.tree[$0].name == "li" }
        let values = items.map { page.tree[$0].attribute("value").flatMap { Int($0.trimmed) } }
        let start = isNumbered ? (values.first ?? nil) ?? node.attribute("start").flatMap { Int($0.trimmed) } ?? 1 : nil
        for (place, value) in values.enumerated() where isNumbered && place > 0 {
            guard let value, value != (start ?? 1) + place else { continue }
            reportLoss("li-value", at: page.span(items[place]))
        }
        guard node.children.contains(where: { page.tree[$0].name == "li" }) else {
            // A list of Markdown between the tags, or one that somebody indents with.
            return content(index, &page)
        }
        let known = start.map { min(max($0, 0), 999_999_999) }
        guard var block = list(of: node.children, start: known, at: span, &page) else { return [] }
        if case .list(var list) = block.content {
            list.numerals = numerals
            block.content = .list(list)
        }
        return [block]
    }

    /// Items; what stands between them belongs to the one above.
    private mutating func list(
        of children: [Int], start: Int?, at span: SourceSpan, _ page: inout HTMLPage
    ) -> Block? {
        var items: [List.Item] = []
        var isTight = true
        for child in children {
            if page.tree[child].name == "li" {
                let blocks = content(child, &page)
                isTight =
                    isTight && !page.tree[child].children.contains { page.tree[$0].name == "p" }
                    && blocks.count { if case .paragraph = $0.content { true } else { false } } < 2
                items.append(List.Item(blocks: blocks, isDone: task(child, page), at: page.span(child)))
            } else {
                var flow = HTMLFlow()
                add([child], within: nil, &page, &flow)
                end(&flow)
                guard !flow.blocks.isEmpty else { continue }
                if items.isEmpty { items.append(List.Item(blocks: [], at: page.span(child))) }
                items[items.count - 1].blocks += flow.blocks
            }
        }
        items = withoutEmpty(items)
        return items.isEmpty ? nil : Block(.list(List(start: start, isTight: isTight, items: items)), at: span)
    }

    /// Whether an item begins with a box, and whether that is ticked.
    private func task(_ index: Int, _ page: HTMLPage) -> Bool? {
        var node = index
        while let first = page.tree[node].children.first(where: { !page.isBlankText($0) }), page.tree[first].isElement {
            if page.tree[first].name == "input", page.tree[first].attribute("type")?.lowercased() == "checkbox" {
                return page.tree[first].attribute("checked") != nil
            }
            node = first
        }
        return nil
    }

    private mutating func definitions(_ index: Int, _ page: inout HTMLPage) -> [Block] {
        var list = DefinitionList(entries: [])
        // Pairs may stand in boxes of their own.
        let parts = page.tree[index].children.flatMap { child in
            page.tree[child].name == "div" ? page.tree[child].children : [child]
        }
        for part in parts {
            let span = page.span(part)
            switch page.tree[part].name {
            case "dt":
                let term = lines(part, &page)
                if let last = list.entries.last, last.definitions.isEmpty {
                    list.entries[list.entries.count - 1].terms.append(term)
                } else {
                    list.entries.append(.init(terms: [term], definitions: [], at: span))
                }
            default:
                var flow = HTMLFlow()
                let isDefinition = page.tree[part].name == "dd"
                let blocks: [Block]
                if isDefinition {
                    blocks = content(part, &page)
                } else {
                    add([part], within: nil, &page, &flow)
                    end(&flow)
                    blocks = flow.blocks
                }
                guard !blocks.isEmpty else { continue }
                if list.entries.isEmpty { list.entries.append(.init(terms: [], definitions: [], at: span)) }
                list.entries[list.entries.count - 1].definitions.append(blocks)
            }
        }
        return list.entries.isEmpty ? [] : [Block(.definitions(list), at: page.span(index))]
    }
}

extension HTMLPage {
    func isBlankText(_ index: Int) -> Bool {
        switch tree[index].kind {
        case .text(let text): text.allSatisfy(\.isWhitespace)
        case .comment: true
        case .element: false
        }
    }
}

extension [Block] {
    /// The blocks' words as lines of text, for places that hold nothing else: a heading, a table's cell.
    var asLines: [Inline] {
        if count == 1, case .paragraph(let text) = self[0].content { return text }
        var out: [Inline] = []
        for block in self {
            for line in block.lines where !line.isEmpty {
                if !out.isEmpty { out.append(Inline(.lineBreak, at: block.span)) }
                out += line
            }
        }
        return out
    }
}

extension Block {
    fileprivate var lines: [[Inline]] {
        func text(_ words: String) -> Inline { Inline(.text(words), at: span) }
        switch content {
        case .paragraph(let text): return [text]
        case .heading(let heading): return [[Inline(.strong(heading.text), at: span)]]
        case .verse(let verse): return verse.lines.map(\.text)
        case .code(let code):
            return code.text.split(separator: "\n", omittingEmptySubsequences: true).map { line in
                let indent = line.prefix { $0 == " " || $0 == "\t" }
                let blanks = String(repeating: "\u{A0}", count: indent.reduce(0) { $0 + ($1 == "\t" ? 4 : 1) })
                return [Inline(.code(blanks + line.dropFirst(indent.count)), at: span)]
            }
        case .list(let list):
            return list.items.enumerated().map { index, item in
                let box = item.isDone.map { $0 ? "☑ " : "☐ " }
                let marker = list.marker(of: index).map { $0 + " " } ?? (box == nil ? "• " : "")
                return [text(marker + (box ?? ""))] + item.blocks.asLines
            }
        case .definitions(let list):
            return list.entries.flatMap { entry in
                entry.terms.map { [Inline(.strong($0), at: span)] } + entry.definitions.map(\.asLines)
            }
        case .figure(let figure):
            return [[Inline(.image(figure.picture), at: span)], figure.caption]
        case .table(let table):
            return [table.caption]
                + ([table.head] + table.rows).map { row in
                    Array(row.map(\.text).joined(separator: [text(" · ")]))
                }
        case .details(let summary, let inner): return [summary, inner.asLines]
        case .alert(let alert): return [alert.title, alert.blocks.asLines]
        case .group(let group): return [group.title, group.blocks.asLines]
        case .quote(let inner), .pullQuote(let inner): return [inner.asLines]
        case .timeline, .thematicBreak, .pageBreak: return []
        }
    }

    /// Whether a line of text holds all that the block is.
    var isLine: Bool {
        switch content {
        case .paragraph: true
        default: false
        }
    }
}
