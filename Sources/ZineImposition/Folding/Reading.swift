import ZineCore
import ZineDocument

extension Pile {
    /// Opens the pile as a book that is held at its left or right, from the top layer down.
    ///
    /// Layers that are joined anywhere but at the spine do not open: together they make one leaf.
    func read(spine: Binding) throws(FoldingError) -> Book {
        var opensBelow = [Bool](repeating: true, count: layers.count)
        for hinge in try hinges() where !isAtSpine(hinge, spine) {
            // Between the hinge's two layers nothing can be turned.
            for layer in (hinge.lower + 1)...hinge.upper { opensBelow[layer] = false }
        }
        var leaves: [Leaf] = [], hidden: [Int] = []
        var top = layers.count - 1
        while top >= 0 {
            var bottom = top
            while bottom > 0, !opensBelow[bottom] { bottom -= 1 }
            leaves.append(
                Leaf(
                    recto: try face(layers[top], fromAbove: true, spine: spine),
                    verso: try face(layers[bottom], fromAbove: false, spine: spine)))
            hidden += try inner(bottom, top)
            top = bottom - 1
        }
        return Book(leaves: leaves, hiddenPages: Set(hidden).sorted())
    }

    private func isAtSpine(_ hinge: Hinge, _ spine: Binding) -> Bool {
        let box = layers[hinge.lower].box
        let edge = spine == .left ? box.left : box.right
        return hinge.isVertical && abs(hinge.line.left - edge) < Paper.tolerance
    }

    /// Pages on the faces inside a leaf of several layers.
    private func inner(_ bottom: Int, _ top: Int) throws(FoldingError) -> [Int] {
        guard bottom < top else { return [] }
        var pages: [Int] = []
        for layer in bottom...top {
            let panel = layers[layer]
            let faces = (layer == bottom ? [] : [false]) + (layer == top ? [] : [true])
            for fromAbove in faces { pages += touching(panel, fromAbove: fromAbove).compactMap(\.page) }
        }
        return pages
    }

    private func inks(of panel: Panel, fromAbove: Bool) -> [Impression] {
        let sheet = sheets[panel.sheet]
        return panel.isFaceUp == fromAbove ? sheet.front : sheet.back
    }

    /// What covers any of the panel.
    private func touching(_ panel: Panel, fromAbove: Bool) -> [Impression] {
        inks(of: panel, fromAbove: fromAbove).filter { ink in
            let box = ink.box, region = panel.region
            return box.left < region.right && region.left < box.right && box.top < region.bottom
                && region.top < box.bottom
        }
    }

    private func face(_ panel: Panel, fromAbove: Bool, spine: Binding) throws(FoldingError) -> Face {
        let here = inks(of: panel, fromAbove: fromAbove).filter { ink in
            let centre = ink.box.centre
            return panel.region.contains(x: centre.x, y: centre.y)
        }
        guard here.count <= 1 else { throw .severalPagesOnAFace }
        guard let ink = here.first else { return Face(page: nil, isPage: false, isUpright: true, gaps: nil) }
        let onTable = ink.map.then(panel.pose)
        // The reader turns the leaf about the spine, which mirrors left and right.
        let seen = fromAbove ? onTable : onTable.then(TableLine.vertical(x: 0).reflection)
        let paper = panel.box, image = ink.box.mapped(by: panel.pose)
        let (left, right) = (image.left - paper.left, paper.right - image.right)
        return Face(
            page: ink.page, isPage: true, isUpright: seen.isUpright,
            gaps: Face.Gaps(
                head: image.top - paper.top, foot: paper.bottom - image.bottom, spine: spine == .left ? left : right,
                foreEdge: spine == .left ? right : left))
    }
}

extension Impression {
    /// The image's rectangle on the paper.
    var box: Box {
        Box(left: 0, top: 0, right: size.width.points, bottom: size.height.points).mapped(by: map)
    }
}

extension Transform {
    /// Neither turned nor mirrored; any scale.
    var isUpright: Bool { a > 0 && d > 0 && abs(b) < 1e-9 * a && abs(c) < 1e-9 * d }
}
