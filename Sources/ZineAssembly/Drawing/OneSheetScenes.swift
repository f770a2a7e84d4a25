import Glibc
import ZineImposition

/// A sheet that becomes a book by one cut.
extension Bench {
    private var column: Double { width / 4 }
    private var row: Double { height / 2 }

    /// All creases.
    func creased() -> Scene {
        var scene = Scene(camera: Camera(turn: 0, height: 60))
        scene.sheet(.lying(width, height), front(0).creased)
        return scene
    }

    /// Folded across, print outside, with the cut that goes from the fold to the next crease.
    func slit() -> Scene {
        var scene = Scene(camera: Camera(turn: 0, height: 60))
        let panel = Facet.lying(width / 2, height, at: Place(0, 0, 5))
        scene.pile(
            panel, thickness: 5, layers: 2, front(0).part(x: width / 2, y: 0, width: width / 2, height: height))
        scene.scissors(at: scene.camera.spot(panel.place(0, height / 2)), size: 26, fromLeft: true)
        return scene
    }

    /// Folded along its middle, print outside: the lower row in front, the upper one behind.
    func lengthwise() -> Scene {
        var scene = Scene(camera: Camera(turn: -16, height: 30))
        let angle = 66.0 * .pi / 180
        let ridge = row * sin(angle), foot = row * cos(angle)
        let panel = Facet(
            origin: Place(-width / 2, 0, ridge), right: Place(1, 0, 0), down: Place(0, -cos(angle), -sin(angle)),
            width: width, height: row)
        scene.surface([
            Place(width / 2, 0, ridge), Place(-width / 2, 0, ridge), Place(-width / 2, foot, 0),
            Place(width / 2, foot, 0),
        ])
        scene.sheet(panel, lowerRow)
        scene.line([Place(-column, 0, ridge), Place(column, 0, ridge)], .heavy)
        scene.swing(
            about: Place(width / 2 + 15, 0, ridge * 0.4), towards: Place(0, 1, 0), radius: (foot + 16, ridge * 0.75),
            angles: (20, 158))
        return scene
    }

    private var lowerRow: Print {
        var print = front(0).part(x: 0, y: row, width: width, height: row)
        print.folds = (1...3).map { [Spot(column * Double($0), 0), Spot(column * Double($0), row)] }
        print.cuts = []
        return print
    }

    /// A panel of the lower row that stands on the table, seen from its printed side.
    private func wall(_ index: Int, from: Place, to: Place, in scene: inout Scene) {
        let along = to - from
        let length = (along.x * along.x + along.y * along.y).squareRoot()
        let panel = Facet(
            origin: from + Place(0, 0, row), right: along / length, down: Place(0, 0, -1), width: length, height: row)
        let print = lowerRow.part(x: column * Double(index), y: 0, width: column, height: row)
        scene.sheet(panel, print)
    }

    private func plain(_ from: Place, _ to: Place, in scene: inout Scene) {
        let up = Place(0, 0, row)
        scene.surface([from, to, to + up, from + up])
    }

    /// The ends are pushed together and the slit opens.
    func pushed() -> Scene {
        var scene = Scene(camera: Camera(turn: -10, height: 38))
        let gape = column * 0.55
        let reach = (column * column - gape * gape).squareRoot()
        let (left, right) = (Place(-reach, 0, 0), Place(reach, 0, 0))
        let (near, far) = (Place(0, -gape, 0), Place(0, gape, 0))
        plain(left, far, in: &scene)
        plain(far, right, in: &scene)
        let end = Place(column, 0, 0)
        wall(0, from: left - end, to: left, in: &scene)
        wall(3, from: right, to: right + end, in: &scene)
        wall(1, from: left, to: near, in: &scene)
        wall(2, from: near, to: right, in: &scene)
        for side in [-1.0, 1.0] {
            let tip = Place(side * (reach + column + 3), 0, row / 2)
            scene.line([tip + Place(side * 16, 0, 0), tip], isArrow: true)
        }
        return scene
    }

    /// Pushed together: four double leaves around the spine; they are laid around the cover.
    func wrapped() -> Scene {
        var scene = Scene(camera: Camera(turn: isBoundLeft ? -28 : 28, height: 38))
        let out = Place(column, 0, 0), away = Place(0, column, 0)
        plain(.zero, away, in: &scene)
        wall(0, from: -out, to: .zero, in: &scene)
        wall(3, from: .zero, to: out, in: &scene)
        // Of the leaf that stands towards the reader one side can be seen.
        if isBoundLeft {
            wall(2, from: -away, to: .zero, in: &scene)
        } else {
            wall(1, from: .zero, to: -away, in: &scene)
        }
        let lift = Place(0, 0, row + 7), radius = column * 0.75
        let side = isBoundLeft ? 1.0 : -1.0
        scene.line(
            (0...20).map { step in
                let angle = (-80.0 - Double(step) / 20 * 255) * .pi / 180
                return lift + Place(side * radius * cos(angle), radius * sin(angle), 0)
            }, isArrow: true)
        return scene
    }

    // MARK: Proofs

    /// Facing pages, sheet by sheet.
    func spreadsSideBySide() -> Scene {
        var scene = Scene(camera: Camera(turn: 0, height: 90))
        for index in 0..<min(sheetCount, 4) {
            let centre = Place(Double(index % 2) * (width + 12), -Double(index / 2) * (height + 12), 0)
            var print = front(index)
            print.folds = [[Spot(width / 2, 0), Spot(width / 2, height)]]
            scene.sheet(.lying(width, height, at: centre), print)
        }
        return scene
    }

    func proofSheet() -> Scene {
        var scene = Scene(camera: Camera(turn: 0, height: 90))
        scene.sheet(.lying(width, height), front(0))
        return scene
    }
}
