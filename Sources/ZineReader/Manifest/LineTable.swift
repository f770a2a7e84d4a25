import Yams
import ZineCore

/// Finds places in a text: libyaml counts columns in Unicode scalars, diagnostics in bytes.
struct LineTable {
    /// A character that no cleaned text holds: it is put behind a key that stands a second time.
    static let repetitionMark: UInt32 = 0xFDD0

    let source: SourceText

    init(_ source: SourceText) { self.source = source }

    func span(line number: Int, scalarColumn: Int) -> SourceSpan {
        var column = 1
        var scalars = scalarColumn - 1
        for byte in source.line(number) where !(0x80...0xBF).contains(byte) {
            guard scalars > 0 else { break }
            scalars -= 1
            column += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        }
        return source.span(line: max(1, number), column: column)
    }

    /// Whether a tab stands among the blanks that a line begins with, or right where a parser stopped in it.
    func hasTab(before mark: Mark) -> Bool {
        source.line(mark.line).prefix { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: "-") }.contains(0x09)
    }

    /// The text with the second `key:` of a mapping marked, whose first stands on line `first`.
    ///
    /// Only mappings that are written in blocks, a key to a line: `nil` where the second is not found.
    func renamingRepetition(of key: String, after first: Int, _ text: SourceText) -> SourceText? {
        let indent = indentation(of: first)
        for number in (first + 1)..<max(first + 2, source.lineStarts.count + 1) where indentation(of: number) == indent
        {
            var content = source.line(number).dropFirst(indent)
            let quote = content.first.flatMap { $0 == 0x22 || $0 == 0x27 ? $0 : nil }
            if quote != nil { content = content.dropFirst() }
            guard content.starts(with: key.utf8) else { continue }
            let end = content.startIndex + key.utf8.count
            var after = content[end...]
            if let quote, after.first == quote { after = after.dropFirst() }
            guard after.drop(while: { $0 == 0x20 }).first == UInt8(ascii: ":") else { continue }
            var bytes = text.bytes
            bytes.insert(contentsOf: [0xEF, 0xB7, 0x90], at: end)
            return text.replacing(bytes)
        }
        return nil
    }

    /// Blanks and list marks before the content of a line: keys of one mapping share the sum.
    private func indentation(of number: Int) -> Int {
        source.line(number).prefix { $0 == 0x20 || $0 == UInt8(ascii: "-") }.count
    }
}
