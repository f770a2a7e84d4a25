import ZineCore
import ZineDocument

/// The name that an author gives a heading: `{#cause}` or `{: #cause }` at its end, as Pandoc, Hugo, kramdown and
/// Python-Markdown read it.
struct HeadingName: Hashable {
    var id = ""
    /// What else stands between the braces.
    var others: [String] = []

    /// What a text between braces says; `nil` where it is no list of names.
    init?(_ text: Substring) {
        guard text.hasPrefix("{"), text.hasSuffix("}"), text.utf8.count <= 200 else { return nil }
        var inner = text.dropFirst().dropLast()
        if inner.hasPrefix(":") { inner = inner.dropFirst() }
        let words = inner.split(whereSeparator: \.isWhitespace)
        guard !words.isEmpty, words.allSatisfy(Self.isAttribute) else { return nil }
        for word in words {
            if word.hasPrefix("#"), id.isEmpty { id = String(word.dropFirst()) } else { others.append(String(word)) }
        }
    }

    /// `#name`, `.class`, `key=value`, or the hyphen by which Pandoc leaves a heading without a number.
    private static func isAttribute(_ word: Substring) -> Bool {
        if word == "-" { return true }
        if word.hasPrefix("#") || word.hasPrefix(".") {
            return word.utf8.count > 1 && !word.dropFirst().contains { "{}\"'<>#/".contains($0) }
        }
        guard let equals = word.firstIndex(of: "="), let first = word.first else { return false }
        return first.isLetter && equals > word.startIndex
    }
}

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
