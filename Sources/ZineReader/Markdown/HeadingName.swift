/// The name that an author gives a heading: `{#cause}` or `{: #cause }` at its end, as Pandoc, Hugo, kramdown and
/// Python-Markdown read it.
struct HeadingName: Hashable {
    var id = ""
    /// What else stands between the braces.
    var others: [String] = []

    /// What a text between braces says; `nil` where it is no list of names.
    init?(_ text: Substring) {
        guard text.hasPrefix("{"), text.hasSuffix("}"), text.utf8.count <= 200 else { return nil }
        var inner = text.dropFirst().dropLast()
        if inner.hasPrefix(":") { inner = inner.dropFirst() }
        let words = inner.split(whereSeparator: \.isWhitespace)
        guard !words.isEmpty, words.allSatisfy(Self.isAttribute) else { return nil }
        for word in words {
            if word.hasPrefix("#"), id.isEmpty { id = String(word.dropFirst()) } else { others.append(String(word)) }
        }
    }

    /// `#name`, `.class`, `key=value`, or the hyphen by which Pandoc leaves a heading without a number.
    private static func isAttribute(_ word: Substring) -> Bool {
        if word == "-" { return true }
        if word.hasPrefix("#") || word.hasPrefix(".") {
            return word.utf8.count > 1 && !word.dropFirst().contains { "{}\"'<>#/".contains($0) }
        }
        guard let equals = word.firstIndex(of: "="), let first = word.first else { return false }
        return first.isLetter && equals > word.startIndex
    }
}
