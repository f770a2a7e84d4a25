import ZineHTML

/// When it was published and changed.
extension FactReader {
    var published: String? {
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
        // LibreOffice writes the hour of its export as the day of issue.
        if !isOfficeXHTML, let day = meta("dcterms.issued").flatMap(WrittenDays.day) { return day }
        if let day = meta(
            "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date",
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

    /// Whether LibreOffice exported the page as XHTML.
    var isOfficeXHTML: Bool { meta("dcterms.source")?.contains("odf2xhtml") ?? false }

    func day(of node: Int) -> String? {
        for key in ["datetime", "content", "title"] {
            if let day = page.attribute(node, key).flatMap(WrittenDays.day) { return day }
        }
        return WrittenDays.day(page.html.text(of: node))
    }

    func microdata(_ name: String) -> String? {
        page.html.nodes.indices.first {
            (page.attribute($0, "itemprop") ?? "").split(separator: " ").contains { $0 == name }
        }.flatMap { day(of: $0) }
    }

    private static let changed: Set<String> = [
        "updated", "modified", "dt-updated", "last-updated", "lastmod", "last-modified",
    ]

    /// The first time in the article's head: before its text, in no timeline and no sidebar, and not of a change.
    private var headerTime: String? {
        for node in page.html.nodes.indices where ["time", "relative-time"].contains(page.name(node)) {
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
        var blocks = 0
        for one in article..<max(article, node)
        where ["p", "h2", "h3", "li", "pre"].contains(page.name(one)) && !page.isRemoved(one) {
            // Bytes enough for fifty letters of any script.
            if !page.contains(one, node), page.text(one, limit: 201).count > 50 { blocks += 1 }
            guard blocks <= 1 else { return false }
        }
        return true
    }

    private static let posted = [
        "posted on", "published on", "published:", "posted:", "published", "posted", "date:", "veröffentlicht am",
        "publié le", "publicado el", "pubblicato il", "gepubliceerd op", "发布于", "公開日", "投稿日", "опубликовано",
    ]

    private var postedLine: String? {
        for node in page.html.nodes.indices
        where ["p", "div", "span", "li", "small", "dd", "address"].contains(page.name(node)) {
            let text = page.text(node, limit: 640)
            guard !text.isEmpty, text.count < 160 else { continue }
            let small = text.lowercased()
            guard let sign = Self.posted.first(where: { small.hasPrefix($0) }), isInHead(node) else { continue }
            if let day = WrittenDays.day(String(text.dropFirst(sign.count).drop { !$0.isLetter && !$0.isNumber })) {
                return day
            }
        }
        return nil
    }

    var modified: String? {
        for article in articles { if let day = article["dateModified"]?.string.flatMap(WrittenDays.day) { return day } }
        if !isOfficeXHTML, let day = meta("dcterms.modified").flatMap(WrittenDays.day) { return day }
        if let day = meta("article:modified_time", "og:updated_time", "last-modified", "revised")
            .flatMap(WrittenDays.day)
        {
            return day
        }
        return microdata("dateModified")
            ?? page.html.nodes.indices.first { page.hasClass($0, ["dt-updated"]) }.flatMap { day(of: $0) }
            ?? changedLine
    }

    /// The day in a short line outside the text that says when it was changed.
    private var changedLine: String? {
        for node in page.html.nodes.indices where ["p", "div", "span", "small", "footer"].contains(page.name(node)) {
            let text = page.text(node, limit: 480)
            guard !text.isEmpty, text.count < 120 else { continue }
            let small = text.lowercased()
            for sign in ["last modified", "last updated", "zuletzt geändert", "最終更新"] {
                guard let range = small.firstRange(of: sign) else { continue }
                let rest = small[range.upperBound...].drop { !$0.isNumber && !$0.isLetter }
                if let day = WrittenDays.day(String(rest.hasPrefix("on ") ? rest.dropFirst(3) : rest)) { return day }
            }
        }
        return nil
    }
}
