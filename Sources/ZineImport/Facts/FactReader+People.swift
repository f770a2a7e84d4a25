import ZineHTML

/// Whose it is.
extension FactReader {
    var organizationSaid: String? {
        for article in articles {
            if let name = (article["publisher"] ?? article["sourceOrganization"])?.items.first.flatMap({
                $0["name"]?.string ?? $0.string
            }), !name.isEmpty {
                return Entities.decoded(name).collapsed
            }
        }
        for key in ["publisher", "isPartOf"] where key == "publisher" {
            for value in data where Self.types(value).contains("Organization") {
                if let name = value["name"]?.string { return name.collapsed }
            }
        }
        if let site = meta(
            "og:site_name", "application-name", "citation_publisher", "dc.publisher", "dcterms.publisher"),
            site.count < 80
        {
            return site
        }
        for value in data where Self.types(value).contains("WebSite") {
            if let name = value["name"]?.string { return name.collapsed }
        }
        let marked = page.html.nodes.indices.first { page.attribute($0, "itemprop") == "publisher" }
        if let marked, !page.text(marked).isEmpty { return page.text(marked) }
        return nil
    }

    /// Whose it is. A forge or a host of blogs is not; of a repository it is the owner.
    var organization: String? {
        guard let said = organizationSaid, Self.hosts.contains(said.lowercased()) else { return organizationSaid }
        guard ["github", "gitlab"].contains(said.lowercased()),
            let path = canonical.flatMap({ Address.Parts($0)?.path })
        else { return nil }
        return path.split(separator: "/").first.map(String.init)
    }

    private static let hosts: Set<String> = [
        "github", "gitlab", "medium", "substack", "wordpress.com", "blogger", "tumblr", "notion", "google docs",
        "hackmd",
        "dev community", "hashnode",
    ]

    func authors(organization: String?) -> [String] {
        var found: [String] = []
        let add = { (name: String?) in
            guard let name = name.map({ Entities.decoded($0).collapsed }), !name.isEmpty, name.count < 100,
                !name.hasPrefix("http"), !name.hasPrefix("@"), !found.contains(name)
            else { return }
            found.append(name)
        }
        for article in articles where found.isEmpty {
            for author in (article["author"] ?? article["creator"])?.items ?? [] {
                add(author["name"]?.string ?? author.string)
            }
        }
        if found.isEmpty { for name in metas["citation_author"] ?? [] { add(name) } }
        if found.isEmpty {
            for node in page.html.nodes.indices where isAuthor(node) {
                let name =
                    page.html.nodes[node].name == "meta"
                    ? page.attribute(node, "content")
                    : page.all(below: node).first {
                        page.hasClass($0, ["fn", "p-name"]) || page.attribute($0, "itemprop") == "name"
                    }.map { page.text($0) } ?? page.text(node)
                if page.contains(root, node) || found.isEmpty { add(name.map(Self.withoutBy)) }
                if found.count >= 8 { break }
            }
        }
        if found.isEmpty {
            for name in metas["article:author"] ?? [] { add(name) }
            if let opener = threadOpener { add(page.text(opener)) }
        }
        if found.isEmpty {
            for key in ["dc.creator", "dcterms.creator", "author"] where found.isEmpty {
                for name in metas[key] ?? [] { add(name) }
            }
        }
        // Who is the site is no author.
        return found.filter { $0.lowercased() != organization?.lowercased() || found.count == 1 }.filter {
            $0.lowercased() != organization?.lowercased()
        }
    }

    private static let authorClasses: Set<String> = [
        "p-author", "byline-author", "avatar__name", "wp-block-post-author-name", "wp-block-post-author__name",
        "gh-article-author-name", "entry-author-name",
    ]

    /// Whether an element says by its class or an attribute that it names an author.
    private func isAuthor(_ node: Int) -> Bool {
        page.hasClass(node, Self.authorClasses)
            || page.hasClass(node, ["vcard"]) && page.hasClass(node, ["author"])
            || page.attribute(node, "rel") == "author" && page.name(node) == "a"
            || page.attribute(node, "itemprop") == "author" || isNamedBy(node)
    }

    /// Who opened an issue or made a release: the name next above the text, else the next below it.
    private var threadOpener: Int? {
        guard page.isOfForge || page.hasClass(root, ["comment-body"]) else { return nil }
        let names = page.html.nodes.indices.filter { node in
            page.name(node) == "a" && !page.contains(root, node)
                && (page.hasClass(node, ["author", "author-link"])
                    || page.attribute(node, "data-hovercard-type") == "user" && !page.text(node).isEmpty)
        }
        return names.last { $0 < root } ?? names.first
    }

    /// Whether it is a name that stands behind “Created by”.
    private func isNamedBy(_ node: Int) -> Bool {
        guard page.hasClass(node, ["author"]), ["span", "a"].contains(page.name(node)), let parent = page.parent(node)
        else { return false }
        let words = page.text(parent, limit: 60).lowercased()
        return ["created by", "written by", "posted by", "published by", "by "].contains { words.hasPrefix($0) }
    }

    private static func withoutBy(_ name: String) -> String {
        let text = name.collapsed
        return text.lowercased().hasPrefix("by ") ? String(text.dropFirst(3)) : text
    }
}
