import ZineCore

/// Draws frames with one set of resources.
struct FrameDrawing {
    let faces: FaceTable
    let pictures: PictureTable
    private let inks: InkColors

    init(_ resources: Resources, resolution: Double, keepsCompressedPictures: Bool) {
        faces = FaceTable(resources.fonts, resolution: resolution)
        pictures = PictureTable(resources.images, keepsCompressed: keepsCompressedPictures)
        inks = resources.inks
    }

    /// Draws every item of a frame.
    func draw(_ frame: Frame, on canvas: inout Canvas) throws(RenderError) {
        for item in frame.items {
            canvas.setColor(inks[item.ink])
            try draw(item.mark, on: &canvas)
        }
    }

    func draw(_ mark: FrameItem.Mark, on canvas: inout Canvas) throws(RenderError) {
        switch mark {
        case .glyphs(let run): try draw(run, on: &canvas)
        case .rule(let rect): canvas.fill([rect])
        case .rules(let rects): canvas.fill(rects)
        case .strokes(let lines, let width): canvas.stroke(lines, width: width)
        case .image(let placement): try draw(placement, on: &canvas)
        case .link: break
        }
    }

    private func draw(_ run: GlyphRun, on canvas: inout Canvas) throws(RenderError) {
        // A face of no size has no inverse, which Cairo takes for a failure of the whole page.
        guard !run.glyphs.isEmpty, run.size > .zero, run.horizontalScale > 0, run.horizontalScale.isFinite else {
            return
        }
        canvas.show(run, scaledFont: try faces.scaledFont(for: run))
    }

    private func draw(_ placement: ImagePlacement, on canvas: inout Canvas) throws(RenderError) {
        guard placement.rect.size.width > .zero, placement.rect.size.height > .zero else { return }
        if placement.part != nil { canvas.clip(to: placement.rect) }
        defer { if placement.part != nil { canvas.endClip() } }
        switch try pictures.picture(placement.image) {
        case .raster(let picture): canvas.draw(picture.image, in: placement.whole)
        case .vector(let document):
            if let reason = canvas.draw(document, in: placement.whole) {
                throw .image(path: placement.image, reason: reason)
            }
        }
    }
}
