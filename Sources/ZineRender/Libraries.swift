import CDeflate
import CLibraries
import CPangoCairo
import CQpdf
import CRsvg

/// The C libraries behind the renderer, as they are found now.
public enum RenderingLibraries {
    /// Names and versions, in the order of the names; to be asked for where none is missing.
    public static var versions: [(name: String, version: String)] {
        [
            ("cairo", String(cString: cairo_version_string())),
            ("harfbuzz", String(cString: hb_version_string())),
            ("librsvg", rsvg),
            ("pango", String(cString: pango_version_string())),
            ("qpdf", String(cString: pdf_library_version())),
        ]
    }

    /// The shared libraries, as the loader knows them, that the program would open when it needs them and that are not
    /// here, each with Debian's package of it.
    public static var missing: [(name: String, package: String)] {
        var found: [(name: String, package: String)] = []
        var number: CInt = 0
        while let name = zine_library_name(number), let package = zine_library_package(number) {
            if zine_library_opens(number) == 0 { found.append((String(cString: name), String(cString: package))) }
            number += 1
        }
        return found
    }

    /// Opens the libraries that pages are set and written with: for who knows early that they will be wanted.
    public static func openForPages() {
        _ = hb_version_string()
        if let input = hb_subset_input_create_or_fail() { hb_subset_input_destroy(input) }
        _ = libdeflate_crc32(0, nil, 0)
    }

    /// The one library whose version is three numbers to be read, and no function.
    private static var rsvg: String {
        let parts = ["rsvg_major_version", "rsvg_minor_version", "rsvg_micro_version"]
        return parts.map { "\(zine_library_find("rsvg", $0).load(as: CUnsignedInt.self))" }.joined(separator: ".")
    }
}
