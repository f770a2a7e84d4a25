import ZineCore
import ZineDocument

extension ArticleBuilder {
    /// Text as this program reads it: emoji for their names, `^[…]` as notes, and other programs' marks counted.
    ///
    /// - Parameter base: how many notes there were before the text's own; `nil` where it has none yet.
    mutating func reading(_ text: [Inline], notesBefore base: Int? = nil) -> [Inline] {
        countSlips(text)
        let hasMarks = text.contains { inline in
            if case .strikethrough = inline.content { return true }
            guard case .text(let words) = inline.content else { return false }
            return words.utf8.contains { [0x25, 0x2A, 0x3A, 0x5B, 0x5C, 0x5E, 0x3D, 0x24, 0x7B].contains($0) }
        }
        guard hasMarks else { return text }
        var out: [Inline] = []
        for (index, inline) in text.enumerated() {
            if let lowered = lowered(inline, behind: out.last) {
                out.append(lowered)
            } else {
                out += withForeignMarks(inline, isLast: index + 1 == text.count)
            }
        }
        for index in out.indices {
            guard case .text(let words) = out[index].content else { continue }
            let (text, unknown) = EmojiNames.replaced(in: words)
            for offset in unknown {
                let end = min(words.utf8.count, offset + 4)
                marks.count("emoji", at: place(of: offset..<end, in: words, at: out[index].span))
            }
            out[index].content = .text(text)
        }
        let notes = noteOrder.count
        out = withNotes(out)
        guard noteOrder.count > notes, let base, base < notes else { return out }
        return renumbered(out, from: base)
    }

    /// What stands between two single `~` right behind a letter, a figure or two: pandoc lowers it, GitHub strikes it through.
    private mutating func lowered(_ inline: Inline, behind last: Inline?) -> Inline? {
        guard case .strikethrough(let inner) = inline.content, inner.count == 1,
            case .text(let words) = inner[0].content,
            words.count <= 3, words.allSatisfy({ $0.isNumber || $0 == "+" || $0 == "-" }),
            case .text(let before)? = last?.content, before.last?.isLetter ?? false,
            whole.position(of: "~\(words)~".utf8, from: inline.span.start) == inline.span.start
        else { return nil }
        marks.count("subscript", at: inline.span)
        return Inline(.subscript(inner), at: inline.span)
    }

    /// Counts links with a blank in them, and what is read as emphasis where figures are meant.
    private mutating func countSlips(_ text: [Inline]) {
        for (index, inline) in text.enumerated() {
            let after = index + 1 < text.count ? text[index + 1] : nil
            if index > 0, inline.isBetweenFigures(text[index - 1], after) { marks.count("times", at: inline.span) }
            // `[sic] ([source](…))` has a link of its own.
            guard case .text(let words) = inline.content, case .link(let address, _, let shown)? = after?.content,
                shown.plainText == address, let mark = ForeignMarks.markBeforeLink(words)
            else { continue }
            let span = place(of: mark.bytes, in: words, at: inline.span)
            if !isEscaped(at: span.start) { marks.count(mark.kind, at: span) }
        }
    }

    /// Whether a backslash stands in front of the bracket at a place, or of the one that closes it.
    private func isEscaped(at place: SourcePosition) -> Bool {
        let line = whole.line(place.line)
        let slash = UInt8(ascii: "\\")
        if place.column > 1, line.dropFirst(place.column - 2).first == slash { return true }
        let inside = line.dropFirst(place.column - 1).prefix { $0 != UInt8(ascii: "]") }
        return inside.last == slash
    }

    /// Counts other programs' marks in a text, and reads those that can be read.
    private mutating func withForeignMarks(_ inline: Inline, isLast: Bool) -> [Inline] {
        guard case .text(let words) = inline.content else { return [inline] }
        var parts: [Inline] = []
        var rest = words.startIndex
        for mark in ForeignMarks.found(in: words) where mark.kind != "block-id" || isLast {
            marks.count(mark.kind, at: place(of: mark.bytes, in: words, at: inline.span))
            let start = words.utf8.index(words.startIndex, offsetBy: mark.bytes.lowerBound)
            let end = words.utf8.index(words.startIndex, offsetBy: mark.bytes.upperBound)
            guard let read = ForeignMarks.reading(mark.kind, words[start..<end], at: inline.span) else { continue }
            var before = words[rest..<start]
            // A page that is embedded is named as one that is linked.
            if mark.kind == "wiki", before.last == "!" { before.removeLast() }
            if read.isEmpty, before.last == " ", end == words.endIndex || words[end] == " " { before.removeLast() }
            if !before.isEmpty { parts.append(Inline(.text(String(before)), at: inline.span)) }
            if !read.isEmpty { parts.append(read) }
            rest = end
        }
        guard rest > words.startIndex else { return [inline] }
        if rest < words.endIndex { parts.append(Inline(.text(String(words[rest...])), at: inline.span)) }
        return parts
    }

    /// Where some bytes of a text stand in the file: at that distance from the text's beginning, or where they are next met
    /// behind that. Entities, backslashes, blanks at a line's beginning and tags are left out of texts, and what stands in a
    /// manifest's value or in an attribute begins where that does.
    private func place(of bytes: Range<Int>, in text: String, at span: SourceSpan) -> SourceSpan {
        var place = span
        place.start.column += bytes.lowerBound
        if let found = whole.position(of: text.utf8.dropFirst(bytes.lowerBound).prefix(bytes.count), from: place.start)
        {
            place.start = found
        }
        place.end = max(place.start, span.end)
        return place
    }

    /// Notes in a line are found after the references beside them: the numbers of the text's own follow one another anew.
    private mutating func renumbered(_ text: [Inline], from base: Int) -> [Inline] {
        var seen: [Int] = []
        for index in text.references where index >= base && !seen.contains(index) { seen.append(index) }
        guard seen != seen.sorted() else { return text }
        let places = seen.sorted()
        let moves = Dictionary(uniqueKeysWithValues: zip(seen, places))
        let old = noteOrder
        for (from, to) in moves { noteOrder[to] = old[from] }
        for place in base..<noteOrder.count {
            if case .inline(let words, let span) = noteOrder[place] {
                noteOrder[place] = .inline(words.renumbered(moves), span)
            }
        }
        for (note, number) in noteNumbers { noteNumbers[note] = moves[number] ?? number }
        return text.renumbered(moves)
    }

    /// `^[…]`, with whatever marks inside, as a note at its place.
    private mutating func withNotes(_ text: [Inline]) -> [Inline] {
        guard let (start, caret) = Self.opening(in: text) else { return text }
        var depth = 0
        var note: [Inline] = []
        var rest: [Inline] = []
        var isInside = true
        for (place, inline) in text[start...].enumerated() {
            guard isInside, case .text(let words) = inline.content else {
                if isInside { note.append(inline) } else { rest.append(inline) }
                continue
            }
            // Behind the caret and its bracket in the first text.
            let from = place == 0 ? words.index(caret, offsetBy: 2) : words.startIndex
            guard let end = Self.closing(in: words[from...], &depth) else {
                note.append(Inline(.text(String(words[from...])), at: inline.span))
                continue
            }
            isInside = false
            note.append(Inline(.text(String(words[from..<end])), at: inline.span))
            rest.append(Inline(.text(String(words[end...].dropFirst())), at: inline.span))
        }
        guard !isInside, case .text(let words) = text[start].content else { return text }
        note = note.filter { $0.content != .text("") }.withoutBlankEnds()
        guard let first = note.first else { return text }
        var out = Array(text[..<start])
        let offset = words.utf8.distance(from: words.startIndex, to: caret)
        let mark = offset..<min(words.utf8.count, offset + 12)
        marks.count("inline-note", at: place(of: mark, in: words, at: text[start].span))
        out.append(Inline(.text(String(words[..<caret])), at: text[start].span))
        out.append(Inline(.footnoteReference(noteNumber(of: note, at: first.span)), at: first.span))
        return (out + withNotes(rest)).filter { $0.content != .text("") }
    }

    private static func opening(in text: [Inline]) -> (index: Int, caret: String.Index)? {
        for (index, inline) in text.enumerated() {
            guard case .text(let words) = inline.content, let range = words[...].firstRange(of: "^[") else { continue }
            // `[^name]` has its caret inside.
            return (index, range.lowerBound)
        }
        return nil
    }

    private static func closing(in text: Substring, _ depth: inout Int) -> String.Index? {
        for index in text.indices {
            if text[index] == "[" { depth += 1 }
            if text[index] == "]" {
                if depth == 0 { return index }
                depth -= 1
            }
        }
        return nil
    }
}

extension [Inline] {
    /// The notes that are referred to, in order.
    fileprivate var references: [Int] {
        flatMap { inline -> [Int] in
            if case .footnoteReference(let index) = inline.content { return [index] }
            return inline.children.references
        }
    }

    fileprivate func renumbered(_ moves: [Int: Int]) -> [Inline] {
        map { inline in
            guard case .footnoteReference(let index) = inline.content else {
                return inline.withChildren(inline.children.renumbered(moves))
            }
            return Inline(.footnoteReference(moves[index] ?? index), at: inline.span)
        }
    }
}

extension Inline {
    /// `2*3*4`, `5*x*6`, `10**2**3`: emphasis that swallows the asterisks of a sum.
    fileprivate func isBetweenFigures(_ before: Inline, _ after: Inline?) -> Bool {
        guard case .text(let words) = before.content, words.last?.isNumber ?? false else { return false }
        var isBeforeFigure = false
        if case .text(let words)? = after?.content { isBeforeFigure = words.first?.isNumber ?? false }
        return switch content {
        case .emphasis(let inner): isBeforeFigure || inner.plainText.first?.isNumber ?? false
        case .strong: isBeforeFigure
        default: false
        }
    }

    /// Whether it is a text without letters.
    fileprivate var isEmpty: Bool { content == .text("") }
}
