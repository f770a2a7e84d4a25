extension Language {
    /// `The Harbour Post, Issue 3`, as pages, books and letters are titled; the comma is the language's own.
    package func name(_ magazine: String, issue number: Int) -> String {
        // In Chinese the comma of lists is another than that between phrases.
        let comma = code == "zh" ? "，" : names.comma
        return magazine + comma + Phrases.fill(page.issue, String(number))
    }

    /// `The Harbour Post, Issue 3: A quiet month`.
    package func name(_ magazine: String, issue number: Int, title: String?) -> String {
        let name = name(magazine, issue: number)
        guard let title, !title.isEmpty else { return name }
        let colon =
            switch code {
            case "zh", "ja": "："
            case "fr": "\u{A0}: "
            default: ": "
            }
        return name + colon + title
    }
}
