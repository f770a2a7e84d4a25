import ZineCore

/// The outline that a reader shows beside the pages (ISO 32000-1, 12.3.3), nested by level.
struct DocumentOutline {
    private struct Item {
        var entry: OutlineEntry
        var parent: Int?
        var children: [Int] = []
    }

    private var items: [Item] = []
    private var top: [Int] = []

    /// An entry belongs to the last one before it with a lower level, whatever levels lie between.
    init(_ entries: [OutlineEntry], pageCount: Int) {
        var open: [Int] = []
        for entry in entries where (0..<pageCount).contains(entry.anchor.page) {
            while let last = open.last, items[last].entry.level >= entry.level { open.removeLast() }
            let index = items.count
            items.append(Item(entry: entry, parent: open.last))
            if let parent = open.last { items[parent].children.append(index) } else { top.append(index) }
            open.append(index)
        }
    }

    /// Defines the outline's objects; `nil` when it is empty.
    func write(to table: inout PDFObjectTable, _ destinations: Destinations) -> Int? {
        guard let first = top.first, let last = top.last else { return nil }
        let root = table.reserve()
        let ids = items.map { _ in table.reserve() }
        table.define(
            root,
            .dictionary([
                ("Type", .name("Outlines")), ("First", .reference(ids[first])), ("Last", .reference(ids[last])),
                ("Count", .int(top.count)),
            ]))
        write(siblings: top, parent: root, ids: ids, to: &table, destinations)
        for (index, item) in items.enumerated() {
            write(siblings: item.children, parent: ids[index], ids: ids, to: &table, destinations)
        }
        return root
    }

    private func write(
        siblings: [Int], parent: Int, ids: [Int], to table: inout PDFObjectTable, _ destinations: Destinations
    ) {
        for (place, index) in siblings.enumerated() {
            let item = items[index]
            let anchor = item.entry.anchor
            var entries: [(String, PDFValue)] = [
                ("Title", .string(item.entry.title)), ("Parent", .reference(parent)),
                destinations.entry(page: anchor.page, y: anchor.y, element: anchor.element),
            ]
            if place > 0 { entries.append(("Prev", .reference(ids[siblings[place - 1]]))) }
            if place + 1 < siblings.count { entries.append(("Next", .reference(ids[siblings[place + 1]]))) }
            if let first = item.children.first, let last = item.children.last {
                // Negative: closed until the reader opens it.
                entries += [
                    ("First", .reference(ids[first])), ("Last", .reference(ids[last])),
                    ("Count", .int(-item.children.count)),
                ]
            }
            table.define(ids[index], .dictionary(entries))
        }
    }
}
