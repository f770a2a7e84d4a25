import Glibc

/// Walks over XML tag by tag, without building anything: enough to see what a drawing refers to.
///
/// It is not a parser. What is not well-formed it passes over; librsvg rejects that afterwards.
struct MarkupScanner {
    enum Token: Equatable {
        case openTag(name: String)
        /// Also of an element that closes itself.
        case closeTag(name: String)
        /// `whole` runs from the first byte of the name to the closing quote.
        case attribute(element: String, name: String, value: Range<Int>, whole: Range<Int>)
        /// Character data, CDATA included.
        case text(Range<Int>)
        case instruction(Range<Int>)
        case declaration(Range<Int>)
    }

    private let bytes: [UInt8]
    /// Behind what was read last.
    private(set) var position = 0
    /// The element whose start tag is being read.
    private var element: String?
    /// Whether that ended in `/>`.
    private var closesItself = false

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Whether a stretch of the source holds some text.
    func contains(_ text: StaticString, in range: Range<Int>) -> Bool {
        let count = text.utf8CodeUnitCount
        return bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress, count > 0, range.count >= count else { return false }
            var start = range.lowerBound
            while start + count <= range.upperBound,
                let found = memchr(base + start, Int32(text.utf8Start[0]), range.upperBound - count + 1 - start)
            {
                if memcmp(found, text.utf8Start, count) == 0 { return true }
                start = found - UnsafeMutableRawPointer(mutating: base) + 1
            }
            return false
        }
    }

    mutating func next() -> Token? {
        if let element {
            if let attribute = nextAttribute(of: element) { return attribute }
            self.element = nil
            if closesItself { return .closeTag(name: element) }
        }
        guard position < bytes.count else { return nil }
        guard bytes[position] == UInt8(ascii: "<") else { return .text(takeUntil("<", including: false)) }
        if starts("<!--") { return .declaration(takeUntil("-->")) }
        if starts("<![CDATA[") { return .text(takeUntil("]]>")) }
        if starts("<!") { return .declaration(takeDeclaration()) }
        if starts("<?") { return .instruction(takeUntil("?>")) }
        if starts("</") {
            let range = takeUntil(">")
            return .closeTag(name: localName(range.lowerBound + 2))
        }
        return takeOpenTag()
    }

    private mutating func takeOpenTag() -> Token {
        let name = localName(position + 1)
        position += 1
        while position < bytes.count, !Self.endsName(bytes[position]) { position += 1 }
        element = name
        closesItself = false
        return .openTag(name: name)
    }

    /// The next attribute of a start tag, or `nil` behind its end.
    private mutating func nextAttribute(of element: String) -> Token? {
        while position < bytes.count, Self.isSpace(bytes[position]) || bytes[position] == UInt8(ascii: "/") {
            position += 1
        }
        guard position < bytes.count else { return nil }
        if bytes[position] == UInt8(ascii: ">") {
            closesItself = bytes[position - 1] == UInt8(ascii: "/")
            position += 1
            return nil
        }
        if bytes[position] == UInt8(ascii: "<") { return nil }
        let start = position
        let name = localName(position)
        while position < bytes.count, !Self.endsName(bytes[position]) { position += 1 }
        // A stray sign where a name belongs: never stand still.
        if position == start { position += 1 }
        skipSpace()
        var value = position..<position
        if position < bytes.count, bytes[position] == UInt8(ascii: "=") {
            position += 1
            skipSpace()
            value = takeValue()
        }
        return .attribute(element: element, name: name, value: value, whole: start..<position)
    }

    private mutating func takeValue() -> Range<Int> {
        guard position < bytes.count else { return position..<position }
        let quote = bytes[position]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return position..<position }
        let start = position + 1
        let end = bytes[start...].firstIndex(of: quote) ?? bytes.count
        position = min(end + 1, bytes.count)
        return start..<end
    }

    /// `<!DOCTYPE … [ … ]>` with its internal subset.
    private mutating func takeDeclaration() -> Range<Int> {
        let start = position
        var isInSubset = false
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "[") { isInSubset = true }
            if byte == UInt8(ascii: "]") { isInSubset = false }
            if byte == UInt8(ascii: ">"), !isInSubset { break }
        }
        return start..<position
    }

    private mutating func takeUntil(_ end: StaticString, including isIncluded: Bool = true) -> Range<Int> {
        let start = position
        // At least one byte is taken, so that every call moves on.
        position += 1
        while position < bytes.count, !starts(end) { position += 1 }
        if isIncluded { position = min(bytes.count, position + end.utf8CodeUnitCount) }
        return start..<position
    }

    private func starts(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard position + count <= bytes.count else { return false }
        for index in 0..<count where bytes[position + index] != text.utf8Start[index] { return false }
        return true
    }

    private mutating func skipSpace() {
        while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
    }

    /// The name that starts somewhere, without its prefix, in lower case.
    private func localName(_ start: Int) -> String {
        var end = start
        while end < bytes.count, !Self.endsName(bytes[end]) { end += 1 }
        guard start < end else { return "" }
        let name = bytes[start..<end]
        let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
        return String(decoding: local, as: UTF8.self).lowercased()
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
    private static func endsName(_ byte: UInt8) -> Bool {
        isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=")
            || byte == UInt8(ascii: "<")
    }
}
