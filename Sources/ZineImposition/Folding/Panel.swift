import ZineCore

/// An upright rectangle in points, on paper or on the table.
struct Box: Hashable {
    var left, top, right, bottom: Double

    var width: Double { right - left }
    var height: Double { bottom - top }
    var centre: (x: Double, y: Double) { ((left + right) / 2, (top + bottom) / 2) }

    /// Where an isometry along the axes puts it.
    func mapped(by map: Transform) -> Box {
        let a = map.apply(x: left, y: top), b = map.apply(x: right, y: bottom)
        return Box(left: min(a.x, b.x), top: min(a.y, b.y), right: max(a.x, b.x), bottom: max(a.y, b.y))
    }

    func contains(x: Double, y: Double) -> Bool { x > left && x < right && y > top && y < bottom }

    func isNear(_ other: Box) -> Bool {
        abs(left - other.left) < Paper.tolerance && abs(top - other.top) < Paper.tolerance
            && abs(right - other.right) < Paper.tolerance && abs(bottom - other.bottom) < Paper.tolerance
    }
}

enum Paper {
    /// Two places nearer than this, in points, are the same: sheets are measured in 65,536ths of a point.
    static let tolerance = 0.001
}

/// A line on the table along which paper is folded or cut.
enum TableLine: Hashable {
    case vertical(x: Double)
    case horizontal(y: Double)

    /// The reflection that a fold along the line is.
    var reflection: Transform {
        switch self {
        case .vertical(let x): Transform(a: -1, b: 0, c: 0, d: 1, tx: 2 * x, ty: 0)
        case .horizontal(let y): Transform(a: 1, b: 0, c: 0, d: -1, tx: 0, ty: 2 * y)
        }
    }

    /// The parts of a box before (left of, above) and after the line.
    func split(_ box: Box) -> (before: Box?, after: Box?) {
        var (before, after) = (box, box)
        switch self {
        case .vertical(let x): (before.right, after.left) = (min(box.right, x), max(box.left, x))
        case .horizontal(let y): (before.bottom, after.top) = (min(box.bottom, y), max(box.top, y))
        }
        let isThere = { (box: Box) in box.width > Paper.tolerance && box.height > Paper.tolerance }
        return (isThere(before) ? before : nil, isThere(after) ? after : nil)
    }
}

/// A flat piece of a sheet between folds and cuts, lying on the table.
struct Panel: Hashable {
    /// Which of the pile's sheets it belongs to.
    var sheet: Int
    /// The piece of the sheet's paper.
    var region: Box
    /// From the paper to the table: an isometry; a mirroring one lies face down.
    var pose: Transform

    var isFaceUp: Bool { pose.a * pose.d - pose.b * pose.c > 0 }
    var box: Box { region.mapped(by: pose) }

    func moved(by map: Transform) -> Panel { Panel(sheet: sheet, region: region, pose: pose.then(map)) }

    /// The pieces before and after a line on the table, where they lie.
    func split(at line: TableLine) -> (before: Panel?, after: Panel?) {
        let parts = line.split(box)
        return (parts.before.map(part), parts.after.map(part))
    }

    /// The piece that covers a part of the panel's box.
    func part(_ box: Box) -> Panel { Panel(sheet: sheet, region: box.mapped(by: pose.inverse), pose: pose) }
}

extension Transform {
    /// The way back; of isometries only, whose linear part is undone by its transpose.
    var inverse: Transform {
        Transform(a: a, b: c, c: b, d: d, tx: -(a * tx + b * ty), ty: -(c * tx + d * ty))
    }
}
