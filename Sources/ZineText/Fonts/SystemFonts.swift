import CPangoCairo
import ZineCore

/// Families that a theme names without shipping them, looked up among the machine's fonts. Asked only when a character
/// is missing from the theme's own files, since reading the machine's configuration is slow.
final class SystemFonts {
    private let configuration: OpaquePointer?

    init() { configuration = FcInitLoadConfigAndFonts() }

    deinit { if let configuration { FcConfigDestroy(configuration) } }

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
        return FontFile(path: String(cString: path), index: Int(index))
    }
}
