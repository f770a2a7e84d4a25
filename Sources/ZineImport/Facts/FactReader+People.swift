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

    var organization: String? { organizationSaid }

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
}
