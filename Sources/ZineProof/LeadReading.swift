import ZineCore

/// What stands at a foot and leads to something that is overleaf, and items of which one line stands alone.
struct LeadReading {
    private let reader: ProofReader
    private let bodies: [[SeenLine]]
    /// The lines of each block in order.
    private let blocks: [Int: [SeenLine]]
    /// Element by element: the item of a list that it stands in.
    private let items: [Int?]

    init(_ reader: ProofReader, bodies: [[SeenLine]], blocks: [Int: [SeenLine]]) {
        self.reader = reader
        self.bodies = bodies
        self.blocks = blocks
        items = reader.structure.inherited(nil) { $1.role == .listItem ? $2 : $0 }
    }

    func findings() -> [Finding] {
        let columns = bodies.flatMap { lines in
            Dictionary(grouping: lines, by: \.column).sorted { $0.key < $1.key }.map(\.value)
        }
        return zip(columns, columns.dropFirst()).compactMap(lead) + splitItems()
    }

    private func lead(at column: [SeenLine], before next: [SeenLine]) -> Finding? {
        guard let last = column.last, last.role.isRunningText, last.page > 1, let first = next.first,
            first.page <= last.page + 1, first.block != last.block, let article = reader.articles[last.block],
            reader.articles[first.block] == article, let own = blocks[last.block], own.count <= 3,
            own[0].page == last.page, own[0].column == last.column, !reader.hasPicture(below: last)
        else { return nil }
        let end = last.words.last { !$0.isWhitespace && !"”’»\"'*_\u{2060}".contains($0) }
        let isHead = own.count == 1 && last.isStrong && items[last.block] == nil
        return end == ":" || end == "：" || isHead ? reader.finding(.strandedLead, last) : nil
    }

    /// Items that go over a column's end with one line alone before or behind it, where no paragraph of theirs does so.
    private func splitItems() -> [Finding] {
        var lines: [Int: [SeenLine]] = [:]
        for line in bodies.joined() {
            if let item = items[line.block] { lines[item, default: []].append(line) }
        }
        return lines.sorted { $0.key < $1.key }.compactMap { _, lines -> Finding? in
            let parts = Dictionary(grouping: lines) { [$0.page, $0.column] }.sorted {
                $0.key.lexicographicallyPrecedes($1.key)
            }.map(\.value)
            guard parts.count > 1, let first = parts.first, let last = parts.last else { return nil }
            for (part, isFirst) in [(first, true), (last, false)] {
                guard let line = part.first(where: { $0.role.isRunningText }),
                    Set(part.map { ($0.baseline * 10).rounded() }).count == 1, let own = blocks[line.block],
                    own.count == 1
                else { continue }
                // Code or a table is no line of text.
                let others = isFirst ? parts[1] : parts[parts.count - 2]
                if others.contains(where: { $0.role.isRunningText }) { return reader.finding(.splitItem, line) }
            }
            return nil
        }
    }
}
