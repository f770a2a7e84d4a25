public import ZineDocument
import ZineLanguage

/// The digital edition as a site: an archive, a page for every issue, and one at a lasting address for every article.
///
/// All functions are pure: paths start at the site's root, and nothing is read or written.
public enum SiteEdition {
    /// The pages of one issue, its pictures, and the old addresses of its articles.
    ///
    /// - Throws: `WebError` when a template is missing or a picture lies outside the issue's folder.
    public static func files(of issue: Issue, at place: IssuePlace, context: SiteContext) throws(WebError)
        -> [OutputFile]
    {
        let pages = IssuePages(issue: issue, place: place, context: context)
        var files = [try pages.front()]
        for index in issue.articles.indices { files.append(try pages.article(at: index)) }
        files += try pages.oldAddresses()
        files += try pages.pictures()
        return files
    }

    /// What a publication has to show of itself.
    public struct Archive: Sendable {
        public var publication: Publication
        /// In any order.
        public var issues: [IssueSummary]
        /// How its booklets are made.
        public var assembly: AssemblyText

        public init(publication: Publication, issues: [IssueSummary], assembly: AssemblyText) {
            self.publication = publication
            self.issues = issues
            self.assembly = assembly
        }
    }

    /// What belongs to no issue: the archive, how to make a booklet, the page for wrong addresses, the site map, the
    /// feeds and the style with its faces.
    ///
    /// - Parameters:
    ///   - feed: the newest articles, newest first; what is over `Feed.limit` is left out.
    ///   - isSearchDivided: whether the search index has one file for each two first letters.
    public static func sharedFiles(
        of archive: Archive, feed: [FeedEntry], isSearchDivided: Bool = false, context: SiteContext
    ) throws(WebError) -> [OutputFile] {
        try context.style.checkContrast()
        let publication = archive.publication
        let pages = ArchivePages(
            publication: publication, issues: archive.issues.sorted(by: IssueSummary.isNewer),
            assembly: archive.assembly, context: context)
        var files = [try pages.archive(), try pages.assemblyPage(), try pages.missing()]
        files += try pages.older()
        files.append(try pages.search(isDivided: isSearchDivided))
        if let map = try pages.siteMap() { files.append(map) }
        if let address = SiteAddress(context.baseURL ?? publication.website ?? "") {
            let entries = Array(feed.prefix(Feed.limit))
            let feed = Feed(publication: publication, address: address, entries: entries, generator: context.generator)
            files.append(OutputFile(path: "feed.xml", content: .text(try feed.atom(context.templates))))
            files.append(OutputFile(path: "feed.json", content: .text(feed.json())))
        }
        files.append(
            OutputFile(path: assetFolder + "/icon.svg", content: .text(SiteIcon.svg(publication, context.style))))
        return files + (try assets(context, hasInbox: publication.inboxForm != nil))
    }

    /// Names that an issue's folder cannot have on the site.
    public static let taken: Set = [assetFolder, ArchivePages.olderFolder, "search", "assemble"]

    /// The name of an issue's folder on the site.
    public static func folder(of issue: IssueSummary) -> String { SitePath.folder(issue.slug) }

    /// Where the cards of an issue's articles are, from the issue's folder; the issue's own is `card.png` there.
    public static func card(of article: Article) -> String { SitePath.folder(article.slug) + "/card.png" }

    /// Whether the site has an address, without which nothing on it can be shared.
    public static func hasAddress(_ publication: Publication, context: SiteContext) -> Bool {
        SiteAddress(context.baseURL ?? publication.website ?? "") != nil
    }

    /// The absolute address of one of an issue's pictures; `nil` where the publication has no website.
    public static func address(of picture: Picture, in issue: Issue, baseURL: String? = nil) -> String? {
        let address = SiteAddress(baseURL ?? issue.publication.website ?? "")
        let path = SitePath.folder(issue.slug) + "/pictures/" + PicturePlaces.name(for: picture.path)
        return address?.url(path)?.text
    }

    /// What readers call the files that an issue can be had as, by the files' names.
    public static func downloads(_ files: [(name: String, bytes: Int)], language: String) -> [WebContext.Download] {
        let order = [
            "booklet.pdf", "pages.pdf", "issue.epub", "large-print.pdf", "large-print-booklet.pdf",
            "large-print-assemble.pdf", "braille.brf",
        ]
        return files.sorted {
            (order.firstIndex(of: $0.name) ?? 9, $0.name) < (order.firstIndex(of: $1.name) ?? 9, $1.name)
        }.map { file in
            WebContext.Download(path: file.name, name: name(of: file.name, language: language), bytes: file.bytes)
        }
    }

    /// What readers call one of the files that an issue can be had as.
    public static func name(of file: String, language: String) -> String {
        let words = Language.of(language).editions
        switch file {
        case "booklet.pdf": return words.booklet
        case "pages.pdf": return words.pagesFile
        case "issue.epub": return words.epubFile
        case "large-print.pdf": return words.largePrint + " · " + words.pagesFile
        case "large-print-booklet.pdf": return words.largePrint + " · " + words.booklet
        case "large-print-assemble.pdf": return words.largePrint + " · " + words.assemble
        case "braille.brf": return words.braille + " (BRF)"
        default: return file
        }
    }

    static let assetFolder = "assets"

    /// The script of the form that leads to `zine inbox serve`.
    private static let signUpScript = "sign-up.js"

    private static func assets(_ context: SiteContext, hasInbox: Bool) throws(WebError) -> [OutputFile] {
        let style = StyleSheet.record(context.style, fontFolder: "fonts")
        let sheet = try context.templates.siteStyleSheet(style)
        var files = [
            OutputFile(path: assetFolder + "/style.css", content: .text(SmallSheet.of(sheet))),
            OutputFile(path: assetFolder + "/front.css", content: .text(SmallSheet.of(context.templates.frontSheet))),
            OutputFile(path: assetFolder + "/rare.css", content: .text(SmallSheet.of(context.templates.rareSheet))),
            OutputFile(path: assetFolder + "/notes.css", content: .text(SmallSheet.of(context.templates.notesSheet))),
        ]
        for marks in SideNotes.sizes {
            let sheet = try context.templates.endnoteSheet(style, marks: marks)
            files.append(
                OutputFile(path: "\(assetFolder)/endnotes-\(marks).css", content: .text(SmallSheet.of(sheet))))
        }
        for (name, script) in context.templates.scripts.sorted(by: { $0.key < $1.key })
        where hasInbox || name != signUpScript {
            files.append(OutputFile(path: assetFolder + "/" + name, content: .text(SmallSheet.script(script))))
        }
        if !context.moreFaces.isEmpty {
            var style = context.style
            style.faces = context.moreFaces
            let more = try context.templates.faceSheet(StyleSheet.record(style, fontFolder: "fonts"))
            files.append(OutputFile(path: assetFolder + "/more-faces.css", content: .text(SmallSheet.of(more))))
        }
        var seen = Set<String>()
        let copied = context.style.faces.filter { $0.format != .woff2 }.map(\.file)
        for name in copied + context.fontLicences where seen.insert(name).inserted {
            files.append(
                OutputFile(
                    path: "\(assetFolder)/fonts/\(name)", content: .copy(from: "\(context.fontFolder)/\(name)")))
        }
        return files
    }
}
