import Glibc
import ZineCore
import ZineDocument
import ZineImposition

/// Books that are nearly done.
extension Bench {
    private var thickness: Double { 3 + 1.6 * Double(min(leafCount, 8)) }
    private var leafCount: Int { max(2, sheetCount * arrangement.columns * arrangement.rows / 2) }
    /// The page that lies on top of the closed book.
    private var coverPrint: Print {
        switch options.scheme {
        case .cutStack: half(front(0), options.binding)
        case .oneSheet: zinePage(3)
        default: arrangement.columns == 1 ? front(0) : cover(0)
        }
    }

    private func zinePage(_ column: Int) -> Print {
        let column = isBoundLeft ? column : 3 - column
        return front(0).part(
            x: leaf.width * Double(column), y: leaf.height, width: leaf.width, height: leaf.height)
    }

    private func closedBook(_ camera: Camera) -> (scene: Scene, top: Facet) {
        var scene = Scene(camera: camera)
        let top = page(spine: Place(0, 0, thickness), out: out(1, 0), width: leaf.width, height: leaf.height)
        scene.pile(top, thickness: thickness, layers: min(leafCount, 6), coverPrint)
        return (scene, top)
    }

    /// A pile with staples through its side.
    func stapledSide() -> Scene {
        var (scene, top) = closedBook(eye())
        let inset = measure(Staples.inset)
        let head = isBoundLeft ? top.place(inset, 0) : top.place(top.width - inset, 0)
        staples(along: head, in: &scene)
        return scene
    }

    /// The spine of a pile of signatures with its thread.
    func sewn() -> Scene {
        var scene = Scene(camera: eye(turn: 58, height: 30))
        let count = min(max(signatures.count, 1), 6)
        let thick = Double(count) * 6
        let top = page(spine: Place(0, 0, thick), out: out(1, 0), width: leaf.width, height: leaf.height)
        scene.pile(top, thickness: thick, layers: count, coverPrint)
        let stations = [0.16, 0.38, 0.62, 0.84].map { leaf.height * (0.5 - $0) }
        for y in stations {
            scene.line([Place(0, y, thick - 2.5), Place(0, y, 2.5)], .heavy)
        }
        let eyeOut = out(-1, 0)
        let last = Place(0, stations[3], 2.5)
        let tip = last + eyeOut * 34 + Place(0, -6, 8)
        scene.line(
            (0...10).map { step in
                let t = Double(step) / 10
                return last + (tip - last) * t + Place(0, 0, -10 * sin(t * .pi))
            })
        let point = tip + eyeOut * 6 + Place(0, 30, 16)
        let spots = [tip, point].map(scene.camera.spot)
        scene.needle(from: spots[0], to: spots[1])
        return scene
    }

    /// Where the knife goes when the book is larger than its pages.
    func trimmed() -> Scene {
        var (scene, top) = closedBook(eye())
        guard let trim = trim else { return scene }
        let reach = 7.0
        let x = isBoundLeft ? trim.foreEdge : top.width - trim.foreEdge
        if trim.cutsForeEdge {
            scene.line([top.place(x, -reach), top.place(x, top.height + reach)], .normal, isDashed: true)
        }
        for y in trim.across {
            scene.line([top.place(-reach, y), top.place(top.width + reach, y)], .normal, isDashed: true)
        }
        let tip = trim.cutsForeEdge ? top.place(x, top.height + reach) : top.place(top.width * 0.7, trim.across[0])
        scene.knife(at: scene.camera.spot(tip), size: 30)
        return scene
    }

    /// What is to be cut off the closed book: from the spine, and from its head.
    private var trim: (foreEdge: Double, cutsForeEdge: Bool, across: [Double])? {
        guard let place = imposition.sheets.first?.front.placements.first(where: { $0.page != nil }) else { return nil }
        let (trim, cell) = (place.trim, place.cell)
        let least = Length.millimetres(1)
        let width = place.spine == .right ? cell.right - trim.left : trim.right - cell.left
        let across = [
            (cut: trim.top - cell.top, at: trim.top - cell.top),
            (cut: cell.bottom - trim.bottom, at: trim.bottom - cell.top),
        ]
        .filter { $0.cut > least }.map { measure($0.at) }
        let cutsForeEdge = cell.size.width - width > least
        return cutsForeEdge || !across.isEmpty ? (measure(width), cutsForeEdge, across) : nil
    }

    var needsTrimming: Bool { trim != nil }

    /// The finished book, its cover half open, and a pencil for its margins.
    func finished() -> Scene {
        var scene = Scene(camera: eye(turn: 22, height: 40))
        let top = page(spine: Place(0, 0, thickness), out: out(1, 0), width: leaf.width, height: leaf.height)
        scene.pile(top, thickness: thickness, layers: min(leafCount, 6))
        scene.text(on: top, lines: 7)
        let angle = 42.0 * .pi / 180
        let cover = page(
            spine: Place(0, 0, thickness), out: out(cos(angle), sin(angle)), width: leaf.width, height: leaf.height)
        scene.sheet(cover, coverPrint)
        let box = scene.bounds
        let side = isBoundLeft ? 1.0 : -1.0
        let edge = isBoundLeft ? box.most.x : box.least.x
        let tall = box.most.y - box.least.y
        scene.pencil(
            from: Spot(edge + side * tall * 0.34, box.least.y + tall * 0.3),
            to: Spot(edge + side * tall * 0.1, box.most.y - tall * 0.05), width: tall * 0.055)
        return scene
    }

    // MARK: Cutting

    func cutPile() -> Scene {
        var scene = Scene(camera: Camera(turn: -20, height: 40))
        let thick = 2.5 * Double(min(max(sheetCount, 2), 5))
        let top = Facet.lying(width, height, at: Place(0, 0, thick))
        scene.pile(top, thickness: thick, layers: min(max(sheetCount, 2), 5), front(0).uncut)
        scene.line([top.place(width / 2, -6), top.place(width / 2, height + 6)], .normal, isDashed: true)
        scene.knife(at: scene.camera.spot(top.place(width / 2, height * 0.9)), size: 30)
        return scene
    }

    func joinedHalves() -> Scene {
        var scene = Scene(camera: Camera(turn: isBoundLeft ? -20 : 20, height: 38))
        let thick = 2.5 * Double(min(max(sheetCount, 2), 5)), layers = min(max(sheetCount, 2), 5)
        let upper = half(front(0), options.binding).uncut
        let lower = half(front(0), isBoundLeft ? .right : .left).uncut
        let side = isBoundLeft ? 1.0 : -1.0
        scene.pile(
            .lying(leaf.width, leaf.height, at: Place(side * 32, 0, thick)), thickness: thick, layers: layers, lower)
        scene.pile(
            .lying(leaf.width, leaf.height, at: Place(side * -32, 0, thick + 26)), thickness: thick, layers: layers,
            upper)
        scene.swing(
            about: Place(0, -leaf.height / 2 - 6, thick + 12), towards: Place(-side, 0, 0), radius: (30, 16),
            angles: (60, 164))
        return scene
    }
}

extension Print {
    /// With cuts drawn as folds, since nothing has been cut yet.
    var creased: Print {
        var copy = self
        copy.folds += copy.cuts
        copy.cuts = []
        return copy
    }

    /// Without the lines of folds and cuts.
    var uncut: Print {
        var copy = self
        copy.folds = []
        copy.cuts = []
        return copy
    }
}
