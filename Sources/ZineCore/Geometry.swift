/// A place on a page: the origin is the page's top left corner and `y` grows downwards.
public struct Point: Hashable, Sendable {
    public var x: Length
    public var y: Length
    public init(x: Length, y: Length) { self.x = x; self.y = y }
    public static let zero = Point(x: .zero, y: .zero)
    public func offset(by delta: Point) -> Point { Point(x: x + delta.x, y: y + delta.y) }
}

public struct Size: Hashable, Sendable {
    public var width: Length
    public var height: Length
    public init(width: Length, height: Length) { self.width = width; self.height = height }
    public static let zero = Size(width: .zero, height: .zero)
    public var transposed: Size { Size(width: height, height: width) }
}

/// An upright rectangle; `origin` is its top left corner.
public struct Rect: Hashable, Sendable {
    public var origin: Point
    public var size: Size
    public init(origin: Point, size: Size) { self.origin = origin; self.size = size }
    public init(x: Length, y: Length, width: Length, height: Length) {
        self.init(origin: Point(x: x, y: y), size: Size(width: width, height: height))
    }
    public var left: Length { origin.x }
    public var top: Length { origin.y }
    public var right: Length { origin.x + size.width }
    public var bottom: Length { origin.y + size.height }
    public func offset(by delta: Point) -> Rect { Rect(origin: origin.offset(by: delta), size: size) }
    public func inset(by insets: Insets) -> Rect {
        Rect(
            x: left + insets.left, y: top + insets.top,
            width: size.width - insets.left - insets.right, height: size.height - insets.top - insets.bottom)
    }
    public func contains(_ other: Rect) -> Bool {
        other.left >= left && other.right <= right && other.top >= top && other.bottom <= bottom
    }
    public func intersects(_ other: Rect) -> Bool {
        left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
}

/// Distances inwards from the four sides of a rectangle.
public struct Insets: Hashable, Sendable {
    public var top: Length
    public var right: Length
    public var bottom: Length
    public var left: Length
    public init(top: Length, right: Length, bottom: Length, left: Length) {
        self.top = top; self.right = right; self.bottom = bottom; self.left = left
    }
    public init(all side: Length) { self.init(top: side, right: side, bottom: side, left: side) }
}

/// An affine map in points: `x' = a·x + c·y + tx`, `y' = b·x + d·y + ty`, in page coordinates (`y` downwards).
public struct Transform: Hashable, Sendable {
    public var a, b, c, d, tx, ty: Double
    public init(a: Double, b: Double, c: Double, d: Double, tx: Double, ty: Double) {
        self.a = a; self.b = b; self.c = c; self.d = d; self.tx = tx; self.ty = ty
    }
    public static let identity = Transform(a: 1, b: 0, c: 0, d: 1, tx: 0, ty: 0)
    public static func translation(x: Double, y: Double) -> Transform {
        Transform(a: 1, b: 0, c: 0, d: 1, tx: x, ty: y)
    }
    public static func scale(_ factor: Double) -> Transform {
        Transform(a: factor, b: 0, c: 0, d: factor, tx: 0, ty: 0)
    }
    /// A clockwise turn (as seen on the page) by quarter turns about the origin.
    public static func quarterTurns(_ turns: Int) -> Transform {
        switch ((turns % 4) + 4) % 4 {
        case 1: Transform(a: 0, b: 1, c: -1, d: 0, tx: 0, ty: 0)
        case 2: Transform(a: -1, b: 0, c: 0, d: -1, tx: 0, ty: 0)
        case 3: Transform(a: 0, b: -1, c: 1, d: 0, tx: 0, ty: 0)
        default: .identity
        }
    }
    /// The map that applies `self` first and `next` after it.
    public func then(_ next: Transform) -> Transform {
        Transform(
            a: next.a * a + next.c * b, b: next.b * a + next.d * b,
            c: next.a * c + next.c * d, d: next.b * c + next.d * d,
            tx: next.a * tx + next.c * ty + next.tx, ty: next.b * tx + next.d * ty + next.ty)
    }
    public func apply(x: Double, y: Double) -> (x: Double, y: Double) {
        (a * x + c * y + tx, b * x + d * y + ty)
    }
}
