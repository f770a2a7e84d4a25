import ZineHTML

/// Where links within the page lead.
extension BlockReader {
    /// The name by which links lead to a heading: its own, its section's, or that of an anchor in it.
    func placeName(of index: Int) -> String? {
        if let id = page.attribute(index, "id"), !id.isEmpty { return id }
        for node in page.html.nodes[index].children {
            if let id = page.attribute(node, "id") ?? (page.name(node) == "a" ? page.attribute(node, "name") : nil),
                !id.isEmpty
            {
                return id
            }
        }
        guard let parent = page.parent(index), let id = page.attribute(parent, "id"), !id.isEmpty,
            page.children(parent).first(where: { page.isElement($0) && !page.text($0, limit: 1).isEmpty }) == index
        else { return nil }
        return id
    }

    /// The name of the heading whose words a link names, where the page has nothing of that name.
    func headingName(of place: String) -> String? {
        headings[PageTree.letters(place)].flatMap { placeName(of: $0) ?? wordNames[$0] }
    }

    /// Finds what links lead to, before anything is read: what is linked to may stand before its links.
    mutating func findPlaces() {
        let named = Set(
            page.html.nodes.indices.filter {
                ElementKinds.headings.contains(page.name($0)) && !page.isRemoved($0)
            }.compactMap { placeName(of: $0) })
        for link in page.html.nodes.indices where page.name(link) == "a" && !page.isRemoved(link) {
            guard let place = page.attribute(link, "href").flatMap({ placeOnPage($0.stripped) }), !place.isEmpty,
                !([link] + page.ancestors(link).prefix(4)).contains(where: { notes.marks[$0] != nil })
            else { continue }
            if let target = page.places[place] {
                if !named.contains(place), !page.isRemoved(target), page.name(target) != "body" {
                    linkedPlaces[target] = place
                }
            } else if let heading = headings[PageTree.letters(place)], placeName(of: heading) == nil {
                wordNames[heading] = wordNames[heading] ?? place
            }
        }
    }

    /// Blocks with the name of the element that they are, where a link leads to it.
    func placed(_ index: Int, _ blocks: [ImportedBlock]) -> [ImportedBlock] {
        guard let name = linkedPlaces[index] else { return blocks }
        return PlaceMark(name).before(blocks)
    }

    func placed(_ index: Int, _ inlines: [ImportedInline]) -> [ImportedInline] {
        guard let name = linkedPlaces[index] else { return inlines }
        return [PlaceMark(name).inline] + inlines
    }
}

/// Puts the mark of a place before the first words that can have one.
private struct PlaceMark {
    let inline: ImportedInline

    init(_ name: String) { inline = .place(HeadingNames.plain(name)) }

    func before(_ blocks: [ImportedBlock]) -> [ImportedBlock] {
        var blocks = blocks
        switch blocks.first {
        case nil: return []
        case .paragraph(let inlines)?: blocks[0] = .paragraph([inline] + inlines)
        case .quote(let inner)?: blocks[0] = .quote(before(inner))
        case .alert(let kind, let title, let inner)?: blocks[0] = .alert(kind: kind, title: title, before(inner))
        case .list(let start, let isLoose, var items)?:
            items[0].blocks = before(items[0].blocks)
            blocks[0] = .list(start: start, isLoose: isLoose, items)
        case .figure(let pictures, let caption)? where !caption.isBlank:
            blocks[0] = .figure(pictures, caption: [inline] + caption)
        case .table(var table)?:
            if let first = table.rows.first?.first { table.rows[0][0] = [inline] + first }
            blocks[0] = .table(table)
        default: blocks.insert(.paragraph([inline]), at: 0)
        }
        return blocks
    }
}

extension PageTree {
    /// The letters and digits of words, in small letters: what is left of them in every name that a site makes of them.
    static func letters(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
}
