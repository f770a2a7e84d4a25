import ZineCore
import ZineDocument
import ZineLanguage

/// Fills the page of a whole issue.
struct IssuePage {
    let issue: Issue
    let context: WebContext
    let phrases: Language
    /// Ids of the page's own parts, which no article's slug may take.
    let contentsID: String
    let mainID: String
    let colophonID: String
    var articles: ArticleRecords

    /// All articles on the page itself.
    init(issue: Issue, context: WebContext) {
        var conversion = Conversion()
        conversion.hasEmphasisDots = context.style.hasEmphasisDots
        conversion.pictures = PicturePlaces(folder: WebEdition.assetFolder + "/pictures", sizes: context.pictureSizes)
        for article in issue.articles { conversion.addresses.add(article, at: .onOnePage(slug: article.slug)) }
        let articles = ArticleRecords(issue: issue, pageLabels: context.pageLabels, conversion: conversion)
        self.init(issue: issue, context: context, articles: articles)
    }

    init(issue: Issue, context: WebContext, articles: ArticleRecords) {
        self.issue = issue
        self.context = context
        self.articles = articles
        phrases = Language.of(issue.language)
        let taken = Set(issue.articles.map { ArticleAddress.identifier($0.slug) })
        func free(_ name: String) -> String { taken.contains(name) ? free(name + "-") : name }
        contentsID = free("contents")
        mainID = free("articles")
        colophonID = free("colophon")
    }

    mutating func record() -> TemplateRecord {
        var record = TemplateRecord()
        fill(&record)
        record.list("articles", issue.contents.map { articles.article($0.article, isBackCover: false) })
        record.part("back_cover", issue.backCover.map { articles.article($0.article, isBackCover: true) })
        return record
    }

    /// Everything but the articles themselves.
    mutating func fill(_ record: inout TemplateRecord) {
        head(into: &record)
        record.part("cover", cover())
        record.list("contents", issue.articles.map { articles.contentsLine($0) })
        record.html("back_art", articles.backArt())
        record.part("colophon", colophon())
    }

    private func head(into record: inout TemplateRecord) {
        let publication = issue.publication
        record.text("lang", LanguageTag(issue.language)?.text)
        record.text("dir", LanguageTag(issue.language)?.direction.rawValue)
        record.text("name", publication.name)
        record.text("issue_label", issueLabel)
        record.text("whole_name", issue.wholeName)
        record.words("issue_title", issue.title, language: issue.raisingLanguage)
        record.text("date_text", WrittenDate.text(issue.date, language: issue.language))
        record.text("date_iso", MachineTime(issue.date)?.text)
        record.text("publisher", publication.publisher)
        record.text("tagline", publication.tagline)
        record.text("description", issue.title ?? publication.tagline)
        record.text("generator", "zine" + (context.version.isEmpty ? "" : " " + context.version))
        record.text("skip_label", phrases.page.skip)
        record.text("contents_label", phrases.page.contents)
        record.text("page_label", Phrases.fill(phrases.page.page, ""))
        record.text("contents_id", contentsID)
        record.url("contents_url", SafeURL(fragment: contentsID))
        record.text("main_id", mainID)
        record.url("main_url", SafeURL(fragment: mainID))
        record.text("colophon_id", colophonID)
        website(into: &record)
    }

    private var issueLabel: String { Phrases.fill(phrases.page.issue, String(issue.number)) }

    private func website(into record: inout TemplateRecord) {
        let url = issue.publication.website.flatMap { SafeURL($0) }
        record.url("website_url", url)
        record.text("website_text", url?.spoken)
    }

    private mutating func cover() -> TemplateRecord? {
        var record = TemplateRecord()
        record.list("masthead", Self.masthead(of: issue.publication))
        record.text("next_text", issue.next.map { nextIssue($0) })
        record.html("art", articles.coverArt())
        return record
    }

    private func nextIssue(_ date: PartialDate) -> String {
        Phrases.fill(phrases.page.nextIssue, WrittenDate.text(date, language: issue.language))
    }

    /// What of the magazine's name stays together: its lines where it has them, else its words, hyphens and all.
    static func masthead(of publication: Publication) -> [TemplateRecord] {
        let words = publication.name.split(separator: " ").map(String.init)
        return (publication.masthead.isEmpty ? words : publication.masthead).map { word in
            var record = TemplateRecord()
            record.text("word", word)
            return record
        }
    }
}
