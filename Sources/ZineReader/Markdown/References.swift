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
            guard before.isWhitespace || "([“‘\"'".contains(before) || before.isIdeographic,
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

extension ArticleBuilder {
    /// Says which references of a paragraph have no definition.
    mutating func reportOpenReferences(in inlines: [Inline]) {
        for inline in inlines {
            guard case .text(let text) = inline.content, text.utf8.contains(UInt8(ascii: "[")) else { continue }
            for reference in OpenReference.all(in: text) where !isEscaped(reference, at: inline.span) {
                let label = reference.label.shortened(to: 40)
                let nearest = nearestWord(to: reference.label, in: definedLabels)
                problems.append(
                    .warning(
                        "undefined-reference", "no line says where '[\(label)]' leads",
                        hint: nearest.map { "did you mean '[\($0.shortened(to: 40))]'?" }
                            ?? "add a line '[\(label)]: https://…', or write the address in ( ) behind the words",
                        at: inline.span))
            }
        }
    }

    /// Whether its author wants the brackets to be read as such.
    private func isEscaped(_ reference: OpenReference, at span: SourceSpan) -> Bool {
        let written = Array("\\[\(reference.words)".utf8)
        return (span.start.line...max(span.start.line, span.end.line)).contains { line in
            source.line(line - source.firstLine + 1).firstRange(of: written) != nil
        }
    }

    /// The labels of the lines `[label]: address` in the text.
    private var definedLabels: [String] {
        source.bytes.split(separator: 0x0A).compactMap { line in
            let content = line.drop { $0 == 0x20 || $0 == UInt8(ascii: ">") }
            guard content.first == UInt8(ascii: "["), let end = content.firstRange(of: Array("]:".utf8)) else {
                return nil
            }
            let label = String(decoding: content[(content.startIndex + 1)..<end.lowerBound], as: UTF8.self)
            return label.hasPrefix("^") ? nil : label
        }
    }
}
