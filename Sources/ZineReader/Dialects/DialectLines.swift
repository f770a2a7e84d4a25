import ZineCore

/// Lines in other programs' Markdown, written so that CommonMark has blocks for them: admonitions become quotes, definitions
/// become lists' items, captions of tables paragraphs, each with a mark that no cleaned text holds.
struct DialectLines {
    /// In front of a definition's text, and of a table's caption.
    static let definition: [UInt8] = [0xEF, 0xB7, 0x94]  // U+FDD4, a noncharacter
    static let caption: [UInt8] = [0xEF, 0xB7, 0x95]  // U+FDD5, another

    private(set) var lines: [[UInt8]] = []
    /// For every line the one of the source that it comes from, from one; and how many bytes it begins later than that.
    private(set) var origins: [(line: Int, shift: Int)] = []
    private(set) var marks = Tally()

    private enum Box { case colons(indent: Int, isQuote: Bool), indented(indent: Int) }
    private var boxes: [Box] = []
    private var fences = Fences()
    private let source: SourceText
    private let input: [ArraySlice<UInt8>]
    /// The lines of `:::` that open a box which is closed, and those that close one.
    private let pairs: (opening: Set<Int>, closing: Set<Int>)
    /// Whether a line `%%` stands above whose other is below.
    private var isInComment = false
    private var isAfterTable = false
    private var isInTable = false
    private var isInDefinitions = false
    /// Whether no empty line has stood since a definition began: a line of text would go on it.
    private var isLazy = false

    /// `nil` where a text has nothing of the kind, as most have.
    static func rewritten(_ bytes: [UInt8], of source: SourceText) -> DialectLines? {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        guard lines.contains(where: { isCandidate($0) }) else { return nil }
        var rewriting = DialectLines(lines, source)
        for index in lines.indices { rewriting.read(index) }
        return rewriting
    }

    private init(_ lines: [ArraySlice<UInt8>], _ source: SourceText) {
        self.source = source
        input = lines
        pairs = Self.pairs(in: lines)
    }

    private static let deepest = 8

    /// Each closing line belongs to the last one that was opened; listings have no boxes.
    private static func pairs(in lines: [ArraySlice<UInt8>]) -> (opening: Set<Int>, closing: Set<Int>) {
        var pairs: (opening: Set<Int>, closing: Set<Int>) = ([], [])
        var open: [Int] = []
        var fences = Fences()
        for (index, line) in lines.enumerated() where !fences.isInside(line) {
            let words = line.trimmedBytes
            guard words.starts(with: ":::".utf8) else { continue }
            if DialectMark.isClosing(words) {
                guard let opening = open.popLast(), open.count < deepest else { continue }
                pairs.opening.insert(opening)
                pairs.closing.insert(index)
            } else if DialectMark(words)?.needsEnd == true {
                open.append(index)
            }
        }
        return pairs
    }

    private static func isCandidate(_ line: ArraySlice<UInt8>) -> Bool {
        guard let start = line.firstIndex(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x3E }) else { return false }
        let rest = line[start...]
        return switch rest[start] {
        case 0x3A: rest.count > 1
        case 0x25: rest.starts(with: "%%".utf8)
        case 0x21, 0x3F: rest.starts(with: "!!!".utf8) || rest.starts(with: "???".utf8)
        case 0x7B: rest.starts(with: "{:".utf8)
        case 0x5B: DialectMark.isContents(rest.trimmedBytes)
        case 0x5C: DialectMark.isPageBreak(rest.trimmedBytes)
        case 0x54: rest.starts(with: "Table:".utf8)
        default: false
        }
    }

    // MARK: Lines

    private mutating func emit(_ line: [UInt8], from index: Int, shift: Int = 0) {
        lines.append(line)
        origins.append((index + 1, shift))
    }

    /// Whether a line below ends a comment that begins on one of its own.
    private func endsComment(below index: Int) -> Bool {
        input[(index + 1)...].contains { DialectMark.isCommentEdge($0.trimmedBytes) }
    }

    private mutating func read(_ index: Int) {
        if isInComment {
            isInComment = !DialectMark.isCommentEdge(input[index].trimmedBytes)
            return emit([], from: index)
        }
        let (prefix, content) = inBoxes(index)
        let shift = prefix.count - (content.startIndex - input[index].startIndex)
        guard !fences.isInside(content) else {
            isInTable = false
            isAfterTable = false
            return emit(prefix + content, from: index, shift: shift)
        }
        let words = content.trimmedBytes
        if words.isEmpty {
            isLazy = false
            isAfterTable = isAfterTable || isInTable
            isInTable = false
            return emit(prefix + content, from: index, shift: shift)
        }
        if box(words, content, prefix, index) || single(words, prefix, index)
            || termOrCaption(words, content, prefix, index)
        {
            return
        }
        note(words)
        if isInDefinitions, content.first != 0x20, content.first != 0x09 {
            let isTerm = index + 1 < input.count && DialectMark.isDefinition(input[index + 1].trimmedBytes)
            // The next term would go on the definition above it.
            if isTerm, isLazy { emit(prefix, from: index) }
            if isTerm { isLazy = false }
            isInDefinitions = isTerm || !(lines.last?.trimmedIsEmpty ?? true)
        }
        emit(prefix + content, from: index, shift: shift)
    }

    /// Where a part of a line stands in its file.
    private func place(of words: ArraySlice<UInt8>, on index: Int) -> SourceSpan {
        source.span(line: index + 1, column: words.startIndex - input[index].startIndex + 1)
    }

    private mutating func note(_ words: ArraySlice<UInt8>) {
        if DialectMark.isRule(words) { isInTable = true }
        if !isInTable { isAfterTable = false }
    }

    /// A line's content, and what stands before it for the boxes that it is in.
    private mutating func inBoxes(_ index: Int) -> (prefix: [UInt8], content: ArraySlice<UInt8>) {
        var content = input[index]
        var prefix: [UInt8] = []
        for (level, box) in boxes.enumerated() {
            let indent = content.prefix { $0 == 0x20 }.count
            switch box {
            case .colons(let own, let isQuote):
                guard isQuote else { continue }
                let kept = min(own, indent)
                prefix += content.prefix(kept) + [0x3E, 0x20]
                content = content.dropFirst(kept)
            case .indented(let own):
                if content.trimmedBytes.isEmpty {
                    prefix += [0x3E, 0x20]
                    content = content.dropFirst(content.count)
                } else if indent >= own + 4 {
                    prefix += content.prefix(own) + [0x3E, 0x20]
                    content = content.dropFirst(own + 4)
                } else {
                    boxes.removeSubrange(level...)
                    endBox(prefix, index)
                    return (prefix, content)
                }
            }
        }
        return (prefix, content)
    }

    /// An empty line that is outside the box; one that there is anyway, if there is.
    private mutating func endBox(_ prefix: [UInt8], _ index: Int) {
        guard let last = lines.last, last.trimmedIsEmpty else { return emit(prefix, from: index) }
        lines[lines.count - 1] = prefix
    }

    /// The first or last line of an admonition.
    private mutating func box(
        _ words: ArraySlice<UInt8>, _ content: ArraySlice<UInt8>, _ prefix: [UInt8], _ index: Int
    ) -> Bool {
        let indent = min(content.prefix { $0 == 0x20 }.count, 12)
        let blanks = [UInt8](repeating: 0x20, count: indent)
        if pairs.closing.contains(index), DialectMark.isClosing(words),
            let level = boxes.lastIndex(where: { if case .colons = $0 { true } else { false } })
        {
            boxes.removeSubrange(level...)
            emit(Array(prefix.dropLast(prefix.count >= 2 ? 2 : 0)), from: index)
            return true
        }
        guard let mark = DialectMark(words), boxes.count < Self.deepest else { return false }
        guard mark.needsEnd ? pairs.opening.contains(index) : isIndented(below: index, by: indent + 4) else {
            guard mark.head != nil else { return false }
            marks.count(
                mark.needsEnd ? "open-admonition" : "empty-admonition",
                at: place(of: words, on: index))
            return false
        }
        let isQuote = mark.head != nil
        if let head = mark.head {
            let kind = mark.needsEnd ? "admonition" : "indented-admonition"
            marks.count(kind, at: place(of: words, on: index))
            emit(prefix + blanks + Array("> \(head)".utf8), from: index, shift: prefix.count + 2)
            emit(prefix + blanks + [0x3E], from: index)
        } else {
            marks.count("div", at: place(of: words, on: index))
            emit(prefix, from: index)
        }
        boxes.append(mark.needsEnd ? .colons(indent: indent, isQuote: isQuote) : .indented(indent: indent))
        return true
    }

    /// Whether the next line with words begins so far in, behind the boxes that it is in.
    private func isIndented(below index: Int, by indent: Int) -> Bool {
        guard let next = input[(index + 1)...].first(where: { !$0.trimmedBytes.isEmpty }) else { return false }
        let outer = boxes.reduce(0) { if case .indented(let own) = $1 { max($0, own + 4) } else { $0 } }
        return next.drop { $0 == 0x3E }.prefix { $0 == 0x20 }.count >= outer + indent || next.first == 0x09
    }

    /// Lines that are a mark and nothing else.
    private mutating func single(_ words: ArraySlice<UInt8>, _ prefix: [UInt8], _ index: Int) -> Bool {
        let place = place(of: words, on: index)
        isInComment = DialectMark.isCommentEdge(words) && endsComment(below: index)
        if isInComment || DialectMark.isComment(words) {
            marks.count("comment", at: place)
            emit(prefix, from: index)
            return true
        }
        if words.starts(with: "{:".utf8), words.last == 0x7D, !words.dropLast().contains(0x7D) {
            if namesHeadingAbove(words) { return false }
            let isContents = words.starts(with: "{:toc".utf8) || words.starts(with: "{: toc".utf8)
            marks.count(isContents ? "contents" : "attributes", at: place)
            emit(prefix, from: index)
            return true
        }
        if DialectMark.isContents(words) {
            marks.count("contents", at: place)
            emit(prefix, from: index)
            return true
        }
        if DialectMark.isPageBreak(words) {
            marks.count("page-break", at: place)
            emit(prefix + Array("<!-- page-break -->".utf8), from: index)
            return true
        }
        return false
    }

    /// Whether `{: #cause }` gives its name to a heading that the line before is or underlines.
    private func namesHeadingAbove(_ words: ArraySlice<UInt8>) -> Bool {
        guard let name = HeadingName(String(decoding: words, as: UTF8.self)[...]), !name.id.isEmpty,
            let above = lines.last?.drop(while: { $0 == 0x20 || $0 == 0x3E }), let first = above.first
        else { return false }
        return first == 0x23 || ((first == 0x2D || first == 0x3D) && above.allSatisfy { $0 == first || $0 == 0x20 })
    }

    /// `: …` below a term or a table.
    private mutating func termOrCaption(
        _ words: ArraySlice<UInt8>, _ content: ArraySlice<UInt8>, _ prefix: [UInt8], _ index: Int
    ) -> Bool {
        let indent = content.prefix { $0 == 0x20 }.count
        let isNamed = words.starts(with: "Table:".utf8)
        guard indent < 4, isNamed || DialectMark.isDefinition(words) else { return false }
        let text = words.dropFirst(isNamed ? 6 : 1).trimmedBytes
        if isInTable || isAfterTable {
            if isInTable { emit(prefix, from: index) }
            let shift = prefix.count + Self.caption.count - (text.startIndex - input[index].startIndex)
            emit(prefix + Self.caption + DialectMark.withoutAttributes(text), from: index, shift: shift)
            emit(prefix, from: index)
            isInTable = false
            isAfterTable = false
            return true
        }
        guard !isNamed, isBelowTerm else { return false }
        let gap = min(3, text.startIndex - words.startIndex - 1)
        let start = prefix + Array(content.prefix(indent)) + [0x2D] + [UInt8](repeating: 0x20, count: gap)
        let shift = start.count + Self.definition.count - (text.startIndex - input[index].startIndex)
        emit(start + Self.definition + text, from: index, shift: shift)
        isInDefinitions = true
        isLazy = true
        return true
    }

    /// Whether a line of text, or another definition, stands above, with one empty line between at most.
    private var isBelowTerm: Bool {
        var above = lines.count - 1
        if above >= 0, lines[above].trimmedIsEmpty { above -= 1 }
        guard above >= 0 else { return false }
        let line = lines[above].drop { $0 == 0x20 || $0 == 0x3E }
        guard let first = line.first else { return false }
        if lines[above].isOfDefinition { return true }
        // The lines of a definition's paragraphs are indented.
        if isInDefinitions, lines[above].first == 0x20 { return true }
        // Code and struck words may be terms, the fences of a listing not.
        if first == 0x60 || first == 0x7E { return !line.starts(with: [first, first, first]) }
        return ![0x23, 0x7C, 0x3C, 0x2D, 0x3D].contains(first)
    }
}

extension ArraySlice<UInt8> {
    var trimmedBytes: ArraySlice<UInt8> {
        var slice = drop(while: \.isASCIISpace)
        while slice.last?.isASCIISpace ?? false { slice.removeLast() }
        return slice
    }

    fileprivate func contains(sequence: [UInt8]) -> Bool {
        indices.contains { self[$0] == sequence[0] && self[$0...].starts(with: sequence) }
    }
}

extension [UInt8] {
    /// Whether it is a definition's first line, or one of those indented below.
    fileprivate var isOfDefinition: Bool {
        first == 0x20 || (contains(0xB7) && self[...].contains(sequence: DialectLines.definition))
    }

    fileprivate var trimmedIsEmpty: Bool { allSatisfy { $0.isASCIISpace || $0 == 0x3E } }
}
