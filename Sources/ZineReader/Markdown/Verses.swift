import ZineCore
import ZineDocument

extension ArticleBuilder {
    /// A listing that is called `verse`: its lines end where they end and begin where they begin, an empty one parts
    /// stanzas, and what they say is Markdown.
    mutating func verse(_ text: String, at span: SourceSpan) -> Block? {
        var stanzas: [[Verse.Line]] = [[]]
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard !line.trimmed.isEmpty else {
                stanzas.append([])
                continue
            }
            let place = SourceSpan(
                file: span.file, start: SourcePosition(line: span.start.line + 1 + number, column: span.start.column))
            stanzas[stanzas.count - 1].append(
                Verse.Line(indent: Blanks.count(before: line), text: inlineFragment(String(line.trimmed), at: place)))
        }
        stanzas = stanzas.filter { !$0.isEmpty }
        let margin = stanzas.joined().map(\.indent).min() ?? 0
        guard !stanzas.isEmpty else { return nil }
        for stanza in stanzas.indices {
            for line in stanzas[stanza].indices { stanzas[stanza][line].indent -= margin }
        }
        return Block(.verse(Verse(stanzas: stanzas)), at: span)
    }

    /// How far a line that follows a hard break begins behind the paragraph's first, in blanks. Markdown drops them, and
    /// cmark does not count lines that end with a backslash, so that they are counted here.
    ///
    /// - Parameter lines: how many lines below the first it is.
    func indent(of node: MarkdownNode, lines: Int, below first: SourceSpan) -> Int {
        let number = first.start.line - source.firstLine + 1
        let written = source.line(number + lines)
        let content = written.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x3E }
        // A line that begins with other words is not the one: something before it went over lines uncounted.
        if case .text(let words) = node.kind, let first = words.utf8.first, content.first != first, first < 0x80,
            content.first != UInt8(ascii: "\\"), content.first != UInt8(ascii: "&")
        {
            return 0
        }
        return min(40, max(0, Blanks.column(of: written) - Blanks.column(of: source.line(number), withMarkers: true)))
    }
}

/// Blanks at the beginning of lines.
enum Blanks {
    static func count(before line: Substring) -> Int {
        line.prefix { $0.isWhitespace }.reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }
    }

    /// The column, from zero, at which a line's text begins behind blanks and the marks of quotes, and if wanted behind
    /// those of a list's item.
    static func column(of line: ArraySlice<UInt8>, withMarkers: Bool = false) -> Int {
        let content = withMarkers ? line.withoutMarkers : line.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x3E }
        return line[..<content.startIndex].reduce(0) { $0 + ($1 == 0x09 ? 4 : 1) }
    }
}

/// Paragraphs whose every line was ended by their author: verse, addresses, a few words of a log; and lines with labels.
struct Verses {
    /// Characters: longer lines are prose in which somebody has put a break.
    static let longestLine = 72
    /// Lines that might be verse are shorter than this, and at least so many.
    static let shortLine = 48
    /// What fits on a line of whoever breaks lines only where they are full.
    static let fullLine = 40
    static let fewestLines = 3

    private(set) var problems: [Diagnostic] = []

    mutating func apply(to blocks: [Block]) -> [Block] {
        var out: [Block] = []
        var rest = blocks[...]
        while let first = rest.first {
            let labelled = LabelledLines.run(in: rest)
            let next = rest.prefix(max(1, labelled.blocks.count))
            if labelled.isData, let last = next.last {
                let lines = next.map { Verse.Line(written: $0.inlines) }
                out.append(Block(.verse(Verse(stanzas: [lines])), at: first.span.joined(with: last.span)))
            } else {
                for block in next { append(block, to: &out) }
            }
            rest = rest[next.endIndex...]
        }
        return out
    }

    private mutating func append(_ block: Block, to out: inout [Block]) {
        guard case .paragraph(let text) = block.content else { return out.append(nested(block)) }
        guard let stanza = Self.stanza(text) else {
            report(text, at: block.span)
            return out.append(block)
        }
        if let last = out.last, case .verse(var verse) = last.content,
            last.span.end.line + 2 >= block.span.start.line
        {
            verse.stanzas.append(stanza)
            out[out.count - 1] = Block(.verse(verse), at: last.span.joined(with: block.span))
        } else {
            out.append(Block(.verse(Verse(stanzas: [stanza])), at: block.span))
        }
    }

    /// The block with the paragraphs in it; a pull quote's lines are the theme's.
    private mutating func nested(_ block: Block) -> Block {
        if case .pullQuote = block.content { return block }
        // What is said in a chat is set one way, whatever ends its lines.
        if block.isDialogue { return block }
        var inner = self
        let result = block.mappingChildren { inner.apply(to: $0) }
        self = inner
        return result
    }

    /// A paragraph's lines, if all of them end by hard breaks and are short.
    private static func stanza(_ text: [Inline]) -> [Verse.Line]? {
        if let lines = LabelledLines.lines(of: text) { return lines.map(Verse.Line.init(written:)) }
        guard text.holds(.lineBreak), !text.holds(.softBreak) else { return nil }
        let lines = text.partedAtBreaks.map(Verse.Line.init(written:)).filter { !$0.text.isEmpty }
        guard lines.count > 1, lines.allSatisfy({ $0.indent + $0.text.plainText.count <= longestLine }),
            // A short sentence under a sidehead is set as a long one is.
            lines.count > 2 || !text.beginsWithSidehead
        else { return nil }
        return lines
    }

    /// Whether a line had had room for the first word of the next: whoever ended it there meant to.
    static func hadRoom(_ line: String, for next: String, width: Int = fullLine) -> Bool {
        line.count + 1 + next.prefix { !$0.isWhitespace }.count <= width
    }

    /// Says where several short lines run together that would have had room for one another's words.
    private mutating func report(_ text: [Inline], at span: SourceSpan) {
        guard text.holds(.softBreak), !text.holds(.lineBreak) else { return }
        let lines = text.partedAtBreaks.map { $0.plainText.trimmed }
        let longest = lines.map(\.count).max() ?? 0
        guard lines.count >= Self.fewestLines, longest <= Self.shortLine else { return }
        let width = max(longest, Self.fullLine)
        let hadRoom = zip(lines, lines.dropFirst()).count { Self.hadRoom($0, for: $1, width: width) }
        // Some writers of prose begin a line with every clause, but not with a capital.
        let begun = lines.dropFirst().count { !($0.first?.isLowercase ?? true) }
        guard hadRoom * 2 >= lines.count - 1, begun * 2 > lines.count - 1 else { return }
        problems.append(
            .warning(
                "unbroken-lines", "these \(lines.count) short lines run together",
                hint: "if they are verse or an address, end each but the last with a backslash, or put them between "
                    + "```verse and ```", at: span))
    }
}

extension Block {
    /// A paragraph's text.
    fileprivate var inlines: [Inline] { if case .paragraph(let text) = content { text } else { [] } }
}

extension Verse.Line {
    /// A line whose indent is written in no-break spaces.
    fileprivate init(written text: [Inline]) {
        self.init(text: text.withoutBlankEnds())
        guard let first = self.text.first, case .text(let words) = first.content else { return }
        let rest = words.drop { $0 == "\u{A0}" }
        indent = min(40, words.count - rest.count)
        self.text[0].content = .text(String(rest))
        if rest.isEmpty { self.text.removeFirst() }
    }
}

extension [Inline] {
    /// Whether a break of a kind is among these or in what they hold.
    fileprivate func holds(_ content: Inline.Content) -> Bool {
        contains { $0.content == content || $0.children.holds(content) }
    }

    /// The lines between breaks; what goes over a break goes on in the next line.
    var partedAtBreaks: [[Inline]] { linesAtBreaks.map(\.inlines) }

    /// The same, with whether their author ended them.
    var linesAtBreaks: [(inlines: [Inline], endsHard: Bool)] {
        var lines: [(inlines: [Inline], endsHard: Bool)] = [([], false)]
        for inline in self {
            switch inline.content {
            case .lineBreak, .softBreak:
                lines[lines.count - 1].endsHard = inline.content == .lineBreak
                lines.append(([], false))
            default:
                let parts = inline.children.isEmpty ? [([], false)] : inline.children.linesAtBreaks
                guard parts.count > 1 else {
                    lines[lines.count - 1].inlines.append(inline)
                    continue
                }
                for (index, part) in parts.enumerated() {
                    if !part.inlines.isEmpty {
                        lines[lines.count - 1].inlines.append(inline.withChildren(part.inlines))
                    }
                    guard index + 1 < parts.count else { continue }
                    lines[lines.count - 1].endsHard = part.endsHard
                    lines.append(([], false))
                }
            }
        }
        return lines
    }
}
