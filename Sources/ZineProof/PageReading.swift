import ZineCore

/// What is to be seen of whole pages: their first and last lines, how full they are, the steps between lines.
struct PageReading {
    private let reader: ProofReader
    private let facts: PageFacts
    /// The lines of each block in order.
    private let blocks: [Int: [SeenLine]]
    /// Page by page: the lines within the text block, from head to foot; notes at the foot left out.
    private let bodies: [[SeenLine]]

    init(_ reader: ProofReader) {
        self.reader = reader
        facts = reader.facts
        blocks = Dictionary(reader.paragraphs.map { ($0[0].block, $0) }, uniquingKeysWith: { one, _ in one })
        bodies = reader.lines.enumerated().map { index, lines in
            let block = reader.facts.block(onPage: index + 1)
            return lines.filter {
                $0.baseline > block.top.points && $0.baseline < block.bottom.points + 2 && !reader.isNote[$0.block]
            }.sorted { ($0.column, $0.baseline, $0.left) < ($1.column, $1.baseline, $1.left) }
        }
    }

    func findings() -> [Finding] {
        var found: [Finding] = []
        for index in reader.lines.indices {
            found += turn(index)
            found += steps(index)
            found += rows(index)
        }
        for first in stride(from: 0, to: reader.lines.count + 1, by: 2) {
            found += spaces(onPages: [first - 1, first].filter(reader.lines.indices.contains))
        }
        return found + BlockReading(reader, bodies: bodies).findings() + FootReading(reader, bodies: bodies).findings()
            + LeadReading(reader, bodies: bodies, blocks: blocks).findings()
    }

    private func body(_ index: Int) -> [SeenLine] { bodies.indices.contains(index) ? bodies[index] : [] }

    /// The same, column by column; what goes across all of them is of the first.
    private func columns(_ index: Int) -> [[SeenLine]] {
        let lines = body(index)
        return (0..<facts.columns).map { column in lines.filter { $0.column == column } }
    }

    private func turn(_ index: Int) -> [Finding] {
        let lines = body(index)
        guard index > 0, let first = lines.first else { return [] }
        var found: [Finding] = []
        let columns = columns(index)
        for (number, column) in columns.enumerated() {
            let next = columns[(number + 1)...].first { !$0.isEmpty } ?? body(index + 1)
            found += ends(of: column, before: next)
        }
        let block = facts.block(onPage: index + 1)
        // Counted in whole lines, since they are what text is short of or not.
        let leading = max(1, facts.leading.points)
        let depth = ((lowestInk(index, within: block) - block.top.points - 0.5) / leading).rounded(.up)
        let fill = depth * leading / max(1, block.size.height.points)
        if fill < 1.0 / 3, article(of: first) != nil, article(of: body(index - 1).last) == article(of: first) {
            found.append(reader.finding(.emptyPage, first, amount: fill))
        }
        return found
    }

    /// What stands alone at the head or the foot of a column.
    private func ends(of column: [SeenLine], before next: [SeenLine]) -> [Finding] {
        guard let first = column.first, let last = column.last else { return [] }
        var found: [Finding] = []
        if let own = blocks[first.block], first.role.isRunningText, isBefore(own[0], first), same(own.last, first) {
            found.append(reader.finding(.widow, first))
        }
        if let own = blocks[last.block], last.role.isRunningText, same(own.first, last),
            own.last.map({ isBefore(last, $0) }) ?? false
        {
            found.append(reader.finding(.orphan, last))
        }
        let continues = !next.isEmpty && article(of: next.first) == article(of: last)
        // One that is longer than its page goes on overleaf itself.
        if last.role.isHeading, continues, next.first?.block != last.block, !reader.hasPicture(below: last) {
            found.append(reader.finding(.strandedHeading, last))
        }
        return found
    }

    /// Whether a line stands in an earlier column than another.
    private func isBefore(_ one: SeenLine, _ other: SeenLine) -> Bool {
        (one.page, one.column) < (other.page, other.column)
    }

    private func same(_ one: SeenLine?, _ other: SeenLine) -> Bool {
        one.map { $0.page == other.page && $0.column == other.column && $0.baseline == other.baseline } ?? false
    }

    private func article(of line: SeenLine?) -> Int? { line.flatMap { reader.articles[$0.block] } }

    /// The lowest ink of the block: of pictures and rules, too.
    private func lowestInk(_ index: Int, within block: Rect) -> Double {
        reader.pages[index].frame.items.reduce(0) { lowest, item in
            let bottom: Length
            switch item.mark {
            case .glyphs(let run): bottom = run.origin.y
            case .image(let placement): bottom = placement.rect.bottom
            case .rule(let rect): bottom = rect.bottom
            case .rules(let rects): bottom = rects.map(\.bottom).max() ?? .zero
            default: return lowest
            }
            // What is between a table's rules ends at the last of them, which is no element.
            var isRule = false
            if case .rule(let rect) = item.mark { isRule = rect.left >= block.left && rect.right <= block.right }
            guard item.element != nil || isRule, bottom < block.bottom + .points(4) else { return lowest }
            return max(lowest, bottom.points)
        }
    }

    /// Lines of one block stand at one distance.
    private func steps(_ index: Int) -> [Finding] {
        var found: [Finding] = []
        // Contents and the like have columns of their own.
        let lines = reader.lines[index].filter { reader.articles[$0.block] != nil }
        let parts = Dictionary(grouping: lines) { [$0.block, $0.column] }
        for (_, lines) in parts.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            var sizes: [Double: Double] = [:]
            for line in lines {
                let baseline = (line.baseline * 100).rounded() / 100
                sizes[baseline] = max(sizes[baseline] ?? 0, line.size)
            }
            let baselines = sizes.keys.sorted()
            guard baselines.count > 2 else { continue }
            // A label and a title of one block have steps of their own.
            let steps = zip(baselines, baselines.dropFirst()).filter { sizes[$0] == sizes[$1] }.map {
                (length: $1 - $0, baseline: $1)
            }
            guard steps.count > 1 else { continue }
            // Empty lines of a listing are its author's, as many as there may be.
            let isCode = lines.contains { $0.role == .code }
            let usual = steps.map(\.length).sorted()[isCode ? 0 : steps.count / 2]
            for (step, baseline) in steps where abs(step - usual) > 0.3 {
                guard let line = lines.first(where: { abs($0.baseline - baseline) < 0.02 }) else { continue }
                if isCode, abs(step.remainder(dividingBy: usual)) < 0.1 { continue }
                found.append(reader.finding(.unevenSteps, line, amount: step - usual))
            }
        }
        return found
    }

    /// Rows of one table stand as far from one another, from the last line of one to the first of the next.
    private func rows(_ index: Int) -> [Finding] {
        struct Row {
            var first: SeenLine
            var last: Double
        }
        var rows: [Int: Row] = [:]
        for line in reader.lines[index] {
            guard let number = row(of: line) else { continue }
            var row = rows[number] ?? Row(first: line, last: line.baseline)
            if isBefore(line, row.first) || line.column == row.first.column && line.baseline < row.first.baseline {
                row.first = line
            }
            row.last = max(row.last, line.baseline)
            rows[number] = row
        }
        let parts = Dictionary(grouping: rows.sorted { $0.key < $1.key }) { row in
            [reader.structure.elements[row.key].parent?.index ?? 0, row.value.first.column]
        }
        return parts.sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap { _, rows -> [Finding] in
            let steps = zip(rows, rows.dropFirst()).map { ($1.value.first.baseline - $0.value.last, $1.value.first) }
            guard steps.count > 1 else { return [] }
            let usual = steps.map(\.0).sorted()[steps.count / 2]
            return steps.filter { abs($0.0 - usual) > 0.5 }.map {
                reader.finding(.unevenSteps, $0.1, amount: $0.0 - usual)
            }
        }
    }

    /// The row of a table that a line stands in.
    private func row(of line: SeenLine) -> Int? {
        var element: StructureID? = StructureID(line.block)
        while let id = element {
            if reader.structure[id].role == .tableRow { return id.index }
            element = reader.structure[id].parent
        }
        return nil
    }

    /// Whether two lines are the last of one block and the first of another of the same article and the same container.
    private func isPair(_ above: SeenLine, _ below: SeenLine) -> Bool {
        above.block != below.block && above.size == facts.textSize.points
            && below.size == above.size && !below.role.isHeading && article(of: above) == article(of: below)
            && (parent(of: above) == parent(of: below) || list(around: above, below) != nil)
    }

    private func parent(of line: SeenLine) -> StructureID? { reader.structure.elements[line.block].parent }

    private func role(around line: SeenLine) -> StructureRole {
        parent(of: line).map { reader.structure[$0].role } ?? .document
    }

    /// The list whose items two lines stand in, one in each: its author says how far these are apart.
    private func list(around above: SeenLine, _ below: SeenLine) -> Int? {
        guard let one = item(around: above), let other = item(around: below), one != other else { return nil }
        let list = reader.structure[one].parent
        return list == reader.structure[other].parent ? list?.index : nil
    }

    private func item(around line: SeenLine) -> StructureID? {
        var element = parent(of: line)
        while let id = element, reader.structure[id].role != .listItem { element = reader.structure[id].parent }
        return element
    }

    /// Whether a line is all that its item has: no other of its block, and no label on a line of its own above it.
    private func isItemOfOneLine(_ line: SeenLine) -> Bool {
        guard blocks[line.block]?.count == 1, let item = item(around: line) else { return false }
        return !reader.lines[line.page - 1].contains {
            $0.baseline < line.baseline - $0.size * 0.5 && self.item(around: $0) == item
        }
    }

    /// The neighbours of a page's text and headings: nothing else stands between the two of a pair.
    private func neighbours(onPage index: Int) -> [(above: SeenLine, below: SeenLine)] {
        columns(index).flatMap { neighbours(in: $0, onPage: index) }
    }

    /// - Parameter page: the lines of one column.
    private func neighbours(in page: [SeenLine], onPage index: Int) -> [(above: SeenLine, below: SeenLine)] {
        let lines = page.filter { $0.role.isRunningText || $0.role.isHeading }
        let others = reader.pages[index].frame.items.compactMap { item -> ClosedRange<Double>? in
            switch item.mark {
            case .rule(let rect) where rect.size.width > rect.size.height: rect.top.points...rect.bottom.points
            case .image(let placement):
                placement.rect.top.points...max(placement.rect.top, placement.rect.bottom).points
            default: nil
            }
        }
        return zip(lines, lines.dropFirst()).compactMap { above, below in
            let between = above.baseline + 0.5..<max(above.baseline + 0.5, below.baseline - 0.5)
            guard isPair(above, below), !page.contains(where: { between.contains($0.baseline) }),
                !others.contains(where: { $0.overlaps(above.baseline...max(above.baseline, below.baseline)) })
            else { return nil }
            return (above, below)
        }
    }

    /// The face that most letters are in, and how many are.
    private static func commonestFace(_ marks: [SeenLine.Mark]) -> (font: FontID, count: Int)? {
        var letters: [FontID: Int] = [:]
        for mark in marks { letters[mark.font, default: 0] += 1 }
        let most = letters.max { ($0.value, $0.key.index) < ($1.value, $1.key.index) }
        return most.map { ($0.key, $0.value) }
    }

    /// What stands between two kinds of blocks is of one size on what is seen together.
    private func spaces(onPages indices: [Int]) -> [Finding] {
        struct Kinds: Hashable {
            var above, below, around: StructureRole
            /// Of a line that stands out: the questions of an interview are paragraphs too, and so is what a sidehead stands over.
            var aboveFace, belowFace: FontID?
            var list: Int?
            /// Items of a line each may stand closer than others.
            var isShort = false
        }
        let usualFace = Self.commonestFace(indices.map(body).joined().flatMap(\.marks))?.font
        // A sign in front of a sidehead and a colon behind it may be in another face.
        let face = { (line: SeenLine) -> FontID? in
            guard let own = Self.commonestFace(line.marks), own.font != usualFace else { return nil }
            return own.count * 4 >= line.marks.count * 3 ? own.font : nil
        }
        var seen: [Kinds: [(gap: Double, line: SeenLine)]] = [:]
        for (above, below) in indices.flatMap(neighbours) {
            var kinds = Kinds(
                above: above.role, below: below.role, around: role(around: below), aboveFace: face(above),
                belowFace: face(below), list: list(around: above, below))
            kinds.isShort = kinds.list != nil && [above, below].allSatisfy(isItemOfOneLine)
            seen[kinds, default: []].append((below.baseline - above.baseline, below))
        }
        return seen.values.flatMap { spaces -> [Finding] in
            // What lies further apart has something else between it.
            let spaces = spaces.filter { $0.gap < facts.leading.points * 4 }
            guard !spaces.isEmpty else { return [] }
            let gaps = spaces.map(\.gap).sorted()
            let usual = gaps[gaps.count / 2]
            return spaces.filter { abs($0.gap - usual) > 0.5 }.map {
                reader.finding(.unlikeSpaces, $0.line, amount: $0.gap - usual)
            }
        }
    }
}
