import ZineHTML

/// A page's tree with the way up, and with what was taken out of it on the way to the article.
struct PageTree {
    let html: HTMLTree
    /// The parent of each node; its own index for the outermost.
    let parents: [Int]
    /// The end of what stands below each node: everything below one follows it without a gap.
    private let ends: [Int]
    private let names: [String]
    private let classLists: [[String]]
    private let areBlocks: [Bool]
    private let areMute: [Bool]
    /// Nodes that are gone, with all below them.
    private(set) var isGone: [Bool]
    /// Each element by its `id`, or an anchor by its `name`; the first of several.
    let places: [String: Int]
    let body: Int?

    init(_ html: HTMLTree) {
        self.html = html
        names = html.nodes.map(\.name)
        areBlocks = names.map { !$0.isEmpty && ElementKinds.blocks.contains($0) }
        areMute = names.map { !$0.isEmpty && ElementKinds.mute.contains($0) }
        var parents = Array(html.nodes.indices)
        var ends = parents.map { $0 + 1 }
        var places: [String: Int] = [:]
        var classLists = Array(repeating: [String](), count: html.nodes.count)
        for index in html.nodes.indices {
            for child in html.nodes[index].children { parents[child] = index }
            guard case .element(let name, let attributes) = html.nodes[index].kind, !attributes.isEmpty else {
                continue
            }
            if let id = attributes["id"], !id.isEmpty, places[id] == nil { places[id] = index }
            if name == "a", let own = attributes["name"], !own.isEmpty, places[own] == nil { places[own] = index }
            if let classes = attributes["class"] { classLists[index] = classes.pageWords.map { $0.lowercased() } }
        }
        for index in html.nodes.indices.reversed() where parents[index] != index {
            ends[parents[index]] = max(ends[parents[index]], ends[index])
        }
        body = names.firstIndex(of: "body")
        (self.parents, self.ends, self.places, self.classLists) = (parents, ends, places, classLists)
        isGone = Array(repeating: false, count: html.nodes.count)
    }

    subscript(index: Int) -> HTMLTree.Node { html.nodes[index] }

    func name(_ index: Int) -> String { names[index] }

    func isElement(_ index: Int) -> Bool { !names[index].isEmpty }

    func isBlock(_ index: Int) -> Bool { areBlocks[index] }

    func isMute(_ index: Int) -> Bool { areMute[index] }

    func attribute(_ index: Int, _ name: String) -> String? {
        guard case .element(_, let attributes) = html.nodes[index].kind, !attributes.isEmpty else { return nil }
        return attributes[name]
    }

    /// The children that are still there.
    func children(_ index: Int) -> [Int] { html.nodes[index].children.filter { !isGone[$0] } }

    func parent(_ index: Int) -> Int? { parents[index] == index ? nil : parents[index] }

    /// What a node stands in, from its parent up.
    func ancestors(_ index: Int) -> Ancestors { Ancestors(parents: parents, node: index) }

    struct Ancestors: Sequence, IteratorProtocol {
        fileprivate let parents: [Int]
        fileprivate var node: Int

        mutating func next() -> Int? {
            guard parents[node] != node else { return nil }
            node = parents[node]
            return node
        }
    }

    mutating func remove(_ index: Int) { isGone[index] = true }

    /// Whether it or something above it is gone.
    func isRemoved(_ index: Int) -> Bool {
        var node = index
        while !isGone[node] {
            guard parents[node] != node else { return false }
            node = parents[node]
        }
        return true
    }

    /// Calls for everything below a node and itself, in the order of the page, without what is gone, while the answer is yes.
    private func visit(below index: Int, _ isWanted: (Int) -> Bool) {
        var node = index
        while node < ends[index] {
            if isGone[node] {
                node = ends[node]
            } else {
                guard isWanted(node) else { return }
                node += 1
            }
        }
    }

    /// Everything below a node and itself, in the order of the page, without what is gone.
    func all(below index: Int) -> [Int] {
        var found: [Int] = []
        visit(below: index) {
            found.append($0); return true
        }
        return found
    }

    func elements(below index: Int, named names: Set<String>) -> [Int] {
        var found: [Int] = []
        visit(below: index) { node in
            if isElement(node), names.contains(name(node)) { found.append(node) }
            return true
        }
        return found
    }

    func first(below index: Int, named names: Set<String>) -> Int? {
        var found: Int?
        visit(below: index) { node in
            if isElement(node), names.contains(name(node)) { found = node }
            return found == nil
        }
        return found
    }

    func contains(_ outer: Int, _ inner: Int) -> Bool { outer <= inner && inner < ends[outer] }

    /// The words of an element's `class`, in small letters.
    func classes(_ index: Int) -> [String] { classLists[index] }

    /// - Parameter wanted: made where an element has classes: most have none, and it is asked of all.
    func hasClass(_ index: Int, _ wanted: @autoclosure () -> Set<String>) -> Bool {
        guard !classLists[index].isEmpty else { return false }
        let wanted = wanted()
        return classLists[index].contains { wanted.contains($0) }
    }

    /// The words of a role.
    func role(_ index: Int) -> String { attribute(index, "role")?.lowercased() ?? "" }

    /// Whether a forge made the page, which says so as the site's name.
    var isOfForge: Bool {
        names.indices.contains { node in
            names[node] == "meta" && attribute(node, "property") == "og:site_name"
                && ["github", "gitlab"].contains(attribute(node, "content")?.lowercased())
        }
    }

    /// Text below a node, as a browser would run it together, blocks parted by a blank; scripts and styles have none.
    ///
    /// - Parameter limit: bytes that are enough; a piece of text that goes over it is not cut.
    func text(_ index: Int, limit: Int = .max) -> String {
        var words = PageWords()
        // Ends of the blocks that are open.
        var open: [Int] = []
        var node = index
        while node < ends[index], words.count < limit {
            while let end = open.last, end <= node {
                words.part()
                open.removeLast()
            }
            guard !isGone[node] else { node = ends[node]; continue }
            guard !areMute[node] else { node = ends[node]; continue }
            if areBlocks[node] {
                words.part()
                open.append(ends[node])
            } else if case .text(let text) = html.nodes[node].kind {
                words.add(text)
            } else if names[node] == "br" {
                words.part()
            }
            node += 1
        }
        return words.text
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

extension UInt8 {
    /// A blank of HTML.
    var isPageSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C }
}

/// Text that is run together, with each run of blanks as one and none at the ends.
struct PageWords {
    private var bytes: [UInt8] = []
    private var isParted = false

    /// Bytes so far.
    var count: Int { bytes.count }
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Parts what came from what comes.
    mutating func part() { isParted = true }

    mutating func add(_ text: some StringProtocol) {
        for byte in text.utf8 {
            if byte.isPageSpace {
                isParted = true
                continue
            }
            if isParted, !bytes.isEmpty { bytes.append(0x20) }
            isParted = false
            bytes.append(byte)
        }
    }
}

extension StringProtocol {
    /// With each run of blanks as one, and none at the ends. No-break spaces are not blanks.
    var collapsed: String {
        var words = PageWords()
        words.add(self)
        return words.text
    }

    /// The words between blanks of HTML.
    var pageWords: [String] {
        utf8.split(whereSeparator: \.isPageSpace).map { String(decoding: $0, as: UTF8.self) }
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
