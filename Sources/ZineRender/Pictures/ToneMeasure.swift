import CPangoCairo
import CRsvg
public import ZineCore

extension PictureTones {
    /// Samples on a picture's longer side.
    private static let side = 128

    /// Measures a picture by drawing it small on white paper; `nil` for what does not decode, or is drawn only out of harm's
    /// way.
    public init?(measuring file: ImageFile) {
        guard !file.needsCare, file.size.width > .zero, file.size.height > .zero else { return nil }
        let ratio = file.size.height / file.size.width
        let width = ratio > 1 ? max(1, Int(Double(Self.side) / ratio)) : Self.side
        let height = ratio > 1 ? Self.side : max(1, Int(Double(Self.side) * ratio))
        guard let surface = CairoSurface.image(CAIRO_FORMAT_RGB24, width: width, height: height),
            surface.status.isSuccess, let canvas = Canvas(surface)
        else { return nil }
        canvas.paintPaper()
        let rect = Rect(
            origin: .zero, size: Size(width: .points(Double(width)), height: .points(Double(height))))
        guard let picture = try? PictureTable(["": file], keepsCompressed: false).picture("") else { return nil }
        switch picture {
        case .raster(let shared): canvas.draw(shared.image, in: rect)
        case .vector(let document): if canvas.draw(document, in: rect) != nil { return nil }
        }
        cairo_surface_flush(canvas.surface.pointer)
        guard let data = cairo_image_surface_get_data(canvas.surface.pointer) else { return nil }
        let stride = Int(cairo_image_surface_get_stride(canvas.surface.pointer))
        var levels: [UInt8] = []
        levels.reserveCapacity(width * height)
        for row in 0..<height {
            let line = UnsafeRawPointer(data + row * stride).assumingMemoryBound(to: UInt32.self)
            for column in 0..<width {
                let luminance = Color(line[column]).relativeLuminance
                levels.append(UInt8(min(255, max(0, (luminance * 255).rounded()))))
            }
        }
        self.init(width: width, height: height, levels: levels)
    }
}
