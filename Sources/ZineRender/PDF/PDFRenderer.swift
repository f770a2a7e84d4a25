public import ZineCore

/// Makes PDF.
public enum PDFRenderer {
    /// All pages of an issue, one by one, tagged (ISO 32000-1, 14.8), with outline, page labels and links.
    ///
    /// The same page set, resources and options give the same bytes.
    /// - Parameter plate: gives the plate of a picture that was made before; asked for when the pages are drawn.
    public static func pages(
        _ set: PageSet, resources: Resources, options: PDFOptions, plate: (String) -> Plate? = { _ in nil }
    ) throws(RenderError) -> [UInt8] {
        try openPages(set, resources: resources, options: options, plate: plate).bytes
    }

    /// The same, and the pages still open, so that nobody has to read them again to put them on sheets.
    public static func openPages(
        _ set: PageSet, resources: Resources, options: PDFOptions, plate: (String) -> Plate? = { _ in nil }
    ) throws(RenderError) -> OpenPages {
        let plates = try PlateForms(set) { path throws(RenderError) in
            if let plate = plate(path) { return plate }
            guard let file = resources.images[path] else { throw .missingImage(path) }
            do throws(ImageError) {
                return try Plate(file)
            } catch {
                throw .image(path: path, reason: error.description)
            }
        }
        let writer = PDFWriter(set: set, plates: plates, options: options, fonts: resources.fonts)
        let file = try writer.file()
        let bytes = try RenderError.finishing { () throws(QPDFFile.Failure) in try file.write() }
        return OpenPages(bytes: bytes, file: file, plates: plates)
    }

    /// All pages of an issue for a print shop: PDF/X-4 in one ink, each page on a sheet with bleed and marks, which are
    /// part of its frame.
    ///
    /// Every colour becomes a shade of black (DeviceGray); links are left behind.
    public static func press(
        _ set: PageSet, resources: Resources, options: PressOptions, plate: (String) -> Plate? = { _ in nil }
    ) throws(RenderError) -> [UInt8] {
        let drawn = try pages(set, resources: resources, options: PDFOptions(version: options.version), plate: plate)
        return try RenderError.finishing { () throws(QPDFFile.Failure) in
            try PressFinisher(metadata: set.metadata, options: options).finish(drawn)
        }
    }
}
