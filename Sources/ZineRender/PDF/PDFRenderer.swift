public import ZineCore

/// Makes PDF.
public enum PDFRenderer {
    /// All pages of an issue, one by one, tagged (ISO 32000-1, 14.8), with outline, page labels and links.
    ///
    /// The same page set, resources and options give the same bytes.
    /// - Parameter plate: gives the plate of a picture that was made before; asked for when the pages are drawn.
    public static func pages(
        _ set: PageSet, resources: Resources, options: PDFOptions, plate: (String) -> Plate? = { _ in nil }
    ) throws(RenderError) -> [UInt8] {
        try openPages(set, resources: resources, options: options, plate: plate).bytes
    }

    /// The same, and the pages still open, so that nobody has to read them again to put them on sheets.
    public static func openPages(
        _ set: PageSet, resources: Resources, options: PDFOptions, plate: (String) -> Plate? = { _ in nil }
    ) throws(RenderError) -> OpenPages {
        let contents = set.pages.map { MarkedContent($0.frame, structure: set.structure) }
        let drawn = try draw(set, contents, resources)
        let plates = try PlateForms(set) { path throws(RenderError) in
            if let plate = plate(path) { return plate }
            guard let file = resources.images[path] else { throw .missingImage(path) }
            do throws(ImageError) {
                return try Plate(file, fontFolders: resources.fontFolders)
            } catch {
                throw .image(path: path, reason: error.description)
            }
        }
        do throws(QPDFFile.Failure) {
            let finisher = PDFFinisher(set: set, contents: contents, plates: plates, options: options)
            let file = try finisher.finish(drawn)
            return OpenPages(bytes: try file.write(), file: file, plates: plates)
        } catch {
            switch error {
            case .password: throw .finishing(reason: "it is encrypted")
            case .damaged(let reason): throw .finishing(reason: reason)
            }
        }
    }

    /// All pages of an issue for a print shop: PDF/X-4 in one ink, each page on a sheet with bleed and marks, which are
    /// part of its frame.
    ///
    /// Every colour becomes a shade of black (DeviceGray); links are left behind.
    public static func press(
        _ set: PageSet, resources: Resources, options: PressOptions, plate: (String) -> Plate? = { _ in nil }
    ) throws(RenderError) -> [UInt8] {
        let drawn = try pages(set, resources: resources, options: PDFOptions(version: options.version), plate: plate)
        do throws(QPDFFile.Failure) {
            return try PressFinisher(metadata: set.metadata, options: options).finish(drawn)
        } catch {
            switch error {
            case .password: throw .finishing(reason: "it is encrypted")
            case .damaged(let reason): throw .finishing(reason: reason)
            }
        }
    }

    private static func draw(
        _ set: PageSet, _ contents: [MarkedContent], _ resources: Resources
    ) throws(RenderError) -> [UInt8] {
        guard !set.pages.isEmpty else { throw .finishing(reason: "it has no pages") }
        let sink = ByteSink()
        guard let surface = CairoSurface.pdf(to: sink), surface.status.isSuccess, var canvas = Canvas(surface) else {
            throw .drawing(page: 1, reason: "Cairo has no PDF surface")
        }
        let drawing = FrameDrawing(
            resources, resolution: 1, keepsCompressedPictures: true, separatesMeanings: true)
        for (index, page) in set.pages.enumerated() {
            guard PageBounds.holds(page.frame.size) else { throw .pageSize(page: index + 1, page.frame.size) }
            canvas.beginPage(page.frame.size)
            try draw(page.frame, contents[index], drawing, on: &canvas)
            canvas.endPage()
            guard canvas.status.isSuccess else { throw .drawing(page: index + 1, reason: canvas.status.reason) }
        }
        let status = canvas.surface.finish()
        guard status.isSuccess else { throw .drawing(page: set.pages.count, reason: status.reason) }
        return sink.bytes
    }

    /// Every stretch in a tag of its own, which finishing finds again by counting.
    private static func draw(
        _ frame: Frame, _ content: MarkedContent, _ drawing: FrameDrawing, on canvas: inout Canvas
    ) throws(RenderError) {
        for event in content.events {
            guard let tag = event.tag else { continue }
            canvas.beginTag(tag)
            switch event {
            case .run(_, let items): for item in frame.items[items] { try drawing.draw(item.mark, on: &canvas) }
            // The first makes Cairo leave any clip or colour behind; a form brings the others.
            case .rules(_, let rects): canvas.fill(Array(rects.prefix(1)))
            case .picture(_, let placement): canvas.fill([placement.rect])
            case .link: break
            }
            canvas.endTag(tag)
        }
    }
}

extension MarkedContent.Event {
    /// The name that its content is drawn under.
    fileprivate var tag: String? {
        switch self {
        case .run(let element, _), .rules(let element, _), .picture(let element, _):
            element == nil ? ContentRewriter.artifactTag : ContentRewriter.contentTag
        case .link: nil
        }
    }
}
