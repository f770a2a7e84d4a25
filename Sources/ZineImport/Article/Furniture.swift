import ZineHTML

/// What stands on a page and is no part of its article.
enum Furniture {
    private static let kinds: Set<String> = ["nav", "dialog", "button", "select", "textarea", "menuitem"]
    private static let roles: Set<String> = [
        "navigation", "banner", "search", "contentinfo", "menu", "menubar", "toolbar", "dialog", "alertdialog",
        "doc-toc", "tablist",
    ]

    /// Whether its element or its role says so.
    static func isByKind(_ index: Int, _ page: PageTree) -> Bool {
        let name = page.name(index)
        guard page.isElement(index) else { return false }
        if kinds.contains(name) || page.attribute(index, "role").map({ roles.contains($0.lowercased()) }) ?? false {
            return true
        }
        if name == "aside" { return !isAsideOfText(index, page) }
        // A document's running head and foot.
        if name == "div", let title = page.attribute(index, "title"), ["header", "footer"].contains(title) {
            return true
        }
        return false
    }

    private static func isAsideOfText(_ index: Int, _ page: PageTree) -> Bool {
        if ["note", "doc-footnote", "doc-endnote", "doc-tip", "doc-notice", "doc-pullquote"].contains(page.role(index))
        {
            return true
        }
        if page.classes(index).contains(where: { name in
            [
                "footnote", "admonition", "callout", "note", "sidenote", "marginnote", "pullquote", "topic", "alert",
                "hint", "tip", "warning",
            ].contains { name == $0 || name.hasPrefix($0 + "-") || name.hasSuffix("-" + $0) }
        }) {
            return !page.hasClass(index, ["contents"])
        }
        return false
    }

    private static let words: Set<String> = [
        "share", "sharing", "social", "socials", "comments", "comment-list", "respond", "related", "newsletter",
        "subscribe", "subscription", "signup",
        "breadcrumb", "breadcrumbs", "pagination", "pager", "sidebar", "toc", "toctree-wrapper", "cookie", "cookies",
        "cookie-banner",
        "advert", "advertisement", "ads", "promo", "promotion", "byline", "post-meta", "entry-meta", "article-meta",
        "post-info", "meta",
        "skip-link", "skip-to-content", "copybtn", "headerlink", "navigation", "nav", "navbar", "menu", "prev-next",
        "post-nav", "post-navigation",
        "noprint", "no-print", "navbox", "mw-editsection", "edit-link", "edit-page", "edit-this-page", "last-updated",
        "print-only-toc", "author-bio", "author-box", "about-author",
        "article-tags", "post-tags", "taglist", "tag-list", "tags", "jp-relatedposts", "sharedaddy", "disqus_thread",
        "screen-reader-text",
        "sr-only", "visually-hidden", "visuallyhidden", "cta", "read-next", "recommended", "related-posts", "feedback",
        "rating", "reactions", "popup", "modal", "banner", "announcement",
        "footer", "site-footer", "page-footer", "site-header", "post-footer", "share-buttons", "table-of-contents",
        "tableofcontents", "localtoc", "globaltoc", "sphinxsidebar", "md-source-file", "md-content__button",
        "md-feedback",
        "feedback-widget", "page-metadata", "backlinks", "wp-block-buttons", "addtoany_share_save_container",
        "reading-time", "post-date", "published-date", "theme-doc-footer", "theme-doc-toc-mobile",
        "newsletter-box", "newsletter-signup", "subscribe-box", "on-this-page", "page-toc", "printfooter", "catlinks",
        "avatar", "commentlist", "comments-area", "comment", "post-header-meta", "dateline", "postmetadata",
        "view-source",
        "code-toolbar-toolbar", "author-card", "author", "u-hidden", "hidden-print", "like-button", "clipboard",
    ]

    /// Words whose parts a site's own names are made of: `site-share`, `js-newsletter`.
    private static let parts: Set<String> = [
        "share", "sharing", "social", "comments", "related", "newsletter", "subscribe", "breadcrumb", "breadcrumbs",
        "pagination", "sidebar",
        "toc", "cookie", "advert", "promo", "byline", "navbox", "disqus", "signup", "recommended", "recirc", "feedback",
        "subscription",
    ]

    /// Whether its class or its name says so.
    static func isByName(_ index: Int, _ page: PageTree) -> Bool {
        guard page.isElement(index),
            !["html", "body", "article", "main", "p", "pre", "code", "em", "strong", "h1", "table", "tbody", "tr"]
                .contains(page.name(index)) || page.name(index) == "p" && page.text(index, limit: 201).count < 160
        else { return false }
        var names = page.classes(index)
        // The id of a section is often made of its heading's words, and says nothing.
        if let id = page.attribute(index, "id")?.lowercased(), !ElementKinds.headings.contains(page.name(index)),
            !isOfItsHeading(id, index, page)
        {
            names.append(id)
        }
        return names.contains { name in
            if words.contains(name) { return true }
            if name.contains("__") || name.contains(":") { return false }
            let blocks = name.split { $0 == "-" || $0 == "_" }
            return blocks.count > 1 && blocks.count <= 4 && blocks.contains { parts.contains(String($0)) }
                && !["post", "has", "with", "no", "is", "entry", "page"].contains(String(blocks[0]))
        }
    }

    private static func isOfItsHeading(_ id: String, _ index: Int, _ page: PageTree) -> Bool {
        guard let heading = page.first(below: index, named: ElementKinds.headings) else { return false }
        let words = Names.plain(page.text(heading).withoutPermalink)
        return page.name(index) == "section" || words.hasPrefix(id) || id.hasPrefix(words)
    }

    /// What a part is called when an editor is told that it went.
    static func title(of index: Int, _ page: PageTree) -> String {
        let name = page.name(index)
        let names = (page.classes(index) + [page.attribute(index, "id")?.lowercased() ?? "", page.role(index)]).joined(
            separator: " ")
        for (words, title) in [
            (["comment", "respond", "disqus"], "comments"), (["related", "recommend", "read-next"], "related pages"),
            (["share", "sharing", "social"], "share buttons"),
            (["newsletter", "subscribe", "signup"], "a newsletter’s box"),
            (["toc", "contents"], "a table of contents"),
            (["breadcrumb"], "breadcrumbs"), (["cookie"], "a notice of cookies"),
            (["author", "byline"], "a line about the author"),
            (["tag"], "tags"), (["advert", "promo", "cta"], "an advertisement"),
            (["nav", "menu", "pagin", "pager"], "navigation"),
        ] where words.contains(where: { names.contains($0) }) { return title }
        switch name {
        case "nav": return "navigation"
        case "header": return "a header"
        case "footer": return "a footer"
        case "aside": return "an aside"
        case "form": return "a form"
        case "button": return "a button"
        default: return "a part beside the article"
        }
    }

    // MARK: By contents

    /// Whether all links of a list lead into the page, and little else is in it.
    static func isContents(_ index: Int, _ page: PageTree) -> Bool {
        guard ["ul", "ol", "div", "section", "details", "aside"].contains(page.name(index)) else { return false }
        let links = page.elements(below: index, named: ["a"])
        guard links.count >= 3 else { return false }
        var linked = 0
        for link in links {
            guard let reference = page.attribute(link, "href"), reference.hasPrefix("#"),
                page.places[Address.decoded(reference.dropFirst())] != nil
            else { return false }
            let target = page.places[Address.decoded(reference.dropFirst())] ?? 0
            let isHeading =
                ElementKinds.headings.contains(page.name(target)) || page.name(target) == "section"
                || page.parent(target).map { ElementKinds.headings.contains(page.name($0)) } ?? false
                || page.first(below: target, named: ElementKinds.headings) != nil
            guard isHeading else { return false }
            linked += page.text(link).count
        }
        return linked * 10 >= page.text(index).count * 7
    }

    private static let labels: Set<String> = [
        "on this page", "table of contents", "contents", "in this article", "in this post", "share", "share this",
        "share this post", "share this article", "related posts", "related articles",
        "related", "read next", "read more", "more from", "more posts", "comments", "leave a comment", "leave a reply",
        "about the author", "subscribe", "subscribe to our newsletter",
        "newsletter", "tags", "you may also like", "you might also like", "recommended reading from", "keep reading",
        "recent posts", "see also on", "related stories", "discussion", "was this page helpful?",
        "get the latest posts in your inbox",
        "follow us", "more articles", "latest posts", "next steps from us", "navigation", "auf dieser seite",
        "inhaltsverzeichnis", "kommentare", "teilen", "ähnliche beiträge", "sommaire", "commentaires", "partager", "目次",
        "コメント", "关联", "目录",
    ]

    /// Whether a part begins with a label of the kind that sites put over furniture.
    static func isLabelled(_ index: Int, _ page: PageTree) -> Bool {
        guard ["div", "section", "aside", "footer", "form", "details", "p", "ul"].contains(page.name(index)) else {
            return false
        }
        let first = page.children(index).first { page.isElement($0) && !page.text($0, limit: 1).isEmpty }
        let words: String
        if let first,
            !["p", "ul", "ol", "table", "a"].contains(page.name(first)) || page.text(first, limit: 240).count < 60
        {
            words = page.text(first, limit: 200)
        } else {
            words = ""
        }
        return labels.contains(words.lowercased().trimmedOfPoints)
    }

    static func isLabel(_ text: String) -> Bool { labels.contains(text.lowercased().trimmedOfPoints) }

    private static let lines: [String] = [
        "last updated", "last modified", "posted on", "posted by", "published on", "published by", "published:",
        "posted:", "updated on", "edit this page", "edit on github", "edit on gitlab",
        "view source", "view page source", "reading time", "filed under", "tagged with", "tagged as", "tags:",
        "written by", "share this", "share on",
        "copy link", "skip to", "back to top", "zuletzt geändert", "veröffentlicht am", "publié le", "最終更新", "発行日",
        "更新日", "发布于", "by ",
    ]

    /// Whether a short line is one that sites put around an article: when it changed, who wrote it.
    static func isMetaLine(_ index: Int, _ page: PageTree) -> Bool {
        guard ["p", "div", "span", "small", "time", "address"].contains(page.name(index)) else { return false }
        let text = page.text(index, limit: 600)
        if text.count < 500, saysWhereItWas(text) { return true }
        guard !text.isEmpty, text.count < 140 else { return false }
        let small = text.lowercased()
        if ["time"].contains(page.name(index)) { return true }
        guard let line = lines.first(where: { small.hasPrefix($0) }) else { return false }
        // “By” begins sentences as well.
        if line == "by " { return text.count < 60 && !text.hasSuffix(".") && page.name(index) != "li" }
        return !(text.hasSuffix(".") && text.count > 70)
    }

    /// Whether a line is the one that WordPress's feeds put below an entry, with the entry's name between.
    private static func saysWhereItWas(_ text: String) -> Bool {
        [
            ("The post ", " appeared first on "), ("Der Beitrag ", " erschien zuerst auf "),
            ("L’article ", " est apparu en premier sur "), ("La entrada ", " se publicó primero en "),
            ("Het bericht ", " verscheen eerst op "), ("L'articolo ", " proviene da "),
            ("O post ", " apareceu primeiro em "),
        ].contains { text.hasPrefix($0) && text.contains($1) }
    }

    /// Whether a short line says only who wrote the article or when, which its front matter says.
    static func saysOnly(_ facts: Facts, _ index: Int, _ page: PageTree) -> Bool {
        guard ["p", "div", "span", "small", "address", "header", "h2", "h3", "h4"].contains(page.name(index)) else {
            return false
        }
        let text = page.text(index, limit: 200)
        guard !text.isEmpty, text.count < 120 else { return false }
        var rest = text.lowercased()
        var isNamed = false
        let times = page.elements(below: index, named: ["time", "relative-time"]).filter { time in
            let day = page.attribute(time, "datetime").flatMap(WrittenDays.day)
            return day != nil && (day == facts.published || day == facts.modified)
        }
        let said = facts.authors + [facts.organization].compactMap { $0 } + times.map { page.text($0) }
        for name in said where !name.isEmpty {
            guard let range = rest.firstRange(of: name.lowercased()) else { continue }
            rest.replaceSubrange(range, with: " ")
            isNamed = true
        }
        // A day and a time of reading have figures.
        guard isNamed || rest.utf8.contains(where: { $0 < 0x3A && $0 > 0x2F || $0 >= 0x80 }) else { return false }
        var words = rest.split { !($0.isLetter || $0.isNumber || "-/.:+".contains($0)) }.map {
            String($0.hasSuffix(":") ? $0.dropLast() : $0)
        }.filter {
            $0.contains { $0.isLetter || $0.isNumber } && !joining.contains($0)
        }
        let (timed, isTimed) = withoutReadingTime(words)
        words = timed
        if words.isEmpty { return isNamed || isTimed }
        guard words.count <= 8, words.allSatisfy(WrittenDays.isPart),
            let day = WrittenDays.day(words.joined(separator: " "))
        else { return false }
        return day == facts.published || day == facts.modified
    }

    /// Without how long reading takes: `4 min read`.
    private static func withoutReadingTime(_ words: [String]) -> (words: [String], isTimed: Bool) {
        guard
            let place = words.indices.dropFirst().first(where: { index in
                ["min", "mins", "minute", "minutes"].contains(words[index]) && Int(words[index - 1]) != nil
            })
        else { return (words, false) }
        let end = words[(place + 1)...].prefix { $0 == "read" || $0 == "to" }.endIndex
        let begin = words[..<(place - 1)].reversed().prefix { $0 == "time" || $0 == "reading" }.count
        return (Array(words[..<(place - 1 - begin)] + words[end...]), true)
    }

    private static let joining: Set<String> = ["by", "and", "on", "at", "from", "in", "posted", "published", "updated"]
}

extension String {
    fileprivate var trimmedOfPoints: String {
        var rest = self[...]
        while let last = rest.last, ":.!… \u{A0}".contains(last) { rest = rest.dropLast() }
        return String(rest)
    }
}
