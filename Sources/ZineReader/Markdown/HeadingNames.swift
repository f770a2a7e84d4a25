import ZineCore
import ZineDocument

extension ArticleBuilder {
    /// A heading's words without the name at their end, and that.
    mutating func named(_ nodes: [MarkdownNode], at span: SourceSpan) -> (text: [Inline], id: String) {
        guard let last = nodes.last, case .text(let words) = last.kind, words.trimmed.hasSuffix("}"),
            let brace = words.lastIndex(of: "{"), let name = HeadingName(Substring(words[brace...].trimmed))
        else { return (inlines(nodes), "") }
        var kept = nodes
        kept[kept.count - 1].kind = .text(String(words[..<brace]))
        report(name, at: span)
        return (inlines(kept).withoutBlanksBehind(), name.id)
    }

    /// Each line `{: #cause .wide }` right below a heading, as kramdown has it, put to the heading's end.
    func withNamesInHeadings(_ nodes: [MarkdownNode]) -> [MarkdownNode] {
        var out: [MarkdownNode] = []
        for node in nodes {
            if let heading = out.last, let name = nameBelow(heading, node) {
                out[out.count - 1].children.append(MarkdownNode(kind: .text(" " + name), children: [], span: node.span))
            } else {
                out.append(node)
            }
        }
        return out
    }

    private func nameBelow(_ heading: MarkdownNode, _ next: MarkdownNode) -> String? {
        guard case .heading = heading.kind, case .paragraph = next.kind, next.children.count == 1,
            case .text(let text) = next.children[0].kind, text.hasPrefix("{:"),
            next.span.start.line == heading.span.end.line + 1 || next.span.start.line == heading.span.start.line + 1
        else { return nil }
        return HeadingName(Substring(text.trimmed)) == nil ? nil : text.trimmed
    }

    mutating func report(_ name: HeadingName, at span: SourceSpan) {
        guard let other = name.others.first else { return }
        problems.append(
            .warning(
                "unknown-mark", "a heading cannot be '\(other.shortened(to: 40))'",
                hint: "write its name alone behind it: {#\(name.id.isEmpty ? "cause" : name.id)}", at: span))
    }
}
