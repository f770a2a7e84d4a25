import CPangoCairo

/// A font file cut down to the characters that an edition shows, by HarfBuzz.
public enum FaceSubset {
    /// What the editions' style sheets ask for beside what HarfBuzz keeps of itself: kinds of figures, small capitals,
    /// superiors.
    private static let features = ["lnum", "onum", "pnum", "tnum", "smcp", "c2sc", "sups", "subs", "zero"]
    /// What the pages of a site use, and nothing else: they are fetched one by one, over slow lines too.
    public static let pageFeatures = [
        "kern", "liga", "clig", "calt", "ccmp", "locl", "mark", "mkmk", "rlig", "init", "medi", "fina", "isol", "onum",
        "lnum", "pnum", "tnum",
    ]

    /// What titles on the pages of a site use: they have few figures, and lines of a few words.
    public static let titleFeatures = [
        "kern", "liga", "ccmp", "locl", "mark", "mkmk", "rlig", "init", "medi", "fina", "isol",
    ]

    /// The font with these characters and whatever its ligatures and alternates make of them, in the format that it was
    /// in, without hints.
    ///
    /// - Parameters:
    ///   - index: the face's place in a collection.
    ///   - only: these features and no other; without it the editions' features and HarfBuzz's own.
    /// - Returns: `nil` for bytes that are no font, and where the font has none of the characters.
    public static func make(
        _ font: [UInt8], index: Int = 0, characters: Set<Unicode.Scalar>, only: [String]? = nil
    ) -> [UInt8]? {
        cut(font, index: index) { face, input in choose(characters, only, of: face, in: input) }
    }

    /// A face by itself: the file, but where that is a collection.
    ///
    /// - Returns: `nil` for a collection that cannot be taken apart.
    public static func single(_ font: [UInt8], index: Int) -> [UInt8]? {
        guard font.starts(with: Array("ttcf".utf8)) else { return font }
        return cut(font, index: index) { _, input in
            // Everything that the face has.
            let kept = [
                hb_subset_input_unicode_set(input), hb_subset_input_glyph_set(input),
                hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG),
                hb_subset_input_set(input, HB_SUBSET_SETS_NAME_ID),
            ]
            for set in kept {
                hb_set_clear(set)
                hb_set_invert(set)
            }
            return true
        }
    }

    /// What of a face is wanted, as a font; `nil` for bytes that are no font, and where nothing of it is wanted.
    private static func cut(
        _ font: [UInt8], index: Int, to choose: (_ face: OpaquePointer?, _ input: OpaquePointer) -> Bool
    ) -> [UInt8]? {
        font.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress, let length = UInt32(exactly: bytes.count) else { return nil }
            let blob = hb_blob_create(
                start.assumingMemoryBound(to: CChar.self), length, HB_MEMORY_MODE_READONLY, nil, nil)
            defer { hb_blob_destroy(blob) }
            let face = hb_face_create(blob, UInt32(clamping: index))
            defer { hb_face_destroy(face) }
            guard hb_face_get_glyph_count(face) > 0, let input = hb_subset_input_create_or_fail() else { return nil }
            defer { hb_subset_input_destroy(input) }
            guard choose(face, input), let subset = hb_subset_or_fail(face, input) else { return nil }
            defer { hb_face_destroy(subset) }
            return contents(of: subset)
        }
    }

    /// Whether a file is a collection, by its name.
    public static func isCollection(_ name: String) -> Bool {
        [".ttc", ".otc"].contains(where: name.lowercased().hasSuffix)
    }

    /// Whether the face has any of the characters.
    private static func choose(
        _ characters: Set<Unicode.Scalar>, _ only: [String]?, of face: OpaquePointer?, in input: OpaquePointer
    ) -> Bool {
        let present = hb_set_create()
        defer { hb_set_destroy(present) }
        hb_face_collect_unicodes(face, present)
        let wanted = hb_subset_input_unicode_set(input)
        for scalar in characters where hb_set_has(present, scalar.value) != 0 { hb_set_add(wanted, scalar.value) }
        let kept = hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG)
        if only != nil { hb_set_clear(kept) }
        for name in only ?? features { hb_set_add(kept, hb_tag_from_string(name, -1)) }
        // Subroutines save less than they keep a compressor from saving.
        let flags =
            HB_SUBSET_FLAGS_NO_HINTING.rawValue | HB_SUBSET_FLAGS_NOTDEF_OUTLINE.rawValue
            | HB_SUBSET_FLAGS_DESUBROUTINIZE.rawValue
        hb_subset_input_set_flags(input, flags)
        return hb_set_is_empty(wanted) == 0
    }

    private static func contents(of face: OpaquePointer) -> [UInt8]? {
        let blob = hb_face_reference_blob(face)
        defer { hb_blob_destroy(blob) }
        var length: UInt32 = 0
        guard let data = hb_blob_get_data(blob, &length), length > 0 else { return nil }
        return Array(UnsafeRawBufferPointer(start: data, count: Int(length)))
    }
}
