import ZineCore

/// What lines give and take, beside what their faces have.
extension ProofSheet {
    /// The mean space between a line's words over their faces' own. Spaces within code are as wide as its letters, whatever
    /// the line is short of.
    func spaces(of line: SeenLine) -> Double? {
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

    /// A character's width as its face has it.
    func own(_ mark: SeenLine.Mark) -> Double {
        Double(advance(mark.glyph, mark.font)) * mark.size / 1000
    }

    /// How wide letters are set over how wide their face has them: the median of all, for kerning moves few.
    func setWidth(of line: SeenLine) -> Double? {
        var ratios: [Double] = []
        for mark in line.marks where !mark.isBlank && mark.size == line.size && mark.text.count == 1 {
            let own = own(mark)
            if own > mark.size * 0.3 { ratios.append((mark.end - mark.x) / own) }
        }
        guard ratios.count >= 12 else { return nil }
        ratios.sort()
        return ratios[ratios.count / 2]
    }

    /// What stands between a line's letters beyond their faces' widths as they are stretched, in thousandths of the em:
    /// the median of all, for kerning moves few. Letters of the face that most of the line is set in alone: small capitals
    /// and code have a spacing of their own.
    func tracking(of line: SeenLine) -> (face: Face, amount: Double)? {
        var added: [FontID: [Double]] = [:]
        for mark in line.marks.dropLast() where !mark.isBlank && mark.size == line.size && mark.text.count == 1 {
            added[mark.font, default: []].append((mark.end - mark.x - own(mark) * mark.scale) / mark.size * 1000)
        }
        guard
            let most = added.max(by: {
                ($0.value.count, $1.key.index) < ($1.value.count, $0.key.index)
            }), most.value.count >= 12
        else { return nil }
        let sorted = most.value.sorted()
        return (Face(font: most.key, size: line.size), sorted[sorted.count / 2])
    }

    /// Letters that are alike.
    struct Face: Hashable {
        var font: FontID
        var size: Double
    }
}
