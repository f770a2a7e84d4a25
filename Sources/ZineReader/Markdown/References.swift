import ZineCore
import ZineDocument

/// `[words][label]` that is still text, since nothing defines the label.
struct OpenReference: Hashable {
    var words: String
    var label: String

    /// Those of a text, in order.
    static func all(in text: String) -> [OpenReference] {
        var found: [OpenReference] = []
        var rest = text[...]
        while let middle = rest.firstRange(of: "][") {
            defer { rest = rest[middle.upperBound...] }
            guard let open = rest[..<middle.lowerBound].lastIndex(of: "["),
                let close = rest[middle.upperBound...].firstIndex(of: "]")
            else { continue }
            let words = rest[rest.index(after: open)..<middle.lowerBound]
            let label = rest[middle.upperBound..<close]
            let before = open > text.startIndex ? text[text.index(before: open)] : " "
            // `matrix[i][j]` and `[09:12][host]` are none.
            guard before.isWhitespace || "!([“‘\"'".contains(before) || before.isIdeographic,
                words.contains(where: \.isLetter), !words.contains("]"), !label.contains("["), label.count <= 80,
                label.isEmpty || label.contains(where: { $0.isLetter || $0.isNumber }), !words.hasPrefix("^")
            else { continue }
            found.append(OpenReference(words: String(words), label: String(label.isEmpty ? words : label)))
        }
        return found
    }
}

extension Character {
    fileprivate var isIdeographic: Bool { unicodeScalars.first?.properties.isIdeographic ?? false }
}

/// What a text says about its references, found out once.
struct ReferenceSigns {
    /// Labels of the lines `[label]: address`, as far as it is worth comparing a mistyped one with them.
    let labels: [String]
    /// By line, the words of brackets that are to be read as such: `\[words`.
    private let escaped: [Int: Set<ArraySlice<UInt8>>]
    /// So many wrong labels are compared with those there are; with thousands wrong nobody reads what each could have been.
    var hints = 40

    private static let mostLabels = 2_000
    private static let longestLabel = 80

    init(_ source: SourceText) {
        var labels: [String] = []
        var escaped: [Int: Set<ArraySlice<UInt8>>] = [:]
        for (index, line) in source.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            if labels.count < Self.mostLabels, let label = Self.label(line) { labels.append(label) }
            let words = Self.escapedWords(line)
            if !words.isEmpty { escaped[index + source.firstLine] = words }
        }
        self.labels = labels
        self.escaped = escaped
    }

    private static func label(_ line: ArraySlice<UInt8>) -> String? {
        let content = line.drop { $0 == 0x20 || $0 == UInt8(ascii: ">") }
        guard content.first == UInt8(ascii: "["),
            let end = content.dropFirst().prefix(Self.longestLabel + 1).firstIndex(of: UInt8(ascii: "]")),
            content[(end + 1)...].first == UInt8(ascii: ":")
        else { return nil }
        let label = String(decoding: content[(content.startIndex + 1)..<end], as: UTF8.self)
        return label.hasPrefix("^") ? nil : label
    }

    /// What stands between `\[` and the next `]`.
    private static func escapedWords(_ line: ArraySlice<UInt8>) -> Set<ArraySlice<UInt8>> {
        var words: Set<ArraySlice<UInt8>> = []
        var open: Int?
        for index in line.indices {
            switch line[index] {
            case UInt8(ascii: "[") where index > line.startIndex && line[index - 1] == UInt8(ascii: "\\"):
                open = index + 1
            case UInt8(ascii: "]"):
                guard let start = open else { continue }
                let isEscaped = line[index - 1] == UInt8(ascii: "\\")
                words.insert(line[start..<max(start, isEscaped ? index - 1 : index)])
                open = nil
            default: continue
            }
        }
        return words
    }

    /// Whether a reference's author wants its brackets to be read as such.
    func isEscaped(_ reference: OpenReference, at span: SourceSpan) -> Bool {
        guard !escaped.isEmpty else { return false }
        let words = Array(reference.words.utf8)[...]
        return (span.start.line...max(span.start.line, span.end.line)).contains { escaped[$0]?.contains(words) == true }
    }
}

extension ArticleBuilder {
    /// Says which references of a paragraph have no definition.
    mutating func reportOpenReferences(in inlines: [Inline]) {
        for inline in inlines {
            guard case .text(let text) = inline.content, text.utf8.contains(UInt8(ascii: "[")) else { continue }
            let references = OpenReference.all(in: text)
            guard !references.isEmpty else { continue }
            var signs = self.signs ?? ReferenceSigns(source)
            defer { self.signs = signs }
            for reference in references where !signs.isEscaped(reference, at: inline.span) {
                let label = reference.label.shortened(to: 40)
                signs.hints -= 1
                let nearest = signs.hints >= 0 ? nearestWord(to: reference.label, in: signs.labels) : nil
                problems.append(
                    .warning(
                        "undefined-reference", "no line says where '[\(label)]' leads",
                        hint: nearest.map { "did you mean '[\($0.shortened(to: 40))]'?" }
                            ?? "add a line '[\(label)]: https://…', or write the address in ( ) behind the words",
                        at: inline.span))
            }
        }
    }
}
