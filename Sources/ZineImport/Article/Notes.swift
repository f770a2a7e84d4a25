import ZineHTML

/// The notes of a page: the marks in its text, and where what they lead to stands.
struct Notes {
    /// The name of the note that an element is the mark of.
    private(set) var marks: [Int: String] = [:]
    /// Notes in the order of their marks.
    private(set) var notes: [Note] = []

    struct Note {
        var name: String
        /// What holds the note's text.
        var bodies: [Int]
        /// A note that an attribute says.
        var words: String?
    }

    /// Elements that belong to notes and are no text: marks that lead back, numbers before them.
    private var furniture: [Int] = []
    /// What holds notes, and is gone once they are taken out.
    private var holders: Set<Int> = []
    private var taken: Set<String> = []
    private var namesByBody: [Int: String] = [:]

    private struct Mark {
        /// The element that is replaced by the mark.
        var outer: Int
        var link: Int
        var label: String
        var body: Int
    }

    /// Finds the notes whose marks stand in a part of the page, and takes them out of it.
    init(in root: Int, _ page: inout PageTree) {
        let links = page.elements(below: root, named: ["a", "label", "span", "sup", "button"])
        var found: [Mark] = []
        for link in links {
            guard !found.contains(where: { page.contains($0.body, link) }), let mark = mark(link, page) else {
                continue
            }
            found.append(mark)
        }
        for mark in found { add(mark, page) }
        tooltips(in: root, page)
        sidenotes(in: root, page)
        takeOut(&page)
    }

    // MARK: Marks

    private static let markClasses: Set<String> = [
        "footnote-ref", "footnote-reference", "footnoteref", "fnref", "footnote", "sdfootnoteanc", "noteref",
        "reference", "fn",
        "footnote-link", "sdendnoteanc", "footnote_20_anchor", "endnote_20_anchor", "footnote-anchor",
        "citation-reference", "footnote_referrer",
    ]
    private static let bodyClasses: Set<String> = [
        "footnote", "footnotes", "footnote-list", "footnote-item", "endnotes", "sdfootnote", "reflist", "references",
        "notes",
        "footnote-definition", "sdendnote", "footnotes-list", "citation", "footnote_plugin_tooltip_text",
        "footnotelist",
    ]

    private func mark(_ link: Int, _ page: PageTree) -> Mark? {
        guard page.name(link) == "a", let reference = page.attribute(link, "href"), !reference.hasPrefix("#cmnt"),
            let hash = reference.firstIndex(of: "#"),
            let target = page.places[Address.decoded(reference[hash...].dropFirst())]
                ?? page.places[String(reference[hash...].dropFirst())]
        else { return nil }
        let label = page.text(link).stripped
        let isSaid =
            page.role(link) == "doc-noteref" || page.attribute(link, "epub:type") == "noteref"
            || page.hasClass(link, Self.markClasses)
            || page.parent(link).map { page.name($0) == "span" && page.hasClass($0, Self.markClasses) } ?? false
        let sup = page.parent(link).flatMap { page.name($0) == "sup" ? $0 : nil }
        let isRaised = sup != nil || page.first(below: link, named: ["sup"]) != nil
        guard isSaid || isRaised || Self.isBracketed(label, link, page) else { return nil }
        guard Self.isLabel(label) || isSaid && label.count <= 12, page.role(link) != "doc-backlink" else { return nil }
        guard !isAhead(link, of: target, page), let body = body(of: target, from: link, page) else { return nil }
        let leads = isSaid || leadsBack(body, to: link, page) || isNotesPlace(body, page)
        guard leads else { return nil }
        return Mark(outer: outermost(link, page), link: link, label: label, body: body)
    }

    /// A mark leads on in the page, but for notes that stand before their marks at its side.
    private func isAhead(_ link: Int, of target: Int, _ page: PageTree) -> Bool {
        page.contains(target, link)
            || target < link && !page.hasClass(target, ["sidenote", "marginnote"]) && !isNotesPlace(target, page)
    }

    private static func isLabel(_ text: String) -> Bool {
        let inner = text.filter { !"[]()^".contains($0) && !$0.isWhitespace }
        return !inner.isEmpty && inner.count <= 4
            && (inner.allSatisfy { $0.isNumber } || inner.allSatisfy { "*†‡§¶‖#※".contains($0) }
                || inner.count <= 3 && inner.allSatisfy { $0.isLetter })
    }

    /// `[1]` in brackets that are the link's own or stand around it.
    private static func isBracketed(_ label: String, _ link: Int, _ page: PageTree) -> Bool {
        let inner = label.filter { $0 != "[" && $0 != "]" && $0 != "^" }
        guard inner.count < label.count, !inner.isEmpty, inner.count <= 3 else { return false }
        return inner.allSatisfy { $0.isNumber }
    }

    /// The mark with the elements that hold nothing else.
    private func outermost(_ link: Int, _ page: PageTree) -> Int {
        var outer = link
        while let parent = page.parent(outer),
            ["sup", "span", "small", "strong", "b", "font"].contains(page.name(parent))
        {
            let others = page.children(parent).filter {
                $0 != outer && !page.text($0).filter({ !"[](),".contains($0) }).stripped.isEmpty
            }
            guard others.isEmpty, !page.hasClass(parent, ["footnote-text", "sidenote"]) else { break }
            let links = page.elements(below: parent, named: ["a"])
            guard links.count == 1 else { break }
            outer = parent
        }
        return outer
    }

    // MARK: Bodies

    /// The element with the note's whole text, from the place that its mark leads to.
    private func body(of target: Int, from link: Int, _ page: PageTree) -> Int? {
        let names: Set<String> = ["li", "div", "aside", "p", "dd", "section", "td", "tr", "blockquote", "details"]
        var node = target
        if page.name(node) == "dt" {
            guard let parent = page.parent(node) else { return nil }
            let siblings = page.children(parent).filter { page.isElement($0) }
            guard let place = siblings.firstIndex(of: node), place + 1 < siblings.count else { return nil }
            return page.name(siblings[place + 1]) == "dd" ? siblings[place + 1] : nil
        }
        if page.hasClass(node, ["sidenote", "marginnote", "footnote-text"]) { return node }
        while !names.contains(page.name(node)) {
            guard let parent = page.parent(node) else { return nil }
            node = parent
        }
        // A paragraph that is all of its item, or of a box that is a note's by name.
        while let parent = page.parent(node), ["li", "div", "aside", "dd"].contains(page.name(parent)),
            isNotesPlace(parent, page), page.text(parent, limit: 4000) == page.text(node, limit: 4000),
            !page.contains(parent, link)
        { node = parent }
        guard !ElementKinds.headings.contains(page.name(node)), !page.contains(node, link),
            page.text(node, limit: 20_000).utf8.count < 12_000
        else { return nil }
        return page.text(node).isEmpty ? nil : node
    }

    private func leadsBack(_ body: Int, to link: Int, _ page: PageTree) -> Bool {
        let names = Set(
            ([link] + page.ancestors(link).prefix(3)).flatMap { node in
                [page.attribute(node, "id"), page.attribute(node, "name")].compactMap { $0 }
            } + page.html.nodes[link].children.compactMap { page.attribute($0, "id") } + anchorsBefore(link, page))
        return page.elements(below: body, named: ["a"]).contains { node in
            if page.role(node) == "doc-backlink" || page.hasClass(node, Self.backClasses) { return true }
            guard let reference = page.attribute(node, "href"), let hash = reference.firstIndex(of: "#") else {
                return false
            }
            return names.contains(Address.decoded(reference[hash...].dropFirst()))
        }
    }

    /// Names of empty anchors in a mark's own block: word processors part them from the link.
    private func anchorsBefore(_ link: Int, _ page: PageTree) -> [String] {
        guard let block = page.ancestors(link).first(where: { page.isBlock($0) }) else {
            return []
        }
        return page.elements(below: block, named: ["a"]).compactMap { node in
            guard node < link, page.attribute(node, "href") == nil, page.text(node).isEmpty else { return nil }
            return page.attribute(node, "name") ?? page.attribute(node, "id")
        }
    }

    private static let backClasses: Set<String> = [
        "footnote-backref", "footnote-back", "fn-backref", "reversefootnote", "sdfootnotesym", "data-footnote-backref",
        "backref",
        "footnote-return", "sdendnotesym", "footnote_20_symbol", "endnote_20_symbol", "fn-backlink",
    ]

    private func isNotesPlace(_ node: Int, _ page: PageTree) -> Bool {
        for near in [node] + page.ancestors(node).prefix(4) {
            if ["doc-endnotes", "doc-footnote", "doc-footnotes", "doc-endnote"].contains(page.role(near))
                || page.hasClass(near, Self.bodyClasses)
            {
                return true
            }
            if page.attribute(near, "data-footnotes") != nil || page.attribute(near, "epub:type") == "footnotes" {
                return true
            }
        }
        guard let id = page.attribute(node, "id")?.lowercased() else { return false }
        return ["fn", "footnote", "ftnt", "sdfootnote", "cite_note", "note-", "endnote"].contains { id.hasPrefix($0) }
    }

    // MARK: Notes

    private mutating func add(_ mark: Mark, _ page: PageTree) {
        marks[mark.outer] =
            namesByBody[mark.body]
            ?? {
                let name = free(mark.label)
                namesByBody[mark.body] = name
                notes.append(Note(name: name, bodies: [mark.body], words: nil))
                collectFurniture(mark.body, label: mark.label, page)
                return name
            }()
    }

    private mutating func free(_ label: String) -> String {
        let plain = label.filter { $0.isASCII && ($0.isNumber || $0.isLetter) }
        if !plain.isEmpty, taken.insert(plain).inserted { return plain }
        var number = notes.count + 1
        while !taken.insert(String(number)).inserted { number += 1 }
        return String(number)
    }

    /// Links back, and the number that a note begins with.
    private mutating func collectFurniture(_ body: Int, label: String, _ page: PageTree) {
        let inner = label.filter { !"[]()^".contains($0) }
        for link in page.elements(below: body, named: ["a"]) {
            let text = page.text(link).stripped
            let isBack =
                page.role(link) == "doc-backlink" || page.hasClass(link, Self.backClasses)
                || page.attribute(link, "rev") == "footnote"
            let isArrow =
                !text.isEmpty
                && text.allSatisfy {
                    "↩↑^⏎↵⤴⬆↖🔙\u{FE0E}\u{FE0F}[]".contains($0)
                        || $0.unicodeScalars.allSatisfy {
                            (0x2190...0x21FF).contains($0.value) || $0.value == 0xFE0E || $0.value == 0xFE0F
                        }
                }
            let leadsBack = page.attribute(link, "href").map { $0.hasPrefix("#") } ?? false
            let isNumber = text.filter { !"[]()^.".contains($0) }.stripped == inner
            if isBack
                || leadsBack && (isArrow || isNumber || ["back", "return", "jump up"].contains(text.lowercased()))
            {
                furniture.append(highest(link, within: body, page))
            }
        }
        for label in page.elements(below: body, named: ["span", "sup", "strong", "b"]).prefix(3)
        where page.hasClass(
            label, ["label", "fn-bracket", "footnote-number", "footnote-label", "mw-cite-backlink", "backrefs"])
        {
            furniture.append(label)
        }
        // A raised number, or one before a point, that begins the note.
        if let first = page.elements(below: body, named: ["sup"]).first,
            page.text(first).stripped.filter({ !"[].".contains($0) }) == inner,
            page.text(body).hasPrefix(page.text(first))
        {
            furniture.append(first)
        }
    }

    private func highest(_ link: Int, within body: Int, _ page: PageTree) -> Int {
        var node = link
        while let parent = page.parent(node), parent != body, ["sup", "span", "small"].contains(page.name(parent)),
            page.text(parent) == page.text(link)
        {
            node = parent
        }
        return node
    }

    private static let tooltipClasses: Set<String> = [
        "footnote", "fn", "footnote-ref", "tooltip", "footnote-button", "noteref",
    ]

    /// Marks that carry their note themselves.
    private mutating func tooltips(in root: Int, _ page: PageTree) {
        for node in page.elements(below: root, named: ["sup", "span", "a", "button"]) where marks[node] == nil {
            let isMark = page.name(node) == "sup" || page.hasClass(node, Self.tooltipClasses)
            guard isMark, !page.ancestors(node).contains(where: { marks[$0] != nil }) else { continue }
            let label = page.text(node).stripped
            let said = [
                "data-footnote", "data-tooltip", "data-note", "data-footnote-content", "data-content",
                "data-tippy-content", "title",
            ].compactMap { page.attribute(node, $0) }.first { $0.stripped.count > 3 }
            if let said, Self.isLabel(label) || label.isEmpty {
                let name = free(label)
                marks[node] = name
                notes.append(Note(name: name, bodies: [], words: said.collapsed))
                continue
            }
            let inner = page.all(below: node).dropFirst().first {
                page.hasClass(
                    $0, ["tooltiptext", "tooltip-text", "footnote-content", "tooltip-content", "footnote__content"])
            }
            guard let inner else { continue }
            let rest = page.children(node).filter { !page.contains($0, inner) }.map { page.text($0) }.joined().stripped
            guard rest.isEmpty || Self.isLabel(rest), !page.text(inner).isEmpty else { continue }
            let name = free(rest)
            marks[node] = name
            notes.append(Note(name: name, bodies: [inner], words: nil))
        }
    }

    /// Notes at the side, as Tufte sets them: a label, a hidden box, and the note itself.
    private mutating func sidenotes(in root: Int, _ page: PageTree) {
        for node in page.elements(below: root, named: ["span", "small", "aside", "div"])
        where page.hasClass(node, ["sidenote", "marginnote", "footnote-inline"]) && namesByBody[node] == nil
            && !page.text(node).isEmpty
        {
            let name = free("")
            notes.append(Note(name: name, bodies: [node], words: nil))
            namesByBody[node] = name
            let siblings = page.parent(node).map { page.children($0) } ?? []
            let before = siblings.firstIndex(of: node).map { siblings[..<$0].suffix(4) } ?? []
            for sibling in before
            where page.name(sibling) == "label" || page.name(sibling) == "input"
                || page.hasClass(sibling, ["sidenote-number"])
            {
                furniture.append(sibling)
            }
            if page.name(node) == "aside" || page.name(node) == "div" {
                namesByBody[node] = nil; notes.removeLast(); continue
            }
            marks[node] = name
        }
    }

    // MARK: Out of the text

    private mutating func takeOut(_ page: inout PageTree) {
        for node in furniture where marks[node] == nil { page.remove(node) }
        let bodies = Set(notes.flatMap(\.bodies))
        for body in bodies {
            for above in page.ancestors(body).prefix(4) { holders.insert(above) }
        }
        // The notes' own text is read from where it stands; in the article it is gone.
        let kept = bodies.filter { body in marks[body] == nil && !page.ancestors(body).contains { marks[$0] != nil } }
        hidden = kept
    }

    /// Bodies that the article's text does not hold.
    private(set) var hidden: Set<Int> = []

    /// What is left of the places that held notes: headings and rules over nothing.
    func emptied(_ page: PageTree) -> [Int] {
        holders.filter { holder in
            guard !["body", "main", "article"].contains(page.name(holder)) else { return false }
            var rest = ""
            for node in page.all(below: holder) {
                guard case .text(let text) = page[node].kind,
                    !([node] + page.ancestors(node)).contains(where: { hidden.contains($0) || furniture.contains($0) })
                else { continue }
                if page.ancestors(node).contains(where: {
                    ElementKinds.headings.contains(page.name($0)) && page.contains(holder, $0)
                }) {
                    continue
                }
                if page.ancestors(node).contains(where: { page.hasClass($0, ["footnotes-title", "rubric", "sr-only"]) })
                {
                    continue
                }
                rest += text
            }
            return rest.stripped.isEmpty
        }.sorted()
    }
}
