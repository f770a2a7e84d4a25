import ZineHTML

/// Finds the part of a page that is the article: by the page's own word first, then by weight of text.
struct ArticleFinder {
    let page: PageTree
    /// Bytes of text below each node that no link and no furniture holds; a character of scripts without blanks counts for three
    /// of its bytes all the same.
    private let weights: [Int]

    init(_ page: PageTree) {
        self.page = page
        var weights = Array(repeating: 0, count: page.html.nodes.count)
        for index in page.html.nodes.indices.reversed() {
            guard !page.isGone[index], !page.isMute(index) else { continue }
            switch page.html.nodes[index].kind {
            case .text(let text): weights[index] += text.utf8.count { $0 > 0x20 }
            case .comment: continue
            case .element(let name, _):
                if name == "a" { weights[index] /= 3 }
                if Furniture.isByKind(index, page) { weights[index] = 0 }
            }
            if page.parents[index] != index { weights[page.parents[index]] += weights[index] }
        }
        self.weights = weights
    }

    private static let contents: Set<String> = [
        "e-content", "entry-content", "post-content", "article-content", "article-body", "article__body",
        "article__content", "post-body", "post__content", "post__body", "blog-content", "markdown-body",
        "wiki-content", "page-body", "story-body", "blog-post-content", "post-text", "td-content", "gh-content",
        "theme-doc-markdown", "vp-doc",
    ]

    /// The element that is the article.
    func find() -> Int? {
        let body = page.body ?? page.html.roots.first
        guard let body else { return nil }
        let all = weights[body]
        if page.isOfForge, let text = outermost(where: isTextOfForge).first(where: { weights[$0] > 0 }) { return text }
        let said = outermost { page.attribute($0, "itemprop")?.pageWords.contains("articleBody") ?? false }
        if let best = best(said, of: all) { return best }
        let named = outermost { isNamedContent($0) }
        if let best = best(named, of: all) { return best }
        let articles = outermost { page.name($0) == "article" || page.role($0) == "article" }
        if let best = best(articles, of: all) { return best }
        let mains = outermost { page.role($0) == "main" || page.name($0) == "main" }
        if let best = best(mains, of: all) { return narrowed(best) }
        let places = outermost {
            ["content", "main-content", "main", "bodycontent", "mw-content-text"].contains(
                (page.attribute($0, "id") ?? "").lowercased())
        }
        if let best = best(places, of: all) { return narrowed(best) }
        return heaviest(body)
    }

    /// Whether a class says that the article's text is in it; of Sphinx's themes, one with a role or a property beside it.
    private func isNamedContent(_ node: Int) -> Bool {
        page.hasClass(node, Self.contents)
            || page.hasClass(node, ["body"]) && page.role(node) == "main"
            || page.attribute(node, "itemprop") != nil
                && page.ancestors(node).contains { page.hasClass($0, ["rst-content"]) }
    }

    /// GitHub's text and GitLab's: the first on a page is the file, the release or the issue, the others are comments.
    private func isTextOfForge(_ node: Int) -> Bool {
        page.hasClass(node, ["markdown-body"]) || page.name(node) == "div" && page.hasClass(node, ["md"])
    }

    private func outermost(where test: (Int) -> Bool) -> [Int] {
        var found: [Int] = []
        var waiting = Array(page.html.roots.reversed())
        while let next = waiting.popLast() {
            if page.isElement(next), test(next) {
                found.append(next)
            } else {
                waiting += page.children(next).reversed()
            }
        }
        return found
    }

    /// The heaviest of several; what holds them all where each has its part of the text.
    private func best(_ found: [Int], of all: Int) -> Int? {
        guard let best = found.max(by: { weights[$0] < weights[$1] }), weights[best] > 0 else { return nil }
        guard weights[best] * 5 >= all || holdsTitle(best) && weights[best] > 0 else { return nil }
        let siblings = found.filter { page.parent($0) == page.parent(best) && weights[$0] * 4 > weights[best] }
        if siblings.count > 1, let parent = page.parent(best), !siblings.contains(where: { page.name($0) == "article" })
        {
            return parent
        }
        return grown(best)
    }

    private func holdsTitle(_ index: Int) -> Bool { page.first(below: index, named: ["h1"]) != nil }

    /// What the article is in, where as much text stands beside it: never a section whose siblings are text.
    private func grown(_ index: Int) -> Int {
        var node = index
        for above in page.ancestors(index) {
            guard !["body", "html"].contains(page.name(above)) else { break }
            let others = page.children(above).filter { !page.contains($0, node) }.filter { isText($0) }
            let weight = others.reduce(0) { $0 + weights[$1] }
            if weight > 200, weight * 3 > weights[node],
                page.name(above) == "article" || page.name(above) == "main" || page.name(above) == "section"
            {
                node = above
            }
        }
        return node
    }

    private func isText(_ index: Int) -> Bool {
        guard page.isElement(index), weights[index] > 80, !Furniture.isByKind(index, page),
            !Furniture.isByName(index, page)
        else { return false }
        return page.first(below: index, named: ["p", "li", "pre", "table"]) != nil
    }

    /// Within `main`, what holds nearly all of the text together with the title.
    private func narrowed(_ index: Int) -> Int {
        var node = index
        while true {
            let children = page.children(node).filter { page.isElement($0) }
            guard let next = children.first(where: { weights[$0] * 100 >= weights[node] * 97 }),
                ["div", "section", "article", "main"].contains(page.name(next)),
                page.first(below: node, named: ["h1"]) == nil || page.first(below: next, named: ["h1"]) != nil
            else { return node }
            node = next
        }
    }

    private static let texts: Set<String> = ["p", "li", "pre", "td", "blockquote", "dd", "h2", "h3"]

    /// Where the page says nothing: the smallest part around its first heading that holds most blocks of text.
    private func heaviest(_ body: Int) -> Int {
        var counts = Array(repeating: 0, count: page.html.nodes.count)
        var areWithin = Array(repeating: false, count: page.html.nodes.count)
        let nodes = page.all(below: body).filter { page.isElement($0) }
        for node in nodes {
            guard let parent = page.parent(node) else { continue }
            areWithin[node] =
                areWithin[parent] || Furniture.isByKind(parent, page) || Furniture.isByName(parent, page)
        }
        for node in nodes.reversed() {
            if Self.texts.contains(page.name(node)), weights[node] > 0, !areWithin[node] { counts[node] += 1 }
            if let parent = page.parent(node) { counts[parent] += counts[node] }
        }
        let all = counts[body]
        guard all > 0 else { return body }
        let title = page.first(below: body, named: ["h1"])
        if let title {
            for above in page.ancestors(title) where counts[above] * 10 >= all * 6 { return above }
        }
        var node = body
        while let next = page.children(node).first(where: {
            counts[$0] * 10 >= all * 9
                && ["div", "section", "td", "table", "tbody", "tr", "center", "form"].contains(page.name($0))
        }) {
            node = next
        }
        return node
    }
}
