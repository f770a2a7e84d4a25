public import ZineCore
public import ZineDocument

/// Sets paragraphs: the one door to shaping, breaking and filling lines.
public struct Typesetter {
    public let theme: Theme
    public let shaper: any Shaper
    public let hyphenator: any Hyphenator
    public var cache: ShapeCache
    /// Paragraphs to be had without setting them; `nil` where none are kept.
    var paragraphs: ParagraphCache?
    /// Whether letters are raised that languages raise, in words that stand in no article.
    var raisesLetters = true
    /// Lines that did not fit.
    public var diagnostics: [Diagnostic] = []
    /// Characters that no face has.
    public var missing: [MissingCharacter] = []
    /// Letters that were taken from another face than their neighbours'.
    public var borrowed: [BorrowedLetter] = []

    /// Paragraphs with more places to break than this, some forty lines, are set in the best way alone.
    private static let longestFlexible = 1_500

    public init(theme: Theme, shaper: any Shaper, hyphenator: any Hyphenator, cache: ShapeCache = ShapeCache()) {
        self.theme = theme; self.shaper = shaper; self.hyphenator = hyphenator; self.cache = cache
    }

    /// The same with another theme, which differs in its page alone.
    func with(_ theme: Theme) -> Typesetter {
        var setter = Typesetter(theme: theme, shaper: shaper, hyphenator: hyphenator, cache: cache)
        setter.paragraphs = paragraphs
        setter.raisesLetters = raisesLetters
        return setter
    }

    /// Exchanges the words and paragraphs that it knows for others: before it sets with those that are kept, and again
    /// when it has.
    mutating func exchange(_ words: inout ShapeCache, _ paragraphs: inout ParagraphCache?) {
        swap(&cache, &words)
        swap(&self.paragraphs, &paragraphs)
    }

    /// A way to set a paragraph.
    public struct Version: Sendable {
        public var lines: [Line]
        public var demerits: Int
    }

    /// A paragraph's lines, with what other line counts would look like.
    public struct Setting: Sendable {
        public var lines: [Line]
        public var demerits: Int
        /// One line fewer and one line more, where that can be had within the tolerance.
        public var tighter: Version?
        public var looser: Version?
    }

    /// The paragraph as well as it can be set.
    public mutating func lines(_ runs: [TextRun], _ style: ParagraphStyle) -> [Line] {
        set(runs, style, looseness: false)?.lines ?? []
    }

    /// The lines of what an issue says once, such as a note's number and its address: to keep a paragraph costs many times
    /// the memory of its lines.
    mutating func linesOnce(_ run: TextRun, _ style: ParagraphStyle) -> [Line] {
        let made = setAfresh([run], style, looseness: false)
        report(made, [run])
        return made.setting?.lines ?? []
    }

    /// The width of the widest line where none is broken but by the text itself, with the spaces between scripts.
    public mutating func widthUnbroken(_ runs: [TextRun]) -> Length {
        let wide = ParagraphStyle(alignment: .ragged, measure: .points(20_000), hyphenates: false)
        return lines(runs, wide).map(\.width).max() ?? .zero
    }

    /// A label's first line, its marks from the left edge on whichever way it runs.
    mutating func label(_ run: TextRun, measure: Length, rightToLeft: Bool) -> Line? {
        label([run], measure: measure, rightToLeft: rightToLeft)
    }

    mutating func label(_ runs: [TextRun], measure: Length, rightToLeft: Bool) -> Line? {
        let style = ParagraphStyle(
            alignment: .ragged, measure: measure, hyphenates: false, rightToLeft: rightToLeft)
        guard var line = lines(runs, style).first else { return nil }
        let slack = rightToLeft ? max(measure - line.width, .zero) : .zero
        line.items = line.items.map { $0.offset(by: Point(x: -slack, y: .zero)) }
        return line
    }

    /// The paragraph, and where `looseness` is asked for also a line shorter and a line longer.
    public mutating func set(_ runs: [TextRun], _ style: ParagraphStyle, looseness: Bool) -> Setting? {
        let places = ParagraphPlaces(runs)
        let kept = kept(places, style, looseness: looseness)
        report(kept, runs)
        return kept.setting.map(places.restored)
    }

    /// How a paragraph comes out that is to be justified.
    enum Evenness: Comparable {
        /// With the letters that running text has.
        case even
        /// With more between its letters.
        case spaced
        case gaping
        /// Its lines end where their words do, so that they do not gape.
        case ragged
    }

    /// How a justified paragraph comes out, and in how many lines; `nil` for a single line.
    mutating func evenness(_ runs: [TextRun], _ style: ParagraphStyle) -> (evenness: Evenness, lines: Int)? {
        let kept = kept(ParagraphPlaces(runs), style, looseness: true)
        return kept.setting.flatMap { $0.lines.count > 1 ? (kept.evenness, $0.lines.count) : nil }
    }

    /// Items of more lines than this are read as running text is.
    static let linesOfItem = 5

    /// As it was set before, if it was.
    private mutating func kept(
        _ places: ParagraphPlaces, _ style: ParagraphStyle, looseness: Bool
    ) -> ParagraphCache.Kept {
        guard paragraphs != nil else { return setAfresh(places.numbered, style, looseness: looseness) }
        let key = ParagraphCache.Key(runs: places.numbered, style: style, looseness: looseness)
        if let known = paragraphs?.recall(key) { return known }
        let kept = setAfresh(places.numbered, style, looseness: looseness)
        paragraphs?.keep(kept, key)
        return kept
    }

    private mutating func setAfresh(
        _ runs: [TextRun], _ style: ParagraphStyle, looseness: Bool
    ) -> ParagraphCache.Kept {
        if style.fillsFirst {
            let full = ragged(runs, style, looseness: false, fillsFirst: true)
            let calm = calmest(full, runs, style, looseness: false).kept
            return looseness ? withDepartures(calm, runs, style) : calm
        }
        let theme = theme.suited(to: style, runs)
        var best = set(runs, style, theme, looseness: looseness)
        guard style.alignment == .justified, let lines = best.setting?.lines else { return best }
        var faults = LineFaults(lines, style, runs)
        let kinds = faults.areGrave ? LastResort.kinds(for: runs, theme.paragraph) : []
        for kind in kinds where faults.areGrave {
            guard let strongest = kind.last, let most = set(runs, style, theme, strongest, looseness: looseness),
                most.faults.isBetter(than: faults, isDear: strongest.breaksHosts)
            else { continue }
            var least = most
            // No more than is needed for as much.
            for gentler in kind.dropLast() {
                guard let other = set(runs, style, theme, gentler, looseness: looseness),
                    other.faults.isBetter(than: faults, isDear: gentler.breaksHosts),
                    other.faults.isAsGood(as: most.faults)
                else { continue }
                least = other
                break
            }
            (best, faults) = least
        }
        let other = ragged(runs, style, best, seen: (faults, lines.count), looseness: looseness)
        if let other { return other }
        best.evenness = faults.isGaping ? .gaping : .even
        return best
    }

    /// What no line can be filled of is calmer with the spaces that its face has, unless that leaves holes. So is an item of
    /// two or three lines that gape, and of up to five with an address: before all if little falls in, otherwise where even
    /// more between its letters than running text is granted does not fill its lines.
    ///
    /// - Returns: `nil` where the paragraph is better as it is.
    private mutating func ragged(
        _ runs: [TextRun], _ style: ParagraphStyle, _ justified: ParagraphCache.Kept,
        seen: (faults: LineFaults, lines: Int), looseness: Bool
    ) -> ParagraphCache.Kept? {
        let (faults, lineCount) = seen
        let isItem = faults.isGaping && lineCount <= Self.linesOfItem && style.measure < theme.page.columnMeasure
        guard faults.isUnfilled || isItem else { return nil }
        let hasLongWords = LastResort.hasLongWords(runs)
        let mostWhite = max(1.0 / 3, (justified.setting?.lines.mostWhite(style) ?? 0) + 0.1)
        if faults.isUnfilled {
            let even = ragged(runs, style, looseness: looseness, fillsFirst: false)
            return even.white <= mostWhite ? even.kept : nil
        }
        let mayBeRagged = hasLongWords || lineCount <= 3
        let full = mayBeRagged ? ragged(runs, style, looseness: looseness, fillsFirst: true) : nil
        if let full, full.white <= (lineCount <= 2 ? 0.2 : Self.fallsIn / style.measure) { return full.kept }
        let spaced = spaced(runs, style, looseness: looseness).flatMap {
            $0.faults.isBetter(than: faults, isDear: false) ? $0 : nil
        }
        guard let full, spaced?.faults.isGaping ?? true else { return spaced?.kept }
        let calm = calmest(full, runs, style, looseness: looseness)
        return calm.white <= (hasLongWords ? mostWhite : 0.2) ? calm.kept : spaced?.kept
    }

    /// A way to set a paragraph ragged, and the most that a line of it leaves white.
    private typealias Ragged = (kept: ParagraphCache.Kept, white: Double)

    /// The paragraph ragged with lines that are as full as they can be, or where these leave much white with even ones.
    private mutating func calmest(
        _ full: Ragged, _ runs: [TextRun], _ style: ParagraphStyle, looseness: Bool
    ) -> Ragged {
        guard full.white > Self.fallsIn / style.measure else { return full }
        let even = ragged(runs, style, looseness: looseness, fillsFirst: false)
        return even.white < full.white - Self.fallsIn / style.measure / 2 ? even : full
    }

    /// What a ragged line among justified ones may fall in by.
    private static let fallsIn = Length.points(20)

    /// The paragraph ragged.
    ///
    /// - Parameter fillsFirst: whether each line takes whole words as long as they fit; otherwise lines are evened out.
    private mutating func ragged(
        _ runs: [TextRun], _ style: ParagraphStyle, looseness: Bool, fillsFirst: Bool
    ) -> Ragged {
        var ragged = style
        ragged.alignment = .ragged
        ragged.fillsFirst = fillsFirst
        ragged.endsFull = true
        if fillsFirst || style.fillsFirst { ragged.hyphenates = false }
        var kept = set(runs, ragged, theme.suited(to: ragged, runs), looseness: looseness)
        kept.evenness = .ragged
        return (kept, kept.setting?.lines.mostWhite(style) ?? 1)
    }

    /// The paragraph with half as much again between its letters as running text is granted.
    private mutating func spaced(
        _ runs: [TextRun], _ style: ParagraphStyle, looseness: Bool
    ) -> (kept: ParagraphCache.Kept, faults: LineFaults)? {
        var open = theme.suited(to: style, runs)
        open.paragraph.mostLetterspacing *= 1.5
        guard var way = set(runs, style, open, .strongestLetters, looseness: looseness) else { return nil }
        way.kept.evenness = way.faults.isGaping ? .gaping : .spaced
        return way
    }

    /// The paragraph with what a last resort grants it, and what is wrong with it then.
    private mutating func set(
        _ runs: [TextRun], _ style: ParagraphStyle, _ theme: Theme, _ resort: LastResort, looseness: Bool
    ) -> (kept: ParagraphCache.Kept, faults: LineFaults)? {
        let granted = resort.granted(theme, style)
        let kept = set(runs, granted.style, granted.theme, looseness: looseness)
        return kept.setting.map { (kept, LineFaults($0.lines, style, runs)) }
    }

    mutating func set(
        _ runs: [TextRun], _ style: ParagraphStyle, _ theme: Theme, looseness: Bool
    ) -> ParagraphCache.Kept {
        let paragraph = ParagraphPreparer.prepare(
            runs, style, with: .init(theme: theme, shaper: shaper, hyphenator: hyphenator), cache: &cache)
        return ParagraphCache.Kept(
            setting: lines(of: paragraph, style, theme, looseness: looseness),
            missing: paragraph.missing.map { (paragraph.scalars[$0], paragraph.runOfScalar[$0]) },
            borrowed: paragraph.borrowed)
    }

    private mutating func lines(
        of paragraph: PreparedParagraph, _ style: ParagraphStyle, _ theme: Theme, looseness: Bool
    ) -> Setting? {
        guard paragraph.material.count > 2 else { return nil }
        let points = Breakpoint.all(in: paragraph.material)
        var parameters = parameters(for: style, theme.paragraph, runs: paragraph.runs)
        // Every line count kept apart multiplies the work by their number; in a page's worth of text no line count is missed.
        parameters.separatesLines = points.count <= Self.longestFlexible || style.inset != nil
        let setter = LineSetter(paragraph: paragraph, points: points, theme: theme, style: style, shaper: shaper)
        let breaker = ParagraphBreaker(
            points: points, breaker: LineBreaker(parameters), setter: setter,
            widestSpace: style.shareOfFullLine(paragraph.runs) < 1
                ? theme.paragraph.widestSpace : Self.widestDeparture)
        guard let ways = breaker.ways(&cache), let best = ways.solutions.first else { return nil }
        var setting = Setting(lines: ways.lines, demerits: best.demerits)
        if looseness {
            let widest = max(Self.widestDeparture, setting.lines.widestSpace)
            let version = { (lineCount: Int, cache: inout ShapeCache) -> Version? in
                guard let other = ways.solutions.first(where: { $0.lineCount == lineCount && $0.overfull.isEmpty })
                else {
                    return nil
                }
                let lines = setter.lines(for: other, &cache)
                guard lines.shortCount <= setting.lines.shortCount else { return nil }
                return lines.widestSpace > widest ? nil : Version(lines: lines, demerits: other.demerits)
            }
            setting.tighter = version(best.lineCount - 1, &cache)
            setting.looser = version(best.lineCount + 1, &cache)
        }
        return setting
    }

    /// No page is worth a line whose spaces are wider than this, unless the paragraph has such lines anyway.
    static let widestDeparture = 1.5

    private func parameters(
        for style: ParagraphStyle, _ house: Theme.Paragraph, runs: [TextRun]
    ) -> LineBreaker.Parameters {
        let em = runs.first?.style.size.scaledPoints ?? Length.points(10).scaledPoints
        var parameters: LineBreaker.Parameters
        switch style.alignment {
        case .justified:
            parameters = LineBreaker.Parameters(passes: [
                .init(tolerance: house.tolerance),
                .init(tolerance: 9_000, emergencyStretch: style.measure.scaledPoints / 8),
            ])
        case .ragged, .centered, .right:
            parameters = LineBreaker.Parameters(passes: [
                .init(tolerance: 300, hyphenates: false), .init(tolerance: 2_000, emergencyStretch: em * 4),
                .init(tolerance: 10_000, emergencyStretch: em * 8),
            ])
            parameters.rightSkipStretch = em * 3
        }
        if style.alignment == .justified {
            parameters.setWidth = SetWidth(house)
            parameters.leastShare = style.leastShare
        }
        parameters.evenness = .init(house)
        parameters.fillsFirst = style.fillsFirst
        // What a line costs that ends short.
        parameters.unbearable = 2_500_000
        parameters.linePenalty = house.linePenalty
        parameters.adjDemerits = house.adjDemerits
        parameters.doubleHyphenDemerits = house.doubleHyphenDemerits
        parameters.finalHyphenDemerits = house.finalHyphenDemerits
        // A word alone below ragged lines is seen more than below justified ones.
        let least = style.fillsFirst || style.endsFull ? style.measure.scaledPoints / 4 : 0
        parameters.leastLastLine = max(least, house.indent.scaledPoints + em)
        return parameters
    }

    private mutating func report(_ kept: ParagraphCache.Kept, _ runs: [TextRun]) {
        for (scalar, run) in kept.missing { reportMissing(scalar, runs[run]) }
        for (letter, run) in kept.borrowed { reportBorrowed(letter, runs[run]) }
    }

    mutating func reportBorrowed(_ letter: ShapedText.Borrowed, _ run: TextRun) {
        borrowed.append(
            BorrowedLetter(
                letter, family: run.style.family, language: run.language, span: run.span ?? SourceSpan(file: "")))
    }

    mutating func reportMissing(_ scalar: Unicode.Scalar, _ run: TextRun) {
        missing.append(MissingCharacter(scalar: scalar, span: run.span ?? SourceSpan(file: "")))
    }
}
