extension LineBreaker {
    /// What glue's stretch and shrink say of its width, so that the spaces of lines can be compared.
    ///
    /// With it, a line costs the square of what its spaces are off from the width that all should have, in natural spaces
    /// and after the glyphs have given their share: what is least in sum is the variance that a reader sees. TeX's
    /// demerits grow with the sixth power of the same, so that many lines a little off cost next to nothing. The fourth
    /// power is added to hold back the worst.
    public struct Evenness: Hashable, Sendable {
        /// The natural spaces that the glue of one space stretches by, and shrinks by, at a badness of 100.
        public var stretch: Double
        public var shrink: Double
        /// The natural spaces that a space may be wider by than all aim at; what a line lacks beyond that stays white.
        public var widest: Double
        public init(stretch: Double, shrink: Double, widest: Double = .infinity) {
            self.stretch = stretch; self.shrink = shrink; self.widest = widest
        }

        /// A million and a half for spaces that are off by a natural space.
        static func demerits(_ deviation: Double) -> Double {
            let square = min(deviation * deviation, 400)
            return 1_000_000 * square * (1 + square / 2)
        }

        @inline(__always)
        static func demerits(_ deviation: LineClasses.Costs) -> LineClasses.Costs {
            var square = deviation * deviation
            square.replace(with: 400, where: square .> 400)
            return 1_000_000 * square * (1 + square * 0.5)
        }

        /// What it costs that a line ends short at all.
        private static let shortEnd = 2_000_000.0
        /// What a tenth of the measure costs that it leaves white; so many tenths cost their square.
        private static let shortTenth = 1_000_000.0
        /// What a line that ends short costs if it ends in a divided word, of which more would have had room.
        static let shortAndDivided = 1_000_000.0
        /// What spaces at their widest may leave of the measure, as a share of it: three points of a line. Where more is
        /// left, wide spaces help nobody: the line is set as one that is not justified.
        private static let nearlyFilled = 0.0125

        /// The share of the measure from which on a line stays short with natural spaces.
        func isFarFromFilled(white: Double, in width: Int) -> Bool { white > Self.nearlyFilled * Double(width) }

        /// What a line costs whose spaces would have to be wider than any may be: it pays for the white that it leaves.
        ///
        /// - Parameters:
        ///   - rest: what the spaces lack, in scaled points.
        ///   - own: what they stretch by at a badness of 100.
        @inline(__always)
        func demerits(short rest: LineClasses.Costs, _ own: Double, in width: Int) -> LineClasses.Costs {
            let tenths = 10 / Double(max(1, width))
            var white = (rest - own * widest / stretch) * tenths
            let isFar = white .> Self.nearlyFilled * 10
            white.replace(with: rest * tenths, where: isFar)
            var costs = white * white * Self.shortTenth + Self.shortEnd
            costs.replace(with: costs + Self.demerits(widest), where: .!isFar)
            return costs
        }

        /// The same for one share of what the letters give.
        func demerits(short rest: Double, _ own: Double, in width: Int) -> Double {
            demerits(short: LineClasses.Costs(repeating: rest), own, in: width)[0]
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
    let classes: LineClasses
    private let evenness: LineBreaker.Evenness?
    private let hasSetWidth: Bool
    private let leastShare: Double
    private let shares = LineClasses.shares
    private let linePenalty: Double
    private let skip: Int

    init(_ parameters: LineBreaker.Parameters, _ pass: LineBreaker.Pass) {
        self.parameters = parameters
        emergencyStretch = pass.emergencyStretch
        evenness = parameters.evenness
        hasSetWidth = parameters.setWidth != nil
        leastShare = parameters.leastShare
        linePenalty = Double(parameters.linePenalty * parameters.linePenalty)
        skip = parameters.rightSkipStretch
        classes =
            parameters.setWidth.map { LineClasses($0) }
            ?? LineClasses(adjDemerits: parameters.evenness == nil ? parameters.adjDemerits : 0)
    }

    // Inlined by hand: a judge that is called is copied for the call, which takes longer than to judge.

    /// A line of this extent that is to fill this width; what it costs is left open.
    @inline(__always)
    func badness(of extent: Extent, width: Int) -> Int {
        let shortfall = width - extent.width
        if shortfall > 0 && extent.fills > 0 { return 0 }
        let rest = rest(shortfall, extent)
        if -rest > extent.shrink { return 10_001 }
        let own = rest > 0 ? extent.stretch + emergencyStretch + skip : extent.shrink
        guard evenness != nil else { return LineBreaker.badness(abs(rest), own) }
        let ratio = Double(rest) / Double(max(1, own))
        return min(10_000, Int(min(100 * ratio * ratio, 10_000) + 0.5))
    }

    /// What spaces have to give after the glyphs have given all they can.
    @inline(__always)
    private func rest(_ shortfall: Int, _ extent: Extent) -> Int {
        if shortfall > 0 { return max(0, shortfall - extent.give) }
        return min(0, shortfall + (leastShare == -1 ? extent.give : Int(Double(extent.give) * -leastShare)))
    }

    /// What a line of this extent and badness costs, which ends in a divided word or not.
    @inline(__always)
    func demerits(of extent: Extent, width: Int, badness: Int, isDivided: Bool) -> LineClasses.Costs {
        let shortfall = width - extent.width
        guard let evenness else {
            return plain(badness, isTight: rest(shortfall, extent) < 0)
        }
        guard hasSetWidth else {
            var costs = LineClasses.Costs(repeating: .infinity)
            let rest = Double(shortfall > 0 && extent.fills > 0 ? 0 : rest(shortfall, extent))
            let own = rest > 0 ? extent.stretch + skip : extent.shrink
            let deviation = rest / Double(max(1, own)) * (rest > 0 ? evenness.stretch : evenness.shrink)
            costs[0] = linePenalty + LineBreaker.Evenness.demerits(deviation)
            return costs
        }
        let rest = Double(shortfall) - Double(extent.give) * shares
        let wide = extent.fills > 0 ? 0 : evenness.stretch / Double(max(1, extent.stretch + skip))
        var deviation = rest * (evenness.shrink / Double(max(1, extent.shrink)))
        deviation.replace(with: rest * wide, where: rest .> 0)
        var spaces = LineBreaker.Evenness.demerits(deviation)
        let isWide = deviation .> evenness.widest
        if isWide.hasAny {
            var short = evenness.demerits(short: rest, Double(extent.stretch + skip), in: width)
            if isDivided { short += LineBreaker.Evenness.shortAndDivided }
            spaces.replace(with: short, where: isWide .& short .< spaces)
        }
        var costs = spaces + classes.own + linePenalty
        if leastShare > -1 { costs.replace(with: .infinity, where: shares .< leastShare - 0.001) }
        if badness <= 10_000 { costs.replace(with: .infinity, where: rest .< -Double(extent.shrink)) }
        return costs
    }

    /// TeX's, in the class that TeX gives the line.
    private func plain(_ badness: Int, isTight: Bool) -> LineClasses.Costs {
        let fitness: Fitness =
            isTight ? (badness > 12 ? .tight : .decent) : badness > 99 ? .veryLoose : badness > 12 ? .loose : .decent
        var costs = LineClasses.Costs(repeating: .infinity)
        let base = parameters.linePenalty + min(badness, 10_000)
        costs[fitness.rawValue] = abs(base) >= 10_000 ? 100_000_000 : Double(base * base)
        return costs
    }
}

extension SIMDMask<SIMD8<Int64>> {
    /// Whether any lane is set; `any` goes through the lanes one by one.
    @inline(__always)
    var hasAny: Bool {
        let lanes = SIMD8<Int64>().replacing(with: 1, where: self)
        let half = lanes.lowHalf | lanes.highHalf
        let quarter = half.lowHalf | half.highHalf
        return (quarter[0] | quarter[1]) != 0
    }
}
