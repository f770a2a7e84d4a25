/// How good a line is by itself, whatever ends it.
struct LineQuality {
    enum Fitness: Int { case veryLoose, loose, decent, tight }

    /// TeX's measure of how far glue is stretched or shrunk, over 10,000 for a line that is wider than the measure. What
    /// a pass tolerates is said in it.
    var badness: Int
    var fitness: Fitness
    /// What the line costs, the penalty of its break left out.
    var demerits: Int
}

extension LineBreaker {
    /// What glue's stretch and shrink say of its width, so that the spaces of lines can be compared.
    ///
    /// With it, a line costs the square of what its spaces are off from the width that all should have, in natural spaces
    /// and after the glyphs have given all they can: what is least in sum is the variance that a reader sees. TeX's
    /// demerits grow with the sixth power of the same, so that many lines a little off cost next to nothing. The fourth
    /// power is added to hold back the worst.
    public struct Evenness: Hashable, Sendable {
        /// The natural spaces that the glue of one space stretches by, and shrinks by, at a badness of 100.
        public var stretch: Double
        public var shrink: Double
        public init(stretch: Double, shrink: Double) { self.stretch = stretch; self.shrink = shrink }

        /// A million and a half for spaces that are off by a natural space.
        static func demerits(_ deviation: Double) -> Int {
            let square = min(deviation * deviation, 400)
            return Int(1_000_000 * square * (1 + square / 2))
        }
    }

    /// TeX §108: 100·(t/s)³, by integers, 10,000 at most.
    static func badness(_ shortfall: Int, _ give: Int) -> Int {
        if shortfall == 0 { return 0 }
        if give <= 0 { return 10_000 }
        let ratio: Int
        if shortfall <= 7_230_584 {
            ratio = shortfall * 297 / give
        } else if give >= 1_663_497 {
            ratio = shortfall / (give / 297)
        } else {
            ratio = shortfall
        }
        return ratio > 1290 ? 10_000 : (ratio * ratio * ratio + 131_072) / 262_144
    }
}

/// Judges lines by the rules of one pass.
struct LineJudge {
    let parameters: LineBreaker.Parameters
    let emergencyStretch: Int

    init(_ parameters: LineBreaker.Parameters, _ pass: LineBreaker.Pass) {
        self.parameters = parameters
        emergencyStretch = pass.emergencyStretch
    }

    /// A line of this extent that is to fill this width.
    func quality(of extent: Extent, width: Int) -> LineQuality {
        let shortfall = width - extent.width
        if shortfall > 0 && extent.fills > 0 { return quality(0, .decent, deviation: 0) }
        // The glyphs give before the spaces do.
        let rest = shortfall > 0 ? max(0, shortfall - extent.expand) : min(0, shortfall + extent.compress)
        if -rest > extent.shrink { return quality(10_001, .tight, deviation: 0) }
        if let evenness = parameters.evenness { return quality(of: extent, rest: rest, evenness) }
        let own = rest > 0 ? extent.stretch + emergencyStretch + parameters.rightSkipStretch : extent.shrink
        let badness = LineBreaker.badness(abs(rest), own)
        let isTight = rest < 0 && badness > 12
        let looseness: LineQuality.Fitness = badness > 99 ? .veryLoose : badness > 12 ? .loose : .decent
        return quality(badness, isTight ? .tight : rest < 0 ? .decent : looseness, deviation: 0)
    }

    private func quality(of extent: Extent, rest: Int, _ evenness: LineBreaker.Evenness) -> LineQuality {
        if rest == 0 { return quality(0, .decent, deviation: 0) }
        let skip = parameters.rightSkipStretch
        let own = rest > 0 ? extent.stretch + skip : extent.shrink
        let granted = rest > 0 ? own + emergencyStretch : own
        let ratio = Double(rest) / Double(max(1, granted))
        let badness = min(10_000, Int(min(100 * ratio * ratio, 10_000) + 0.5))
        let deviation = Double(rest) / Double(max(1, own)) * (rest > 0 ? evenness.stretch : evenness.shrink)
        let fitness: LineQuality.Fitness =
            deviation > 0.5 ? .veryLoose : deviation > 0.15 ? .loose : deviation < -0.15 ? .tight : .decent
        return quality(badness, fitness, deviation: deviation)
    }

    private func quality(_ badness: Int, _ fitness: LineQuality.Fitness, deviation: Double) -> LineQuality {
        let penalty = parameters.linePenalty
        guard parameters.evenness == nil else {
            return LineQuality(
                badness: badness, fitness: fitness,
                demerits: penalty * penalty + LineBreaker.Evenness.demerits(deviation))
        }
        let base = penalty + min(badness, 10_000)
        return LineQuality(
            badness: badness, fitness: fitness, demerits: abs(base) >= 10_000 ? 100_000_000 : base * base)
    }
}
