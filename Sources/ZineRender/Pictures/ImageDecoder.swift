public import ZineCore

/// Reads pictures, so that everything which is placed is known to decode.
public enum ImageDecoder {
    /// Recognises, bounds and decodes a picture.
    ///
    /// Rasters ask for 300 pixels to the inch, drawings for their own size.
    /// - Parameter path: kept out of the result; only tells an author's `.svg` from other text.
    /// - Throws: what is wrong with it, with a hint for its author.
    public static func read(bytes: [UInt8], path: String) throws(ImageError) -> ImageFile {
        let file = try outline(bytes: bytes, path: path)
        try check(file)
        guard decodes(file) else { throw undecodable(file) }
        return file
    }

    /// Recognises and measures a picture by its header, as far as headers tell: whether the rest decodes is found out
    /// by making a `Plate` of it.
    public static func outline(bytes: [UInt8], path: String) throws(ImageError) -> ImageFile {
        if bytes.starts(with: PixelBounds.pngSignature) {
            return raster(.png, bytes, try PixelBounds(png: bytes[...]).checked())
        }
        if bytes.starts(with: [0xFF, 0xD8]) { return raster(.jpeg, bytes, try JPEGHeader(bytes).bounds.checked()) }
        if SVGCheck.looksLikeSVG(bytes) || path.lowercased().hasSuffix(".svg") { return try drawing(bytes) }
        throw .unknownFormat
    }

    private static func drawing(_ bytes: [UInt8]) throws(ImageError) -> ImageFile {
        let size: (width: Double, height: Double)
        if let known = SVGHeader(bytes).size {
            size = known
        } else {
            try SVGCheck.check(bytes)
            guard let document = SVGDocument(bytes) else { throw .damaged("it is not well-formed SVG") }
            guard let natural = document.naturalSize else { throw .noSize }
            size = natural
        }
        return ImageFile(
            format: .svg, bytes: bytes, size: Size(width: .points(size.width), height: .points(size.height)))
    }

    /// Looks for what is refused although it decodes, and for damage that drawing would not show.
    static func check(_ file: ImageFile) throws(ImageError) {
        switch file.format {
        case .svg: try SVGCheck.check(file.bytes)
        case .jpeg: if !decodes(file) { throw undecodable(file) }
        case .png: break
        }
    }

    private static func decodes(_ file: ImageFile) -> Bool {
        switch file.format {
        case .svg: SVGDocument(file.bytes) != nil
        case .png: RasterImage(png: file.bytes) != nil
        case .jpeg: Pixbuf(file.bytes, format: "jpeg", isThumbnail: true) != nil
        }
    }

    static func undecodable(_ file: ImageFile) -> ImageError {
        switch file.format {
        case .svg: .damaged("it is not well-formed SVG")
        case .png: .damaged("it is cut short or damaged")
        case .jpeg: .damaged("it is damaged")
        }
    }

    private static func raster(_ format: ImageFile.Format, _ bytes: [UInt8], _ bounds: PixelBounds) -> ImageFile {
        let size = Size(
            width: .points(Double(bounds.width) * 72 / 300), height: .points(Double(bounds.height) * 72 / 300))
        return ImageFile(format: format, bytes: bytes, size: size, pixels: (bounds.width, bounds.height))
    }
}
