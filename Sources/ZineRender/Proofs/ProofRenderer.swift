import CPangoCairo
public import ZineCore

/// Draws proofs. Keeps faces and pictures open between them, so that the next one costs what is new on it.
///
/// Holds C objects and is not for sharing between threads.
public final class ProofRenderer {
    private let resources: Resources
    private var drawings: [Double: FrameDrawing] = [:]
    /// Scaled fonts are kept for so many resolutions; a window that is being resized goes through hundreds.
    private static let mostResolutions = 4

    public init(resources: Resources) { self.resources = resources }

    private func drawing(_ resolution: Double, keepsCompressed: Bool) -> FrameDrawing {
        // Compressed pictures are for targets without pixels, which all have a resolution of one.
        let key = keepsCompressed ? 0 : resolution
        if let known = drawings[key] { return known }
        if drawings.count >= Self.mostResolutions { drawings.removeAll() }
        let made = FrameDrawing(resources, resolution: resolution, keepsCompressedPictures: keepsCompressed)
        drawings[key] = made
        return made
    }

    /// A PNG, 8 bits to the sample: grey where nothing has colour, RGB otherwise.
    ///
    /// - Parameter resolution: pixels per inch; the size is rounded up to whole pixels.
    public func png(_ proof: Proof, resolution: Double) throws(RenderError) -> [UInt8] {
        try PNGFile.encode(try pixels(proof, resolution).surface)
    }

    /// The same pixels for a terminal that understands Sixel.
    public func sixel(_ proof: Proof, resolution: Double) throws(RenderError) -> [UInt8] {
        try Sixel.encode(try pixels(proof, resolution).surface)
    }

    private func pixels(_ proof: Proof, _ resolution: Double) throws(RenderError) -> Canvas {
        let perPoint = resolution / 72
        let width = (proof.size.width.points * perPoint - 1e-6).rounded(.up)
        let height = (proof.size.height.points * perPoint - 1e-6).rounded(.up)
        guard let columns = Int(exactly: width), let rows = Int(exactly: height),
            PixelBounds(width: columns, height: rows).isAcceptable,
            let surface = CairoSurface.image(CAIRO_FORMAT_RGB24, width: columns, height: rows),
            var canvas = Canvas(surface, resolution: perPoint)
        else { throw .pageSize(page: 1, proof.size) }
        canvas.paintPaper()
        try draw(proof, drawing(perPoint, keepsCompressed: false), on: &canvas)
        return canvas
    }

    /// UTF-8 bytes of an SVG whose user unit is a point; text is outlines.
    public func svg(_ proof: Proof) throws(RenderError) -> [UInt8] {
        guard PageBounds.holds(proof.size) else { throw .pageSize(page: 1, proof.size) }
        let sink = ByteSink()
        guard let surface = CairoSurface.svg(size: proof.size, to: sink), surface.status.isSuccess,
            var canvas = Canvas(surface)
        else { throw .drawing(page: 1, reason: "Cairo has no SVG surface") }
        try draw(proof, drawing(1, keepsCompressed: true), on: &canvas)
        try finish(canvas)
        return SVGIdentifiers.renumbered(sink.bytes)
    }

    /// A PDF of one page for each proof, untagged: it is for looking at, not for reading.
    ///
    /// - Parameter created: ISO 8601, for the document's information.
    public func pdf(_ proofs: [Proof], created: String) throws(RenderError) -> [UInt8] {
        let sink = ByteSink()
        guard let surface = CairoSurface.pdf(to: sink), surface.status.isSuccess, var canvas = Canvas(surface) else {
            throw .drawing(page: 1, reason: "Cairo has no PDF surface")
        }
        cairo_pdf_surface_set_metadata(canvas.surface.pointer, CAIRO_PDF_METADATA_CREATE_DATE, created)
        for (index, proof) in proofs.enumerated() {
            guard PageBounds.holds(proof.size) else { throw .pageSize(page: index + 1, proof.size) }
            canvas.beginPage(proof.size)
            try draw(proof, drawing(1, keepsCompressed: true), on: &canvas)
            if index < proofs.count - 1 { canvas.endPage() }
        }
        try finish(canvas)
        return sink.bytes
    }

    private func finish(_ canvas: borrowing Canvas) throws(RenderError) {
        canvas.endPage()
        let status = canvas.surface.finish()
        guard status.isSuccess else { throw .drawing(page: 1, reason: status.reason) }
    }

    private func draw(_ proof: Proof, _ drawing: FrameDrawing, on canvas: inout Canvas) throws(RenderError) {
        if let background = proof.background {
            canvas.setInk(background)
            canvas.fill([Rect(origin: .zero, size: proof.size)])
            canvas.setInk(OverlayInk(red: 1, green: 1, blue: 1))
            canvas.fill(proof.papers)
        }
        for part in proof.parts {
            canvas.save()
            canvas.setInk(.black)
            if let clip = part.clip { canvas.clip(clip) }
            canvas.concatenate(part.transform)
            try drawing.draw(part.frame, on: &canvas)
            try draw(part.overlays, drawing, on: &canvas)
            canvas.restore()
        }
        try draw(proof.overlays, drawing, on: &canvas)
        guard canvas.status.isSuccess else { throw .drawing(page: 1, reason: canvas.status.reason) }
    }

    private func draw(_ overlays: [Overlay], _ drawing: FrameDrawing, on canvas: inout Canvas) throws(RenderError) {
        for overlay in overlays {
            canvas.save()
            canvas.setInk(overlay.ink)
            for mark in overlay.marks { try drawing.draw(mark, on: &canvas) }
            canvas.restore()
        }
    }
}

extension OverlayInk {
    static let black = OverlayInk(red: 0, green: 0, blue: 0)
}
