import ZineCore
import ZineDocument
import ZineLanguage

/// The pages of the site that belong to no issue.
struct ArchivePages {
    let publication: Publication
    /// Newest first.
    let issues: [IssueSummary]
    let assembly: AssemblyText
    let context: SiteContext

    private var phrases: Language { Language.of(publication.language) }

    private func page(_ path: String?, depth: Int = 0) -> SitePage {
        SitePage(context: context, publication: publication, path: path, depth: depth)
    }

    func archive() throws(WebError) -> OutputFile {
        let site = page("")
        var record = site.record(title: publication.name, description: publication.tagline)
        record.list("masthead", IssuePage.masthead(of: publication))
        record.text("latest_label", phrases.editions.latest)
        record.part("latest", issues.first.map { summary($0, site) })
        record.list("issues", onFront.dropFirst().map { summary($0, site) })
        record.part("previous", olderPages > 0 ? turn(to: olderPages, site, phrases.editions.olderIssues) : nil)
        record.flag("has_turns", olderPages > 0)
        record.text("turns_label", phrases.editions.otherIssues)
        record.text("og_type", "website")
        if let latest = issues.first { site.picture(latest.cover, of: latest.slug, into: &record) }
        let data = StructuredData(publication: publication, address: site.address)
        record.html("data", SitePage.dataBlock(data.periodical()))
        return OutputFile(
            path: "index.html", content: try context.page(WebTemplates.siteArchive, record))
    }

    // MARK: Older issues

    /// Issues on a page of older ones. Those pages are counted from the oldest, so that what is on them stays there.
    private static let perOlderPage = 36
    /// How many issues stay on the front page at least.
    private static let leastOnFront = 13

    private var olderPages: Int { max(0, issues.count - Self.leastOnFront) / Self.perOlderPage }
    private var onFront: ArraySlice<IssueSummary> { issues.dropLast(olderPages * Self.perOlderPage) }

    /// All pages of issues that the front page has no room for.
    func older() throws(WebError) -> [OutputFile] {
        var files: [OutputFile] = []
        for olderPage in 0..<olderPages {
            let issues = issues.dropLast(olderPage * Self.perOlderPage).suffix(Self.perOlderPage)
            let site = page("\(Self.olderFolder)/\(olderPage + 1)/", depth: 2)
            let words = phrases.editions
            let span = [issues.last, issues.first].compactMap { $0.map { String($0.number) } }.joined(separator: "–")
            var record = site.record(title: "\(words.olderIssues), \(span) · \(publication.name)", description: nil)
            record.text("og_type", "website")
            record.text("older_label", words.olderIssues)
            record.text("span_text", Phrases.fill(phrases.page.issue, span))
            record.list("issues", issues.map { summary($0, site) })
            record.part("previous", olderPage > 0 ? turn(to: olderPage, site, words.olderIssues) : nil)
            record.part("next", turn(to: olderPage + 2, site, words.newerIssues))
            record.flag("has_turns", true)
            record.text("turns_label", words.otherIssues)
            files.append(
                OutputFile(
                    path: "\(Self.olderFolder)/\(olderPage + 1)/index.html",
                    content: try context.page(WebTemplates.siteOlder, record)))
        }
        return files
    }

    static let olderFolder = "issues"

    /// To a page of older issues, counted from one; beyond the last, to the front page.
    private func turn(to olderPage: Int, _ site: SitePage, _ label: String) -> TemplateRecord {
        var record = TemplateRecord()
        let isFront = olderPage > olderPages
        record.url("url", site.url(isFront ? "" : "\(Self.olderFolder)/\(olderPage)/"))
        record.text("label", label)
        let there = isFront ? onFront : issues.dropLast((olderPage - 1) * Self.perOlderPage).suffix(Self.perOlderPage)
        let span = [there.last, there.first].compactMap { $0.map { String($0.number) } }.joined(separator: "–")
        record.words("title", Phrases.fill(phrases.page.issue, span), language: nil)
        return record
    }

    private func summary(_ issue: IssueSummary, _ site: SitePage) -> TemplateRecord {
        var record = TemplateRecord()
        let path = SitePath.issue(issue.slug)
        record.url("url", site.url(path))
        record.text("label", Phrases.fill(phrases.page.issue, String(issue.number)))
        let name = Language.of(issue.language).name(publication.name, issue: issue.number)
        record.text("issue_name", name)
        record.words("title", issue.title, language: issue.language)
        record.text("date_text", WrittenDate.text(issue.date, language: publication.language))
        record.text("date_iso", MachineTime(issue.date)?.text)
        let isSame = issue.language == publication.language
        record.text("lang", isSame ? nil : LanguageTag(issue.language)?.text)
        record.url("cover_url", issue.cover.map { site.url(path + $0.path) })
        record.text("cover_width", issue.cover.map { String($0.size.width) })
        record.text("cover_height", issue.cover.map { String($0.size.height) })
        record.flag("is_drawing", issue.cover?.path.lowercased().hasSuffix(".svg") ?? false)
        record.list(
            "articles",
            issue.articles.map { article in
                var line = TemplateRecord()
                line.url("url", site.url(SitePath.article(article.slug, in: issue.slug)))
                line.words("title", article.title, language: issue.language)
                line.text("kicker", article.kicker)
                return line
            })
        return record
    }

    func assemblyPage() throws(WebError) -> OutputFile {
        let site = page("assemble/", depth: 1)
        var record = site.record(title: assembly.title + " · " + publication.name, description: assembly.lead)
        record.text("og_type", "website")
        record.text("title", assembly.title)
        record.text("lead", assembly.lead)
        record.list(
            "steps",
            assembly.steps.map { step in
                var line = TemplateRecord()
                line.text("name", step.title)
                line.text("text", step.text)
                line.html("drawing", HTML(written: step.drawing))
                return line
            })
        return OutputFile(
            path: "assemble/index.html", content: try context.page(WebTemplates.siteAssembly, record))
    }

    /// - Parameter isDivided: whether the index has one file for each two first letters.
    func search(isDivided: Bool) throws(WebError) -> OutputFile {
        let site = page("search/", depth: 1)
        let words = phrases.editions
        var record = site.record(title: words.searchLabel + " · " + publication.name, description: nil)
        record.text("og_type", "website")
        record.text("title", words.search)
        record.text("input_label", words.searchLabel)
        record.text("needs_label", words.searchNeeds)
        record.text("found_label", words.found)
        record.text("none_label", words.foundNone)
        record.text("divided", isDivided ? "true" : "false")
        return OutputFile(
            path: "search/index.html", content: try context.page(WebTemplates.siteSearch, record))
    }

    /// Shown at any address, so that its own links start at the root of the host.
    func missing() throws(WebError) -> OutputFile {
        let site = page(nil)
        let words = phrases.editions
        var record = site.record(title: words.missing, description: nil)
        let host = site.address.flatMap { SafeURL($0.root) }
        let start = host.flatMap { Self.path(of: $0) } ?? "/"
        record.text("root", start)
        record.text("home_url", start)
        record.text("assemble_url", start + "assemble/")
        record.text("search_url", start + "search/")
        record.text("title", words.missing)
        record.text("lead", words.missingLead)
        return OutputFile(
            path: "404.html", content: try context.page(WebTemplates.siteMissing, record))
    }

    /// Of a web address everything from the first slash behind the host.
    static func path(of url: SafeURL) -> String? {
        guard let scheme = url.text[...].firstRange(of: "://") else { return nil }
        let rest = url.text[scheme.upperBound...]
        return rest.firstIndex(of: "/").map { String(rest[$0...]) }
    }

    /// Every lasting address; `nil` where none is absolute. What is over 50,000 addresses a map may not hold.
    func siteMap() throws(WebError) -> OutputFile? {
        guard let address = page("").address else { return nil }
        var lines: [TemplateRecord] = []
        func add(_ url: SafeURL?, _ date: PartialDate?) {
            guard let url, lines.count < 50_000 else { return }
            var line = TemplateRecord()
            line.url("url", url)
            line.text("date", date.flatMap { MachineTime($0)?.text })
            lines.append(line)
        }
        add(SafeURL(address.root), issues.first?.date)
        add(address.url("assemble/"), nil)
        for issue in issues {
            add(address.issue(issue.slug), issue.date)
            for article in issue.articles { add(address.article(article.slug, in: issue.slug), issue.date) }
        }
        var record = TemplateRecord()
        record.list("urls", lines)
        return OutputFile(
            path: "sitemap.xml", content: .text(try context.templates.render(WebTemplates.siteMap, record)))
    }
}
