import ZineHTML

/// Reads what a page says of its article: structured data first, then what is written for readers.
struct FactReader {
    private let page: PageTree
    private let root: Int
    private let address: String?
    private let data: [JSONValue]
    private(set) var remarks: [Remark] = []
    private var metas: [String: [String]] = [:]

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

    private func types(_ value: JSONValue) -> [String] { value["@type"]?.items.compactMap { $0.string } ?? [] }

    private static let articleTypes: Set<String> = [
        "Article", "NewsArticle", "BlogPosting", "TechArticle", "Report", "SocialMediaPosting", "AnalysisNewsArticle",
        "ScholarlyArticle", "LiveBlogPosting",
        "ReportageNewsArticle", "DiscussionForumPosting", "CreativeWork", "Event", "SpecialAnnouncement",
    ]

    /// The nodes that speak of the article, then pages that hold it.
    private var articles: [JSONValue] {
        let all = data.filter { types($0).contains { Self.articleTypes.contains($0) } }
        return all + data.filter { types($0).contains("WebPage") }
    }

    private func meta(_ keys: String...) -> String? {
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

    // MARK: Who

    private var organizationSaid: String? {
        for article in articles {
            if let name = (article["publisher"] ?? article["sourceOrganization"])?.items.first.flatMap({
                $0["name"]?.string ?? $0.string
            }), !name.isEmpty {
                return Entities.decoded(name).collapsed
            }
        }
        for key in ["publisher", "isPartOf"] where key == "publisher" {
            for value in data where types(value).contains("Organization") {
                if let name = value["name"]?.string { return name.collapsed }
            }
        }
        if let site = meta(
            "og:site_name", "application-name", "citation_publisher", "dc.publisher", "dcterms.publisher"),
            site.count < 80
        {
            return site
        }
        for value in data where types(value).contains("WebSite") {
            if let name = value["name"]?.string { return name.collapsed }
        }
        let marked = page.html.nodes.indices.first { page.attribute($0, "itemprop") == "publisher" }
        if let marked, !page.text(marked).isEmpty { return page.text(marked) }
        return nil
    }

    private var organization: String? { organizationSaid }

    private func authors(organization: String?) -> [String] {
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
            for node in page.html.nodes.indices
            where page.hasClass(node, ["p-author", "byline-author"])
                || page.hasClass(node, ["vcard"]) && page.hasClass(node, ["author"])
                || page.attribute(node, "rel") == "author" && page.name(node) == "a"
                || page.attribute(node, "itemprop") == "author"
            {
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
        if found.isEmpty { for name in metas["article:author"] ?? [] { add(name) } }
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

    private static func withoutBy(_ name: String) -> String {
        let text = name.collapsed
        return text.lowercased().hasPrefix("by ") ? String(text.dropFirst(3)) : text
    }

    // MARK: When

    private var published: String? {
        for article in articles {
            if let day = article["datePublished"]?.string.flatMap(WrittenDays.day) { return day }
        }
        if let day = meta("article:published_time", "og:article:published_time", "og:published_time").flatMap(
            WrittenDays.day)
        {
            return day
        }
        if let day = microdata("datePublished") { return day }
        if let node = page.html.nodes.indices.first(where: { page.hasClass($0, ["dt-published"]) }),
            let day = day(of: node)
        {
            return day
        }
        if let day = meta(
            "dcterms.issued", "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date",
            "citation_publication_date", "citation_date", "date", "pubdate", "publish-date", "publish_date",
            "parsely-pub-date", "sailthru.date", "article.published"
        ).flatMap(WrittenDays.day) {
            return day
        }
        if let node = page.html.nodes.indices.first(where: {
            page.name($0) == "abbr" && page.hasClass($0, ["published"])
        }), let day = day(of: node) {
            return day
        }
        return headerTime ?? postedLine
    }

    private func day(of node: Int) -> String? {
        for key in ["datetime", "content", "title"] {
            if let day = page.attribute(node, key).flatMap(WrittenDays.day) { return day }
        }
        return WrittenDays.day(page.html.text(of: node))
    }

    private func microdata(_ name: String) -> String? {
        page.html.nodes.indices.first {
            (page.attribute($0, "itemprop") ?? "").split(separator: " ").contains { $0 == name }
        }.flatMap { day(of: $0) }
    }

    private static let changed: Set<String> = [
        "updated", "modified", "dt-updated", "last-updated", "lastmod", "last-modified",
    ]

    /// The first time in the article's head: before its text, in no timeline and no sidebar, and not of a change.
    private var headerTime: String? {
        for node in page.html.nodes.indices where page.name(node) == "time" {
            let above = page.ancestors(node)
            guard !above.contains(where: { ["nav", "aside", "li", "table", "footer"].contains(page.name($0)) }),
                !page.hasClass(node, Self.changed), page.attribute(node, "itemprop") != "dateModified",
                !above.prefix(3).contains(where: { page.hasClass($0, Self.changed) }), !saysChanged(before: node)
            else { continue }
            guard isInHead(node) else { continue }
            if let day = day(of: node) { return day }
        }
        return nil
    }

    private func saysChanged(before node: Int) -> Bool {
        guard let parent = page.parent(node) else { return false }
        let siblings = page.html.nodes[parent].children
        let before = siblings.prefix { $0 != node }.suffix(3).map { page.html.text(of: $0).lowercased() }.joined(
            separator: " ")
        return ["updated", "modified", "changed", "edited", "revised", "geändert", "aktualisiert", "mis à jour"]
            .contains { before.contains($0) }
    }

    /// Whether little text stands between the title and a node.
    private func isInHead(_ node: Int) -> Bool {
        let article = page.contains(root, node) ? root : page.ancestors(root).first { page.contains($0, node) } ?? root
        let blocks = page.all(below: article).filter {
            ["p", "h2", "h3", "li", "pre"].contains(page.name($0)) && !page.contains($0, node)
                && page.text($0).count > 50
        }
        return blocks.count { $0 < node } <= 1
    }

    private static let posted = [
        "posted on", "published on", "published:", "posted:", "published", "posted", "date:", "veröffentlicht am",
        "publié le", "publicado el", "pubblicato il", "gepubliceerd op", "发布于", "公開日", "投稿日", "опубликовано",
    ]

    private var postedLine: String? {
        for node in page.html.nodes.indices
        where ["p", "div", "span", "li", "small", "dd", "address"].contains(page.name(node)) {
            let text = page.html.text(of: node).collapsed
            guard text.count < 160, !text.isEmpty else { continue }
            let small = text.lowercased()
            guard let sign = Self.posted.first(where: { small.hasPrefix($0) }), isInHead(node) else { continue }
            if let day = WrittenDays.day(String(text.dropFirst(sign.count).drop { !$0.isLetter && !$0.isNumber })) {
                return day
            }
        }
        return nil
    }

    private var modified: String? {
        for article in articles { if let day = article["dateModified"]?.string.flatMap(WrittenDays.day) { return day } }
        if let day = meta("article:modified_time", "og:updated_time", "dcterms.modified", "last-modified", "revised")
            .flatMap(WrittenDays.day)
        {
            return day
        }
        return microdata("dateModified")
            ?? page.html.nodes.indices.first { page.hasClass($0, ["dt-updated"]) }.flatMap { day(of: $0) }
    }

    // MARK: Where, in which language, by which right

    private var canonical: String? {
        let link = page.html.nodes.first {
            $0.name == "link" && ($0.attribute("rel") ?? "").lowercased().split(separator: " ").contains("canonical")
        }?.attribute("href")
        var said = [link]
        for article in articles {
            said.append(article["mainEntityOfPage"].flatMap { $0.string ?? $0["@id"]?.string ?? $0["url"]?.string })
            said.append(article["url"]?.string)
        }
        said.append(meta("og:url"))
        let base = address.flatMap { $0.hasPrefix("http") ? $0 : nil }
        for one in said.compactMap({ $0 }) {
            if let found = Address.resolved(one, base: base), found.hasPrefix("http") { return found.withoutFragment }
        }
        return base.map { Address.withoutTracking($0).withoutFragment }
    }

    private var language: String? {
        for article in articles {
            if let said = article["inLanguage"].flatMap({ $0.string ?? $0["alternateName"]?.string }),
                let tag = Self.tag(said)
            {
                return tag
            }
        }
        if let tag = meta("dc.language", "dcterms.language", "citation_language").flatMap(Self.tag) { return tag }
        for node in [root] + page.ancestors(root) {
            if let tag = (page.attribute(node, "lang") ?? page.attribute(node, "xml:lang")).flatMap(Self.tag) {
                return tag
            }
        }
        return meta("content-language", "og:locale", "language").flatMap(Self.tag)
    }

    /// `en_US.UTF-8` as `en-US`.
    static func tag(_ said: String) -> String? {
        let parts = said.stripped.prefix { $0 != "." && $0 != "," && $0 != ";" }.split { $0 == "-" || $0 == "_" }
        guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy({ $0.isASCII && $0.isLetter })
        else { return nil }
        var out = first.lowercased()
        for part in parts.dropFirst().prefix(2) {
            guard part.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else { break }
            if part.count == 2 {
                out += "-" + part.uppercased()
            } else if part.count == 4 {
                out += "-" + part.prefix(1).uppercased() + part.dropFirst().lowercased()
            }
        }
        return out
    }

    private var license: String? {
        mutating get {
            for article in articles {
                if let said = article["license"].flatMap({
                    $0.string ?? $0["url"]?.string ?? $0["@id"]?.string ?? $0["name"]?.string
                }), let name = Licenses.nameOrWords(said) {
                    return name
                }
            }
            for node in page.html.nodes
            where node.name == "link"
                && (node.attribute("rel") ?? "").lowercased().split(separator: " ").contains("license")
            {
                if let name = node.attribute("href").flatMap(Licenses.name)
                    ?? node.attribute("title").flatMap(Licenses.name)
                {
                    return name
                }
            }
            if let name = meta("dcterms.license", "dcterms.rights", "dc.rights", "license", "copyright-license")
                .flatMap(Licenses.name)
            {
                return name
            }
            for node in page.html.nodes.indices {
                let rels = (page.attribute(node, "rel") ?? "").lowercased().split(separator: " ")
                let isSaid =
                    rels.contains("license") && page.name(node) == "a" || page.attribute(node, "itemprop") == "license"
                    || ["license", "dct:license", "cc:license", "dcterms:license"].contains(
                        page.attribute(node, "property") ?? "")
                guard isSaid else { continue }
                let said = [
                    page.attribute(node, "href"), page.attribute(node, "content"), page.attribute(node, "resource"),
                    page.html.text(of: node),
                ].compactMap { $0 }
                guard
                    let name = said.lazy.compactMap({ Licenses.name($0) }).first
                        ?? said.last.flatMap(Licenses.nameOrWords)
                else { continue }
                if isInSiteFooter(node) { remarks.append(.siteLicense(name)) }
                return name
            }
            // A mark of Creative Commons links to its licence without saying more.
            for node in page.html.nodes.indices
            where page.name(node) == "a"
                && (page.attribute(node, "href") ?? "").contains("creativecommons.org/licenses/")
            {
                guard let name = page.attribute(node, "href").flatMap(Licenses.name) else { continue }
                if !page.contains(root, node) {
                    remarks.append(.siteLicense(name))
                } else if !isAtFoot(node) {
                    continue
                }
                return name
            }
            return nil
        }
    }

    private func isInSiteFooter(_ node: Int) -> Bool {
        !page.contains(root, node)
            && page.ancestors(node).contains {
                page.name($0) == "footer" || page.role($0) == "contentinfo"
                    || page.hasClass($0, ["footer", "site-footer"])
            }
            && !page.ancestors(node).contains { page.name($0) == "article" }
    }

    /// A link in the middle of a text speaks of something else.
    private func isAtFoot(_ node: Int) -> Bool {
        page.all(below: root).filter { ["p", "li", "h2"].contains(page.name($0)) && $0 > node }.count <= 1
    }

    private func summary(title: String?) -> String? {
        var said: [String?] = articles.map { $0["description"]?.string }
        said.append(meta("description"))
        said.append(meta("og:description", "twitter:description", "dcterms.abstract"))
        for one in said.compactMap({ $0.map { Entities.decoded($0).collapsed } })
        where one.count >= 20 && one.count <= 400 && one != title && !one.hasSuffix("…") && !one.hasSuffix("...")
            && !one.hasSuffix("[…]")
        {
            return one
        }
        return nil
    }

    private var contact: String? {
        for node in page.html.nodes where node.name == "a" {
            guard let reference = node.attribute("href"), reference.lowercased().hasPrefix("mailto:"),
                reference.contains("@")
            else { continue }
            return String(reference.dropFirst(7).prefix { $0 != "?" })
        }
        for node in page.html.nodes.indices where page.name(node) == "a" {
            let words = page.html.text(of: node).collapsed.lowercased()
            guard ["contact", "contact us", "kontakt", "impressum", "legal", "permissions"].contains(words),
                let reference = page.attribute(node, "href")
            else { continue }
            if let found = Address.resolved(reference, base: address), found.hasPrefix("http") { return found }
        }
        return nil
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
