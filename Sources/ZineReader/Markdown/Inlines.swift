import ZineCore
import ZineDocument

extension ArticleBuilder {
    /// The inlines of a paragraph, heading or cell, without blanks at its ends.
    mutating func inlines(_ nodes: [MarkdownNode]) -> [Inline] {
        if nodes.contains(where: \.hasHTML) { return inlinesWithHTML(nodes) }
        let notes = noteOrder.count
        let found = withNotesOfFragment(withIndents(nodes).merged.withoutBlankEnds())
        let all = reading(found, notesBefore: notes).closingUpNotes()
        reportOpenNotes(all)
        reportOpenReferences(in: all)
        return all
    }

    /// The nodes' inlines, and the blanks that a line begins with after a break that its author made.
    private mutating func withIndents(_ nodes: [MarkdownNode]) -> [Inline] {
        var out: [Inline] = []
        var lineEnds = 0
        for (index, node) in nodes.enumerated() {
            out += inline(node)
            lineEnds += node.lineEnds
            guard node.isHardBreak, index + 1 < nodes.count else { continue }
            let blanks = indent(of: nodes[index + 1], lines: lineEnds, below: nodes[0].span)
            if blanks > 0 { out.append(Inline(.text(String(repeating: "\u{A0}", count: blanks)), at: node.span)) }
        }
        return out
    }

    mutating func inline(_ node: MarkdownNode) -> [Inline] {
        let content: Inline.Content
        switch node.kind {
        case .text(let text): content = .text(text.replacingLineEnds().composed)
        case .softBreak: content = .softBreak
        case .lineBreak: content = .lineBreak
        case .codeSpan(let text): content = .code(text.replacingLineEnds())
        case .emphasis: return wrapped(node) { .emphasis($0) }
        case .strong: return wrapped(node) { .strong($0) }
        case .strikethrough: return wrapped(node) { .strikethrough($0) }
        case .link(let destination, let title):
            return parted(node, destination: destination)
                ?? link(linkText(node, destination), destination: destination, title: title, at: node.span)
        case .image(let source, let title): return inlineImage(node, source: source, title: title)
        case .footnoteReference(let index):
            guard notes.indices.contains(index) else { return [] }
            content = .footnoteReference(noteNumber(index))
        default: return inlines(node.children)
        }
        return [Inline(content, at: node.span)]
    }

    /// What a link says; an address that says itself has no marks of any program.
    private mutating func linkText(_ node: MarkdownNode, _ destination: String) -> [Inline] {
        guard node.children.count == 1, case .text(let words) = node.children[0].kind,
            destination.hasSuffix(words), words.contains("/") || words.contains("@")
        else { return inlines(node.children) }
        return [Inline(.text(words), at: node.children[0].span)]
    }

    private mutating func wrapped(_ node: MarkdownNode, _ wrap: ([Inline]) -> Inline.Content) -> [Inline] {
        let inner = inlines(node.children)
        return inner.isEmpty ? [] : [Inline(wrap(inner), at: node.span)]
    }

    /// In Markdown that was found inside something else, `[^name]` is a reference to a note of the article.
    private mutating func withNotesOfFragment(_ inlines: [Inline]) -> [Inline] {
        guard fragmentDepth > 0, !noteIndices.isEmpty else { return inlines }
        return inlines.flatMap { inline -> [Inline] in
            guard case .text(let text) = inline.content, text.contains("[^") else { return [inline] }
            var parts: [Inline] = []
            var rest = Substring(text)
            var before = ""
            while let open = rest.firstRange(of: "[^") {
                guard let close = rest[open.upperBound...].firstIndex(of: "]"),
                    let index = noteIndices[rest[open.upperBound..<close].lowercased()]
                else {
                    before += rest[..<open.upperBound]
                    rest = rest[open.upperBound...]
                    continue
                }
                before += rest[..<open.lowerBound]
                if !before.isEmpty { parts.append(Inline(.text(before), at: inline.span)) }
                parts.append(Inline(.footnoteReference(noteNumber(index)), at: inline.span))
                before = ""
                rest = rest[rest.index(after: close)...]
            }
            before += rest
            return before.isEmpty ? parts : parts + [Inline(.text(before), at: inline.span)]
        }
    }

    private mutating func noteNumber(_ index: Int) -> Int {
        if let known = noteNumbers[index] { return known }
        noteNumbers[index] = noteOrder.count
        noteOrder.append(.defined(index))
        return noteOrder.count - 1
    }

    mutating func noteNumber(of text: [Inline], at span: SourceSpan) -> Int {
        noteOrder.append(.inline(text, span))
        return noteOrder.count - 1
    }

    /// `[^name]` that is still text has no definition.
    mutating func reportOpenNotes(_ inlines: [Inline]) {
        for inline in inlines {
            guard case .text(let text) = inline.content, text.utf8.contains(UInt8(ascii: "^")),
                let start = text.firstIndex(of: "^"), start > text.startIndex, text[text.index(before: start)] == "[",
                let end = text[start...].firstIndex(of: "]")
            else { continue }
            let label = text[text.index(after: start)..<end]
            // `[^name]:` is a definition that stayed text, which was said already.
            guard !label.isEmpty, !label.contains(where: \.isWhitespace), label.count < 60,
                text[text.index(after: end)...].first != ":"
            else { continue }
            problems.append(
                .warning(
                    "undefined-footnote", "there is no footnote '\(label)'", hint: "add a line '[^\(label)]: …'",
                    at: inline.span))
        }
    }
}

extension String {
    /// `&#10;` and its like must not break a line.
    func replacingLineEnds() -> String {
        utf8.contains { $0 == 0x0A || $0 == 0x09 } ? String(map { $0.isNewline || $0 == "\t" ? " " : $0 }) : self
    }
}

extension Array where Element == Inline {
    /// Without line ends at the edges: what a dropped tag or picture leaves behind.
    func withoutBlankEnds() -> [Inline] {
        let isInked = { (inline: Inline) in !inline.isBreak && !inline.isBlankText }
        guard let first = firstIndex(where: isInked), let last = lastIndex(where: isInked) else { return [] }
        return Array(self[first...last])
    }

    /// With the marks of notes right behind their words, where blanks stood between them. A figure keeps a narrow one, that
    /// the mark is not read as its power.
    func closingUpNotes() -> [Inline] {
        guard contains(where: \.isNoteMark) else { return self }
        var out: [Inline] = []
        for inline in self {
            if inline.isNoteMark, let last = out.last, case .text(let text) = last.content {
                out[out.count - 1].content = .text(Self.closedUp(text, behind: out.dropLast().last))
                if case .text("") = out[out.count - 1].content { out.removeLast() }
            }
            out.append(inline)
        }
        return out
    }

    /// A text that the mark of a note follows; one of blanks alone stands behind another inline.
    private static func closedUp(_ text: String, behind other: Inline?) -> String {
        let words = text.droppingLast { $0 == " " || $0 == "\u{A0}" }
        guard words.utf8.count < text.utf8.count, !(words.isEmpty && (other?.isBreak ?? true)),
            let last = words.last ?? other.flatMap({ [$0].plainText.last ?? "x" })
        else { return text }
        if "([{<«‹“‘„‚¿¡=+−–—|/".contains(last) { return text }
        return last.isNumber ? words + "\u{202F}" : words
    }

    /// Without the blanks at the end of a text that is the last.
    func withoutBlanksBehind() -> [Inline] {
        guard let last, case .text(var text) = last.content else { return self }
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return dropLast() + [Inline(.text(text), at: last.span)]
    }
}
