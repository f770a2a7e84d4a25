import ZineCore

/// Writes the marks of a page, in black, from the frame's coordinates into those of PDF, where `y` grows upwards.
struct MarkContent {
    private var stream = ContentStream()
    private var text: TextContent
    private let height: Double

    /// - Parameter height: the page's, in points.
    init(height: Double) {
        self.height = height
        text = TextContent(height: height)
        // One ink, said once: everything else inherits it.
        stream.write("0 g 0 G")
    }

    var bytes: [UInt8] { stream.bytes }
    var fonts: Set<String> { text.fonts }

    // MARK: Marked content

    mutating func begin(_ tag: String) { stream.write(tag) }

    mutating func end() {
        text.end(&stream)
        stream.write("EMC")
    }

    // MARK: Marks

    mutating func show(_ run: GlyphRun, in faces: inout EmbeddedFaces) {
        faces.use(run.font) { text.show(run, &$0, to: &stream) }
    }

    mutating func paint(_ mark: FrameItem.Mark) {
        text.end(&stream)
        switch mark {
        case .rule(let rect):
            add(rect)
            stream.write("f")
        case .rules(let rects):
            for rect in rects { add(rect) }
            stream.write("f")
        case .strokes(let lines, let width): stroke(lines, width: width)
        case .glyphs, .image, .link: break
        }
    }

    mutating func paint(_ form: RuleForms.Form) {
        text.end(&stream)
        stream.append("q 1 0 0 -1 0 ")
        stream.number(height, decimals: 4)
        stream.write("cm /\(form.name) Do Q")
    }

    mutating func paint(_ name: String, _ plate: Plate, as placement: ImagePlacement) {
        text.end(&stream)
        stream.append("q ")
        if placement.part != nil {
            add(placement.rect)
            stream.append("W n ")
        }
        let rect = placement.whole
        stream.numbers(
            [
                rect.size.width.points / plate.width, 0, 0, rect.size.height.points / plate.height, rect.left.points,
                height - rect.bottom.points,
            ], decimals: 6)
        stream.write("cm /\(name) Do Q")
    }

    private mutating func add(_ rect: Rect) {
        let corner = [rect.left.points, height - rect.bottom.points]
        stream.numbers(corner + [rect.size.width.points, rect.size.height.points], decimals: 4)
        stream.write("re")
    }

    private mutating func stroke(_ lines: [[Point]], width: Length) {
        stream.number(width.points, decimals: 4)
        stream.write("w")
        for line in lines {
            for (index, point) in line.enumerated() {
                stream.numbers([point.x.points, height - point.y.points], decimals: 3)
                stream.write(index == 0 ? "m" : "l")
            }
            if line.count > 2, line.first == line.last { stream.write("h") }
        }
        stream.write("S")
    }
}
