import ZineHTML

/// Takes the furniture out of an article, and tells what went.
struct Subtraction {
    private(set) var page: PageTree
    private(set) var remarks: [Remark] = []
    let root: Int
    private let heading: Int?
    private let kept: Set<Int>
    private let whole: Int
    private let facts: Facts

    /// - Parameters:
    ///   - kept: nodes that must stay, whatever they look like: what notes lead to.
    ///   - facts: what the front matter says already.
    init(_ page: PageTree, root: Int, heading: Int?, kept: Set<Int>, facts: Facts) {
        self.facts = facts
        self.page = page
        self.root = root
        self.heading = heading
        self.kept = kept
        whole = page.text(root).utf8.count
    }

    mutating func run() {
        permalinks()
        remarksOfReaders()
        aboveTitle()
        walk(root)
        trailing()
    }

    /// Tells of the parts of the page outside the article, once each.
    mutating func tellOutside() {
        var path = Set(page.ancestors(root))
        path.insert(root)
        for above in page.ancestors(root).reversed() {
            for child in page.children(above)
            where !path.contains(child) && page[child].isElement && !ElementKinds.mute.contains(page.name(child)) {
                tell(child)
            }
        }
    }

    private mutating func tell(_ index: Int) {
        let words = page.firstWords(index)
        guard words.contains(where: { $0.isLetter || $0.isNumber }) else { return }
        remarks.append(.leftOut(what: Furniture.title(of: index, page), words: words))
    }

    private mutating func drop(_ index: Int, isTold: Bool = true) {
        if isTold { tell(index) }
        page.remove(index)
    }

    private func holdsKept(_ index: Int) -> Bool {
        guard !kept.isEmpty else { return false }
        return kept.contains { page.contains(index, $0) || page.contains($0, index) }
    }

    // MARK: Permalinks

    private static let signs: Set<String> = [
        "¶", "#", "§", "🔗", "∞", "⚓", "⚓︎", "link", "permalink", "anchor", "¤", "[link]", "\u{F0C1}",
    ]

    private mutating func permalinks() {
        for link in page.elements(below: root, named: ["a", "button"]) {
            guard let reference = page.attribute(link, "href") ?? (page.name(link) == "button" ? "#" : nil),
                reference.contains("#")
            else { continue }
            let text = page.text(link).stripped.lowercased()
            let isInHeading = page.ancestors(link).prefix(4).contains {
                ElementKinds.headings.contains(page.name($0)) || page.name($0) == "dt" || page.name($0) == "figcaption"
                    || page.name($0) == "caption"
            }
            let isNamed = page.hasClass(
                link,
                [
                    "headerlink", "anchor", "anchorjs-link", "header-anchor", "heading-anchor", "hash-link",
                    "permalink", "anchor-link", "heading-link", "direct-link", "zola-anchor", "toc-anchor",
                    "td-heading-self-link", "muted-link", "anchor-heading", "sl-anchor-link",
                ])
            if isNamed && (text.count <= 2 || Self.signs.contains(text))
                || isInHeading
                    && (Self.signs.contains(text) || text.isEmpty && page.first(below: link, named: ["img"]) == nil)
            {
                page.remove(link)
            }
        }
    }

    /// Comments that Google Docs writes below a document, with marks in its text.
    private mutating func remarksOfReaders() {
        for link in page.elements(below: root, named: ["a"]) {
            guard let reference = page.attribute(link, "href"), reference.hasPrefix("#cmnt"), !page.isRemoved(link)
            else {
                continue
            }
            let above = page.ancestors(link)
            if reference.hasPrefix("#cmnt_ref"), let line = above.first(where: { page.name($0) == "p" }) {
                remarks.append(.leftOut(what: "a comment", words: page.firstWords(line)))
                page.remove(line)
            } else {
                page.remove(above.first.flatMap { page.name($0) == "sup" ? $0 : nil } ?? link)
            }
        }
    }

    // MARK: Furniture within

    private mutating func walk(_ index: Int) {
        for child in page.children(index) where page[child].isElement {
            if isFurniture(child) { continue }
            walk(child)
        }
    }

    /// Takes a part out, if that is what it is.
    private mutating func isFurniture(_ index: Int) -> Bool {
        let name = page.name(index)
        guard !ElementKinds.mute.contains(name), name != "svg", name != "math" else { return true }
        if holdsKept(index) { return false }
        if isHidden(index) {
            page.remove(index)
            return true
        }
        let isInText = page.ancestors(index).contains {
            ["p", "li", "td", "th", "pre", "blockquote", "figure"].contains(page.name($0)) && page.contains(root, $0)
        }
        let size = page.text(index, limit: whole + 1).utf8.count
        let isSmall = size * 10 < whole * 4
        if Furniture.isByKind(index, page), isSmall || name == "nav" {
            drop(index)
            return true
        }
        if name == "form", isSmall, page.first(below: index, named: ["input", "button", "textarea"]) != nil,
            page.elements(below: index, named: ["li"]).isEmpty
        {
            drop(index)
            return true
        }
        if Furniture.isByName(index, page), isSmall, !isInText || size < 80, AlertKinds.kind(of: index, in: page) == nil
        {
            drop(index)
            return true
        }
        if Furniture.isContents(index, page) {
            drop(index)
            removeLabel(before: index)
            return true
        }
        if isSmall, !isInText, Furniture.isLabelled(index, page), looksLikeFurniture(index) {
            drop(index)
            return true
        }
        if !isInText, isSmall, size < 300, isHeadOfButtons(index) {
            drop(index)
            return true
        }
        if name == "footer", !isInText, isSmall, page.first(below: index, named: ["blockquote", "pre", "table"]) == nil
        {
            drop(index)
            return true
        }
        if !isInText, Furniture.isMetaLine(index, page) || Furniture.saysOnly(facts, index, page), isAtEdge(index) {
            drop(index)
            return true
        }
        return false
    }

    /// A label alone is no proof: “Contents” may be a chapter. Links, forms and short lines are.
    private func looksLikeFurniture(_ index: Int) -> Bool {
        let size = max(page.text(index).count, 1)
        let linked = page.elements(below: index, named: ["a"]).reduce(0) { $0 + page.text($1).count }
        if page.first(below: index, named: ["form", "button", "input"]) != nil { return true }
        return linked * 2 > size
            || size < 300 && page.first(below: index, named: ["pre", "table", "h2", "h3"]) == nil && linked > 0
    }

    private mutating func removeLabel(before index: Int) {
        guard let parent = page.parent(index) else { return }
        let siblings = page.children(parent).filter { page[$0].isElement && !page.text($0, limit: 1).isEmpty }
        let before = siblings.last { $0 < index }
        if let before, Furniture.isLabel(page.text(before)) { drop(before, isTold: false) }
    }

    private func isHidden(_ index: Int) -> Bool {
        let name = page.name(index)
        if name == "noscript" { return page.first(below: index, named: ["img"]) == nil }
        if page.attribute(index, "hidden") != nil { return page.role(index) != "tabpanel" }
        if page.attribute(index, "aria-hidden") == "true", !["img", "svg", "i"].contains(name) {
            return page.text(index).count < 40 || page.hasClass(index, ["katex-html"])
        }
        let style = (page.attribute(index, "style") ?? "").lowercased().filter { !$0.isWhitespace }
        return style.contains("display:none") || style.contains("visibility:hidden")
    }

    // MARK: At the edges

    /// Whether a part between the title and the text is only names and buttons: who wrote it, how long it takes, what to
    /// press.
    private func isHeadOfButtons(_ index: Int) -> Bool {
        guard let heading, index > heading, ["div", "section", "ul", "header"].contains(page.name(index)),
            page.first(below: index, named: ["button"]) != nil
        else { return false }
        let isText = { (node: Int) in
            ["pre", "table", "blockquote", "figure"].contains(page.name(node))
                || ["p", "li"].contains(page.name(node)) && page.text(node, limit: 61).count > 60
        }
        guard !page.all(below: index).contains(where: { isText($0) || ElementKinds.headings.contains(page.name($0)) })
        else { return false }
        return !page.all(below: root).contains { $0 > heading && $0 < index && isText($0) }
    }

    /// What stands above the title within the article: a category, breadcrumbs, a date. Text and pictures stay.
    private mutating func aboveTitle() {
        guard let heading, page.contains(root, heading) else { return }
        let path = Set([heading] + page.ancestors(heading))
        for above in page.ancestors(heading) where page.contains(root, above) {
            for child in page.children(above).prefix(while: { !path.contains($0) }) where page[child].isElement {
                let isText =
                    page.name(child) == "p" && page.text(child).count > 60
                    || page.first(below: child, named: ["img", "picture", "figure", "pre", "table", "blockquote"])
                        != nil
                if !isText, page.text(child).count < 200, !holdsKept(child) { drop(child) }
            }
        }
    }

    /// Whether little of the article stands before it, or little after.
    private func isAtEdge(_ index: Int) -> Bool {
        let blocks = page.all(below: root).filter {
            ["p", "li", "pre", "tr", "h2", "h3", "blockquote"].contains(page.name($0)) && !page.contains(index, $0)
        }
        let before = blocks.count { $0 < index }
        return before <= 2 || blocks.count - before <= 2
    }

    /// What follows the last words under a heading that sites put there: “Related posts”.
    private mutating func trailing() {
        for heading in page.elements(below: root, named: ElementKinds.headings).reversed() {
            guard Furniture.isLabel(page.text(heading)), let parent = page.parent(heading), !holdsKept(heading) else {
                continue
            }
            let siblings = page.children(parent)
            guard let place = siblings.firstIndex(of: heading) else { continue }
            let level = page.name(heading)
            let rest = siblings[(place + 1)...].prefix {
                !(ElementKinds.headings.contains(page.name($0)) && page.name($0) <= level)
            }
            let size = rest.reduce(0) { $0 + page.text($1).count }
            let linked = rest.reduce(0) {
                $0 + page.elements(below: $1, named: ["a"]).reduce(0) { $0 + page.text($1).count }
            }
            guard size == 0 && Furniture.isLabel(page.text(heading)) || linked * 2 > size else { continue }
            for node in [heading] + rest { drop(node, isTold: node == heading || page[node].isElement) }
        }
    }
}
