import ZineCore

/// What is to be seen between the blocks of an article: spaces of one kind are alike on what is seen together.
struct BlockReading {
    /// What a reader takes a block for.
    private enum Kind: Hashable {
        case heading(Int), text, list, entries, listing, table, quote

        /// Whether its lines lie on the grid of the text, with nothing at its edges.
        var isPlain: Bool {
            switch self {
            case .heading, .text, .list, .entries: true
            default: false
            }
        }
    }

    /// A block as far as it stands in one column.
    private struct Part {
        var block: Int
        var kind: Kind
        var first: SeenLine
        var last: SeenLine
    }

    /// The two kinds that a space stands between. Lists keep from text above what they keep from text below, and a heading
    /// stands as far from whatever it is not about.
    private enum Neighbours: Hashable {
        case aboveHeading(Int)
        case listAndText
        case other(Kind, Kind)
    }

    private struct Space {
        var neighbours: Neighbours
        var height: Double
        /// By how much others may differ unseen: what has lines of its own stands on the grid as it can.
        var tolerance: Double
        var below: SeenLine
    }

    private let reader: ProofReader
    /// Page by page: the lines of articles' columns, in order.
    private let bodies: [[SeenLine]]
    /// Element by element: the child of an article, or of what is set apart in one, that it belongs to.
    private let blocks: [Int?]

    /// - Parameter bodies: page by page, the lines within the text block in order, notes left out.
    init(_ reader: ProofReader, bodies: [[SeenLine]]) {
        self.reader = reader
        self.bodies = bodies
        let elements = reader.structure.elements
        blocks = reader.structure.inherited(nil) { known, element, index in
            let container = element.parent.map { elements[$0.index].role }
            return container == .article || container == .aside ? index : known
        }
    }

    func findings() -> [Finding] {
        let spaces = bodies.indices.map(spaces(onPage:))
        var heights: [Neighbours: [Double: Int]] = [:]
        for space in spaces.joined() { heights[space.neighbours, default: [:]][space.height, default: 0] += 1 }
        // What most have; of two as frequent the smaller.
        let usual = heights.mapValues { counts in
            counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0
        }
        return stride(from: 0, to: spaces.count + 1, by: 2).flatMap { recto -> [Finding] in
            let seen = [recto - 1, recto].filter(spaces.indices.contains).flatMap { spaces[$0] }
            return Dictionary(grouping: seen, by: \.neighbours).values.flatMap { alike -> [Finding] in
                let heights = alike.map(\.height)
                guard let first = alike.first, let least = heights.min(), let most = heights.max(),
                    most - least > first.tolerance
                else { return [] }
                let own = usual[first.neighbours] ?? least
                // Where none is as most are elsewhere, the larger ones stand out.
                let norm = heights.contains { abs($0 - own) <= first.tolerance } ? own : least
                return alike.filter { abs($0.height - norm) > $0.tolerance }.map {
                    reader.finding(.unlikeSpaces, $0.below, amount: $0.height - norm)
                }
            }
        }
    }

    private func spaces(onPage index: Int) -> [Space] {
        let leading = reader.facts.leading.points
        let parts = parts(onPage: index)
        return zip(parts, parts.dropFirst()).compactMap { above, below in
            guard let above, let below, above.first.column == below.first.column,
                let article = reader.articles[above.block], article == reader.articles[below.block],
                let neighbours = neighbours(above.kind, below.kind)
            else { return nil }
            let height = below.first.baseline - above.last.baseline
            // Text of another size has lines of its own. What lies further apart has something else between it.
            guard !above.kind.isPlain || abs(above.last.size - reader.facts.textSize.points) < 0.5, height > 0,
                height < leading * 4.5, !hasOrnament(index, above, below)
            else { return nil }
            return Space(
                neighbours: neighbours, height: (height * 10).rounded() / 10,
                tolerance: above.kind.isPlain && below.kind.isPlain ? 0.5 : leading * 0.95, below: below.first)
        }
    }

    /// Paragraphs among themselves, and what a heading is about, are looked at line by line elsewhere.
    private func neighbours(_ above: Kind, _ below: Kind) -> Neighbours? {
        switch (above, below) {
        case (.heading, .heading), (.text, .text), (.list, .list), (.entries, .entries), (.heading, .text): nil
        // A title stands as its article's opener has it.
        case (_, .heading(1)): nil
        case (_, .heading(let level)): above.isPlain ? .aboveHeading(level) : .other(above, below)
        case (.text, .list), (.list, .text): .listAndText
        default: .other(above, below)
        }
    }

    /// The blocks of a page in order; nothing for what is none of those that are compared.
    private func parts(onPage index: Int) -> [Part?] {
        var parts: [Part?] = []
        for line in bodies[index] {
            guard let block = blocks[line.block], let kind = kind(of: block) else {
                parts.append(nil)
                continue
            }
            if var last = parts.last ?? nil, last.block == block, last.first.column == line.column {
                last.last = line
                parts[parts.count - 1] = last
            } else {
                parts.append(Part(block: block, kind: kind, first: line, last: line))
            }
        }
        return parts
    }

    private func kind(of block: Int) -> Kind? {
        switch reader.structure.elements[block].role {
        case .heading(let level): .heading(level)
        case .paragraph: .text
        // Timelines, definitions, lists of links.
        case .list(.none), .list(.terms), .list(.numbers): .entries
        case .list: .list
        case .code: .listing
        case .table: .table
        case .blockQuote: .quote
        default: nil
        }
    }

    /// Whether an ornament, a rule or a picture that is no block's stands between two lines.
    private func hasOrnament(_ page: Int, _ above: Part, _ below: Part) -> Bool {
        let isPlain = above.kind.isPlain && below.kind.isPlain
        let (head, foot) = (above.last.baseline, below.first.baseline)
        let isBetween = { (rect: Rect) in rect.bottom.points > head && rect.top.points < foot }
        return reader.pages[page].frame.items.contains { item in
            switch item.mark {
            case .glyphs(let run) where item.element == nil:
                run.origin.y.points > head + 1 && run.origin.y.points < foot - 1
            case .image(let placement): isBetween(placement.rect)
            // Of a listing or a table a rule is a part.
            case .rule(let rect): isPlain && rect.size.width > rect.size.height && isBetween(rect)
            case .rules(let rects): rects.contains(where: isBetween)
            default: false
            }
        }
    }
}
