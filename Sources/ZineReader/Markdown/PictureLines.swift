import ZineCore
import ZineDocument

extension MarkdownNode {
    /// A paragraph's lines as paragraphs, without the breaks between them.
    var lines: [MarkdownNode] {
        children.split(omittingEmptySubsequences: true) { $0.isBreak }.map { part in
            let span = part.first.map { $0.span.joined(with: part.last?.span ?? $0.span) }
            return MarkdownNode(kind: .paragraph, children: Array(part), span: span ?? self.span)
        }
    }

    /// The break that stands before one of its lines.
    func breakMark(before line: MarkdownNode) -> MarkdownNode? {
        children.last { $0.isBreak && $0.span.start.line < line.span.start.line }
    }

    /// The line ends of the source in it.
    var lineEnds: Int {
        switch kind {
        case .softBreak, .lineBreak: 1
        case .html(let tag): tag.utf8.count { $0 == 0x0A }
        case .codeSpan: max(0, span.end.line - span.start.line)
        default: children.reduce(0) { $0 + $1.lineEnds }
        }
    }

    var isHardBreak: Bool {
        if case .lineBreak = kind { true } else { false }
    }

    var isBreak: Bool {
        switch kind {
        case .softBreak, .lineBreak: true
        default: false
        }
    }

    /// Whether it holds a picture, and else nothing but blanks and what that asks of the page.
    var isPictureLine: Bool {
        var hasPicture = false
        for child in children {
            switch child.kind {
            case .image: hasPicture = true
            case .link where child.soleImage != nil: hasPicture = true
            case .text(let text):
                let words = text.trimmed
                guard words.isEmpty || (hasPicture && words.hasPrefix("{.") && words.hasSuffix("}")) else {
                    return false
                }
            default: return false
            }
        }
        return hasPicture
    }

    /// The picture that a node is, or that a link is around and nothing else.
    var soleImage: MarkdownNode? {
        switch kind {
        case .image: return self
        case .link:
            let inner = children.filter { child in
                if case .text(let text) = child.kind { return !text.trimmed.isEmpty }
                return !child.isBreak
            }
            guard inner.count == 1, case .image = inner[0].kind else { return nil }
            return inner[0]
        default: return nil
        }
    }

    /// The one emphasis that a line is.
    var soleEmphasis: MarkdownNode? {
        let words = children.filter { child in
            if case .text(let text) = child.kind { return !text.trimmed.isEmpty }
            return true
        }
        guard words.count == 1, case .emphasis = words[0].kind else { return nil }
        return words[0]
    }
}

extension Inline {
    /// The link around a picture, without the picture; none, of one that has no link; `nil` of anything else.
    var linkOfPicture: [Inline]? {
        switch content {
        case .image: return []
        case .link(let destination, let title, let inner):
            let pictures = inner.filter { if case .image = $0.content { true } else { false } }
            return pictures.count == 1 ? [Inline(.link(destination: destination, title: title, []), at: span)] : nil
        default: return nil
        }
    }
}

extension [Block] {
    /// Gives the figure at the end a caption, if it is one and has none.
    mutating func setLastCaption(_ caption: () -> [Inline]) -> Bool {
        guard let end = indices.last, case .figure(var figure) = self[end].content, figure.caption.isEmpty else {
            return false
        }
        figure.caption = caption()
        self[end].content = .figure(figure)
        return true
    }
}
