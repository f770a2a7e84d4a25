import Glibc

/// Small helpers on text that would otherwise need Foundation.
extension StringProtocol {
    /// Without white space at either end.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }

    /// Without the characters at the end that something holds of.
    func droppingLast(while holds: (Character) -> Bool) -> String {
        String(self[..<(lastIndex { !holds($0) }.map { index(after: $0) } ?? startIndex)])
    }

    /// Without lines of nothing but blanks at either end.
    var withoutBlankEndLines: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        let start = self[..<first].lastIndex(where: \.isNewline).map { index(after: $0) } ?? startIndex
        return String(self[start..<(self[last...].firstIndex(where: \.isNewline) ?? endIndex)])
    }

    /// At most `count` characters, for messages.
    func shortened(to count: Int) -> String {
        let head = prefix(count)
        return head.endIndex == endIndex ? String(self) : String(head) + "…"
    }
}

extension Unicode.Scalar {
    /// Whether it is no sign but a command: of C0 and C1, and the separators of lines and paragraphs.
    var isControl: Bool { properties.generalCategory == .control || (0x2028...0x2029).contains(value) }
}

extension UInt8 {
    var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
    var isASCIILetterOrDigit: Bool { isASCIIDigit || isASCIILetter }
    var isASCIISpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
    var asciiLowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}

/// The standard library's search, which serves every collection, takes some forty times as long as that of bytes.
extension ArraySlice<UInt8> {
    /// Where other bytes stand first among these.
    func firstRange(of wanted: some Collection<UInt8>) -> Range<Int>? {
        let wanted = Array(wanted)
        let start = withUnsafeBytes { bytes in wanted.withUnsafeBytes { bytes.first(of: $0) } }
        return start.map { startIndex + $0..<startIndex + $0 + wanted.count }
    }
}

extension StringProtocol {
    /// Where a text stands first in this one, code unit by code unit.
    func firstRange(of wanted: String) -> Range<Index>? {
        var wanted = wanted
        let count = wanted.utf8.count
        let start = wanted.withUTF8 { wanted in
            utf8.withContiguousStorageIfAvailable { bytes in
                UnsafeRawBufferPointer(bytes).first(of: UnsafeRawBufferPointer(wanted))
            }
        }
        // Texts of Swift's own are all in one piece.
        guard let start = start ?? nil else { return nil }
        let lower = utf8.index(startIndex, offsetBy: start)
        return lower..<utf8.index(lower, offsetBy: count)
    }

    /// Whether a text stands in this one.
    func contains(_ wanted: String) -> Bool { firstRange(of: wanted) != nil }
}

extension UnsafeRawBufferPointer {
    /// How many bytes before others stand first among these.
    fileprivate func first(of wanted: UnsafeRawBufferPointer) -> Int? {
        guard let first = wanted.first, let letters = wanted.baseAddress else { return 0 }
        guard let base = baseAddress else { return nil }
        var place = 0
        while place + wanted.count <= count,
            let found = memchr(base + place, Int32(first), count - wanted.count - place + 1)
        {
            place = UnsafeRawPointer(found) - base
            if memcmp(found, letters, wanted.count) == 0 { return place }
            place += 1
        }
        return nil
    }
}
