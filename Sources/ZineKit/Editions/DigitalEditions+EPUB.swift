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
        let cuts = tools.cuts
        var context = EPUBContext(
            templates: templates, packer: Packer(deflate: { cuts.pack($0) }, checksum: { Deflate.checksum($0) }),
            version: Version.current)
        embedFaces(into: &context)
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

    /// What a book asks of each of the theme's families. Whatever else is bold or sloped there makes do with these.
    private static let wanted: [(role: WebFace.Role, text: TextRole, weight: Int, isItalic: Bool)] = [
        (.text, .text, 400, false), (.text, .text, 400, true), (.text, .text, 600, false), (.text, .text, 600, true),
        (.text, .text, 700, false), (.label, .label, 500, false), (.label, .label, 600, false),
        (.code, .code, 400, false), (.code, .code, 500, false),
    ]

    /// The theme's faces, and the licences that lie beside their files.
    private func embedFaces(into context: inout EPUBContext) {
        var faces: [WebFace] = []
        var paths: [String: String] = [:]
        for wish in Self.wanted {
            guard let family = theme.families[theme[wish.text].family],
                let face = family.face(weight: wish.weight, italic: wish.isItalic), face.italic == wish.isItalic,
                let (folder, font) = read(face.file), let name = FaceMeasures(font)?.family
            else { continue }
            let file = face.file.split(separator: "/").last.map(String.init) ?? face.file
            let format = file.lowercased().hasSuffix(".ttf") ? WebFace.Format.truetype : .opentype
            faces.append(
                WebFace(
                    family: name, weight: wish.weight, isItalic: wish.isItalic, file: file, format: format,
                    role: wish.role))
            context.fonts[file] = font
            paths[file] = folder + "/" + face.file
            if let licence = OutputFolder.read(folder + "/OFL.txt", limit: 1 << 20) {
                context.licences["OFL.txt"] = licence
            }
        }
        context.style = WebStyle(theme.screen, hasDotGrid: false, faces: faces, fallbacks: [])
        context.subset = { [cuts = tools.cuts, paths] name, font, characters in
            cuts.cut(paths[name] ?? name, font, characters)
        }
    }

    private func read(_ font: String) -> (folder: String, bytes: [UInt8])? {
        for folder in resources.fontFolders {
            if let bytes = OutputFolder.read(folder + "/" + font, limit: PictureLoader.limit) { return (folder, bytes) }
        }
        return nil
    }
}
