public import ZineCore
public import ZineDocument

/// A mark for the hands that fold, cut and sew; painted in black over the pages.
public struct PrinterMark: Hashable, Sendable {
    public typealias Kind = MarkKind

    public enum Shape: Hashable, Sendable {
        case line(from: Point, to: Point, width: Length, isDashed: Bool)
        /// A filled rectangle.
        case rect(Rect)
        /// A few letters, centred on a point; turned clockwise by quarter turns.
        case label(String, centre: Point, size: Length, quarterTurns: Int)
    }

    public var kind: Kind
    public var shape: Shape
    public init(_ kind: Kind, _ shape: Shape) {
        self.kind = kind
        self.shape = shape
    }

    /// The area that the mark may cover; a label's is estimated at 0.6 of its size for each letter.
    public var bounds: Rect {
        switch shape {
        case .rect(let rect): return rect
        case .line(let from, let to, let width, _):
            let left = min(from.x, to.x), right = max(from.x, to.x)
            let top = min(from.y, to.y), bottom = max(from.y, to.y)
            let half = width / 2
            // A stroke has no caps: it is wider than its line only across it.
            let dx = left == right ? half : .zero, dy = top == bottom ? half : .zero
            return Rect(
                x: left - dx, y: top - dy, width: right - left + dx * 2, height: bottom - top + dy * 2)
        case .label(let text, let centre, let size, let turns):
            let along = size * (0.6 * Double(text.count))
            let box = turns % 2 == 0 ? Size(width: along, height: size) : Size(width: size, height: along)
            return Rect(
                origin: Point(x: centre.x - box.width / 2, y: centre.y - box.height / 2), size: box)
        }
    }

    func moved(by delta: Point) -> PrinterMark {
        switch shape {
        case .line(let from, let to, let width, let isDashed):
            PrinterMark(
                kind, .line(from: from.offset(by: delta), to: to.offset(by: delta), width: width, isDashed: isDashed))
        case .rect(let rect): PrinterMark(kind, .rect(rect.offset(by: delta)))
        case .label(let text, let centre, let size, let turns):
            PrinterMark(kind, .label(text, centre: centre.offset(by: delta), size: size, quarterTurns: turns))
        }
    }

    func turnedAround(on sheet: Size) -> PrinterMark {
        let turn = { (point: Point) in Point(x: sheet.width - point.x, y: sheet.height - point.y) }
        switch shape {
        case .line(let from, let to, let width, let isDashed):
            return PrinterMark(kind, .line(from: turn(from), to: turn(to), width: width, isDashed: isDashed))
        case .rect(let rect): return PrinterMark(kind, .rect(rect.turnedAround(on: sheet)))
        case .label(let text, let centre, let size, let turns):
            return PrinterMark(kind, .label(text, centre: turn(centre), size: size, quarterTurns: (turns + 2) % 4))
        }
    }
}
