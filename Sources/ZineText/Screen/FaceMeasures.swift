import CPangoCairo

/// What a stand-in for a face is stretched to, in ems, and what the face is called.
public struct FaceMeasures: Hashable, Sendable {
    public var family: String
    public var ascent: Double
    public var descent: Double
    /// Of a character of running English, the spaces among them.
    public var width: Double
    /// The same, all in capitals.
    public var capitalWidth: Double
    public var characters: Set<Unicode.Scalar>

    /// - Returns: `nil` for bytes that are no font.
    public init?(_ font: [UInt8]) {
        let read = font.withUnsafeBytes { bytes -> FaceMeasures? in
            guard let start = bytes.baseAddress, let length = UInt32(exactly: bytes.count) else { return nil }
            let blob = hb_blob_create(
                start.assumingMemoryBound(to: CChar.self), length, HB_MEMORY_MODE_READONLY, nil, nil)
            defer { hb_blob_destroy(blob) }
            guard let face = hb_face_create(blob, 0) else { return nil }
            defer { hb_face_destroy(face) }
            return hb_face_get_glyph_count(face) > 0 ? FaceMeasures(face) : nil
        }
        guard let read else { return nil }
        self = read
    }

    private init(_ face: OpaquePointer) {
        let font = hb_font_create(face)
        defer { hb_font_destroy(font) }
        let em = Double(max(1, hb_face_get_upem(face)))
        hb_font_set_scale(font, Int32(em), Int32(em))
        var extents = hb_font_extents_t()
        hb_font_get_h_extents(font, &extents)
        ascent = Double(extents.ascender) / em
        descent = -Double(extents.descender) / em
        let advances = Self.frequencies.map { letter in
            (Self.advance(letter.scalar, font), Self.advance(letter.scalar == 0x20 ? 0x20 : letter.scalar - 0x20, font))
        }
        let all = Self.frequencies.reduce(0) { $0 + $1.share } * em
        width = zip(advances, Self.frequencies).reduce(0) { $0 + $1.0.0 * $1.1.share } / all
        capitalWidth = zip(advances, Self.frequencies).reduce(0) { $0 + $1.0.1 * $1.1.share } / all
        family = Self.name(16, of: face) ?? Self.name(1, of: face) ?? ""
        characters = Self.characters(of: face)
    }

    private static func advance(_ scalar: UInt32, _ font: OpaquePointer?) -> Double {
        var glyph: hb_codepoint_t = 0
        hb_font_get_nominal_glyph(font, scalar, &glyph)
        return Double(hb_font_get_glyph_h_advance(font, glyph))
    }

    private static func name(_ id: UInt32, of face: OpaquePointer) -> String? {
        var size: UInt32 = 256
        var buffer = [CChar](repeating: 0, count: 256)
        guard hb_ot_name_get_utf8(face, id, hb_language_from_string("en", -1), &size, &buffer) > 0 else { return nil }
        return String(decoding: buffer.prefix(Int(size)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func characters(of face: OpaquePointer) -> Set<Unicode.Scalar> {
        let set = hb_set_create()
        defer { hb_set_destroy(set) }
        hb_face_collect_unicodes(face, set)
        var found = Set<Unicode.Scalar>()
        var value = UInt32.max
        while hb_set_next(set, &value) != 0 {
            if let scalar = Unicode.Scalar(value) { found.insert(scalar) }
        }
        return found
    }

    /// How often a letter, or the space between words, stands in running English (Norvig 2013).
    private static let frequencies: [(scalar: UInt32, share: Double)] = {
        let letters: [Double] = [
            65, 12, 27, 31, 101, 19, 15, 41, 61, 1.3, 4.4, 33, 20, 58, 62, 17, 1, 51, 53, 75, 22, 8.5, 13.5, 1.9, 13.4,
            0.7,
        ]
        return letters.enumerated().map { (UInt32(0x61 + $0), $1) } + [(0x20, 190)]
    }()
}
