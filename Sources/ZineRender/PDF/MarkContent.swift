import ZineCore

/// Writes the marks of a page from the frame's coordinates into those of PDF, where `y` grows upwards.
struct MarkContent {
    /// A colour as the stream has it set.
    private enum Paint: Equatable {
        case color(Color)
        case spot
    }

    private let inks: InkColors
    private var paint = Paint.color(.black)
    private(set) var usesSpot = false

    private var stream = ContentStream()
    private var text: TextContent
    private let height: Double

    /// - Parameter height: the page's, in points.
    init(height: Double, inks: InkColors) {
        self.height = height; self.inks = inks
        text = TextContent(height: height)
        // Said once: everything that has no other colour inherits it.
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

    // MARK: Inks

    /// What follows is painted with this ink.
    mutating func use(_ ink: Ink) {
        let next = ink == .accent && inks.isSeparated ? Paint.spot : .color(inks[ink])
        guard next != paint else { return }
        paint = next
        switch next {
        case .spot:
            usesSpot = true
            stream.write("/\(SpotSpace.name) cs 1 scn /\(SpotSpace.name) CS 1 SCN")
        case .color(let color):
            let parts = [color.red, color.green, color.blue].map { Double($0) / 255 }
            let isGrey = color.red == color.green && color.red == color.blue
            for name in isGrey ? ["g", "G"] : ["rg", "RG"] {
                for part in isGrey ? [parts[0]] : parts { stream.number(part, decimals: 4) }
                stream.write(name)
            }
        }
    }

    // MARK: Marks

    mutating func show(_ run: GlyphRun, in faces: inout EmbeddedFaces) {
        faces.use(run.font) { text.show(run, &$0, to: &stream) }
    }

    mutating func endText() { text.end(&stream) }

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
        // A drawing's own text begins with what stands here (ISO 32000-1, 8.10.1): nothing of the page's.
        if !text.isPlain { stream.append("0 Tc 100 Tz 0 Ts ") }
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
