import ZineCore
import ZineDocument

extension ArticleBuilder {
    /// The inlines of a paragraph, heading or cell, without blanks at its ends.
    mutating func inlines(_ nodes: [MarkdownNode]) -> [Inline] {
        var assembly = InlineAssembly()
        for node in nodes {
            switch node.kind {
            case .html(let tag): appendTag(tag, at: node.span, to: &assembly)
            default: assembly.append(inline(node))
            }
        }
        let all = assembly.finish()
        reportOpenReferences(all)
        return all
    }

    private mutating func inline(_ node: MarkdownNode) -> [Inline] {
        let content: Inline.Content
        switch node.kind {
        case .text(let text): content = .text(text.replacingLineEnds())
        case .softBreak: content = .softBreak
        case .lineBreak: content = .lineBreak
        case .codeSpan(let text): content = .code(text.replacingLineEnds())
        case .emphasis: return wrapped(node) { .emphasis($0) }
        case .strong: return wrapped(node) { .strong($0) }
        case .strikethrough: return wrapped(node) { .strikethrough($0) }
        case .link(let destination, let title): return link(node, destination: destination, title: title)
        case .image(let source, let title): return inlineImage(node, source: source, title: title)
        case .footnoteReference(let index):
            guard notes.indices.contains(index) else { return [] }
            content = .footnoteReference(noteNumber(index))
        default: return inlines(node.children)
        }
        return [Inline(content, at: node.span)]
    }

    private mutating func wrapped(_ node: MarkdownNode, _ wrap: ([Inline]) -> Inline.Content) -> [Inline] {
        let inner = inlines(node.children)
        return inner.isEmpty ? [] : [Inline(wrap(inner), at: node.span)]
    }

    private mutating func noteNumber(_ index: Int) -> Int {
        if let known = noteNumbers[index] { return known }
        noteNumbers[index] = noteOrder.count
        noteOrder.append(index)
        return noteOrder.count - 1
    }

    /// `[^name]` that is still text has no definition.
    private mutating func reportOpenReferences(_ inlines: [Inline]) {
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
    fileprivate func replacingLineEnds() -> String {
        utf8.contains { $0 == 0x0A || $0 == 0x09 } ? String(map { $0.isNewline || $0 == "\t" ? " " : $0 }) : self
    }
}

/// Inlines in the making, with the HTML tags that are open around them.
struct InlineAssembly {
    private struct Frame {
        var tag: String
        var title: String?
        var span: SourceSpan
        var inlines: [Inline] = []
    }
    private var frames: [Frame] = []
    private var bottom: [Inline] = []
    static let depthLimit = 32

    mutating func append(_ inlines: [Inline]) {
        for inline in inlines {
            if frames.isEmpty {
                Self.append(inline, to: &bottom)
            } else {
                Self.append(inline, to: &frames[frames.count - 1].inlines)
            }
        }
    }

    /// Texts that meet become one: quotes and ligatures look at their neighbours.
    private static func append(_ inline: Inline, to inlines: inout [Inline]) {
        if case .text(let next) = inline.content, let last = inlines.last, case .text(let text) = last.content {
            inlines[inlines.count - 1].content = .text(text + next)
            inlines[inlines.count - 1].span.end = max(last.span.end, inline.span.end)
        } else {
            inlines.append(inline)
        }
    }

    mutating func open(_ tag: String, title: String? = nil, at span: SourceSpan) {
        guard frames.count < Self.depthLimit else { return }
        frames.append(Frame(tag: tag, title: title, span: span))
    }

    /// Closes the nearest open tag of the name; those inside it were left open and dissolve.
    ///
    /// Returns what stood inside, not yet appended; `nil` where no such tag is open.
    mutating func close(_ tag: String) -> (inlines: [Inline], title: String?, span: SourceSpan)? {
        guard frames.contains(where: { $0.tag == tag }) else { return nil }
        while let frame = frames.popLast() {
            if frame.tag == tag { return (frame.inlines, frame.title, frame.span) }
            append(frame.inlines)
        }
        return nil
    }

    mutating func finish() -> [Inline] {
        while let frame = frames.popLast() { append(frame.inlines) }
        return bottom.withoutBlankEnds()
    }
}

extension Array where Element == Inline {
    /// Without line ends at the edges: what a dropped tag or picture leaves behind.
    func withoutBlankEnds() -> [Inline] {
        func isBlank(_ inline: Inline) -> Bool {
            switch inline.content {
            case .softBreak, .lineBreak: true
            case .text(let text): text.allSatisfy(\.isWhitespace)
            default: false
            }
        }
        guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) }) else {
            return []
        }
        return Array(self[first...last])
    }
}
