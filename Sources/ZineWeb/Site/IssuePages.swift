import ZineCore
import ZineDocument
import ZineLanguage

/// The pages of one issue on the site.
struct IssuePages {
    let issue: Issue
    let place: IssuePlace
    let context: SiteContext
    let phrases: Language
    private let folder: String
    /// The addresses of the articles from the issue's own page and from an article's.
    private let fromFront: AddressBook
    private let fromArticle: AddressBook
    private let data: StructuredData

    init(issue: Issue, place: IssuePlace, context: SiteContext) {
        self.issue = issue
        self.place = place
        self.context = context
        phrases = Language.of(issue.language)
        folder = SitePath.folder(issue.slug)
        var front = AddressBook()
        var article = AddressBook()
        for one in issue.articles {
            let name = SitePath.folder(one.slug)
            front.add(one, at: .onItsOwnPage(name + "/"))
            article.add(one, at: .onItsOwnPage("../" + name + "/"))
        }
        fromFront = front
        fromArticle = article
        let page = SitePage(context: context, publication: issue.publication, path: nil, depth: 0)
        data = StructuredData(publication: issue.publication, address: page.address)
    }

    private var issueLabel: String { Phrases.fill(phrases.page.issue, String(issue.number)) }

    private func records(_ addresses: AddressBook, pictures: String) -> ArticleRecords {
        var conversion = Conversion(headingShift: 0, addresses: addresses)
        conversion.hasEmphasisDots = context.style.hasEmphasisDots
        conversion.pictures = PicturePlaces(folder: pictures, sizes: place.pictureSizes)
        return ArticleRecords(issue: issue, pageLabels: place.pageLabels, conversion: conversion)
    }

    // MARK: The issue's own page

    func front() throws(WebError) -> OutputFile {
        let path = SitePath.issue(issue.slug)
        let site = SitePage(
            context: context, publication: issue.publication, language: issue.language, path: path, depth: 1)
        let title = issue.wholeName
        var record = site.record(title: title, description: issue.title ?? issue.publication.tagline)
        var web = WebContext(templates: context.templates, style: context.style, fontFolder: context.fontFolder)
        web.pageLabels = place.pageLabels
        web.downloads = place.downloads
        web.version = context.version
        var page = IssuePage(
            issue: issue, context: web, articles: records(fromFront, pictures: "pictures"))
        page.fill(&record)
        record.list("editions", place.downloads.map(page.download))
        record.flag("needs_rare", issue.articles.contains { EmphasisDots(language: $0.language) != nil })
        record.text("og_type", "website")
        record.text("issue_label", issueLabel)
        sheet(into: &record)
        site.picture(place.card ?? place.cover, of: issue.slug, into: &record)
        record.html("data", SitePage.dataBlock(data.issue(issue)))
        record.part("previous", place.previous.map { neighbour($0, phrases.editions.previousIssue) })
        record.part("next", place.next.map { neighbour($0, phrases.editions.nextIssue) })
        record.flag("has_turns", place.previous != nil || place.next != nil)
        record.text("turns_label", phrases.editions.otherIssues)
        return OutputFile(
            path: path + "index.html", content: try context.page(WebTemplates.siteIssue, record))
    }

    /// The printed cover, told by what its drawing shows.
    private func sheet(into record: inout TemplateRecord) {
        guard let cover = place.cover else { return }
        let words = phrases.editions
        let shown = issue.cover.art?.alternativeText ?? ""
        var sheet = TemplateRecord()
        sheet.url("url", SafeURL(path: cover.path))
        sheet.text("width", String(cover.size.width))
        sheet.text("height", String(cover.size.height))
        sheet.text(
            "alt",
            shown.isEmpty
                ? Phrases.fill(words.coverOf, phrases.name(issue.publication.name, issue: issue.number))
                : Phrases.fill(words.printedCover, shown))
        record.part("sheet", sheet)
    }

    private func neighbour(_ neighbour: IssuePlace.Neighbour, _ label: String) -> TemplateRecord {
        var record = TemplateRecord()
        record.url("url", SafeURL(path: "../" + SitePath.issue(neighbour.slug)))
        record.text("label", label)
        record.words("title", Phrases.fill(phrases.page.issue, String(neighbour.number)), language: nil)
        return record
    }

    // MARK: Articles

    func article(at index: Int) throws(WebError) -> OutputFile {
        let article = issue.articles[index]
        let path = SitePath.article(article.slug, in: issue.slug)
        let site = SitePage(
            context: context, publication: issue.publication, language: article.language, path: path, depth: 2)
        let title = Self.title(of: article)
        var record = site.record(
            title: title + " · " + issue.publication.name, description: PlainWords.of(article.summary))
        var records = records(fromArticle, pictures: "../pictures")
        let isBackCover = index >= issue.contents.count
        var body = records.article(article, isBackCover: isBackCover)
        body.url("contents_url", SafeURL(path: "../"))
        body.text("to_contents_label", site.phrases.page.toContents)
        let minutes = Self.minutes(article)
        body.text("reading_time", minutes.map { site.phrases.counted(site.phrases.editions.minutes, $0) })
        let sections = sections(of: article, label: site.phrases.page.contents)
        body.part("sections", sections)
        record.part("article", body)
        site.notes(into: &record)
        let hasForm = issue.publication.subscribe != nil
        record.flag("needs_rare", article.needsRareSheet || hasForm)
        record.text(
            "endnote_marks", article.footnotes.isEmpty ? nil : String(SideNotes(article)?.marks ?? SideNotes.sizes[0]))
        record.text("og_type", "article")
        record.text("og_title", title)
        record.text("issue_label", Phrases.fill(site.phrases.page.issue, String(issue.number)))
        record.url("issue_url", SafeURL(path: "../"))
        record.text("date_text", WrittenDate.text(issue.date, language: article.language))
        site.picture(place.cards[article.slug] ?? place.cover, of: issue.slug, into: &record)
        record.html("data", SitePage.dataBlock(data.article(article, of: issue)))
        let words = site.phrases.editions
        record.part("previous", index > 0 ? turn(issue.articles[index - 1], words.previous) : nil)
        let hasNext = index + 1 < issue.articles.count
        record.part("next", hasNext ? turn(issue.articles[index + 1], words.next) : nil)
        record.flag("has_turns", issue.articles.count > 1)
        record.text("turns_label", words.otherArticles)
        return OutputFile(
            path: path + "index.html", content: try context.page(WebTemplates.siteArticle, record))
    }

    static func title(of article: Article) -> String {
        let words = PlainWords.of(article.title)
        return words.allSatisfy(\.isWhitespace) ? article.slug : words
    }

    /// At 230 words a minute, as people read on screens (Brysbaert 2019: 238 for non-fiction); `nil` for what is no
    /// reading.
    static func minutes(_ article: Article) -> Int? {
        let text = PlainWords.of(article.blocks).unicodeScalars
        let spaced = text.split { $0.isASCII ? $0.value <= 0x20 : $0.properties.isWhitespace }.count
        // Where words are not parted, 500 letters are read in the time of 230 words.
        let words = spaced + text.count(where: \.isWrittenUnspaced) * 230 / 500
        return words < 60 ? nil : max(1, (words + 115) / 230)
    }

    private func turn(_ article: Article, _ label: String) -> TemplateRecord {
        var record = TemplateRecord()
        record.url("url", SafeURL(path: "../" + SitePath.folder(article.slug) + "/"))
        record.text("label", label)
        record.words("title", Self.title(of: article), language: article.raisingLanguage)
        let isSame = article.language == issue.language
        record.text("lang", isSame ? nil : LanguageTag(article.language)?.text)
        return record
    }

    // MARK: Files beside the pages

    /// A page that leads on, at every address that an article had before and that nothing stands at now.
    func oldAddresses() throws(WebError) -> [OutputFile] {
        var taken = Set(issue.articles.map { SitePath.folder($0.slug) })
        var files: [OutputFile] = []
        for article in issue.articles {
            for alias in article.aliases {
                let name = SitePath.folder(alias)
                guard taken.insert(name).inserted else { continue }
                let site = SitePage(
                    context: context, publication: issue.publication, language: article.language,
                    path: SitePath.article(article.slug, in: issue.slug), depth: 2)
                var record = site.record(title: Self.title(of: article), description: nil)
                record.url("target_url", SafeURL(path: "../" + SitePath.folder(article.slug) + "/"))
                record.text("moved_label", site.phrases.editions.moved)
                record.text("title", Self.title(of: article))
                files.append(
                    OutputFile(
                        path: "\(folder)/\(name)/index.html",
                        content: .text(try context.templates.render(WebTemplates.siteMoved, record))))
            }
        }
        return files
    }

    func pictures() throws(WebError) -> [OutputFile] {
        var places = PicturePlaces(folder: folder + "/pictures")
        for picture in issue.pictures { _ = places.place(picture.path) }
        return try WebEdition.pictures(places, of: issue)
    }
}
