/// Small helpers on text that would otherwise need Foundation.
extension StringProtocol {
    /// Without white space at either end.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }

    /// At most `count` characters, for messages.
    func shortened(to count: Int) -> String {
        let head = prefix(count)
        return head.endIndex == endIndex ? String(self) : String(head) + "…"
    }
}

extension UInt8 {
    var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
    var isASCIILetterOrDigit: Bool { isASCIIDigit || isASCIILetter }
    var isASCIISpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
    var asciiLowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}

/// The scheme of a URL in lower case, as browsers find it: blanks and control characters are looked through.
/// `nil` for a relative reference.
func scheme(of destination: some StringProtocol) -> String? {
    var scheme: [UInt8] = []
    for byte in destination.utf8 where byte > 0x20 && byte != 0x7F {
        if byte == UInt8(ascii: ":") { return scheme.isEmpty ? nil : String(decoding: scheme, as: UTF8.self) }
        let isSchemeByte =
            byte.isASCIILetter || (!scheme.isEmpty && (byte.isASCIIDigit || [0x2B, 0x2D, 0x2E].contains(byte)))
        guard isSchemeByte, scheme.count < 32 else { return nil }
        scheme.append(byte.asciiLowercased)
    }
    return nil
}

/// `%20` and its like undone; text that is no valid UTF-8 afterwards stays as it was.
func percentDecoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var out: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
        if byte == UInt8(ascii: "%"), rest.count >= 2,
            let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16),
            rest.prefix(2).allSatisfy({ $0 != UInt8(ascii: "+") })
        {
            out.append(value)
            rest.removeFirst(2)
        } else {
            out.append(byte)
        }
    }
    return String(validating: out, as: UTF8.self) ?? text
}
