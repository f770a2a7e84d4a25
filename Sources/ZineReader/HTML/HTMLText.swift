import ZineCore
import ZineDocument

// Text between tags: its white space, its paragraphs, and what of it is a picture, a break or Markdown.

extension String {
    /// Whether there are marks in it that Markdown would read.
    var hasMarkdown: Bool {
        if utf8.contains(where: { [0x2A, 0x60, 0x5B, 0x5F, 0x7E].contains($0) }) { return true }
        return split(whereSeparator: \.isNewline).contains { line in
            let words = line.drop { $0 == " " }
            guard let first = words.first else { return false }
            if "-+#>|".contains(first) { return true }
            let after = words.drop(while: \.isNumber)
            return first.isNumber && (after.hasPrefix(". ") || after.hasPrefix(") "))
        }
    }

    /// Without empty lines before it, and without the blanks that all its lines begin with.
    var withoutIndent: String {
        var lines = split(separator: "\n", omittingEmptySubsequences: false)
        while let first = lines.first, first.allSatisfy(\.isWhitespace) { lines.removeFirst() }
        let indents = lines.filter { !$0.allSatisfy(\.isWhitespace) }.map {
            $0.prefix { $0 == " " || $0 == "\t" }.count
        }
        let least = indents.min() ?? 0
        return lines.map { String($0.dropFirst(least)) }.joined(separator: "\n")
    }
}

extension Substring {
    /// White space as browsers show it: one space, or a line's end, whatever there is of it.
    func collapsed(_ isBlank: inout Bool, at span: SourceSpan) -> [Inline] {
        var out: [Inline] = []
        var word = ""
        var rest = self
        while !rest.isEmpty {
            let words = rest.prefix { !$0.isHTMLSpace }
            word += words
            if !words.isEmpty { isBlank = false }
            rest = rest[words.endIndex...]
            let space = rest.prefix { $0.isHTMLSpace }
            rest = rest[space.endIndex...]
            guard !space.isEmpty, !isBlank else { continue }
            isBlank = true
            if space.contains(where: \.isNewline) {
                if !word.isEmpty { out.append(Inline(.text(word), at: span)) }
                word = ""
                out.append(Inline(.softBreak, at: span))
            } else {
                word += " "
            }
        }
        if !word.isEmpty { out.append(Inline(.text(word), at: span)) }
        return out
    }
}

extension Character {
    /// The white space that HTML collapses: a no-break space is none.
    var isHTMLSpace: Bool {
        self == " " || self == "\t" || self == "\n" || self == "\r\n" || self == "\r" || self == "\u{C}"
    }
}

extension [Inline] {
    /// Texts that meet become one: quotes and ligatures look at their neighbours.
    var merged: [Inline] {
        var out: [Inline] = []
        // The text of the last, while it may grow.
        var text: String?
        for inline in self {
            if case .text(let next) = inline.content, text != nil, let last = out.indices.last {
                text? += next
                out[last].span.end = Swift.max(out[last].span.end, inline.span.end)
                continue
            }
            if let whole = text, let last = out.indices.last { out[last].content = .text(whole) }
            out.append(inline)
            text = if case .text(let start) = inline.content { start } else { nil }
        }
        if let whole = text, let last = out.indices.last { out[last].content = .text(whole) }
        return out
    }

    /// Parted where two line ends stand together, each without blanks at its ends.
    var paragraphs: [[Inline]] {
        var out: [[Inline]] = [[]]
        for (index, inline) in enumerated() {
            if case .lineBreak = inline.content, self[..<index].last(where: { !$0.isBlankText })?.isHardBreak == true {
                out.append([])
            } else {
                out[out.count - 1].append(inline)
            }
        }
        return out.map { $0.withoutBlankEnds().withoutEndSpace }.filter { !$0.isEmpty }
    }

    fileprivate var withoutEndSpace: [Inline] {
        var out = self
        if let last = out.last, case .text(let text) = last.content {
            var text = text
            while text.last == " " { text.removeLast() }
            out[out.count - 1].content = .text(text)
        }
        return out
    }

    /// Whether there is nothing but pictures, in whatever marks.
    var isPictures: Bool {
        var hasPicture = false
        for inline in self {
            switch inline.content {
            case .image: hasPicture = true
            case .text(let text) where text.allSatisfy(\.isWhitespace): continue
            case .softBreak, .lineBreak: continue
            case .link(_, _, let inner), .strong(let inner), .emphasis(let inner), .foreign(_, let inner):
                guard inner.isPictures else { return false }
                hasPicture = true
            default: return false
            }
        }
        return hasPicture
    }

    var soleEmphasis: [Inline]? {
        let words = filter { !$0.isBlankText }
        guard words.count == 1, case .emphasis(let inner) = words[0].content else { return nil }
        return inner
    }
}

extension Inline {
    fileprivate var isHardBreak: Bool {
        if case .lineBreak = content { true } else { false }
    }

    /// Whether nothing is read or broken by it.
    var isBlankText: Bool {
        switch content {
        case .text(let text): text.allSatisfy(\.isWhitespace)
        case .softBreak: true
        default: false
        }
    }
}
