import ZineCore
public import ZineDocument

/// The digital edition of an issue: one page that works from the file system, with its style sheet, faces and pictures.
public enum WebEdition {
    static let fontFolder = "fonts"
    static let assetFolder = "assets"

    /// All files of the edition; the page is `index.html`. Pure: nothing is read or written.
    ///
    /// - Throws: `WebError` when the style cannot be read well, a template is missing, or a picture lies outside the
    ///   issue's folder.
    public static func render(issue: Issue, context: WebContext) throws(WebError) -> [OutputFile] {
        try context.style.checkContrast()
        var page = IssuePage(issue: issue, context: context)
        let record = page.record()
        var files = [
            OutputFile(path: "index.html", content: .text(try context.templates.render(WebTemplates.page, record)))
        ]
        let style = StyleSheet.record(context.style, fontFolder: fontFolder)
        let sheet = try context.templates.styleSheet(
            style, hasRare: issue.articles.contains(where: \.needsRareSheet),
            marks: issue.articles.compactMap { SideNotes($0)?.marks }.max())
        files.append(OutputFile(path: assetFolder + "/style.css", content: .text(sheet)))
        files += fonts(context)
        files += try pictures(page.articles.conversion.pictures, of: issue)
        return files
    }

    private static func fonts(_ context: WebContext) -> [OutputFile] {
        let names = context.style.faces.map(\.file) + context.fontLicences
        return names.uniqued().map {
            let source = context.fontFiles[$0] ?? "\(context.fontFolder)/\($0)"
            return OutputFile(path: "\(assetFolder)/\(fontFolder)/\($0)", content: .copy(from: source))
        }
    }

    static func pictures(_ places: PicturePlaces, of issue: Issue) throws(WebError) -> [OutputFile] {
        var files: [OutputFile] = []
        for picture in places.taken {
            // The reader has seen to this; a copy that leaves the folder would publish other people's files.
            let parts = picture.source.split(separator: "/", omittingEmptySubsequences: false)
            guard !parts.contains(".."), !parts.contains(""), !picture.source.utf8.contains(0) else {
                throw .pathOutside(picture.source)
            }
            let source = issue.folder.isEmpty ? picture.source : issue.folder + "/" + picture.source
            files.append(OutputFile(path: picture.place, content: .copy(from: source)))
        }
        return files
    }
}
