/// A place where a line may end, with the running totals that make any line's extent one subtraction.
public struct Breakpoint: Hashable, Sendable {
    /// The index of the material at which the line ends; its count for the paragraph's end.
    public var position: Int
    public var penalty: Int
    /// Lines that end with a hyphen; two in a row are a ladder.
    public var isFlagged: Bool
    public var isHyphenation: Bool
    /// The totals up to here, as if a line ended here.
    public var before: Extent
    /// The totals up to where the next line's material starts, as if a line ended here.
    public var after: Extent

    /// Whether a line must end here.
    var isForced: Bool { penalty <= Self.forced }

    /// A penalty that every line ends at, as in TeX.
    static let forced = -10_000

    /// The extent of a line that starts after `start` and ends here.
    func extent(from start: Breakpoint) -> Extent { before - start.after }
}

extension Breakpoint {
    /// All legal breakpoints of a list, after Knuth & Plass 1981: first a pseudo-breakpoint where the first line
    /// starts, last the paragraph's end. The list is expected to end as TeX's does, with infinite glue.
    public static func all(in material: [Material]) -> [Breakpoint] {
        var scan = Scan(material)
        return scan.run()
    }

    /// Goes through the list from its end, where what follows a place is known: no total is kept but the breakpoints' own.
    private struct Scan {
        let material: [Material]
        /// The extent of everything before the place, set without a break.
        private var sum = Extent()
        /// The first thing at or after the place that is not discardable, and the extent of everything before it.
        private var solid: (index: Int, sum: Extent)

        init(_ material: [Material]) {
            self.material = material
            for item in material { sum = sum + item.extent }
            solid = (material.count, sum)
        }

        mutating func run() -> [Breakpoint] {
            var points: [Breakpoint] = []
            points.reserveCapacity(material.count / 2 + 2)
            var end = plain(at: material.count, penalty: Breakpoint.forced, flagged: true)
            end.after = end.before
            points.append(end)
            for (index, item) in material.enumerated().reversed() {
                let next = (sum, solid)
                sum = sum - item.extent
                if !item.isDiscardable { solid = (index, sum) }
                switch item {
                case .box: break
                case .glue where index > 0 && !material[index - 1].isDiscardable:
                    points.append(plain(at: index, penalty: 0, flagged: false))
                case .kern where index + 1 < material.count:
                    if case .glue = material[index + 1], index > 0, !material[index - 1].isDiscardable {
                        points.append(plain(at: index, penalty: 0, flagged: false))
                    }
                case .penalty(let penalty, let flagged) where penalty < 10_000:
                    points.append(plain(at: index, penalty: penalty, flagged: flagged))
                case .discretionary(let hyphen) where hyphen.penalty < 10_000:
                    points.append(discretionary(hyphen, at: index, next: next))
                default: break
                }
            }
            points.append(
                Breakpoint(
                    position: -1, penalty: 0, isFlagged: false, isHyphenation: false, before: Extent(),
                    after: startHang(at: 0)))
            points.reverse()
            return points
        }

        private func plain(at index: Int, penalty: Int, flagged: Bool) -> Breakpoint {
            Breakpoint(
                position: index, penalty: penalty, isFlagged: flagged, isHyphenation: false,
                before: sum - endHang(before: index), after: solid.sum + startHang(at: solid.index))
        }

        /// - Parameter next: the totals and what is solid behind it.
        private func discretionary(
            _ hyphen: Material.Discretionary, at index: Int, next: (sum: Extent, solid: (index: Int, sum: Extent))
        ) -> Breakpoint {
            let right = hyphen.pre == .empty ? endHang(before: index) : Extent(width: hyphen.pre.endProtrusion)
            let before = sum + hyphen.pre.extent - right
            let after =
                hyphen.post == .empty
                ? next.solid.sum + startHang(at: next.solid.index)
                : next.sum - hyphen.post.extent + Extent(width: hyphen.post.startProtrusion)
            return Breakpoint(
                position: index, penalty: hyphen.penalty, isFlagged: true, isHyphenation: hyphen.isHyphenation,
                before: before, after: after)
        }

        /// What hangs out where a line starts with a box, as what it takes from the line's width.
        private func startHang(at index: Int) -> Extent {
            guard index < material.count, case .box(let box) = material[index] else { return Extent() }
            return Extent(width: box.startProtrusion)
        }

        /// What hangs out of the last box before an index, looking past what the line's end throws away.
        private func endHang(before index: Int) -> Extent {
            var index = index - 1
            while index >= 0 {
                switch material[index] {
                case .box(let box): return Extent(width: box.endProtrusion)
                case .discretionary(let hyphen) where hyphen.replace == .empty: index -= 1
                case .penalty: index -= 1
                default: return Extent()
                }
            }
            return Extent()
        }
    }
}
