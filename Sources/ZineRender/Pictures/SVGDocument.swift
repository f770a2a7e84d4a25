import CPangoCairo
import CRsvg
import ZineCore

/// Owns an `RsvgHandle`: a drawing that stays vectors.
///
/// It is made from the bytes of a rebuilt drawing, which refers to nothing outside itself, and without a base URL.
final class SVGDocument {
    private let handle: UnsafeMutablePointer<RsvgHandle>
    private let fonts: DrawingFonts?

    /// Parses an SVG; `nil` if it is none.
    /// - Parameter fonts: for its text; `nil` for a drawing that has none.
    init?(_ bytes: [UInt8], fonts: DrawingFonts? = nil) {
        guard let handle = rsvg_handle_new_from_data(bytes, gsize(bytes.count), nil) else { return nil }
        self.handle = handle
        self.fonts = fonts
        rsvg_handle_set_dpi(handle, 96)
    }

    deinit { g_object_unref(handle) }

    /// The size it asks for: its width and height, else its view box in CSS pixels, else what it paints.
    var naturalSize: (width: Double, height: Double)? {
        var width = 0.0
        var height = 0.0
        if rsvg_handle_get_intrinsic_size_in_pixels(handle, &width, &height) != 0, width > 0, height > 0 {
            return (width * 0.75, height * 0.75)
        }
        var hasWidth: gboolean = 0, hasHeight: gboolean = 0, hasViewBox: gboolean = 0
        var w = RsvgLength(), h = RsvgLength(), viewBox = RsvgRectangle()
        rsvg_handle_get_intrinsic_dimensions(handle, &hasWidth, &w, &hasHeight, &h, &hasViewBox, &viewBox)
        if hasViewBox == 0 {
            guard rsvg_handle_get_geometry_for_element(handle, nil, nil, &viewBox, nil) != 0 else { return nil }
        }
        guard viewBox.width > 0, viewBox.height > 0, viewBox.width.isFinite, viewBox.height.isFinite else {
            return nil
        }
        return (viewBox.width * 0.75, viewBox.height * 0.75)
    }

    /// Draws into a rectangle of the context's user space.
    /// - Returns: why it cannot be drawn, or `nil`.
    func render(on context: OpaquePointer, in rect: Rect) -> String? {
        var viewport = RsvgRectangle(
            x: rect.origin.x.points, y: rect.origin.y.points,
            width: rect.size.width.points, height: rect.size.height.points)
        var failure: UnsafeMutablePointer<GError>?
        let render = { rsvg_handle_render_document(self.handle, context, &viewport, &failure) != 0 }
        if fonts?.use(render) ?? render() { return nil }
        defer { g_error_free(failure) }
        return failure.flatMap { $0.pointee.message.map { String(cString: $0) } } ?? "librsvg gives no reason"
    }
}
