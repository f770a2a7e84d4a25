/// A colour for what is drawn over a page to be looked at. Nothing that is printed has one: pages are black on paper.
public struct OverlayInk: Hashable, Sendable {
    /// From 0 to 1 each; an opacity of 1 covers what is below.
    public var red, green, blue, opacity: Double
    public init(red: Double, green: Double, blue: Double, opacity: Double = 1) {
        self.red = red; self.green = green; self.blue = blue; self.opacity = opacity
    }
}

/// Marks in one ink that lie over a page: its grid, its boxes, what its lines suffer. In the page's coordinates.
public struct Overlay: Hashable, Sendable {
    public var ink: OverlayInk
    public var marks: [FrameItem.Mark]
    public init(ink: OverlayInk, marks: [FrameItem.Mark]) { self.ink = ink; self.marks = marks }
}
