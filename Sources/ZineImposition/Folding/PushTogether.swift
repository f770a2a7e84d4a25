import ZineCore

extension Pile {
    /// The move that makes a book of a slit strip: the ends are pushed towards each other, the slit gapes until its two
    /// sides stand off like the strokes of a plus sign, and the four double leaves are laid around the cover.
    ///
    /// Expects a strip two layers high and four columns wide that hangs together along one long edge, but not in its
    /// middle columns. Seen along the spine the leaves stand around it at quarter turns: the end columns left and
    /// right, the middle columns' upper layer up, their lower layer down. Turning them all to the cover's side lays them
    /// on each other in the order in which they stand.
    mutating func pushTogether(cover: Half) throws(FoldingError) {
        let extent = layers.reduce(layers.first?.box ?? Box(left: 0, top: 0, right: 0, bottom: 0)) { all, panel in
            Box(
                left: min(all.left, panel.box.left), top: min(all.top, panel.box.top),
                right: max(all.right, panel.box.right), bottom: max(all.bottom, panel.box.bottom))
        }
        let width = extent.width / 4
        for column in 1...3 { crease(.vertical(x: extent.left + Double(column) * width)) }
        guard layers.count == 8 else { throw .cannotBeBound }
        let columns = (0..<4).map { column in
            layers.filter { Int(($0.box.centre.x - extent.left) / width) == column }
        }
        guard columns.allSatisfy({ $0.count == 2 }) else { throw .cannotBeBound }
        let paths = Self.paths(from: extent.left, width: width, cover: cover)
        let moved = columns.indices.map { column in columns[column].map { $0.moved(by: paths[column]) } }
        let (lower, upper) = (moved.map { $0[0] }, moved.map { $0[1] })
        let order = cover == .after ? [3, 2, 1, 0] : [0, 1, 2, 3]
        // From the cover around the spine: its two layers, the downward leaf, the far end, the upward leaf.
        let around =
            [upper[order[0]], lower[order[0]], lower[order[1]], lower[order[2]]]
            + [lower[order[3]], upper[order[3]], upper[order[2]], upper[order[1]]]
        layers = around.reversed()
    }

    /// How each column travels: the ends move in by a column and the middle ones swing about the folds that join them
    /// to an end; what then stands on the far side of the spine is turned about it.
    private static func paths(from left: Double, width: Double, cover: Half) -> [Transform] {
        let line = { (column: Double) in TableLine.vertical(x: left + column * width).reflection }
        let inFromLeft = Transform.translation(x: width, y: 0), inFromRight = Transform.translation(x: -width, y: 0)
        let travelled = [
            inFromLeft, line(1).then(inFromLeft), line(3).then(inFromRight), inFromRight,
        ]
        return travelled.indices.map { column in
            let isOnCoverSide = (column >= 2) == (cover == .after)
            return isOnCoverSide ? travelled[column] : travelled[column].then(line(2))
        }
    }
}
