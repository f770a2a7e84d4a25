import CPangoCairo
import ZineCore

/// The faces behind the font ids of a display list, opened when first used, and their scaled fonts.
final class FaceTable {
    private struct Key: Hashable {
        var font: FontID
        var size: Length
        /// In four-hundredths: no printer shows less, and each scale costs as much as a face of its own.
        var horizontalScale: Double

        init(_ run: GlyphRun) {
            font = run.font
            size = run.size
            horizontalScale = max(1, (run.horizontalScale * 400).rounded()) / 400
        }
    }

    private let files: [FontFile]
    /// Device units per point.
    private let resolution: Double
    private var faces: [FontID: Face] = [:]
    private var scaledFonts: [Key: OpaquePointer] = [:]
    private let options: OpaquePointer?

    init(_ files: [FontFile], resolution: Double) {
        self.files = files
        self.resolution = resolution
        options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    }

    deinit {
        for font in scaledFonts.values { cairo_scaled_font_destroy(font) }
        cairo_font_options_destroy(options)
    }

    /// The `cairo_scaled_font_t` of a run; the table owns it.
    func scaledFont(for run: GlyphRun) throws(RenderError) -> OpaquePointer {
        let key = Key(run)
        if let known = scaledFonts[key] { return known }
        let face = try face(run.font)
        let size = run.size.points
        var shape = cairo_matrix_t()
        cairo_matrix_init_scale(&shape, size * key.horizontalScale, size)
        var device = cairo_matrix_t()
        cairo_matrix_init_scale(&device, resolution, resolution)
        let created = cairo_scaled_font_create(face.pointer, &shape, &device, options)
        guard let created, cairo_scaled_font_status(created) == CAIRO_STATUS_SUCCESS else {
            if let created { cairo_scaled_font_destroy(created) }
            throw .font(path: files[run.font.index].path, reason: "it cannot be scaled to \(run.size)")
        }
        scaledFonts[key] = created
        return created
    }

    private func face(_ font: FontID) throws(RenderError) -> Face {
        if let known = faces[font] { return known }
        guard files.indices.contains(font.index) else { throw .missingFont(font) }
        let face = try Face(files[font.index])
        faces[font] = face
        return face
    }
}
