import ZineHTML

/// Reads what a page says of its article: structured data first, then what is written for readers.
struct FactReader {
    let page: PageTree
    let root: Int
    let address: String?
    let data: [JSONValue]
    var remarks: [Remark] = []
    var metas: [String: [String]] = [:]

    init(_ page: PageTree, root: Int, address: String?) {
        self.page = page
        self.root = root
        self.address = address
        var data: [JSONValue] = []
        var metas: [String: [String]] = [:]
        for index in page.html.nodes.indices {
            let name = page.name(index)
            if name == "script", page.attribute(index, "type")?.lowercased().hasPrefix("application/ld+json") ?? false {
                let text = page.html.nodes[index].children.map { child -> String in
                    if case .text(let text) = page.html[child].kind { return text }
                    return ""
                }.joined()
                if let value = JSONReader.read(text) { Self.flatten(value, &data) }
            } else if name == "meta", let content = page.attribute(index, "content")?.collapsed, !content.isEmpty {
                for key in ["name", "property", "itemprop", "http-equiv"] {
                    if let said = page.attribute(index, key) { metas[said.lowercased(), default: []].append(content) }
                }
            }
        }
        self.data = data
        self.metas = metas
    }

    /// Nodes of structured data, those in graphs and lists too.
    private static func flatten(_ value: JSONValue, _ out: inout [JSONValue]) {
        guard out.count < 200 else { return }
        switch value {
        case .array(let items): for item in items { flatten(item, &out) }
        case .object:
            out.append(value)
            if let graph = value["@graph"] { flatten(graph, &out) }
            if let main = value["mainEntity"], main["@type"] != nil { flatten(main, &out) }
        default: return
        }
    }

    func types(_ value: JSONValue) -> [String] { value["@type"]?.items.compactMap { $0.string } ?? [] }

    private static let articleTypes: Set<String> = [
        "Article", "NewsArticle", "BlogPosting", "TechArticle", "Report", "SocialMediaPosting", "AnalysisNewsArticle",
        "ScholarlyArticle", "LiveBlogPosting",
        "ReportageNewsArticle", "DiscussionForumPosting", "CreativeWork", "Event", "SpecialAnnouncement",
    ]

    /// The nodes that speak of the article, then pages that hold it.
    var articles: [JSONValue] {
        let all = data.filter { types($0).contains { Self.articleTypes.contains($0) } }
        return all + data.filter { types($0).contains("WebPage") }
    }

    func meta(_ keys: String...) -> String? {
        for key in keys { if let found = metas[key.lowercased()]?.first { return found } }
        return nil
    }

    // MARK: Everything

    mutating func read() -> Facts {
        var facts = Facts()
        facts.source = canonical
        facts.organization = organization
        facts.title = title(organization: facts.organization)
        facts.authors = authors(organization: facts.organization)
        facts.published = published
        facts.modified = modified
        facts.summary = summary(title: facts.title)
        facts.language = language
        facts.license = license
        facts.contact = contact
        return facts
    }

    // MARK: Title

    /// The article's own heading, else what the page calls itself without the site's name.
    private func title(organization: String?) -> String? {
        if let heading = titleHeading { return PieceReader.cleaned(page.text(heading)).collapsed.withoutPermalink }
        for article in articles {
            if let said = article["headline"]?.string ?? article["name"]?.string, !said.isEmpty {
                return Entities.decoded(said).collapsed
            }
        }
        let own = page.html.nodes.indices.first {
            page.name($0) == "title" && !page.ancestors($0).contains { page.name($0) == "svg" }
        }
        let said =
            meta("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title")
            ?? own.map { page.html.text(of: $0).collapsed }
        return said.map { withoutSite($0, organization) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The heading that is the article's title: the first of its `h1`, or one above it.
    var titleHeading: Int? {
        let inside = page.elements(below: root, named: ["h1"])
        let marked = page.elements(below: root, named: ["h1", "h2", "p", "div"]).first {
            page.hasClass($0, ["p-name", "entry-title", "post-title", "article-title", "page-title"])
                || page.attribute($0, "itemprop") == "headline"
        }
        if let marked, !page.text(marked).isEmpty, inside.count != 1 { return marked }
        if inside.count == 1 || !inside.isEmpty && !isDeepIn(inside[0]) { return inside[0] }
        for above in page.ancestors(root) {
            let found = page.elements(below: above, named: ["h1", "h2"]).filter { node in
                (page.name(node) == "h1" || page.hasClass(node, ["entry-title", "post-title", "title"]))
                    && !page.contains(root, node) && node < root
                    && !page.ancestors(node).contains {
                        ["nav", "aside"].contains(page.name($0)) || page.role($0) == "banner"
                    }
            }
            // A site's name is a heading too; the one nearest to the article is its own.
            let fitting = found.filter { !isSiteName(page.text($0)) && !page.text($0).isEmpty }
            if let last = fitting.last { return last }
        }
        return inside.first
    }

    private func isDeepIn(_ heading: Int) -> Bool {
        let before = page.all(below: root).prefix { $0 != heading }.filter {
            ["p", "li", "pre", "h2", "h3"].contains(page.name($0)) && page.text($0).count > 40
        }
        return before.count > 3
    }

    private func isSiteName(_ text: String) -> Bool {
        guard let site = organizationSaid else { return false }
        return text.collapsed.lowercased() == site.lowercased()
    }

    private func withoutSite(_ title: String, _ organization: String?) -> String {
        let title = title.collapsed
        let site = [organization, meta("og:site_name"), address.flatMap { Address.Parts($0)?.host }].compactMap {
            $0?.lowercased()
        }
        for mark in [" | ", " · ", " — ", " – ", " - ", " :: ", " « ", " » ", " • "] {
            let parts = title.components(by: mark)
            guard parts.count > 1 else { continue }
            if let last = parts.last,
                site.contains(where: { $0 == last.lowercased() || $0.contains(last.lowercased()) })
            {
                return parts.dropLast().joined(separator: mark)
            }
            if let first = parts.first, site.contains(first.lowercased()) {
                return parts.dropFirst().joined(separator: mark)
            }
        }
        // Without another word on it, what follows the last bar is taken for the site's.
        let parts = title.components(by: " | ")
        return parts.count > 1 && meta("og:title") == nil ? parts.dropLast().joined(separator: " | ") : title
    }
}

/// The few entities that stand in structured data, where they mean nothing.
enum Entities {
    static func decoded(_ text: String) -> String {
        guard text.contains("&") else { return text }
        guard let tree = try? HTMLTree(fragment: text), text.utf8.count < 4000 else { return text }
        return tree.roots.map { tree.text(of: $0) }.joined()
    }
}

extension String {
    func components(by mark: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: mark) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }

    var withoutPermalink: String {
        var text = self
        for sign in ["¶", "#", "🔗", "§", "⚓"] where text.hasSuffix(sign) && text.count > 2 {
            text = String(text.dropLast()).stripped
        }
        return text
    }
}
