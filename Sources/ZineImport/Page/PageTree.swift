import ZineHTML

/// A page's tree with the way up, and with what was taken out of it on the way to the article.
struct PageTree {
    let html: HTMLTree
    /// The parent of each node; its own index for the outermost.
    let parents: [Int]
    /// Nodes that are gone, with all below them.
    private(set) var isGone: [Bool]
    /// Each element by its `id`, or an anchor by its `name`; the first of several.
    let places: [String: Int]

    init(_ html: HTMLTree) {
        self.html = html
        var parents = Array(html.nodes.indices)
        var places: [String: Int] = [:]
        for (index, node) in html.nodes.enumerated() {
            for child in node.children { parents[child] = index }
            for key in ["id", "name"] where key == "id" || node.name == "a" {
                if let name = node.attribute(key), !name.isEmpty, places[name] == nil { places[name] = index }
            }
        }
        self.parents = parents
        self.places = places
        isGone = Array(repeating: false, count: html.nodes.count)
    }

    subscript(index: Int) -> HTMLTree.Node { html.nodes[index] }

    func name(_ index: Int) -> String { html.nodes[index].name }

    func attribute(_ index: Int, _ name: String) -> String? { html.nodes[index].attribute(name) }

    /// The children that are still there.
    func children(_ index: Int) -> [Int] { html.nodes[index].children.filter { !isGone[$0] } }

    func parent(_ index: Int) -> Int? { parents[index] == index ? nil : parents[index] }

    func ancestors(_ index: Int) -> [Int] {
        var all: [Int] = []
        var next = parent(index)
        while let node = next {
            all.append(node)
            next = parent(node)
        }
        return all
    }

    mutating func remove(_ index: Int) { isGone[index] = true }

    /// Whether it or something above it is gone.
    func isRemoved(_ index: Int) -> Bool { isGone[index] || ancestors(index).contains { isGone[$0] } }

    /// Everything below a node and itself, in the order of the page, without what is gone.
    func all(below index: Int) -> [Int] {
        guard !isGone[index] else { return [] }
        var found: [Int] = []
        var waiting = [index]
        while let next = waiting.popLast() {
            found.append(next)
            waiting += children(next).reversed()
        }
        return found
    }

    func elements(below index: Int, named names: Set<String>) -> [Int] {
        all(below: index).filter { names.contains(name($0)) }
    }

    func first(below index: Int, named names: Set<String>) -> Int? {
        var waiting = isGone[index] ? [] : [index]
        while let next = waiting.popLast() {
            if names.contains(name(next)) { return next }
            waiting += children(next).reversed()
        }
        return nil
    }

    func contains(_ outer: Int, _ inner: Int) -> Bool { outer == inner || ancestors(inner).contains(outer) }

    /// The words of an element's `class`, in small letters.
    func classes(_ index: Int) -> [String] {
        guard let text = attribute(index, "class") else { return [] }
        return text.split(whereSeparator: \.isPageSpace).map { $0.lowercased() }
    }

    func hasClass(_ index: Int, _ wanted: Set<String>) -> Bool { classes(index).contains { wanted.contains($0) } }

    /// The words of a role.
    func role(_ index: Int) -> String { attribute(index, "role")?.lowercased() ?? "" }

    /// Text below a node, as a browser would run it together, blocks parted by a blank; scripts and styles have none.
    func text(_ index: Int, limit: Int = .max) -> String {
        var out = ""
        var waiting = isGone[index] ? [] : [(node: index, isEnd: false)]
        while let (next, isEnd) = waiting.popLast(), out.utf8.count < limit {
            if isEnd {
                if !out.isEmpty { out += " " }
                continue
            }
            switch html.nodes[next].kind {
            // Nothing stands before the first letter, so that a limit counts letters.
            case .text(let text): out += out.isEmpty ? text.drop(while: \.isPageSpace) : text[...]
            case .comment: continue
            case .element(let name, _):
                if ElementKinds.mute.contains(name) { continue }
                if ElementKinds.blocks.contains(name) || name == "br" {
                    if !out.isEmpty { out += " " }
                    waiting.append((next, true))
                }
                waiting += children(next).reversed().map { ($0, false) }
            }
        }
        return out.collapsed
    }

    /// The element's opening words, for telling what it was.
    func firstWords(_ index: Int) -> String {
        let text = text(index, limit: 300)
        guard text.count > 60 else { return text }
        let cut = text.prefix(60)
        let end = cut.lastIndex(of: " ") ?? cut.endIndex
        return cut[..<end] + " …"
    }
}

/// What elements are to a page's reader.
enum ElementKinds {
    static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir",
        "div",
        "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table",
        "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "listing", "xmp", "plaintext",
    ]
    /// What is never read.
    static let mute: Set<String> = [
        "script", "style", "template", "head", "title", "meta", "link", "object", "embed", "canvas", "select",
        "textarea", "datalist", "noframes", "noembed", "param", "map", "area",
    ]
    static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]
}

extension Character {
    /// A blank of HTML.
    var isPageSpace: Bool {
        self == " " || self == "\n" || self == "\t" || self == "\r" || self == "\u{C}" || self == "\r\n"
    }
}

extension StringProtocol {
    /// With each run of blanks as one, and none at the ends. No-break spaces are not blanks.
    var collapsed: String {
        split(whereSeparator: \.isPageSpace).joined(separator: " ")
    }

    /// Without blanks at the ends, no-break ones included.
    var stripped: String {
        var rest = self[...]
        while let first = rest.first, first.isWhitespace || first == "\u{200B}" || first == "\u{FEFF}" {
            rest = rest.dropFirst()
        }
        while let last = rest.last, last.isWhitespace || last == "\u{200B}" || last == "\u{FEFF}" {
            rest = rest.dropLast()
        }
        return String(rest)
    }
}
