public import ZineCore

/// Text within a paragraph.
public struct Inline: Hashable, Sendable {
    public indirect enum Content: Hashable, Sendable {
        case text(String)
        case emphasis([Inline])
        case strong([Inline])
        case strikethrough([Inline])
        /// Text exactly as typed: no typographic quotes, no ligatures.
        case code(String)
        case link(destination: String, title: String?, [Inline])
        /// A picture in running text.
        case image(Picture)
        /// An index into the article's footnotes.
        case footnoteReference(Int)
        /// A line end in the source: a space.
        case softBreak
        case lineBreak
        case keyboard([Inline])
        case `subscript`([Inline])
        case superscript([Inline])
        case abbreviation(expansion: String?, [Inline])
        /// Words in another language than those around them, by its tag of BCP 47.
        case foreign(language: String, [Inline])
        /// Words that may be shown once more, large, where a printed page has room for a pull quote.
        case pull([Inline])
    }
    public var content: Content
    public var span: SourceSpan
    public init(_ content: Content, at span: SourceSpan) { self.content = content; self.span = span }

    /// The inlines inside; empty for leaves.
    public var children: [Inline] {
        switch content {
        case .emphasis(let c), .strong(let c), .strikethrough(let c), .keyboard(let c), .subscript(let c),
            .superscript(let c), .link(_, _, let c), .abbreviation(_, let c), .foreign(_, let c),
            .pull(let c):
            c
        case .text, .code, .image, .footnoteReference, .softBreak, .lineBreak: []
        }
    }

    /// Whether it is space between words and nothing else.
    public var isBlank: Bool {
        switch content {
        case .softBreak, .lineBreak: true
        case .text(let text): text.allSatisfy(\.isWhitespace)
        default: false
        }
    }

    /// The same inline around other children; leaves stay as they are.
    public func withChildren(_ children: [Inline]) -> Inline {
        var copy = self
        switch content {
        case .emphasis: copy.content = .emphasis(children)
        case .strong: copy.content = .strong(children)
        case .strikethrough: copy.content = .strikethrough(children)
        case .keyboard: copy.content = .keyboard(children)
        case .subscript: copy.content = .subscript(children)
        case .superscript: copy.content = .superscript(children)
        case .link(let destination, let title, _):
            copy.content = .link(destination: destination, title: title, children)
        case .abbreviation(let expansion, _): copy.content = .abbreviation(expansion: expansion, children)
        case .foreign(let language, _): copy.content = .foreign(language: language, children)
        case .pull: copy.content = .pull(children)
        case .text, .code, .image, .footnoteReference, .softBreak, .lineBreak: break
        }
        return copy
    }
}

extension Array where Element == Inline {
    /// The words alone: what a screen reader or a table of contents would say.
    public var plainText: String {
        var out = ""
        appendPlainText(to: &out)
        return out
    }

    private func appendPlainText(to out: inout String) {
        for inline in self {
            switch inline.content {
            case .text(let text), .code(let text): out += text
            case .softBreak, .lineBreak: out += " "
            case .image(let picture): out += picture.alternativeText
            case .footnoteReference: break
            default: inline.children.appendPlainText(to: &out)
            }
        }
    }
}

extension Inline {
    /// Whether it refers to a note.
    package var isNoteMark: Bool {
        if case .footnoteReference = content { true } else { false }
    }

    /// Whether it ends a line, by its author's will or in the source alone.
    package var isBreak: Bool {
        switch content {
        case .softBreak, .lineBreak: true
        default: false
        }
    }
}

extension Array where Element == Inline {
    /// Whether one of these is a line end of the source between two ideographs, which have no space between them.
    package func isLostBreak(at index: Int) -> Bool {
        guard case .softBreak = self[index].content, index > startIndex, index + 1 < endIndex,
            let before = [self[index - 1]].plainText.unicodeScalars.last,
            let after = [self[index + 1]].plainText.unicodeScalars.first
        else { return false }
        return before.isIdeographic && after.isIdeographic && !before.isHangul && !after.isHangul
    }
}

/// A picture file and what stands for it where it cannot be seen.
public struct Picture: Hashable, Sendable {
    /// The path from the issue's folder, normalised and known to lie inside it.
    public var path: String
    public var alternativeText: String
    public var credit: String?
    /// Printed light where it is dark, and left as it is on screens.
    public var isInverted = false
    public var span: SourceSpan
    public init(path: String, alternativeText: String, credit: String? = nil, at span: SourceSpan) {
        self.path = path; self.alternativeText = alternativeText; self.credit = credit; self.span = span
    }

    /// The last part of its path or address.
    public var fileName: String {
        let path = path.prefix { $0 != "?" && $0 != "#" }
        return path.split(separator: "/").last.map(String.init) ?? self.path
    }

    /// What print's picture is called among the pictures of an issue.
    public var printName: String { isInverted ? path + " (inverted)" : path }
}
