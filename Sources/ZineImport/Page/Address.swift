/// Addresses as text: relative ones made whole, and what follows readers about cut from them.
enum Address {
    /// The address that a reference means on a page. `nil` where it is none that may be followed or printed.
    static func resolved(_ reference: String, base: String?) -> String? {
        let text = String(reference.stripped.filter { $0 != "\n" && $0 != "\t" && $0 != "\r" && $0 != "\r\n" })
        guard !text.isEmpty else { return nil }
        if let scheme = scheme(of: text) {
            switch scheme {
            case "http", "https": return unwrapped(text)
            case "mailto", "tel", "ftp", "data", "cid": return text
            case "file": return text
            default: return nil
            }
        }
        guard let base, let parts = Parts(base) else { return text }
        return unwrapped(parts.joined(with: text))
    }

    static func scheme(of text: String) -> String? {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let head = text[..<colon]
        guard let first = head.first, first.isASCII, first.isLetter,
            head.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) })
        else { return nil }
        return head.lowercased()
    }

    struct Parts {
        var scheme: String
        var host: String
        var path: String
        var query: String

        init?(_ address: String) {
            guard let scheme = Address.scheme(of: address), ["http", "https", "file"].contains(scheme) else {
                return nil
            }
            var rest = address[address.index(address.startIndex, offsetBy: scheme.utf8.count + 1)...]
            guard rest.hasPrefix("//") else { return nil }
            rest = rest.dropFirst(2)
            if let hash = rest.firstIndex(of: "#") { rest = rest[..<hash] }
            let hostEnd = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
            self.scheme = scheme
            host = String(rest[..<hostEnd])
            rest = rest[hostEnd...]
            let question = rest.firstIndex(of: "?") ?? rest.endIndex
            path = rest[..<question].isEmpty ? "/" : String(rest[..<question])
            query = String(rest[question...])
        }

        func joined(with reference: String) -> String {
            let root = scheme + "://" + host
            if reference.hasPrefix("//") { return scheme + ":" + reference }
            if reference.hasPrefix("#") { return root + path + query + reference }
            if reference.hasPrefix("?") { return root + path + reference }
            let end = reference.firstIndex { $0 == "?" || $0 == "#" } ?? reference.endIndex
            let folder = reference.hasPrefix("/") ? "" : String(path[...(path.lastIndex(of: "/") ?? path.startIndex)])
            return root + Self.normalised(folder + reference[..<end]) + reference[end...]
        }

        private static func normalised(_ path: String) -> String {
            var kept: [Substring] = []
            let parts = path.split(separator: "/", omittingEmptySubsequences: false)
            for (index, part) in parts.enumerated() {
                switch part {
                case ".": if index == parts.count - 1 { kept.append("") }
                case "..":
                    if kept.count > 1 { kept.removeLast() }
                    if index == parts.count - 1 { kept.append("") }
                default: kept.append(part)
                }
            }
            let joined = kept.joined(separator: "/")
            return joined.hasPrefix("/") ? joined : "/" + joined
        }
    }

    /// The address behind a redirector's, without what tells where the reader came from.
    static func unwrapped(_ address: String) -> String {
        guard let question = address.firstIndex(of: "?") else { return address }
        let hash = address[question...].firstIndex(of: "#") ?? address.endIndex
        let pairs = address[question..<hash].dropFirst().split(separator: "&")
        let host = Parts(address)?.host ?? ""
        let path = Parts(address)?.path ?? ""
        let inner: String? =
            if host.hasSuffix("google.com") && path == "/url" { "q" } else if host == "l.facebook.com" {
                "u"
            } else if host.hasSuffix("safelinks.protection.outlook.com") { "url" } else if host == "slack-redir.net" {
                "url"
            } else { nil }
        if let inner, let pair = pairs.first(where: { $0.hasPrefix(inner + "=") }) {
            let found = decoded(pair.dropFirst(inner.utf8.count + 1))
            if found.hasPrefix("http://") || found.hasPrefix("https://") { return withoutTracking(found) }
        }
        return withoutTracking(address)
    }

    static func withoutTracking(_ address: String) -> String {
        guard let question = address.firstIndex(of: "?") else { return address }
        let hash = address[question...].firstIndex(of: "#") ?? address.endIndex
        let pairs = address[question..<hash].dropFirst().split(separator: "&", omittingEmptySubsequences: false)
        let kept = pairs.filter { pair in
            // Medium's name of the page that the reader came from.
            !isTracking(pair.prefix { $0 != "=" }.lowercased()) && !(pair.hasPrefix("source=") && pair.contains("----"))
        }
        guard kept.count < pairs.count else { return address }
        return address[..<question] + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&")) + address[hash...]
    }

    private static func isTracking(_ name: String) -> Bool {
        name.hasPrefix("utm_") || name.hasPrefix("pk_") || name.hasPrefix("mtm_") || tracking.contains(name)
    }

    private static let tracking: Set<String> = [
        "fbclid", "gclid", "gclsrc", "dclid", "msclkid", "yclid", "mc_cid", "mc_eid", "_hsenc", "_hsmi",
        "hsctatracking",
        "igshid", "ref_src", "ref_url", "_ga", "_gl", "vero_id", "wickedid", "oly_anon_id", "oly_enc_id", "s_cid",
        "trk",
        "trkinfo", "wt_mc", "at_medium", "at_campaign", "cmpid", "ncid", "spm", "sc_campaign",
    ]

    static func decoded(_ text: some StringProtocol) -> String {
        var bytes: [UInt8] = []
        var iterator = text.utf8.makeIterator()
        while let byte = iterator.next() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = iterator.next() else { break }
            guard let low = iterator.next() else { break }
            if let value = UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16) {
                bytes.append(value)
            } else {
                bytes += [byte, high, low]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The last part of an address's path, decoded.
    static func fileName(_ address: String) -> String {
        let end = address.firstIndex { $0 == "?" || $0 == "#" } ?? address.endIndex
        return decoded(address[..<end].split(separator: "/").last ?? "")
    }

    /// An address of e-mail that a site hid from programs: hexadecimal, each byte turned by the first.
    static func hiddenMail(_ hex: some StringProtocol) -> String? {
        let digits = Array(hex)
        guard digits.count >= 6, digits.count % 2 == 0 else { return nil }
        let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
            UInt8(String(digits[$0...($0 + 1)]), radix: 16)
        }
        guard bytes.count == digits.count / 2 else { return nil }
        let text = String(decoding: bytes.dropFirst().map { $0 ^ bytes[0] }, as: UTF8.self)
        return text.contains("@") ? text : nil
    }
}
