public import ZineDocument

/// An issue as an EPUB 3.3: reflowable, with a page list of the printed edition, landmarks and notes that pop up.
///
/// Sources: EPUB 3.3 and EPUB Accessibility 1.1 (W3C Recommendations of 25 May 2023).
public enum EPUBEdition {
    static let packagePath = "EPUB/package.opf"

    /// The whole file. Pure: the same issue and context give the same bytes.
    ///
    /// - Throws: `WebError` when a template is missing, a picture's bytes are not in the context, or the whole would
    ///   not fit into a ZIP file.
    public static func render(issue: Issue, context: EPUBContext) throws(WebError) -> [UInt8] {
        try context.style.checkContrast()
        var book = EPUBBook(issue: issue, context: context)
        try book.write()
        var archive = ZIPArchive(
            day: (issue.date.year, issue.date.month, issue.date.day ?? 1), packer: context.packer)
        archive.add("mimetype", Array("application/epub+zip".utf8), stored: true)
        let container = try context.templates.render(WebTemplates.epubContainer, TemplateRecord())
        archive.add("META-INF/container.xml", Array(container.utf8))
        let package = try context.templates.render(WebTemplates.epubPackage, book.packageRecord())
        archive.add(packagePath, Array(package.utf8))
        for item in book.items { archive.add("EPUB/" + item.path, item.content, stored: item.isPacked) }
        guard let bytes = archive.finish() else { throw .tooLarge }
        return bytes
    }
}

/// A file of the book, as the package's manifest lists it.
struct EPUBItem: Sendable {
    /// From the package's folder.
    var path: String
    var mediaType: String
    var content: [UInt8]
    /// `nav`, `cover-image`.
    var properties: String?
    /// Whether it is read in the order of the spine.
    var isInSpine = false

    /// Formats that compress themselves.
    var isPacked: Bool { ["image/png", "image/jpeg", "font/woff2"].contains(mediaType) }
}

extension EPUBItem {
    /// By the file's first bytes, whatever its name says; the reader lets no other pictures through.
    static func pictureType(_ path: String, _ bytes: [UInt8]) -> String {
        if bytes.starts(with: [0xFF, 0xD8]) { return "image/jpeg" }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return "image/png" }
        let name = path.lowercased()
        return name.hasSuffix(".png") ? "image/png" : name.hasSuffix(".svg") ? "image/svg+xml" : "image/jpeg"
    }
}
