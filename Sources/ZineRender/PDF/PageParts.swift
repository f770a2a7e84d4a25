import ZineCore

/// What the files of an issue's pages have in common, made once: contents, faces, pictures.
struct PageParts {
    struct Part {
        var size: Size
        var content: PoolTask<StoredData>
        var resources: PDFValue
        /// Its transparency group, if it is blended.
        var group: PDFValue?
        var links: [LinkArea]
    }

    var pages: [Part]
    /// The objects that the pages' resources refer to, and the profile; a file goes on from here.
    let table: PDFObjectTable
    let outputIntents: PDFValue
    let information: DocumentInformation
    let annotations: LinkAnnotations

    /// The links of a page.
    func links(of page: Int) -> [PageLink] { pages[page].links.compactMap { annotations.link($0, page: page) } }
}

/// A link of a page, in the page's own space.
struct PageLink {
    /// Two opposite corners.
    var rect: [Double]
    var target: Target

    enum Target {
        /// The address as it is written.
        case web([UInt8])
        /// A page from zero, and a place on it in its own space.
        case page(Int, (x: Double, y: Double)?)
    }
}
