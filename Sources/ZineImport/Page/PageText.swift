import Glibc

/// Bytes of a page as text: by its mark of order, by what the server or the page says, else by what they can be.
public enum PageText {
    public struct Decoded: Sendable {
        public var text: String
        public var remark: Remark?
    }

    /// - Parameter type: the `Content-Type` of the answer, where there is one.
    public static func decoded(_ bytes: [UInt8], type: String = "") -> Decoded {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Decoded(text: utf8(bytes.dropFirst(3))) }
        if bytes.starts(with: [0xFF, 0xFE]) {
            return Decoded(text: convert(bytes.dropFirst(2), from: "UTF-16LE") ?? utf8(bytes[...]))
        }
        if bytes.starts(with: [0xFE, 0xFF]) {
            return Decoded(text: convert(bytes.dropFirst(2), from: "UTF-16BE") ?? utf8(bytes[...]))
        }
        let said = charset(in: type) ?? declared(bytes)
        let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
        guard let said else {
            if isUTF8 { return Decoded(text: utf8(bytes[...])) }
            return Decoded(
                text: convert(bytes[...], from: "WINDOWS-1252") ?? latin(bytes),
                remark: .encoding(said: "nothing of its encoding", used: "read as Windows-1252"))
        }
        let name = canonical(said)
        // What is UTF-8 and more than ASCII is so by no accident, and tags of two bytes a letter have noughts.
        let isWide = name.hasPrefix("UTF-16") || name.hasPrefix("UTF-32") || name.hasPrefix("UCS-")
        if isUTF8,
            name == "UTF-8" || isWide && !bytes.contains(0)
                || bytes.contains(where: { $0 >= 0x80 }) && !name.hasPrefix("ISO-2022") && !isWide
        {
            let remark: Remark? = name == "UTF-8" ? nil : .encoding(said: said, used: "UTF-8")
            return Decoded(text: utf8(bytes[...]), remark: remark)
        }
        if name == "UTF-8" {
            // A stray byte is no other encoding.
            let wrong = String(decoding: bytes, as: UTF8.self).unicodeScalars.count { $0 == "\u{FFFD}" }
            if wrong * 200 <= bytes.count { return Decoded(text: utf8(bytes[...])) }
            return Decoded(
                text: convert(bytes[...], from: "WINDOWS-1252") ?? latin(bytes),
                remark: .encoding(said: said, used: "Windows-1252"))
        }
        if let text = convert(bytes[...], from: name) { return Decoded(text: text) }
        return Decoded(
            text: isUTF8 ? utf8(bytes[...]) : convert(bytes[...], from: "WINDOWS-1252") ?? latin(bytes),
            remark: .encoding(said: said, used: isUTF8 ? "UTF-8" : "read as Windows-1252"))
    }

    private static func utf8(_ bytes: ArraySlice<UInt8>) -> String {
        // No text holds a nought; the parser of C would end at one.
        String(decoding: bytes.contains(0) ? ArraySlice(bytes.filter { $0 != 0 }) : bytes, as: UTF8.self)
    }

    private static func latin(_ bytes: [UInt8]) -> String {
        String(String.UnicodeScalarView(bytes.filter { $0 != 0 }.map { Unicode.Scalar($0) }))
    }

    /// `text/html; charset="utf-8"`.
    private static func charset(in type: String) -> String? {
        guard let range = type.lowercased().firstRange(of: "charset=") else { return nil }
        let rest = type.lowercased()[range.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
        let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
        return name.isEmpty ? nil : String(name)
    }

    /// What the page's first lines say, as browsers look for it.
    private static func declared(_ bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(2048).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
        if head.hasPrefix("<?xml"), let range = head.firstRange(of: "encoding=") {
            let name = head[range.upperBound...].drop { $0 == "\"" || $0 == "'" }.prefix {
                $0.isLetter || $0.isNumber || "-_".contains($0)
            }
            if !name.isEmpty { return String(name) }
        }
        var rest = head[...]
        while let range = rest.firstRange(of: "<meta") {
            rest = rest[range.upperBound...]
            let tag = rest.prefix { $0 != ">" }
            if let found = charset(in: String(tag.filter { $0 != " " })) { return found }
        }
        return nil
    }

    /// What HTML means by names that people write.
    private static func canonical(_ said: String) -> String {
        switch said.lowercased() {
        case "utf8", "utf-8", "unicode-1-1-utf-8": "UTF-8"
        case "iso-8859-1", "iso8859-1", "latin1", "ascii", "us-ascii", "windows-1252", "cp1252", "x-cp1252":
            "WINDOWS-1252"
        case "shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j": "CP932"
        case "gb2312", "gbk", "x-gbk", "gb18030": "GB18030"
        case "iso-8859-9", "latin5": "WINDOWS-1254"
        case "ks_c_5601-1987", "euc-kr": "CP949"
        case "big5", "big5-hkscs": "BIG5-HKSCS"
        default: said.uppercased()
        }
    }

    /// By the C library; what cannot be read becomes a mark, byte by byte. `nil` for encodings that it does not know.
    private static func convert(_ bytes: ArraySlice<UInt8>, from name: String) -> String? {
        guard name.utf8.allSatisfy({ $0 != 0 && $0 != 0x2F }), let converter = Optional(iconv_open("UTF-8", name)),
            Int(bitPattern: converter) != -1
        else { return nil }
        defer { iconv_close(converter) }
        var input = Array(bytes).map { CChar(bitPattern: $0) }
        var out: [UInt8] = []
        var buffer = [CChar](repeating: 0, count: 1 << 16)
        input.withUnsafeMutableBufferPointer { source in
            var place = source.baseAddress
            var left = source.count
            while left > 0 {
                let (made, code) = buffer.withUnsafeMutableBufferPointer { target -> (Int, Int32) in
                    var end = target.baseAddress
                    var room = target.count
                    let result = iconv(converter, &place, &left, &end, &room)
                    return (target.count - room, result == -1 ? errno : 0)
                }
                out += buffer[..<made].map { UInt8(bitPattern: $0) }
                guard code == EILSEQ || code == EINVAL, left > 0 else {
                    if code == E2BIG { continue }
                    break
                }
                out += [0xEF, 0xBF, 0xBD]
                place = place?.advanced(by: 1)
                left -= 1
            }
        }
        return utf8(out[...])
    }
}
