import ZineCore

/// What is to be seen within paragraphs: edges, spaces, letters, hyphens.
struct TextureReading {
    private let reader: ProofReader
    private let sheet: ProofSheet
    /// Where many lines end, in points from the text block's left edge.
    private let edges: [Double]

    init(_ reader: ProofReader) {
        self.reader = reader
        sheet = reader.sheet
        var ends: [Int: Int] = [:]
        for lines in reader.paragraphs where lines[0].role.isRunningText {
            for line in lines.filled { ends[Int((line.right / 2).rounded()), default: 0] += 1 }
        }
        // Marks hang out and letters' sides differ: what ends within two points of each other ends at one edge.
        edges = ends.keys.sorted().filter { key in
            let near = (key - 1...key + 1).reduce(0) { $0 + (ends[$1] ?? 0) }
            return near >= 6 && (ends[key] ?? 0) >= max(ends[key - 1] ?? 0, ends[key + 1] ?? 0)
        }.map { Double($0) * 2 }
    }

    func findings() -> [Finding] {
        var found = chopped()
        for lines in reader.paragraphs where lines[0].role.isRunningText && lines.count > 1 {
            found += ends(lines)
            // Nothing is justified on a cover.
            guard lines[0].page > 1 else { continue }
            guard let edge = edge(of: lines), !lines.contains(where: \.isBackwards) else { continue }
            found += texture(lines, edge)
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
        guard full.contains(where: { spaces(of: $0) ?? 1 > 1.25 }) else { return nil }
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
            line.marks.dropLast().filter { blank ? $0.text == " " : !$0.isBlank && $0.text.count == 1 }.map {
                ($0.end - $0.x - own($0)) / $0.size
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
            return spaces(of: line).map { (line, $0) }
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
            if short > 0.1, longWord(at: index, of: lines) < measure {
                found.append(reader.finding(.shortLine, line, amount: short))
            }
            // A line that ends short is no better for gaping as well.
            if let spaces = spaces(of: line) {
                let limit = widestSpaces(of: edge - line.left, line.size)
                if spaces > limit + 0.005 { found.append(reader.finding(.wideSpaces, line, amount: spaces)) }
                if short < 0.03, spaces < 0.745 { found.append(reader.finding(.closeSpaces, line, amount: spaces)) }
            }
            let set = setWidth(of: line)
            if let set, let before = above, before.column == [line.page, line.column], abs(set - before.set) > 0.05 {
                found.append(reader.finding(.unlikeLetters, line, amount: abs(set - before.set)))
            }
            above = set.map { ($0, [line.page, line.column]) }
        }
        for (one, other) in zip(lines, lines.dropFirst()) where one.isHyphenated && other.isHyphenated {
            found.append(reader.finding(.ladder, other))
        }
        return found
    }

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

    /// The mean space between a line's words over their faces' own. Spaces within code are as wide as its letters, whatever
    /// the line is short of.
    private func spaces(of line: SeenLine) -> Double? {
        guard let first = line.marks.first(where: { $0.isBlank && $0.size == line.size }).map(own) else { return nil }
        let blanks = line.marks.filter { $0.text == " " }
        var (wide, own) = (0.0, 0.0)
        var count = 0
        for gap in line.gaps {
            let blank = blanks.first { $0.x > gap.lowerBound - 0.01 && $0.x < gap.upperBound }
            let width = blank.map(self.own) ?? first
            if let blank, width > blank.size * 0.4 { continue }
            wide += gap.upperBound - gap.lowerBound
            own += width
            count += 1
        }
        return count > 1 && own > 0 ? wide / own : nil
    }

    /// A blank's width as its face has it.
    private func own(_ mark: SeenLine.Mark) -> Double {
        Double(sheet.advance(mark.glyph, mark.font)) * mark.size / 1000
    }

    /// How wide letters are set over how wide their face has them: the median of all, for kerning moves few.
    private func setWidth(of line: SeenLine) -> Double? {
        var ratios: [Double] = []
        for mark in line.marks where !mark.isBlank && mark.size == line.size && mark.text.count == 1 {
            let own = Double(sheet.advance(mark.glyph, mark.font)) * mark.size / 1000
            if own > mark.size * 0.3 { ratios.append((mark.end - mark.x) / own) }
        }
        guard ratios.count >= 12 else { return nil }
        ratios.sort()
        return ratios[ratios.count / 2]
    }

    private func ends(_ lines: [SeenLine]) -> [Finding] {
        // What follows a line that its author ended is a line of its own.
        guard let last = lines.last, let before = lines.dropLast().last, last.role != .note, !before.isEnded else {
            return []
        }
        // A word that is divided because no line has room for it ends as it can.
        let isStump = before.isHyphenated && last.gaps.isEmpty && lines.contains { !$0.gaps.isEmpty }
        let isShort = last.right - last.left < sheet.indent.points && !last.words.isEmpty && last.words.count < 5
        return isStump || isShort ? [reader.finding(.paragraphEnd, last, amount: last.right - last.left)] : []
    }

    /// Words that go on in the next line as if nothing were.
    private func chopped() -> [Finding] {
        let cuts = reader.paragraphs.flatMap { lines in
            zip(lines, lines.dropFirst()).compactMap { line, next in
                cutWord(at: line, next).map { (line: line, head: $0.head, whole: $0.whole) }
            }
        }
        let words = cuts.isEmpty ? [] : sheet.words()
        return cuts.filter { words.contains($0.whole) && !words.contains($0.head) }.map {
            reader.finding(.choppedWord, $0.line)
        }
    }

    /// What a line ends in and, with it, what begins the next, if they may be a word that was cut.
    private func cutWord(at line: SeenLine, _ next: SeenLine) -> (head: String, whole: String)? {
        // Where the text has a space nothing is cut.
        guard line.words.last != " ", let head = line.words.split(separator: " ").last,
            let tail = next.words.split(separator: " ").first, let last = head.last, let first = tail.first,
            last.isLetter || last.isNumber, first.isLetter || first.isNumber, !(last.isLowercase && first.isUppercase),
            !(last.partsAnywhere || first.partsAnywhere)
        else { return nil }
        return (String(head), String(head + tail))
    }

    /// Chains of spaces that overlap by half a space or more, line under line.
    private func rivers(_ lines: [SeenLine]) -> [Finding] {
        var found: [Finding] = []
        var flow: [(gap: Range<Double>, length: Int)] = []
        var column: [Int] = []
        for line in lines {
            if [line.page, line.column] != column { flow = [] }
            column = [line.page, line.column]
            let space = line.marks.first { $0.text == " " && $0.size == line.size }.map(own)
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

extension Character {
    /// Whether lines part beside it without a space or a hyphen: Thai, Lao, Tibetan, Burmese, Khmer; ideographs, kana, hangul.
    fileprivate var partsAnywhere: Bool {
        switch unicodeScalars.first?.value ?? 0 {
        case 0xE00...0xFFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFF01...0xFF60, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
