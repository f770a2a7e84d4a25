import ZineCore
import ZineDocument

/// Words become boxes with places to break between them.
extension ParagraphPreparer {
    /// Words of more characters than this are not looked into for ligatures at their hyphens.
    private static let longestMeasured = 200

    mutating func appendWord(_ word: Range<Int>, _ cache: inout ShapeCache) {
        let firstSegment = paragraph.segments.count
        makeSegments(word, &cache)
        noteRespelled(word)
        let breaks = wordBreaks(in: word, firstSegment: firstSegment, &cache)
        reserve(breaks.count)
        var next = 0
        for segment in firstSegment..<paragraph.segments.count {
            let range = paragraph.segments[segment].scalars
            var start = range.lowerBound
            let edges = ClusterEdge.edges(of: paragraph.segments[segment], in: paragraph)
            while start < range.upperBound {
                while next < breaks.count, word.lowerBound + breaks[next].offset <= start { next += 1 }
                let stop =
                    next < breaks.count
                    ? min(range.upperBound, word.lowerBound + breaks[next].offset) : range.upperBound
                append(
                    .box(box(start..<stop, in: segment, edges, &cache)), .text(segment: segment, scalars: start..<stop))
                let isBreak = next < breaks.count && word.lowerBound + breaks[next].offset == stop
                if stop < word.upperBound, let gap = gap(before: stop) {
                    append(gap, before: stop, penalty: isBreak ? breaks[next].penalty : 10_000)
                } else if isBreak, stop < word.upperBound {
                    // Each such place is measured by shaping the word twice, which a word without end cannot afford.
                    let isInside =
                        breaks[next].kind == .hyphen && range.count <= Self.longestMeasured
                        && stop < range.upperBound && edges[stop - range.lowerBound].clusters == 0
                    let parts = isInside ? divided(segment, at: stop, edges, &cache) : nil
                    appendBreak(breaks[next], segment: segment, parts, &cache)
                }
                start = stop
            }
        }
    }

    /// Keeps the parts of a word in capitals in which a letter became two: the second of `STRASSE` stands for nothing that
    /// was written.
    private mutating func noteRespelled(_ word: Range<Int>) {
        guard !paragraph.written.isEmpty, word.contains(where: { paragraph.written[$0].isEmpty }) else { return }
        var start = word.lowerBound
        while start < word.upperBound {
            let element = paragraph.runs[paragraph.runOfScalar[start]].element
            var end = start + 1
            while end < word.upperBound, paragraph.runs[paragraph.runOfScalar[end]].element == element { end += 1 }
            if paragraph.written[start..<end].contains(where: \.isEmpty) { paragraph.respelled.append(start..<end) }
            start = end
        }
    }

    /// Makes room for a word without end, which would otherwise be copied again and again as it grows.
    private mutating func reserve(_ breaks: Int) {
        guard breaks > 1_000 else { return }
        paragraph.material.reserveCapacity(paragraph.material.count + 2 * breaks + 64)
        paragraph.units.reserveCapacity(paragraph.units.count + 2 * breaks + 64)
    }

    private mutating func makeSegments(_ word: Range<Int>, _ cache: inout ShapeCache) {
        var start = word.lowerBound
        while start < word.upperBound {
            let run = paragraph.runOfScalar[start]
            let look = looks[run]
            let level = paragraph.levels.isEmpty ? 0 : paragraph.levels[start]
            var end = start + 1
            while end < word.upperBound, looks[paragraph.runOfScalar[end]] == look,
                paragraph.levels.isEmpty || paragraph.levels[end] == level, gap(before: end) == nil
            {
                end += 1
            }
            let rightToLeft = level % 2 == 1
            let shaped =
                picture(run)
                ?? cache.shape(
                    String(scalars: paragraph.scalars[start..<end]), styles[run].shaping, id: styles[run].id,
                    rightToLeft: rightToLeft, with: shaper)
            if !shaped.missing.isEmpty { noteMissing(shaped.missing, from: start, end: end) }
            paragraph.borrowed += shaped.borrowed.map { ($0, run) }
            if start > word.lowerBound { kern(before: start, run: run, shaped, level: level, &cache) }
            paragraph.segments.append(
                .init(scalars: start..<end, run: run, shaped: shaped, isRightToLeft: rightToLeft, level: level))
            start = end
        }
    }

    /// A picture as a glyph of its width, for which the emitter puts the picture.
    private func picture(_ run: Int) -> ShapedText? {
        guard let picture = paragraph.runs[run].picture, let blank = paragraph.spaces[run] else { return nil }
        let glyph = ShapedText.Glyph(
            id: blank.glyph, cluster: 0, advance: picture.width(in: style.measure).scaledPoints)
        let bytes = 0..<String(LinePicture.character).utf8.count
        var shaped = ShapedText(runs: [
            ShapedText.Run(
                font: blank.font, unitsPerEm: paragraph.runs[run].style.size.scaledPoints, isRightToLeft: false,
                bytes: bytes, glyphs: [glyph])
        ])
        shaped.isJoined = true
        return shaped
    }

    /// Kerns the last segment with the one that is to follow it in the same face: small capitals with a roman `s`.
    private mutating func kern(
        before scalar: Int, run: Int, _ shaped: ShapedText, level: UInt8, _ cache: inout ShapeCache
    ) {
        guard let last = paragraph.segments.indices.last, level == 0, paragraph.segments[last].level == 0,
            paragraph.segments[last].shaped.runs.last?.font == shaped.runs.first?.font,
            gap(before: scalar) == nil
        else { return }
        let one = paragraph.runs[paragraph.segments[last].run]
        let other = paragraph.runs[run]
        guard one.style.size == other.style.size, one.rise == other.rise, one.breaking != .code,
            other.breaking != .code
        else { return }
        let units = cache.kerning(
            paragraph.scalars[scalar - 1], styles[paragraph.segments[last].run], paragraph.scalars[scalar],
            styles[run], with: shaper)
        guard units != 0 else { return }
        paragraph.segments[last].kern = units
        paragraph.segments[last].shaped.kern(by: units)
    }

    private func gap(before scalar: Int) -> IdeographSpacing.Gap? {
        guard hasIdeographs else { return nil }
        let em = paragraph.runs[paragraph.runOfScalar[scalar]].style.size.scaledPoints
        return ideographs.gap(before: scalar, in: paragraph.scalars, em: em)
    }

    /// A line may end at the gap for no more than its penalty.
    private mutating func append(_ gap: IdeographSpacing.Gap, before scalar: Int, penalty: Int) {
        if penalty > 0 { append(.penalty(penalty, isFlagged: false), .nothing) }
        var gap = gap
        if style.alignment != .justified { (gap.stretch, gap.shrink) = (0, 0) }
        append(
            .glue(Extent(width: gap.width, stretch: gap.stretch, shrink: gap.shrink)), .gap(scalar: scalar, gap))
    }

    private mutating func noteMissing(_ bytes: [Int], from start: Int, end: Int) {
        var byte = 0
        for index in start..<end {
            if bytes.contains(byte) { paragraph.missing.append(index) }
            byte += UTF8.width(paragraph.scalars[index])
        }
    }

    /// What a segment's parts before and after a hyphen within a ligature are wider than the boxes that stand for them.
    private func divided(
        _ segment: Int, at stop: Int, _ edges: [ClusterEdge], _ cache: inout ShapeCache
    ) -> (before: Int, after: Int) {
        let whole = paragraph.segments[segment]
        let width = { (text: String, cache: inout ShapeCache) -> Int in
            cache.shape(
                text, styles[whole.run].shaping, id: styles[whole.run].id,
                rightToLeft: whole.isRightToLeft, with: shaper
            ).width(of: paragraph.runs[whole.run].style)
        }
        let first = edges.prefix(stop - whole.scalars.lowerBound).reduce(0) { $0 + $1.width }
        let all = edges.reduce(0) { $0 + $1.width }
        let before = width(String(scalars: paragraph.scalars[whole.scalars.lowerBound..<stop]) + "-", &cache)
        let after = width(paragraph.textBehindHyphen(stop..<whole.scalars.upperBound, run: whole.run).text, &cache)
        let size = paragraph.runs[whole.run].style.size.scaledPoints
        let kern = whole.kern * size / (whole.shaped.runs.last?.unitsPerEm ?? 1_000)
        return (before - first, after + kern - (all - first))
    }

    private mutating func appendBreak(
        _ wordBreak: WordBreak, segment: Int, _ parts: (before: Int, after: Int)?, _ cache: inout ShapeCache
    ) {
        switch wordBreak.kind {
        case .plain:
            append(.penalty(wordBreak.penalty, isFlagged: wordBreak.isBehindHyphen), .nothing)
        case .afterHyphen where repeatsHyphens(paragraph.runs[paragraph.segments[segment].run].language):
            let run = paragraph.segments[segment].run
            let width = cache.shape(
                "-", styles[run].shaping, id: styles[run].id, rightToLeft: false, with: shaper
            ).width(of: paragraph.runs[run].style)
            append(
                .discretionary(
                    .init(
                        pre: .empty, post: .init(Extent(width: width)), penalty: wordBreak.penalty,
                        isHyphenation: false)), .repeatedHyphen(segment: segment))
        case .afterHyphen:
            append(
                .discretionary(.init(pre: .empty, penalty: wordBreak.penalty, isHyphenation: false)), .nothing)
        case .hyphen:
            let run = paragraph.segments[segment].run
            let shaped = cache.shape(
                "-", styles[run].shaping, id: styles[run].id, rightToLeft: false, with: shaper)
            let width = shaped.width(of: paragraph.runs[run].style)
            let hang = style.alignment == .justified ? protrusion("-", width: width).right : 0
            let pre = Material.Box(Extent(width: parts?.before ?? width), endProtrusion: hang)
            append(
                .discretionary(
                    .init(
                        pre: pre, post: .init(Extent(width: parts?.after ?? 0)), penalty: wordBreak.penalty,
                        isHyphenation: true)),
                .hyphen(segment: segment))
        }
    }

    /// Languages that write a hyphen at both sides of a line's end, so that nobody takes it for one of the line's: `disse-` and
    /// `-me`. Sources: Acordo Ortográfico, base XV; the academies of Poland, Czechia, Slovakia and Croatia.
    private func repeatsHyphens(_ language: String) -> Bool {
        ["pt", "pl", "cs", "sk", "hr"].contains(language.prefix { $0 != "-" }.lowercased())
    }
}
