import ZineCore

/// What has to be done to a text before cmark-gfm reads it, so that no word of it is lost.
///
/// cmark drops footnote definitions that nobody refers to, repeated ones, and link definitions that nobody uses, even
/// where they were meant as text (`[14:18]: Resolved`). A first paragraph that refers to every definition keeps them;
/// what is no definition after all gets a mark in front that no cleaned text holds, and that is taken out again.
struct MarkdownPreparation {
    private(set) var bytes: [UInt8]
    /// The labels of all lines that could define a footnote.
    private(set) var labels: [String] = []
    /// Where each of them stands.
    private(set) var places: [SourceSpan] = []
    /// What is wrong with a line that was marked, by its number: to be said only where the line turns out to be text.
    private(set) var oddLines: [Int: Diagnostic] = [:]
    /// How many lines were put in front.
    private(set) var linesBefore = 0
    /// Where the lines came from, if some were rewritten.
    private var dialect: DialectLines?
    /// Other programs' marks on lines of their own, and their pictures.
    private(set) var marks = Tally()
    /// Whether there may be marks of definitions and captions.
    var hasDialect: Bool { dialect != nil }
    /// Tables are off where they would multiply the size of the text beyond measure.
    private(set) var hasTables = true
    /// The column in the first paragraph at which each label's reference starts.
    private var columns: [Int] = []

    private static let mark: [UInt8] = [0xEF, 0xB7, 0x91]  // U+FDD1, a noncharacter
    /// Rows are filled up to the table's width: the cells of all rows, at most.
    private static let cellLimit = 500_000

    init(_ source: SourceText, _ problems: inout [Diagnostic]) {
        bytes = source.bytes
        let definitions = bytes.contains(UInt8(ascii: "[")) ? DefinitionLine.all(in: source.bytes) : []
        var seen = Set<String>()
        var marked: [(offset: Int, isFootnote: Bool)] = []
        let isLink = { (line: DefinitionLine) in !line.isFootnote && line.looksLikeText }
        let counts = definitions.contains(where: isLink) ? Self.bracketed(in: source.bytes) : [:]
        for line in definitions {
            if line.isFootnote {
                if !line.isPlain || !seen.insert(line.label.lowercased()).inserted {
                    marked.append((line.offset, true))
                    oddLines[line.number] = line.problem(in: source)
                } else {
                    labels.append(line.label)
                    places.append(line.place(in: source))
                }
            } else if line.looksLikeText,
                line.looksLikeTime || counts[line.label.utf8.map(\.asciiLowercased)] == 1
            {
                marked.append((line.offset, false))
            }
        }
        insert(marked)
        rewrite(source, &problems)
        insert(OpenDeclarations(bytes).places.map { ($0, false) })
        putSentinel()
        checkTables(source, &problems)
    }

    /// Lines in other programs' Markdown, written so that CommonMark reads them.
    private mutating func rewrite(_ source: SourceText, _ problems: inout [Diagnostic]) {
        if bytes.contains(UInt8(ascii: "|")) {
            let tables = RaggedTables(bytes, of: source)
            bytes = tables.bytes
            problems += tables.problems
        }
        if bytes[...].firstRange(of: "![[".utf8) != nil {
            let pictures = EmbeddedPictures(bytes, of: source)
            bytes = pictures.bytes
            marks = pictures.marks
        }
        if ["](", "]: ", "://"].contains(where: { bytes[...].firstRange(of: $0.utf8) != nil }) {
            let paths = SpacedPaths(bytes, of: source)
            bytes = paths.bytes
            problems += paths.problems
            if RunOnAddresses.mayBe(in: bytes) { bytes = RunOnAddresses(bytes).bytes }
        }
        if let rewritten = DialectLines.rewritten(bytes, of: source) {
            bytes = Array(rewritten.lines.joined(separator: [0x0A]))
            dialect = rewritten
            marks.add(rewritten.marks)
        }
    }

    /// A mark at the offset, in front of a bracket or within what would open something, and for notes one before the caret:
    /// no definition, and no reference either.
    private mutating func insert(_ marks: [(offset: Int, isFootnote: Bool)]) {
        guard !marks.isEmpty else { return }
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + marks.count * 6)
        var start = 0
        for (offset, isFootnote) in marks {
            out += bytes[start..<offset]
            out += isFootnote ? Self.mark + [UInt8(ascii: "[")] + Self.mark : Self.mark
            start = isFootnote ? offset + 1 : offset
        }
        bytes = out + bytes[start...]
    }

    private mutating func putSentinel() {
        guard !labels.isEmpty else { return }
        var first: [UInt8] = []
        for label in labels {
            columns.append(first.count + 1)
            first += Array("[^\(label)] ".utf8)
        }
        linesBefore = 2
        bytes = first + [0x0A, 0x0A] + bytes
    }

    /// The place in the source of a line and a column, both from one, in what the parser read.
    func origin(line: Int, column: Int) -> (line: Int, column: Int) {
        guard let dialect, dialect.origins.indices.contains(line - 1) else { return (line, column) }
        let (origin, shift) = dialect.origins[line - 1]
        return (origin, max(1, column - shift))
    }

    /// The label whose reference starts at a column of the first paragraph, and its place.
    func label(atColumn column: Int) -> (label: String, place: SourceSpan)? {
        var low = 0
        var high = columns.count
        while low < high {
            let middle = (low + high) / 2
            if columns[middle] < column { low = middle + 1 } else { high = middle }
        }
        return low < columns.count && columns[low] == column ? (labels[low], places[low]) : nil
    }

    /// How often each text stands in brackets, in lower case; long ones and those over a line's end are no labels.
    private static func bracketed(in bytes: [UInt8]) -> [[UInt8]: Int] {
        var counts: [[UInt8]: Int] = [:]
        for index in bytes.indices where bytes[index] == UInt8(ascii: "[") {
            let rest = bytes[(index + 1)...].prefix(100)
            guard let end = rest.firstIndex(where: { $0 == 0x5D || $0 == 0x0A || $0 == 0x5B }), rest[end] == 0x5D else {
                continue
            }
            counts[rest[..<end].map(\.asciiLowercased), default: 0] += 1
        }
        return counts
    }

    private mutating func checkTables(_ source: SourceText, _ problems: inout [Diagnostic]) {
        guard bytes.contains(UInt8(ascii: "|")) else { return }
        var widest = 0
        var widestLine = 1
        var lines = 0
        for line in source.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            lines += 1
            guard line.contains(UInt8(ascii: "-")) else { continue }
            let pipes = line.count { $0 == UInt8(ascii: "|") }
            if pipes > widest { (widest, widestLine) = (pipes, lines) }
        }
        guard widest * lines > Self.cellLimit else { return }
        hasTables = false
        problems.append(
            .error(
                "table-too-wide", "a table of \(widest) columns is too wide", hint: "split it into narrower ones",
                at: source.span(line: widestLine, column: 1)))
    }

    /// Text from the parser without marks, and without what no page can show (from `&#1;` and its like).
    static func withoutMarks(_ text: String) -> String {
        let isOdd = text.utf8.contains {
            ($0 < 0x20 && $0 != 0x0A && $0 != 0x09) || $0 == 0x7F || $0 == 0xC2 || $0 == 0xEF
        }
        guard isOdd else { return text }
        let kept = text.unicodeScalars.filter { scalar in
            switch scalar.value {
            case 0x09, 0x0A: true
            case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: false
            default: scalar.value & 0xFFFE != 0xFFFE
            }
        }
        return String(String.UnicodeScalarView(kept))
    }
}

/// A line that starts like `[label]:`, after the marks of quotes and lists.
private struct DefinitionLine {
    /// Where its bracket stands.
    var offset: Int
    /// Its line, from one.
    var number: Int
    /// The place of the bracket in it, from one.
    var column: Int
    /// Without brackets and caret.
    var label: String
    var isFootnote: Bool
    /// What follows the colon.
    var rest: ArraySlice<UInt8>

    static func all(in bytes: [UInt8]) -> [DefinitionLine] {
        var found: [DefinitionLine] = []
        var start = 0
        var fences = Fences()
        var number = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            let line = bytes[start..<end]
            number += 1
            if !fences.isInside(line), let definition = DefinitionLine(line, number: number) {
                found.append(definition)
            }
            start = end + 1
        }
        return found
    }

    private init?(_ line: ArraySlice<UInt8>, number: Int) {
        self.number = number
        let content = line.withoutMarkers
        guard content.first == 0x5B, let close = content.prefix(1000).firstIndex(of: 0x5D),
            close + 1 < content.endIndex,
            content[close + 1] == UInt8(ascii: ":")
        else { return nil }
        var name = content[(content.startIndex + 1)..<close]
        isFootnote = name.first == UInt8(ascii: "^")
        if isFootnote { name = name.dropFirst() }
        guard !name.isEmpty, !isFootnote || !name.contains(where: \.isASCIISpace) else { return nil }
        offset = content.startIndex
        column = offset - line.startIndex + 1
        label = String(decoding: name, as: UTF8.self)
        rest = content[(close + 2)...]
    }

    /// Whether cmark can refer to it: marks of emphasis and the like would be read before the reference.
    var isPlain: Bool {
        !label.utf8.contains { [0x21, 0x26, 0x2A, 0x3C, 0x3E, 0x40, 0x5B, 0x5C, 0x60, 0x7E].contains($0) }
            && label.utf8.first != 0x5F && label.utf8.last != 0x5F && !label.contains("www.") && !label.contains("://")
    }

    /// `14:18`: a label that nobody gives to a link.
    var looksLikeTime: Bool {
        (label.utf8.first?.isASCIIDigit ?? false) && label.utf8.contains(UInt8(ascii: ":"))
    }

    /// Whether what follows is one plain word rather than an address.
    var looksLikeText: Bool {
        let word = rest.filter { $0 != 0x20 && $0 != 0x09 }
        // An address may stand on the next line, but not behind a time.
        if word.isEmpty { return looksLikeTime }
        return !word.contains { [0x2F, 0x23, 0x3A, 0x40, 0x3C, 0x2E].contains($0) && $0 != word.last }
    }

    func place(in source: SourceText) -> SourceSpan { source.span(line: number, column: column) }

    func problem(in source: SourceText) -> Diagnostic {
        let place = place(in: source)
        if isPlain {
            return .warning(
                "duplicate-footnote", "the footnote '\(label.shortened(to: 40))' is defined a second time",
                hint: "give it a label of its own; until then it stands here as text", at: place)
        }
        return .warning(
            "footnote-label", "'\(label.shortened(to: 40))' cannot be a footnote's label",
            hint: "use letters, digits and hyphens; until then the note stands here as text", at: place)
    }
}
