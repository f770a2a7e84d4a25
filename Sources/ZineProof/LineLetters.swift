import ZineCore

/// What lines give and take, beside what their faces have.
extension SeenLine {
    /// The mean space between its words over their faces' own. Spaces within code are as wide as its letters, whatever
    /// it is short of.
    var meanSpace: Double? {
        guard let first = marks.first(where: { $0.isBlank && $0.size == size })?.own else { return nil }
        let blanks = marks.filter(\.isSpace)
        var (wide, own) = (0.0, 0.0)
        var count = 0
        for gap in gaps {
            let blank = blanks.first { $0.x > gap.lowerBound - 0.01 && $0.x < gap.upperBound }
            let width = blank?.own ?? first
            if let blank, width > blank.size * 0.4 { continue }
            wide += gap.upperBound - gap.lowerBound
            own += width
            count += 1
        }
        return count > 1 && own > 0 ? wide / own : nil
    }

    /// How wide letters are set over how wide their face has them: the median of all, for kerning moves few.
    var medianWidth: Double? {
        var ratios: [Double] = []
        for mark in marks where mark.isLetter && mark.size == size {
            if mark.own > mark.size * 0.3 { ratios.append((mark.end - mark.x) / mark.own) }
        }
        guard ratios.count >= 12 else { return nil }
        ratios.sort()
        return ratios[ratios.count / 2]
    }

    /// What stands between a line's letters beyond their faces' widths as they are stretched, in thousandths of the em:
    /// the median of all, for kerning moves few. Letters of the face that most of the line is set in alone: small capitals
    /// and code have a spacing of their own.
    var medianTracking: (face: Face, amount: Double)? {
        var added: [(font: FontID, amounts: [Double])] = []
        for mark in marks.dropLast() where mark.isLetter && mark.size == size {
            let amount = (mark.end - mark.x - mark.own * mark.scale) / mark.size * 1000
            // A line has a face or two.
            if let place = added.firstIndex(where: { $0.font == mark.font }) {
                added[place].amounts.append(amount)
            } else {
                added.append((mark.font, [amount]))
            }
        }
        guard
            let most = added.max(by: {
                ($0.amounts.count, $1.font.index) < ($1.amounts.count, $0.font.index)
            }), most.amounts.count >= 12
        else { return nil }
        let sorted = most.amounts.sorted()
        return (Face(font: most.font, size: size), sorted[sorted.count / 2])
    }

    /// Letters that are alike.
    struct Face: Hashable {
        var font: FontID
        var size: Double
    }
}
