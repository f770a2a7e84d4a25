/// What all pages of a site are made with.
public struct SiteContext: Sendable {
    public var templates: WebTemplates
    public var style: WebStyle
    /// Faces for characters that few pages have; a page that has some asks for them in a style sheet of their own.
    public var moreFaces: [WebFace]
    /// The characters that the style's own faces are for; `nil` is all.
    public var common: ScreenRange?
    /// The folder that the style's font files are copied from, as far as they are not cut for the site.
    public var fontFolder: String
    /// Files of `fontFolder` that must accompany the fonts, such as their licence.
    package var fontLicences: [String]
    /// Where the site will stand, sub-path and all: `https://example.org/review`. Without it the publication's own
    /// `website` counts; without either there are no canonical links, feeds and site map, which need absolute addresses.
    public var baseURL: String?
    /// For the colophon and the pages' `generator`; empty names no version.
    public var version: String

    public init(
        templates: WebTemplates, style: WebStyle = .house, moreFaces: [WebFace] = [], common: ScreenRange? = nil,
        fontFolder: String, fontLicences: [String] = ["OFL.txt"],
        baseURL: String? = nil, version: String = ""
    ) {
        self.templates = templates; self.style = style; self.moreFaces = moreFaces; self.common = common;
        self.fontFolder = fontFolder
        self.fontLicences = fontLicences; self.baseURL = baseURL; self.version = version
    }

    /// A page, with the style sheet of rarer faces where it has characters for them.
    func page(_ template: String, _ record: TemplateRecord) throws(WebError) -> OutputFile.Content {
        let text = try templates.render(template, record)
        guard !moreFaces.isEmpty, let common,
            text.unicodeScalars.contains(where: { $0.value > 0x7E && !common.contains($0) })
        else { return .text(text) }
        var record = record
        record.flag("needs_more_faces", true)
        return .text(try templates.render(template, record))
    }

    var generator: String { "zine" + (version.isEmpty ? "" : " " + version) }
}

/// What the site is told about one issue beside the issue itself.
public struct IssuePlace: Hashable, Sendable {
    /// A picture among the issue's files.
    public struct Cover: Hashable, Sendable {
        /// From the issue's folder on the site: `cover.png`.
        public var path: String
        public var size: PictureSize
        public init(path: String, size: PictureSize) { self.path = path; self.size = size }
    }

    /// A neighbour in the archive.
    public struct Neighbour: Hashable, Sendable {
        public var slug: String
        public var number: Int
        public init(slug: String, number: Int) { self.slug = slug; self.number = number }
    }

    /// The printed page that an article begins on, by the article's slug.
    public var pageLabels: [String: String]
    /// By the picture's path from the issue's folder.
    public var pictureSizes: [String: PictureSize]
    /// From the issue's folder on the site.
    public var downloads: [WebContext.Download]
    /// The printed cover as a picture.
    public var cover: Cover?
    /// What the issue is announced by where links are shared; without it the cover serves.
    public var card: Cover?
    /// The same of its articles, by their slugs.
    public var cards: [String: Cover] = [:]
    public var previous: Neighbour?
    public var next: Neighbour?

    public init(
        pageLabels: [String: String] = [:], pictureSizes: [String: PictureSize] = [:],
        downloads: [WebContext.Download] = [], cover: Cover? = nil, previous: Neighbour? = nil, next: Neighbour? = nil
    ) {
        self.pageLabels = pageLabels; self.pictureSizes = pictureSizes; self.downloads = downloads
        self.cover = cover; self.previous = previous; self.next = next
    }
}
