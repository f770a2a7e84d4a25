import ZineCore

/// The faces that a file's pages show, each cut down once to the glyphs that any of them needs.
struct EmbeddedFaces {
    private var faces: [Int: EmbeddedFace] = [:]

    init(_ pages: [Page], _ files: [FontFile]) throws(RenderError) {
        var glyphs: [Int: Set<UInt32>] = [:]
        for page in pages {
            for case .glyphs(let run) in page.frame.items.lazy.map(\.mark) {
                glyphs[run.font.index, default: []].formUnion(run.glyphs.lazy.map(\.id))
            }
        }
        for (index, wanted) in glyphs.sorted(by: { $0.key < $1.key }) {
            guard files.indices.contains(index) else { throw .missingFont(FontID(index)) }
            faces[index] = try EmbeddedFace(files[index], index: index, glyphs: wanted)
        }
    }

    /// Shows something in a face, which notes it.
    mutating func use(_ font: FontID, _ body: (inout EmbeddedFace) -> Void) {
        guard var face = faces.removeValue(forKey: font.index) else { return }
        body(&face)
        faces[font.index] = face
    }

    /// Whether no face had to show that it lacks a character.
    var areWhole: Bool { faces.values.allSatisfy { !$0.showsNothing } }

    /// Defines the faces' objects.
    /// - Returns: object numbers by the names that pages use.
    func write(to table: inout PDFObjectTable) -> [String: Int] {
        var fonts: [String: Int] = [:]
        for (_, face) in faces.sorted(by: { $0.key < $1.key }) {
            fonts.merge(face.write(to: &table)) { first, _ in first }
        }
        return fonts
    }
}
