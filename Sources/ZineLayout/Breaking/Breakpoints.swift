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

    private struct Scan {
        let material: [Material]
        /// `sums[i]` is the extent of everything before material `i`, set without a break.
        var sums: [Extent] = []
        /// The first index at or after `i` that is not discardable.
        var solid: [Int] = []

        init(_ material: [Material]) {
            self.material = material
            sums.reserveCapacity(material.count + 1)
            var sum = Extent()
            for item in material {
                sums.append(sum)
                switch item {
                case .box(let box): sum = sum + box.extent
                case .glue(let glue): sum = sum + glue
                case .kern(let width): sum.width += width
                case .penalty: break
                case .discretionary(let hyphen): sum = sum + hyphen.replace.extent
                }
            }
            sums.append(sum)
            solid = Array(repeating: material.count, count: material.count + 1)
            for index in material.indices.reversed() {
                solid[index] = material[index].isDiscardable ? solid[index + 1] : index
            }
        }

        mutating func run() -> [Breakpoint] {
            var points: [Breakpoint] = []
            points.reserveCapacity(material.count / 2 + 2)
            let start = startHang(at: 0)
            points.append(
                Breakpoint(
                    position: -1, penalty: 0, isFlagged: false, isHyphenation: false, before: Extent(), after: start))
            for (index, item) in material.enumerated() {
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
                    points.append(discretionary(hyphen, at: index))
                default: break
                }
            }
            var end = plain(at: material.count, penalty: Breakpoint.forced, flagged: true)
            end.after = end.before
            points.append(end)
            return points
        }

        private func plain(at index: Int, penalty: Int, flagged: Bool) -> Breakpoint {
            let next = solid[index]
            return Breakpoint(
                position: index, penalty: penalty, isFlagged: flagged, isHyphenation: false,
                before: sums[index] - endHang(before: index), after: sums[next] + startHang(at: next))
        }

        private func discretionary(_ hyphen: Material.Discretionary, at index: Int) -> Breakpoint {
            let right = hyphen.pre == .empty ? endHang(before: index) : Extent(width: hyphen.pre.endProtrusion)
            let before = sums[index] + hyphen.pre.extent - right
            let after: Extent
            if hyphen.post == .empty {
                let next = solid[index + 1]
                after = sums[next] + startHang(at: next)
            } else {
                after = sums[index + 1] - hyphen.post.extent + Extent(width: hyphen.post.startProtrusion)
            }
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
