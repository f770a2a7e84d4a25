public import ZineCore
import ZineDocument

/// How a paragraph is to be broken and filled.
public struct ParagraphStyle: Hashable, Sendable {
    public var alignment: Alignment
    /// Extra space before the first line's text.
    public var firstIndent: Length
    public var measure: Length
    public var hyphenates: Bool
    /// The paragraph's base direction.
    public var rightToLeft: Bool
    /// Whether a word wider than the measure is broken anywhere; without it the line is overfull.
    var breaksLongWords = true
    public init(
        alignment: Alignment = .justified, firstIndent: Length = .zero, measure: Length, hyphenates: Bool = true,
        rightToLeft: Bool = false
    ) {
        self.alignment = alignment; self.firstIndent = firstIndent; self.measure = measure
        self.hyphenates = hyphenates; self.rightToLeft = rightToLeft
    }
}

/// A paragraph shaped and measured, ready to be broken to any measure.
struct PreparedParagraph {
    /// Text that is shaped as one: a word, or the part of a word that has one face.
    struct Segment {
        var scalars: Range<Int>
        /// The text run of its first scalar; later ones may differ in meaning but not in looks.
        var run: Int
        var shaped: ShapedText
        var isRightToLeft: Bool
        var level: UInt8
    }

    /// What material stands for, index by index.
    enum Unit {
        case text(segment: Int, scalars: Range<Int>)
        case space(scalar: Int, run: Int)
        case hyphen(segment: Int)
        /// Between ideographs, before a scalar; `give` is what the line may make it larger and smaller by.
        case gap(scalar: Int, IdeographSpacing.Gap)
        case nothing
    }

    var runs: [TextRun]
    var scalars: [Unicode.Scalar]
    var runOfScalar: [Int]
    /// Empty when everything runs from left to right.
    var levels: [UInt8]
    var segments: [Segment] = []
    var material: [Material] = []
    var units: [Unit] = []
    /// Characters without a glyph, as scalars' indices.
    var missing: [Int] = []
    /// The blank of every run's face.
    var spaces: [Int: (font: FontID, glyph: UInt32)] = [:]
}

/// Shapes a paragraph's runs and makes material of them.
struct ParagraphPreparer {
    let theme: Theme
    let shaper: any Shaper
    let hyphenator: any Hyphenator
    let style: ParagraphStyle
    /// Words of more characters than this are not looked into for ligatures at their hyphens.
    private static let longestMeasured = 200
    private let ideographs: IdeographSpacing
    private var paragraph: PreparedParagraph
    private var styles: [(shaping: ShapingStyle, id: Int)] = []
    /// For every run the first that looks like it, so that words are taken through what does not change looks.
    private var looks: [Int] = []
    private let hasIdeographs: Bool

    static func prepare(
        _ runs: [TextRun], _ style: ParagraphStyle, theme: Theme, shaper: any Shaper, hyphenator: any Hyphenator,
        cache: inout ShapeCache
    ) -> PreparedParagraph {
        var preparer = ParagraphPreparer(
            runs, style, theme: theme, shaper: shaper, hyphenator: hyphenator, cache: &cache)
        preparer.makeMaterial(&cache)
        return preparer.paragraph
    }

    private init(
        _ runs: [TextRun], _ style: ParagraphStyle, theme: Theme, shaper: any Shaper, hyphenator: any Hyphenator,
        cache: inout ShapeCache
    ) {
        self.theme = theme; self.shaper = shaper; self.hyphenator = hyphenator; self.style = style
        ideographs = IdeographSpacing(language: runs.first?.language ?? "")
        var scalars: [Unicode.Scalar] = []
        var owner: [Int] = []
        for (index, run) in runs.enumerated() {
            for scalar in run.text.unicodeScalars {
                scalars.append(scalar)
                owner.append(index)
            }
            let shaping = run.shaping
            let id = cache.id(of: shaping)
            var like = 0
            while like < index,
                styles[like].id != id || runs[like].style.size != run.style.size || runs[like].rise != run.rise
            {
                like += 1
            }
            styles.append((shaping, id))
            looks.append(like)
        }
        hasIdeographs = scalars.contains(where: \.isIdeographic)
        let mayBeBidirectional = style.rightToLeft || scalars.contains(where: \.mayRunRightToLeft)
        let levels = mayBeBidirectional ? shaper.embeddingLevels(scalars, rightToLeft: style.rightToLeft) : []
        paragraph = PreparedParagraph(
            runs: runs, scalars: scalars, runOfScalar: owner, levels: levels.count == scalars.count ? levels : [])
        for (index, style) in styles.enumerated() {
            let blank = cache.shape(" ", style.shaping, id: style.id, rightToLeft: false, with: shaper)
            if let run = blank.runs.first, let glyph = run.glyphs.first {
                paragraph.spaces[index] = (run.font, glyph.id)
            }
        }
    }

    private mutating func makeMaterial(_ cache: inout ShapeCache) {
        if style.firstIndent > .zero {
            append(.box(.init(Extent(width: style.firstIndent.scaledPoints))), .nothing)
        }
        var index = 0
        while index < paragraph.scalars.count {
            let scalar = paragraph.scalars[index]
            if scalar == "\n" {
                append(.glue(Extent(fills: 1)), .nothing)
                append(.penalty(-10_000, isFlagged: false), .nothing)
                index += 1
            } else if scalar.isBreakingSpace || scalar.isNoBreakSpace {
                appendSpace(at: index, &cache)
                index += 1
            } else {
                var end = index + 1
                while end < paragraph.scalars.count, !paragraph.scalars[end].isBreakingSpace,
                    !paragraph.scalars[end].isNoBreakSpace, paragraph.scalars[end] != "\n"
                {
                    end += 1
                }
                appendWord(index..<end, &cache)
                index = end
            }
        }
        append(.penalty(10_000, isFlagged: false), .nothing)
        append(.glue(Extent(fills: 1)), .nothing)
    }

    private mutating func append(_ material: Material, _ unit: PreparedParagraph.Unit) {
        paragraph.material.append(material)
        paragraph.units.append(unit)
    }

    private mutating func appendSpace(at index: Int, _ cache: inout ShapeCache) {
        let scalar = paragraph.scalars[index]
        if scalar.isBreakingSpace, case .space(let last, _)? = paragraph.units.last,
            paragraph.scalars[last].isBreakingSpace
        {
            return
        }
        let run = paragraph.runOfScalar[index]
        let size = paragraph.runs[run].style.size
        let glyph = scalar.value == 0x202F || scalar.value == 0x2009 ? " " : " "
        let shaped = cache.shape(glyph, styles[run].shaping, id: styles[run].id, rightToLeft: false, with: shaper)
        var width = shaped.width(at: size)
        if scalar.value == 0x202F || scalar.value == 0x2009 { width = width * 6 / 10 }
        if scalar.value == 0x3000 { width = size.scaledPoints }
        width += paragraph.runs[run].style.tracking * size.scaledPoints / 1000
        let isFixed = paragraph.runs[run].breaking == .code || style.alignment != .justified
        let glue = isFixed ? Extent(width: width) : elastic(width, size)
        if scalar.isNoBreakSpace || paragraph.runs[run].breaking == .never {
            append(.penalty(10_000, isFlagged: false), .nothing)
        }
        if scalar.isBreakingSpace, style.alignment == .justified, longCodeFollows(index) {
            // Rather than gape before an address or an identifier, a line may end early.
            append(
                .discretionary(
                    .init(pre: .init(Extent(fills: 1)), penalty: Self.raggedBeforeCode, isHyphenation: false)),
                .nothing)
        }
        append(.glue(glue), .space(scalar: index, run: run))
    }

    /// A justified line's space, from its natural width.
    private func elastic(_ natural: Int, _ size: Length) -> Extent {
        let house = theme.paragraph
        // The letterspacing of the letter before it would fall into the space, which is to be what it says.
        let tracking = Int(Double(size.scaledPoints) * house.letterspacing)
        return Extent(
            width: Int(Double(natural) * house.space), stretch: Int(Double(natural) * house.spaceStretch),
            shrink: Int(Double(natural) * house.shrinkFromSpace), expand: -tracking, compress: -tracking)
    }

    /// The price of a line left ragged before code: more than any line within the tolerance costs.
    private static let raggedBeforeCode = 900

    /// Whether a space is followed by a word of code that would drive the rest of its line apart.
    private func longCodeFollows(_ space: Int) -> Bool {
        var end = space + 1
        while end < paragraph.scalars.count, !paragraph.scalars[end].isBreakingSpace { end += 1 }
        let word = paragraph.scalars[(space + 1)..<end]
        guard word.count >= 10 else { return false }
        return word.indices.contains { paragraph.runs[paragraph.runOfScalar[$0]].breaking == .code }
            || WordBreaker.looksLikeCode(word)
    }

    // MARK: Words

    private mutating func appendWord(_ word: Range<Int>, _ cache: inout ShapeCache) {
        let firstSegment = paragraph.segments.count
        makeSegments(word, &cache)
        let breaks = wordBreaks(in: word, firstSegment: firstSegment, &cache)
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
            let text = String(scalars: paragraph.scalars[start..<end])
            let rightToLeft = level % 2 == 1
            let shaped = cache.shape(
                text, styles[run].shaping, id: styles[run].id, rightToLeft: rightToLeft, with: shaper)
            if !shaped.missing.isEmpty { noteMissing(shaped.missing, from: start, end: end) }
            paragraph.segments.append(
                .init(scalars: start..<end, run: run, shaped: shaped, isRightToLeft: rightToLeft, level: level))
            start = end
        }
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
        let width = { (scalars: Range<Int>, end: String, cache: inout ShapeCache) -> Int in
            let text = String(scalars: paragraph.scalars[scalars])
            return cache.shape(
                text + end, styles[whole.run].shaping, id: styles[whole.run].id,
                rightToLeft: whole.isRightToLeft, with: shaper
            ).width(of: paragraph.runs[whole.run].style)
        }
        let first = edges.prefix(stop - whole.scalars.lowerBound).reduce(0) { $0 + $1.width }
        let all = edges.reduce(0) { $0 + $1.width }
        let before = width(whole.scalars.lowerBound..<stop, "-", &cache)
        let after = width(stop..<whole.scalars.upperBound, "", &cache)
        return (before - first, after - (all - first))
    }

    private mutating func appendBreak(
        _ wordBreak: WordBreak, segment: Int, _ parts: (before: Int, after: Int)?, _ cache: inout ShapeCache
    ) {
        switch wordBreak.kind {
        case .plain: append(.penalty(wordBreak.penalty, isFlagged: false), .nothing)
        case .afterHyphen:
            append(
                .discretionary(.init(pre: .empty, penalty: wordBreak.penalty, isHyphenation: false)), .nothing)
        case .hyphen:
            let run = paragraph.segments[segment].run
            let shaped = cache.shape(
                "-", styles[run].shaping, id: styles[run].id, rightToLeft: false, with: shaper)
            let width = shaped.width(of: paragraph.runs[run].style)
            let hang = style.alignment == .justified ? protrusion("-", width: width).right : 0
            append(
                .discretionary(
                    .init(
                        pre: .init(Extent(width: parts?.before ?? width), rightProtrusion: hang),
                        post: .init(Extent(width: parts?.after ?? 0)), penalty: wordBreak.penalty,
                        isHyphenation: true)),
                .hyphen(segment: segment))
        }
    }

    // MARK: Where words divide

    private func wordBreaks(in word: Range<Int>, firstSegment: Int, _ cache: inout ShapeCache) -> [WordBreak] {
        var breaks = hasIdeographs ? partBreaks(in: word, &cache) : ownBreaks(in: word, &cache)
        let width = paragraph.segments[firstSegment...].reduce(0) {
            $0 + $1.shaped.width(at: paragraph.runs[$1.run].style.size)
        }
        if style.breaksLongWords, width > style.measure.scaledPoints { addEmergencyBreaks(to: &breaks, word) }
        return breaks
    }

    /// The breaks of a word that is meant as one thing.
    private func ownBreaks(in word: Range<Int>, _ cache: inout ShapeCache) -> [WordBreak] {
        let slice = paragraph.scalars[word]
        let run = paragraph.runs[paragraph.runOfScalar[word.lowerBound]]
        switch run.breaking {
        case .never, .whole: return []
        case .code: return WordBreaker.codeBreaks(in: slice)
        case .words: return WordBreaker.proseBreaks(in: slice, exHyphenPenalty: theme.paragraph.exHyphenPenalty)
        case .prose:
            if WordBreaker.looksLikeCode(slice) { return WordBreaker.codeBreaks(in: slice) }
            var breaks = WordBreaker.proseBreaks(in: slice, exHyphenPenalty: theme.paragraph.exHyphenPenalty)
            if style.hyphenates { addHyphenation(to: &breaks, word, run.language, &cache) }
            return breaks
        }
    }

    /// Among ideographs no space parts code from prose: what is meant in one way is looked at alone, and so are the
    /// places where two such parts meet.
    private func partBreaks(in word: Range<Int>, _ cache: inout ShapeCache) -> [WordBreak] {
        let breaking = { (index: Int) in paragraph.runs[paragraph.runOfScalar[index]].breaking }
        var breaks: [WordBreak] = []
        var start = word.lowerBound
        while start < word.upperBound {
            var end = start + 1
            while end < word.upperBound, breaking(end) == breaking(start) { end += 1 }
            for var own in ownBreaks(in: start..<end, &cache) {
                own.offset += start - word.lowerBound
                breaks.append(own)
            }
            if end < word.upperBound,
                let penalty = WordBreaker.ideographPenalty(
                    before: paragraph.scalars[end - 1], after: paragraph.scalars[end])
            {
                breaks.append(WordBreak(offset: end - word.lowerBound, kind: .plain, penalty: penalty))
            }
            start = end
        }
        return breaks
    }

    /// Runs of ideographs are words without end that break anyway: what is too wide is looked for between the breaks.
    private func isPlentiful(_ breaks: [WordBreak], _ word: Range<Int>) -> Bool {
        guard hasIdeographs else { return false }
        let em = paragraph.runs[paragraph.runOfScalar[word.lowerBound]].style.size.scaledPoints
        let most = max(1, style.measure.scaledPoints / max(1, em) - 2)
        var start = 0
        for end in breaks.map(\.offset) + [word.count] {
            if end - start > most { return false }
            start = end
        }
        return true
    }

    private func addHyphenation(
        to breaks: inout [WordBreak], _ word: Range<Int>, _ language: String, _ cache: inout ShapeCache
    ) {
        let limits = (left: theme.paragraph.leftHyphenMin, right: theme.paragraph.rightHyphenMin)
        let hasJoint = !breaks.isEmpty
        var start = word.lowerBound
        while start < word.upperBound {
            guard paragraph.scalars[start].isLetter, !paragraph.scalars[start].isIdeographic else {
                start += 1
                continue
            }
            var end = start
            while end < word.upperBound, !paragraph.scalars[end].isIdeographic,
                paragraph.scalars[end].isLetter || paragraph.scalars[end].value == 0xAD
            {
                end += 1
            }
            let letters = Array(paragraph.scalars[start..<end])
            // An apostrophe's tail belongs to the word: nothing of "doesn't" is left over after "does-".
            var tail = 0
            if end < word.upperBound, paragraph.scalars[end] == "’" || paragraph.scalars[end] == "'" {
                tail = 0
                while end + tail + 1 < word.upperBound, paragraph.scalars[end + tail + 1].isLetter { tail += 1 }
            }
            if isHyphenatable(letters) {
                for point in cache.hyphenate(letters, language: language, with: hyphenator)
                where point >= limits.left && letters.count - point >= limits.right
                    && (tail == 0 || letters.count - point > 3)
                {
                    breaks.append(
                        WordBreak(
                            offset: start + point - word.lowerBound, kind: .hyphen,
                            penalty: theme.paragraph.hyphenPenalty + (hasJoint ? 300 : 0)))
                }
            }
            for (offset, scalar) in letters.enumerated() where scalar.value == 0xAD {
                breaks.append(
                    WordBreak(
                        offset: start + offset + 1 - word.lowerBound, kind: .hyphen,
                        penalty: theme.paragraph.hyphenPenalty / 2))
            }
            start = max(end, start + 1)
        }
        breaks.sort { $0.offset < $1.offset }
    }

    private func isHyphenatable(_ letters: [Unicode.Scalar]) -> Bool {
        guard letters.count >= theme.paragraph.leftHyphenMin + theme.paragraph.rightHyphenMin, letters.count < 60 else {
            return false
        }
        return letters.dropFirst().contains { !$0.isUpper } && !letters.contains { $0.value == 0xAD }
    }

    /// A word wider than the measure may break anywhere, at a price that keeps it the last resort.
    private func addEmergencyBreaks(to breaks: inout [WordBreak], _ word: Range<Int>) {
        if isPlentiful(breaks, word) { return }
        let taken = Set(breaks.map(\.offset))
        for offset in 1..<max(1, word.count) {
            let index = word.lowerBound + offset
            guard !taken.contains(offset), !paragraph.scalars[index].extendsCluster,
                paragraph.scalars[index - 1].value != 0x200D
            else { continue }
            breaks.append(WordBreak(offset: offset, kind: .plain, penalty: 5_000))
        }
        breaks.sort { $0.offset < $1.offset }
    }

    // MARK: Boxes

    private func box(
        _ scalars: Range<Int>, in segment: Int, _ edges: [ClusterEdge], _ cache: inout ShapeCache
    ) -> Material.Box {
        let base = paragraph.segments[segment].scalars.lowerBound
        let run = paragraph.runs[paragraph.segments[segment].run]
        var width = 0
        var clusters = 0
        for index in scalars {
            width += edges[index - base].width
            clusters += edges[index - base].clusters
        }
        guard style.alignment == .justified else { return Material.Box(Extent(width: width)) }
        var give = 0
        if run.breaking != .code {
            // Letterspacing that the style asks for does not grow with the glyphs.
            let tracking = clusters * (run.style.tracking * run.style.size.scaledPoints / 1000)
            give =
                Int(Double(width - tracking) * theme.paragraph.expansion)
                + Int(Double(clusters * run.style.size.scaledPoints) * theme.paragraph.letterspacing)
        }
        let first = scalars.lowerBound
        let last = scalars.upperBound - 1
        let left = protrusion(paragraph.scalars[first], width: edges[first - base].width).left
        let right = protrusion(paragraph.scalars[last], width: edges[last - base].width).right
        var box = Material.Box(
            Extent(width: width, expand: give, compress: give), leftProtrusion: left, rightProtrusion: right)
        guard theme.paragraph.protrusionRange > 0, !paragraph.segments[segment].isRightToLeft else { return box }
        let size = run.style.size.scaledPoints
        if let glyph = edges[first - base].first {
            box.leftWhite = max(0, cache.bearings(of: glyph, with: shaper).left * size / glyph.unitsPerEm - left)
        }
        if let glyph = edges[last - base].last {
            box.rightWhite = max(0, cache.bearings(of: glyph, with: shaper).right * size / glyph.unitsPerEm - right)
        }
        return box
    }

    private func protrusion(_ scalar: Unicode.Scalar, width: Int) -> (left: Int, right: Int) {
        guard let entry = theme.protrusion[scalar] else { return (0, 0) }
        let factor = theme.paragraph.protrusion / 1000
        return (Int(Double(entry.left * width) * factor), Int(Double(entry.right * width) * factor))
    }
}
