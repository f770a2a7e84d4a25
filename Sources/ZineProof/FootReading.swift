import ZineCore

/// Where pages end that their article goes on from: white at a foot, and feet of facing pages at different heights.
struct FootReading {
    /// The foot of a column.
    private struct Foot {
        var last: SeenLine
        /// Where the last of it ends, notes left out, and where it could have gone on to.
        var end: Double
        var limit: Double
        /// Where the last of all ends.
        var lowest: Double
        var isAboveNotes: Bool
    }

    private let reader: ProofReader
    private let facts: PageFacts
    /// Page by page: the lines of articles' columns, in order, notes left out.
    private let bodies: [[SeenLine]]
    /// The last baseline that any page has.
    private let deepest: Double

    init(_ reader: ProofReader, bodies: [[SeenLine]]) {
        self.reader = reader
        self.bodies = bodies
        facts = reader.facts
        let foot = facts.recto.bottom.points
        let last =
            bodies.enumerated().flatMap { index, lines in lines.map(\.baseline) }.filter { $0 <= foot }.max() ?? 0
        deepest = max(last, foot - facts.leading.points)
    }

    func findings() -> [Finding] {
        let feet = bodies.indices.map(feet(onPage:))
        let leading = facts.leading.points
        // What stands above notes is white by the theme's will.
        let usual = min(
            leading * 1.75, feet.joined().filter(\.isAboveNotes).map { $0.limit - $0.end }.min() ?? leading)
        var found: [Finding] = []
        var holes: Set<Int> = []
        for (index, columns) in feet.enumerated() {
            for foot in columns {
                // Notes may stand off the foot, too.
                let white = max(foot.limit - foot.end - (foot.isAboveNotes ? usual : 0), deepest - foot.lowest)
                guard white > leading * 2.8 else { continue }
                // The page that faces it ends where it does for its sake: one fault.
                let isTold = index % 2 == 0 && holes.contains(index - 1)
                holes.insert(index)
                if !isTold { found.append(self.hole(foot, white / leading)) }
            }
        }
        for verso in stride(from: 1, to: feet.count - 1, by: 2) {
            guard let one = feet[verso].last, let other = feet[verso + 1].last,
                reader.articles[one.last.block] == reader.articles[other.last.block],
                holes.isDisjoint(with: [verso, verso + 1])
            else { continue }
            let difference = abs(one.lowest - other.lowest) / leading
            if difference > 1.2 {
                let higher = one.lowest < other.lowest ? one : other
                found.append(reader.finding(.unlikeFeet, higher.last, amount: difference))
            }
        }
        return found
    }

    private func hole(_ foot: Foot, _ lines: Double) -> Finding {
        var finding = reader.finding(.hole, foot.last, amount: lines)
        finding.rect = Rect(
            x: facts.block(onPage: foot.last.page).left + .points(foot.last.columnLeft), y: .points(foot.end),
            width: .points(facts.columnWidth), height: .points(foot.limit - foot.end))
        return finding
    }

    /// The feet of a page's columns from which their article goes on.
    private func feet(onPage index: Int) -> [Foot] {
        guard index > 0 else { return [] }
        return (0..<facts.columns).compactMap { column in
            let own = bodies[index].filter { $0.column == column }
            guard let last = own.last, let article = reader.articles[last.block],
                // Columns of an article's last page are levelled.
                bodies.indices.contains(index + 1), let next = bodies[index + 1].first,
                reader.articles[next.block] == article, !isParted(last, next)
            else { return nil }
            return foot(below: last, onPage: index)
        }
    }

    private func foot(below last: SeenLine, onPage index: Int) -> Foot {
        let block = facts.block(onPage: index + 1)
        let left = block.left.points + last.columnLeft
        let columns = left - 1...left + facts.columnWidth + 1
        let notes = reader.lines[index].filter {
            reader.isNote[$0.block] && $0.column == last.column && $0.baseline > last.baseline
        }
        let top = notes.map(\.top).min() ?? .infinity
        var (end, rule) = (last.baseline, top)
        for item in reader.pages[index].frame.items {
            let rect: Rect
            switch item.mark {
            case .rule(let own): rect = own
            case .image(let placement): rect = placement.rect
            case .rules(let own): rect = own.max { $0.bottom < $1.bottom } ?? Rect(origin: .zero, size: .zero)
            default: continue
            }
            guard rect.left.points < columns.upperBound, rect.right.points > columns.lowerBound,
                rect.bottom.points <= block.bottom.points + 4
            else { continue }
            let bottom = rect.bottom.points
            if bottom < top, top - bottom < facts.leading.points * 1.5, item.element == nil, !notes.isEmpty {
                rule = min(rule, bottom)
            } else if bottom < top, item.element != nil || rect.left >= block.left {
                end = max(end, bottom)
            }
        }
        let isAboveNotes = !notes.isEmpty
        return Foot(
            last: last, end: end, limit: isAboveNotes ? rule : deepest,
            lowest: max(end, notes.map(\.baseline).max() ?? end), isAboveNotes: isAboveNotes)
    }

    /// Whether the author ends a page between two lines.
    private func isParted(_ last: SeenLine, _ next: SeenLine) -> Bool {
        guard let above = last.span, let below = next.span, above.file == below.file else { return false }
        return facts.partings.contains {
            $0.file == above.file && $0.start >= above.start && $0.start <= below.start
        }
    }
}
