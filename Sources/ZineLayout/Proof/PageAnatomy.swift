public import ZineCore
import ZineDocument

/// How a page came about: its strips in their places, and what they cost. For those who look at pages, not for those
/// who print them.
public struct PageAnatomy: Hashable, Sendable {
    /// A strip of the galley on the page.
    public struct Part: Hashable, Sendable {
        public var kind: Strip.Kind
        /// As high as its grid lines and as wide as its column.
        public var rect: Rect
        public var texture: Strip.Texture?
        /// What ending a page after it would cost.
        public var breakAfter: Int
    }

    /// The article's slug; `nil` on the cover and on pages for notes.
    public var article: String?
    public var parts: [Part] = []
    /// Grid lines that the page fills, notes included.
    public var depth = 0
    /// What the page's end costs.
    public var cost = 0

    public init() {}
}

extension PageAssembler {
    /// Where the strips of a page come to lie: `page(_:of:noteLines:side:)` without its marks.
    func anatomy(_ plan: PagePlan, of galley: Galley, side: PageSide, rightToLeft: Bool = false) -> PageAnatomy {
        var anatomy = PageAnatomy()
        anatomy.depth = plan.depth
        anatomy.cost = plan.cost
        for (number, column) in plan.allColumns.enumerated() {
            let left = left(of: side) + left(of: number, plan, rightToLeft: rightToLeft)
            let width = plan.columns.isEmpty ? theme.page.measure : theme.page.columnMeasure
            var y = theme.page.head + theme.leading * column.headroom
            for strip in column.shown(of: galley) {
                let height = theme.leading * strip.height
                anatomy.parts.append(
                    PageAnatomy.Part(
                        kind: strip.kind, rect: Rect(x: left, y: y, width: width, height: height),
                        texture: strip.texture, breakAfter: strip.breakAfter))
                y = y + height
            }
        }
        return anatomy
    }
}
