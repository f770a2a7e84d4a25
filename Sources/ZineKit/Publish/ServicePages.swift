import Synchronization
public import ZineCore
public import ZineDocument
import ZineReader
public import ZineWeb

/// What the pages of the service are made with: the publication's name, look and templates, as its site has them.
public final class ServicePages: Sendable {
    /// A file beside the pages.
    public struct File: Hashable, Sendable {
        public var type: String
        public var bytes: [UInt8]
    }

    public let publication: Publication
    private let context: SiteContext
    private let style: File
    private let cuts: [String: SiteFaces.Cut]
    /// Faces that were asked for; cutting one takes a moment.
    private let faces = Mutex<[String: File]>([:])

    /// - Parameter folder: that of `publication.yaml`.
    /// - Returns: `nil` where the publication cannot be read; why is among the problems.
    public init?(
        folder: String, builder: IssueBuilder, _ problems: inout [Diagnostic]
    ) throws(PublishError) {
        let read = IssueReader(files: builder.sources).readPublication(folder: folder)
        problems += read.diagnostics
        guard let publication = read.value, !read.diagnostics.hasErrors else { return nil }
        // A look is that of an issue; this one has none of its own.
        let issue = Issue(
            publication: publication, slug: "", folder: folder, number: 1, date: PartialDate(year: 2000, month: 1),
            contents: [])
        var said: [Diagnostic] = []
        let setup = try SiteSetup(issue, builder: builder, baseURL: nil, downloads: false, &said)
        problems += said
        guard !said.hasErrors else { return nil }
        self.publication = publication
        context = setup.context
        cuts = Dictionary(
            setup.faces.cuts.map { cut in (cut.path.replacing("assets/", with: ""), cut) },
            uniquingKeysWith: { a, _ in a })
        do throws(WebError) {
            style = File(type: "text/css; charset=utf-8", bytes: Array(try ReaderPageStyle.sheet(context).utf8))
        } catch {
            throw .build(.web(String(describing: error)))
        }
    }

    /// A page as HTML, at a service's address.
    public func html(_ page: ReaderPage, root: String) throws(WebError) -> String {
        try page.html(of: publication, root: root, templates: context.templates)
    }

    /// `style.css`, or a face in `fonts`; `nil` for all else.
    public func file(_ path: String) -> File? {
        if path == "style.css" { return style }
        guard let cut = cuts[path] else { return nil }
        return faces.withLock { made in
            if let file = made[path] { return file }
            let file = File(type: "font/woff2", bytes: cut.bytes)
            made[path] = file
            return file
        }
    }
}
