/// The box of what a glyph inks, in thousandths of the em from its origin; downwards, as frames have it.
public struct GlyphInk: Hashable, Sendable {
    public var left, right, top, bottom: Int
    public init(left: Int, right: Int, top: Int, bottom: Int) {
        self.left = left; self.right = right; self.top = top; self.bottom = bottom
    }
}
