import CPangoCairo
import CRsvg
import Glibc
import ZineCore

/// A picture made of pixels, as a Cairo surface.
struct RasterImage: ~Copyable {
    let surface: CairoSurface
    /// As stored.
    let width: Int
    let height: Int
    /// Which way up that is.
    var orientation = 1

    /// Decodes a picture.
    init?(_ file: ImageFile) {
        switch file.format {
        case .svg: return nil
        case .png: self.init(png: file.bytes)
        case .jpeg: self.init(jpeg: file.bytes)
        }
        orientation = file.orientation
    }

    /// Decodes a PNG.
    init?(png bytes: [UInt8]) {
        guard let surface = CairoSurface.png(bytes), surface.status.isSuccess else { return nil }
        width = Int(cairo_image_surface_get_width(surface.pointer))
        height = Int(cairo_image_surface_get_height(surface.pointer))
        self.surface = surface
        if let exponent = PNGHeader(bytes).exponent { correct(exponent) }
    }

    /// Makes up for a gamma that is not the usual one.
    private func correct(_ exponent: Double) {
        // Lets go of the file that Cairo keeps beside the pixels, which is not what is shown.
        cairo_surface_flush(surface.pointer)
        let format = cairo_image_surface_get_format(surface.pointer)
        guard format == CAIRO_FORMAT_ARGB32 || format == CAIRO_FORMAT_RGB24,
            let data = cairo_image_surface_get_data(surface.pointer)
        else { return }
        let levels = (0...255).map { UInt32((pow(Double($0) / 255, exponent) * 255).rounded()) }
        let stride = Int(cairo_image_surface_get_stride(surface.pointer))
        for row in 0..<height {
            let line = UnsafeMutableRawPointer(data + row * stride).assumingMemoryBound(to: UInt32.self)
            for column in 0..<width {
                let pixel = line[column]
                // Samples are multiplied by their opacity already.
                let alpha = format == CAIRO_FORMAT_RGB24 ? 255 : pixel >> 24
                guard alpha > 0 else { continue }
                let level = { (shift: UInt32) -> UInt32 in
                    let sample = min(255, (pixel >> shift & 0xFF) * 255 / alpha)
                    return (levels[Int(sample)] * alpha / 255) << shift
                }
                line[column] = alpha << 24 | level(16) | level(8) | level(0)
            }
        }
        cairo_surface_mark_dirty(surface.pointer)
    }

    /// A JPEG that is not decoded: PDF and SVG take its bytes as they are, and nobody looks at the pixels.
    init?(undecodedJPEG file: ImageFile) {
        guard let pixels = file.pixels else { return nil }
        let isSideways = Orientation.isSideways(file.orientation)
        let width = isSideways ? pixels.height : pixels.width, height = isSideways ? pixels.width : pixels.height
        let bytes = file.bytes
        orientation = file.orientation
        guard let surface = CairoSurface.image(CAIRO_FORMAT_RGB24, width: width, height: height),
            surface.status.isSuccess
        else { return nil }
        let data = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
        for (index, byte) in bytes.enumerated() { data[index] = byte }
        let status = cairo_surface_set_mime_data(
            surface.pointer, CAIRO_MIME_TYPE_JPEG, data, UInt(bytes.count), { $0?.deallocate() }, data)
        guard status == CAIRO_STATUS_SUCCESS else {
            data.deallocate()
            return nil
        }
        self.surface = surface
        self.width = width
        self.height = height
    }

    /// Decodes a JPEG.
    init?(jpeg bytes: [UInt8]) {
        guard let pixels = Pixbuf(bytes, format: "jpeg"),
            let surface = CairoSurface.image(CAIRO_FORMAT_RGB24, width: pixels.width, height: pixels.height),
            surface.status.isSuccess, let target = cairo_image_surface_get_data(surface.pointer)
        else { return nil }
        pixels.copyPixels(to: target, stride: Int(cairo_image_surface_get_stride(surface.pointer)))
        cairo_surface_mark_dirty(surface.pointer)
        width = pixels.width
        height = pixels.height
        self.surface = surface
    }
}
