import ZineCore

/// Two layers of a pile that are one piece of paper, folded where they meet.
struct Hinge {
    var sheet: Int
    var lower: Int
    var upper: Int
    /// The fold on the table: a box without width or without height.
    var line: Box

    var isVertical: Bool { line.width < Paper.tolerance }

    func isOnLine(of other: Hinge) -> Bool {
        guard isVertical == other.isVertical else { return false }
        return isVertical
            ? abs(line.left - other.line.left) < Paper.tolerance && line.top < other.line.bottom
                && other.line.top < line.bottom
            : abs(line.top - other.line.top) < Paper.tolerance && line.left < other.line.right
                && other.line.left < line.right
    }
}

extension Pile {
    /// All folds, after a check that the paper can lie like this.
    ///
    /// Throws `torn` where joined pieces have come apart, and `crossed` where one fold would have to pass through
    /// another or through a sheet (the conditions under which layers of folded paper can be ordered, see Demaine &
    /// O'Rourke 2007, ch. 11).
    func hinges() throws(FoldingError) -> [Hinge] {
        var panelsOfSheet = [[Int]](repeating: [], count: sheets.count)
        for (layer, panel) in layers.enumerated() { panelsOfSheet[panel.sheet].append(layer) }
        var hinges: [Hinge] = []
        for panels in panelsOfSheet {
            for (place, lower) in panels.enumerated() {
                for upper in panels[(place + 1)...] {
                    if let hinge = try hinge(lower, upper) { hinges.append(hinge) }
                }
            }
        }
        try checkCrossings(hinges)
        return hinges
    }

    private func hinge(_ lower: Int, _ upper: Int) throws(FoldingError) -> Hinge? {
        let (a, b) = (layers[lower], layers[upper])
        guard let seam = Self.seam(a.region, b.region) else { return nil }
        let isSevered = severed.contains { $0.sheet == a.sheet && Self.covers($0.line, seam) }
        guard !isSevered else { return nil }
        let line = seam.mapped(by: a.pose)
        guard line.isNear(seam.mapped(by: b.pose)) else { throw .torn(sheet: a.sheet) }
        // Flat neighbours are no fold: they lie beside each other.
        guard a.isFaceUp != b.isFaceUp else { return nil }
        return Hinge(sheet: a.sheet, lower: lower, upper: upper, line: line)
    }

    /// The line along which two pieces of a sheet touch.
    private static func seam(_ a: Box, _ b: Box) -> Box? {
        let shared = Box(
            left: max(a.left, b.left), top: max(a.top, b.top), right: min(a.right, b.right),
            bottom: min(a.bottom, b.bottom))
        let isUpright = abs(shared.width) < Paper.tolerance && shared.height > Paper.tolerance
        let isLevel = abs(shared.height) < Paper.tolerance && shared.width > Paper.tolerance
        return isUpright || isLevel ? shared : nil
    }

    private static func covers(_ cut: Box, _ seam: Box) -> Bool {
        seam.left >= cut.left - Paper.tolerance && seam.right <= cut.right + Paper.tolerance
            && seam.top >= cut.top - Paper.tolerance && seam.bottom <= cut.bottom + Paper.tolerance
    }

    private func checkCrossings(_ hinges: [Hinge]) throws(FoldingError) {
        let boxes = layers.map(\.box)
        for (place, hinge) in hinges.enumerated() {
            for other in hinges[(place + 1)...] where other.isOnLine(of: hinge) {
                let startsInside = hinge.lower < other.lower && other.lower < hinge.upper
                let endsInside = hinge.lower < other.upper && other.upper < hinge.upper
                if startsInside != endsInside { throw .crossed(sheet: other.sheet) }
            }
            for layer in (hinge.lower + 1)..<max(hinge.upper, hinge.lower + 1) where Self.passes(boxes[layer], hinge) {
                throw .crossed(sheet: layers[layer].sheet)
            }
        }
    }

    /// Whether paper between the two layers reaches through the fold.
    private static func passes(_ box: Box, _ hinge: Hinge) -> Bool {
        let line = hinge.line, slack = Paper.tolerance
        return hinge.isVertical
            ? box.left < line.left - slack && box.right > line.left + slack && box.top < line.bottom - slack
                && box.bottom > line.top + slack
            : box.top < line.top - slack && box.bottom > line.top + slack && box.left < line.right - slack
                && box.right > line.left + slack
    }
}
