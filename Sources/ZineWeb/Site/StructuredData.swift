import ZineCore
import ZineDocument
import ZineLanguage

/// What pages say of themselves in the words of schema.org.
struct StructuredData {
    let publication: Publication
    let address: SiteAddress?

    func periodical() -> JSON { .object([context] + periodicalMembers) }

    private var context: JSON.Member { .init("@context", .string("https://schema.org")) }

    private var periodicalMembers: [JSON.Member] {
        var members = [
            JSON.Member("@type", .string("Periodical")), .init("name", .string(publication.name)),
            .init("inLanguage", .string(publication.language)),
        ]
        add("description", publication.tagline, to: &members)
        if let publisher = publication.publisher {
            members.append(
                .init(
                    "publisher", .object([.init("@type", .string("Organization")), .init("name", .string(publisher))]))
            )
        }
        add("url", address?.root, to: &members)
        return members
    }

    func issue(_ issue: Issue) -> JSON {
        var members = issueMembers(issue)
        members.append(.init("isPartOf", .object(periodicalMembers)))
        let parts = issue.articles.map { JSON.object(articleMembers($0, of: issue)) }
        members.append(.init("hasPart", .array(parts)))
        return .object([context] + members)
    }

    private func issueMembers(_ issue: Issue) -> [JSON.Member] {
        var members = [
            JSON.Member("@type", .string("PublicationIssue")), .init("issueNumber", .integer(issue.number)),
        ]
        add("name", issue.title, to: &members)
        if MachineTime(issue.date) != nil { members.append(.init("datePublished", .string(issue.date.iso))) }
        add("url", address?.issue(issue.slug)?.text, to: &members)
        return members
    }

    func article(_ article: Article, of issue: Issue) -> JSON {
        var members = articleMembers(article, of: issue)
        var whole = issueMembers(issue)
        whole.append(.init("isPartOf", .object(periodicalMembers)))
        members.append(.init("isPartOf", .object(whole)))
        return .object([context] + members)
    }

    private func articleMembers(_ article: Article, of issue: Issue) -> [JSON.Member] {
        let title = PlainWords.of(article.title)
        var members = [
            JSON.Member("@type", .string("Article")),
            .init("headline", .string(title.allSatisfy(\.isWhitespace) ? article.slug : title)),
            .init("inLanguage", .string(article.language)),
        ]
        add("description", PlainWords.of(article.summary), to: &members)
        if article.isAdapted {
            add("creditText", article.dateline(in: Language.of(article.language)).text, to: &members)
        }
        members += article.isAdapted ? adaptationMembers(article) : firstPublication(article)
        add("url", address?.article(article.slug, in: issue.slug)?.text, to: &members)
        if !article.isAdapted { add("isBasedOn", Self.source(of: article), to: &members) }
        add("license", article.license, to: &members)
        return members
    }

    /// Who wrote a text, and when it was first published.
    private func firstPublication(_ article: Article) -> [JSON.Member] {
        var members = Self.people("author", article.authors)
        if let date = article.published, MachineTime(date) != nil {
            members.append(.init("datePublished", .string(date.iso)))
        }
        return members
    }

    /// Of a text that is not its author's word for word: who made it, and what it was made from.
    private func adaptationMembers(_ article: Article) -> [JSON.Member] {
        var members: [JSON.Member]
        switch article.provenance {
        case .translation:
            members = Self.people("author", article.authors) + Self.people("translator", article.adaptedBy)
        case .abridged: members = Self.people("author", article.authors) + Self.people("editor", article.adaptedBy)
        default: members = Self.people("author", article.adaptedBy)
        }
        var original = [JSON.Member("@type", .string("CreativeWork"))] + firstPublication(article)
        if let organization = article.organization {
            original.append(
                .init(
                    "publisher",
                    .object([.init("@type", .string("Organization")), .init("name", .string(organization))])))
        }
        add("url", Self.source(of: article), to: &original)
        members.append(.init(article.provenance == .translation ? "translationOfWork" : "isBasedOn", .object(original)))
        return members
    }

    private static func people(_ role: String, _ names: [String]) -> [JSON.Member] {
        let people = names.map { JSON.object([.init("@type", .string("Person")), .init("name", .string($0))]) }
        return people.isEmpty ? [] : [.init(role, .array(people))]
    }

    private static func source(of article: Article) -> String? {
        article.source.flatMap { SafeURL($0) }.flatMap { $0.isExternal ? $0.text : nil }
    }

    private func add(_ key: String, _ value: String?, to members: inout [JSON.Member]) {
        if let value, !value.allSatisfy(\.isWhitespace) { members.append(.init(key, .string(value))) }
    }
}
