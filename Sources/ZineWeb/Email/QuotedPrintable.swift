/// RFC 2045, 6.7: text as ASCII in lines of at most 76 characters that end in CR LF.
enum QuotedPrintable {
    static func encode(_ text: String) -> String {
        var out: [UInt8] = []
        for (index, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            if index > 0 { out += [0x0D, 0x0A] }
            encode(line, into: &out)
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func encode(_ line: Substring.UTF8View, into out: inout [UInt8]) {
        var width = 0
        let start = line.startIndex
        for index in line.indices {
            let byte = line[index]
            let isLast = line.index(after: index) == line.endIndex
            let isSpace = byte == 0x20 || byte == 0x09
            // Mailboxes of old mark `From ` and servers a lone dot where they begin a line.
            let isMark = index == start && (byte == UInt8(ascii: "F") || byte == UInt8(ascii: "."))
            let isPlain = byte != 0x3D && ((0x21...0x7E).contains(byte) || (isSpace && !isLast)) && !isMark
            let piece = isPlain ? [byte] : escaped(byte)
            if width + piece.count > 75 {
                out += [0x3D, 0x0D, 0x0A]
                width = 0
            }
            out += piece
            width += piece.count
        }
    }

    static func escaped(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return [0x3D, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
}

/// RFC 2047: header text of any script as ASCII, folded so that no line is longer than 76 characters.
enum EncodedWords {
    /// A display name.
    static func phrase(_ text: String) -> String {
        let isPlain = !text.isEmpty && text.utf8.allSatisfy { isLetter($0) || $0 == 0x20 || $0 == 0x2D }
        return isPlain && text.utf8.count <= 60 && text.first != " " && text.last != " " ? text : encode(text, after: 6)
    }

    /// Unstructured text behind `after` characters of header.
    static func text(_ text: String, after: Int) -> String {
        let isPlain = text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
        if isPlain && text.utf8.count + after <= 76 && !text.hasPrefix(" ") && !text.hasSuffix(" ") { return text }
        return encode(text, after: after)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// `Q` encoding; a character's bytes stay in one word.
    private static func encode(_ text: String, after: Int) -> String {
        var words: [String] = []
        var word: [UInt8] = []
        var room = 76 - after - 12
        for scalar in text.unicodeScalars {
            let piece = String(scalar).utf8.flatMap { byte -> [UInt8] in
                byte == 0x20 ? [0x5F] : isLetter(byte) ? [byte] : QuotedPrintable.escaped(byte)
            }
            if word.count + piece.count > max(12, room) {
                words.append(String(decoding: word, as: UTF8.self))
                word = []
                room = 75 - 12
            }
            word += piece
        }
        words.append(String(decoding: word, as: UTF8.self))
        return words.map { "=?utf-8?Q?\($0)?=" }.joined(separator: "\r\n ")
    }
}
