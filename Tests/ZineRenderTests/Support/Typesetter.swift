import CPangoCairo
import ZineCore

/// Sets words in one of the project's faces: as much shaping as these tests need, and no more.
struct Typesetter {
    static let serif = FontID(0)
    static let label = FontID(1)
    static let mono = FontID(2)

    /// The package's root, from this file's place in it.
    static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
        .joined(separator: "/")
    static let fonts = ["SourceSerifPro-Regular", "IBMPlexSansCondensed-Medium", "IBMPlexMono-Regular"]
        .map { FontFile(path: "\(root)/Fonts/\($0).otf") }

    struct MissingFace: Error {}

    private let font: FontID
    private let size: Length
    private let library: FT_Library
    private let face: FT_Face

    init(_ font: FontID = serif, size: Double = 10) throws {
        var library: FT_Library?
        var face: FT_Face?
        FT_Init_FreeType(&library)
        FT_New_Face(library, Self.fonts[font.index].path, 0, &face)
        guard let library, let face else { throw MissingFace() }
        self.font = font
        self.size = .points(size)
        self.library = library
        self.face = face
    }

    /// One glyph to the scalar; `fi` becomes a ligature where the face has one by the name `f_i`.
    func run(_ text: String, at x: Double, _ y: Double, scale: Double = 1, ligatures: Bool = false) -> GlyphRun {
        var glyphs: [GlyphRun.Glyph] = []
        var clusters: [GlyphRun.Cluster] = []
        var advance = 0.0
        var scalars = text.unicodeScalars[...]
        while let scalar = scalars.popFirst() {
            var bytes = String(scalar).utf8.count
            // A soft hyphen is drawn as the hyphen that it is when a line ends there.
            let drawn = scalar == "\u{AD}" ? "-" : scalar
            var glyph = FT_Get_Char_Index(face, FT_ULong(drawn.value))
            let ligature = FT_Get_Name_Index(face, "f_i")
            if ligatures, scalar == "f", scalars.first == "i", ligature != 0 {
                scalars.removeFirst()
                glyph = ligature
                bytes += 1
            }
            glyphs.append(.init(id: glyph, x: .points(advance)))
            clusters.append(.init(bytes: bytes, glyphs: 1))
            advance += width(glyph) * scale
        }
        return GlyphRun(
            font: font, size: size, origin: Point(x: .points(x), y: .points(y)), horizontalScale: scale,
            glyphs: glyphs, text: text, clusters: clusters, width: .points(advance))
    }

    private func width(_ glyph: FT_UInt) -> Double {
        FT_Load_Glyph(face, glyph, FT_Int32(FT_LOAD_NO_SCALE))
        return Double(face.pointee.glyph.pointee.metrics.horiAdvance) / Double(face.pointee.units_per_EM)
            * size.points
    }
}
