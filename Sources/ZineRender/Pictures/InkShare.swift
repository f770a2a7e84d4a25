import CPangoCairo
import CRsvg
import ZineCore

/// How much of a picture's area ink covers, grey for its part.
enum InkShare {
    private static let side = 96

    /// From 0 to 1; `nil` for what does not decode.
    static func of(_ file: ImageFile) -> Double? {
        if file.format == .jpeg { return Pixbuf(file.bytes, format: "jpeg", isThumbnail: true)?.darkness }
        let ratio = file.size.height.points / max(file.size.width.points, 0.01)
        let width = ratio > 1 ? max(1, Int(Double(side) / ratio)) : side
        let height = ratio > 1 ? side : max(1, Int(Double(side) * ratio))
        guard let surface = CairoSurface.image(CAIRO_FORMAT_RGB24, width: width, height: height),
            surface.status.isSuccess, let canvas = Canvas(surface)
        else { return nil }
        canvas.paintPaper()
        let size = Size(width: .points(Double(width)), height: .points(Double(height)))
        let rect = Rect(origin: .zero, size: size)
        let table = PictureTable(["": file], keepsCompressed: false)
        guard let picture = try? table.picture("") else { return nil }
        switch picture {
        case .raster(let shared): canvas.draw(shared.image, in: rect)
        case .vector(let document): if canvas.draw(document, in: rect) != nil { return nil }
        }
        return darkness(of: canvas.surface, width, height)
    }

    private static func darkness(of surface: borrowing CairoSurface, _ width: Int, _ height: Int) -> Double? {
        cairo_surface_flush(surface.pointer)
        guard let data = cairo_image_surface_get_data(surface.pointer) else { return nil }
        let stride = Int(cairo_image_surface_get_stride(surface.pointer))
        var sum = 0
        for row in 0..<height {
            let line = UnsafeRawPointer(data + row * stride).assumingMemoryBound(to: UInt32.self)
            for column in 0..<width {
                let pixel = line[column]
                sum += Int(
                    InkPicture.level(
                        UInt8(truncatingIfNeeded: pixel >> 16), UInt8(truncatingIfNeeded: pixel >> 8),
                        UInt8(truncatingIfNeeded: pixel)))
            }
        }
        return 1 - Double(sum) / Double(255 * width * height)
    }
}

extension Pixbuf {
    /// How much of its area ink covers, grey for its part.
    var darkness: Double {
        var sum = 0
        forEachPixel { sum += Int(InkPicture.level($0, $1, $2)) }
        return 1 - Double(sum) / Double(255 * max(1, width * height))
    }
}
