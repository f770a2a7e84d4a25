public import ZineCore

/// Draws a frame as SVG: outlines, no text, so that it looks the same without the fonts.
public enum SVGRenderer {
    /// UTF-8 bytes of an SVG whose user unit is a point.
    public static func svg(frame: Frame, resources: Resources) throws(RenderError) -> [UInt8] {
        try ProofRenderer(resources: resources).svg(Proof(frame))
    }
}

/// What vector formats can hold.
enum PageBounds {
    /// ISO 32000-1, annex C: 14,400 units a side.
    static let longestSide = Length.points(14_400)

    static func holds(_ size: Size) -> Bool {
        size.width > .zero && size.height > .zero && size.width <= longestSide && size.height <= longestSide
    }
}
