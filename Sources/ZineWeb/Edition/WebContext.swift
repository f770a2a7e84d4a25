/// Everything beside the issue that a digital edition is made from. Nothing in it changes from issue to issue except
/// the page labels, the pictures' sizes and the downloads.
public struct WebContext: Sendable {
    /// Another edition of the same issue that the page offers.
    public struct Download: Hashable, Sendable {
        /// From the page's folder: `../booklet.pdf`.
        public var path: String
        /// What readers call it.
        public var name: String
        /// The file's size, where it is known.
        public var bytes: Int?
        public init(path: String, name: String, bytes: Int? = nil) {
            self.path = path; self.name = name; self.bytes = bytes
        }
    }

    public var templates: WebTemplates
    public var style: WebStyle
    /// The folder that the style's font files are copied from.
    public var fontFolder: String
    /// Where the style's font files are that are not in that folder, by their names.
    public var fontFiles: [String: String] = [:]
    /// Files of `fontFolder` that must accompany the fonts, such as their licence.
    package var fontLicences: [String]
    /// The printed page that an article begins on, by the article's slug.
    public var pageLabels: [String: String]
    /// By the picture's path from the folder.
    public var pictureSizes: [String: PictureSize]
    public var downloads: [Download]
    /// For the colophon and the page's `generator`; empty names no version.
    public var version: String

    public init(
        templates: WebTemplates, style: WebStyle = .house, fontFolder: String, fontLicences: [String] = ["OFL.txt"],
        pageLabels: [String: String] = [:], pictureSizes: [String: PictureSize] = [:], downloads: [Download] = [],
        version: String = ""
    ) {
        self.templates = templates; self.style = style; self.fontFolder = fontFolder
        self.fontLicences = fontLicences; self.pageLabels = pageLabels; self.pictureSizes = pictureSizes
        self.downloads = downloads; self.version = version
    }
}
