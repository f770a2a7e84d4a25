import Glibc
import ZineCore
import ZineDocument
import ZineReader
import ZineText
import ZineWeb

/// What all pages of a site share: the publication's look and words, its templates and faces, and a name for all of it.
struct SiteSetup: Sendable {
    let context: SiteContext
    let faces: SiteFaces
    /// Of everything that pages depend on beside their issue.
    let settings: String

    /// - Parameter newest: the issue whose publication the site is of.
    init(
        _ newest: Issue, builder: IssueBuilder, baseURL: String?, downloads: Bool, _ problems: inout [Diagnostic]
    ) throws(PublishError) {
        let home = Self.home(of: newest, builder.sources)
        var issue = newest
        issue.theme = nil
        let finder = builder.themes
        let found = finder.theme(for: issue, &problems)
        // The site is no issue's: what one has for itself alone is not its look.
        let folders = finder.fontFolders(for: issue, found).filter { $0 != issue.folder + "/fonts" }
        let faces = SiteFaces(found.theme, language: newest.publication.language) { face in
            face.paths(in: folders).lazy.compactMap { OutputFolder.read($0, limit: PictureLoader.limit) }.first
                .flatMap { FaceSubset.single($0, index: face.index) }
        }
        self.faces = faces
        let own = home + "/templates"
        do throws(WebError) {
            context = SiteContext(
                templates: try WebTemplates(
                    folder: builder.programFiles.assets, own: FileTree.kind(own) == .nothing ? nil : own),
                style: faces.style, moreFaces: faces.more, common: faces.common, fontFolder: builder.programFiles.fonts,
                baseURL: baseURL, version: Version.current)
        } catch {
            throw .build(Self.failure(error, own))
        }
        var print = Fingerprint()
        for text in [Version.current, baseURL ?? "", String(downloads)] { print.add(text) }
        // Another program may make other pages, whatever it calls itself.
        print.add(FileTree.mark("/proc/self/exe"))
        if let epoch = getenv("SOURCE_DATE_EPOCH") { print.add(String(cString: epoch)) }
        for folder in [builder.programFiles.assets, builder.programFiles.fonts, own] { Self.add(folder, to: &print) }
        for face in MachineFace.all(in: found.theme) { Self.add(face.face.file, to: &print) }
        settings = print.text
    }

    /// What is wrong with a template of the editor's own is the editor's to mend.
    private static func failure(_ error: WebError, _ own: String) -> BuildError {
        if case .unreadable(let path) = error, path.hasPrefix(own + "/") {
            return .source(
                .error(
                    "unreadable-file", "\(error)", hint: "a template is a plain text file", at: SourceSpan(file: path)))
        }
        if let fault = error.template, FileTree.kind("\(own)/\(fault.name).mustache") != .nothing {
            let start = SourcePosition(line: fault.line, column: 1)
            return .source(
                .error(
                    "bad-template", "\(error)", hint: fault.hint,
                    at: SourceSpan(file: "\(own)/\(fault.name).mustache", start: start)))
        }
        return .web(String(describing: error))
    }

    /// The folder that holds `publication.yaml`.
    private static func home(of issue: Issue, _ files: SourceFiles) -> String {
        let parent = Path.parent(of: issue.folder)
        return files.exists(Path.join(parent, "publication.yaml")) ? parent : issue.folder
    }

    private static func add(_ path: String, to print: inout Fingerprint) {
        switch FileTree.kind(path) {
        case .folder: for name in FileTree.names(in: path) { add(path + "/" + name, to: &print) }
        case .file:
            print.add(path.split(separator: "/").last.map(String.init) ?? "")
            print.add(OutputFolder.read(path, limit: PictureLoader.limit) ?? [])
        default: return
        }
    }
}
