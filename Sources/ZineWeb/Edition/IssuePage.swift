import ZineCore
import ZineDocument

/// Fills the page of a whole issue.
struct IssuePage {
    let issue: Issue
    let context: WebContext
    let phrases: Phrases
    /// Ids of the page's own parts, which no article's slug may take.
    let contentsID: String
    let mainID: String
    let colophonID: String
    var conversion: Conversion

    init(issue: Issue, context: WebContext) {
        self.issue = issue
        self.context = context
        phrases = Phrases.of(issue.language)
        conversion = Conversion()
        conversion.pictures = PictureShelf(folder: WebEdition.assetFolder + "/pictures", sizes: context.pictureSizes)
        for article in issue.articles { conversion.addresses.add(article, at: .onOnePage(slug: article.slug)) }
        let taken = Set(issue.articles.map { ArticleAddress.identifier($0.slug) })
        func free(_ name: String) -> String { taken.contains(name) ? free(name + "-") : name }
        contentsID = free("contents")
        mainID = free("articles")
        colophonID = free("colophon")
    }

    mutating func record() -> TemplateRecord {
        var record = TemplateRecord()
        head(into: &record)
        record.part("cover", cover())
        record.list("contents", issue.articles.map { contentsLine($0) })
        record.list("articles", issue.contents.map { article($0.article, isBackCover: false) })
        record.part("back_cover", issue.backCover.map { article($0.article, isBackCover: true) })
        record.part("colophon", colophon())
        return record
    }

    private func head(into record: inout TemplateRecord) {
        let publication = issue.publication
        record.text("lang", LanguageTag(issue.language)?.text)
        record.text("dir", LanguageTag(issue.language)?.direction.rawValue)
        record.text("name", publication.name)
        record.text("issue_label", issueLabel)
        record.text("issue_title", issue.title)
        record.text("date_text", WrittenDate.text(issue.date, language: issue.language))
        record.text("date_iso", MachineTime(issue.date)?.text)
        record.text("publisher", publication.publisher)
        record.text("tagline", publication.tagline)
        record.text("description", issue.title ?? publication.tagline)
        record.text("generator", "zine" + (context.version.isEmpty ? "" : " " + context.version))
        record.text("skip_label", phrases.skip)
        record.text("contents_label", phrases.contents)
        record.text("page_label", Phrases.fill(phrases.page, ""))
        record.text("contents_id", contentsID)
        record.url("contents_url", SafeURL(fragment: contentsID))
        record.text("main_id", mainID)
        record.url("main_url", SafeURL(fragment: mainID))
        record.text("colophon_id", colophonID)
        website(into: &record)
    }

    private var issueLabel: String { Phrases.fill(phrases.issue, String(issue.number)) }

    private func website(into record: inout TemplateRecord) {
        let url = issue.publication.website.flatMap { SafeURL($0) }
        record.url("website_url", url)
        record.text("website_text", url.map { Self.spoken($0) })
    }

    /// An address as a reader would say it: without its scheme and the slash at its end.
    static func spoken(_ url: SafeURL) -> String {
        var text = url.text[...]
        for scheme in ["https://", "http://", "mailto:"] where text.hasPrefix(scheme) {
            text = text.dropFirst(scheme.count)
        }
        if text.hasPrefix("www.") { text = text.dropFirst(4) }
        if text.hasSuffix("/"), text.filter({ $0 == "/" }).count == 1 { text = text.dropLast() }
        return String(text)
    }

    private mutating func cover() -> TemplateRecord? {
        var record = TemplateRecord()
        // A masthead breaks between words only, not at a hyphen.
        record.list("masthead", issue.publication.name.split(separator: " ").map { Self.word(String($0)) })
        record.text("next_text", issue.next.map { nextIssue($0) })
        var art: HTML?
        if var picture = issue.cover.art {
            picture.credit = picture.credit ?? issue.cover.credit
            let cover = Article(path: "", slug: "", title: [], language: issue.language)
            art = ArticleConverter.figure(picture, of: cover, with: &conversion)
        }
        record.html("art", art)
        return record
    }

    private func nextIssue(_ date: PartialDate) -> String {
        Phrases.fill(phrases.nextIssue, WrittenDate.text(date, language: issue.language))
    }

    private static func word(_ word: String) -> TemplateRecord {
        var record = TemplateRecord()
        record.text("word", word)
        return record
    }

    private mutating func contentsLine(_ article: Article) -> TemplateRecord {
        var record = TemplateRecord()
        record.url("url", conversion.addresses.address(of: article).url)
        language(of: article, into: &record)
        record.text("page", context.pageLabels[article.slug])
        record.text("kicker", article.organization ?? phrases.kinds[article.kind])
        record.html("title", title(of: article, links: false))
        record.html("summary", ArticleConverter.line(article.summary, of: article, links: false, with: &conversion))
        return record
    }

    /// A title without words is replaced by the article's file name, so that every article has a heading.
    mutating func title(of article: Article, links: Bool) -> HTML {
        let hasWords = !PlainWords.of(article.title).allSatisfy(\.isWhitespace)
        let text = hasWords ? article.title : [Inline(.text(article.slug), at: .init(file: article.path))]
        return ArticleConverter.line(text, of: article, links: links, with: &conversion)
    }

    /// `lang` and `dir`, where they differ from the issue's.
    func language(of article: Article, into record: inout TemplateRecord) {
        let tag = LanguageTag(article.language)
        let isSame = article.language == issue.language
        record.text("lang", isSame ? nil : tag?.text)
        record.text("dir", isSame ? nil : tag?.direction.rawValue)
    }
}
