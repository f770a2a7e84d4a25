/// A page, or any piece of one, as a flat list of marks in painting order: the only representation that renderers see.
///
/// Coordinates are the frame's own: origin top left, `y` downwards.
public struct Frame: Hashable, Sendable {
    public var size: Size
    public var items: [FrameItem]
    public init(size: Size, items: [FrameItem] = []) { self.size = size; self.items = items }

    /// Adds another frame's items, moved so that its origin falls on `point`.
    public mutating func place(_ other: Frame, at point: Point) {
        items.reserveCapacity(items.count + other.items.count)
        for item in other.items { items.append(item.offset(by: point)) }
    }
}

/// One mark on a page, with what it means.
public struct FrameItem: Hashable, Sendable {
    public enum Mark: Hashable, Sendable {
        case glyphs(GlyphRun)
        /// A filled rectangle.
        case rule(Rect)
        /// Filled rectangles that belong together, such as the modules of a QR code or the dots of a grid.
        case rules([Rect])
        /// Polylines with a line width; used for turnover marks, arrows and the like. One that ends where it begins is
        /// closed.
        case strokes([[Point]], width: Length)
        case image(ImagePlacement)
        /// An area that leads somewhere; paints nothing.
        case link(LinkArea)
    }

    public var mark: Mark
    /// The structure element that the mark belongs to; `nil` makes it an artifact (furniture of the page).
    public var element: StructureID?
    /// Where in the articles the mark comes from.
    public var span: SourceSpan?
    /// What it is printed with, where that is not what such marks are printed with.
    public var ownInk: Ink?
    /// What kind of artifact it is, where that is not the kind that such marks are.
    public var ownArtifact: Artifact?

    public init(
        _ mark: Mark, element: StructureID?, span: SourceSpan? = nil, ink: Ink? = nil, as artifact: Artifact? = nil
    ) {
        self.mark = mark; self.element = element; self.span = span; ownInk = ink; ownArtifact = artifact
    }

    /// What a mark is that is not read (ISO 32000-2, 14.8.2.2.2).
    public enum Artifact: Hashable, Sendable {
        case pageNumber, runningFoot
        /// Rules, dots and the like.
        case ornament
        /// Colour under other marks.
        case ground
        /// Words that are read elsewhere, and whatever else there is.
        case other
    }

    /// The kind of artifact that it is if it belongs to no element.
    public var artifact: Artifact {
        if let ownArtifact { return ownArtifact }
        return switch mark {
        case .rule, .rules, .strokes: .ornament
        case .glyphs, .image, .link: .other
        }
    }

    /// What it is printed with: rules with theirs, everything else with the text's, unless it has an ink of its own.
    public var ink: Ink {
        if let ownInk { return ownInk }
        if case .rule = mark { return .rule }
        return .text
    }

    /// The same mark as furniture of the page, which is not read.
    public var furniture: FrameItem {
        var copy = self
        copy.element = nil
        return copy
    }

    public func offset(by delta: Point) -> FrameItem {
        var copy = self
        switch mark {
        case .glyphs(var run):
            run.origin = run.origin.offset(by: delta)
            copy.mark = .glyphs(run)
        case .rule(let rect): copy.mark = .rule(rect.offset(by: delta))
        case .rules(let rects): copy.mark = .rules(rects.map { $0.offset(by: delta) })
        case .strokes(let lines, let width):
            copy.mark = .strokes(lines.map { $0.map { $0.offset(by: delta) } }, width: width)
        case .image(var placement):
            placement.rect = placement.rect.offset(by: delta)
            copy.mark = .image(placement)
        case .link(var area):
            area.rect = area.rect.offset(by: delta)
            copy.mark = .link(area)
        }
        return copy
    }
}

/// A face in the font table of the shaper that made the run.
public struct FontID: Hashable, Sendable {
    @HalfWord public private(set) var index: Int
    public init(_ index: Int) { self.index = index }
}

/// Glyphs of one face and size on one baseline.
public struct GlyphRun: Hashable, Sendable {
    public struct Glyph: Hashable, Sendable {
        public var id: UInt32
        @HalfWord private var scaledX: Int
        @HalfWord private var scaledY: Int

        public init(id: UInt32, x: Length, y: Length = .zero) {
            self.id = id; scaledX = x.scaledPoints; scaledY = y.scaledPoints
        }

        /// From the run's origin, with expansion: where the glyph is painted. As far as 11 metres from it.
        public var x: Length { Length(scaledPoints: scaledX) }
        /// Downwards from the baseline.
        public var y: Length { Length(scaledPoints: scaledY) }
    }

    /// How many UTF-8 bytes of `text` become how many glyphs; in visual order.
    public struct Cluster: Hashable, Sendable {
        @HalfWord public var bytes: Int
        @HalfWord public var glyphs: Int

        public init(bytes: Int, glyphs: Int) { self.bytes = bytes; self.glyphs = glyphs }
    }

    public var font: FontID
    public var isRightToLeft: Bool
    /// Whether its author ends the line behind it within a paragraph, so that it is not to be filled.
    public var endsLine = false
    public var size: Length
    /// The start of the baseline.
    public var origin: Point
    /// Font expansion: 1 is natural. Positions are final; only the glyphs' shapes are scaled.
    public var horizontalScale: Double
    public var glyphs: [Glyph]
    /// What the glyphs say, in logical order.
    public var text: String
    /// What is copied and read aloud where it is not the text: of a word that a line's end divides, all of it with its
    /// first part and nothing, or the space behind it, with its others.
    public var reading: String?
    /// In the glyphs' order; for right-to-left runs the clusters walk `text` backwards.
    public var clusters: [Cluster]
    /// The advance of the whole run after expansion.
    public var width: Length

    public init(
        font: FontID, size: Length, origin: Point, horizontalScale: Double = 1, glyphs: [Glyph], text: String,
        clusters: [Cluster], isRightToLeft: Bool = false, width: Length
    ) {
        self.font = font; self.size = size; self.origin = origin; self.horizontalScale = horizontalScale
        self.glyphs = glyphs; self.text = text; self.clusters = clusters; self.isRightToLeft = isRightToLeft
        self.width = width
    }
}

/// A picture, or a part of one, scaled into a rectangle.
public struct ImagePlacement: Hashable, Sendable {
    /// A part of a picture, in shares of its width and height from the left and the top.
    public struct Part: Hashable, Sendable {
        public var x: Double
        public var y: Double
        public var width: Double
        public var height: Double
        public init(x: Double, y: Double, width: Double, height: Double) {
            self.x = x; self.y = y; self.width = width; self.height = height
        }
    }

    /// The picture's path, a key of the image table.
    public var image: String
    /// What is seen of the picture.
    public var rect: Rect
    /// What of the picture is seen; all of it without.
    public var part: Part?

    /// Where the whole picture would lie.
    public var whole: Rect {
        guard let part, part.width > 0, part.height > 0 else { return rect }
        let size = Size(width: rect.size.width * (1 / part.width), height: rect.size.height * (1 / part.height))
        return Rect(
            x: rect.left - size.width * part.x, y: rect.top - size.height * part.y, width: size.width,
            height: size.height)
    }

    public init(image: String, rect: Rect) { self.image = image; self.rect = rect }
}

public struct LinkArea: Hashable, Sendable {
    public enum Target: Hashable, Sendable {
        case url(String)
        /// A page of the same document, counted from zero, and the height to show at its top.
        case page(Int, y: Length)
        /// The place named by an `Anchor` of the page set.
        case anchor(String)
    }
    public var rect: Rect
    public var target: Target
    public init(rect: Rect, target: Target) { self.rect = rect; self.target = target }
}
