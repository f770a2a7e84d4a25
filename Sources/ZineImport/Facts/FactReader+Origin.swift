import ZineHTML

/// Where it stands, in which language, by which right, and whom to ask.
extension FactReader {
    var canonical: String? {
        let link = page.html.nodes.indices.first { page.name($0) == "link" && isRelated($0, "canonical") }
            .flatMap { page.attribute($0, "href") }
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

    /// Whether a link says that it leads to something of a kind.
    private func isRelated(_ node: Int, _ kind: String) -> Bool {
        page.attribute(node, "rel").map { $0.lowercased().pageWords.contains(kind) } ?? false
    }

    var language: String? {
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

    var license: String? {
        mutating get { licenseOfRecords ?? licenseOfHead ?? licenseSaid() ?? licenseOfMark() }
    }

    private var licenseOfRecords: String? {
        articles.lazy.compactMap { article in
            article["license"].flatMap {
                $0.string ?? $0["url"]?.string ?? $0["@id"]?.string ?? $0["name"]?.string
            }.flatMap(Licenses.nameOrWords)
        }.first
    }

    private var licenseOfHead: String? {
        for node in page.html.nodes.indices where page.name(node) == "link" && isRelated(node, "license") {
            if let name = page.attribute(node, "href").flatMap(Licenses.name)
                ?? page.attribute(node, "title").flatMap(Licenses.name)
            {
                return name
            }
        }
        return meta("dcterms.license", "dcterms.rights", "dc.rights", "license", "copyright-license")
            .flatMap(Licenses.name)
    }

    private mutating func licenseSaid() -> String? {
        for node in page.html.nodes.indices {
            let isSaid =
                page.name(node) == "a" && isRelated(node, "license")
                || page.attribute(node, "itemprop") == "license"
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
        return nil
    }

    /// A mark of Creative Commons links to its licence without saying more.
    private mutating func licenseOfMark() -> String? {
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

    func summary(title: String?) -> String? {
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

    var contact: String? {
        for node in page.html.nodes.indices where page.name(node) == "a" {
            guard let reference = page.attribute(node, "href"), reference.prefix(7).lowercased() == "mailto:",
                reference.contains("@")
            else { continue }
            return String(reference.dropFirst(7).prefix { $0 != "?" })
        }
        for node in page.html.nodes.indices where page.name(node) == "a" {
            let words = page.text(node, limit: 32).lowercased()
            guard ["contact", "contact us", "kontakt", "impressum", "legal", "permissions"].contains(words),
                let reference = page.attribute(node, "href")
            else { continue }
            if let found = Address.resolved(reference, base: address), found.hasPrefix("http") { return found }
        }
        return nil
    }
}
