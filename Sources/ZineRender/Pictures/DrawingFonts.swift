import CPangoCairo
import CRsvg
import ZineCore

/// The fonts that a drawing's text is set in, and none of the machine's.
///
/// librsvg asks Pango's map of fonts, of which every thread has its own; so each thread that draws text sets it.
final class DrawingFonts {
    private let map: UnsafeMutablePointer<PangoFontMap>

    /// - Returns: `nil` where Pango or Fontconfig do not start.
    init?(files: [FontFile]) {
        guard let configuration = FcConfigCreate() else { return nil }
        defer { FcConfigDestroy(configuration) }
        for path in Set(files.map(\.path)).sorted() { FcConfigAppFontAddFile(configuration, path) }
        guard let map = pango_cairo_font_map_new() else { return nil }
        self.map = map
        pango_fc_font_map_set_config(OpaquePointer(map), configuration)
    }

    deinit { g_object_unref(map) }

    /// Runs something with these fonts as the thread's.
    func use<Result>(_ body: () -> Result) -> Result {
        pango_cairo_font_map_set_default(OpaquePointer(map))
        defer { pango_cairo_font_map_set_default(nil) }
        return body()
    }
}
