import ZineHTML

/// What it is called.
extension FactReader {
    /// The article's own heading, else what the page calls itself without the site's name.
    func title(organization: String?) -> String? {
        if let heading = titleHeading {
            return withoutNumber(withoutSpace(BlockReader.cleaned(page.text(heading)).collapsed.withoutPermalink))
        }
        for article in articles {
            if let said = article["headline"]?.string ?? article["name"]?.string, !said.isEmpty {
                return Entities.decoded(said).collapsed
            }
        }
        return saidTitle.map { withoutSite($0, organization) }.flatMap { $0.isEmpty ? nil : withoutSpace($0) }
    }

    /// What a page calls itself, with the site's name or without.
    static func saidTitle(_ page: PageTree, _ metas: [String: [String]]) -> String? {
        for key in ["og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title"] {
            if let said = metas[key]?.first { return said }
        }
        let own = page.html.nodes.indices.first { node in
            page.name(node) == "title" && !page.ancestors(node).contains { page.name($0) == "svg" }
        }
        return own.map { page.html.text(of: $0).collapsed }
    }

    /// The heading that is the article's title: the first of its `h1`, or one above it.
    var titleHeading: Int? {
        let inside = page.elements(below: root, named: ["h1"])
        let marked = page.elements(below: root, named: ["h1", "h2", "p", "div"]).first {
            page.hasClass($0, ["p-name", "entry-title", "post-title", "article-title", "page-title"])
                || page.attribute($0, "itemprop") == "headline"
        }
        if let marked, !page.text(marked).isEmpty, inside.count != 1 { return marked }
        if let named = namedTitle(), inside.count != 1 || !isSaid(page.text(inside[0])) { return named }
        if inside.count == 1 || !inside.isEmpty && !isDeepIn(inside[0]) { return inside[0] }
        for above in page.ancestors(root) {
            let found = page.elements(below: above, named: ["h1", "h2"]).filter { node in
                (page.name(node) == "h1" || page.hasClass(node, ["entry-title", "post-title", "title"]))
                    && !page.contains(root, node) && node < root && !page.ancestors(node).contains(where: isSiteHead)
            }
            // A site's name is a heading too; the one nearest to the article is its own.
            let fitting = found.filter { !isSiteName(page.text($0)) && !page.text($0).isEmpty }
            if let last = fitting.last { return last }
        }
        return inside.first
    }

    /// A title above the article's first heading that the page's own name says again, or that a document's style makes one.
    private func namedTitle() -> Int? {
        for node in page.html.nodes.indices {
            switch page.name(node) {
            case "h1":
                if isSaid(page.text(node)), !page.ancestors(node).contains(where: isSiteHead) { return node }
                // Within the article the first heading is the title, or none is.
                if page.contains(root, node) { return nil }
            case "p"
            where isDocument && (page.hasClass(node, ["title", "title-western"]) || isSaidExactly(page.text(node))):
                if !page.text(node).isEmpty { return node }
            case "h2" where page.contains(root, node): return nil
            default: continue
            }
        }
        return nil
    }

    /// Whether a word processor wrote the page, whose styles say what elements say elsewhere.
    private var isDocument: Bool {
        let generator = meta("generator")?.lowercased() ?? ""
        return generator.contains("office") || generator.contains("microsoft word") || isOfficeXHTML
            || page.body.map { page.hasClass($0, ["doc-content"]) } ?? false
    }

    private func isSiteHead(_ index: Int) -> Bool {
        ["nav", "aside"].contains(page.name(index)) || page.role(index) == "banner"
    }

    /// Whether words are what the page calls itself, but for the site's name.
    private func isSaid(_ text: String) -> Bool {
        let text = text.withoutPermalink.collapsed.lowercased()
        guard let said = saidTitle?.lowercased(), !text.isEmpty, !isSiteName(text) else { return false }
        return said == text || withoutSite(said, organizationSaid) == text
            || said.contains(text) && text.count * 2 > said.count
    }

    private func isSaidExactly(_ text: String) -> Bool {
        !text.isEmpty && saidTitle?.lowercased() == text.lowercased()
    }

    /// Without the name of the wiki's space, which stands before it and in the breadcrumbs.
    private func withoutSpace(_ title: String) -> String {
        guard let range = title.firstRange(of: " : ") else { return title }
        let space = title[..<range.lowerBound]
        let isCrumb = page.html.nodes.indices.contains { node in
            page.name(node) == "a" && page.html.text(of: node).collapsed == space
                && page.ancestors(node).contains {
                    page.hasClass($0, ["breadcrumb", "breadcrumbs"])
                        || (page.attribute($0, "id") ?? "").lowercased().hasPrefix("breadcrumb")
                }
        }
        return isCrumb ? String(title[range.upperBound...]) : title
    }

    /// Without an issue's number behind it, which the page's own name has elsewhere.
    private func withoutNumber(_ title: String) -> String {
        guard let space = title.lastIndex(of: " "), title[space...].hasPrefix(" #"),
            title[space...].dropFirst(2).allSatisfy(\.isNumber), let said = saidTitle,
            said.hasPrefix(title[..<space]), !said.hasPrefix(title)
        else { return title }
        return String(title[..<space])
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
