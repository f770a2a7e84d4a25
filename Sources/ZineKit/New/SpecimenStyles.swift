import ZineCore
import ZineDocument

extension Issue {
    /// The specimen with a paragraph in each of a theme's own styles, below its first article: only the theme knows their
    /// names.
    func showing(ownStylesOf theme: Theme) -> Issue {
        guard let first = contents.indices.first, !theme.ownStyles.isEmpty else { return self }
        var copy = self
        let span = contents[first].article.blocks.last?.span ?? SourceSpan(file: contents[first].article.path)
        copy.contents[first].article.blocks += theme.ownStyles.keys.sorted().map { name in
            let words: [Inline] = [
                Inline(.text("These words have a style of the theme’s own, which they ask for by "), at: span),
                Inline(.code("{.\(name)}"), at: span), Inline(.text("."), at: span),
            ]
            return Block(.group(Group(style: name, blocks: [Block(.paragraph(words), at: span)])), at: span)
        }
        return copy
    }
}
