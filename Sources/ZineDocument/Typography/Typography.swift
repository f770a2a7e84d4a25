/// The typographic stage: what a typist's keyboard lacks is put where the language wants it, once, for every edition.
///
/// Quotes, apostrophes and primes, dashes, ellipses, no-break spaces and raised letters. Letters and digits stay as they are, in order;
/// code, addresses and the times of a timeline are never touched; doing it twice changes nothing more.
public enum Typography {
    /// What an editor may choose.
    public enum Mode: String, Hashable, CaseIterable, Sendable {
        case smart
        /// Every character as typed, and capitals in their full height.
        case plain
    }

    /// The issue with all its articles set, each in its own language, and what the issue itself says in the issue's.
    public static func apply(to issue: Issue) -> Issue { apply(to: issue) { apply(to: $0) } }

    /// The issue set, with its articles as the caller sets them.
    public static func apply(to issue: Issue, setting set: (Article) -> Article) -> Issue {
        var copy = issue
        for index in copy.contents.indices {
            copy.contents[index].article = set(issue.contents[index].article)
        }
        if let back = issue.backCover { copy.backCover?.article = set(back.article) }
        guard issue.typography == .smart else { return copy }
        let compositor = Compositor(language: issue.language)
        copy.publication.name = compositor.set(issue.publication.name, .quotesOnly)
        copy.publication.shortName = issue.publication.shortName.map { compositor.set($0, .quotesOnly) }
        copy.publication.publisher = issue.publication.publisher.map { compositor.set($0, .quotesOnly) }
        copy.publication.tagline = issue.publication.tagline.map { compositor.set($0, .everything) }
        copy.publication.masthead = issue.publication.masthead.map { compositor.set($0, .quotesOnly) }
        for index in copy.publication.houseAds.indices {
            let ad = issue.publication.houseAds[index]
            copy.publication.houseAds[index].title = compositor.set(ad.title, .everything)
            copy.publication.houseAds[index].text = ad.text.map { compositor.set($0, .everything) }
        }
        copy.title = issue.title.map { compositor.set($0, .everything) }
        copy.cover.art = issue.cover.art.map(compositor.set)
        copy.cover.credit = issue.cover.credit.map { compositor.set($0, .quotesOnly) }
        return copy
    }

    /// The article set in its language, where it wants to be.
    public static func apply(to article: Article) -> Article {
        guard article.typography != .plain else { return article }
        return Compositor(language: article.language).set(article)
    }

    /// A paragraph set in a language (BCP 47). Spans stay; only the text of leaves changes, and letters that the language
    /// raises become inlines of their own.
    public static func apply(to text: [Inline], language: String) -> [Inline] {
        Compositor(language: language).set(text)
    }

    /// Plain text set in a language (BCP 47), as one paragraph.
    public static func apply(to text: String, language: String) -> String {
        Compositor(language: language).set(text, .everything)
    }
}
