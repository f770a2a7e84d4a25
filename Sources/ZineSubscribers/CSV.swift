/// A table of comma-separated values (RFC 4180), or of semicolons or tabs, as its first line has it.
struct CSV: Sendable {
    struct Row: Sendable {
        /// The line that it begins on, from 1.
        var line: Int
        var fields: [String]
    }

    /// What makes the file no table at all.
    struct Fault: Error, Hashable, Sendable {
        var line: Int
        var reason: String
    }

    var rows: [Row]

    /// Bytes of one field, and fields of one row, at most.
    private static let fieldLimit = 1 << 20
    private static let widthLimit = 1000

    init(_ bytes: [UInt8]) throws(Fault) {
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw Fault(line: 1, reason: "the file is UTF-16; save it as UTF-8")
        }
        var reader = Reading(bytes, separator: Self.separator(of: bytes))
        rows = []
        while let row = try reader.row() {
            if row.fields != [""] { rows.append(row) }
        }
    }

    /// What stands most often on the first line, outside quotes.
    private static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in bytes {
            if byte == 0x22 { isQuoted.toggle() }
            if !isQuoted, byte == 0x0A || byte == 0x0D { break }
            if !isQuoted, byte == 0x2C || byte == 0x3B || byte == 0x09 { counts[byte, default: 0] += 1 }
        }
        let comma = UInt8(ascii: ",")
        return [0x3B, 0x09].first { counts[$0, default: 0] > counts[comma, default: 0] } ?? comma
    }

    private struct Reading {
        private let bytes: ArraySlice<UInt8>
        private let separator: UInt8
        private var index: Int
        private var line = 1

        init(_ bytes: ArraySlice<UInt8>, separator: UInt8) {
            self.bytes = bytes; self.separator = separator
            index = bytes.startIndex
        }

        /// `nil` at the file's end.
        mutating func row() throws(Fault) -> Row? {
            guard index < bytes.endIndex else { return nil }
            var row = Row(line: line, fields: [])
            while true {
                row.fields.append(try field())
                guard row.fields.count <= CSV.widthLimit else {
                    throw Fault(line: row.line, reason: "the row has more than \(CSV.widthLimit) fields")
                }
                guard index < bytes.endIndex else { return row }
                let byte = bytes[index]
                index += 1
                if byte == separator { continue }
                if byte == 0x0D, index < bytes.endIndex, bytes[index] == 0x0A { index += 1 }
                line += 1
                return row
            }
        }

        /// Up to a separator, a line's end or the file's, which it leaves.
        private mutating func field() throws(Fault) -> String {
            let isQuoted = index < bytes.endIndex && bytes[index] == 0x22
            let found = isQuoted ? try quoted() : plain()
            guard found.count <= CSV.fieldLimit else {
                throw Fault(line: line, reason: "a field is larger than \(CSV.fieldLimit >> 10) kB")
            }
            guard let text = String(validating: found, as: UTF8.self) else {
                throw Fault(line: line, reason: "the line is not UTF-8; save the file as UTF-8")
            }
            return text
        }

        private mutating func plain() -> ArraySlice<UInt8> {
            let start = index
            while index < bytes.endIndex, bytes[index] != separator, bytes[index] != 0x0A, bytes[index] != 0x0D {
                index += 1
            }
            return bytes[start..<index]
        }

        private mutating func quoted() throws(Fault) -> ArraySlice<UInt8> {
            let start = line
            var found: ArraySlice<UInt8> = []
            index += 1
            while index < bytes.endIndex {
                let byte = bytes[index]
                index += 1
                if byte == 0x22 {
                    guard index < bytes.endIndex, bytes[index] == 0x22 else { return try closed(found) }
                    index += 1
                }
                if byte == 0x0A { line += 1 }
                found.append(byte)
            }
            throw Fault(line: start, reason: "a quotation mark opens here and none closes it")
        }

        /// What stands behind a closing mark belongs to nothing.
        private mutating func closed(_ found: ArraySlice<UInt8>) throws(Fault) -> ArraySlice<UInt8> {
            guard plain().isEmpty else {
                throw Fault(line: line, reason: "something stands between a closing quotation mark and the next field")
            }
            return found
        }
    }

    /// A row as text. A spreadsheet takes what begins with these for a formula; a mark before it keeps it from that.
    ///
    /// Looked at byte by byte: a letter that joins a mark before it does not hide it.
    static func line(_ fields: [String]) -> String {
        fields.map { field in
            let text = field.utf8.first.map(formulas.contains) == true ? "'" + field : field
            guard text.utf8.contains(where: ",\";\n\r\t".utf8.contains) else { return text }
            let doubled = text.utf8.flatMap { $0 == 0x22 ? [$0, $0] : [$0] }
            return "\"" + String(decoding: doubled, as: UTF8.self) + "\""
        }.joined(separator: ",") + "\r\n"
    }

    /// A field as it was before `line` wrote it.
    static func plain(_ field: String) -> String {
        let rest = field.utf8.dropFirst()
        guard field.utf8.first == UInt8(ascii: "'"), rest.first.map(formulas.contains) == true else { return field }
        return String(decoding: rest, as: UTF8.self)
    }

    private static let formulas = Array("=+-@\t\r'".utf8)
}
