import ZineCore
import ZineDocument

/// A page turned and scaled, with its top left corner at the origin: ready to be moved to its place.
struct PageFit {
    var scale: Double
    /// Clockwise.
    var quarterTurns: Int
    /// The size that it takes on the sheet.
    var size: Size
    private var page: Size

    init(_ page: Size, in room: Size, scaling: Scaling, quarterTurns: Int = 0) {
        let turned = quarterTurns % 2 == 0 ? page : page.transposed
        self.page = page
        self.quarterTurns = quarterTurns
        scale = scaling == .none ? 1 : min(room.width / turned.width, room.height / turned.height)
        size = scaling == .none ? turned : Size(width: turned.width * scale, height: turned.height * scale)
    }

    /// The map that puts the page's image into a rectangle of `size`.
    func transform(to origin: Point) -> Transform {
        let (x, y) = (origin.x.points, origin.y.points)
        let (width, height) = (size.width.points, size.height.points)
        let corner =
            switch quarterTurns {
            case 1: (x: x + width, y: y)
            case 2: (x: x + width, y: y + height)
            case 3: (x: x, y: y + height)
            default: (x: x, y: y)
            }
        return Transform.scale(scale).then(.quarterTurns(quarterTurns))
            .then(.translation(x: corner.x, y: corner.y))
    }

    /// Upright or on its side, whichever is larger; at its own size, on its side only if it does not fit upright.
    static func poster(_ page: Size, in room: Size, scaling: Scaling) -> PageFit {
        let upright = PageFit(page, in: room, scaling: scaling)
        let turned = PageFit(page, in: room, scaling: scaling, quarterTurns: 1)
        if scaling == .fit { return turned.scale > upright.scale ? turned : upright }
        return !upright.size.fits(room) && turned.size.fits(room) ? turned : upright
    }
}

extension Size {
    func fits(_ room: Size) -> Bool {
        width <= room.width + Limits.slack && height <= room.height + Limits.slack
    }
}

extension Rect {
    init(centre: Point, size: Size) {
        self.init(origin: Point(x: centre.x - size.width / 2, y: centre.y - size.height / 2), size: size)
    }

    var centre: Point { Point(x: left + size.width / 2, y: top + size.height / 2) }

    /// What two rectangles share; without area where they share nothing.
    func intersection(_ other: Rect) -> Rect {
        let (x, y) = (max(left, other.left), max(top, other.top))
        return Rect(
            x: x, y: y, width: max(.zero, min(right, other.right) - x),
            height: max(.zero, min(bottom, other.bottom) - y))
    }

    /// After half a turn of the sheet that it lies on.
    func turnedAround(on sheet: Size) -> Rect {
        Rect(x: sheet.width - right, y: sheet.height - bottom, width: size.width, height: size.height)
    }
}
