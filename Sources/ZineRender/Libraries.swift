import CPangoCairo
import CQpdf
import CRsvg

/// The C libraries behind the renderer, as they are linked now.
public enum RenderingLibraries {
    /// Names and versions, in the order of the names.
    public static var versions: [(name: String, version: String)] {
        [
            ("cairo", String(cString: cairo_version_string())),
            ("harfbuzz", String(cString: hb_version_string())),
            ("librsvg", "\(rsvg_major_version).\(rsvg_minor_version).\(rsvg_micro_version)"),
            ("pango", String(cString: pango_version_string())),
            ("qpdf", String(cString: pdf_library_version())),
        ]
    }
}
