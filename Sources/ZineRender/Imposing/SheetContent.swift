import ZineCore

/// Writes the content stream of a side of a sheet.
struct SheetContent {
    private var stream = ContentStream()
    private let height: Double

    init(_ size: Size) { height = size.height.points }

    var bytes: [UInt8] { stream.bytes }

    /// Paints a form under a transformation, inside a part of the sheet.
    mutating func place(_ forms: [(name: String, transform: Transform)], clip: Rect?, under transform: Transform) {
        write("q")
        if let clip {
            rectangle(clip)
            write("W n")
        }
        stream.concatenate(transform)
        for (name, own) in forms {
            write("q")
            if own != .identity { stream.concatenate(own) }
            write("/\(name) Do Q")
        }
        write("Q")
    }

    mutating func paint(_ mark: SheetSide.Mark, labels: LabelOutlines?) throws(ImposeError) {
        switch mark {
        case .rect(let rect):
            rectangle(rect)
            write("f")
        case .line(let from, let to, let width, let isDashed):
            write("q")
            number(width.points)
            write(isDashed ? "w [3 3] 0 d" : "w")
            point(from)
            write("m")
            point(to)
            write("l S Q")
        case .label(let text, let centre, let size, let turns):
            guard let labels else { throw .labelFace(reason: "no face is given") }
            write("q")
            let place = Transform.quarterTurns(turns).then(.translation(x: centre.x.points, y: centre.y.points))
            stream.concatenate(place.then(Transform(a: 1, b: 0, c: 0, d: -1, tx: 0, ty: height)))
            labels.write(text, size: size, to: &self)
            write("f Q")
        }
    }

    // MARK: Operators

    mutating func write(_ operators: String) { stream.write(operators) }
    mutating func number(_ number: Double) { stream.number(number, decimals: 6) }

    private mutating func point(_ point: Point) {
        number(point.x.points)
        number(height - point.y.points)
    }

    private mutating func rectangle(_ rect: Rect) {
        number(rect.left.points)
        number(height - rect.bottom.points)
        number(rect.size.width.points)
        number(rect.size.height.points)
        write("re")
    }
}
