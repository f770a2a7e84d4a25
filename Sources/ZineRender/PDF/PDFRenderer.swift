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

    /// The same with what they were made of, so that nobody has to read them again to put them on sheets.
    ///
    /// - Parameter threads: how many cores beside the caller's may work on them.
    public static func openPages(
        _ set: PageSet, resources: Resources, options: PDFOptions, threads: Int = 0,
        plate: (String) -> Plate? = { _ in nil }
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
        let writer = PDFWriter(
            set: set, plates: plates, options: options, fonts: resources.fonts, inks: resources.inks)
        return try writer.pages(threads: threads)
    }

    /// What a file of pages would lack to claim a standard, as far as that is seen without drawing it.
    ///
    /// - Parameter plate: gives the plate of a picture, if it was made.
    public static func gaps(
        _ set: PageSet, standard: PDFStandard = .archival, plate: (String) -> Plate?
    ) -> [StandardGap] {
        let gaps = AccessibilityClaim.gaps(set, standard)
        guard standard.isArchival else { return gaps }
        var seen: Set<String> = []
        let pictures = set.pages.flatMap { page in
            page.frame.items.compactMap { item -> String? in
                guard case .image(let placement) = item.mark, seen.insert(placement.image).inserted else { return nil }
                return placement.image
            }
        }
        return gaps + pictures.filter { plate($0)?.needsFourInks ?? false }.map(StandardGap.fourInks)
    }

    /// All pages of an issue for a print shop: PDF/X-4 in one ink, each page on a sheet with bleed and marks, which are
    /// part of its frame.
    ///
    /// Every colour becomes a shade of black (DeviceGray); what is set in the accent is printed with the spot colour that
    /// the inks name, in solid black without one. Links are left behind.
    public static func press(
        _ set: PageSet, resources: Resources, options: PressOptions, plate: (String) -> Plate? = { _ in nil }
    ) throws(RenderError) -> [UInt8] {
        var resources = resources
        resources.inks = resources.inks.ofPress
        let drawn = try pages(set, resources: resources, options: PDFOptions(version: options.version), plate: plate)
        return try RenderError.finishing { () throws(QPDFFile.Failure) in
            try PressFinisher(metadata: set.metadata, options: options).finish(drawn)
        }
    }
}
