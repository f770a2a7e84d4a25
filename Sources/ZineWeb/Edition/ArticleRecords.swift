import ZineCore
import ZineDocument
import ZineLanguage

/// Fills the parts of pages that are about an article, wherever the page stands.
struct ArticleRecords {
    let issue: Issue
    /// The printed page that an article begins on, by the article's slug.
    let pageLabels: [String: String]
    var conversion: Conversion
    /// Bytes of the markup that articles were written as so far.
    private(set) var written = 0

    init(issue: Issue, pageLabels: [String: String], conversion: Conversion) {
        self.issue = issue; self.pageLabels = pageLabels; self.conversion = conversion
    }

    mutating func article(_ article: Article, isBackCover: Bool) -> TemplateRecord {
        let words = Language.of(article.language)
        let address = conversion.addresses.address(of: article)
        var record = TemplateRecord()
        record.text("id", address.anchor)
        record.text("title_id", address.prefix + "title/")
        record.text("kind", article.kind.rawValue)
        record.flag("is_back_cover", isBackCover)
        record.flag("is_illustration", article.kind == .illustration)
        language(of: article, into: &record)
        record.text("kind_label", article.kicker(in: words.tag))
        record.text("organization", article.organization)
        record.text("page", pageLabels[article.slug])
        record.html("title", title(of: article, links: true))
        record.html("summary", ArticleConverter.line(article.summary, of: article, links: true, with: &conversion))
        record.html("art", article.art.map { ArticleConverter.figure($0, of: article, with: &conversion) })
        let fragment = ArticleConverter.convert(article, with: &conversion)
        record.html("body", fragment.body)
        record.html("notes", fragment.notes)
        written += fragment.body.source.utf8.count + fragment.notes.source.utf8.count
        record.text("notes_id", address.notesID)
        let beside = SideNotes(article)
        record.flag("beside", beside != nil)
        record.text("room", beside.flatMap { $0.room > 0 ? String($0.room) : nil })
        furniture(words, of: article, into: &record)
        record.part("provenance", provenance(of: article, words))
        record.part("source", source(of: article, words))
        return record
    }

    /// The words around the text. Where they could not be had in the article's language they say which one they are in.
    private func furniture(_ words: Language, of article: Article, into record: inout TemplateRecord) {
        record.text("notes_label", words.page.notes)
        record.text("to_contents_label", words.page.toContents)
        let isForeign = LanguageTag(article.language)?.primary != words.code
        record.text("furniture_lang", isForeign ? words.tag : nil)
        record.text("furniture_dir", isForeign ? TextDirection(language: words.tag).rawValue : nil)
    }

    private func provenance(of article: Article, _ words: Language) -> TemplateRecord? {
        let dateline = article.dateline(in: words)
        guard dateline.text != nil else { return nil }
        var record = TemplateRecord()
        record.text("byline", dateline.byline)
        record.part("published", dateline.date.map { published($0, article.published) })
        return record
    }

    /// “Published on” cut at the date, which stands in an element of its own.
    private func published(_ phrase: Language.DatedPhrase, _ date: PartialDate?) -> TemplateRecord {
        var record = TemplateRecord()
        record.text("before", phrase.before)
        record.text("after", phrase.after)
        record.text("date_text", phrase.date)
        record.text("date_iso", date.flatMap { MachineTime($0) }?.text)
        return record
    }

    private func source(of article: Article, _ words: Language) -> TemplateRecord? {
        guard article.source != nil || article.license != nil else { return nil }
        var record = TemplateRecord()
        let url = article.source.flatMap { SafeURL($0) }
        record.text("originally_label", article.sourceLabel(in: words))
        record.url("url", url)
        // What may not be followed is still said.
        record.text("text", url?.spoken ?? article.source)
        record.text("licence_label", words.page.licence)
        let licence = article.license.flatMap { SafeURL($0) }.flatMap { $0.isExternal ? $0 : nil }
        record.url("licence_url", licence)
        record.text("licence_text", licence?.spoken ?? article.license)
        return record
    }

    mutating func contentsLine(_ article: Article) -> TemplateRecord {
        var record = TemplateRecord()
        record.url("url", conversion.addresses.address(of: article).url)
        language(of: article, into: &record)
        record.text("page", pageLabels[article.slug])
        record.text("kicker", article.organization ?? article.kicker(in: Language.of(issue.language).tag))
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

    /// The cover's picture with its credit.
    mutating func coverArt() -> HTML? {
        guard var picture = issue.cover.art else { return nil }
        picture.credit = picture.credit ?? issue.cover.credit
        return figure(picture)
    }

    /// The back cover's picture with its credit.
    mutating func backArt() -> HTML? { issue.back.art.map { figure($0) } }

    private mutating func figure(_ picture: Picture) -> HTML {
        let cover = Article(path: "", slug: "", title: [], language: issue.language)
        return ArticleConverter.figure(picture, of: cover, with: &conversion)
    }
}
