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
    /// What hangs out of the measure.
    var hang = EdgeHang()
}

/// How far the ends of a line hang out of the measure, and how far more they may.
struct EdgeHang {
    var protrusion = 0
    var white = 0
    private var play = 0

    init() {}
    init(left box: Material.Box) { (protrusion, white, play) = (box.leftProtrusion, box.leftWhite, box.leftPlay) }
    init(right box: Material.Box) { (protrusion, white, play) = (box.rightProtrusion, box.rightWhite, box.rightPlay) }

    static func + (a: EdgeHang, b: EdgeHang) -> EdgeHang {
        var sum = a
        sum.protrusion += b.protrusion
        sum.white += b.white
        sum.play += b.play
        return sum
    }

    /// What the line gains in room from a share of the play: from 1, hanging out less, to −1, hanging out more.
    func play(_ share: Double, _ range: Double) -> Int {
        Int(share * (Double(protrusion) * range + Double(play + (share < 0 ? white : 0))))
    }
}

/// How a line's difference from the measure is shared out.
struct LineFit {
    private(set) var scale = 1.0
    /// Added after every cluster, as a share of the em.
    private(set) var tracking = 0.0
    /// Added to every interword space, as a share of the width that lines aim at.
    private(set) var space = 0.0
    /// What the marks at the line's edges use of the play of their protrusion: −1 hangs out all the way.
    private(set) var hang = 0.0
    /// Added to every gap, as a share of its stretch or shrink.
    private(set) var gap = 0.0
    private(set) var isOverfull = false
    /// Whether the line ends short of the measure because its spaces have come to their widest.
    private(set) var endsShort = false

    /// The glyphs give first, up to their limits, then what hangs, and the spaces take the rest: evenness is what the
    /// eye sees.
    ///
    /// - Parameters:
    ///   - difference: what the line is short of the measure, in scaled points; negative where it is too long.
    ///   - fills: whether the line ends in white of its own.
    init(
        difference: Int, fills: Bool, _ give: LineGive, alignment: Alignment, house: Theme.Paragraph
    ) {
        if difference >= 0 && (fills || alignment != .justified) { return }
        let expansion = Double(give.expandable) * house.expansion
        let letterspacing = Double(max(0, give.clusters)) * house.letterspacing
        let wanted = Double(difference)
        let share = Self.share(wanted, of: expansion + letterspacing)
        // In ten steps either way, as microtype does: every scale is a font of its own to whoever draws it.
        let step = (share * 10).rounded(.towardZero) / 10
        // What the steps leave over is the letterspacing's.
        let track = Self.share(wanted - step * expansion, of: letterspacing)
        if alignment == .justified || difference < 0 {
            scale = 1 + house.expansion * step
            tracking = house.letterspacing * track
        }
        var rest = wanted - step * expansion - track * letterspacing
        let range = house.protrusionRange
        hang = Self.share(rest, of: Double(abs(give.hang.play(rest < 0 ? -1 : 1, range))))
        rest -= Double(give.hang.play(hang, range))
        distribute(rest, give, house)
    }

    /// Spaces and gaps share by what each can give; where gaps have come to their end, spaces go on alone.
    private mutating func distribute(_ rest: Double, _ give: LineGive, _ house: Theme.Paragraph) {
        let spaces = Double(give.spaces)
        if rest < 0 {
            let least = house.shrinkFromSpace / house.space
            let shrink = spaces * least + Double(give.shrink)
            let ratio = shrink > 0 ? max(-1, rest / shrink) : 0
            isOverfull = rest < -shrink - 640
            space = ratio * least
            gap = ratio
            return
        }
        let stretch = spaces * house.spaceStretch / house.space + Double(give.stretch)
        guard stretch > 0 else { return }
        gap = rest / stretch
        let taken = min(Double(give.widest), gap * Double(give.stretch))
        guard spaces > 0 else { return }
        let widest = max(0, house.widestSpace / house.space - 1)
        space = (rest - taken) / spaces
        endsShort = space > widest
        if endsShort { space = widest }
    }

    /// How much of what can be given either way is wanted, from −1 to 1.
    private static func share(_ wanted: Double, of give: Double) -> Double {
        give > 0 ? max(-1, min(1, wanted / give)) : 0
    }
}
