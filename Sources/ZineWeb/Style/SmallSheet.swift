/// Style sheets and scripts without their comments and the white space that means nothing. What is in quotes stays.
enum SmallSheet {
    static func of(_ sheet: String) -> String {
        var out: [UInt8] = []
        var rest = Array(sheet.utf8)[...]
        var isSpaced = false
        while let byte = rest.first {
            if byte == slash, rest.dropFirst().first == star {
                rest = afterComment(rest)
                isSpaced = true
            } else if byte <= 0x20 {
                rest.removeFirst()
                isSpaced = true
            } else {
                if isSpaced, let last = out.last, !eatsAfter.contains(last), !eatsBefore.contains(byte) {
                    out.append(0x20)
                }
                isSpaced = false
                if byte == brace, out.last == semicolon { out.removeLast() }
                let piece = byte == quote || byte == apostrophe ? string(rest) : rest.prefix(1)
                out += piece
                rest = rest.dropFirst(piece.count)
            }
        }
        return String(decoding: out, as: UTF8.self) + "\n"
    }

    /// A script without its indents and the lines that are comments alone.
    static func script(_ script: String) -> String {
        script.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.hasPrefix("//") }
            .joined(separator: "\n") + "\n"
    }

    private static let slash = UInt8(ascii: "/"), star = UInt8(ascii: "*"), quote = UInt8(ascii: "\"")
    private static let apostrophe = UInt8(ascii: "'"), brace = UInt8(ascii: "}"), semicolon = UInt8(ascii: ";")
    /// A colon may have a selector before it, for which white space means something, and never one behind it.
    private static let eatsAfter = Set("{};,:".utf8)
    private static let eatsBefore = Set("{};,".utf8)

    private static func afterComment(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = text.dropFirst(2)
        while let byte = rest.popFirst() {
            if byte == star, rest.first == slash { return rest.dropFirst() }
        }
        return rest
    }

    private static func string(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var end = text.startIndex + 1
        while end < text.endIndex, text[end] != text[text.startIndex] {
            end += text[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        return text[text.startIndex..<min(end + 1, text.endIndex)]
    }
}
