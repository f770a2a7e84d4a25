import CPangoCairo
import CRsvg
import Glibc

/// The fonts that text inside drawings may use: those of some folders, and none of the machine's.
///
/// librsvg asks Pango's map of fonts, of which every thread has its own; so each thread that draws text sets it.
final class DrawingFonts {
    private let map: UnsafeMutablePointer<PangoFontMap>

    /// - Returns: `nil` where Pango or Fontconfig do not start.
    init?(folders: [String]) {
        guard let configuration = FcConfigCreate() else { return nil }
        defer { FcConfigDestroy(configuration) }
        // File by file: for a whole folder Fontconfig would look for a cache of its own to read and to write.
        for file in folders.flatMap(Self.files) { FcConfigAppFontAddFile(configuration, file) }
        guard let map = pango_cairo_font_map_new() else { return nil }
        self.map = map
        pango_fc_font_map_set_config(OpaquePointer(map), configuration)
    }

    deinit { g_object_unref(map) }

    /// The folder's fonts, in an order that no file system has a say in.
    private static func files(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var files: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if [".otf", ".ttf", ".ttc"].contains(where: name.lowercased().hasSuffix) {
                files.append(folder + "/" + name)
            }
        }
        return files.sorted()
    }

    /// Whether a drawing has text at all: reading the folders takes longer than most drawings.
    static func areNeeded(for bytes: [UInt8]) -> Bool {
        let scanner = MarkupScanner(bytes)
        return scanner.contains("<text", in: bytes.indices) || scanner.contains(":text", in: bytes.indices)
    }

    /// Runs something with the faces that Pango takes for a description, the best first.
    func fontSet<Result>(
        _ description: OpaquePointer, _ body: (UnsafeMutablePointer<PangoFontset>) -> [Result]
    ) -> [Result] {
        guard let context = pango_font_map_create_context(map) else { return [] }
        defer { g_object_unref(UnsafeMutableRawPointer(context)) }
        guard let set = pango_font_map_load_fontset(map, context, description, pango_language_get_default()) else {
            return []
        }
        defer { g_object_unref(set) }
        return body(set)
    }

    /// Runs something with these fonts as the thread's.
    func use<Result>(_ body: () -> Result) -> Result {
        pango_cairo_font_map_set_default(OpaquePointer(map))
        defer { pango_cairo_font_map_set_default(nil) }
        return body()
    }
}
