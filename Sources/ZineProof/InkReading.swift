import ZineCore

/// Where ink stands on a page: out of the text block, out of the printer's reach, upon other ink or too near to it.
struct InkReading {
    private let reader: ProofReader
    private let facts: PageFacts

    init(_ reader: ProofReader) {
        self.reader = reader
        facts = reader.facts
    }

    func findings() -> [Finding] {
        reader.pages.indices.flatMap { index in
            let lines = reader.lines[index]
            return pastMeasure(lines) + unsafe(lines, index) + overprints(lines) + near(lines, index)
        }
    }

    private func pastMeasure(_ lines: [SeenLine]) -> [Finding] {
        lines.compactMap { line -> Finding? in
            guard !reader.isOnCover(line), let last = line.marks.last(where: { !$0.isBlank }) else { return nil }
            let block = facts.block(onPage: line.page)
            // A mark may hang out by most of its width.
            // What nothing stands beside in another column may go across all of them.
            let isAcross = !lines.contains { other in
                other.column != line.column && other.bottom > line.top && other.top < line.bottom
            }
            let measure = isAcross ? block.size.width.points : facts.columnWidth
            let over = line.right - measure - 0.8 * (last.end - last.x)
            let under = -line.left - 0.8 * ((line.marks.first?.end ?? 0) - line.left)
            guard max(over, under) > 1, line.baseline > block.top.points, line.baseline < block.bottom.points + 1 else {
                return nil
            }
            return reader.finding(.pastMeasure, line, amount: max(over, under))
        }
    }

    private func unsafe(_ lines: [SeenLine], _ index: Int) -> [Finding] {
        let paper = reader.pages[index].frame.size
        let safe = facts.safe.points - 0.1
        return lines.compactMap { line -> Finding? in
            let left = facts.block(onPage: line.page).left.points
            let distance = min(
                left + line.blockLeft, paper.width.points - left - line.blockRight, line.top,
                paper.height.points - line.bottom)
            // What touches the edge may have been set to it.
            if distance < -0.5 { return reader.finding(.offPaper, line, amount: -distance) }
            return distance < safe ? reader.finding(.unsafeInk, line, amount: safe - distance) : nil
        }
    }

    /// Lines whose ink stands in each other's: their x-heights overlap.
    private func overprints(_ lines: [SeenLine]) -> [Finding] {
        var found: [Finding] = []
        let sorted = lines.sorted { $0.baseline < $1.baseline }
        for (index, line) in sorted.enumerated() {
            for other in sorted[(index + 1)...] {
                if other.baseline - line.baseline > other.size { break }
                let across = min(line.blockRight, other.blockRight) - max(line.blockLeft, other.blockLeft)
                let down = line.baseline - (other.baseline - other.size * 0.45)
                guard across > 1, down > 0.5 else { continue }
                found.append(reader.finding(.overprint, other, amount: down))
            }
        }
        return found
    }

    /// Whether a rule is a line's own, which it strikes out or underlines: it is no longer than the line, and no higher than
    /// the middle of its letters.
    private func isOf(_ rule: Rect, _ line: SeenLine, _ left: Double) -> Bool {
        rule.left.points - left > line.blockLeft - 2 && rule.right.points - left < line.blockRight + 2
            && rule.top.points > line.baseline - line.size * 0.5
    }

    /// How near a rule may come to a line: a third of the leading; a fifth to letters that reach higher or lower than Latin
    /// capitals do, such as ideographs, letters with marks over them and those that hang from a line.
    private func nearest(to line: SeenLine) -> Double {
        let isTall = line.words.unicodeScalars.contains {
            $0.value >= 0x590 && !(0x2000...0x2BFF).contains($0.value)
                || (0xC0..<0x370).contains($0.value) && $0.properties.isUppercase
        }
        return facts.leading.points / (isTall ? 5 : 3) - 0.05
    }

    /// Rules nearer to text, or to each other, than a third of a line.
    private func near(_ lines: [SeenLine], _ index: Int) -> [Finding] {
        let left = facts.block(onPage: index + 1).left.points
        let third = facts.leading.points / 3
        let rules = reader.pages[index].frame.items.compactMap { item -> Rect? in
            guard case .rule(let rect) = item.mark, rect.size.height < .points(4), rect.size.width > .points(20) else {
                return nil
            }
            return rect
        }
        var found: [Finding] = []
        for (number, rule) in rules.enumerated() {
            for other in rules[(number + 1)...] {
                let (upper, lower) = rule.top <= other.top ? (rule, other) : (other, rule)
                let gap = (lower.top - upper.bottom).points
                let across = min(rule.right, other.right) - max(rule.left, other.left)
                if across > .points(4), gap > 0.05, gap < third - 0.05 {
                    found.append(Finding(.nearInk, page: index + 1, rect: lower, amount: gap))
                }
            }
            for line in lines {
                let across =
                    min(rule.right.points - left, line.blockRight) - max(rule.left.points - left, line.blockLeft)
                guard across > 4 else { continue }
                let above = rule.top.points - line.bottom
                let below = line.top - rule.bottom.points
                let gap = max(above, below)
                if gap > 0, gap < nearest(to: line) {
                    found.append(reader.finding(.nearInk, line, amount: gap))
                } else if gap <= 0, !isOf(rule, line, left) {
                    found.append(reader.finding(.overprint, line, amount: -gap))
                }
            }
        }
        return found
    }
}
