/// `{: .wide }` as kramdown has it, `{.wide #name width=50%}` as pandoc has it: what other programs read right behind a
/// picture, a link, code or what is emphasised.
enum AttributeList {
    private static let longest = 200

    /// Behind the list that a text begins with; `nil` where it begins with none.
    static func end(in text: some StringProtocol) -> String.Index? {
        guard text.first == "{", let end = text.prefix(longest).firstIndex(of: "}") else { return nil }
        let inside = text[text.index(after: text.startIndex)..<end]
        guard !inside.contains(where: { $0.isNewline || $0 == "{" }) else { return nil }
        if inside.first == ":" { return text.index(after: end) }
        let words = words(String(inside))
        return !words.isEmpty && words.allSatisfy(isAttribute) ? text.index(after: end) : nil
    }

    /// Pieces between blanks that stand in no quotes.
    private static func words(_ text: String) -> [Substring] {
        var isQuoted = false
        return text.split { character in
            if character == "\"" { isQuoted.toggle() }
            return character.isWhitespace && !isQuoted
        }
    }

    /// `.name`, `#name`, `key=value`, `=format`.
    private static func isAttribute(_ word: Substring) -> Bool {
        guard let first = word.first else { return false }
        let isName = { (text: Substring) in
            !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || "-_:".contains($0) }
        }
        if ".#=".contains(first) { return isName(word.dropFirst()) && !(word.dropFirst().first?.isNumber ?? true) }
        let key = word.prefix { $0 != "=" }
        return key.first?.isLetter ?? false && isName(key) && word.dropFirst(key.count).count > 1
    }
}
