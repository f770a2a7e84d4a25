import ZineCore

/// A text file, decoded and cleaned: valid UTF-8, lines ended by a line feed, no control characters.
struct SourceText {
    /// As diagnostics name it.
    let file: String
    private(set) var bytes: [UInt8] {
        didSet { lineStarts = Self.lineStarts(bytes) }
    }
    /// The line of the file on which `bytes` begin.
    private(set) var firstLine = 1
    /// Where each line begins.
    private(set) var lineStarts: [Int]

    /// Decodes a file's bytes. Invalid UTF-8 is an error at its first bad byte, and `nil`.
    init?(file: String, bytes raw: [UInt8], _ problems: inout [Diagnostic]) {
        self.file = file
        bytes = []
        lineStarts = [0]
        if let bad = invalidUTF8Offset(raw) {
            let position = Self.position(ofByte: bad, in: raw)
            let value = String(raw[bad], radix: 16, uppercase: true)
            problems.append(
                .error(
                    "invalid-utf8", "the byte 0x\(value) is not valid UTF-8", hint: "save the file with UTF-8 encoding",
                    at: SourceSpan(file: file, start: position)))
            return nil
        }
        bytes = cleaned(raw, &problems)
        lineStarts = Self.lineStarts(bytes)
    }

    /// A part of a text, from a byte offset on.
    init(_ whole: SourceText, from offset: Int) {
        file = whole.file
        bytes = Array(whole.bytes[offset...])
        lineStarts = Self.lineStarts(bytes)
        firstLine = whole.firstLine + whole.bytes[..<offset].count { $0 == UInt8(ascii: "\n") }
    }

    /// Text that was found inside a file: in a manifest's value, or between tags.
    init(_ text: String, file: String, firstLine: Int) {
        self.file = file
        bytes = Array(text.utf8)
        lineStarts = Self.lineStarts(bytes)
        self.firstLine = firstLine
    }

    private static func lineStarts(_ bytes: [UInt8]) -> [Int] {
        var starts = [0]
        for index in bytes.indices where bytes[index] == 0x0A { starts.append(index + 1) }
        return starts
    }

    /// The same place with other bytes.
    func replacing(_ bytes: [UInt8]) -> SourceText {
        var copy = self
        copy.bytes = bytes
        return copy
    }

    /// The bytes of a line, counted from one at the start of this text.
    func line(_ number: Int) -> ArraySlice<UInt8> {
        guard number >= 1, number <= lineStarts.count else { return [] }
        let end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
        return bytes[lineStarts[number - 1]..<end]
    }

    var string: String { String(decoding: bytes, as: UTF8.self) }

    func span(line: Int, column: Int) -> SourceSpan {
        SourceSpan(file: file, start: SourcePosition(line: line + firstLine - 1, column: max(1, column)))
    }

    /// Where some bytes are first met from a place on, within a page of text; both places are the file's.
    func position(of wanted: some Collection<UInt8>, from start: SourcePosition) -> SourcePosition? {
        let line = start.line - firstLine
        guard lineStarts.indices.contains(line) else { return nil }
        let from = min(lineStarts[line] + max(0, start.column - 1), bytes.count)
        let page = bytes[from..<min(bytes.count, from + 4_000)]
        guard let found = page.firstRange(of: Array(wanted))?.lowerBound else { return nil }
        let own = lineStarts[line...].prefix { $0 <= found }.indices.last ?? line
        return SourcePosition(line: own + firstLine, column: found - lineStarts[own] + 1)
    }

    /// The place of a byte in the cleaned text, from one.
    static func position(ofByte offset: Int, in bytes: [UInt8]) -> SourcePosition {
        var position = SourcePosition.start
        var index = 0
        while index < min(offset, bytes.count) {
            let isLineEnd =
                bytes[index] == 0x0A || (bytes[index] == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A))
            if isLineEnd {
                position.line += 1
                position.column = 1
            } else {
                position.column += 1
            }
            index += 1
        }
        return position
    }

    /// Line ends become line feeds; NUL becomes U+FFFD as CommonMark says; what no page can show is dropped.
    private func cleaned(_ raw: [UInt8], _ problems: inout [Diagnostic]) -> [UInt8] {
        let start = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let firstOdd = raw[start...].firstIndex(where: { ($0 < 0x20 && $0 != 0x0A && $0 != 0x09) || $0 >= 0x7F })
        else { return start == 0 ? raw : Array(raw[start...]) }
        var out = Array(raw[start..<firstOdd])
        out.reserveCapacity(raw.count)
        var index = firstOdd
        var controls = 0
        while index < raw.count {
            let (replacement, length) = replacement(in: raw, at: index)
            if let replacement {
                let isLineEnd = raw[index] == 0x0D
                if !isLineEnd { reportControl(raw, index, &controls, &problems) }
                out.append(contentsOf: replacement)
            } else {
                out.append(contentsOf: raw[index..<index + length])
            }
            index += length
        }
        return out
    }

    /// What stands for the character at `index`, `nil` when it stays; and how many bytes it has.
    private func replacement(in raw: [UInt8], at index: Int) -> ([UInt8]?, Int) {
        let byte = raw[index]
        let next = index + 1 < raw.count ? raw[index + 1] : 0
        let third = index + 2 < raw.count ? raw[index + 2] : 0
        switch byte {
        case 0x09, 0x0A: return (nil, 1)
        case 0x0D: return ([0x0A], next == 0x0A ? 2 : 1)
        case 0x00: return ([0xEF, 0xBF, 0xBD], 1)
        case 0x0B, 0x0C: return ([0x20], 1)
        case 0x01..<0x20, 0x7F: return ([], 1)
        // The second set of control characters, U+0080 to U+009F; NEL is a line's end to some.
        case 0xC2 where next < 0xA0: return (next == 0x85 ? [0x20] : [], 2)
        // A byte order mark inside the text, and the characters that Unicode keeps for no character at all.
        case 0xEF where next == 0xBB && third == 0xBF: return ([], 3)
        case 0xEF where next == 0xBF && third >= 0xBE: return ([], 3)
        case 0xEF where next == 0xB7 && (0x90...0xAF).contains(third): return ([], 3)
        default: return (nil, byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4)
        }
    }

    private func reportControl(_ raw: [UInt8], _ index: Int, _ count: inout Int, _ problems: inout [Diagnostic]) {
        count += 1
        // One place is enough to find a binary file by; more would bury the rest of the report.
        guard count <= 3 else { return }
        let position = Self.position(ofByte: index, in: raw)
        problems.append(
            .warning(
                "control-character", "there is a control character here that no page can show",
                hint: "delete it; it is left out, a NUL is replaced", at: SourceSpan(file: file, start: position)))
    }
}

/// The offset of the first byte that is not part of a valid UTF-8 sequence.
private func invalidUTF8Offset(_ bytes: [UInt8]) -> Int? {
    var index = 0
    while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x80 {
            index += 1
            continue
        }
        let length: Int
        let second: ClosedRange<UInt8>
        // Unicode Standard, table 3-7: well-formed byte sequences.
        switch byte {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return index
        }
        guard index + length <= bytes.count, second.contains(bytes[index + 1]),
            bytes[(index + 1)..<(index + length)].allSatisfy({ (0x80...0xBF).contains($0) })
        else { return index }
        index += length
    }
    return nil
}
