import ZineCore
import ZineDocument
import ZineHTML

/// Blocks in the making from a tree of HTML, and the line of text that is gathered for the next paragraph.
struct HTMLFlow {
    var blocks: [Block] = []
    var line: [Inline] = []
    /// Whether a space at this place would be one too many.
    var isBlank = true
    /// What the text stands in that began around several blocks: `<b>` over two paragraphs.
    var wraps: [([Inline]) -> Inline.Content] = []

    /// Says of all that follows which language it is in, if that is known.
    mutating func wrap(in language: String?) {
        if let language { wraps.append { .foreign(language: language, $0) } }
    }
    /// Whether text is read as Markdown where it has its marks.
    var readsMarkdown = false
    /// Which block is a list of items that stand in no list.
    var strays: Int?
    /// Whether the text is a paragraph of Markdown, with tags in it.
    var isParagraph = false
}

extension ArticleBuilder {
    /// Sibling blocks some of which are HTML.
    mutating func blocksWithHTML(_ nodes: [MarkdownNode]) -> [Block] {
        var source = HTMLSource(holdsBlocks: true)
        for node in nodes {
            guard case .htmlBlock(let html) = node.kind else {
                source.add(block: node)
                continue
            }
            let (own, behind) = openBlock(html, at: node.span)
            let (clean, open) = behind == nil ? cleaned(html, at: node.span) : (own, nil)
            source.add(html: clean + "\n", at: node.span)
            if open != nil {
                problems.append(
                    .warning(
                        "open-comment", "this comment never ends; what follows is kept as text",
                        hint: "write --> where it ends", at: node.span))
            }
            if let rest = open ?? behind {
                source.add(block: MarkdownNode(kind: .reread(rest), children: [], span: node.span))
            }
        }
        return blocks(from: source, fallback: nodes) { flow in flow.readsMarkdown = true }
    }

    /// A paragraph with HTML in it: as a rule a paragraph again.
    mutating func paragraphWithHTML(_ node: MarkdownNode) -> [Block] {
        var source = HTMLSource()
        for child in node.children { source.add(inline: child) }
        return blocks(from: source, fallback: [node]) { flow in flow.isParagraph = true }
    }

    /// Text of a heading, a cell or a link with HTML in it.
    mutating func inlinesWithHTML(_ nodes: [MarkdownNode]) -> [Inline] {
        var source = HTMLSource()
        for node in nodes { source.add(inline: node) }
        let span = nodes.first?.span ?? self.source.start
        let fallback = [MarkdownNode(kind: .paragraph, children: nodes, span: span)]
        return blocks(from: source, fallback: fallback) { flow in flow.isParagraph = true }.asLines
    }

    private mutating func blocks(
        from source: HTMLSource, fallback: [MarkdownNode], _ prepare: (inout HTMLFlow) -> Void
    ) -> [Block] {
        var page: HTMLPage
        do throws(HTMLTree.Excess) {
            page = try HTMLPage(source)
        } catch {
            let span = (fallback.first(where: \.hasHTML) ?? fallback.first)?.span ?? self.source.start
            problems.append(
                .error(
                    "too-much-html",
                    "this HTML is nested too deeply, has too many tags, or <![CDATA[ in a drawing in a table: it cannot be read",
                    hint: "write it in Markdown; until then it stands here as it was typed", at: span))
            var out: [Block] = []
            for node in fallback { out += asTyped(node) }
            return out
        }
        for tag in page.doubled { reportDouble(tag.name, at: tag.span) }
        for tag in page.open { reportOpen(tag.name, at: tag.span) }
        keepNames(page)
        var flow = HTMLFlow()
        prepare(&flow)
        add(page.tree.roots, within: 0..<source.end, &page, &flow)
        end(&flow)
        return flow.blocks
    }

    /// Words and tags alike.
    private mutating func asTyped(_ node: MarkdownNode) -> [Block] {
        switch node.kind {
        case .htmlBlock(let text):
            return [Block(.paragraph([Inline(.text(text.oneLine), at: node.span)]), at: node.span)]
        case .paragraph:
            let text = node.children.flatMap { child -> [Inline] in
                if case .html(let tag) = child.kind { return [Inline(.text(tag.oneLine), at: child.span)] }
                return child.hasHTML ? [Inline(.text(child.plainText.oneLine), at: child.span)] : inlines([child])
            }
            return text.isEmpty ? [] : [Block(.paragraph(text), at: node.span)]
        default: return blocks([node])
        }
    }

    // MARK: Nodes

    /// - Parameter range: the text between the tags that the nodes stand in; `nil` where the parser moved them.
    mutating func add(_ nodes: [Int], within range: Range<Int>?, _ page: inout HTMLPage, _ flow: inout HTMLFlow) {
        var index = 0
        // Before this one there is none with the marks of Markdown.
        var plain = 0
        while index < nodes.count {
            if flow.readsMarkdown, index >= plain, let range {
                switch addMarkdown(nodes[index...], within: range, page, &flow) {
                case .read(let count):
                    index += count
                    continue
                case .plain(let count): plain = index + count
                case .no: break
                }
            }
            add(nodes[index], &page, &flow)
            index += 1
        }
    }

    private mutating func add(_ index: Int, _ page: inout HTMLPage, _ flow: inout HTMLFlow) {
        switch page.tree[index].kind {
        case .comment(let text): comment(text, at: page.span(index), &flow)
        case .text(let text): add(text, at: index, &page, &flow)
        case .element(let name, _):
            if page.holdsBlocks(index) {
                addBlock(name, index, &page, &flow)
            } else {
                flow.line += inlines(ofElement: index, &page, &flow.isBlank)
            }
        }
    }

    private mutating func add(_ text: String, at index: Int, _ page: inout HTMLPage, _ flow: inout HTMLFlow) {
        for part in HTMLPage.parts(of: text) {
            switch part {
            case .text(let text): flow.line += text.collapsed(&flow.isBlank, at: page.span(index))
            case .leaf(let leaf):
                if page.isBlock(leaf) {
                    end(&flow)
                    if let node = page.take(leaf) { flow.blocks += wrapped(blocks([node]), in: flow) }
                } else {
                    flow.line += inlines(ofLeaf: leaf, &page, &flow.isBlank)
                }
            }
        }
    }

    /// How many nodes were read as Markdown, or have none of its marks.
    private enum Found { case read(Int), plain(Int), no }

    /// Text whose author wrote Markdown between the tags.
    private mutating func addMarkdown(
        _ nodes: ArraySlice<Int>, within range: Range<Int>, _ page: HTMLPage, _ flow: inout HTMLFlow
    ) -> Found {
        guard flow.line.isEmpty, fragmentDepth < Self.fragmentLimit else { return .no }
        let run = nodes.prefix { !page.holdsBlocks($0) && !isComment(page.tree[$0]) }
        guard let first = run.first else { return .no }
        let isMarked = run.contains { index in
            if case .text(let text) = page.tree[index].kind { text.hasMarkdown } else { false }
        }
        guard isMarked else { return .plain(run.count) }
        let next = nodes.dropFirst(run.count).first.map { page.tree[$0].start } ?? range.upperBound
        let start = page.tree[first].start
        guard start >= range.lowerBound, start < next, let written = page.written(start..<next) else { return .no }
        end(&flow)
        let lines = written.prefix { $0.isNewline }.count
        var span = page.span(at: start)
        span.start.line += lines
        span.end = max(span.start, span.end)
        flow.blocks += wrapped(fragment(Self.asParagraph(written.withoutIndent), at: span), in: flow)
        return .read(run.count)
    }

    private func isComment(_ node: HTMLTree.Node) -> Bool {
        if case .comment = node.kind { true } else { false }
    }

    /// Text that starts with a tag would be an HTML block again; a character that is no character prevents it.
    private static func asParagraph(_ text: String) -> String {
        text.hasPrefix("<") ? String(decoding: [0xEF, 0xB7, 0x91], as: UTF8.self) + text : text
    }

    mutating func comment(_ text: String, at span: SourceSpan, _ flow: inout HTMLFlow) {
        guard text.trimmed == "page-break" else { return }
        if flow.isParagraph {
            problems.append(
                .warning(
                    "page-break-inside", "a page cannot break inside a paragraph",
                    hint: "put <!-- page-break --> on a line of its own between two paragraphs", at: span))
        } else {
            end(&flow)
            flow.blocks.append(Block(.pageBreak, at: span))
        }
    }

    // MARK: Paragraphs

    /// Ends the paragraph that was being gathered.
    mutating func end(_ flow: inout HTMLFlow) {
        defer {
            flow.line = []
            flow.isBlank = true
        }
        for paragraph in flow.line.merged.paragraphs.map({ reading($0).closingUpNotes() }) where !paragraph.isEmpty {
            reportOpenNotes(paragraph)
            reportOpenReferences(in: paragraph)
            flow.blocks += wrapped(figuresAndText(paragraph), in: flow)
        }
    }

    /// A paragraph, parted where lines of it hold pictures and nothing else.
    private mutating func figuresAndText(_ text: [Inline]) -> [Block] {
        let lines = text.split { $0.isBreak }.map { Array($0) }
        guard lines.contains(where: \.isPictures) else {
            return [
                Block(
                    .paragraph(withPulls(text.withoutSmallPrint)),
                    at: text[0].span.joined(with: text[text.count - 1].span))
            ]
        }
        var out: [Block] = []
        var rest: [Inline] = []
        for (index, line) in lines.enumerated() {
            if line.isPictures {
                out += part(&rest) + figures(of: line)
            } else if index > 0, lines[index - 1].isPictures, let caption = line.soleEmphasis,
                out.setLastCaption({ caption })
            {
                continue
            } else {
                if !rest.isEmpty { rest.append(Inline(.softBreak, at: line[0].span)) }
                rest += line
            }
        }
        return out + part(&rest)
    }

    private mutating func part(_ text: inout [Inline]) -> [Block] {
        defer { text = [] }
        let words = text.withoutBlankEnds()
        guard let first = words.first else { return [] }
        return [Block(.paragraph(withPulls(words.withoutSmallPrint)), at: first.span)]
    }

    private mutating func figures(of line: [Inline]) -> [Block] {
        line.flatMap { inline -> [Block] in
            switch inline.content {
            case .image(let picture): return [Block(.figure(Figure(picture: picture, caption: [])), at: inline.span)]
            case .link(let destination, let title, let inner):
                let link = [Inline(.link(destination: destination, title: title, []), at: inline.span)]
                return figures(of: inner).map { block in
                    guard case .figure(var figure) = block.content else { return block }
                    figure.link = link
                    return Block(.figure(figure), at: block.span)
                }
            default: return figures(of: inline.children)
            }
        }
    }

    /// Text inside tags that began before its blocks. A heading stands out as it is: of the tags it takes links alone.
    func wrapped(_ blocks: [Block], in flow: HTMLFlow) -> [Block] {
        guard !flow.wraps.isEmpty else { return blocks }
        return blocks.map { block in
            block.mappingTexts { text in
                guard !text.isEmpty, !text.isPictures else { return text }
                return flow.wraps.reversed().reduce(text) { inner, wrap in
                    let content = wrap(inner)
                    if case .heading = block.content {
                        switch content {
                        case .link, .foreign: break
                        default: return inner
                        }
                    }
                    return [Inline(content, at: block.span)]
                }
            }
            .mappingChildren { wrapped($0, in: flow) }
        }
    }
}

extension [Inline] {
    /// Without the mark around a whole paragraph of several words that would lower or raise it: on GitHub that is how small
    /// print is written.
    fileprivate var withoutSmallPrint: [Inline] {
        guard count == 1 else { return self }
        switch self[0].content {
        case .subscript(let inner), .superscript(let inner):
            return inner.plainText.split(separator: " ").count > 2 ? inner : self
        default: return self
        }
    }
}
