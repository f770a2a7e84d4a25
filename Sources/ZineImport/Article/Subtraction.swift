import ZineHTML

/// Takes the furniture out of an article, and tells what went.
struct Subtraction {
    private(set) var page: PageTree
    private(set) var remarks: [Remark] = []
    let root: Int
    private let heading: Int?
    private let kept: Set<Int>
    /// What is read elsewhere, though it stands outside the article: notes.
    private let read: [Int]
    private let whole: Int
    /// The article's blocks of text.
    private let blocks: [Int]
    private let facts: Facts

    /// - Parameters:
    ///   - heading: the title, which is read wherever it stands.
    ///   - kept: nodes that must stay, whatever they look like: what notes lead to.
    ///   - facts: what the front matter says already.
    init(_ page: PageTree, root: Int, heading: Int?, kept: Set<Int>, facts: Facts) {
        self.facts = facts
        self.page = page
        self.root = root
        self.heading = heading
        self.kept = kept.filter { page.contains(root, $0) }
        read = kept.filter { !page.contains(root, $0) }
        whole = page.text(root).utf8.count
        blocks = page.elements(below: root, named: ["p", "li", "pre", "tr", "h2", "h3", "blockquote"])
    }

    mutating func run() {
        permalinks()
        remarksOfReaders()
        aboveTitle()
        walk(root)
        trailing()
    }

    /// Tells of the parts of the page outside the article, once each; of notes and the title, which are kept, nothing.
    mutating func tellOutside() {
        var path = Set(page.ancestors(root))
        path.insert(root)
        var rest = page
        for node in read { rest.remove(node) }
        if let heading, !page.contains(root, heading) { rest.remove(heading) }
        for above in page.ancestors(root).reversed() {
            for child in page.children(above)
            where !path.contains(child) && page.isElement(child) && !page.isMute(child) {
                tell(child, in: rest)
            }
        }
    }

    private mutating func tell(_ index: Int, in page: PageTree) {
        let words = page.firstWords(index)
        guard words.contains(where: { $0.isLetter || $0.isNumber }) else { return }
        remarks.append(.leftOut(what: Furniture.title(of: index, page), words: words))
    }

    private mutating func drop(_ index: Int, isTold: Bool = true) {
        if isTold { tell(index, in: page) }
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
            let above = Array(page.ancestors(link))
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
        for child in page.children(index) where page.isElement(child) {
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
        if Furniture.isContents(index, page) {
            drop(index)
            removeLabel(before: index)
            return true
        }
        guard isFurnitureByLook(index, name) else { return false }
        drop(index)
        return true
    }

    private func isFurnitureByLook(_ index: Int, _ name: String) -> Bool {
        if Furniture.isByKind(index, page), name == "nav" || isSmall(index) { return true }
        if name == "form", page.first(below: index, named: ["input", "button", "textarea"]) != nil,
            page.first(below: index, named: ["li"]) == nil, isSmall(index)
        {
            return true
        }
        let isInText = page.ancestors(index).contains {
            Self.text.contains(page.name($0)) && page.contains(root, $0)
        }
        if Furniture.isByName(index, page), !isInText || page.text(index, limit: 80).utf8.count < 80, isSmall(index),
            AlertKinds.kind(of: index, in: page) == nil
        {
            return true
        }
        guard !isInText else { return false }
        if Furniture.isLabelled(index, page), isSmall(index), looksLikeFurniture(index) { return true }
        if isHeadOfButtons(index), page.text(index, limit: 300).utf8.count < 300, isSmall(index) { return true }
        if name == "footer", page.first(below: index, named: ["blockquote", "pre", "table"]) == nil, isSmall(index) {
            return true
        }
        return (Furniture.isMetaLine(index, page) || Furniture.saysOnly(facts, index, page)) && isAtEdge(index)
    }

    private static let text: Set<String> = ["p", "li", "td", "th", "pre", "blockquote", "figure"]

    /// Whether a part is less than two fifths of the article.
    private func isSmall(_ index: Int) -> Bool {
        page.text(index, limit: whole * 4 / 10 + 1).utf8.count * 10 < whole * 4
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
        let siblings = page.children(parent).filter { page.isElement($0) && !page.text($0, limit: 1).isEmpty }
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
            for child in page.children(above).prefix(while: { !path.contains($0) }) where page.isElement(child) {
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
        let isThere = { (block: Int) in !page.isRemoved(block) }
        let before = blocks.lazy.prefix { $0 < index }.filter(isThere)
        let after = blocks.lazy.reversed().prefix { $0 > index && !page.contains(index, $0) }.filter(isThere)
        return before.prefix(3).count <= 2 || after.prefix(3).count <= 2
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
            for node in [heading] + rest { drop(node, isTold: node == heading || page.isElement(node)) }
        }
    }
}
