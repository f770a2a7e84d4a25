import ZineHTML

/// Reads what a page says of its article: structured data first, then what is written for readers.
struct FactReader {
    let page: PageTree
    let root: Int
    let address: String?
    let data: [JSONValue]
    /// The nodes of the data that speak of the article, then pages that hold it.
    let articles: [JSONValue]
    var remarks: [Remark] = []
    let metas: [String: [String]]
    /// What the page calls itself, with the site's name or without.
    let saidTitle: String?

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
        articles =
            data.filter { Self.types($0).contains { Self.articleTypes.contains($0) } }
            + data.filter { Self.types($0).contains("WebPage") }
        self.metas = metas
        saidTitle = Self.saidTitle(page, metas)
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

    static func types(_ value: JSONValue) -> [String] { value["@type"]?.items.compactMap { $0.string } ?? [] }

    private static let articleTypes: Set<String> = [
        "Article", "NewsArticle", "BlogPosting", "TechArticle", "Report", "SocialMediaPosting", "AnalysisNewsArticle",
        "ScholarlyArticle", "LiveBlogPosting",
        "ReportageNewsArticle", "DiscussionForumPosting", "CreativeWork", "Event", "SpecialAnnouncement",
    ]

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
