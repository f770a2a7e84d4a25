import ZineCore
import ZineDocument

/// How the dots of emphasis are drawn: a slanted one above, a round one below.
extension EmphasisDots {
    /// Whether a dot has its place between lines of a style: an ideograph is an em high, and the dot needs what is left of
    /// lines a quarter further apart.
    func fit(_ style: TextStyle, in theme: Theme) -> Bool {
        let distance = style.size < theme.leading ? min(style.leading, theme.leading) : style.leading
        return style.size * 1.24 <= distance
    }

    /// Whether a character gets a dot: punctuation and spaces do not.
    static func stand(beside scalar: Unicode.Scalar) -> Bool { scalar.isIdeographic && scalar.isLetter }

    /// Of the line that a dot's outline is drawn with: it reaches the middle, so that nothing is left open.
    static func width(size: Length) -> Length { size * 0.08 }

    /// Half of a dot's outline, in thousandths of an em from its middle, upwards; the other half is the same turned.
    private var half: [(x: Int, y: Int)] {
        switch self {
        case .below: [(40, 0), (28, 28), (0, 40), (-28, 28)]
        case .above: [(55, -55), (60, -20), (25, 25), (-20, 55)]
        }
    }

    /// A closed line around a dot's middle.
    ///
    /// - Parameters:
    ///   - middle: of the ideograph.
    ///   - size: of its type.
    ///   - rise: of its baseline.
    func outline(at middle: Length, size: Length, rise: Length) -> [Point] {
        // An ideograph's square reaches from 0.12 em below the baseline to 0.88 em above it.
        let height = self == .above ? 1_000 : -240
        let points = half + half.map { (-$0.x, -$0.y) }
        return (points + points.prefix(1)).map { x, y in
            Point(x: middle + size * (Double(x) / 1_000), y: -rise - size * (Double(height + y) / 1_000))
        }
    }
}
