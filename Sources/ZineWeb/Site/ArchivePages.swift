import ZineCore
import ZineDocument

/// The pages of the site that belong to no issue.
struct ArchivePages {
    let publication: Publication
    /// Newest first.
    let issues: [IssueSummary]
    let paper: String
    let context: SiteContext

    private var phrases: Phrases { Phrases.of(publication.language) }

    private func page(_ path: String?, depth: Int = 0) -> SitePage {
        SitePage(context: context, publication: publication, path: path, depth: depth)
    }

    func archive() throws(WebError) -> OutputFile {
        let site = page("")
        var record = site.record(title: publication.name, description: publication.tagline)
        record.list("masthead", publication.name.split(separator: " ").map { IssuePage.word(String($0)) })
        record.text("latest_label", phrases.editions.latest)
        record.part("latest", issues.first.map { summary($0, site) })
        record.list("issues", issues.dropFirst().map { summary($0, site) })
        record.text("og_type", "website")
        if let latest = issues.first { site.picture(latest.cover, of: latest.slug, into: &record) }
        let data = StructuredData(publication: publication, address: site.address)
        record.html("data", SitePage.dataBlock(data.periodical()))
        return OutputFile(
            path: "index.html", content: .text(try context.templates.render(WebTemplates.siteArchive, record)))
    }

    private func summary(_ issue: IssueSummary, _ site: SitePage) -> TemplateRecord {
        var record = TemplateRecord()
        let path = SitePath.issue(issue.slug)
        record.url("url", site.url(path))
        record.text("label", Phrases.fill(phrases.issue, String(issue.number)))
        record.text("title", issue.title)
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
                line.text("title", article.title)
                line.text("kicker", article.kicker)
                return line
            })
        return record
    }

    func assembly() throws(WebError) -> OutputFile {
        let site = page("assemble/", depth: 1)
        let words = phrases.editions
        var record = site.record(title: words.assemble + " · " + publication.name, description: words.assembleLead)
        record.text("og_type", "website")
        record.text("title", words.assemble)
        record.text("lead", words.assembleLead)
        let paper = IssuePage.papers[paper.lowercased()] ?? paper
        let steps = zip(words.steps, ["print", "stack", "fold", "staple", "press"])
        record.list(
            "steps",
            steps.map { step, drawing in
                var line = TemplateRecord()
                line.text("name", step.name)
                line.text("text", Phrases.fill(step.text, paper))
                line.text("drawn", step.drawing)
                line.flag("is_" + drawing, true)
                return line
            })
        return OutputFile(
            path: "assemble/index.html", content: .text(try context.templates.render(WebTemplates.siteAssembly, record))
        )
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
        record.text("title", words.missing)
        record.text("lead", words.missingLead)
        return OutputFile(
            path: "404.html", content: .text(try context.templates.render(WebTemplates.siteMissing, record)))
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
