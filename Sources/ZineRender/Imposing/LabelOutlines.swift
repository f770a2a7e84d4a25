import CPangoCairo
import ZineCore

/// Draws a few letters as outlines, so that a sheet needs no font for its marks.
final class LabelOutlines {
    private let face: Face

    init(_ file: FontFile) throws(ImposeError) {
        do throws(RenderError) {
            face = try Face(file)
        } catch {
            throw .labelFace(reason: error.description)
        }
    }

    /// Writes the path of letters that are centred on the origin, with `y` growing downwards.
    func write(_ text: String, size: Length, to content: inout SheetContent) {
        guard size > .zero, let surface = cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, nil) else { return }
        defer { cairo_surface_destroy(surface) }
        guard let context = cairo_create(surface) else { return }
        defer { cairo_destroy(context) }
        cairo_set_font_face(context, face.pointer)
        cairo_set_font_size(context, size.points)
        cairo_text_path(context, text)
        var x1 = 0.0, y1 = 0.0, x2 = 0.0, y2 = 0.0
        cairo_path_extents(context, &x1, &y1, &x2, &y2)
        guard let path = cairo_copy_path(context) else { return }
        defer { cairo_path_destroy(path) }
        write(path.pointee, from: ((x1 + x2) / 2, (y1 + y2) / 2), to: &content)
    }

    private func write(_ path: cairo_path_t, from centre: (x: Double, y: Double), to content: inout SheetContent) {
        guard path.status == CAIRO_STATUS_SUCCESS, let data = path.data else { return }
        var index = 0
        while index < Int(path.num_data) {
            let header = data[index].header
            for point in 1..<max(1, Int(header.length)) {
                content.number(data[index + point].point.x - centre.x)
                content.number(data[index + point].point.y - centre.y)
            }
            switch header.type {
            case CAIRO_PATH_MOVE_TO: content.write("m")
            case CAIRO_PATH_LINE_TO: content.write("l")
            case CAIRO_PATH_CURVE_TO: content.write("c")
            default: content.write("h")
            }
            index += max(1, Int(header.length))
        }
    }
}
