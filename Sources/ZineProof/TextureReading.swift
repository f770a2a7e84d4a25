import ZineCore

/// What is to be seen within paragraphs: edges, spaces, letters, hyphens.
struct TextureReading {
    private let reader: ProofReader
    private let facts: PageFacts
    /// Where many lines end, in points from the text block's left edge.
    private let edges: [Double]
    /// Whether most lines end there.
    private let isJustified: Bool

    init(_ reader: ProofReader) {
        self.reader = reader
        facts = reader.facts
        var ends: [Int: Int] = [:]
        for lines in reader.paragraphs where lines[0].role.isRunningText {
            for line in lines.filled { ends[Int((line.right / 2).rounded()), default: 0] += 1 }
        }
        // Marks hang out and letters' sides differ: what ends within two points of each other ends at one edge.
        edges = ends.keys.sorted().filter { key in
            let near = (key - 1...key + 1).reduce(0) { $0 + (ends[$1] ?? 0) }
            return near >= 6 && (ends[key] ?? 0) >= max(ends[key - 1] ?? 0, ends[key + 1] ?? 0)
        }.map { Double($0) * 2 }
        isJustified = Self.isJustified(reader.paragraphs.filter { $0[0].role.isRunningText })
    }

    /// Whether lines end at exactly a few places: two in five of them, marks hanging out and hyphens apart, where as many
    /// end as chance would not have it.
    private static func isJustified(_ paragraphs: [[SeenLine]]) -> Bool {
        var ends: [Int: Int] = [:]
        for line in paragraphs.flatMap(\.filled) { ends[Int((line.right * 4).rounded()), default: 0] += 1 }
        let all = ends.values.reduce(0, +)
        let alike = ends.values.filter { $0 >= max(4, all / 50) }.reduce(0, +)
        return alike * 5 >= all * 2
    }

    func findings() -> [Finding] {
        var found: [Finding] = []
        let letters = LetterReading(reader)
        let justified = listsOfJustifiedItems()
        for lines in reader.paragraphs where lines[0].role.isRunningText && lines.count > 1 {
            found += ends(lines)
            // Nothing is justified on a cover.
            guard lines[0].page > 1 else { continue }
            guard !lines.contains(where: \.isBackwards) else { continue }
            guard let edge = edge(of: lines) else {
                found += ragged(lines, justified)
                continue
            }
            found += texture(lines, edge)
            found += letters.findings(in: lines)
            found += rivers(lines)
        }
        return found + crookedEdges()
    }

    /// The edge that most of a paragraph's lines reach, if it is justified.
    private func edge(of lines: [SeenLine]) -> Double? {
        let full = lines.filled
        // Without a space in any of its lines, as addresses are, nothing can have been justified.
        guard full.contains(where: { !$0.gaps.isEmpty }) else { return nil }
        let farthest = full.map(\.right).max() ?? 0
        guard !isRagged(full, to: farthest) else { return nil }
        if let edge = edges.filter({ abs($0 - farthest) < 7 }).min(by: { abs($0 - farthest) < abs($1 - farthest) }),
            full.count(where: { abs($0.right - edge) < $0.size * 0.4 }) * 2 > full.count
        {
            return edge
        }
        // Nobody widens the spaces of lines that are to be ragged: these were to reach the next edge, and do not.
        guard full.contains(where: { $0.spaces ?? 1 > 1.25 }) else { return nil }
        return edges.first { $0 > farthest - 7 }
    }

    /// Whether lines end where chance will have it, the short ones with their faces' own spaces: what is to be justified
    /// widens its spaces before it ends short, and ends exactly where others do.
    private func isRagged(_ full: [SeenLine], to farthest: Double) -> Bool {
        let far = full.filter { farthest - $0.right < $0.size * 0.4 }
        guard far.count < full.count, far.count == 1 || farthest - (far.map(\.right).min() ?? farthest) > 0.02 else {
            return false
        }
        let short = full.filter { farthest - $0.right >= $0.size * 0.4 }
        // What letters are tracked by, spaces are too.
        guard let tracking = added(to: full, blank: false), let letters = added(to: short, blank: false),
            let spaces = added(to: short, blank: true)
        else { return false }
        return abs(letters - tracking) < 0.01 && spaces - tracking < 0.01
    }

    /// What the letters or the spaces of lines are wider by than their faces have them, in ems: the median, for kerning
    /// moves few.
    private func added(to lines: [SeenLine], blank: Bool) -> Double? {
        let added = lines.flatMap { line in
            line.marks.dropLast().filter { blank ? $0.isSpace : $0.isLetter }.map {
                ($0.end - $0.x - $0.own) / $0.size
            }
        }.sorted()
        return added.count > 1 ? added[added.count / 2] : nil
    }

    /// The lines of a justified paragraph that fill their measure, with their spaces.
    func fullLines(of lines: [SeenLine]) -> [(line: SeenLine, ratio: Double)] {
        guard lines.count > 1, !lines.contains(where: \.isBackwards), let edge = edge(of: lines) else { return [] }
        let measure = edge - (lines.map(\.left).min() ?? 0)
        return lines.filled.compactMap { line in
            guard edge - line.right < measure * 0.03 else { return nil }
            return line.spaces.map { (line, $0) }
        }
    }

    private func texture(_ lines: [SeenLine], _ edge: Double) -> [Finding] {
        var found: [Finding] = []
        let measure = edge - (lines.map(\.left).min() ?? 0)
        var above: (set: Double, column: [Int])?
        for (index, line) in lines.dropLast().enumerated() {
            guard !line.isEnded else {
                above = nil
                continue
            }
            let short = (edge - line.right) / max(1, measure)
            // Where most lines are ragged these end as they do; so do pull quotes.
            let isText = isJustified && line.size < facts.textSize.points * 1.08
            if edge - line.right > (isText ? Self.visiblyShort : measure / 10), longWord(at: index, of: lines) < measure
            {
                found.append(reader.finding(.shortLine, line, amount: short))
            }
            // A line that ends short is no better for gaping as well.
            if let spaces = line.spaces {
                let limit = widestSpaces(of: edge - line.left, line.size)
                if spaces > limit + 0.005 { found.append(reader.finding(.wideSpaces, line, amount: spaces)) }
                if short < 0.03, spaces < 0.745 { found.append(reader.finding(.closeSpaces, line, amount: spaces)) }
            }
            let set = line.setWidth
            if let set, let before = above, before.column == [line.page, line.column], abs(set - before.set) > 0.05 {
                found.append(reader.finding(.unlikeLetters, line, amount: abs(set - before.set)))
            }
            above = set.map { ($0, [line.page, line.column]) }
        }
        return found
    }

    /// The list that a paragraph is in.
    private func list(of lines: [SeenLine]) -> Int? { reader.itemLists[lines[0].block] }

    /// Lists with items of which some are justified: their lines end at one place, or near it and have spaces of different
    /// widths for it.
    private func listsOfJustifiedItems() -> Set<Int> {
        Set(
            reader.paragraphs.lazy.filter { lines in
                guard lines[0].role.isRunningText, lines.filled.count > 1, edge(of: lines) != nil else { return false }
                let (spaces, ends) = (lines.filled.compactMap(\.spaces), lines.filled.map(\.right))
                return (spaces.max() ?? 0) - (spaces.min() ?? 0) > 0.02 || (ends.max() ?? 0) - (ends.min() ?? 0) < 0.1
            }.compactMap(list(of:)))
    }

    /// A paragraph that is not justified where others are, if its lines fall in as no reader expects: by a quarter of the
    /// measure where all items of its list are ragged.
    private func ragged(_ lines: [SeenLine], _ justified: Set<Int>) -> [Finding] {
        let filled = lines.filled
        guard isJustified, filled.count > 1, filled.count == lines.count - 1, let left = lines.map(\.left).min(),
            let farthest = lines.map(\.right).max(), let edge = edges.first(where: { $0 > farthest - 7 }),
            abs(lines[0].size - facts.textSize.points) < 0.5
        else { return [] }
        var most: (line: SeenLine, white: Double)?
        for (index, line) in filled.enumerated() {
            let white = edge - line.right
            // What the next line begins with would have had room: somebody ended this one.
            let next = lines[index + 1]
            let word = (next.gaps.first?.lowerBound ?? next.right) - next.left
            guard white < word + line.size else { return [] }
            if white > most?.white ?? 0, longWord(at: index, of: lines) < edge - left { most = (line, white) }
        }
        let areAllRagged = list(of: lines).map { !justified.contains($0) } ?? false
        guard let most, most.white > (areAllRagged ? (edge - left) / 4 : most.line.size * Self.widestRag) else {
            return []
        }
        return [reader.finding(.raggedLines, most.line, amount: most.white)]
    }

    /// What a justified line may end short by, in points: marks hang out by half as much.
    private static let visiblyShort = 4.0

    /// What a ragged line may end short by among justified ones, in ems.
    private static let widestRag = 2.5

    /// How wide spaces may be in lines of a measure. Where they have few characters, in a narrow column or beside a drop
    /// capital, there are few spaces to share out what a line is short of: half as wide again from 46 characters on, three
    /// quarters up to 41.
    private func widestSpaces(of measure: Double, _ size: Double) -> Double {
        let characters = measure / (size * 0.45)
        return 1.5 + 0.25 * min(1, max(0, (46 - characters) / 5))
    }

    /// How long the word is that a line's end parts, or that begins the next line: an address that is longer than the measure
    /// fills none.
    private func longWord(at index: Int, of lines: [SeenLine]) -> Double {
        let goesOn = { (line: SeenLine) in line.words.last != " " && !line.isHyphenated }
        let line = lines[index]
        var width = goesOn(line) ? line.right - (line.gaps.last?.upperBound ?? line.left) : 0
        for next in lines[(index + 1)...] {
            width += (next.gaps.first?.lowerBound ?? next.right) - next.left
            guard next.gaps.isEmpty, goesOn(next) else { break }
        }
        return width
    }

    private func ends(_ lines: [SeenLine]) -> [Finding] {
        // What follows a line that its author ended is a line of its own.
        guard let last = lines.last, let before = lines.dropLast().last, last.role != .note, !before.isEnded else {
            return []
        }
        // A word that is divided because no line has room for it ends as it can.
        let isStump = before.isHyphenated && last.gaps.isEmpty && lines.contains { !$0.gaps.isEmpty }
        let isShort = last.right - last.left < facts.indent.points && !last.words.isEmpty && last.words.count < 5
        return isStump || isShort ? [reader.finding(.paragraphEnd, last, amount: last.right - last.left)] : []
    }

    /// Chains of spaces that overlap by half a space or more, line under line.
    private func rivers(_ lines: [SeenLine]) -> [Finding] {
        var found: [Finding] = []
        var flow: [(gap: Range<Double>, length: Int)] = []
        var column: [Int] = []
        for line in lines {
            if [line.page, line.column] != column { flow = [] }
            column = [line.page, line.column]
            let space = line.marks.first { $0.isSpace && $0.size == line.size }?.own
            let least = (space ?? line.size * 0.25) / 2
            flow = line.gaps.map { gap in
                let above = flow.filter {
                    min($0.gap.upperBound, gap.upperBound) - max($0.gap.lowerBound, gap.lowerBound) >= least
                }
                return (gap, 1 + (above.map(\.length).max() ?? 0))
            }
            if flow.contains(where: { $0.length == 4 }) { found.append(reader.finding(.river, line)) }
        }
        return found
    }

    /// Lines that start with the same glyph start at the same place.
    private func crookedEdges() -> [Finding] {
        struct Edge: Hashable {
            var glyph: UInt32
            var font: FontID
            var size: Double
        }
        var starts: [Edge: [(line: SeenLine, x: Double)]] = [:]
        for line in reader.lines.joined() where line.role.isRunningText && !line.isBackwards && !reader.isOnCover(line)
        {
            guard let first = line.marks.first, abs(first.x) < 3 else { continue }
            starts[Edge(glyph: first.glyph, font: first.font, size: first.size), default: []].append((line, first.x))
        }
        return starts.values.flatMap { lines -> [Finding] in
            let places = lines.map(\.x).sorted()
            let middle = places[places.count / 2]
            return lines.filter { abs($0.x - middle) > 0.15 }.map {
                reader.finding(.crookedEdge, $0.line, amount: abs($0.x - middle))
            }
        }
    }
}
