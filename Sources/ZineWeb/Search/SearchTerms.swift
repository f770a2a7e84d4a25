public import ZineDocument

/// The words that an article is found by: letters and digits without case and accents, each once, in order. Of scripts
/// that put no spaces between words every two neighbours are one.
public enum SearchTerms {
    /// Of longer ones, which nobody types to the end, so many characters count.
    private static let longest = 32

    public static func of(_ article: Article) -> [String] {
        let notes = article.footnotes.map { PlainWords.of($0.blocks) }
        let lines = [PlainWords.of(article.title), PlainWords.of(article.summary), article.organization ?? ""]
        var found = Set<String>()
        for text in lines + article.authors + [PlainWords.of(article.blocks)] + notes { collect(text, into: &found) }
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    static func of(_ text: String) -> Set<String> {
        var found = Set<String>()
        collect(text, into: &found)
        return found
    }

    private static func collect(_ text: String, into found: inout Set<String>) {
        var word = ""
        var run: [Unicode.Scalar] = []
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            let part = SearchFolding.part(scalar, after: last)
            switch part {
            case .nothing: continue
            case .word(let letters):
                close(&run, into: &found)
                word += letters
            case .unspaced(let letter):
                close(&word, into: &found)
                run.append(letter)
            case .gap:
                close(&word, into: &found)
                close(&run, into: &found)
            }
            last = scalar
        }
        close(&word, into: &found)
        close(&run, into: &found)
    }

    private static func close(_ word: inout String, into found: inout Set<String>) {
        let letters = word.unicodeScalars
        if letters.count > 1 { found.insert(letters.count > longest ? String(letters.prefix(longest)) : word) }
        word.removeAll(keepingCapacity: true)
    }

    /// Without a dictionary every two letters are a word; the last one alone, so that it is found where it ends a text.
    private static func close(_ run: inout [Unicode.Scalar], into found: inout Set<String>) {
        guard let last = run.last else { return }
        for (one, other) in zip(run, run.dropFirst()) { found.insert(String(one) + String(other)) }
        found.insert(String(last))
        run.removeAll(keepingCapacity: true)
    }
}
