import Glibc
public import ZineDocument
import ZineLanguage
import ZineReader

/// The first files of a publication, an issue or an article: they build as they are, and their comments say what may be
/// written where.
public struct Scaffold: Sendable {
    /// What was made.
    public struct Outcome: Sendable {
        /// Paths of the new files, in order.
        public var files: [String] = []
        /// What remains for the editor to do, a sentence each.
        public var advice: [String] = []
    }

    /// A file that is to be written where none is.
    private struct Draft {
        var path: String
        var text: String
    }

    /// Year and month that a new issue bears.
    public var today: PartialDate
    private let files = SourceFiles.fileSystem

    public init(today: PartialDate = Scaffold.clock()) { self.today = today }

    /// A folder for a magazine, with a first issue in it.
    ///
    /// - Parameters:
    ///   - language: its tag, BCP 47; American English without it.
    ///   - look: its theme and the paper that it is printed on.
    public func publication(
        _ path: String, name: String?, language: String? = nil, look: NewLook = NewLook()
    ) throws(ScaffoldFailure) -> Outcome {
        let tag = try language.map { tag throws(ScaffoldFailure) in try NewLanguage.tag(of: tag) } ?? "en-US"
        let text = ScaffoldText(language: tag)
        let name = name ?? ScaffoldText.title(of: Path.name(of: Path.normalised(path)), text.words.untitled)
        let first = Path.join(path, "001")
        var drafts = [
            Draft(
                path: Path.join(path, "publication.yaml"), text: text.publication(name: name, theme: look.name))
        ]
        if let own = look.own {
            drafts.append(Draft(path: Path.join(path, "themes/\(own.name).yaml"), text: text.theme(own)))
        }
        drafts += issue(first, number: 1, print: look.print, text)
        // One that is there already is somebody's own.
        let ignored = Path.join(path, ".gitignore")
        if !files.exists(ignored) { drafts.append(Draft(path: ignored, text: Self.privateFiles)) }
        var outcome = Outcome()
        try write(drafts, &outcome)
        if Language.known(tag) == nil {
            outcome.advice.append(
                "the program has no words in '\(tag)': these files are in English, and so is what is said around articles"
            )
        }
        outcome.advice.append("make it: zine build \(Self.shell(first))")
        return outcome
    }

    /// What `zine send` and `zine inbox serve` keep beside the publication, and no repository is to hold.
    private static let privateFiles = "/readers.sqlite*\n/inbox.key\n"

    /// An issue's folder beside its publication: a manifest and an editor's note in the publication's language, on the
    /// paper of the issue before.
    public func issue(_ path: String) throws(ScaffoldFailure) -> Outcome {
        let folder = Path.normalised(path)
        let parent = Path.folder(of: folder)
        guard files.exists(Path.join(parent, "publication.yaml")) else { throw .noPublication(parent) }
        let text = ScaffoldText(language: language(of: parent, in: "publication.yaml") ?? "en-US")
        var outcome = Outcome()
        try write(
            issue(folder, number: number(of: folder, in: parent), print: lastPrint(in: parent), text), &outcome)
        outcome.advice = [
            "add an article: zine new article \(Self.shell(Path.join(folder, "articles/NAME.md")))",
            "make it: zine build \(Self.shell(folder))",
        ]
        return outcome
    }

    private func issue(_ folder: String, number: Int, print: String?, _ text: ScaffoldText) -> [Draft] {
        [
            Draft(
                path: Path.join(folder, "issue.yaml"), text: text.issue(number: number, date: today, print: print)),
            Draft(path: Path.join(folder, "articles/editors-note.md"), text: text.note(number: number)),
        ]
    }

    /// An article in its issue's language, named in its contents.
    public func article(_ path: String, kind: Article.Kind) throws(ScaffoldFailure) -> Outcome {
        let path = Path.normalised(path)
        guard path.hasSuffix(".md"), Path.name(of: path) != ".md" else { throw .notMarkdown(path) }
        guard let folder = issueFolder(above: path) else { throw .noIssue(Path.folder(of: Path.folder(of: path))) }
        let inside = folder == "." ? path : String(path.dropFirst(folder.count + 1))
        let language =
            language(of: folder, in: "issue.yaml") ?? language(of: Path.parent(of: folder), in: "publication.yaml")
            ?? language(of: folder, in: "publication.yaml")
        let text = ScaffoldText(language: language ?? "en-US")
        var outcome = Outcome()
        let title = ScaffoldText.title(of: String(Path.name(of: path).dropLast(3)), text.words.untitled)
        try write([Draft(path: path, text: text.article(title: title, kind: kind))], &outcome)
        let manifest = Path.join(folder, "issue.yaml")
        if try enter(inside, into: manifest) {
            outcome.files.append(manifest)
        } else {
            outcome.advice = ["add it to `contents` in \(manifest): - \(YAMLText.quoted(inside))"]
        }
        return outcome
    }

    /// A theme that states what differs from another.
    ///
    /// - Parameter path: its file; a bare name stands for one in the folder `themes` beside `publication.yaml`.
    public func theme(_ path: String, extends parent: String) throws(ScaffoldFailure) -> Outcome {
        var outcome = Outcome()
        let isNamed = !path.contains("/") && !path.hasSuffix(".yaml")
        let home = [".", "Issues"].first { files.exists(Path.join($0, "publication.yaml")) }
        if isNamed && home == nil { throw .noPublication(".") }
        let file =
            isNamed ? Path.join(home ?? ".", "themes/\(path).yaml") : path + (path.hasSuffix(".yaml") ? "" : ".yaml")
        let name = String(Path.name(of: file).dropLast(5))
        try write([Draft(path: file, text: ScaffoldText.theme(name: name, extends: parent))], &outcome)
        outcome.advice = [
            "see it: zine preview --specimen \(Self.shell(isNamed ? name : file)) --serve",
            Path.name(of: Path.folder(of: file)) == "themes"
                ? "use it: write 'theme: \(name)' into publication.yaml, or into an issue's manifest"
                : "use it: write 'theme:' and its path into publication.yaml, or into an issue's manifest",
        ]
        return outcome
    }

    /// A word of a command line.
    static func shell(_ word: String) -> String {
        word.allSatisfy { $0.isLetter || $0.isNumber || "-_./".contains($0) }
            ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }

    // MARK: What can be known

    /// The folder's own number, else one more than the highest beside it.
    private func number(of folder: String, in parent: String) -> Int {
        let digits = Path.name(of: folder).filter { ("0"..."9").contains($0) }
        if let number = Int(digits), number <= 999_999 { return number }
        let others = IssueReader(files: files).issues(in: parent).compactMap { folder in
            Int(Path.name(of: folder).filter { ("0"..."9").contains($0) })
        }
        return min((others.max() ?? 0) + 1, 999_999)
    }

    private func issueFolder(above path: String) -> String? {
        var folder = Path.folder(of: path)
        for _ in 0..<8 {
            if files.exists(Path.join(folder, "issue.yaml")) { return folder }
            if folder == "." || folder == "/" { return nil }
            folder = Path.folder(of: folder)
        }
        return nil
    }

    private func manifest(_ path: String) -> String? {
        (try? files.read(path, 1 << 20)).map { String(decoding: $0, as: UTF8.self) }
    }

    /// What a manifest in a folder says of its language.
    private func language(of folder: String, in file: String) -> String? {
        manifest(Path.join(folder, file)).flatMap { IssueReader.language(in: Array($0.utf8), file: file) }
    }

    /// How the last issue of a publication is printed, in its manifest's own words.
    private func lastPrint(in parent: String) -> String? {
        IssueReader(files: files).issues(in: parent).last
            .flatMap { manifest(Path.join($0, "issue.yaml")) }.flatMap(Self.printKey)
    }

    /// The lines of a manifest's key `print`.
    private static func printKey(in manifest: String) -> String? {
        let lines = manifest.split(omittingEmptySubsequences: false) { $0.isNewline }
        guard let head = lines.firstIndex(where: { $0.hasPrefix("print:") }) else { return nil }
        return ([lines[head]] + lines[(head + 1)...].prefix { $0.hasPrefix(" ") }).joined(separator: "\n")
    }

    /// This month; that of `SOURCE_DATE_EPOCH` where it is set.
    public static func clock() -> PartialDate {
        let moment = Moment.ofSource ?? Moment(seconds: time(nil))
        return PartialDate(year: moment?.date.year ?? 2000, month: moment?.date.month ?? 1)
    }

    // MARK: Writing

    /// All of the files, or none where one of them is there already.
    private func write(_ drafts: [Draft], _ outcome: inout Outcome) throws(ScaffoldFailure) {
        if let there = drafts.first(where: { files.exists($0.path) }) { throw .exists(there.path) }
        for draft in drafts {
            do throws(OutputError) {
                try OutputFolder.write(Array(draft.text.utf8), to: draft.path)
            } catch {
                throw .output(error)
            }
            outcome.files.append(draft.path)
        }
    }

    /// Puts an article at the end of a manifest's contents; `false`, and nothing written, where the manifest is written
    /// in a way that a line cannot simply be added to.
    private func enter(_ article: String, into manifest: String) throws(ScaffoldFailure) -> Bool {
        guard let text = self.manifest(manifest).flatMap({ ContentsEditor.adding(article, to: $0) }) else {
            return false
        }
        do throws(OutputError) {
            try OutputFolder.write(Array(text.utf8), to: manifest)
        } catch {
            throw .output(error)
        }
        return true
    }
}
