import ZineCore
import ZineDocument

/// The newest articles as Atom (RFC 4287) and as JSON Feed 1.1.
public struct Feed {
    /// How many articles a feed holds.
    public static let limit = 30

    let publication: Publication
    let address: SiteAddress
    let entries: [FeedEntry]
    let generator: String

    private var updated: String { entries.map(\.moment).max() ?? "1980-01-01T00:00:00Z" }

    func atom(_ templates: WebTemplates) throws(WebError) -> String {
        var record = TemplateRecord()
        record.text("lang", LanguageTag(publication.language)?.text)
        record.text("name", publication.name)
        record.text("tagline", publication.tagline)
        record.text("id", address.root)
        record.text("home", address.root)
        record.url("self", address.url("feed.xml"))
        record.text("updated", updated)
        record.text("generator", generator)
        record.text("author", publication.publisher ?? publication.name)
        record.list(
            "entries",
            entries.map { entry in
                var line = TemplateRecord()
                line.text("id", entry.id)
                line.text("url", entry.url)
                line.text("title", entry.title)
                line.text("summary", entry.summary)
                line.text("content", entry.content)
                line.text("moment", entry.moment)
                line.text("lang", LanguageTag(entry.language)?.text)
                line.list(
                    "authors",
                    entry.authors.map { name in
                        var author = TemplateRecord()
                        author.text("name", name)
                        return author
                    })
                return line
            })
        return try templates.render(WebTemplates.atom, record)
    }

    func json() -> String {
        var members: [JSON.Member] = [
            .init("version", .string("https://jsonfeed.org/version/1.1")), .init("title", .string(publication.name)),
            .init("home_page_url", .string(address.root)),
        ]
        if let url = address.url("feed.json") { members.append(.init("feed_url", .string(url.text))) }
        if let tagline = publication.tagline { members.append(.init("description", .string(tagline))) }
        if let tag = LanguageTag(publication.language) { members.append(.init("language", .string(tag.text))) }
        members.append(.init("authors", .array([author(publication.publisher ?? publication.name)])))
        members.append(.init("items", .array(entries.map(item))))
        return JSON.object(members).text + "\n"
    }

    private func author(_ name: String) -> JSON { .object([.init("name", .string(name))]) }

    private func item(_ entry: FeedEntry) -> JSON {
        var members: [JSON.Member] = [
            .init("id", .string(entry.id)), .init("url", .string(entry.url)), .init("title", .string(entry.title)),
            .init("content_html", .string(entry.content)), .init("date_published", .string(entry.moment)),
        ]
        if !entry.summary.isEmpty { members.append(.init("summary", .string(entry.summary))) }
        if let tag = LanguageTag(entry.language) { members.append(.init("language", .string(tag.text))) }
        if !entry.authors.isEmpty { members.append(.init("authors", .array(entry.authors.map(author)))) }
        return .object(members)
    }
}
