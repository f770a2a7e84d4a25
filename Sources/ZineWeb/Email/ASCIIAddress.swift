/// Addresses in ASCII alone, as the headers of a message have them.
enum ASCIIAddress {
    /// A web address with its host in Punycode and every other character beyond ASCII as per cent signs (RFC 3987, 3.1);
    /// `nil` where the host has no such form.
    static func url(_ url: SafeURL) -> String? {
        let text = url.text
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        guard let start = text[...].firstRange(of: "://")?.upperBound else { return percentEncoded(text[...]) }
        let authority = text[start...].prefix { !"/?#".contains($0) }
        let name = authority.prefix { $0 != ":" }
        guard let host = host(String(name)) else { return nil }
        return text[..<start] + host + authority[name.endIndex...] + percentEncoded(text[authority.endIndex...])
    }

    /// An e-mail address with its host in Punycode; what stands before the `@` stays.
    static func email(_ address: String) -> String? {
        guard let at = address.lastIndex(of: "@"), let host = host(String(address[address.index(after: at)...])) else {
            return nil
        }
        return address[...at] + host
    }

    /// A host in ASCII (RFC 5890): labels with other letters become `xn--` and their Punycode.
    static func host(_ host: String) -> String? {
        if host.utf8.allSatisfy({ $0 < 0x80 }) { return host }
        var labels: [String] = []
        for label in host.lowercased().split(omittingEmptySubsequences: false, whereSeparator: { ".。．｡".contains($0) })
        {
            if label.utf8.allSatisfy({ $0 < 0x80 }) {
                labels.append(String(label))
            } else if let code = Punycode.encode(label), code.utf8.count <= 59 {
                labels.append("xn--" + code)
            } else {
                return nil
            }
        }
        return labels.joined(separator: ".")
    }

    private static func percentEncoded(_ text: Substring) -> String {
        var out = ""
        for byte in text.utf8 {
            if byte < 0x80 {
                out.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                out += "%" + String(byte, radix: 16, uppercase: true)
            }
        }
        return out
    }
}

/// Source: RFC 3492, section 6.3.
enum Punycode {
    /// `nil` where the numbers become too large.
    static func encode(_ label: Substring) -> String? {
        let input = label.unicodeScalars.map(\.value)
        let basic = input.filter { $0 < 0x80 }
        var output = basic.compactMap { Unicode.Scalar($0) }
        var handled = basic.count
        if handled > 0 { output.append("-") }
        var (n, delta, bias) = (UInt32(128), UInt32(0), UInt32(72))
        while handled < input.count {
            guard let next = input.filter({ $0 >= n }).min() else { return nil }
            let (step, overflows) = (next - n).multipliedReportingOverflow(by: UInt32(handled) + 1)
            let (sum, isTooLarge) = delta.addingReportingOverflow(step)
            if overflows || isTooLarge { return nil }
            (delta, n) = (sum, next)
            for value in input {
                if value < n { delta += 1 }
                guard value == n else { continue }
                output += digits(of: delta, bias)
                bias = adapt(delta, UInt32(handled) + 1, isFirst: handled == basic.count)
                delta = 0
                handled += 1
            }
            delta += 1
            n += 1
        }
        return String(String.UnicodeScalarView(output))
    }

    private static func digits(of delta: UInt32, _ bias: UInt32) -> [Unicode.Scalar] {
        var out: [Unicode.Scalar] = []
        var (q, k) = (delta, UInt32(36))
        while true {
            let t = k <= bias ? 1 : k >= bias + 26 ? 26 : k - bias
            if q < t { return out + [digit(q)] }
            out.append(digit(t + (q - t) % (36 - t)))
            q = (q - t) / (36 - t)
            k += 36
        }
    }

    private static func digit(_ value: UInt32) -> Unicode.Scalar {
        Unicode.Scalar(UInt8(truncatingIfNeeded: value < 26 ? 0x61 + value : 0x16 + value))
    }

    private static func adapt(_ delta: UInt32, _ count: UInt32, isFirst: Bool) -> UInt32 {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var k: UInt32 = 0
        while delta > 455 {
            delta /= 35
            k += 36
        }
        return k + 36 * delta / (delta + 38)
    }
}
