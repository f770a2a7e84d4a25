import ZineCore

/// The faces that a file's pages show, each cut down once to the glyphs that any of them needs.
///
/// They are named and written in the order in which pages first show them: their numbers in the library tell which was
/// opened first, which differs where type is kept standing.
struct EmbeddedFaces {
    /// By their numbers in the library.
    private var faces: [Int: EmbeddedFace] = [:]

    init(_ pages: [Page], _ files: [FontFile]) throws(RenderError) {
        var glyphs: [Int: Set<UInt32>] = [:]
        var order: [Int] = []
        for page in pages {
            for case .glyphs(let run) in page.frame.items.lazy.map(\.mark) {
                if glyphs[run.font.index] == nil { order.append(run.font.index) }
                glyphs[run.font.index, default: []].formUnion(run.glyphs.lazy.map(\.id))
            }
        }
        for (place, number) in order.enumerated() {
            guard files.indices.contains(number) else { throw .missingFont(FontID(number)) }
            faces[number] = try EmbeddedFace(files[number], index: place, glyphs: glyphs[number] ?? [])
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
        for face in faces.values.sorted(by: { $0.index < $1.index }) {
            fonts.merge(face.write(to: &table)) { first, _ in first }
        }
        return fonts
    }
}
