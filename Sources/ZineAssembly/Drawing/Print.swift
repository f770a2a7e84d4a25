import ZineCore
import ZineImposition

/// What is printed on one side of a sheet: page numbers where the imposition has the pages; measured in the bench's
/// units, origin top left.
struct Print {
    struct Mark {
        /// Counted from one; `nil` for a blank page.
        var number: Int?
        /// The page's part of the sheet.
        var box: (x: Double, y: Double, width: Double, height: Double)
        var isTurned: Bool
        /// Pages of proofs are drawn with a frame of their own.
        var isFramed = false
    }

    /// Where on a page its number stands.
    enum Spread { case centred, foot, large }

    var width: Double
    var height: Double
    var marks: [Mark]
    var numbersAt = Spread.centred
    /// Lines on the sheet that are no edges: folds dashed, cuts heavy.
    var folds: [[Spot]] = []
    var cuts: [[Spot]] = []

    /// A part of the side as a side of its own: what is left when it is cut or folded.
    func part(x: Double, y: Double, width: Double, height: Double) -> Print {
        let move = Spot(-x, -y)
        let inside = marks.filter { mark in
            let centre = (mark.box.x + mark.box.width / 2, mark.box.y + mark.box.height / 2)
            return centre.0 > x && centre.0 < x + width && centre.1 > y && centre.1 < y + height
        }
        return Print(
            width: width, height: height,
            marks: inside.map { mark in
                var mark = mark
                mark.box.x -= x
                mark.box.y -= y
                return mark
            }, numbersAt: numbersAt, folds: folds.compactMap { Self.clipped($0.map { $0 + move }, width, height) },
            cuts: cuts.compactMap { Self.clipped($0.map { $0 + move }, width, height) })
    }

    /// What of a level or upright line lies inside; `nil` for nothing, and for what has become an edge.
    private static func clipped(_ line: [Spot], _ width: Double, _ height: Double) -> [Spot]? {
        let inside = line.map { pointwiseMin(pointwiseMax($0, .zero), Spot(width, height)) }
        guard let first = inside.first, let last = inside.last, (last - first).length > 0.01 else { return nil }
        let isOnEdge = { (value: Double, limit: Double) in value < 0.01 || value > limit - 0.01 }
        let isBorder = first.x == last.x ? isOnEdge(first.x, width) : isOnEdge(first.y, height)
        return isBorder ? nil : inside
    }

    func numbers(at spread: Spread) -> Print {
        var copy = self
        copy.numbersAt = spread
        return copy
    }

    /// Upside down, as a sheet that was turned about its middle.
    var turned: Print {
        var copy = self
        copy.marks = marks.map { mark in
            var mark = mark
            mark.box.x = width - mark.box.x - mark.box.width
            mark.box.y = height - mark.box.y - mark.box.height
            mark.isTurned.toggle()
            return mark
        }
        let turn = { (spot: Spot) in Spot(width - spot.x, height - spot.y) }
        copy.folds = folds.map { $0.map(turn) }
        copy.cuts = cuts.map { $0.map(turn) }
        return copy
    }

    func lines(on panel: Facet, _ camera: Camera) -> [Line] {
        let spot = { (point: Spot) in camera.spot(panel.place(point.x, point.y)) }
        var lines = folds.map { Line(points: $0.map(spot), weight: .thin, isDashed: true) }
        lines += cuts.map { Line(points: $0.map(spot), weight: .heavy) }
        for mark in marks {
            if mark.isFramed { lines.append(Line(points: frame(mark).map(spot), weight: .thin)) }
            lines += figures(mark).map { Line(points: $0.map(spot), weight: .normal) }
        }
        return lines
    }

    private func frame(_ mark: Mark) -> [Spot] {
        let (x, y, width, height) = mark.box
        return [Spot(x, y), Spot(x + width, y), Spot(x + width, y + height), Spot(x, y + height), Spot(x, y)]
    }

    private func figures(_ mark: Mark) -> [[Spot]] {
        guard let number = mark.number else { return [] }
        let (lines, width) = Figures.lines(String(number))
        let room = min(mark.box.width, mark.box.height)
        let share =
            switch numbersAt {
            case .centred: 0.42
            case .foot: 0.24
            case .large: 0.75
            }
        let size = min(room * share, mark.box.width * 0.7 / max(width, 1) * 16)
        let scale = size / 16
        let drop = numbersAt != .foot ? 0 : (mark.box.height / 2 - size * 0.95) * (mark.isTurned ? -1 : 1)
        let centre = Spot(mark.box.x + mark.box.width / 2, mark.box.y + mark.box.height / 2 + drop)
        let way = mark.isTurned ? -1.0 : 1.0
        return lines.map { line in
            line.map { centre + Spot($0.x - width / 2, $0.y - 8) * (scale * way) }
        }
    }
}
