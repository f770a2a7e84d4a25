import CPangoCairo
import ZineCore

/// A face cut down to some of its glyphs by HarfBuzz, as a PDF embeds it (ISO 32000-1, 9.9): outlines and nothing that
/// shaping needs.
struct FaceProgram {
    enum Kind {
        /// The table alone; its glyphs' numbers are the codes.
        case cff
        /// The same with names of its own for the glyphs, by number.
        case cidKeyedCFF([Int])
        case trueType
    }

    let kind: Kind
    let bytes: [UInt8]
    /// For each of the whole face's glyphs, its number here; zero for those that are left out.
    let numbers: [UInt16]
    /// The whole face's number of each glyph here.
    let originals: [UInt32]

    private static let outlines = ["glyf", "loca", "head", "hhea", "hmtx", "maxp", "CFF ", "cvt ", "fpgm", "prep"]

    /// - Parameter glyphs: numbers in the whole face.
    init(_ file: FontFile, _ face: HarfBuzzFace, glyphs: Set<UInt32>) throws(RenderError) {
        func failure(_ reason: String) -> RenderError { .font(path: file.path, reason: reason) }
        guard face.has("glyf") || face.has("CFF ") else { throw failure("it has no outlines that a PDF can embed") }
        guard let input = hb_subset_input_create_or_fail() else { throw failure("out of memory") }
        defer { hb_subset_input_destroy(input) }
        let wanted = hb_subset_input_glyph_set(input)
        for glyph in glyphs where glyph < face.glyphCount { hb_set_add(wanted, glyph) }
        let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
        let kept = Set(Self.outlines.map { hb_tag_from_string($0, -1) })
        for tag in face.tables where !kept.contains(tag) { hb_set_add(dropped, tag) }
        // Subroutines save less than they keep a compressor from saving.
        let flags = HB_SUBSET_FLAGS_NO_HINTING.rawValue | HB_SUBSET_FLAGS_DESUBROUTINIZE.rawValue
        hb_subset_input_set_flags(input, flags | HB_SUBSET_FLAGS_NOTDEF_OUTLINE.rawValue)
        guard let plan = hb_subset_plan_create_or_fail(face.pointer, input) else { throw failure("out of memory") }
        defer { hb_subset_plan_destroy(plan) }
        guard let subset = hb_subset_plan_execute_or_fail(plan) else { throw failure("HarfBuzz cannot cut it down") }
        defer { hb_face_destroy(subset) }
        let cut = HarfBuzzFace.contents(hb_face_reference_blob(subset))
        (numbers, originals) = Self.numbers(plan, of: face)
        guard face.has("CFF ") else {
            (kind, bytes) = (.trueType, cut)
            return
        }
        guard let table = HarfBuzzFace.table("CFF ", of: cut) else { throw failure("HarfBuzz cannot cut it down") }
        bytes = table
        let names = try Self.characterNames(file, originals)
        kind = names.map { .cidKeyedCFF($0) } ?? .cff
    }

    private static func numbers(_ plan: OpaquePointer, of face: HarfBuzzFace) -> ([UInt16], [UInt32]) {
        let mapping = hb_subset_plan_new_to_old_glyph_mapping(plan)
        var numbers = [UInt16](repeating: 0, count: Int(face.glyphCount))
        var originals: [UInt32] = []
        for number in 0..<hb_map_get_population(mapping) {
            let original = hb_map_get(mapping, number)
            originals.append(original)
            if Int(original) < numbers.count { numbers[Int(original)] = UInt16(clamping: number) }
        }
        return (numbers, originals)
    }

    /// The names that a CID-keyed face gives its glyphs, which cutting it down leaves alone; `nil` for any other.
    private static func characterNames(_ file: FontFile, _ glyphs: [UInt32]) throws(RenderError) -> [Int]? {
        let whole = try FreeTypeFace(file)
        var names: [Int] = []
        for glyph in glyphs {
            var name: FT_UInt = 0
            guard FT_Get_CID_From_Glyph_Index(whole.face, glyph, &name) == 0 else { return nil }
            names.append(Int(name))
        }
        return names
    }
}

/// Owns a HarfBuzz face that reads a font file, and a font of it in the face's own units.
final class HarfBuzzFace {
    let pointer: OpaquePointer
    let font: OpaquePointer
    let unitsPerEm: Double
    let glyphCount: UInt32
    let tables: [hb_tag_t]

    init(_ file: FontFile) throws(RenderError) {
        guard let blob = hb_blob_create_from_file_or_fail(file.path) else {
            throw .font(path: file.path, reason: "it is missing or cannot be read")
        }
        defer { hb_blob_destroy(blob) }
        guard let face = hb_face_create(blob, UInt32(clamping: file.index)), let font = hb_font_create(face) else {
            throw .font(path: file.path, reason: "out of memory")
        }
        glyphCount = hb_face_get_glyph_count(face)
        guard glyphCount > 0 else {
            hb_font_destroy(font)
            hb_face_destroy(face)
            throw .font(path: file.path, reason: "it is no font")
        }
        pointer = face
        self.font = font
        unitsPerEm = Double(max(1, hb_face_get_upem(face)))
        var count = hb_face_get_table_tags(face, 0, nil, nil)
        var tags = [hb_tag_t](repeating: 0, count: Int(count))
        _ = hb_face_get_table_tags(face, 0, &count, &tags)
        tables = tags
    }

    deinit {
        hb_font_destroy(font)
        hb_face_destroy(pointer)
    }

    func has(_ table: String) -> Bool { tables.contains(hb_tag_from_string(table, -1)) }

    /// In thousandths of the em.
    func advance(_ glyph: UInt32) -> Int {
        Int((Double(hb_font_get_glyph_h_advance(font, glyph)) * 1000 / unitsPerEm).rounded())
    }

    /// A measure of the font's own, in thousandths of the em.
    func metric(_ tag: hb_ot_metrics_tag_t, or fallback: Int) -> Int {
        var position: hb_position_t = 0
        guard hb_ot_metrics_get_position(font, tag, &position) != 0, position != 0 else { return fallback }
        return Int((Double(position) * 1000 / unitsPerEm).rounded())
    }

    /// Left, bottom, right and top of all glyphs, in thousandths of the em.
    var box: [Int] {
        let head = Self.contents(hb_face_reference_table(pointer, hb_tag_from_string("head", -1)))
        guard head.count >= 44 else { return [-200, -250, 1200, 1000] }
        return stride(from: 36, to: 44, by: 2).map { place in
            let units = Int16(bitPattern: UInt16(head[place]) << 8 | UInt16(head[place + 1]))
            return Int((Double(units) * 1000 / unitsPerEm).rounded())
        }
    }

    /// The name by which PostScript knows it; of the characters that a PDF name may hold unescaped.
    var name: String {
        var size: UInt32 = 128
        var buffer = [CChar](repeating: 0, count: 128)
        hb_ot_name_get_utf8(pointer, 6, hb_language_from_string("en", -1), &size, &buffer)
        let letters = buffer.prefix(Int(size)).map { UInt8(bitPattern: $0) }.filter {
            $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) || (0x41...0x5A).contains($0)
                || (0x61...0x7A).contains($0)
        }
        return letters.isEmpty ? "Unnamed" : String(decoding: letters, as: UTF8.self)
    }

    /// Takes the blob over.
    static func contents(_ blob: OpaquePointer?) -> [UInt8] {
        defer { hb_blob_destroy(blob) }
        var length: UInt32 = 0
        guard let data = hb_blob_get_data(blob, &length) else { return [] }
        return Array(UnsafeRawBufferPointer(start: data, count: Int(length)))
    }

    /// A table of a font in memory.
    static func table(_ tag: String, of font: [UInt8]) -> [UInt8]? {
        font.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress, let length = UInt32(exactly: bytes.count) else { return nil }
            let blob = hb_blob_create(
                start.assumingMemoryBound(to: CChar.self), length, HB_MEMORY_MODE_READONLY, nil, nil)
            defer { hb_blob_destroy(blob) }
            guard let face = hb_face_create(blob, 0) else { return nil }
            defer { hb_face_destroy(face) }
            let table = contents(hb_face_reference_table(face, hb_tag_from_string(tag, -1)))
            return table.isEmpty ? nil : table
        }
    }
}
