/// An address that a page may lead to: http, https, ftp, mailto, tel, a relative path or an anchor. Nothing else can be made.
public struct SafeURL: Hashable, Sendable {
    /// As it stands in an attribute, before escaping; a valid URL string of the WHATWG URL standard.
    public let text: String
    /// Whether it leads out of the publication.
    public let isExternal: Bool

    private init(text: String, isExternal: Bool) { self.text = text; self.isExternal = isExternal }

    /// `nil` for schemes that are not allowed, for web addresses without a host, and for the empty string.
    ///
    /// Browsers drop tabs and line ends inside a URL and white space around it, so that is done first: no scheme hides
    /// behind them.
    public init?(_ untrusted: String) {
        let trimmed = untrusted.unicodeScalars.drop { $0.value <= 0x20 }
        var scalars = trimmed.filter { $0 != "\t" && $0 != "\n" && $0 != "\r" }
        while let last = scalars.last, last.value <= 0x20 { scalars.removeLast() }
        let cleaned = String(String.UnicodeScalarView(scalars))
        guard !cleaned.isEmpty else { return nil }
        if cleaned.hasPrefix("//") { self.init("https:" + cleaned); return }
        guard let scheme = Self.scheme(of: cleaned) else {
            self.init(text: Self.encode(cleaned), isExternal: false)
            return
        }
        let rest = cleaned.dropFirst(scheme.count + 1)
        switch scheme.lowercased() {
        case "http", "https", "ftp":
            guard rest.hasPrefix("//"), Self.hasPlausibleHost(rest.dropFirst(2)) else { return nil }
            self.init(text: scheme.lowercased() + ":" + Self.encodeWeb(rest.dropFirst(2)), isExternal: true)
        case "mailto":
            guard !rest.isEmpty else { return nil }
            self.init(text: "mailto:" + Self.encode(String(rest)), isExternal: true)
        case "tel":
            guard rest.contains(where: \.isNumber) else { return nil }
            self.init(text: "tel:" + Self.encode(String(rest)), isExternal: true)
        default: return nil
        }
    }

    /// A part of the same message, by its Content-ID of plain letters (RFC 2392).
    init(contentID: String) { self.init(text: "cid:" + Self.encode(contentID), isExternal: false) }

    /// An anchor of the same page.
    init(fragment id: String) { self.init(text: "#" + Self.encode(id, escapingHash: true), isExternal: false) }

    /// A file of the publication, from the page's own folder.
    init(path: String, fragment: String? = nil) {
        // A colon before the first slash would read as a scheme.
        let safe = Self.encode(path.split(separator: "?", omittingEmptySubsequences: false).joined(separator: "%3F"))
        let shielded = Self.scheme(of: safe) == nil && !safe.hasPrefix("//") ? safe : "./" + safe
        let tail = fragment.map { "#" + Self.encode($0, escapingHash: true) } ?? ""
        self.init(text: shielded + tail, isExternal: false)
    }

    /// A page or file of the publication by its path, or by its address where it is seen from elsewhere.
    init(page: String, fragment: String? = nil) {
        guard let url = SafeURL(page), url.isExternal else {
            self.init(path: page, fragment: fragment)
            return
        }
        let tail = fragment.map { "#" + Self.encode($0, escapingHash: true) } ?? ""
        self.init(text: url.text + tail, isExternal: true)
    }

    /// Everything up to a colon that no slash, question mark or hash precedes.
    private static func scheme(of text: String) -> String? {
        for (offset, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: ":"): return String(decoding: text.utf8.prefix(offset), as: UTF8.self)
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
            default: continue
            }
        }
        return nil
    }

    /// Of a web address: its host in lower case where that is plain ASCII, without user and port.
    var host: String? {
        guard let start = text[...].firstRange(of: "://") else { return nil }
        let host = Self.authority(of: text[start.upperBound...]).prefix { $0 != ":" }
        guard !host.isEmpty, host.unicodeScalars.allSatisfy(Self.isHostByte) else { return nil }
        return host.lowercased()
    }

    /// The same, of hosts with other letters in Punycode.
    var asciiHost: String? {
        host ?? ASCIIAddress.url(self).flatMap { SafeURL($0) }.flatMap { $0.text == text ? nil : $0.host }
    }

    /// As a reader would say it: without its scheme and the slash at its end.
    var spoken: String {
        var text = text[...]
        for scheme in ["https://", "http://", "mailto:", "tel:"] where text.hasPrefix(scheme) {
            text = text.dropFirst(scheme.count)
        }
        if text.hasPrefix("www.") { text = text.dropFirst(4) }
        if text.hasSuffix("/"), text.filter({ $0 == "/" }).count == 1 { text = text.dropLast() }
        return String(text)
    }

    /// Whether words say the address, with its scheme or without, be they others besides.
    func isSaid(by words: String) -> Bool {
        let said = { (url: SafeURL) in
            let spoken = url.spoken.lowercased()
            return spoken.hasSuffix("/") ? String(spoken.dropLast()) : spoken
        }
        if text == words || words.contains(text) { return true }
        return [words, "https://" + words].contains {
            SafeURL($0).map { $0.isExternal && said($0) == said(self) } ?? false
        }
    }

    private static func authority(of rest: Substring) -> Substring {
        rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != "\\" }
    }

    private static func hasPlausibleHost(_ rest: Substring) -> Bool {
        let authority = authority(of: rest)
        // User names in addresses serve to deceive: `https://bank.example@evil.example`.
        guard !authority.isEmpty, authority.first != ":", !authority.contains("@") else { return false }
        if authority.hasPrefix("[") {
            return authority.contains("]") && authority.utf8.allSatisfy { isHexDigit($0) || "[]:.".utf8.contains($0) }
        }
        let pieces = authority.split(separator: ":", omittingEmptySubsequences: false)
        if pieces.count > 2 || (pieces.count == 2 && !isPort(pieces[1])) { return false }
        return pieces[0].unicodeScalars.allSatisfy { $0.value >= 0xA1 || isHostByte($0) }
    }

    private static func isPort(_ text: Substring) -> Bool {
        text.isEmpty || (text.utf8.allSatisfy { (0x30...0x39).contains($0) } && UInt16(text) != nil)
    }

    private static func isHostByte(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            && (scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value)
                || "-._".unicodeScalars.contains(scalar))
    }
}

// MARK: Percent-encoding

extension SafeURL {
    private static func encodeWeb(_ rest: Substring) -> String {
        let authority = authority(of: rest)
        return "//" + authority + encode(String(rest.dropFirst(authority.count)))
    }

    /// Encodes what is no URL code point, and a per cent sign that encodes nothing; encoded text stays as it is.
    private static func encode(_ text: String, escapingHash: Bool = false) -> String {
        var out: [UInt8] = []
        var seesFragment = escapingHash
        let bytes = Array(text.utf8)
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "#"):
                if seesFragment { out += percent(byte) } else { out.append(byte) }
                seesFragment = true
            case UInt8(ascii: "%"):
                let isEncoding = index + 2 < bytes.count && isHexDigit(bytes[index + 1]) && isHexDigit(bytes[index + 2])
                if isEncoding { out.append(byte) } else { out += percent(byte) }
            default:
                if byte >= 0x80 || isURLByte(byte) { out.append(byte) } else { out += percent(byte) }
            }
        }
        return encodeControls(String(decoding: out, as: UTF8.self))
    }

    /// C1 controls, separators, noncharacters and direction marks have no place in an address that people read.
    private static func encodeControls(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isHiddenScalar) else { return text }
        var out = ""
        for scalar in text.unicodeScalars {
            if isHiddenScalar(scalar) {
                out += String(decoding: UTF8.encode(scalar).map { $0.flatMap(percent) } ?? [], as: UTF8.self)
            } else {
                out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    private static func isHiddenScalar(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x80...0xA0, 0x200B...0x200F, 0x2028...0x202F, 0x2060...0x206F, 0xFDD0...0xFDEF, 0xFEFF: true
        case 0xE000...0xF8FF, 0xF_0000...0x10_FFFF: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }

    private static func percent(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    private static func isURLByte(_ byte: UInt8) -> Bool {
        isLetterOrDigit(byte) || "!$&'()*+,-./:;=?@_~".utf8.contains(byte)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
    }
}
