import ZineCore
import ZineDocument
import ZineRender
import ZineText
import ZineWeb

extension DigitalEditions {
    /// Pixels per inch of the cover's picture: what shops ask for at least, on a page of half a letter sheet.
    private static let coverResolution = 260.0

    /// `issue.epub`.
    func epub() throws(BuildError) -> [UInt8] {
        var context = EPUBContext(templates: templates, deflate: { Deflate.raw($0) }, version: Version.current)
        for face in context.style.faces { context.fonts[face.file] = bytes(of: face.file) }
        context.modified = pages.metadata.created
        context.subset = { FaceSubset.make($0, characters: $1) }
        context.licences["OFL.txt"] = bytes(of: "OFL.txt")
        context.pictures = resources.images.mapValues(\.bytes)
        context.coverImage = try cover(resolution: Self.coverResolution)?.bytes
        context.pageStarts = PrintedPages(issue: issue, pages: pages, report: report).starts
        do throws(WebError) {
            return try EPUBEdition.render(issue: issue, context: context)
        } catch {
            throw .web(String(describing: error))
        }
    }

    private func bytes(of font: String) -> [UInt8]? {
        OutputFolder.read(workshop.fonts + "/" + font, limit: PictureLoader.limit)
    }
}
