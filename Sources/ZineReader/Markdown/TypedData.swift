import ZineCore
import ZineDocument

/// What was pasted into running text and is none: JSON, and drawings whose lines are typed. Both are read as listings, in
/// which nothing is joined and no quotes are turned; a drawing whose lines a program has joined is told.
struct TypedData {
    private(set) var problems: [Diagnostic] = []
    private let source: SourceText

    init(_ source: SourceText) { self.source = source }

    mutating func apply(to blocks: [Block], isTop: Bool = true) -> [Block] {
        blocks.map { block in
            switch block.content {
            case .paragraph(let text): return listing(text, block, isTop: isTop) ?? block
            // A quote that holds data alone was the author's way to set it apart.
            case .quote(let inner):
                let read = apply(to: inner, isTop: false)
                if read.count == 1, read != inner, case .code = read[0].content { return read[0] }
                return Block(.quote(read), at: block.span)
            case .pullQuote, .timeline: return block
            default:
                var nested = self
                let result = block.mappingChildren { nested.apply(to: $0, isTop: false) }
                self = nested
                return result
            }
        }
    }

    private mutating func listing(_ text: [Inline], _ block: Block, isTop: Bool) -> Block? {
        guard let words = Self.typed(text) else { return nil }
        if JSONText.isWhole(words) {
            return Block(.code(CodeBlock(language: "json", text: words)), at: block.span)
        }
        let strokes = words.unicodeScalars.count(where: \.isDrawn)
        guard strokes >= Self.fewestStrokes else { return nil }
        let lines = isTop ? lines(of: block.span) : []
        if lines.count > 1, lines.count(where: { $0.unicodeScalars.contains(where: \.isDrawn) }) * 2 >= lines.count {
            return Block(.code(CodeBlock(language: nil, text: lines.joined(separator: "\n"))), at: block.span)
        }
        problems.append(
            .warning(
                "drawing-in-prose", "a drawing made of characters is set as running text",
                hint: "put it between lines of three backticks, so that its own lines stand as they were typed",
                at: block.span))
        return nil
    }

    /// Characters of which a drawing has more than a text that speaks of them.
    private static let fewestStrokes = 16

    /// The text as it was typed, where it is nothing but characters.
    private static func typed(_ text: [Inline]) -> String? {
        var words = ""
        for inline in text {
            switch inline.content {
            case .text(let part): words += part
            case .softBreak, .lineBreak: words += "\n"
            default: return nil
            }
        }
        return words
    }

    private func lines(of span: SourceSpan) -> [String] {
        guard span.end.line >= span.start.line else { return [] }
        let first = span.start.line - source.firstLine + 1
        return (first...(first + span.end.line - span.start.line)).map { number in
            var line = String(decoding: source.line(number), as: UTF8.self)
            while line.last?.isWhitespace == true { line.removeLast() }
            return line
        }
    }
}

extension Unicode.Scalar {
    /// Whether it is a stroke or a block of a drawing made of characters.
    fileprivate var isDrawn: Bool { (0x2500...0x259F).contains(value) }
}

/// Whether a text is JSON from its first letter to its last (RFC 8259): an object that has a member, or a list of those.
private struct JSONText {
    private var rest: Substring.UnicodeScalarView
    private var depth = 0
    private static let deepest = 64

    static func isWhole(_ text: String) -> Bool {
        let text = text.trimmed
        guard text.hasPrefix("{") || text.hasPrefix("["), text.contains("\""), text.contains(":") else { return false }
        var reader = JSONText(rest: Substring(text).unicodeScalars)
        return reader.value() && reader.rest.isEmpty
    }

    private mutating func value() -> Bool {
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.deepest, let first = rest.first else { return false }
        switch first {
        case "{":
            return items(closedBy: "}") { reader in
                guard reader.string() else { return false }
                reader.skipBlanks()
                guard reader.take(":") else { return false }
                reader.skipBlanks()
                return reader.value()
            }
        case "[": return items(closedBy: "]") { $0.value() }
        case "\"": return string()
        default:
            let word = rest.prefix { $0.properties.isAlphabetic || "+-.0123456789".unicodeScalars.contains($0) }
            rest = rest[word.endIndex...]
            return ["true", "false", "null"].contains(String(word)) || Double(String(word)) != nil
        }
    }

    private mutating func items(closedBy end: Unicode.Scalar, _ item: (inout JSONText) -> Bool) -> Bool {
        rest = rest.dropFirst()
        skipBlanks()
        if take(end) { return true }
        while true {
            guard item(&self) else { return false }
            skipBlanks()
            if take(end) { return true }
            guard take(",") else { return false }
            skipBlanks()
        }
    }

    private mutating func string() -> Bool {
        guard take("\"") else { return false }
        while let next = rest.popFirst() {
            if next == "\"" { return true }
            if next == "\\" { rest = rest.dropFirst() }
        }
        return false
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard rest.first == scalar else { return false }
        rest = rest.dropFirst()
        return true
    }

    private mutating func skipBlanks() { rest = rest.drop(while: \.properties.isWhitespace) }
}
