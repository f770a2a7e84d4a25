/// Breaks a paragraph into lines so that the sum of all lines' demerits is least: the total-fit algorithm of Knuth &
/// Plass 1981 in the shape that TeX gave it (TeX: The Program, §829–§890), with font expansion and letterspacing as
/// give that is shared out among a paragraph's lines together with the spaces' own (after Hàn Thế Thành 2000).
///
/// All lengths are scaled points. Without `evenness` and with `separatesLines` off, the breaks are TeX's.
public struct LineBreaker: Sendable {
    public struct Pass: Hashable, Sendable {
        /// The greatest badness that a line may have.
        public var tolerance: Int
        /// Stretch that every line is granted on top of its own, so that bad lines can still be told apart.
        public var emergencyStretch: Int
        public var hyphenates: Bool
        public init(tolerance: Int, emergencyStretch: Int = 0, hyphenates: Bool = true) {
            self.tolerance = tolerance; self.emergencyStretch = emergencyStretch; self.hyphenates = hyphenates
        }
    }

    public struct Parameters: Hashable, Sendable {
        /// Tried in order; the last takes what it gets, overfull lines included.
        public var passes: [Pass]
        public var linePenalty = 10
        /// TeX's, for lines that are two classes apart; with `setWidth` that has its own.
        public var adjDemerits = 10_000
        public var doubleHyphenDemerits = 10_000
        public var finalHyphenDemerits = 5_000
        /// Stretch of every line's end, for ragged setting.
        public var rightSkipStretch = 0
        /// Price lines by how far their spaces are from the width that all should have, instead of TeX's way.
        public var evenness: Evenness?
        /// How wide glyphs may set lines, beside each other; without it they give all they can before spaces do.
        public var setWidth: SetWidth?
        /// The least of what glyphs give that a line may take: −1 is all of it, to be closer.
        public var leastShare = -1.0
        /// Keep ways of setting the paragraph in different numbers of lines apart, so that looseness can be asked for.
        public var separatesLines = true
        /// The least width of the last line; shorter ones cost `shortLastLineDemerits`.
        public var leastLastLine = 0
        public var shortLastLineDemerits = 12_000_000
        /// Give every line as many words as it has room for, where that leaves no short last line, instead of weighing lines
        /// against one another.
        public var fillsFirst = false
        /// Demerits from which on a later pass is asked as well.
        public var unbearable = Int.max
        public init(passes: [Pass]) { self.passes = passes }
    }

    /// A way to break a paragraph.
    public struct Solution: Hashable, Sendable {
        /// Indices into the breakpoints, the paragraph's end last.
        public var breaks: [Int]
        public var demerits: Int
        /// Lines that are wider than the measure, all shrinking done: indices into `breaks`.
        public var overfull: [Int]
        public var lineCount: Int { breaks.count }
    }

    public var parameters: Parameters
    public init(_ parameters: Parameters) { self.parameters = parameters }

    /// The best way for each attainable number of lines, the cheapest first. Never empty for a list that has an end.
    ///
    /// - Parameter measure: the width of a line, counted from zero.
    public func solve(_ points: [Breakpoint], measure: (Int) -> Int) -> [Solution] {
        guard points.count > 1 else { return [] }
        if parameters.fillsFirst, let filled = firstFit(points, measure: measure) { return [filled] }
        for (index, pass) in parameters.passes.enumerated() {
            let isFinal = index == parameters.passes.count - 1
            var search = BreakSearch(points, parameters, pass, isFinal: isFinal)
            guard let solutions = search.run(measure: measure) else { continue }
            // A ladder, a gaping line or a stump of a last line is worth a looser pass, which has all the ways of this one.
            if isFinal || (solutions.first?.demerits ?? 0) < parameters.unbearable { return solutions }
        }
        return []
    }

    /// Lines that each take as many words as fit without hyphens.
    ///
    /// - Returns: `nil` where a word is longer than a line, or the last line is shorter than it may be.
    private func firstFit(_ points: [Breakpoint], measure: (Int) -> Int) -> Solution? {
        var breaks: [Int] = []
        var start = 0
        while start < points.count - 1 {
            let room = measure(breaks.count)
            var end: Int?
            for next in (start + 1)..<points.count {
                let extent = points[next].extent(from: points[start])
                if extent.width > room { break }
                if points[next].penalty <= Self.dearestFirstFit, !points[next].isHyphenation { end = next }
                if points[next].isForced { break }
            }
            guard let end else { return nil }
            let extent = points[end].extent(from: points[start])
            let isLast = end == points.count - 1
            if isLast, !breaks.isEmpty, extent.width < parameters.leastLastLine { return nil }
            breaks.append(end)
            start = end
        }
        return Solution(breaks: breaks, demerits: 0, overfull: [])
    }

    /// What a break may cost that a line is filled by: behind the slash of an address, not before its full stop.
    private static let dearestFirstFit = 130
}
