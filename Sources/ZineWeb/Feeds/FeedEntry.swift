public import ZineDocument
import ZineLanguage

/// An article as feeds carry it: whole, with absolute links.
public struct FeedEntry: Hashable, Sendable {
    var id: String
    var url: String
    var title: String
    var summary: String
    var content: String
    var authors: [String]
    var language: String
    var date: PartialDate

    /// The articles of an issue in their order; empty where the site's address is not known.
    public static func entries(of issue: Issue, context: SiteContext) -> [FeedEntry] {
        guard let address = SiteAddress(context.baseURL ?? issue.publication.website ?? "") else { return [] }
        var book = AddressBook()
        for article in issue.articles {
            book.add(article, at: .onItsOwnPage(address.article(article.slug, in: issue.slug)?.text))
        }
        let pictures = (address.issue(issue.slug)?.text ?? "") + "pictures"
        return issue.articles.map { article in
            var conversion = Conversion(headingShift: 0, addresses: book)
            conversion.pictures = PicturePlaces(folder: pictures)
            return FeedEntry(article, of: issue, address: address, conversion: &conversion)
        }
    }

    private init(_ article: Article, of issue: Issue, address: SiteAddress, conversion: inout Conversion) {
        id = StableID(issue.publication).article(article.slug, of: issue)
        url = address.article(article.slug, in: issue.slug)?.text ?? address.root
        title = IssuePages.title(of: article)
        summary = PlainWords.of(article.summary)
        var parts: [String] = []
        if !article.summary.isEmpty {
            var writer = HTMLWriter()
            writer.open(.p)
            writer.insert(ArticleConverter.line(article.summary, of: article, links: true, with: &conversion))
            writer.close(.p)
            parts.append(writer.html.source)
        }
        let words = Language.of(article.language)
        if let dateline = article.dateline(in: words).text { parts.append(Self.line(dateline)) }
        if let art = article.art { parts.append(ArticleConverter.figure(art, of: article, with: &conversion).source) }
        let fragment = ArticleConverter.convert(article, with: &conversion)
        parts += [fragment.body.source, fragment.notes.source]
        parts += Self.source(of: article, in: words)
        content = parts.filter { !$0.isEmpty }.joined(separator: "\n")
        authors = article.provenance == .retold ? article.adaptedBy : article.authors
        language = article.language
        date = MachineTime(issue.date) == nil ? PartialDate(year: 1980, month: 1) : issue.date
    }

    private static func line(_ text: String) -> String {
        var writer = HTMLWriter()
        writer.element(.p, text: text)
        return writer.html.source
    }

    /// Where the text is from, and by which right it is here: as readers of the page find it at the article's end.
    private static func source(of article: Article, in words: Language) -> [String] {
        var lines: [String] = []
        if let source = article.source {
            var writer = HTMLWriter()
            writer.open(.p)
            writer.text(article.sourceLabel(in: words) + ": ")
            if let url = SafeURL(source), url.isExternal {
                writer.open(.a, [.href(url)])
                writer.text(url.spoken)
                writer.close(.a)
            } else {
                writer.text(source)
            }
            writer.close(.p)
            lines.append(writer.html.source)
        }
        if let licence = article.license { lines.append(line(words.page.licence + ": " + licence)) }
        return lines
    }

    /// The first moment of the issue's date, by RFC 3339.
    var moment: String { PartialDate(year: date.year, month: date.month, day: date.day ?? 1).iso + "T00:00:00Z" }
}
