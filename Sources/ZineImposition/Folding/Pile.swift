import ZineCore

/// Paper lying flat on a table in layers, as hands fold, cut, nest and stack it.
///
/// Knows nothing of schemes: it holds points of paper where they are, and which lies upon which. Coordinates are in
/// points, `x` to the right and `y` towards the person.
struct Pile {
    var sheets: [PrintedSheet]
    /// From the bottom to the top. Pieces side by side may follow each other in any order.
    var layers: [Panel]
    /// Lines in the paper that no longer hold together.
    var severed: [Seam] = []

    /// A line on the paper of a sheet.
    struct Seam: Hashable {
        var sheet: Int
        var line: Box
    }

    enum Half { case before, after }

    /// One sheet, face up, its top left corner at the table's origin.
    init(_ sheet: PrintedSheet) {
        sheets = [sheet]
        let paper = Box(left: 0, top: 0, right: sheet.size.width.points, bottom: sheet.size.height.points)
        layers = [Panel(sheet: 0, region: paper, pose: .identity)]
    }

    /// Folds one side of all layers along a line, over the rest or under it.
    mutating func fold(_ line: TableLine, moving half: Half, under: Bool) {
        var staying: [Panel] = [], moving: [Panel] = []
        for panel in layers {
            let parts = panel.split(at: line)
            let (stays, moves) = half == .before ? (parts.after, parts.before) : (parts.before, parts.after)
            if let stays { staying.append(stays) }
            if let moves { moving.append(moves.moved(by: line.reflection)) }
        }
        // The layer that lay on top of the others is now the one under them.
        moving.reverse()
        layers = under ? moving + staying : staying + moving
    }

    /// Creases all layers without moving them.
    mutating func crease(_ line: TableLine) {
        layers = layers.flatMap { panel in
            let parts = panel.split(at: line)
            return [parts.before, parts.after].compactMap { $0 }
        }
    }

    /// Cuts all layers along a stretch of a line, without taking anything apart.
    mutating func slit(_ line: TableLine, from: Double, to: Double) {
        for panel in layers {
            var cut = panel.box
            switch line {
            case .vertical(let x): cut = Box(left: x, top: max(from, cut.top), right: x, bottom: min(to, cut.bottom))
            case .horizontal(let y): cut = Box(left: max(from, cut.left), top: y, right: min(to, cut.right), bottom: y)
            }
            severed.append(Seam(sheet: panel.sheet, line: cut.mapped(by: panel.pose.inverse)))
        }
        crease(line)
    }

    /// Cuts all layers apart into two piles.
    func cutApart(at line: TableLine) -> (before: Pile, after: Pile) {
        var whole = self
        whole.slit(line, from: -.infinity, to: .infinity)
        var (before, after) = (whole, whole)
        before.layers = whole.layers.compactMap { $0.split(at: line).before }
        after.layers = whole.layers.compactMap { $0.split(at: line).after }
        return (before, after)
    }

    mutating func move(x: Double, y: Double = 0) {
        layers = layers.map { $0.moved(by: .translation(x: x, y: y)) }
    }

    /// Puts other paper under this.
    mutating func put(under other: Pile) {
        layers = adopt(other) + layers
    }

    /// Puts other paper in the middle of this, as folded sheets are put into each other.
    mutating func insert(_ other: Pile) {
        layers.insert(contentsOf: adopt(other), at: layers.count / 2)
    }

    /// Makes the other pile's sheets ours; returns its layers.
    private mutating func adopt(_ other: Pile) -> [Panel] {
        let offset = sheets.count
        sheets += other.sheets
        severed += other.severed.map { Seam(sheet: $0.sheet + offset, line: $0.line) }
        return other.layers.map { Panel(sheet: $0.sheet + offset, region: $0.region, pose: $0.pose) }
    }

    /// Throws away what lies outside a rectangle on the table.
    mutating func trim(to rest: Box) {
        layers = layers.compactMap { panel in
            let box = panel.box
            let kept = Box(
                left: max(box.left, rest.left), top: max(box.top, rest.top), right: min(box.right, rest.right),
                bottom: min(box.bottom, rest.bottom))
            return kept.width > 0 && kept.height > 0 ? panel.part(kept) : nil
        }
    }
}
