public import ZineCore

/// Reads pictures, so that everything which is placed is known to decode.
public enum ImageDecoder {
    /// Recognises, bounds and decodes a picture.
    ///
    /// Rasters ask for 300 pixels to the inch, drawings for their own size.
    /// - Parameter path: kept out of the result; only tells an author's `.svg` from other text.
    /// - Throws: what is wrong with it, with a hint for its author.
    public static func read(bytes: [UInt8], path: String) throws(ImageError) -> ImageFile {
        if bytes.starts(with: PixelBounds.pngSignature) { return try readPNG(bytes) }
        if bytes.starts(with: [0xFF, 0xD8]) { return try readJPEG(bytes) }
        if SVGCheck.looksLikeSVG(bytes) || path.lowercased().hasSuffix(".svg") { return try readSVG(bytes) }
        throw .unknownFormat
    }

    private static func readPNG(_ bytes: [UInt8]) throws(ImageError) -> ImageFile {
        let bounds = try PixelBounds(png: bytes[...]).checked()
        guard RasterImage(png: bytes) != nil else { throw .damaged("it is cut short or damaged") }
        return raster(.png, bytes, bounds)
    }

    private static func readJPEG(_ bytes: [UInt8]) throws(ImageError) -> ImageFile {
        let header = try JPEGHeader(bytes)
        let bounds = try header.bounds.checked()
        guard Pixbuf(bytes, format: "jpeg", isThumbnail: true) != nil else { throw .damaged("it is damaged") }
        return raster(.jpeg, bytes, bounds)
    }

    private static func readSVG(_ bytes: [UInt8]) throws(ImageError) -> ImageFile {
        try SVGCheck.check(bytes)
        guard let document = SVGDocument(bytes) else { throw .damaged("it is not well-formed SVG") }
        guard let size = document.naturalSize else { throw .noSize }
        return ImageFile(
            format: .svg, bytes: bytes, size: Size(width: .points(size.width), height: .points(size.height)))
    }

    private static func raster(_ format: ImageFile.Format, _ bytes: [UInt8], _ bounds: PixelBounds) -> ImageFile {
        let size = Size(
            width: .points(Double(bounds.width) * 72 / 300), height: .points(Double(bounds.height) * 72 / 300))
        return ImageFile(format: format, bytes: bytes, size: size, pixels: (bounds.width, bounds.height))
    }
}
