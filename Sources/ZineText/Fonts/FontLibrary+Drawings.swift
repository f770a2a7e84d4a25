public import ZineCore
import ZineLayout

extension FontLibrary {
    /// A face that a character of a drawing's text is set in.
    public struct DrawingFace: Hashable, Sendable {
        public var file: FontFile
        /// What the file calls its family.
        public var name: String
        /// Of the character, in ems.
        public var advance: Double
    }

    /// The face of one of the theme's families, or of what stands in for it, that has a character; `nil` where none has.
    public func drawingFace(
        for scalar: Unicode.Scalar, family: String, weight: Int, italic: Bool
    ) -> DrawingFace? {
        let style = ShapingStyle(family: family, weight: weight, italic: italic, features: FontFeatures(), language: "")
        guard let own = face(style) else { return nil }
        let found = own.has(scalar) ? own : fallback(for: style) { $0.has(scalar) }
        return found.map { DrawingFace(file: $0.file, name: $0.name, advance: $0.advance(of: scalar)) }
    }

    /// How high the letters of a family stand, in ems.
    public func drawingHeights(family: String, weight: Int, italic: Bool) -> (
        ascent: Double, descent: Double, xHeight: Double
    ) {
        let found = metrics(
            ShapingStyle(family: family, weight: weight, italic: italic, features: FontFeatures(), language: ""))
        return (Double(found.ascender) / 1000, -Double(found.descender) / 1000, Double(found.xHeight) / 1000)
    }
}
