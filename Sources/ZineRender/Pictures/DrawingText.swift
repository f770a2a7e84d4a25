import CPangoCairo

/// The text of a drawing, and the faces that print sets it in: for editions whose readers do not have those.
public struct DrawingText: Sendable {
    /// What is asked for in one way: `font-family`, `font-weight`, `font-style`.
    public struct Wish: Hashable, Sendable {
        /// The first name of the list; empty where none is given.
        public var family: String
        /// CSS, 1 to 1000.
        public var weight: Int
        public var isItalic: Bool

        /// Whether the family is no name but a kind, which no `@font-face` can stand for.
        public var isGeneric: Bool {
            ["", "serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui"].contains(family.lowercased())
        }
    }

    /// The characters that are asked for in one way and come from one font file.
    public struct Use: Hashable, Sendable {
        public var wish: Wish
        public var file: String
        public var characters: Set<Unicode.Scalar>
    }

    /// The characters asked for, by how they are.
    private var wishes: [Wish: Set<Unicode.Scalar>] = [:]
    /// Behind the root's start tag, and the prefix of its name, with the colon.
    private var place: (offset: Int, prefix: String)?

    /// Reads an SVG that is known to be one. Style sheets are read for the families, weights and slopes that they name
    /// anywhere; any text may be meant by them.
    init(_ bytes: [UInt8]) {
        var reader = DrawingTextReader(bytes)
        reader.read()
        (wishes, place) = (reader.wishes, reader.place)
    }

    /// - Parameter fonts: the faces that print has, on whose thread this runs.
    fileprivate func uses(_ fonts: DrawingFonts) -> [Use] {
        var uses: [Use] = []
        let order = wishes.keys.sorted {
            ($0.family, $0.weight, $0.isItalic ? 1 : 0) < ($1.family, $1.weight, $1.isItalic ? 1 : 0)
        }
        for wish in order where !wish.isGeneric {
            var byFile: [String: Set<Unicode.Scalar>] = [:]
            for (scalar, file) in fonts.files(for: wish, wishes[wish] ?? []) {
                byFile[file, default: []].insert(scalar)
            }
            uses += byFile.keys.sorted().map { Use(wish: wish, file: $0, characters: byFile[$0] ?? []) }
        }
        return uses
    }

    /// The faces that print sets a drawing's text in; none for a drawing without text, and for text that asks for a kind
    /// of face alone.
    public static func uses(in bytes: [UInt8], fontFolders: [String]) -> [Use] {
        guard DrawingFonts.areNeeded(for: bytes), let fonts = DrawingFonts(folders: fontFolders) else { return [] }
        return DrawingText(bytes).uses(fonts)
    }

    /// The drawing with a style sheet of its own in front of all that it holds; unchanged where it has no root.
    public static func adding(styleSheet: String, to bytes: [UInt8]) -> [UInt8] {
        guard let (offset, prefix) = DrawingText(bytes).place else { return bytes }
        return bytes[..<offset] + Array("<\(prefix)style>\(styleSheet)</\(prefix)style>".utf8) + bytes[offset...]
    }
}

extension DrawingFonts {
    /// The font file that each character is set from.
    fileprivate func files(
        for wish: DrawingText.Wish, _ characters: Set<Unicode.Scalar>
    ) -> [(Unicode.Scalar, String)] {
        guard let description = pango_font_description_new() else { return [] }
        defer { pango_font_description_free(description) }
        pango_font_description_set_family(description, wish.family)
        pango_font_description_set_weight(description, PangoWeight(rawValue: PangoWeight.RawValue(wish.weight)))
        pango_font_description_set_style(description, wish.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
        pango_font_description_set_absolute_size(description, 16 * Double(PANGO_SCALE))
        return fontSet(description) { set in
            characters.sorted { $0.value < $1.value }.compactMap { scalar in
                guard let font = pango_fontset_get_font(set, scalar.value) else { return nil }
                defer { g_object_unref(font) }
                return Self.file(of: font).map { (scalar, $0) }
            }
        }
    }

    private static func file(of font: UnsafeMutablePointer<PangoFont>) -> String? {
        var name: UnsafeMutablePointer<FcChar8>?
        guard
            let pattern = pango_fc_font_get_pattern(
                UnsafeMutableRawPointer(font).assumingMemoryBound(to: PangoFcFont.self)),
            FcPatternGetString(pattern, FC_FILE, 0, &name) == FcResultMatch, let name
        else { return nil }
        return String(cString: name)
    }
}
