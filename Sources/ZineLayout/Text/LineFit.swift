import ZineCore
import ZineDocument

/// What a line has to give, in scaled points.
struct LineGive {
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
}

/// How a line's difference from the measure is shared out.
struct LineFit {
    private(set) var scale = 1.0
    /// Added after every cluster, as a share of the em.
    private(set) var tracking = 0.0
    /// Added to every interword space, as a share of the width that lines aim at.
    private(set) var space = 0.0
    /// Added to every gap, as a share of its stretch or shrink.
    private(set) var gap = 0.0
    private(set) var isOverfull = false
    /// Whether the line ends short of the measure because its spaces have come to their widest.
    private(set) var endsShort = false

    /// The glyphs give their share, and the spaces take the rest.
    ///
    /// - Parameter share: what the glyphs give of all they can, from −1 to 1.
    init(_ need: LineNeed, share: Double, alignment: Alignment, house: Theme.Paragraph) {
        let give = need.give
        let wanted = Double(need.difference)
        let isNatural = need.difference >= 0 && (need.fills || alignment != .justified)
        if isNatural && alignment != .justified { return }
        let expansion = Double(give.expandable) * house.expansion
        let letterspacing = Double(max(0, give.clusters)) * house.letterspacing
        let most = expansion + letterspacing
        let taken = alignment == .justified ? share * most : max(-most, wanted)
        guard most > 0 || !isNatural else { return }
        // In ten steps either way, as microtype does: every scale is a font of its own to whoever draws it. What the
        // steps leave over is the letterspacing's.
        let step = most > 0 ? (taken / most * 10).rounded(.towardZero) / 10 : 0
        let track = letterspacing > 0 ? max(-1, min(1, (taken - step * expansion) / letterspacing)) : 0
        scale = 1 + house.expansion * step
        tracking = house.letterspacing * track
        let rest = wanted - step * expansion - track * letterspacing
        if isNatural || need.fills && rest > 0 { return }
        distribute(rest, give, house, in: need.measure)
    }

    /// Spaces and gaps share by what each can give; where gaps have come to their end, spaces go on alone.
    private mutating func distribute(_ rest: Double, _ give: LineGive, _ house: Theme.Paragraph, in measure: Int) {
        let spaces = Double(give.spaces)
        if rest < 0 {
            let least = house.shrinkFromSpace / house.space
            let shrink = give.spaceShrink(house)
            let ratio = shrink > 0 ? max(-1, rest / shrink) : 0
            isOverfull = rest < -shrink - 640
            space = ratio * least
            gap = ratio
            return
        }
        let stretch = give.spaceStretch(house)
        guard stretch > 0 else { return }
        gap = rest / stretch
        let taken = min(Double(give.widest), gap * Double(give.stretch))
        guard spaces > 0 else { return }
        let widest = max(0, house.widestSpace / house.space - 1)
        space = (rest - taken) / spaces
        endsShort = space > widest
        guard endsShort else { return }
        let isFar = LineBreaker.Evenness(house).isFarFromFilled(white: rest - taken - widest * spaces, in: measure)
        // Letters stay as wide as their neighbours'.
        space = isFar ? 0 : widest
    }
}
