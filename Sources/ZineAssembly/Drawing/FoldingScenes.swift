import Glibc
import ZineCore
import ZineDocument
import ZineImposition

/// Sheets that are laid on each other and folded once.
extension Bench {
    /// How many edges of sheets a drawing shows: enough to tell one from several.
    private func layers(_ sheets: Int) -> Int { min(sheets, 4) }

    /// Sheets above each other, from the lowest to the highest; the numbers stand at their feet.
    private func exploded(_ panel: (Double) -> Facet, _ prints: [Print], step: Double, layers: Int = 1) -> Scene {
        var scene = Scene(camera: Camera(turn: isBoundLeft ? -20 : 20, height: 36))
        let isLong = prints.count > 4
        let shown = isLong ? [prints[0], prints[1], prints[prints.count - 1]] : prints
        for (index, print) in shown.enumerated() {
            let isAfterGap = isLong && index == 2
            let height = step * (Double(index) + (isAfterGap ? 0.9 : 0))
            let panel = panel(height)
            if layers > 1 {
                scene.pile(panel, thickness: Double(layers) * 3, layers: layers, print.numbers(at: .foot))
            } else {
                scene.sheet(panel, print.numbers(at: .foot))
            }
            if isAfterGap {
                let foot = (panel.corners[2] + panel.corners[3]) / 2
                scene.dots([0.2, 0.4, 0.6].map { foot - Place(0, 2, step * 1.5 * $0) })
            }
        }
        return scene
    }

    /// The sheets of one nest, insides up.
    func stack(_ sheets: Range<Int>) -> Scene {
        exploded({ .lying(width, height, at: Place(0, 0, $0)) }, sheets.map { back($0) }, step: 23)
    }

    /// Single leaves or sheets in order, the first on top.
    func pile(_ sheets: Range<Int>) -> Scene {
        exploded({ .lying(width, height, at: Place(0, 0, $0)) }, sheets.reversed().map { front($0) }, step: 23)
    }

    /// Folded sheets or signatures in order, the first on top.
    func gathered(_ firsts: [Int], layers: Int) -> Scene {
        exploded(
            { .lying(leaf.width, leaf.height, at: Place(0, 0, $0)) }, firsts.reversed().map { cover($0) },
            step: 25 + 3 * Double(layers),
            layers: layers)
    }

    /// Nests beside each other, insides up.
    func bundles() -> Scene {
        var scene = Scene(camera: Camera(turn: 0, height: 46))
        let all = signatures
        let shown = all.count > 3 ? [all[0], all[1], all[all.count - 1]] : all
        for (index, sheets) in shown.enumerated() {
            let shift = all.count > 3 && index == 2 ? 22.0 : 0
            let centre = Place((width + 16) * Double(index) + shift, 0, 0)
            scene.pile(
                .lying(width, height, at: centre), thickness: Double(layers(sheets.count)) * 4,
                layers: layers(sheets.count), back(sheets.upperBound - 1))
            if shift > 0 {
                let middle = centre.x - width / 2 - 19
                scene.dots([-7, 0, 7].map { Place(middle + $0, 0, 0) })
            }
        }
        return scene
    }

    /// A nest on its way around its fold: the half with the cover comes up and over.
    func fold(_ sheets: Range<Int>) -> Scene {
        var scene = Scene(camera: eye(turn: 14, height: 34))
        let count = min(sheets.count, 3), thick = 2.6
        let half = width / 2
        let angle = 128.0 * .pi / 180
        let flat = out(1, 0), up = out(-cos(angle), sin(angle))
        // Where the half lay before.
        let ghost = page(spine: .zero, out: -flat, width: half, height: height).corners
        scene.line(Array(ghost.suffix(3)) + ghost.prefix(2), .thin, isDashed: true)
        for layer in 0..<count {
            let spine = Place(0, 0, Double(layer) * thick)
            scene.surface(page(spine: spine, out: flat, width: half, height: height).corners)
        }
        for layer in (0..<count).reversed() {
            let spine = (flat * sin(angle) + Place(0, 0, cos(angle) + 1)) * (Double(layer) * thick)
            let panel = page(spine: spine, out: up, width: half, height: height)
            if layer == 0 { scene.sheet(panel, cover(sheets.lowerBound)) } else { scene.surface(panel.corners) }
        }
        scene.swing(
            about: Place(0, -height / 2 - 4, 0), towards: -flat, radius: (half * 0.56, half * 0.56), angles: (14, 84))
        return scene
    }

    /// A nest like a roof, its outside up, with staples on the ridge.
    func stapledFold() -> Scene {
        var scene = Scene(camera: Camera(turn: -34, height: 42))
        let angle = 26.0 * .pi / 180
        let ridge = width / 2 * sin(angle)
        let slope = Place(cos(angle), 0, -sin(angle))
        let head = Place(0, height / 2, ridge)
        let right = Facet(
            origin: head, right: slope, down: Place(0, -1, 0), width: width / 2, height: height)
        let left = Facet(
            origin: head + Place(-slope.x, 0, slope.z) * (width / 2), right: Place(slope.x, 0, -slope.z),
            down: Place(0, -1, 0), width: width / 2, height: height)
        let count = layers(sheetCount)
        for layer in (1..<max(count, 1)).reversed() {
            let drop = Place(0, 0, -1.8 * Double(layer))
            scene.line([left, right].flatMap { [$0.corners[3], $0.corners[2]] }.map { $0 + drop }, .thin)
        }
        scene.sheet(left, half(front(0), .left).numbers(at: .foot))
        scene.sheet(right, half(front(0), .right).numbers(at: .foot))
        staples(along: head, in: &scene)
        return scene
    }

    /// Staples on a line that runs from the head to the foot, and arrows that press them in.
    func staples(along head: Place, in scene: inout Scene) {
        let paper = imposition.sheets[0].paper
        let leafHeight = paper.height / arrangement.rows
        for place in Staples.places(height: leafHeight) {
            let from = head - Place(0, measure(place.from), 0), to = head - Place(0, measure(place.to), 0)
            scene.line([from, to].map { $0 + Place(0, 0, 1) }, .heavy)
            let middle = (from + to) / 2
            scene.line([middle + Place(0, 0, 26), middle + Place(0, 0, 7)], isArrow: true)
        }
    }
}
