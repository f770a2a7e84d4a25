import ZineDocument

/// Fills the page that mail programs show.
struct EmailPage {
    let issue: Issue
    let phrases: Phrases
    /// The site's address, which ends in a slash; `nil` where none is known.
    let site: SiteAddress?
    private var articles: ArticleRecords

    init(issue: Issue, context: EmailContext) {
        self.issue = issue
        phrases = Phrases.of(issue.language)
        site = SiteAddress(context.website ?? issue.publication.website ?? "")
        var conversion = Conversion(syntax: .email, addresses: AddressBook(isClosed: true))
        conversion.pictures = PictureShelf(folder: "", sizes: context.pictureSizes)
        for (path, address) in context.pictureAddresses {
            if let url = SafeURL(address), url.isExternal { conversion.pictureAddresses[path] = url }
        }
        for article in issue.articles { conversion.addresses.add(article, at: .onOnePage(slug: article.slug)) }
        articles = ArticleRecords(issue: issue, pageLabels: [:], conversion: conversion)
    }

    mutating func record() -> TemplateRecord {
        var record = TemplateRecord()
        let publication = issue.publication
        let tag = LanguageTag(issue.language)
        record.text("lang", tag?.text)
        record.text("dir", (tag?.direction ?? .leftToRight).rawValue)
        record.text("name", publication.name)
        record.text("issue_label", Phrases.fill(phrases.issue, String(issue.number)))
        record.text("issue_title", issue.title)
        record.text("date_text", WrittenDate.text(issue.date, language: issue.language))
        record.text("tagline", publication.tagline)
        record.text("publisher", publication.publisher)
        record.text("preview", preview)
        record.text("contents_label", phrases.contents)
        record.html("art", articles.coverArt())
        record.list("contents", issue.articles.map { articles.contentsLine($0) })
        record.list("articles", issue.articles.map { article($0) })
        record.text(
            "next_text",
            issue.next.map { Phrases.fill(phrases.nextIssue, WrittenDate.text($0, language: issue.language)) })
        record.url("online_url", site?.issue(issue.slug))
        record.text("online_label", phrases.editions.readOnline)
        record.url("unsubscribe_url", publication.subscribe.flatMap { SafeURL($0.action) })
        record.text("unsubscribe_label", phrases.editions.unsubscribe)
        return record
    }

    private mutating func article(_ article: Article) -> TemplateRecord {
        var record = articles.article(article, isBackCover: false)
        record.url("online_url", site?.article(article.slug, in: issue.slug))
        return record
    }

    /// What inboxes show beside the subject.
    private var preview: String {
        issue.articles.map { PlainWords.of($0.title) }.joined(separator: " · ")
    }
}
