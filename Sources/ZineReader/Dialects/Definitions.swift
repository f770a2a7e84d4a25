import ZineCore
import ZineDocument

extension [MarkdownNode] {
    /// With terms and definitions together, and captions in their tables.
    var withDefinitions: [MarkdownNode] {
        guard contains(where: { $0.isCaption || $0.isDefinitions }) else { return self }
        var out: [MarkdownNode] = []
        for var node in self {
            if node.isCaption {
                if let last = out.indices.last, case .table = out[last].kind {
                    out[last].children.append(node)
                    continue
                }
                // No table after all: the text is a paragraph's, with the colon that it had.
                let colon = MarkdownNode(kind: .text(": "), children: [], span: node.span)
                node = MarkdownNode(kind: .paragraph, children: [colon] + node.children, span: node.span)
            }
            guard node.isDefinitions else {
                out.append(node)
                continue
            }
            var children = node.children
            if let last = out.last, case .paragraph = last.kind {
                children = [last] + children
                out.removeLast()
            }
            let span = (children.first?.span ?? node.span).joined(with: node.span)
            if let last = out.indices.last, case .definitions = out[last].kind {
                out[last] = MarkdownNode(
                    kind: .definitions, children: out[last].children + children, span: out[last].span.joined(with: span)
                )
            } else {
                out.append(MarkdownNode(kind: .definitions, children: children, span: span))
            }
        }
        return out
    }
}

extension MarkdownNode {
    fileprivate var isCaption: Bool {
        if case .caption = kind { true } else { false }
    }

    /// Whether it is a list all of whose items are definitions.
    fileprivate var isDefinitions: Bool {
        guard case .list = kind else { return false }
        return children.allSatisfy { if case .definition = $0.kind { true } else { false } }
    }
}

extension ArticleBuilder {
    /// The lines of a paragraph are terms; what follows until the next is what they mean.
    mutating func definitionList(_ node: MarkdownNode) -> DefinitionList {
        var list = DefinitionList(entries: [])
        for child in node.children {
            if case .definition = child.kind {
                marks.count("definitions", at: child.span)
                if list.entries.isEmpty { list.entries.append(.init(terms: [], definitions: [], at: child.span)) }
                list.entries[list.entries.count - 1].definitions.append(blocks(child.children))
            } else {
                let terms = child.lines.map { inlines($0.children) }.filter { !$0.isEmpty }
                list.entries.append(.init(terms: terms, definitions: [], at: child.span))
            }
        }
        return list
    }
}
