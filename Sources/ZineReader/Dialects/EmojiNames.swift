/// `:rocket:` and its like.
enum EmojiNames {
    private static let characters: [Substring: Substring] = {
        var found: [Substring: Substring] = [:]
        for line in EmojiTable.text.split(separator: "\n") {
            guard let space = line.firstIndex(of: " ") else { continue }
            found[line[..<space]] = line[line.index(after: space)...]
        }
        return found
    }()

    /// The text with emoji for their names; names that are none, and times such as `14:02:11`, stay.
    static func replaced(in text: String) -> String {
        let colon = UInt8(ascii: ":")
        guard text.utf8.contains(colon), text.utf8.count(where: { $0 == colon }) > 1 else { return text }
        var out = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: ":") {
            out += rest[..<start]
            let after = rest[rest.index(after: start)...]
            let name = after.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "_+-".contains($0)) }
            let isApart = out.last.map { !$0.isLetter && !$0.isNumber } ?? true
            if isApart, !name.isEmpty, after[name.endIndex...].first == ":", let emoji = characters[name] {
                out += emoji
                rest = after[name.endIndex...].dropFirst()
            } else {
                out += ":" + name
                rest = after[name.endIndex...]
            }
        }
        return out + rest
    }
}
