import Glibc
import ZineCore

/// How heavily a line is drawn.
enum Weight {
    case thin, normal, heavy
    var width: Length {
        switch self {
        case .thin: .points(0.9)
        case .normal: .points(1.5)
        case .heavy: .points(3)
        }
    }
}

/// A line before it is clear what of it can be seen.
struct Line {
    var points: [Spot]
    var weight = Weight.normal
    var isDashed = false
    /// Ends in an arrow's head.
    var isArrow = false
}

/// Lines and the surface that hides what lies behind it.
struct Shape {
    /// A convex polygon; empty hides nothing.
    var outline: [Spot] = []
    var lines: [Line]
}

/// What a drawing shows, from back to front.
struct Scene {
    var camera = Camera()
    private(set) var shapes: [Shape] = []
    /// The numbers of the pages that can be read in the drawing, counted from one; in the order of drawing.
    private(set) var numbers: [Int] = []

    // MARK: In space

    /// A surface with its border; corners in order around it, convex.
    mutating func surface(_ corners: [Place], weight: Weight = .normal, _ lines: [Line] = []) {
        let outline = corners.map(camera.spot)
        let border = Line(points: outline + outline.prefix(1), weight: weight)
        shapes.append(Shape(outline: outline, lines: [border] + lines))
    }

    /// A surface without a border.
    mutating func hide(_ corners: [Place], _ lines: [Line] = []) {
        shapes.append(Shape(outline: corners.map(camera.spot), lines: lines))
    }

    mutating func line(_ places: [Place], _ weight: Weight = .normal, isDashed: Bool = false, isArrow: Bool = false) {
        let points = places.map(camera.spot)
        shapes.append(Shape(lines: [Line(points: points, weight: weight, isDashed: isDashed, isArrow: isArrow)]))
    }

    /// A sheet, or part of one, with what is printed on the side that is meant.
    mutating func sheet(_ panel: Facet, _ print: Print? = nil) {
        guard let print, panel.faces(camera) else { return surface(panel.corners) }
        surface(panel.corners, print.lines(on: panel, camera))
        numbers += print.marks.compactMap(\.number)
    }

    // MARK: In the picture

    mutating func flat(_ points: [Spot], _ weight: Weight = .normal, hides: Bool = false, isArrow: Bool = false) {
        shapes.append(
            Shape(outline: hides ? points : [], lines: [Line(points: points, weight: weight, isArrow: isArrow)]))
    }

    /// Puts another scene beside this one, its middle on a spot.
    mutating func add(_ other: Scene, at centre: Spot, scale: Double = 1) {
        let box = other.bounds
        let middle = (box.least + box.most) / 2
        let move = { (spot: Spot) in (spot - middle) * scale + centre }
        shapes += other.shapes.map { shape in
            Shape(
                outline: shape.outline.map(move),
                lines: shape.lines.map { line in
                    var line = line
                    line.points = line.points.map(move)
                    return line
                })
        }
        numbers += other.numbers
    }

    var bounds: (least: Spot, most: Spot) {
        let spots = shapes.flatMap { $0.outline + $0.lines.flatMap(\.points) }
        guard var least = spots.first else { return (.zero, .zero) }
        var most = least
        for spot in spots {
            least = pointwiseMin(least, spot)
            most = pointwiseMax(most, spot)
        }
        return (least, most)
    }

    // MARK: Finishing

    /// Fits the scene into a picture and leaves out what is hidden.
    func drawing(width: Double = 240, height: Double = 160, margin: Double = 8) -> LineDrawing {
        let box = bounds
        let extent = pointwiseMax(box.most - box.least, Spot(1, 1))
        let scale = min((width - 2 * margin) / extent.x, (height - 2 * margin) / extent.y)
        let offset = Spot(width, height) / 2 - (box.least + box.most) / 2 * scale
        let place = { (spot: Spot) in spot * scale + offset }
        let outlines = shapes.map { Outline($0.outline.map(place)) }
        var strokes: [LineDrawing.Stroke] = []
        for (index, shape) in shapes.enumerated() {
            let covers = outlines[(index + 1)...].compactMap { $0 }
            for line in shape.lines {
                for piece in line.inked(line.points.map(place)) {
                    for visible in Outline.visible(piece, behind: covers) {
                        let points = visible.map { Point(x: .points($0.x), y: .points($0.y)) }
                        strokes.append(.init(points, width: line.weight.width))
                    }
                }
            }
        }
        return LineDrawing(size: Size(width: .points(width), height: .points(height)), strokes: strokes)
    }
}

extension Line {
    /// The line in its final place: cut into dashes, its arrow's head added.
    fileprivate func inked(_ points: [Spot]) -> [[Spot]] {
        let dashes = isDashed ? Self.dashes(points) : [points]
        return isArrow ? dashes + [Self.head(points)] : dashes
    }

    private static func dashes(_ points: [Spot], dash: Double = 5, gap: Double = 4) -> [[Spot]] {
        var pieces: [[Spot]] = []
        var left = dash, isInk = true
        var piece = Array(points.prefix(1))
        for (start, end) in zip(points, points.dropFirst()) {
            let length = (end - start).length
            var done = 0.0
            while length - done > left {
                done += left
                let spot = start + (end - start) * (done / length)
                if isInk { pieces.append(piece + [spot]) }
                piece = [spot]
                isInk.toggle()
                left = isInk ? dash : gap
            }
            left -= length - done
            piece.append(end)
        }
        return isInk && piece.count > 1 ? pieces + [piece] : pieces
    }

    private static func head(_ points: [Spot], size: Double = 7) -> [Spot] {
        guard let tip = points.last, let before = points.last(where: { ($0 - tip).length > 3 }) else { return [] }
        let back = (before - tip) / (before - tip).length * size
        let turned = { (angle: Double) in
            Spot(back.x * cos(angle) - back.y * sin(angle), back.x * sin(angle) + back.y * cos(angle)) + tip
        }
        return [turned(0.5), tip, turned(-0.5)]
    }
}

extension Spot {
    var length: Double { (x * x + y * y).squareRoot() }
}
