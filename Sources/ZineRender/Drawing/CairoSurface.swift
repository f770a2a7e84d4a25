import CPangoCairo
import ZineCore

/// Owns a `cairo_surface_t`: one owner, destroyed on the way out.
struct CairoSurface: ~Copyable {
    let pointer: OpaquePointer
    /// Where a stream surface writes; it has to outlive the surface.
    private let sink: ByteSink?

    private init(_ pointer: OpaquePointer, sink: ByteSink?) {
        self.pointer = pointer
        self.sink = sink
    }

    deinit {
        // Finishing flushes into the sink, which a mere destroy may postpone while Cairo holds references.
        cairo_surface_finish(pointer)
        cairo_surface_destroy(pointer)
    }

    /// A PDF whose pages get their sizes one by one; one user unit is a point.
    static func pdf(to sink: ByteSink) -> CairoSurface? {
        guard let pointer = cairo_pdf_surface_create_for_stream(ByteSink.write, sink.closure, 1, 1) else { return nil }
        return CairoSurface(pointer, sink: sink)
    }

    static func svg(size: Size, to sink: ByteSink) -> CairoSurface? {
        let surface = cairo_svg_surface_create_for_stream(
            ByteSink.write, sink.closure, size.width.points, size.height.points)
        guard let pointer = surface else { return nil }
        cairo_svg_surface_set_document_unit(pointer, CAIRO_SVG_UNIT_PT)
        return CairoSurface(pointer, sink: sink)
    }

    /// Pixels in memory, cleared to zero. The memory is not touched until something is drawn.
    static func image(_ format: cairo_format_t, width: Int, height: Int) -> CairoSurface? {
        guard let width = Int32(exactly: width), let height = Int32(exactly: height),
            let pointer = cairo_image_surface_create(format, width, height)
        else { return nil }
        return CairoSurface(pointer, sink: nil)
    }

    /// Decodes a PNG.
    static func png(_ bytes: [UInt8]) -> CairoSurface? {
        let source = ByteSource(bytes)
        let surface = withExtendedLifetime(source) {
            cairo_image_surface_create_from_png_stream(ByteSource.read, source.closure)
        }
        return surface.map { CairoSurface($0, sink: nil) }
    }

    var status: CairoStatus { CairoStatus(cairo_surface_status(pointer)) }

    /// Writes everything out; the surface can no longer be drawn on.
    func finish() -> CairoStatus {
        cairo_surface_finish(pointer)
        return status
    }
}

/// What Cairo says about its last operation.
struct CairoStatus {
    private let status: cairo_status_t
    init(_ status: cairo_status_t) { self.status = status }
    var isSuccess: Bool { status == CAIRO_STATUS_SUCCESS }
    var reason: String { cairo_status_to_string(status).map { String(cString: $0) } ?? "unknown failure" }
}
