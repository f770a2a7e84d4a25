import CPangoCairo
public import ZineCore

/// Draws a frame as pixels on white paper.
public enum PNGRenderer {
    /// A PNG, 8 bits to the sample: grey where nothing on the page has colour, RGB otherwise.
    ///
    /// - Parameter resolution: pixels per inch; the frame's size is rounded up to whole pixels.
    public static func png(
        frame: Frame, resources: Resources, resolution: Double = 150
    ) throws(RenderError) -> [UInt8] {
        let perPoint = resolution / 72
        let width = (frame.size.width.points * perPoint - 1e-6).rounded(.up)
        let height = (frame.size.height.points * perPoint - 1e-6).rounded(.up)
        guard let columns = Int(exactly: width), let rows = Int(exactly: height),
            PixelBounds(width: columns, height: rows).isAcceptable,
            let surface = CairoSurface.image(CAIRO_FORMAT_RGB24, width: columns, height: rows),
            var canvas = Canvas(surface, resolution: perPoint)
        else { throw .pageSize(page: 1, frame.size) }
        canvas.paintPaper()
        let drawing = FrameDrawing(resources, resolution: perPoint, keepsCompressedPictures: false)
        try drawing.draw(frame, on: &canvas)
        guard canvas.status.isSuccess else { throw .drawing(page: 1, reason: canvas.status.reason) }
        return try encode(canvas.surface)
    }

    private static func encode(_ surface: borrowing CairoSurface) throws(RenderError) -> [UInt8] {
        cairo_surface_flush(surface.pointer)
        if let grey = greyscale(surface) { return try write(grey) }
        return try write(surface)
    }

    private static func write(_ surface: borrowing CairoSurface) throws(RenderError) -> [UInt8] {
        let sink = ByteSink()
        let status = CairoStatus(
            withExtendedLifetime(sink) {
                cairo_surface_write_to_png_stream(surface.pointer, ByteSink.write, sink.closure)
            })
        guard status.isSuccess else { throw .drawing(page: 1, reason: status.reason) }
        return sink.bytes
    }

    /// The same pixels with one sample each, which Cairo writes as grey; `nil` if one has colour.
    private static func greyscale(_ surface: borrowing CairoSurface) -> CairoSurface? {
        let width = Int(cairo_image_surface_get_width(surface.pointer))
        let height = Int(cairo_image_surface_get_height(surface.pointer))
        guard let source = cairo_image_surface_get_data(surface.pointer),
            let grey = CairoSurface.image(CAIRO_FORMAT_A8, width: width, height: height),
            let target = cairo_image_surface_get_data(grey.pointer)
        else { return nil }
        let sourceStride = Int(cairo_image_surface_get_stride(surface.pointer))
        let targetStride = Int(cairo_image_surface_get_stride(grey.pointer))
        for row in 0..<height {
            let words = UnsafeRawPointer(source + row * sourceStride).assumingMemoryBound(to: UInt32.self)
            let samples = target + row * targetStride
            for column in 0..<width {
                let word = words[column]
                let sample = word & 0xFF
                guard word & 0xFF_FFFF == sample * 0x01_0101 else { return nil }
                samples[column] = UInt8(sample)
            }
        }
        cairo_surface_mark_dirty(grey.pointer)
        return grey
    }
}
