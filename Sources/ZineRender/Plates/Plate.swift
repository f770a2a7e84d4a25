public import ZineCore

/// A picture made ready for the pages of a PDF ahead of them: drawn once, its colours reduced, its streams compressed.
///
/// A value without C objects, so that a plate can be made on another thread than the pages that show it.
public struct Plate: Sendable {
    /// The longer side in points: about a page's, so that what librsvg turns into pixels has enough of them.
    private static let longestSide = 720.0

    /// A PDF of one page that holds the picture and nothing else.
    let pdf: [UInt8]
    /// The page's size; pages scale it as they please.
    let width: Double
    let height: Double
    let isTransparent: Bool
    /// How much of the picture ink covers, from 0 to 1.
    public let inkShare: Double
    /// It is in the inks of a press, which only a press can tell the look of.
    let needsFourInks: Bool

    /// Decodes a picture and draws it.
    ///
    /// - Parameter file: a picture whose header was read; this finds out whether the rest decodes.
    /// - Throws: what is wrong with the picture.
    public init(_ file: ImageFile) throws(ImageError) {
        try ImageDecoder.check(file)
        let longer = max(file.size.width.points, file.size.height.points)
        guard longer > 0 else { throw .noSize }
        let size = Size(
            width: .points(max(1, file.size.width.points * Self.longestSide / longer)),
            height: .points(max(1, file.size.height.points * Self.longestSide / longer)))
        width = size.width.points
        height = size.height.points
        let drawn = try Self.draw(file, size)
        inkShare = InkShare.of(file) ?? 0
        do throws(QPDFFile.Failure) {
            (pdf, isTransparent, needsFourInks) = try Self.finish(drawn, file.readings)
        } catch {
            throw .damaged("it cannot be made into PDF")
        }
    }

    /// A plate that was made before.
    init(
        pdf: [UInt8], size: (width: Double, height: Double), isTransparent: Bool, needsFourInks: Bool, inkShare: Double
    ) {
        self.pdf = pdf
        (width, height) = size
        self.isTransparent = isTransparent; self.needsFourInks = needsFourInks; self.inkShare = inkShare
    }

    private static func draw(_ file: ImageFile, _ size: Size) throws(ImageError) -> [UInt8] {
        let sink = ByteSink()
        guard let surface = CairoSurface.pdf(to: sink), surface.status.isSuccess, var canvas = Canvas(surface) else {
            throw .damaged("Cairo has no PDF surface")
        }
        let pictures = Resources(fonts: [], images: ["": file])
        let drawing = FrameDrawing(pictures, resolution: 1, keepsCompressedPictures: true)
        if (try? drawing.pictures.picture("")) == nil { throw ImageDecoder.undecodable(file) }
        canvas.beginPage(size)
        do throws(RenderError) {
            let placement = ImagePlacement(image: "", rect: Rect(origin: .zero, size: size))
            try drawing.draw(.image(placement), on: &canvas)
        } catch {
            if case .image(_, let reason) = error { throw .damaged(reason) }
            throw .damaged(error.description)
        }
        canvas.endPage()
        guard canvas.status.isSuccess else { throw .damaged(canvas.status.reason) }
        let status = canvas.surface.finish()
        guard status.isSuccess else { throw .damaged(status.reason) }
        return sink.bytes
    }

    /// Takes out what no page needs.
    private static func finish(
        _ drawn: [UInt8], _ readings: [String]
    ) throws(QPDFFile.Failure) -> ([UInt8], Bool, Bool) {
        let file = try QPDFFile(drawn)
        let page = file.page(0)
        let stream = file.value(page, "/Contents")
        if file.isStream(stream) { PlateResources.mendColours(of: stream, in: file) }
        var resources = PlateResources(readings: readings)
        if file.isStream(stream) {
            PlateReadings.mark(readings, in: stream, with: file.value(page, "/Resources"), of: file)
        }
        let isTransparent = resources.mend(resourcesOf: page, in: file)
        for key in ["/Annots", "/StructParents"] { file.remove(page, key) }
        if !isTransparent { file.remove(page, "/Group") }
        for key in ["/StructTreeRoot", "/MarkInfo", "/Names", "/Outlines"] { file.remove(file.root, key) }
        return (try file.write(.init(packsObjects: false)), isTransparent, resources.needsFourInks)
    }
}
