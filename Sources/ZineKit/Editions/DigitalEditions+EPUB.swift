import ZineCore
import ZineDocument
import ZineReader
import ZineRender
import ZineText
import ZineWeb

extension DigitalEditions {
    /// Pixels per inch of the cover's picture: what shops ask for at least, on a page of half a letter sheet.
    private static let coverResolution = 260.0

    /// `issue.epub`.
    func epub() throws(BuildError) -> [UInt8] {
        let cuts = tools.cuts
        var context = EPUBContext(
            templates: templates, packer: Packer(deflate: { cuts.pack($0) }, checksum: { Deflate.checksum($0) }),
            version: Version.current)
        try embedFaces(into: &context)
        context.modified = pages.metadata.created
        context.pictures = resources.images.mapValues(ScreenDrawings.bookBytes)
        context.coverImage = try cover(resolution: Self.coverResolution)?.bytes
        context.pageStarts = PrintedPages(issue: issue, pages: pages, report: report).starts
        do throws(WebError) {
            return try EPUBEdition.render(issue: issue, context: context)
        } catch {
            throw .web(String(describing: error))
        }
    }

    /// The theme's faces, and the licences that lie beside their files.
    private func embedFaces(into context: inout EPUBContext) throws(BuildError) {
        var paths: [String: String] = [:]
        let faces = try themeFaces()
        for face in faces {
            context.fonts[face.face.file] = face.bytes
            paths[face.face.file] = face.path + "#" + face.face.file
            let licence = Path.join(Path.folder(of: face.path), "OFL.txt")
            if let text = try contents(of: licence, limit: 1 << 20) { context.licences["OFL.txt"] = text }
        }
        context.style = WebStyle(theme, faces: faces.map(\.face), fallbacks: [])
        context.subset = { [cuts = tools.cuts, paths] name, font, characters in
            cuts.cut(paths[name] ?? name, font, characters)
        }
    }
}
