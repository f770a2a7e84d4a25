import CPangoCairo
import ZineCore

/// Where glyphs put ink, read from the faces themselves and not from the composer.
final class GlyphInk {
    struct MissingFace: Error {}

    private let library: FT_Library
    private let faces: [FT_Face]
    private var known: [Key: Box] = [:]

    private struct Key: Hashable {
        var font: FontID
        var glyph: UInt32
    }

    /// In ems from the glyph's origin, `y` upwards.
    private struct Box {
        var left, bottom, right, top: Double
    }

    init(_ fonts: [FontFile]) throws {
        var opened: FT_Library?
        FT_Init_FreeType(&opened)
        guard let opened else { throw MissingFace() }
        library = opened
        faces = try fonts.map { font in
            var face: FT_Face?
            FT_New_Face(opened, font.path, FT_Long(font.index), &face)
            guard let face else { throw MissingFace() }
            return face
        }
    }

    deinit {
        for face in faces { FT_Done_Face(face) }
        FT_Done_FreeType(library)
    }

    /// The ink of every glyph of a run that has any, in page coordinates.
    func boxes(of run: GlyphRun) -> [Rect] {
        run.glyphs.compactMap { glyph in
            let box = box(run.font, glyph.id)
            guard box.right > box.left, box.top > box.bottom else { return nil }
            let x = run.origin.x + glyph.x
            let y = run.origin.y + glyph.y
            return Rect(
                x: x + run.size * (box.left * run.horizontalScale), y: y - run.size * box.top,
                width: run.size * ((box.right - box.left) * run.horizontalScale),
                height: run.size * (box.top - box.bottom))
        }
    }

    private func box(_ font: FontID, _ glyph: UInt32) -> Box {
        let key = Key(font: font, glyph: glyph)
        if let box = known[key] { return box }
        let face = faces[font.index]
        FT_Load_Glyph(face, glyph, FT_Int32(FT_LOAD_NO_SCALE))
        let metrics = face.pointee.glyph.pointee.metrics
        let em = Double(face.pointee.units_per_EM)
        let left = Double(metrics.horiBearingX) / em
        let top = Double(metrics.horiBearingY) / em
        let box = Box(
            left: left, bottom: top - Double(metrics.height) / em, right: left + Double(metrics.width) / em, top: top)
        known[key] = box
        return box
    }
}
