import CPangoCairo
public import ZineCore

/// Draws a frame as SVG: outlines, no text, so that it looks the same without the fonts.
public enum SVGRenderer {
    /// UTF-8 bytes of an SVG whose user unit is a point.
    public static func svg(frame: Frame, resources: Resources) throws(RenderError) -> [UInt8] {
        guard PageBounds.holds(frame.size) else { throw .pageSize(page: 1, frame.size) }
        let sink = ByteSink()
        guard let surface = CairoSurface.svg(size: frame.size, to: sink), surface.status.isSuccess,
            var canvas = Canvas(surface)
        else { throw .drawing(page: 1, reason: "Cairo has no SVG surface") }
        let drawing = FrameDrawing(resources, resolution: 1, keepsCompressedPictures: true)
        try drawing.draw(frame, on: &canvas)
        guard canvas.status.isSuccess else { throw .drawing(page: 1, reason: canvas.status.reason) }
        canvas.endPage()
        let status = canvas.surface.finish()
        guard status.isSuccess else { throw .drawing(page: 1, reason: status.reason) }
        return SVGIdentifiers.renumbered(sink.bytes)
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
