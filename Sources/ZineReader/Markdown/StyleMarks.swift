import ZineCore
import ZineDocument

/// `{.lyric}`: the name of a theme's own style, by which a block asks for it.
enum StyleMark {
    /// The name that a text is and nothing else; `nil` where it is none.
    static func name(_ text: some StringProtocol) -> String? {
        let text = text.trimmed
        guard text.hasPrefix("{."), text.hasSuffix("}"), text.utf8.count < 70 else { return nil }
        let word = text.dropFirst(2).dropLast().trimmed
        return OwnStyle.isName(word) ? String(word) : nil
    }

    /// A text without the name at its end, which a blank parts from other words.
    static func split(_ text: String) -> (rest: String, name: String)? {
        guard text.trimmed.hasSuffix("}"), let brace = text.lastIndex(of: "{"), let name = name(text[brace...]) else {
            return nil
        }
        let rest = text[..<brace]
        guard rest.last?.isWhitespace ?? true else { return nil }
        return (rest.droppingLast(while: \.isWhitespace), name)
    }
}

extension ArticleBuilder {
    /// The nodes with those put into one that ask for a style of the theme's own: by its name in a line before them or
    /// behind them, or at the end of a paragraph. Neighbours that ask for the same one share it.
    func withStyles(_ nodes: [MarkdownNode]) -> [MarkdownNode] {
        guard nodes.contains(where: mayHaveStyle) else { return nodes }
        var out: [MarkdownNode] = []
        var waiting: String?
        for (index, node) in nodes.enumerated() {
            if waiting == nil, let name = loneMark(node) {
                if index + 1 < nodes.count, nodes[index + 1].span.start.line <= node.span.end.line + 1 {
                    waiting = name
                    continue
                }
                if let last = out.last, node.span.start.line <= last.span.end.line + 1 {
                    out.removeLast()
                    out.append(styled: last, name)
                    continue
                }
            }
            if let name = waiting {
                out.append(styled: node, name)
                waiting = nil
            } else if let (rest, name) = withoutMark(node) {
                out.append(styled: rest, name)
            } else {
                out.append(node)
            }
        }
        return out
    }

    /// Whether a mark could stand in it or at its end.
    private func mayHaveStyle(_ node: MarkdownNode) -> Bool {
        switch node.kind {
        case .paragraph:
            [node.children.first, node.children.last].contains { child in
                guard case .text(let text)? = child?.kind else { return false }
                return text.contains("{.")
            }
        case .quote, .list: lazyMark(node) != nil
        default: false
        }
    }

    /// The style that a paragraph names which says nothing else.
    private func loneMark(_ node: MarkdownNode) -> String? {
        guard case .paragraph = node.kind, node.children.count == 1, case .text(let text) = node.children[0].kind else {
            return nil
        }
        return StyleMark.name(text)
    }

    /// A block without the mark in its first or its last line.
    private func withoutMark(_ node: MarkdownNode) -> (rest: MarkdownNode, name: String)? {
        switch node.kind {
        case .paragraph: withoutMark(paragraph: node)
        case .quote, .list:
            lazyMark(node).flatMap { name in node.withoutLastLine().map { ($0, name) } }
        default: nil
        }
    }

    private func withoutMark(paragraph node: MarkdownNode) -> (rest: MarkdownNode, name: String)? {
        // What stands behind a picture is the picture's.
        guard node.children.count > 1 || loneMark(node) == nil, !node.children.contains(where: { $0.soleImage != nil })
        else { return nil }
        var rest = node
        if case .text(let text)? = node.children.first?.kind, let name = StyleMark.name(text),
            node.children.count > 1, node.children[1].isBreak
        {
            rest.children.removeFirst(2)
            return rest.children.isEmpty ? nil : (rest, name)
        }
        guard let end = node.children.indices.last, case .text(let text) = node.children[end].kind,
            let (words, name) = StyleMark.split(text)
        else { return nil }
        guard words.isEmpty else {
            rest.children[end].kind = .text(words)
            return (rest, name)
        }
        // On a line of its own, or behind emphasis or a link and a blank.
        let isParted = end > 0 && (node.children[end - 1].isBreak || text.first?.isWhitespace == true)
        guard isParted else { return nil }
        rest.children.removeLast()
        while rest.children.last?.isBreak == true { rest.children.removeLast() }
        return rest.children.isEmpty ? nil : (rest, name)
    }

    /// The style that a line names which Markdown takes for the last of a quotation or a list, but which stands outside of
    /// it, at the margin.
    private func lazyMark(_ node: MarkdownNode) -> String? {
        let line = source.line(node.span.end.line - source.firstLine + 1)
        guard line.count < 70, line.dropFirst(max(0, node.span.start.column - 1)).first == UInt8(ascii: "{"),
            node.lastLineIsMark
        else { return nil }
        return StyleMark.name(String(decoding: line, as: UTF8.self))
    }

    /// The blocks of nodes that ask for a style, in a group; what has no text of its own to set stays as it is.
    mutating func styled(_ node: MarkdownNode, _ name: String) -> [Block] {
        let inner = blocks(node.children)
        if inner.count == 1, case .group(var group) = inner[0].content, group.style == nil {
            group.style = name
            return [Block(.group(group), at: inner[0].span)]
        }
        if let block = inner.first(where: { $0.ownTextKind != nil }), let kind = block.ownTextKind {
            problems.append(
                .warning(
                    "unused-style", "\(kind) is not set in a style of the theme's own",
                    hint: "write {.\(name)} before paragraphs, lists, quotations, verse or boxes", at: node.span))
            if inner.count == 1 { return inner }
        }
        return inner.isEmpty ? [] : [Block(.group(Group(style: name, blocks: inner)), at: node.span)]
    }
}

extension [MarkdownNode] {
    /// Adds a node in a style; to those before it, where they have the same.
    fileprivate mutating func append(styled node: MarkdownNode, _ name: String) {
        if let last = last, case .styled(name) = last.kind {
            self[count - 1] = MarkdownNode(
                kind: .styled(name), children: last.children + [node], span: last.span.joined(with: node.span))
        } else {
            append(MarkdownNode(kind: .styled(name), children: [node], span: node.span))
        }
    }
}

extension MarkdownNode {
    /// Whether the last line in it is the name of a style.
    fileprivate var lastLineIsMark: Bool {
        switch kind {
        case .quote, .list, .item: children.last?.lastLineIsMark ?? false
        case .paragraph:
            if case .text(let text)? = children.last?.kind, children.count > 1 {
                StyleMark.name(text) != nil && children[children.count - 2].isBreak
            } else {
                false
            }
        default: false
        }
    }

    /// The same without its last line; `nil` where nothing would be left of its last paragraph.
    fileprivate func withoutLastLine() -> MarkdownNode? {
        var copy = self
        guard let end = children.indices.last else { return nil }
        if case .paragraph = kind {
            copy.children.removeLast()
            while copy.children.last?.isBreak == true { copy.children.removeLast() }
            return copy.children.isEmpty ? nil : copy
        }
        guard let rest = children[end].withoutLastLine() else { return nil }
        copy.children[end] = rest
        return copy
    }
}

extension Block {
    /// What a block is whose text is set in a style of its kind, whatever stands around it; `nil` for all others.
    fileprivate var ownTextKind: String? {
        switch content {
        case .heading: "a heading"
        case .code: "a listing"
        case .table: "a table"
        case .figure: "a picture"
        case .timeline: "a timeline"
        case .pullQuote: "a pull quote"
        case .thematicBreak, .pageBreak: "a break"
        case .paragraph, .list, .definitions, .quote, .alert, .group, .details, .verse: nil
        }
    }
}
