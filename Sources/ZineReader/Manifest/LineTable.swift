import ZineCore

/// Finds places in a text: libyaml counts columns in Unicode scalars, diagnostics in bytes.
struct LineTable {
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

    /// Whether a tab stands among the blanks that a line begins with.
    func hasTab(inLine number: Int) -> Bool {
        source.line(number).prefix { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: "-") }.contains(0x09)
    }
}
