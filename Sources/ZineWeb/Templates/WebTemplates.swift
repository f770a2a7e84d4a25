/// The templates of the digital edition, read, checked and parsed once, for any number of issues.
public struct WebTemplates: Sendable {
    private var templates: [String: ParsedTemplate] = [:]
    /// The style sheet after its template: plain CSS.
    private var sheets: [String: String] = [:]
    private var ownSheet = ""
    /// By name.
    private(set) var scripts: [String: String] = [:]

    static let page = "web/page"
    static let style = "style.css"
    static let faces = "faces.css"
    static let epubContainer = "epub/container"
    static let epubPackage = "epub/package"
    static let epubCover = "epub/cover"
    static let epubContents = "epub/contents"
    static let epubArticle = "epub/article"
    static let epubColophon = "epub/colophon"
    static let epubStyle = "epub.css"
    static let email = "email/page"
    static let emailStyle = "email.css"
    static let siteArchive = "site/archive"
    static let siteOlder = "site/older"
    static let siteIssue = "site/issue"
    static let siteArticle = "site/article"
    static let siteAssembly = "site/assemble"
    static let siteSearch = "site/search"
    static let siteMissing = "site/missing"
    static let siteMoved = "site/moved"
    static let siteMap = "site/sitemap"
    static let atom = "feed/atom"
    static let inboxPage = "inbox/page"
    private static let pages = [
        page, epubContainer, epubPackage, epubCover, epubContents, epubArticle, epubColophon, email, siteArchive,
        siteOlder,
        siteIssue, siteArticle, siteAssembly, siteSearch, siteMissing, siteMoved, siteMap, atom, inboxPage,
    ]
    private static let styleTemplates = [style, faces, endnoteStyle, epubStyle, emailStyle]
    /// Joined in this order.
    static let sheetFiles = ["base.css", "cover.css", "article.css", "blocks.css", "media.css"]
    /// What every page of the site has, and what all but the articles have beside it.
    private static let siteSheets = ["base.css", "article.css", "blocks.css", "site.css", "media.css"]
    private static let frontSheets = ["cover.css", "front.css", formSheet]
    /// What the pages of the service have beside the site's sheets.
    private static let inboxSheetFile = "inbox.css"
    /// Fields to write in: on the front, in the service, and below articles where readers can sign up.
    private static let formSheet = "forms.css"
    /// What issues and articles have that have what few others do.
    private static let rareSheetFile = "rare.css"
    /// What comes with the script of the same name, once that is asked for.
    private static let noteSheet = "notes.css"
    /// What articles with notes have.
    private static let endnoteStyle = "endnotes.css"
    private static let loneSheets = [noteSheet, rareSheetFile, inboxSheetFile]
    private static let scriptFiles = ["margin.js", "notes.js", "search.js", "sign-up.js"]

    /// - Parameters:
    ///   - template: gives the source of a template such as `web/page`; `nil` where there is none.
    ///   - sheet: gives a style sheet such as `base.css`, a script, or a style template such as `style.css`.
    /// - Throws: `WebError` for what is missing, malformed, includes itself, or would write text unescaped.
    public init(
        template: (String) throws(WebError) -> String?, sheet: (String) throws(WebError) -> String?
    ) throws(WebError) {
        for name in Self.pages { try add(name, including: [], from: template) }
        for name in Self.styleTemplates {
            guard let style = try sheet(name) else { throw .missingTemplate(name) }
            try add(name, source: style, plain: true)
        }
        for name in Self.scriptFiles {
            guard let script = try sheet(name) else { throw .missingTemplate(name) }
            scripts[name] = script
        }
        for name in Self.sheetFiles + Self.siteSheets + Self.frontSheets + Self.loneSheets where sheets[name] == nil {
            guard let source = try sheet(name) else { throw .missingTemplate(name) }
            sheets[name] = source
        }
    }

    /// The templates in `folder/Templates` and the style sheets in `folder/Web`; a publication's own come first, both
    /// in one folder: `site/article.mustache`, `article.css`.
    ///
    /// What a publication has in `own.css` comes after all other style.
    public init(folder: String, own: String? = nil) throws(WebError) {
        func first(_ name: String, _ kind: String) throws(WebError) -> String? {
            if let own, let text = try TextFile.read("\(own)/\(name)") { return text }
            return try TextFile.read("\(folder)/\(kind)/\(name)")
        }
        try self.init(
            template: { name throws(WebError) in try first(name + ".mustache", "Templates") },
            sheet: { name throws(WebError) in
                try first(name + (Self.styleTemplates.contains(name) ? ".mustache" : ""), "Web")
            })
        if let own { ownSheet = try TextFile.read(own + "/own.css") ?? "" }
    }

    private mutating func add(
        _ name: String, including path: [String], from template: (String) throws(WebError) -> String?
    ) throws(WebError) {
        let source = try Self.whole(name, including: path, from: template)
        try add(name, source: source, plain: false)
    }

    /// A template's source with its partials in their places, each read and checked as the template that it is.
    private static func whole(
        _ name: String, including path: [String], from template: (String) throws(WebError) -> String?
    ) throws(WebError) -> String {
        guard !path.contains(name) else { throw .templateIncludesItself(name) }
        guard let source = try template(name) else { throw .missingTemplate(name) }
        _ = try parsed(name, source: source, plain: false)
        var out = ""
        for part in TemplateScan(source, plain: false).parts {
            switch part {
            case .text(let text): out += text
            case .partial(let partial):
                if try template(partial) == nil {
                    throw .missingPartial(name, line: line(of: partial, in: source), partial: partial)
                }
                out += try whole(partial, including: path + [name], from: template)
            }
        }
        return out
    }

    private mutating func add(_ name: String, source: String, plain: Bool) throws(WebError) {
        templates[name] = try Self.parsed(name, source: source, plain: plain)
    }

    private static func parsed(_ name: String, source: String, plain: Bool) throws(WebError) -> ParsedTemplate {
        let scan = TemplateScan(source, plain: plain)
        if let tag = scan.refused { throw .unsafeTemplate(name, line: line(of: tag, in: source), tag: tag) }
        do {
            return try ParsedTemplate(source, plain: plain)
        } catch {
            throw .malformedTemplate(name, line: error.line, reason: error.reason)
        }
    }

    private static func line(of words: String, in source: String) -> Int {
        guard let range = source.firstRange(of: words) else { return 1 }
        return source[..<range.lowerBound].count { $0.isNewline } + 1
    }

    func render(_ name: String, _ record: TemplateRecord) throws(WebError) -> String {
        guard let text = templates[name]?.render(record) else { throw .missingTemplate(name) }
        return text
    }

    private func joined(_ names: [String]) -> String { names.compactMap { sheets[$0] }.joined(separator: "\n") }

    /// - Parameter marks: how many notes of an article the sheet can place beside its text; `nil` where none has any.
    func styleSheet(
        _ record: TemplateRecord, hasRare: Bool, marks: Int?
    ) throws(WebError) -> String {
        let sheet = try render(Self.style, record) + joined(Self.sheetFiles + (hasRare ? [Self.rareSheetFile] : []))
        if let marks { return sheet + "\n" + (try endnoteSheet(record, marks: marks)) }
        return sheet + ownSheet
    }

    func faceSheet(_ record: TemplateRecord) throws(WebError) -> String { try render(Self.faces, record) }

    func siteStyleSheet(_ record: TemplateRecord) throws(WebError) -> String {
        try render(Self.style, record) + joined(Self.siteSheets) + "\n" + ownSheet
    }

    var frontSheet: String { joined(Self.frontSheets) }
    var notesSheet: String { joined([Self.noteSheet]) }
    var inboxSheet: String { joined([Self.formSheet, Self.inboxSheetFile]) }
    /// Like every sheet that an article's page has behind its style, it ends in the publication's own rules.
    var rareSheet: String { joined([Self.rareSheetFile, Self.formSheet]) + "\n" + ownSheet }

    func endnoteSheet(_ record: TemplateRecord, marks: Int) throws(WebError) -> String {
        var record = record
        record.list("beside_marks", SideNotes.marks(marks))
        return try render(Self.endnoteStyle, record) + ownSheet
    }
}
