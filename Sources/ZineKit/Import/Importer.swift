import Glibc
public import ZineDocument
public import ZineImport
import ZineReader

/// Makes articles of published pages: reads, hands the text to the importer, fetches pictures, writes what came of it.
public struct Importer: Sendable {
    public struct Request: Sendable {
        /// An address, a file's path, or `-` for standard input.
        public var source: String
        /// The issue's folder.
        public var issue: String
        /// The article's file, without its extension; from the title without it.
        public var name: String?
        public var kind = Article.Kind.report
        public var selector: Selector?
        public var keepsAll = false
        public var allowsPrivate = false
        public var takesPictures = true
        public init(source: String, issue: String) { self.source = source; self.issue = issue }
    }

    /// Why nothing was written.
    public enum Failure: Error, Hashable, Sendable {
        case source(String, reason: String)
        /// An address where nothing is any more.
        case gone(String, reason: String)
        /// An address of this machine or its own network, which is not asked unless that is wished.
        case isPrivate(String, reason: String)
        case noIssue(String)
        case exists(String)
        case tooMuch(String)
        case noText(String)
        case selector(String)
        case notImported(String)
        case output(OutputError)

        public var message: String {
            switch self {
            case .source(let source, let reason), .gone(let source, let reason), .isPrivate(let source, let reason):
                "cannot read \(source): \(reason)"
            case .noIssue(let path): "there is no issue.yaml in '\(path)'; begin with: zine new issue \(path)"
            case .exists(let path):
                "'\(path)' is there already; choose another --name, or merge what changed: zine import --again \(path)"
            case .tooMuch(let source): "\(source) has more tags, attributes or depth than any page needs"
            case .noText(let source): "there is no text in \(source)"
            case .selector(let source): "nothing in \(source) is what --select names"
            case .notImported(let path): "'\(path)' does not say where it is from; add 'source:' to its front matter"
            case .output(let error): "cannot write \(error.path): \(error.reason)"
            }
        }

        /// Whether the system is at fault rather than what was asked for.
        public var isOurs: Bool { if case .output = self { true } else { false } }
    }

    public struct Outcome: Sendable {
        /// Paths that were written, in order.
        public var files: [String] = []
        public var remarks: [Remark] = []
        /// What remains for the editor to do, a sentence each.
        public var advice: [String] = []
        /// The article as text.
        public var text = ""
    }

    /// The most that a page may hold, in bytes.
    static let pageLimit = 32 << 20
    static let pictureLimit = 32 << 20
    static let pictureCount = 100
    static let picturesLimit = 256 << 20

    let files = SourceFiles.fileSystem
    var today = Moment.ofSource ?? Moment(seconds: time(nil))

    public init() {}

    // MARK: What a page becomes

    /// The article alone, as Markdown; nothing is fetched but the page, and nothing is written.
    public func text(_ request: Request) throws(Failure) -> Outcome {
        let material = try Material.read(request.source, files: files, fetcher: fetcher(request))
        let article = try article(material, request)
        var outcome = Outcome()
        outcome.remarks = article.remarks
        outcome.text = front(article, request, material) + article.body()
        return outcome
    }

    /// Reads all, then writes all: the article, its pictures, what was read of it, and its line in the manifest.
    public func run(_ request: Request) throws(Failure) -> Outcome {
        let folder = Path.normalised(request.issue)
        let manifest = Path.join(folder, "issue.yaml")
        guard files.exists(manifest) else { throw .noIssue(folder) }
        let material = try Material.read(request.source, files: files, fetcher: fetcher(request))
        let article = try article(material, request)
        let name = name(request, article, material)
        let path = Path.join(folder, "articles/\(name).md")
        guard !files.exists(path) else { throw .exists(path) }
        var outcome = Outcome()
        outcome.remarks = article.remarks
        let pictures = PictureFetch(
            files: files, fetcher: fetcher(request), folder: folder, article: name, source: article.facts.source)
        let taken =
            request.takesPictures
            ? pictures.take(article.pictures, from: material, &outcome.remarks) : pictures.none(article.pictures)
        outcome.text = front(article, request, material) + article.body(paths: taken.paths)
        try write(outcome.text, to: path, &outcome)
        for picture in taken.files { try write(picture.bytes, to: Path.join(folder, picture.path), &outcome) }
        try write(Array(outcome.text.utf8), to: Originals.path(of: name, in: folder), &outcome)
        outcome.files.removeLast()
        try enter("articles/\(name).md", manifest, &outcome)
        outcome.advice.append("look it over: zine check \(folder)")
        return outcome
    }

    func fetcher(_ request: Request) -> Fetcher { Fetcher(allowsPrivate: request.allowsPrivate) }

    func article(_ material: Material, _ request: Request) throws(Failure) -> ImportedArticle {
        var options = PageImport.Options()
        options.selector = request.selector
        options.keepsAll = request.keepsAll
        let decoded = PageText.decoded(material.bytes, type: material.type)
        var article: ImportedArticle
        do {
            article = try SourceImport(options: options).article(
                of: decoded.text, named: material.name, type: material.type, at: material.address)
        } catch {
            throw .tooMuch(request.source)
        }
        if let remark = decoded.remark { article.remarks.append(remark) }
        guard !article.isEmpty else {
            throw request.selector == nil ? .noText(request.source) : .selector(request.source)
        }
        return article
    }

    func front(_ article: ImportedArticle, _ request: Request, _ material: Material) -> String {
        var facts = article.facts
        if facts.title == nil { facts.title = ScaffoldText.title(of: Path.stem(of: material.name)) }
        let day = today.map { $0.date.iso + " " } ?? ""
        return FrontMatterText(
            facts: facts, kind: request.kind.rawValue, retrieved: day + "sha256:" + Checksum.sha256(material.bytes)
        ).text
    }

    func name(_ request: Request, _ article: ImportedArticle, _ material: Material) -> String {
        if let name = request.name { return name.hasSuffix(".md") ? String(name.dropLast(3)) : name }
        for wish in [article.facts.title ?? "", Path.stem(of: material.name)] {
            let name = Names.plain(wish, limit: 48)
            if name.count >= 3 { return name }
        }
        return "report"
    }

    // MARK: Writing

    private func write(_ text: String, to path: String, _ outcome: inout Outcome) throws(Failure) {
        try write(Array(text.utf8), to: path, &outcome)
    }

    func write(_ bytes: [UInt8], to path: String, _ outcome: inout Outcome) throws(Failure) {
        do throws(OutputError) {
            try OutputFolder.write(bytes, to: path)
        } catch {
            throw .output(error)
        }
        outcome.files.append(path)
    }

    private func enter(_ article: String, _ manifest: String, _ outcome: inout Outcome) throws(Failure) {
        let text = (try? files.read(manifest, 1 << 20)).flatMap { String(validating: $0, as: UTF8.self) }
        guard let text, let changed = ContentsEditor.adding(article, to: text) else {
            outcome.advice.append("add it to `contents` in \(manifest): - \(article)")
            return
        }
        try write(Array(changed.utf8), to: manifest, &outcome)
    }
}

/// What an import made of a page, kept so that the editor's changes can be told from the original's later.
enum Originals {
    static func path(of name: String, in folder: String) -> String { Path.join(folder, "originals/\(name).md") }
}

extension Importer {
    /// Whether a folder is an issue's.
    public static func isIssue(_ folder: String) -> Bool {
        SourceFiles.fileSystem.exists(Path.join(folder, "issue.yaml"))
    }
}
