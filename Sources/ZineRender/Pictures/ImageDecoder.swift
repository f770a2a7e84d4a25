public import ZineCore
public import ZineDrawing

/// Reads pictures, so that everything which is placed is known to decode.
public enum ImageDecoder {
    /// A picture as far as its header tells, or a drawing rebuilt, with what was left out of that.
    public struct Outline: Sendable {
        public var file: ImageFile
        public var remarks: [Drawing.Remark] = []
    }

    /// Recognises, bounds and decodes a picture.
    ///
    /// Rasters ask for 300 pixels to the inch, drawings for their own size.
    /// - Parameter path: kept out of the result; only tells an author's `.svg` from other text.
    /// - Throws: what is wrong with it, with a hint for its author.
    public static func read(bytes: [UInt8], path: String) throws(ImageError) -> ImageFile {
        let file = try outline(bytes: bytes, path: path).file
        guard decodes(file) else { throw undecodable(file) }
        return file
    }

    /// Recognises and measures a picture by its header, as far as headers tell: whether the rest decodes is found out
    /// by making a `Plate` of it. A drawing is rebuilt, so that nothing of its file but what is known goes further.
    ///
    /// - Parameters:
    ///   - language: of the issue, which decides what a drawing in several languages says.
    ///   - faces: for text in drawings.
    public static func outline(
        bytes: [UInt8], path: String, language: String = "en", faces: (any DrawingFaces)? = nil
    ) throws(ImageError) -> Outline {
        if bytes.starts(with: PixelBounds.pngSignature) {
            let bounds = try PixelBounds(png: bytes[...]).checked()
            return Outline(file: raster(.png, bytes, bounds, PNGHeader(bytes).orientation))
        }
        if bytes.starts(with: [0xFF, 0xD8]) {
            let header = try JPEGHeader(bytes)
            return Outline(file: raster(.jpeg, bytes, try header.bounds.checked(), header.orientation))
        }
        if let kind = ForeignPicture.kind(bytes) { return Outline(file: try ForeignPicture.read(bytes, kind)) }
        return try drawing(
            bytes, isNamed: path.lowercased().hasSuffix(".svg"),
            DrawingSettings(language: language, faces: faces, picture: embedded))
    }

    private static func drawing(
        _ bytes: [UInt8], isNamed: Bool, _ settings: DrawingSettings
    ) throws(ImageError) -> Outline {
        let drawing: Drawing
        do throws(DrawingError) {
            drawing = try Drawing(bytes, settings: settings)
        } catch {
            if !isNamed, !bytes.prefix(4_096).contains(UInt8(ascii: "<")) { throw .unknownFormat }
            switch error {
            case .malformed(let line): throw .damaged("it is not well-formed SVG (line \(line))")
            case .entities: throw .entities
            case .notSVG: throw isNamed ? .damaged("it is no SVG") : .unknownFormat
            case .noSize: throw .noSize
            case .tooMuch(let what, let line): throw .tooMuch(what, line: line)
            }
        }
        var size = drawing.size.map { ($0.width, $0.height) }
        if size == nil {
            guard let document = SVGDocument(drawing.print) else { throw .damaged("it is not well-formed SVG") }
            size = document.naturalSize
        }
        guard let size else { throw .noSize }
        var file = ImageFile(
            format: .svg, bytes: drawing.print, size: Size(width: .points(size.0), height: .points(size.1)))
        if drawing.screen != drawing.print { file.screen = drawing.screen }
        file.faces = drawing.faces
        file.readings = drawing.readings
        file.needsCare = !drawing.isPlain
        return Outline(file: file, remarks: drawing.remarks)
    }

    /// What may be shown of a picture inside a drawing.
    static func embedded(_ bytes: [UInt8]) -> EmbeddedPicture? {
        if bytes.starts(with: PixelBounds.pngSignature) {
            guard let bounds = try? PixelBounds(png: bytes[...]).checked() else { return nil }
            return EmbeddedPicture(mediaType: "image/png", pixels: bounds.width * bounds.height)
        }
        guard let bounds = try? JPEGHeader(bytes).bounds.checked() else { return nil }
        return EmbeddedPicture(mediaType: "image/jpeg", pixels: bounds.width * bounds.height)
    }

    /// Looks for damage that drawing would not show.
    static func check(_ file: ImageFile) throws(ImageError) {
        if file.format == .jpeg, !decodes(file) { throw undecodable(file) }
    }

    private static func decodes(_ file: ImageFile) -> Bool {
        switch file.format {
        case .svg: SVGDocument(file.bytes) != nil
        case .png: RasterImage(file) != nil
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

    private static func raster(
        _ format: ImageFile.Format, _ bytes: [UInt8], _ bounds: PixelBounds, _ orientation: Int
    ) -> ImageFile {
        let isSideways = Orientation.isSideways(orientation)
        let width = isSideways ? bounds.height : bounds.width, height = isSideways ? bounds.width : bounds.height
        let size = Size(width: .points(Double(width) * 72 / 300), height: .points(Double(height) * 72 / 300))
        var file = ImageFile(format: format, bytes: bytes, size: size, pixels: (width, height))
        file.orientation = orientation
        return file
    }
}
