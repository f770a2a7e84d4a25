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
    enum Piece {
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

    func lines(for solution: LineBreaker.Solution, _ cache: inout ShapeCache) -> [Line] {
        var drafts: [Draft] = []
        drafts.reserveCapacity(solution.breaks.count)
        var start = 0
        for (line, end) in solution.breaks.enumerated() {
            drafts.append(draft(from: start, to: end, measure: style.measure(ofLine: line), &cache))
            start = end
        }
        let shares =
            style.alignment == .justified
            ? LetterShares(theme.paragraph, least: style.leastShare).shares(of: drafts.map(\.need)) : []
        var rivers = Rivers(space: naturalSpace)
        return drafts.indices.map { index in
            var (line, gaps) = line(drafts[index], share: shares.isEmpty ? 0 : shares[index])
            line.streamLength = rivers.add(gaps)
            return line
        }
    }

    /// A line before it is known what each of its parts gives.
    private struct Draft {
        /// In the order of their places, from left to right.
        var pieces: [Piece]
        var need: LineNeed
        var measure: Length
        /// What hangs out of the measure.
        var left: Int
        var right: Int
        var start: Int
        var end: Int
    }

    /// The first space of the paragraph, as the face has it.
    private var naturalSpace: Int {
        for case (.glue(let glue), .space) in zip(paragraph.material, paragraph.units) {
            return style.alignment == .justified ? Int(Double(glue.width) / theme.paragraph.space) : glue.width
        }
        return 0
    }

    private func draft(from start: Int, to end: Int, measure: Length, _ cache: inout ShapeCache) -> Draft {
        let pieces = visualOrder(pieces(from: start, to: end, &cache))
        let give = self.measure(pieces)
        var (left, right) = (hang(after: points[start]), hangRight(at: points[end]))
        if !paragraph.levels.isEmpty { (left, right) = hangs(of: pieces, &cache) }
        let need = LineNeed(
            difference: measure.scaledPoints + left + right - give.natural, measure: measure.scaledPoints,
            fills: points[end].extent(from: points[start]).fills > 0, give: give)
        return Draft(pieces: pieces, need: need, measure: measure, left: left, right: right, start: start, end: end)
    }

    private func line(_ draft: Draft, share: Double) -> (line: Line, gaps: [Rivers.Gap]) {
        let fit = LineFit(draft.need, share: share, alignment: style.alignment, house: theme.paragraph)
        var emitter = LineEmitter(paragraph: paragraph, shaper: shaper, theme: theme)
        emitter.x = -draft.left
        emitter.scale = fit.scale
        emitter.tracking = fit.tracking
        let ends = ends(of: draft.pieces, from: draft.start, to: draft.end)
        emitter.readings = ends.readings
        for piece in draft.pieces {
            switch piece {
            case .indent(let width): emitter.x += width
            case .space(let scalar, let run, let width):
                // Spaces of code are as rigid as its letters.
                let added = paragraph.runs[run].breaking == .code ? 0 : Int(Double(width) * fit.space)
                emitter.space(scalar: scalar, run: run, width: width + added)
            case .gap(_, let gap, let em):
                let most = Double(em * IdeographSpacing.widest / 1000 - gap.width)
                let stretch = gap.stretch > 0 ? min(Double(gap.stretch), most / max(1, fit.gap)) : 0
                let added = fit.gap < 0 ? Double(gap.shrink) : stretch
                emitter.gap(gap.width + Int(added * fit.gap))
            case .text(let shaped, let scalars, _, let hyphenated):
                emitter.text(shaped, scalars: scalars, hyphenated: hyphenated)
            }
        }
        if ends.isSpaced, !style.goesOn {
            emitter.endSpace(at: ends.last, place: style.rightToLeft ? -draft.left : emitter.x)
        }
        emitter.finish(isEnded: ends.isEnded)
        // What was shared out is measured once more: a hundredth of a point is rounding.
        let isTooWide = emitter.x > draft.measure.scaledPoints + draft.right + 640
        var line = Line(
            items: emitter.items, width: Length(scaledPoints: emitter.x + draft.left),
            spaceRatio: draft.need.give.spaces > 0 && !draft.need.fills && style.alignment == .justified
                ? theme.paragraph.space * (1 + fit.space) : 1,
            isHyphenated: points[draft.end].isHyphenation, partsWord: ends.partsWord,
            isOverfull: fit.isOverfull || isTooWide,
            endsShort: fit.endsShort, notes: emitter.notes.sorted(), isLast: draft.end == points.count - 1)
        align(&line, slack: draft.measure.scaledPoints + draft.right - emitter.x)
        return (line, emitter.gaps)
    }

    private struct Ends {
        /// How the words at its ends are read.
        var readings: [DividedWords.Reading] = []
        /// Whether it ends in a space, by a hard break, or within a word.
        var isSpaced = false
        var isEnded = false
        var partsWord = false
        /// Behind its last scalar.
        var last = 0
    }

    private func ends(of pieces: [Piece], from start: Int, to end: Int) -> Ends {
        var line: Range<Int>?
        for case .text(_, let scalars, _, _) in pieces {
            line =
                min(line?.lowerBound ?? .max, scalars.lowerBound)..<max(line?.upperBound ?? 0, scalars.upperBound)
        }
        guard let line else { return Ends() }
        let words = DividedWords(paragraph: paragraph)
        let last = start == 0 ? nil : scalars(paragraph.units[..<points[start].position].reversed())?.upperBound
        let next = end == points.count - 1 ? nil : scalars(paragraph.units[points[end].position...])?.lowerBound
        let between = next.map { paragraph.scalars[line.upperBound..<$0] }
        let isSpaced = between?.contains { $0.isBlank } ?? true
        return Ends(
            readings: words.readings(in: line, after: last, before: next), isSpaced: isSpaced,
            isEnded: between?.contains("\n") ?? false,
            partsWord: !isSpaced && next.map { partsWord(line.upperBound - 1, $0) } ?? false, last: line.upperBound)
    }

    /// Whether two scalars that no space parts belong to one word: those of scripts without spaces, and those that a dash
    /// stands between, belong to two.
    private func partsWord(_ last: Int, _ next: Int) -> Bool {
        [last, next].allSatisfy {
            let scalar = paragraph.scalars[$0]
            return !scalar.isIdeographic && !scalar.isUnspacedLetter && scalar != "\u{2013}" && scalar != "\u{2014}"
        }
    }

    /// Of the first text among units.
    private func scalars(_ units: some Sequence<PreparedParagraph.Unit>) -> Range<Int>? {
        for case .text(_, let scalars) in units { return scalars }
        return nil
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

    /// Text of one segment that is being gathered for a line.
    private struct OpenText {
        var segment: Int
        var scalars: Range<Int>
        /// Whether it begins the line, and a hyphen of ours ended the one before.
        var isBehindHyphen: Bool
    }

    private func pieces(from start: Int, to end: Int, _ cache: inout ShapeCache) -> [Piece] {
        var pieces: [Piece] = []
        var index = start == 0 ? 0 : points[start].position
        if start > 0 {
            // What a line's start throws away: the break itself and the glue after it.
            index = firstSolid(from: index)
            if let hyphen = repeatedHyphen(at: points[start].position, before: index, &cache) { pieces.append(hyphen) }
        }
        let stop = points[end].position
        var pending: OpenText?
        var isBehindHyphen = start > 0 && isHyphen(points[start].position)
        while index < stop {
            switch paragraph.units[index] {
            case .text(let segment, let scalars):
                if let open = pending, open.segment == segment {
                    pending?.scalars = open.scalars.lowerBound..<scalars.upperBound
                } else {
                    flush(&pending, hyphenated: false, into: &pieces, &cache)
                    pending = OpenText(segment: segment, scalars: scalars, isBehindHyphen: isBehindHyphen)
                }
                isBehindHyphen = false
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
            case .hyphen, .repeatedHyphen: break
            }
            index += 1
        }
        flush(&pending, hyphenated: isHyphen(stop), into: &pieces, &cache)
        while pieces.last?.vanishesAtEnd == true { pieces.removeLast() }
        return pieces
    }

    /// Whether a hyphen of ours stands where a line ends at a position.
    private func isHyphen(_ position: Int) -> Bool {
        guard position < paragraph.units.count, case .hyphen = paragraph.units[position] else { return false }
        return true
    }

    /// The hyphen that begins a line because one ended the line before; it stands for no character.
    private func repeatedHyphen(at position: Int, before next: Int, _ cache: inout ShapeCache) -> Piece? {
        guard position < paragraph.units.count, case .repeatedHyphen = paragraph.units[position],
            next < paragraph.units.count, case .text(let segment, let scalars) = paragraph.units[next]
        else { return nil }
        let shaping = paragraph.runs[paragraph.segments[segment].run].shaping
        let shaped = cache.shape("-", shaping, id: cache.id(of: shaping), rightToLeft: false, with: shaper)
        return .text(shaped, scalars: scalars.lowerBound..<scalars.lowerBound, segment: segment, hyphenated: true)
    }

    private func firstSolid(from index: Int) -> Int {
        var index = index
        if index < paragraph.material.count, case .discretionary = paragraph.material[index] { index += 1 }
        while index < paragraph.material.count, paragraph.material[index].isDiscardable { index += 1 }
        return index
    }

    private func flush(
        _ pending: inout OpenText?, hyphenated: Bool, into pieces: inout [Piece], _ cache: inout ShapeCache
    ) {
        guard let open = pending else { return }
        pending = nil
        let segment = paragraph.segments[open.segment]
        if !hyphenated && open.scalars == segment.scalars {
            pieces.append(
                .text(segment.shaped, scalars: segment.scalars, segment: open.segment, hyphenated: false))
            return
        }
        let begun =
            open.isBehindHyphen
            ? paragraph.textBehindHyphen(open.scalars, run: segment.run)
            : (text: String(scalars: paragraph.scalars[open.scalars]), lost: 0)
        let shaping = paragraph.runs[segment.run].shaping
        var shaped = cache.shape(
            begun.text + (hyphenated ? "-" : ""), shaping, id: cache.id(of: shaping),
            rightToLeft: segment.isRightToLeft, with: shaper
        ).widened(by: begun.lost)
        if !hyphenated, open.scalars.upperBound == segment.scalars.upperBound { shaped.kern(by: segment.kern) }
        pieces.append(
            .text(shaped, scalars: open.scalars, segment: open.segment, hyphenated: hyphenated))
    }

    // MARK: The line's fit

    private func measure(_ pieces: [Piece]) -> LineGive {
        var give = LineGive()
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

    private func hang(after point: Breakpoint) -> Int {
        guard style.alignment.hangsAtStart else { return 0 }
        var index = firstSolid(from: max(0, point.position))
        // A line that begins left of its paragraph begins at an edge all the same.
        if index < paragraph.material.count, case .box(let box) = paragraph.material[index], box.extent.width < 0 {
            index += 1
        }
        guard index < paragraph.material.count, case .box(let box) = paragraph.material[index] else { return 0 }
        return box.startProtrusion
    }

    private func hangRight(at point: Breakpoint) -> Int {
        guard style.alignment == .justified else { return 0 }
        var index = point.position
        if index < paragraph.material.count, case .discretionary(let hyphen) = paragraph.material[index],
            hyphen.pre != .empty
        {
            return hyphen.pre.endProtrusion
        }
        index -= 1
        while index >= 0 {
            switch paragraph.material[index] {
            case .box(let box): return box.endProtrusion
            case .discretionary(let hyphen) where hyphen.replace == .empty: index -= 1
            case .penalty: index -= 1
            default: return 0
            }
        }
        return 0
    }

    /// What hangs out at the edges of a line that runs both ways: whatever has come to stand there.
    private func hangs(of pieces: [Piece], _ cache: inout ShapeCache) -> (left: Int, right: Int) {
        guard style.alignment.hangsAtStart, let first = pieces.first, let last = pieces.last else { return (0, 0) }
        let left = edge(of: first, onLeft: true, &cache)
        let right = edge(of: last, onLeft: false, &cache)
        if style.alignment == .justified { return (left, right) }
        return style.rightToLeft ? (0, right) : (left, 0)
    }

    private func edge(of piece: Piece, onLeft: Bool, _ cache: inout ShapeCache) -> Int {
        guard case .text(_, let scalars, let segment, let hyphenated) = piece else { return 0 }
        let run = paragraph.runs[paragraph.segments[segment].run]
        let isRightToLeft = paragraph.segments[segment].isRightToLeft
        let isAtStart = onLeft != isRightToLeft
        let index = isAtStart ? scalars.lowerBound : scalars.upperBound - 1
        let scalar: Unicode.Scalar = hyphenated && !isAtStart ? "-" : paragraph.scalars[index]
        guard let entry = theme.protrusion[scalar] else { return 0 }
        let width = cache.shape(
            String(scalar), run.shaping, id: cache.id(of: run.shaping), rightToLeft: isRightToLeft, with: shaper
        ).width(at: run.style.size)
        return Int(Double((onLeft ? entry.left : entry.right) * width) * theme.paragraph.protrusion / 1000)
    }

    private func visualOrder(_ pieces: [Piece]) -> [Piece] {
        guard !paragraph.levels.isEmpty else { return pieces }
        let levels = pieces.map { piece -> UInt8 in
            switch piece {
            case .indent: style.rightToLeft ? 1 : 0
            case .space(let scalar, _, _): paragraph.levels[scalar]
            case .gap(let scalar, _, _): min(paragraph.levels[scalar], paragraph.levels[scalar - 1])
            case .text(_, _, let segment, _): paragraph.segments[segment].level
            }
        }
        return VisualOrder.indices(of: levels).map { pieces[$0] }
    }
}
