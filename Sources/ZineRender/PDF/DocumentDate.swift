/// A date as ISO 8601 writes it, from the year alone down to seconds and zone.
struct DocumentDate: Equatable {
    private var fields = [0, 1, 1, 0, 0, 0]
    /// `Z`, or sign, hours and minutes as `+02:00`.
    private var zone = "Z"

    /// `nil` for anything that is no date; fields that are missing are the first of their kind, a missing zone is UTC.
    init?(_ text: String) {
        let limits = [0...9999, 1...12, 1...31, 0...23, 0...59, 0...60]
        let separators = "--T::"
        var rest = text[...]
        for (index, limit) in limits.enumerated() {
            let digits = rest.prefix(index == 0 ? 4 : 2)
            guard digits.count == (index == 0 ? 4 : 2), digits.allSatisfy({ $0.isASCII && $0.isNumber }),
                let number = Int(digits), limit.contains(number)
            else { return nil }
            fields[index] = number
            rest = rest.dropFirst(digits.count)
            guard index < separators.count else { break }
            let separator = separators[separators.index(separators.startIndex, offsetBy: index)]
            guard let next = rest.first, next == separator || (separator == "T" && next == " ") else { break }
            rest = rest.dropFirst()
        }
        if rest.first == "." { rest = rest.dropFirst().drop { $0.isASCII && $0.isNumber } }
        guard rest.isEmpty || rest == "Z" || Self.isOffset(rest) else { return nil }
        if Self.isOffset(rest) { zone = String(rest) }
    }

    private static func isOffset(_ text: Substring) -> Bool {
        let characters = Array(text)
        guard characters.count == 6, characters[0] == "+" || characters[0] == "-", characters[3] == ":" else {
            return false
        }
        return [1, 2, 4, 5].allSatisfy { characters[$0].isASCII && characters[$0].isNumber }
    }

    private func padded(_ index: Int) -> String {
        let text = String(fields[index])
        return String(repeating: "0", count: (index == 0 ? 4 : 2) - text.count) + text
    }

    /// ISO 32000-1, 7.9.4: `D:20260301120000+02'00'`.
    var pdf: String {
        let digits = (0..<6).map(padded).joined()
        return "D:\(digits)" + (zone == "Z" ? "Z" : zone.prefix(3) + "'" + zone.suffix(2) + "'")
    }

    /// ISO 8601 with every field, as XMP wants it.
    var xmp: String {
        "\(padded(0))-\(padded(1))-\(padded(2))T\(padded(3)):\(padded(4)):\(padded(5))\(zone)"
    }
}
