import ZineCore
import ZineDocument

/// Sets the lines of a broken paragraph: shapes what hyphenation divided, shares out the line's give and makes marks.
struct LineSetter {
    let paragraph: PreparedParagraph
    let points: [Breakpoint]
    let theme: Theme
    let style: ParagraphStyle
    let shaper: any Shaper

    /// What a line is made of, in logical order.
    private enum Piece {
        case text(ShapedText, scalars: Range<Int>, segment: Int, hyphenated: Bool)
        case space(scalar: Int, run: Int, width: Int)
        case gap(scalar: Int, IdeographSpacing.Gap, em: Int)
        case indent(Int)

        var vanishesAtEnd: Bool {
            switch self {
            case .space, .gap: true
            case .text, .indent: false
            }
        }
    }

    /// What a line has to give, in scaled points.
    private struct Give {
        var natural = 0
        /// The widths of the interword spaces.
        var spaces = 0
        /// The gaps between ideographs.
        var stretch = 0
        var shrink = 0
        /// The most that all gaps may be opened by.
        var widest = 0
        /// The widths of what expansion reaches, and the ems of its clusters.
        var expandable = 0
        var clusters = 0
        /// What hangs out of the measure.
        var hang = Hang()
    }

    /// How far the ends of a line hang out of the measure, and how far more they may.
    private struct Hang {
        var protrusion = 0
        var white = 0

        init() {}
        init(left box: Material.Box) { (protrusion, white) = (box.leftProtrusion, box.leftWhite) }
        init(right box: Material.Box) { (protrusion, white) = (box.rightProtrusion, box.rightWhite) }

        static func + (a: Hang, b: Hang) -> Hang {
            var sum = a
            sum.protrusion += b.protrusion
            sum.white += b.white
            return sum
        }

        /// What the line gains in room from a share of the play: from 1, hanging out less, to −1, hanging out more.
        func play(_ share: Double, _ range: Double) -> Int {
            Int(share * (Double(protrusion) * range + (share < 0 ? Double(white) : 0)))
        }
    }

    /// How a line's difference from the measure is shared out.
    private struct Fit {
        var scale = 1.0
        /// Added after every cluster, as a share of the em.
        var tracking = 0.0
        /// Added to every interword space, as a share of the width that lines aim at.
        var space = 0.0
        /// What the marks at the line's edges use of the play of their protrusion: −1 hangs out all the way.
        var hang = 0.0
        /// Added to every gap, as a share of its stretch or shrink.
        var gap = 0.0
        var isOverfull = false
    }

    func lines(for solution: LineBreaker.Solution, _ cache: inout ShapeCache) -> [Line] {
        var lines: [Line] = []
        lines.reserveCapacity(solution.breaks.count)
        var start = 0
        var rivers = Rivers(space: naturalSpace)
        for end in solution.breaks {
            var (line, gaps) = line(from: start, to: end, &cache)
            line.streamLength = rivers.add(gaps)
            line.isLast = end == points.count - 1
            lines.append(line)
            start = end
        }
        return lines
    }

    /// The first space of the paragraph, as the face has it.
    private var naturalSpace: Int {
        for case (.glue(let glue), .space) in zip(paragraph.material, paragraph.units) {
            return style.alignment == .justified ? Int(Double(glue.width) / theme.paragraph.space) : glue.width
        }
        return 0
    }

    private func line(from start: Int, to end: Int, _ cache: inout ShapeCache) -> (line: Line, gaps: [Rivers.Gap]) {
        let pieces = pieces(from: start, to: end, &cache)
        let extent = points[end].extent(from: points[start])
        let fills = extent.fills > 0
        var give = measure(pieces)
        // A line that runs backwards starts at the right.
        let first = hang(after: points[start])
        let last = hangRight(at: points[end])
        give.hang = first + last
        let fit = fit(
            difference: style.measure.scaledPoints + give.hang.protrusion - give.natural, fills: fills, give)
        let range = theme.paragraph.protrusionRange
        let (leftHang, rightHang) = style.rightToLeft ? (last, first) : (first, last)
        let left = leftHang.protrusion - leftHang.play(fit.hang, range)
        let right = rightHang.protrusion - rightHang.play(fit.hang, range)
        var emitter = LineEmitter(paragraph: paragraph, shaper: shaper, theme: theme)
        emitter.x = -left
        emitter.scale = fit.scale
        emitter.tracking = fit.tracking
        for piece in visualOrder(pieces) {
            switch piece {
            case .indent(let width): emitter.x += width
            case .space(let scalar, let run, let width):
                emitter.space(scalar: scalar, run: run, width: width + Int(Double(width) * fit.space))
            case .gap(_, let gap, let em):
                let most = Double(em * IdeographSpacing.widest / 1000 - gap.width)
                let added = fit.gap < 0 ? Double(gap.shrink) : min(Double(gap.stretch), most / max(1, fit.gap))
                emitter.gap(gap.width + Int(added * fit.gap))
            case .text(let shaped, let scalars, _, let hyphenated):
                emitter.text(shaped, scalars: scalars, hyphenated: hyphenated)
            }
        }
        emitter.finish()
        // What was shared out is measured once more: a hundredth of a point is rounding.
        let isTooWide = emitter.x > style.measure.scaledPoints + right + 640
        var line = Line(
            items: emitter.items, width: Length(scaledPoints: emitter.x + left),
            spaceRatio: give.spaces > 0 && !fills && style.alignment == .justified
                ? theme.paragraph.space * (1 + fit.space) : 1,
            isHyphenated: points[end].isHyphenation, isOverfull: fit.isOverfull || isTooWide,
            notes: emitter.notes.sorted())
        align(&line, slack: style.measure.scaledPoints + right - emitter.x)
        return (line, emitter.gaps)
    }

    /// Moves a line that does not fill the measure to where its alignment wants it.
    private func align(_ line: inout Line, slack: Int) {
        let shift: Int
        switch style.alignment {
        case .centered: shift = slack / 2
        case .right: shift = slack
        case .justified, .ragged: shift = style.rightToLeft ? slack : 0
        }
        guard shift > 0 else { return }
        let delta = Point(x: Length(scaledPoints: shift), y: .zero)
        line.items = line.items.map { $0.offset(by: delta) }
    }

    // MARK: What stands in the line

    private func pieces(from start: Int, to end: Int, _ cache: inout ShapeCache) -> [Piece] {
        var pieces: [Piece] = []
        var index = start == 0 ? 0 : points[start].position
        if start > 0 {
            // What a line's start throws away: the break itself and the glue after it.
            index = firstSolid(from: index)
        }
        let stop = points[end].position
        var pending: (segment: Int, scalars: Range<Int>)?
        while index < stop {
            switch paragraph.units[index] {
            case .text(let segment, let scalars):
                if let open = pending, open.segment == segment {
                    pending = (segment, open.scalars.lowerBound..<scalars.upperBound)
                } else {
                    flush(&pending, hyphenated: false, into: &pieces, &cache)
                    pending = (segment, scalars)
                }
            case .space(let scalar, let run):
                flush(&pending, hyphenated: false, into: &pieces, &cache)
                if case .glue(let glue) = paragraph.material[index] {
                    pieces.append(.space(scalar: scalar, run: run, width: glue.width))
                }
            case .gap(let scalar, let gap):
                flush(&pending, hyphenated: false, into: &pieces, &cache)
                let em = paragraph.runs[paragraph.runOfScalar[scalar]].style.size.scaledPoints
                pieces.append(.gap(scalar: scalar, gap, em: em))
            case .nothing:
                if case .box(let box) = paragraph.material[index] { pieces.append(.indent(box.extent.width)) }
            case .hyphen: break
            }
            index += 1
        }
        var hyphenated = false
        if stop < paragraph.units.count, case .hyphen = paragraph.units[stop] { hyphenated = true }
        flush(&pending, hyphenated: hyphenated, into: &pieces, &cache)
        while pieces.last?.vanishesAtEnd == true { pieces.removeLast() }
        return pieces
    }

    private func firstSolid(from index: Int) -> Int {
        var index = index
        if index < paragraph.material.count, case .discretionary = paragraph.material[index] { index += 1 }
        while index < paragraph.material.count, paragraph.material[index].isDiscardable { index += 1 }
        return index
    }

    private func flush(
        _ pending: inout (segment: Int, scalars: Range<Int>)?, hyphenated: Bool, into pieces: inout [Piece],
        _ cache: inout ShapeCache
    ) {
        guard let open = pending else { return }
        pending = nil
        let segment = paragraph.segments[open.segment]
        if !hyphenated && open.scalars == segment.scalars {
            pieces.append(
                .text(segment.shaped, scalars: segment.scalars, segment: open.segment, hyphenated: false))
            return
        }
        var text = String(scalars: paragraph.scalars[open.scalars])
        if hyphenated { text += "-" }
        let shaping = paragraph.runs[segment.run].shaping
        let shaped = cache.shape(
            text, shaping, id: cache.id(of: shaping), rightToLeft: segment.isRightToLeft, with: shaper)
        pieces.append(
            .text(shaped, scalars: open.scalars, segment: open.segment, hyphenated: hyphenated))
    }

    // MARK: The line's fit

    private func measure(_ pieces: [Piece]) -> Give {
        var give = Give()
        for piece in pieces {
            switch piece {
            case .indent(let width): give.natural += width
            case .space(_, let run, let width):
                give.natural += width
                if paragraph.runs[run].breaking != .code {
                    give.spaces += width
                    give.clusters -= paragraph.runs[run].style.size.scaledPoints
                }
            case .gap(_, let gap, let em):
                give.natural += gap.width
                guard style.alignment == .justified else { continue }
                give.stretch += gap.stretch
                give.shrink += gap.shrink
                if gap.stretch > 0 { give.widest += em * IdeographSpacing.widest / 1000 - gap.width }
            case .text(let shaped, _, let segment, _):
                let run = paragraph.runs[paragraph.segments[segment].run]
                give.natural += shaped.width(of: run.style)
                if run.breaking != .code {
                    give.expandable += shaped.width(at: run.style.size)
                    give.clusters += shaped.clusterCount * run.style.size.scaledPoints
                }
            }
        }
        return give
    }

    /// The glyphs give first, up to their limits, then what hangs, and the spaces take the rest: evenness is what the
    /// eye sees.
    private func fit(difference: Int, fills: Bool, _ give: Give) -> Fit {
        var fit = Fit()
        if difference >= 0 && (fills || style.alignment != .justified) { return fit }
        let expansion = Double(give.expandable) * theme.paragraph.expansion
        let letterspacing = Double(max(0, give.clusters)) * theme.paragraph.letterspacing
        let wanted = Double(difference)
        let share = Self.share(wanted, of: expansion + letterspacing)
        // In ten steps either way, as microtype does: every scale is a font of its own to whoever draws it.
        let step = (share * 10).rounded(.towardZero) / 10
        // What the steps leave over is the letterspacing's.
        let track = Self.share(wanted - step * expansion, of: letterspacing)
        if style.alignment == .justified || difference < 0 {
            fit.scale = 1 + theme.paragraph.expansion * step
            fit.tracking = theme.paragraph.letterspacing * track
        }
        var rest = wanted - step * expansion - track * letterspacing
        let range = theme.paragraph.protrusionRange
        fit.hang = Self.share(rest, of: Double(abs(give.hang.play(rest < 0 ? -1 : 1, range))))
        rest -= Double(give.hang.play(fit.hang, range))
        distribute(rest, give, &fit)
        return fit
    }

    /// Spaces and gaps share by what each can give; where gaps have come to their end, spaces go on alone.
    private func distribute(_ rest: Double, _ give: Give, _ fit: inout Fit) {
        let spaces = Double(give.spaces)
        let house = theme.paragraph
        if rest < 0 {
            let least = house.shrinkFromSpace / house.space
            let shrink = spaces * least + Double(give.shrink)
            let ratio = shrink > 0 ? max(-1, rest / shrink) : 0
            fit.isOverfull = rest < -shrink - 640
            fit.space = ratio * least
            fit.gap = ratio
            return
        }
        let stretch = spaces * house.spaceStretch / house.space + Double(give.stretch)
        guard stretch > 0 else { return }
        fit.gap = rest / stretch
        let taken = min(Double(give.widest), fit.gap * Double(give.stretch))
        if spaces > 0 { fit.space = (rest - taken) / spaces }
    }

    /// How much of what can be given either way is wanted, from −1 to 1.
    private static func share(_ wanted: Double, of give: Double) -> Double {
        give > 0 ? max(-1, min(1, wanted / give)) : 0
    }

    private func hang(after point: Breakpoint) -> Hang {
        guard style.alignment == .justified else { return Hang() }
        let index = firstSolid(from: max(0, point.position))
        guard index < paragraph.material.count, case .box(let box) = paragraph.material[index] else {
            return Hang()
        }
        return Hang(left: box)
    }

    private func hangRight(at point: Breakpoint) -> Hang {
        guard style.alignment == .justified else { return Hang() }
        var index = point.position
        if index < paragraph.material.count, case .discretionary(let hyphen) = paragraph.material[index],
            hyphen.pre != .empty
        {
            return Hang(right: hyphen.pre)
        }
        index -= 1
        while index >= 0 {
            switch paragraph.material[index] {
            case .box(let box): return Hang(right: box)
            case .penalty, .discretionary, .glue: index -= 1
            case .kern: return Hang()
            }
        }
        return Hang()
    }

    // MARK: Direction

    /// UAX #9, rule L2, on words and spaces.
    private func visualOrder(_ pieces: [Piece]) -> [Piece] {
        guard !paragraph.levels.isEmpty else { return pieces }
        var ordered = pieces
        let levels = pieces.map { piece -> UInt8 in
            switch piece {
            case .indent: style.rightToLeft ? 1 : 0
            case .space(let scalar, _, _): paragraph.levels[scalar]
            case .gap(let scalar, _, _): min(paragraph.levels[scalar], paragraph.levels[scalar - 1])
            case .text(_, _, let segment, _): paragraph.segments[segment].level
            }
        }
        var order = Array(pieces.indices)
        var level = levels.max() ?? 0
        let lowestOdd = levels.filter { $0 % 2 == 1 }.min() ?? 1
        while level >= lowestOdd && level > 0 {
            var start = 0
            while start < order.count {
                guard levels[order[start]] >= level else {
                    start += 1
                    continue
                }
                var end = start
                while end < order.count, levels[order[end]] >= level { end += 1 }
                order[start..<end].reverse()
                start = end
            }
            level -= 1
        }
        for (place, index) in order.enumerated() { ordered[place] = pieces[index] }
        return ordered
    }
}
