import ZineDocument
import ZineLanguage

/// Fills the page that mail programs show.
struct EmailPage {
    /// What a page is told beside the context.
    struct Form: Hashable, Sendable {
        /// Slugs of the articles that are cut down to their summaries.
        var shortened: Set<String> = []
        /// Where each picture is, by its path; all others are told in words.
        var pictures: [String: SafeURL] = [:]
        /// What inboxes show beside the subject; the titles where nothing is told.
        var preview: String?
        /// What the way out is called; the language's words where nothing is told.
        var leaveLabel: String?
    }

    let issue: Issue
    let phrases: Language
    /// The site's address, which ends in a slash; `nil` where none is known.
    let site: SiteAddress?
    private let form: Form
    private var articles: ArticleRecords
    /// Bytes of the articles' own markup, by slug, once they have been written.
    private(set) var weights: [String: Int] = [:]

    init(issue: Issue, context: EmailContext, form: Form) {
        self.issue = issue
        self.form = form
        phrases = Language.of(issue.language)
        site = SiteAddress(context.website ?? issue.publication.website ?? "")
        var conversion = Conversion(syntax: .email, addresses: AddressBook())
        conversion.pictures = PicturePlaces(folder: "", sizes: context.pictureSizes)
        conversion.pictureAddresses = form.pictures
        for article in issue.articles {
            let shown = form.shortened.contains(article.slug) ? Self.shortened(article) : article
            conversion.addresses.add(shown, at: .onOnePage(slug: article.slug))
        }
        articles = ArticleRecords(issue: issue, pageLabels: [:], conversion: conversion)
    }

    mutating func record() -> TemplateRecord {
        var record = TemplateRecord()
        let publication = issue.publication
        let tag = LanguageTag(issue.language)
        record.text("lang", tag?.text)
        record.text("dir", (tag?.direction ?? .leftToRight).rawValue)
        record.text("name", publication.name)
        record.text("whole_name", issue.wholeName)
        record.text("issue_label", Phrases.fill(phrases.page.issue, String(issue.number)))
        record.words("issue_title", issue.title, language: issue.raisingLanguage)
        record.text("date_text", WrittenDate.text(issue.date, language: issue.language))
        record.text("tagline", publication.tagline)
        record.text("publisher", publication.publisher)
        record.text("preview", preview)
        record.text("contents_label", phrases.page.contents)
        record.html("art", articles.coverArt())
        record.list("contents", issue.articles.map { articles.contentsLine($0) })
        record.list("articles", issue.articles.map { article($0) })
        record.html("back_art", articles.backArt())
        record.text(
            "next_text",
            issue.next.map { Phrases.fill(phrases.page.nextIssue, WrittenDate.text($0, language: issue.language)) })
        record.url("online_url", site?.issue(issue.slug))
        record.text("online_label", phrases.book.readOnline)
        record.url("unsubscribe_url", publication.subscribe.flatMap { SafeURL($0.unsubscribe ?? $0.action) })
        record.text("unsubscribe_label", form.leaveLabel ?? phrases.book.unsubscribe)
        return record
    }

    private mutating func article(_ article: Article) -> TemplateRecord {
        let isShort = form.shortened.contains(article.slug)
        let before = articles.written
        var record = articles.article(isShort ? Self.shortened(article) : article, isBackCover: false)
        // Letters that know neither italics nor letterspacing, in a mail whose own do.
        record.flag("is_upright", WritingSystem(language: article.language) != .alphabetic)
        weights[article.slug] = articles.written - before
        record.url("online_url", site?.article(article.slug, in: issue.slug))
        let label = Phrases.fill(phrases.book.readOn, ArticleLetter.title(of: article))
        record.text("rest_label", isShort ? label : nil)
        return record
    }

    /// The article without its text; where it has no summary, its first paragraph stands for one.
    private static func shortened(_ article: Article) -> Article {
        var short = article
        let first = article.blocks.first { if case .paragraph = $0.content { true } else { false } }
        short.blocks = article.summary.isEmpty ? first.map { [$0] } ?? [] : []
        short.footnotes = []
        return short
    }

    /// What inboxes show beside the subject.
    private var preview: String {
        if let preview = form.preview { return preview }
        return issue.articles.map { PlainWords.of($0.title) }.joined(separator: " · ")
    }
}
