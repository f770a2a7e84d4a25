import ZineCore
import ZineDocument
import ZineImposition

/// Sheets on their way through the printer.
extension Bench {
    /// What to choose in the print dialog.
    enum Setting { case paper, bothSides(SheetEdge), actualSize }

    func printer(_ settings: [Setting], isBack: Bool = false) -> Scene {
        var scene = machine(isBack ? back(0) : front(0))
        let box = scene.bounds
        let tall = box.most.y - box.least.y
        let card = card(settings)
        let cardBox = card.bounds
        let scale = tall * 0.86 / (cardBox.most.y - cardBox.least.y)
        let across = (cardBox.most.x - cardBox.least.x) * scale
        scene.add(card, at: Spot(box.most.x + across / 2 + 12, (box.least.y + box.most.y) / 2), scale: scale)
        return scene
    }

    /// A printer with a sheet coming out.
    private func machine(_ side: Print) -> Scene {
        var scene = Scene(camera: Camera(turn: -28, height: 37))
        let short = min(width, height), long = max(width, height)
        let half = short / 2 + 12, deep = 56.0, high = 40.0
        // Paper waits at the rear.
        scene.surface([
            Place(-short / 2, deep - 8, high), Place(short / 2, deep - 8, high), Place(short / 2, deep + 22, high + 40),
            Place(-short / 2, deep + 22, high + 40),
        ])
        scene.surface([
            Place(-half, 0, high), Place(half, 0, high), Place(half, deep, high), Place(-half, deep, high),
        ])
        scene.surface([Place(half, 0, 0), Place(half, deep, 0), Place(half, deep, high), Place(half, 0, high)])
        scene.surface([Place(-half, 0, 0), Place(half, 0, 0), Place(half, 0, high), Place(-half, 0, high)])
        scene.surface(
            [
                Place(half - 34, 8, high), Place(half - 10, 8, high), Place(half - 10, 20, high),
                Place(half - 34, 20, high),
            ], weight: .thin)
        scene.line([Place(-half + 7, 0, 17), Place(half - 7, 0, 17)], .heavy)
        // Printers are fed with the short edge first: a landscape sheet leaves turned by a quarter.
        let shown = long * 0.72
        let isLandscape = width > height
        let whole = isLandscape ? side.proof : side.proof.turned
        let print =
            isLandscape
            ? whole.part(x: long - shown, y: 0, width: shown, height: short)
            : whole.part(x: 0, y: long - shown, width: short, height: shown)
        let panel =
            isLandscape
            ? Facet(
                origin: Place(short / 2, -1, 15), right: Place(0, -1, 0), down: Place(-1, 0, 0), width: shown,
                height: short)
            : Facet(
                origin: Place(-short / 2, -1, 15), right: Place(1, 0, 0), down: Place(0, -1, 0), width: short,
                height: shown)
        scene.sheet(panel, print)
        return scene
    }

    /// A dialog with a line for each setting.
    private func card(_ settings: [Setting]) -> Scene {
        var scene = Scene()
        let row = 30.0, wide = 96.0
        let tall = Double(settings.count) * row + 8
        scene.flat(Self.roundedBox(0, 0, wide, tall, radius: 5))
        for (index, setting) in settings.enumerated() {
            let middle = 4 + (Double(index) + 0.5) * row
            if index > 0 { scene.flat([Spot(8, middle - row / 2), Spot(wide - 8, middle - row / 2)], .thin) }
            icon(setting, at: Spot(36, middle), in: &scene)
            scene.flat([Spot(wide - 22, middle), Spot(wide - 17, middle + 6), Spot(wide - 9, middle - 7)])
        }
        return scene
    }

    private func icon(_ setting: Setting, at centre: Spot, in scene: inout Scene) {
        switch setting {
        case .paper:
            let wide = min(width, height) * 0.22, high = max(width, height) * 0.22
            scene.flat(Self.box(centre, wide, high))
            for line in [-0.2, 0, 0.2] {
                scene.flat([centre + Spot(-wide * 0.3, high * line), centre + Spot(wide * 0.3, high * line)], .thin)
            }
        case .bothSides(let edge):
            let wide = width * 0.17, high = height * 0.17
            let isLevel = edge.swapsHeadAndFoot(of: paper)
            let step = isLevel ? Spot(0, high / 2 + 1.5) : Spot(wide / 2 + 1.5, 0)
            let shift = isLevel ? Spot(-5, 0) : Spot(0, 4)
            scene.flat(Self.box(centre - step + shift, wide, high))
            scene.flat(Self.box(centre + step + shift, wide, high))
            let arc = Figures.oval(Spot(0, 0), Spot(isLevel ? 8 : wide * 0.55, isLevel ? high * 0.55 : 8), 180...350)
            let start = isLevel ? Spot(wide / 2 - 1, 0) : Spot(0, -high / 2 + 1)
            let turned = arc.map { isLevel ? Spot(-$0.y, $0.x) : $0 }
            scene.flat(turned.map { centre + shift + start + $0 }, isArrow: true)
        case .actualSize:
            let (lines, wide) = Figures.lines("100")
            let (sign, signWide) = Figures.lines("%")
            let left = -(wide + 6 + signWide) / 2
            for line in lines { scene.flat(line.map { centre + Spot($0.x + left, $0.y - 8) }) }
            for line in sign { scene.flat(line.map { centre + Spot($0.x + left + wide + 6, $0.y - 8) }) }
        }
    }

    private var paper: Size { imposition.sheets[0].paper }

    private static func box(_ centre: Spot, _ width: Double, _ height: Double) -> [Spot] {
        [Spot(-1, -1), Spot(1, -1), Spot(1, 1), Spot(-1, 1), Spot(-1, -1)].map {
            centre + $0 * Spot(width / 2, height / 2)
        }
    }

    private static func roundedBox(
        _ x: Double, _ y: Double, _ width: Double, _ height: Double, radius: Double
    ) -> [Spot] {
        let corners = [
            (x + width - radius, y + radius, -90.0), (x + width - radius, y + height - radius, 0.0),
            (x + radius, y + height - radius, 90.0), (x + radius, y + radius, 180.0),
        ]
        let spots = corners.flatMap { Figures.oval(Spot($0.0, $0.1), Spot(radius, radius), $0.2...$0.2 + 90) }
        return spots + spots.prefix(1)
    }

    // MARK: Turning

    /// The first sheet before and after it is turned over an edge.
    func check(_ edge: SheetEdge) -> Scene {
        turned(edge) { scene, panel, isFront in
            let back = edge.swapsHeadAndFoot(of: paper) ? self.back(0).turned : self.back(0)
            scene.sheet(panel, isFront ? front(0).creased : back)
        }
    }

    /// A pile with one side printed, before and after it is turned over an edge.
    func turnedPile(_ edge: SheetEdge) -> Scene {
        turned(edge) { scene, panel, isFront in
            scene.pile(panel, thickness: 9, layers: 4)
            guard isFront else { return }
            for mark in front(0).marks {
                let part = panel.part(x: mark.box.x, y: mark.box.y, width: mark.box.width, height: mark.box.height)
                scene.text(on: part, lines: 5)
            }
        }
    }

    private func turned(_ edge: SheetEdge, _ put: (inout Scene, Facet, Bool) -> Void) -> Scene {
        let isLevel = edge.swapsHeadAndFoot(of: paper)
        var scene = Scene(camera: Camera(turn: isLevel ? -14 : 0, height: isLevel ? 36 : 44))
        let gap = 8.0
        let step = isLevel ? Place(0, height / 2 + gap / 2, 0) : Place(width / 2 + gap / 2, 0, 0)
        let along = isLevel ? Place(width / 2 + 4, 0, 0) : Place(0, height / 2 + 4, 0)
        // Before, the sheet lies at the left or near the reader; what is farther away is drawn first.
        put(&scene, .lying(width, height, at: step), false)
        scene.line([-along, along], .thin, isDashed: true)
        put(&scene, .lying(width, height, at: -step), true)
        let out = isLevel ? Place(0, 1, 0) : Place(1, 0, 0)
        let reach = (isLevel ? height : width) * (isLevel ? 0.27 : 0.3)
        let middle = isLevel ? Place.zero : Place(0, height * 0.28, 0)
        scene.swing(about: middle, towards: out, radius: (reach, isLevel ? 22 : 30), angles: (168, 14))
        return scene
    }

    /// A pile on its way back into the tray.
    func returnedPile() -> Scene {
        var scene = machine(front(0))
        let short = min(width, height)
        let panel = Facet(
            origin: Place(-short / 2, 88, 128), right: Place(1, 0, 0), down: Place(0, -0.59, -0.81), width: short,
            height: 36)
        scene.surface(panel.corners)
        scene.text(on: panel, lines: 4)
        scene.line([Place(0, 64, 96), Place(0, 56, 82)], isArrow: true)
        return scene
    }
}

extension Print {
    /// As it looks from afar: the pages' numbers, or only their places where there are many.
    fileprivate var proof: Print {
        var print = uncut.numbers(at: .large)
        guard print.marks.count > 2 else { return print }
        print.marks = print.marks.map { mark in
            var mark = mark
            mark.number = nil
            mark.isFramed = true
            return mark
        }
        return print
    }
}
