import CPangoCairo
import ZineCore
import ZineLayout

/// A font file open for shaping: owns HarfBuzz's face and font, scaled to the font's own units.
final class Face {
    let file: FontFile
    let id: FontID
    let unitsPerEm: Int
    let font: OpaquePointer
    /// Whether capitals have small forms.
    let hasSmallCapitals: Bool
    /// By glyph, as far as they were asked for: reading an outline takes longer than all else that is done with it.
    @exclusivity(unchecked) private var inks: [KnownInk] = []

    /// - Returns: `nil` when the file cannot be read or holds no glyphs.
    init?(_ file: FontFile, id: FontID) {
        guard let blob = hb_blob_create_from_file_or_fail(file.path) else { return nil }
        defer { hb_blob_destroy(blob) }
        let face = hb_face_create(blob, UInt32(clamping: file.index))
        defer { hb_face_destroy(face) }
        let units = Int(hb_face_get_upem(face))
        guard hb_face_get_glyph_count(face) > 0, units > 0, let font = hb_font_create(face) else { return nil }
        hb_font_set_scale(font, Int32(clamping: units), Int32(clamping: units))
        self.file = file
        self.id = id
        unitsPerEm = units
        self.font = font
        let capitals = hb_tag_from_string("c2sc", -1)
        var found: UInt32 = 0
        let table = hb_tag_from_string("GSUB", -1)
        hasSmallCapitals =
            hb_ot_layout_language_find_feature(
                face, table, 0, UInt32(HB_OT_LAYOUT_DEFAULT_LANGUAGE_INDEX), capitals, &found) != 0
    }

    deinit { hb_font_destroy(font) }

    func has(_ scalar: Unicode.Scalar) -> Bool {
        var glyph: hb_codepoint_t = 0
        return hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0
    }

    /// What the file calls its family.
    private(set) lazy var name: String = text(16) ?? text(1) ?? ""

    /// The name by which programs ask for it that know four faces to a family: `Inter Black`.
    private(set) lazy var menuName: String = text(1) ?? ""

    /// Whether the outlines change with axes. What is set is the file's own instance, whatever weight that has.
    var isVariable: Bool { hb_ot_var_has_data(hb_font_get_face(font)) != 0 }

    /// In per cent of the usual.
    var width: Double { Double(hb_style_get_value(font, HB_STYLE_TAG_WIDTH)) }

    var weight: Int { Int(hb_style_get_value(font, HB_STYLE_TAG_WEIGHT)) }
    var isItalic: Bool {
        hb_style_get_value(font, HB_STYLE_TAG_ITALIC) > 0.5 || hb_style_get_value(font, HB_STYLE_TAG_SLANT_ANGLE) != 0
    }

    private func text(_ id: UInt32) -> String? {
        var size: UInt32 = 256
        var buffer = [CChar](repeating: 0, count: 256)
        let face = hb_font_get_face(font)
        guard hb_ot_name_get_utf8(face, id, hb_language_from_string("en", -1), &size, &buffer) > 0 else { return nil }
        return String(decoding: buffer.prefix(Int(size)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// How far a character's glyph moves the pen, in ems.
    func advance(of scalar: Unicode.Scalar) -> Double {
        var glyph: hb_codepoint_t = 0
        guard hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0 else { return 0.5 }
        return Double(hb_font_get_glyph_h_advance(font, glyph)) / Double(unitsPerEm)
    }

    /// A glyph's own advance, in thousandths of the em.
    func advance(of glyph: UInt32) -> Int { Int(hb_font_get_glyph_h_advance(font, glyph)) * 1000 / unitsPerEm }

    private enum KnownInk { case unknown, known(GlyphInk?) }

    /// What a glyph inks, in thousandths of the em; nothing for a blank.
    func ink(of glyph: UInt32) -> GlyphInk? {
        let index = Int(glyph)
        if inks.indices.contains(index), case .known(let ink) = inks[index] { return ink }
        guard glyph < hb_face_get_glyph_count(hb_font_get_face(font)) else { return nil }
        while inks.count <= index { inks.append(.unknown) }
        let ink = outlineInk(of: glyph)
        inks[index] = .known(ink)
        return ink
    }

    private func outlineInk(of glyph: UInt32) -> GlyphInk? {
        var extents = hb_glyph_extents_t()
        guard hb_font_get_glyph_extents(font, glyph, &extents) != 0, extents.width > 0 else { return nil }
        let thousandths = { (units: Int32) in Int(units) * 1000 / self.unitsPerEm }
        return GlyphInk(
            left: thousandths(extents.x_bearing), right: thousandths(extents.x_bearing + extents.width),
            top: -thousandths(extents.y_bearing), bottom: -thousandths(extents.y_bearing + extents.height))
    }

    /// A vertical measure from the font's own tables, in thousandths of the em.
    func metric(_ tag: hb_ot_metrics_tag_t, or fallback: Int) -> Int {
        var position: hb_position_t = 0
        guard hb_ot_metrics_get_position(font, tag, &position) != 0, position != 0 else { return fallback }
        return Int(position) * 1000 / unitsPerEm
    }
}
