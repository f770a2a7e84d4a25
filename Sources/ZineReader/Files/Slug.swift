import ZineLanguage

/// An address made of a text: lower case ASCII letters, digits and hyphens.
///
/// Latin letters lose their accents, other scripts are left out; empty where nothing remains.
func slug(_ text: String, limit: Int = 64) -> String {
    var out: [UInt8] = []
    for scalar in text.unicodeScalars where out.count < limit {
        if scalar.isASCII {
            let byte = UInt8(scalar.value)
            if byte.isASCIILetterOrDigit {
                out.append(byte.asciiLowercased)
            } else if byte != UInt8(ascii: "'"), out.last != UInt8(ascii: "-"), !out.isEmpty {
                out.append(UInt8(ascii: "-"))
            }
        } else if let plain = scalar.plainLatin {
            out.append(contentsOf: plain.utf8)
        } else if scalar.value != 0x2019, !scalar.properties.isAlphabetic, !out.isEmpty,
            out.last != UInt8(ascii: "-"), scalar.properties.generalCategory != .nonspacingMark
        {
            out.append(UInt8(ascii: "-"))
        }
    }
    while out.last == UInt8(ascii: "-") { out.removeLast() }
    return String(decoding: out, as: UTF8.self)
}

/// Hands out identifiers, each once.
struct UniqueNames {
    private var used: Set<String> = []
    private var next: [String: Int] = [:]
    /// Names that are to go to those who come and take them.
    private var reserved: Set<String> = []
    private let firstNumber: Int

    /// - Parameter firstNumber: what the second of a name gets at its end.
    init(firstNumber: Int = 2) { self.firstNumber = firstNumber }

    /// Keeps a name for who will take it; false where it is no longer to be had.
    mutating func reserve(_ name: String) -> Bool {
        guard used.insert(name).inserted else { return false }
        reserved.insert(name)
        return true
    }

    /// A name that was reserved, for the first who comes; others get another.
    mutating func take(_ name: String) -> String { reserved.remove(name) ?? claim(name) }

    /// `wish`, or `wish-2`, `wish-3`, … where it is taken.
    mutating func claim(_ wish: String, from number: Int? = nil) -> String {
        if used.insert(wish).inserted { return wish }
        let start = number ?? firstNumber
        var number = next[wish] ?? start
        while !used.insert("\(wish)-\(number)").inserted { number += 1 }
        next[wish] = number + 1
        return "\(wish)-\(number)"
    }
}
