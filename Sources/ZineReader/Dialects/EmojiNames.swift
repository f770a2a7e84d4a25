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

    /// The text with emoji for their names, and where names stand that look like an emoji's and are none, in bytes; times
    /// such as `14:02:11` and `a:b:c` stay, and are no names.
    static func replaced(in text: String) -> (text: String, unknown: [Int]) {
        let colon = UInt8(ascii: ":")
        guard text.utf8.contains(colon), text.utf8.count(where: { $0 == colon }) > 1 else { return (text, []) }
        var out = ""
        var unknown: [Int] = []
        var rest = text[...]
        while let start = rest.firstIndex(of: ":") {
            out += rest[..<start]
            let after = rest[rest.index(after: start)...]
            let name = after.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "_+-".contains($0)) }
            let isApart = out.last.map { !$0.isLetter && !$0.isNumber } ?? true
            let behind = after[name.endIndex...]
            if isApart, !name.isEmpty, behind.first == ":", let emoji = characters[name] {
                out += emoji
                rest = behind.dropFirst()
                continue
            }
            if isApart, looksLikeAName(name, behind), out.last != ":" {
                unknown.append(text.utf8.distance(from: text.startIndex, to: start))
            }
            out += ":" + name
            rest = behind
        }
        return (out + rest, unknown)
    }

    private static func looksLikeAName(_ name: Substring, _ behind: Substring) -> Bool {
        guard name.count > 1, name.first?.isLetter == true, name.last != "-", behind.first == ":" else { return false }
        guard name.allSatisfy({ $0.isLowercase || $0.isNumber || $0 == "_" || $0 == "-" }) else { return false }
        return behind.dropFirst().first.map { !$0.isLetter && !$0.isNumber && $0 != ":" && $0 != "/" } ?? true
    }
}
