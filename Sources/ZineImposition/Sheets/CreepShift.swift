import ZineCore
import ZineDocument

/// How far the pages of a nest move at each depth.
///
/// A sheet at depth k is pushed out by the thickness of the k sheets around it. Moving its pages by as much towards the
/// spine puts them where the flat book would have them; all depths may be moved by a common amount towards the
/// fore-edge, since only differences show.
struct CreepShift {
    private var creep: Creep?
    private var hasCover: Bool
    /// The most that pages may move towards the spine before their ink crosses the fold.
    private var inward: Length
    /// The most that they may move towards the fore-edge before it leaves the printable area.
    private var outward: Length

    init(_ options: ImpositionOptions, arrangement: Arrangement, cell: Size) {
        let isNested = arrangement.fastening == .stapledFold || arrangement.fastening == .sewn
        creep = isNested ? options.creep : nil
        hasCover = arrangement.fastening == .stapledFold
        let fit = PageFit(options.pageSize, in: cell, scaling: options.scaling)
        let margins = options.inkFreeMargins
        inward = margins.spine * fit.scale
        let ink = fit.size.width - margins.foreEdge * fit.scale
        outward = max(.zero, cell.width - options.printableMargin - ink)
    }

    /// How far the sheet sticks out at the fore-edge, compared with the outermost.
    func push(depth: Int) -> Length {
        guard let creep, depth > 0 else { return .zero }
        let first = hasCover ? creep.cover ?? creep.stock : creep.stock
        return first.thickness + creep.stock.thickness * (depth - 1)
    }

    /// The movement towards the spine that would make up for it; negative towards the fore-edge.
    func wanted(depth: Int, of sheets: Int) -> Length {
        guard let creep else { return .zero }
        let common = push(depth: sheets - 1) * creep.outward
        return (push(depth: depth) - common) * creep.share
    }

    /// The movement, bounded so that no ink is lost.
    func applied(depth: Int, of sheets: Int) -> Length {
        min(max(wanted(depth: depth, of: sheets), -outward), inward)
    }

    /// The largest movement that was cut short, and what was left of it, over nests of these sizes.
    func bounded(nests: Set<Int>) -> (wanted: Length, allowed: Length)? {
        let ends = nests.sorted().flatMap { sheets in [0, sheets - 1].map { ($0, sheets) } }
        let cut = ends.map { (wanted: wanted(depth: $0.0, of: $0.1), allowed: applied(depth: $0.0, of: $0.1)) }
            .filter { $0.wanted != $0.allowed }
        return cut.max { $0.wanted.magnitude < $1.wanted.magnitude }
            .map { (wanted: $0.wanted.magnitude, allowed: $0.allowed.magnitude) }
    }
}
