import CPangoCairo
import CRsvg
public import ZineCore
import ZineDrawing

/// What is done to a picture's pixels before they are shown: turned upright, made smaller, turned light, encoded anew.
struct PixelWork: ~Copyable {
    private let surface: CairoSurface
    private let width: Int
    private let height: Int
    private let isPhotograph: Bool

    /// Decodes a picture, upright.
    init?(_ file: ImageFile) {
        guard let picture = RasterImage(file) else { return nil }
        let isSideways = Orientation.isSideways(file.orientation)
        self.init(
            picture, orientation: file.orientation, width: isSideways ? picture.height : picture.width,
            height: isSideways ? picture.width : picture.height, isPhotograph: file.format == .jpeg)
    }

    /// - Parameters:
    ///   - width: of the result, in pixels.
    ///   - height: of the result, in pixels.
    private init?(
        _ picture: borrowing RasterImage, orientation: Int, width: Int, height: Int, isPhotograph: Bool
    ) {
        let format = isPhotograph ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32
        guard let surface = CairoSurface.image(format, width: width, height: height), surface.status.isSuccess,
            let context = cairo_create(surface.pointer)
        else { return nil }
        defer { cairo_destroy(context) }
        let isSideways = Orientation.isSideways(orientation)
        let upright = (
            Double(isSideways ? picture.height : picture.width), Double(isSideways ? picture.width : picture.height)
        )
        cairo_scale(context, Double(width) / upright.0, Double(height) / upright.1)
        let turn = Orientation.transform(
            orientation, width: Double(picture.width), height: Double(picture.height))
        var matrix = cairo_matrix_t(xx: turn.a, yx: turn.b, xy: turn.c, yy: turn.d, x0: turn.tx, y0: turn.ty)
        cairo_transform(context, &matrix)
        cairo_set_source_surface(context, picture.surface.pointer, 0, 0)
        // Pixman's separable convolution: every pixel of the original has its share.
        cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_BEST)
        cairo_pattern_set_extend(cairo_get_source(context), CAIRO_EXTEND_PAD)
        cairo_set_operator(context, CAIRO_OPERATOR_SOURCE)
        cairo_paint(context)
        guard cairo_status(context) == CAIRO_STATUS_SUCCESS else { return nil }
        cairo_surface_flush(surface.pointer)
        self.surface = surface
        self.width = width
        self.height = height
        self.isPhotograph = isPhotograph
    }

    // MARK: Work

    /// The picture upright, for readers that do not look which way up it is stored.
    static func upright(_ file: ImageFile) -> [UInt8]? { PixelWork(file)?.encoded() }

    /// The picture with fewer pixels, as it is stored.
    static func reduced(_ file: ImageFile, width: Int) -> ImageFile? {
        guard let pixels = file.pixels, width > 0, width < pixels.width, let picture = RasterImage(file) else {
            return nil
        }
        let height = max(1, Int((Double(pixels.height) * Double(width) / Double(pixels.width)).rounded()))
        guard
            let work = PixelWork(
                picture, orientation: file.orientation, width: width, height: height,
                isPhotograph: file.format == .jpeg)
        else { return nil }
        if file.isLineArt { work.change { $0 = $0 & 0xFF >= 128 ? 0xFFFF_FFFF : 0xFF00_0000 } }
        guard let bytes = work.encoded() else { return nil }
        return ImageFile(format: file.format, bytes: bytes, size: file.size, pixels: (width, height))
    }

    /// Light where it was dark.
    static func inverted(_ file: ImageFile) -> ImageFile? {
        guard let work = PixelWork(file), let pixels = file.pixels else { return nil }
        work.change { pixel in
            // Samples are multiplied by their opacity already.
            let alpha = pixel >> 24 & 0xFF, old = pixel
            func level(_ shift: UInt32) -> UInt32 { (alpha - min(alpha, old >> shift & 0xFF)) << shift }
            pixel = alpha << 24 | level(16) | level(8) | level(0)
        }
        return work.encoded().map { ImageFile(format: file.format, bytes: $0, size: file.size, pixels: pixels) }
    }

    private func change(_ body: (inout UInt32) -> Void) {
        // Lets go of a file that Cairo keeps beside the pixels.
        cairo_surface_flush(surface.pointer)
        guard let data = cairo_image_surface_get_data(surface.pointer) else { return }
        let stride = Int(cairo_image_surface_get_stride(surface.pointer))
        for row in 0..<height {
            let line = UnsafeMutableRawPointer(data + row * stride).assumingMemoryBound(to: UInt32.self)
            for column in 0..<width {
                if isPhotograph { line[column] |= 0xFF00_0000 }
                body(&line[column])
            }
        }
        cairo_surface_mark_dirty(surface.pointer)
    }

    // MARK: Encoding

    private func encoded() -> [UInt8]? { isPhotograph ? jpeg() : png() }

    private func png() -> [UInt8]? {
        let sink = ByteSink()
        let status = withExtendedLifetime(sink) {
            cairo_surface_write_to_png_stream(surface.pointer, ByteSink.write, sink.closure)
        }
        return status == CAIRO_STATUS_SUCCESS ? sink.bytes : nil
    }

    private func jpeg() -> [UInt8]? {
        guard let pixbuf = gdk_pixbuf_new(GDK_COLORSPACE_RGB, 0, 8, Int32(clamping: width), Int32(clamping: height)),
            let target = gdk_pixbuf_get_pixels(pixbuf), let source = cairo_image_surface_get_data(surface.pointer)
        else { return nil }
        let owner = Pixbuf(owning: pixbuf)
        let from = Int(cairo_image_surface_get_stride(surface.pointer)), to = Int(gdk_pixbuf_get_rowstride(pixbuf))
        for row in 0..<height {
            let line = UnsafeRawPointer(source + row * from).assumingMemoryBound(to: UInt32.self)
            var pixel = target + row * to
            for column in 0..<width {
                pixel[0] = UInt8(truncatingIfNeeded: line[column] >> 16)
                pixel[1] = UInt8(truncatingIfNeeded: line[column] >> 8)
                pixel[2] = UInt8(truncatingIfNeeded: line[column])
                pixel += 3
            }
        }
        return owner.encoded(.jpeg)
    }
}

extension ImageFile {
    /// As readers on screens are given a picture of pixels: upright, whatever they know of EXIF.
    public var uprightBytes: [UInt8] {
        orientation == 1 || format == .svg ? bytes : PixelWork.upright(self) ?? bytes
    }

    /// Light where it is dark: a picture's pixels, a drawing's colours; `nil` for what does not decode.
    public var inverted: ImageFile? {
        guard format == .svg else { return PixelWork.inverted(self) }
        return (try? Drawing(bytes, settings: DrawingSettings(isInverted: true, picture: ImageDecoder.embedded))).map {
            drawing in
            var file = self
            file.bytes = drawing.print
            return file
        }
    }

    /// The picture for home printing: no more pixels than a printer shows, if it has half as many again.
    ///
    /// - Parameter width: that it is printed at.
    public func forHome(width: Length) -> ImageFile? {
        guard let pixels, width > .zero, !isGreyPhotograph else { return nil }
        let (least, most) = isLineArt ? (1_200.0, 1_300.0) : (360.0, 450.0)
        guard Double(pixels.width) / width.inches > most else { return nil }
        return PixelWork.reduced(self, width: max(1, Int((width.inches * least).rounded())))
    }

    /// JPEG of one component, which the encoder here would give three.
    private var isGreyPhotograph: Bool { format == .jpeg && (try? JPEGHeader(bytes))?.components == 1 }
}
