public import ZineCore
public import ZineDocument

/// A decimal number as people write it: no exponent, no `inf`, no hexadecimal.
func decimal(_ text: String) -> Double? {
    let allowed = text.utf8.allSatisfy { $0.isASCIIDigit || [0x2B, 0x2D, 0x2E].contains($0) }
    guard allowed, text.utf8.count <= 20, text.utf8.contains(where: \.isASCIIDigit) else { return nil }
    return Double(text)
}

extension Length {
    /// A number and its unit: `10.25pt`, `0.7in`, `3mm`, `1.5cm`, `2pc`; zero needs none.
    ///
    /// `nil` for anything else and for what is longer than a million points.
    public init?(_ text: String) {
        guard let length = parsedLength(text) else { return nil }
        self = length
    }
}

private func parsedLength(_ text: String) -> Length? {
    let split = text.lastIndex { $0.isNumber || $0 == "." }.map { text.index(after: $0) } ?? text.startIndex
    guard let number = decimal(text[..<split].trimmed) else { return nil }
    let length: Length
    switch text[split...].trimmed.lowercased() {
    case "pt": length = .points(number)
    case "in", "\"": length = .inches(number)
    case "mm": length = .millimetres(number)
    case "cm": length = .millimetres(number * 10)
    case "pc": length = .points(number * 12)
    case "" where number == 0: length = .zero
    default: return nil
    }
    return abs(length.points) <= 1_000_000 && (length != .zero || abs(number) < 0.001) ? length : nil
}

extension PartialDate {
    /// `YYYY-MM` or `YYYY-MM-DD`; `nil` for anything else and for days that no calendar has.
    public init?(iso text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3, parts[0].utf8.count == 4,
            parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
            parts.allSatisfy({ $0.utf8.allSatisfy(\.isASCIIDigit) }),
            let year = Int(parts[0]), let month = Int(parts[1]), (1...12).contains(month), year > 0
        else { return nil }
        self.init(year: year, month: month)
        guard parts.count == 3 else { return }
        guard let day = Int(parts[2]), (1...daysInMonth(year: year, month: month)).contains(day) else { return nil }
        self.day = day
    }
}

/// In the Gregorian calendar; 31 for a month that there is not.
func daysInMonth(year: Int, month: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
}

/// A well-formed BCP 47 tag in its usual spelling (`pt-br` becomes `pt-BR`); `nil` for anything else.
public func canonicalLanguage(_ text: String) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let primary = parts.first, (2...3).contains(primary.utf8.count), primary.utf8.allSatisfy(\.isASCIILetter),
        parts.count <= 8
    else { return nil }
    var out = [primary.lowercased()]
    for part in parts.dropFirst() {
        guard (1...8).contains(part.utf8.count), part.utf8.allSatisfy(\.isASCIILetterOrDigit) else { return nil }
        let isWord = part.utf8.allSatisfy(\.isASCIILetter)
        switch part.utf8.count {
        case 2 where isWord && out.last?.utf8.count != 1: out.append(part.uppercased())
        case 4 where isWord: out.append(part.prefix(1).uppercased() + part.dropFirst().lowercased())
        default: out.append(part.lowercased())
        }
    }
    return out.joined(separator: "-")
}

/// http and https with a host, mailto with an address; no blanks or control characters anywhere.
func isWebAddress(_ text: String) -> Bool {
    guard text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != 0x22 && $0 != 0x3C && $0 != 0x3E }),
        let scheme = LinkText.scheme(of: text)
    else { return false }
    let rest = text.dropFirst(scheme.count + 1)
    switch scheme {
    case "mailto": return isEmailAddress(String(rest.prefix { $0 != "?" }))
    case "http", "https":
        guard rest.hasPrefix("//") else { return false }
        let host = rest.dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        return host.contains { $0.isLetter || $0.isNumber } && !host.contains("%20")
    default: return false
    }
}

/// Whether a web address has a name, or a name and a password, before its host.
func hasCredentials(_ address: String) -> Bool {
    guard let start = address.firstRange(of: "://")?.upperBound else { return false }
    return address[start...].prefix { !"/?#".contains($0) }.contains("@")
}

/// Something before one `@` and a host after it.
func isEmailAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty
        && text.utf8.allSatisfy {
            $0 > 0x20 && ![0x22, 0x28, 0x29, 0x2C, 0x3A, 0x3B, 0x3C, 0x3E, 0x5C, 0x7F].contains($0)
        }
}
