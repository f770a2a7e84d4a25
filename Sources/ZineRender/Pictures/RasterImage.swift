import CPangoCairo
import CRsvg
import ZineCore

/// A picture made of pixels, as a Cairo surface.
struct RasterImage: ~Copyable {
    let surface: CairoSurface
    let width: Int
    let height: Int

    /// Decodes a PNG.
    init?(png bytes: [UInt8]) {
        guard let surface = CairoSurface.png(bytes), surface.status.isSuccess else { return nil }
        width = Int(cairo_image_surface_get_width(surface.pointer))
        height = Int(cairo_image_surface_get_height(surface.pointer))
        self.surface = surface
    }

    /// A JPEG that is not decoded: PDF and SVG take its bytes as they are, and nobody looks at the pixels.
    init?(undecodedJPEG bytes: [UInt8], width: Int, height: Int) {
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
