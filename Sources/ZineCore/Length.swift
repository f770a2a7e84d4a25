/// A length on paper, in scaled points: 65,536 to a PostScript point (1/72 in).
///
/// Integers, so that a sum of lengths does not depend on the order of its terms and two builds agree to the bit.
/// TeX measures the same way (its point is a hair smaller), which lets its box lists be replayed unchanged.
public struct Length: Hashable, Comparable, AdditiveArithmetic, Sendable {
    /// The number of scaled points.
    public var scaledPoints: Int

    public init(scaledPoints: Int) { self.scaledPoints = scaledPoints }

    /// Rounds to the nearest scaled point; anything that is not a finite, representable number becomes zero.
    public init(points: Double) {
        let scaled = (points * 65_536).rounded()
        scaledPoints = Int(exactly: scaled) ?? 0
    }

    public static let zero = Length(scaledPoints: 0)
    public static func points(_ value: Double) -> Length { Length(points: value) }
    public static func inches(_ value: Double) -> Length { Length(points: value * 72) }
    public static func millimetres(_ value: Double) -> Length { Length(points: value * 72 / 25.4) }

    /// The length in PostScript points.
    public var points: Double { Double(scaledPoints) / 65_536 }
    public var inches: Double { points / 72 }
    public var millimetres: Double { points * 25.4 / 72 }

    public static func < (a: Length, b: Length) -> Bool { a.scaledPoints < b.scaledPoints }
    public static func + (a: Length, b: Length) -> Length { Length(scaledPoints: a.scaledPoints + b.scaledPoints) }
    public static func - (a: Length, b: Length) -> Length { Length(scaledPoints: a.scaledPoints - b.scaledPoints) }
    public static prefix func - (a: Length) -> Length { Length(scaledPoints: -a.scaledPoints) }
    public static func * (a: Length, factor: Int) -> Length { Length(scaledPoints: a.scaledPoints * factor) }
    public static func * (a: Length, factor: Double) -> Length { Length(points: a.points * factor) }
    public static func / (a: Length, divisor: Int) -> Length { Length(scaledPoints: a.scaledPoints / divisor) }
    /// The ratio of two lengths; zero where the divisor is zero.
    public static func / (a: Length, b: Length) -> Double {
        b.scaledPoints == 0 ? 0 : Double(a.scaledPoints) / Double(b.scaledPoints)
    }

    public var magnitude: Length { Length(scaledPoints: abs(scaledPoints)) }
}

extension Length: CustomStringConvertible {
    /// Points with at most three decimals: `10.25pt`.
    public var description: String { "\((points * 1000).rounded() / 1000)pt" }
}
