import ZineCore
import ZineDocument

/// The address that a link is to lead to, from what its author wrote.
struct Destination: Hashable {
    /// As every edition may write it; `nil` where it may not be followed.
    var address: String?
    /// The name and password that stood in it, as written, with the `@`.
    var credentials: String?

    private static let hosted: Set<String> = ["http", "https", "ftp"]

    /// Web, mail and telephone addresses, anchors and paths are followed, and nothing else. Blanks in them become `%20`,
    /// and a name and a password go: no edition is to tell them.
    init(_ written: String) {
        let trimmed = Self.withoutControls(written.trimmed)
        guard let scheme = LinkText.scheme(of: trimmed) else {
            // From the file system a bare `//host` would be a file; on the web it is an address.
            let address = trimmed.hasPrefix("//") ? "https:" + trimmed : trimmed
            self.address = trimmed.hasPrefix("\\") ? nil : Self.encoded(address)
            if trimmed.hasPrefix("//") { dropCredentials() }
            return
        }
        let rest = trimmed[trimmed.index(after: trimmed.firstIndex(of: ":") ?? trimmed.startIndex)...]
        switch scheme {
        case "http", "https", "ftp", "mailto", "tel":
            address = scheme + ":" + Self.encoded(rest)
            if Self.hosted.contains(scheme) { dropCredentials() }
        default: address = nil
        }
    }

    private mutating func dropCredentials() {
        guard let address, let start = address.firstRange(of: "://")?.upperBound else { return }
        let authority = address[start...].prefix { !"/?#".contains($0) }
        guard let at = authority.lastIndex(of: "@") else { return }
        credentials = String(authority[...at])
        self.address = String(address[..<start]) + String(address[address.index(after: at)...])
    }

    /// Blanks and what else would end an address, as their per cent signs.
    private static func encoded(_ text: some StringProtocol) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case " ": out += "%20"
            case "\t": out += "%09"
            case _ where scalar.properties.isWhitespace:
                for byte in String(scalar).utf8 { out += "%" + String(byte, radix: 16, uppercase: true) }
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    /// Line ends and control characters, which no address has, are gone; a tab is a blank.
    private static func withoutControls(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { $0 == "\t" || ($0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value)) }))
    }
}

extension Inline {
    /// The same words with a text that they hold left out of them, wherever it stands.
    func without(_ text: String) -> Inline {
        var copy = withChildren(children.map { $0.without(text) })
        switch content {
        case .text(let words): copy.content = .text(words.replacing(text, with: ""))
        case .code(let words): copy.content = .code(words.replacing(text, with: ""))
        default: break
        }
        return copy
    }
}
