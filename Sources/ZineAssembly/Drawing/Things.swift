import Glibc

/// What lies on the bench beside paper.
extension Scene {
    /// A pile that lies on the table, `thickness` high, with the edges of some of its sheets.
    mutating func pile(_ top: Facet, thickness: Double, layers: Int, _ print: Print? = nil) {
        let corners = top.corners
        let down = Place(0, 0, -thickness)
        for (a, b) in zip(corners, corners.dropFirst() + corners.prefix(1)) {
            let wall = [a, b, b + down, a + down]
            // Only walls that look at the reader: their corners run the other way round than those of the top.
            let spots = wall.map(camera.spot)
            let area = zip(spots, spots.dropFirst() + spots.prefix(1)).reduce(0.0) {
                $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y
            }
            guard area < -0.01 else { continue }
            let depth = -area / 2 / max((spots[1] - spots[0]).length, 1)
            // Edges nearer than this would run together.
            let shown = max(1, min(layers, Int(depth / 2)))
            let edges = (1..<shown).map { layer in
                let drop = down * (Double(layer) / Double(shown))
                return Line(points: [camera.spot(a + drop), camera.spot(b + drop)], weight: .thin)
            }
            surface(wall, edges)
        }
        sheet(top, print)
    }

    /// Lines that stand for text.
    mutating func text(on panel: Facet, lines: Int = 6) {
        for line in 0..<lines {
            let y = panel.height * (0.16 + 0.62 * Double(line) / Double(max(lines - 1, 1)))
            let end = line == lines - 1 ? 0.55 : 0.86
            self.line([panel.place(panel.width * 0.14, y), panel.place(panel.width * end, y)], .thin)
        }
    }

    /// A part of an ellipse that stands over the table, from one angle to another; 0 is `towards`, 90 up.
    mutating func swing(
        about centre: Place, towards: Place, radius: (across: Double, up: Double), angles: (from: Double, to: Double)
    ) {
        let steps = 16
        let places = (0...steps).map { step in
            let angle = (angles.from + (angles.to - angles.from) * Double(step) / Double(steps)) * .pi / 180
            return centre + towards * (radius.across * cos(angle)) + Place(0, 0, radius.up * sin(angle))
        }
        line(places, isArrow: true)
    }

    /// A craft knife whose point is on a spot of the picture.
    mutating func knife(at tip: Spot, size: Double) {
        let at = { (x: Double, y: Double) in tip + Spot(x, y) * size }
        flat([at(0, 0), at(0.16, -0.3), at(0.36, -0.22), at(0, 0)], hides: true)
        flat([at(0.12, -0.3), at(0.62, -1.3), at(0.86, -1.2), at(0.38, -0.2), at(0.12, -0.3)], hides: true)
        flat([at(0.2, -0.46), at(0.46, -0.36)], .thin)
    }

    /// Scissors that have begun to cut at a spot, from the left or the right.
    mutating func scissors(at tip: Spot, size: Double, fromLeft: Bool) {
        let way = fromLeft ? 1.0 : -1.0
        let at = { (x: Double, y: Double) in tip + Spot(-x * way, y) * size }
        flat([at(-0.25, -0.2), at(0.55, 0.16), at(0.72, 0.28)])
        flat([at(-0.25, 0.2), at(0.55, -0.16), at(0.72, -0.28)])
        for side in [-1.0, 1.0] {
            let ring = Figures.oval(Spot(0.95, 0.36 * side), Spot(0.25, 0.16), 0...360)
            flat(ring.map { at($0.x, $0.y) })
        }
    }

    /// A pencil that lies in the picture.
    mutating func pencil(from start: Spot, to tip: Spot, width: Double) {
        let along = (tip - start) / (tip - start).length
        let across = Spot(-along.y, along.x) * (width / 2)
        let neck = tip - along * width * 1.6
        flat([start + across, neck + across, tip, neck - across, start - across, start + across], hides: true)
        flat([start + across * 0.3, neck + across * 0.3], .thin)
        flat([neck + across, neck + along * width * 0.3, neck - across], .thin)
    }

    /// A needle whose eye is at a spot.
    mutating func needle(from eye: Spot, to point: Spot) {
        let along = (point - eye) / (point - eye).length
        let across = Spot(-along.y, along.x) * 1.4
        flat(
            [eye - along * 2, eye + along * 4 + across, point, eye + along * 4 - across, eye - along * 2], hides: true)
        flat([eye + along, eye + along * 5], .thin)
    }

    /// Dots that say “and so on”.
    mutating func dots(_ places: [Place]) {
        for place in places { line([place, place + Place(0.5, 0, 0)], .heavy) }
    }
}
