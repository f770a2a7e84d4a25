import CPangoCairo
import ZineCore

/// Owns a `cairo_t` and its surface, and draws marks on it in the frame's coordinates (points, `y` downwards).
struct Canvas: ~Copyable {
    let surface: CairoSurface
    private let context: OpaquePointer

    /// - Parameter resolution: device units per point.
    init?(_ surface: consuming CairoSurface, resolution: Double = 1) {
        guard let context = cairo_create(surface.pointer) else { return nil }
        self.surface = surface
        self.context = context
        cairo_scale(context, resolution, resolution)
        cairo_set_source_rgb(context, 0, 0, 0)
    }

    deinit { cairo_destroy(context) }

    var status: CairoStatus { CairoStatus(cairo_status(context)) }

    // MARK: Pages

    /// Starts a page of a PDF.
    func beginPage(_ size: Size) {
        cairo_pdf_surface_set_size(surface.pointer, size.width.points, size.height.points)
    }

    func endPage() { cairo_show_page(context) }

    /// Paints everything white, as paper is.
    func paintPaper() {
        cairo_set_source_rgb(context, 1, 1, 1)
        cairo_paint(context)
        cairo_set_source_rgb(context, 0, 0, 0)
    }

    // MARK: Places and inks

    func save() { cairo_save(context) }
    func restore() { cairo_restore(context) }

    func clip(_ rect: Rect) {
        cairo_rectangle(context, rect.left.points, rect.top.points, rect.size.width.points, rect.size.height.points)
        cairo_clip(context)
    }

    /// What follows is drawn in coordinates that the transform takes to those of what came before.
    func concatenate(_ transform: Transform) {
        guard transform != .identity else { return }
        var matrix = cairo_matrix_t(
            xx: transform.a, yx: transform.b, xy: transform.c, yy: transform.d, x0: transform.tx, y0: transform.ty)
        cairo_transform(context, &matrix)
    }

    func setColor(_ color: Color) {
        cairo_set_source_rgb(
            context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255)
    }

    func setInk(_ ink: OverlayInk) { cairo_set_source_rgba(context, ink.red, ink.green, ink.blue, ink.opacity) }

    // MARK: Marks

    func show(_ run: GlyphRun, scaledFont: OpaquePointer) {
        cairo_set_scaled_font(context, scaledFont)
        let glyphs = run.glyphs.map { glyph in
            cairo_glyph_t(
                index: UInt(glyph.id), x: run.origin.x.points + glyph.x.points,
                y: run.origin.y.points + glyph.y.points)
        }
        cairo_show_glyphs(context, glyphs, Int32(clamping: glyphs.count))
    }

    func fill(_ rects: [Rect]) {
        for rect in rects {
            cairo_rectangle(
                context, rect.origin.x.points, rect.origin.y.points, rect.size.width.points, rect.size.height.points)
        }
        cairo_fill(context)
    }

    func stroke(_ lines: [[Point]], width: Length) {
        for line in lines {
            guard let first = line.first else { continue }
            cairo_move_to(context, first.x.points, first.y.points)
            for point in line.dropFirst() { cairo_line_to(context, point.x.points, point.y.points) }
            if line.count > 2, line.last == first { cairo_close_path(context) }
        }
        cairo_set_line_width(context, width.points)
        cairo_stroke(context)
    }

    func draw(_ raster: borrowing RasterImage, in rect: Rect) {
        cairo_save(context)
        cairo_translate(context, rect.origin.x.points, rect.origin.y.points)
        let isSideways = Orientation.isSideways(raster.orientation)
        let across = Double(isSideways ? raster.height : raster.width)
        let down = Double(isSideways ? raster.width : raster.height)
        cairo_scale(context, rect.size.width.points / across, rect.size.height.points / down)
        concatenate(
            Orientation.transform(raster.orientation, width: Double(raster.width), height: Double(raster.height)))
        cairo_set_source_surface(context, raster.surface.pointer, 0, 0)
        cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_GOOD)
        // A paint, not a filled rectangle: the PDF then holds the picture's own pixels and nothing around them.
        cairo_paint(context)
        cairo_restore(context)
    }

    /// Until `endClip`, nothing is painted outside the rectangle.
    func clip(to rect: Rect) {
        cairo_save(context)
        cairo_rectangle(
            context, rect.left.points, rect.top.points, rect.size.width.points, rect.size.height.points)
        cairo_clip(context)
    }

    func endClip() { cairo_restore(context) }

    /// - Returns: why the picture cannot be drawn, or `nil`.
    func draw(_ document: SVGDocument, in rect: Rect) -> String? {
        cairo_save(context)
        defer { cairo_restore(context) }
        return document.render(on: context, in: rect)
    }
}
