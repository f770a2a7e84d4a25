import CPangoCairo
public import ZineCore

/// What a picture asks of the ink: what one black ink can hold of it, and what it cannot.
public struct PictureInk: Hashable, Sendable {
    /// Two colours of a drawing that become the same grey, as the drawing's author wrote them or would: `#ff0000`.
    public struct Alike: Hashable, Sendable {
        public var first: String
        public var second: String
    }

    /// It has colours, which become greys.
    public var isColoured = false
    /// The faintest tint of a drawing that is no white, as a share of solid ink.
    public var faintest: Double?
    public var alike: Alike?
    /// A drawing's thinnest line, as a share of the drawing's width.
    public var thinnestLine: Double?
    /// The size of a drawing's smallest type, as a share of the drawing's width.
    public var smallestType: Double?

    /// Dots of tints under this are too small to hold on a plate or a drum.
    public static let leastTint = 0.05

    /// Looks at a picture's pixels, or at what a drawing is drawn with.
    public init(_ image: ImageFile, plate: Plate?) {
        switch image.format {
        case .svg:
            if let plate { self = DrawingInk.of(plate) }
        case .png:
            if let picture = RasterImage(image) { isColoured = Self.hasColours(picture) }
        case .jpeg:
            isColoured = Pixbuf(image.bytes, format: "jpeg", isThumbnail: true)?.hasColours ?? false
        }
    }

    init() {}

    private static func hasColours(_ picture: borrowing RasterImage) -> Bool {
        let format = cairo_image_surface_get_format(picture.surface.pointer)
        guard format == CAIRO_FORMAT_ARGB32 || format == CAIRO_FORMAT_RGB24,
            let data = cairo_image_surface_get_data(picture.surface.pointer)
        else { return false }
        let stride = Int(cairo_image_surface_get_stride(picture.surface.pointer))
        // One row in so many is enough to tell.
        let step = max(1, picture.height / 256)
        var coloured = 0, seen = 0
        for row in Swift.stride(from: 0, to: picture.height, by: step) {
            let line = UnsafeRawPointer(data + row * stride).assumingMemoryBound(to: UInt32.self)
            for column in 0..<picture.width {
                let pixel = Int(line[column])
                seen += 1
                if Pixbuf.isColour(pixel >> 16 & 255, pixel >> 8 & 255, pixel & 255) { coloured += 1 }
            }
        }
        return coloured * 200 > seen
    }
}

extension ImageFile {
    /// A PNG of one bit to the pixel: line art, whose edges are as coarse as its pixels.
    public var isLineArt: Bool { format == .png && bytes.count > 24 && bytes[24] == 1 }
}
