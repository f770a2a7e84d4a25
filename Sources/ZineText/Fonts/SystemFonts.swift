import CPangoCairo
import ZineCore

/// Families that a theme names without shipping them, looked up among the machine's fonts. Asked only when a character
/// is missing from the theme's own files, since reading the machine's configuration is slow.
final class SystemFonts {
    private let configuration: OpaquePointer?

    init() { configuration = FcInitLoadConfigAndFonts() }

    deinit { if let configuration { FcConfigDestroy(configuration) } }

    /// The files that call themselves of a family, or have a name of theirs that is, in the order of their paths.
    func files(ofFamily name: String) -> [FontFile] {
        guard let pattern = FcPatternCreate() else { return [] }
        defer { FcPatternDestroy(pattern) }
        FcPatternAddString(pattern, FC_FAMILY, name)
        var files = Set<FontFile>()
        list(pattern, [FC_FILE, FC_INDEX]) { font in
            var path: UnsafeMutablePointer<FcChar8>?
            var index: Int32 = 0
            guard FcPatternGetString(font, FC_FILE, 0, &path) == FcResultMatch, let path else { return }
            FcPatternGetInteger(font, FC_INDEX, 0, &index)
            // Above the place in the file stands that of an instance of a variable font.
            files.insert(FontFile(path: String(cString: path), index: Int(index & 0xFFFF)))
        }
        return files.sorted { ($0.path, $0.index) < ($1.path, $1.index) }
    }

    /// The names of all families, sorted.
    var families: [String] {
        guard let pattern = FcPatternCreate() else { return [] }
        defer { FcPatternDestroy(pattern) }
        var names = Set<String>()
        list(pattern, [FC_FAMILY]) { font in
            var name: UnsafeMutablePointer<FcChar8>?
            var place: Int32 = 0
            while FcPatternGetString(font, FC_FAMILY, place, &name) == FcResultMatch, let found = name {
                names.insert(String(cString: found))
                place += 1
            }
        }
        return names.sorted()
    }

    private func list(
        _ pattern: OpaquePointer, _ objects: [String], _ body: (OpaquePointer?) -> Void
    ) {
        guard let configuration, let wanted = FcObjectSetCreate() else { return }
        defer { FcObjectSetDestroy(wanted) }
        for object in objects { FcObjectSetAdd(wanted, object) }
        guard let found = FcFontList(configuration, pattern, wanted) else { return }
        defer { FcFontSetDestroy(found) }
        for index in 0..<Int(found.pointee.nfont) { body(found.pointee.fonts[index]) }
    }

    /// The family's file nearest in weight and slope; `nil` when the machine has no such family.
    func file(family: String, weight: Int, italic: Bool) -> FontFile? {
        guard let configuration, let pattern = FcPatternCreate() else { return nil }
        defer { FcPatternDestroy(pattern) }
        FcPatternAddString(pattern, FC_FAMILY, family)
        FcPatternAddInteger(pattern, FC_WEIGHT, FcWeightFromOpenType(Int32(clamping: weight)))
        FcPatternAddInteger(pattern, FC_SLANT, italic ? 100 : 0)
        FcConfigSubstitute(configuration, pattern, FcMatchPattern)
        FcDefaultSubstitute(pattern)
        var result = FcResultMatch
        guard let match = FcFontMatch(configuration, pattern, &result) else { return nil }
        defer { FcPatternDestroy(match) }
        var found: UnsafeMutablePointer<FcChar8>?
        var path: UnsafeMutablePointer<FcChar8>?
        var index: Int32 = 0
        guard FcPatternGetString(match, FC_FAMILY, 0, &found) == FcResultMatch, let found,
            String(cString: found).lowercased() == family.lowercased(),
            FcPatternGetString(match, FC_FILE, 0, &path) == FcResultMatch, let path
        else { return nil }
        FcPatternGetInteger(match, FC_INDEX, 0, &index)
        // An instance of a variable font is set as what the file holds, by which its glyphs are measured as well.
        return FontFile(path: String(cString: path), index: Int(index & 0xFFFF))
    }
}
