import Glibc
public import ZineCore

/// A single page on the larger sheet that a print shop works from: bleed around it, marks around the bleed.
///
/// Coordinates are the sheet's, in points; the origin is its top left corner and `y` grows downwards.
public struct PressSheet: Hashable, Sendable {
    /// Marks keep this far from the bleed, so that none is left on a page that is cut a little wide.
    private static let gap = Length.millimetres(1)
    private static let tick = Length.millimetres(5)
    /// Room outside the bleed: a gap, a mark, and white at the sheet's edge.
    private static let room = Length.millimetres(9)
    public static let lineWidth = Length.points(0.25)

    public var size: Size
    /// The finished page.
    public var trim: Rect
    /// What is printed of it, since no knife cuts exactly.
    public var bleed: Rect

    public init(page: Size, bleed amount: Length) {
        let margin = amount + Self.room
        size = Size(width: page.width + margin * 2, height: page.height + margin * 2)
        trim = Rect(origin: Point(x: margin, y: margin), size: page)
        bleed = trim.inset(by: Insets(all: -amount))
    }

    /// Where the knife cuts: two ticks at each corner, outside the bleed.
    public var trimMarks: [[Point]] {
        let near = Self.gap, far = Self.gap + Self.tick
        let level = [trim.top, trim.bottom].flatMap { y in
            [(bleed.left - far, bleed.left - near), (bleed.right + near, bleed.right + far)].map { ends in
                [Point(x: ends.0, y: y), Point(x: ends.1, y: y)]
            }
        }
        let upright = [trim.left, trim.right].flatMap { x in
            [(bleed.top - far, bleed.top - near), (bleed.bottom + near, bleed.bottom + far)].map { ends in
                [Point(x: x, y: ends.0), Point(x: x, y: ends.1)]
            }
        }
        return level + upright
    }

    /// Circled crosses half way along each side, to lay plates on each other by.
    public var registrationMarks: [[Point]] {
        let out = Self.gap + Self.tick / 2
        let middle = Point(x: trim.left + trim.size.width / 2, y: trim.top + trim.size.height / 2)
        let centres = [
            Point(x: middle.x, y: bleed.top - out), Point(x: bleed.right + out, y: middle.y),
            Point(x: middle.x, y: bleed.bottom + out), Point(x: bleed.left - out, y: middle.y),
        ]
        return centres.flatMap(Self.target)
    }

    private static func target(at centre: Point) -> [[Point]] {
        let arm = tick / 2, ring = tick * 0.3
        let cross = [
            [Point(x: centre.x - arm, y: centre.y), Point(x: centre.x + arm, y: centre.y)],
            [Point(x: centre.x, y: centre.y - arm), Point(x: centre.x, y: centre.y + arm)],
        ]
        let circle = stride(from: 0.0, through: 360, by: 20).map { degrees in
            let angle = degrees * .pi / 180
            return Point(
                x: centre.x + .points(ring.points * cos(angle)), y: centre.y + .points(ring.points * sin(angle)))
        }
        return cross + [circle]
    }

    /// The baseline of the line that says what the sheet is: below the page, clear of its marks.
    public var slug: (start: Point, width: Length) {
        let start = Point(x: trim.left + .millimetres(2), y: bleed.bottom + Self.gap + Self.tick * 0.8)
        return (start, trim.size.width / 2 - .millimetres(2) - Self.tick)
    }

    // MARK: Bleed

    /// A rectangle that ends at the page's edge, carried on to the bleed's; `rect` is in the page's coordinates.
    ///
    /// It is stretched: by at most the bleed on either side, too little to see.
    public static func extended(_ rect: Rect, of page: Size, by amount: Length) -> Rect {
        let near = Length.points(0.5)
        let insets = Insets(
            top: rect.top <= near ? amount + rect.top : .zero,
            right: rect.right >= page.width - near ? amount + page.width - rect.right : .zero,
            bottom: rect.bottom >= page.height - near ? amount + page.height - rect.bottom : .zero,
            left: rect.left <= near ? amount + rect.left : .zero)
        return rect.inset(
            by: Insets(top: -insets.top, right: -insets.right, bottom: -insets.bottom, left: -insets.left))
    }
}
