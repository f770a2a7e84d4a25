import Glibc
public import ZineDocument
import ZineReader

/// The first files of a publication, an issue or an article: they build as they are, and their comments say what may be
/// written where.
public struct Scaffold: Sendable {
    /// Why nothing was written.
    public enum Failure: Error, Hashable, Sendable {
        case exists(String)
        case noPublication(String)
        case noIssue(String)
        case notMarkdown(String)
        case output(OutputError)

        /// A sentence for the terminal, with what to do instead.
        public var message: String {
            switch self {
            case .exists(let path): "'\(path)' is there already; choose another name"
            case .noPublication(let path):
                "there is no publication.yaml in '\(path)'; begin with: zine new publication \(path)"
            case .noIssue(let path): "there is no issue.yaml in '\(path)'; begin with: zine new issue \(path)"
            case .notMarkdown(let path): "an article's name ends in .md, '\(path)' does not"
            case .output(let error): "cannot write \(error.path): \(error.reason)"
            }
        }
    }

    /// What was made.
    public struct Outcome: Sendable {
        /// Paths of the new files, in order.
        public var files: [String] = []
        /// What remains for the editor to do, a sentence each.
        public var advice: [String] = []
    }

    /// Year and month that a new issue bears.
    public var today: PartialDate
    private let files = SourceFiles.fileSystem

    public init(today: PartialDate = Scaffold.clock()) { self.today = today }

    /// A folder for a magazine, with a first issue in it.
    ///
    /// - Parameter theme: the name of its look, if it is not to be the house's.
    public func publication(_ path: String, name: String?, theme: String? = nil) throws(Failure) -> Outcome {
        let name = name ?? ScaffoldText.title(of: Path.name(of: Path.normalised(path)))
        var outcome = Outcome()
        try write(ScaffoldText.publication(name: name, theme: theme), to: Path.join(path, "publication.yaml"), &outcome)
        let first = try issue(Path.join(path, "001"))
        outcome.files += first.files
        outcome.advice = ["make it: zine build \(Path.join(path, "001"))"]
        return outcome
    }

    /// An issue's folder beside its publication: a manifest and an editor's note.
    public func issue(_ path: String) throws(Failure) -> Outcome {
        let folder = Path.normalised(path)
        let parent = Path.folder(of: folder)
        guard files.exists(Path.join(parent, "publication.yaml")) else { throw .noPublication(parent) }
        var outcome = Outcome()
        let number = number(of: folder, in: parent)
        try write(ScaffoldText.issue(number: number, date: today), to: Path.join(folder, "issue.yaml"), &outcome)
        try write(ScaffoldText.note(number: number), to: Path.join(folder, "articles/editors-note.md"), &outcome)
        outcome.advice = [
            "add an article: zine new article \(Path.join(folder, "articles/NAME.md"))",
            "make it: zine build \(folder)",
        ]
        return outcome
    }

    /// An article, named in its issue's contents.
    public func article(_ path: String, kind: Article.Kind) throws(Failure) -> Outcome {
        let path = Path.normalised(path)
        guard path.hasSuffix(".md"), Path.name(of: path) != ".md" else { throw .notMarkdown(path) }
        guard let folder = issueFolder(above: path) else { throw .noIssue(Path.folder(of: Path.folder(of: path))) }
        let inside = folder == "." ? path : String(path.dropFirst(folder.count + 1))
        var outcome = Outcome()
        let title = ScaffoldText.title(of: String(Path.name(of: path).dropLast(3)))
        try write(ScaffoldText.article(title: title, kind: kind), to: path, &outcome)
        let manifest = Path.join(folder, "issue.yaml")
        if try enter(inside, into: manifest) {
            outcome.files.append(manifest)
        } else {
            outcome.advice = ["add it to `contents` in \(manifest): - \(inside)"]
        }
        return outcome
    }

    /// A theme that states what differs from another.
    ///
    /// - Parameter path: its file; a bare name stands for one in the folder `themes` beside `publication.yaml`.
    public func theme(_ path: String, extends parent: String) throws(Failure) -> Outcome {
        var outcome = Outcome()
        let isNamed = !path.contains("/") && !path.hasSuffix(".yaml")
        let home = [".", "Issues"].first { files.exists(Path.join($0, "publication.yaml")) }
        if isNamed && home == nil { throw .noPublication(".") }
        let file =
            isNamed ? Path.join(home ?? ".", "themes/\(path).yaml") : path + (path.hasSuffix(".yaml") ? "" : ".yaml")
        let name = String(Path.name(of: file).dropLast(5))
        try write(ScaffoldText.theme(name: name, extends: parent), to: file, &outcome)
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

    /// This month; that of `SOURCE_DATE_EPOCH` where it is set.
    public static func clock() -> PartialDate {
        let moment = Moment.ofSource ?? Moment(seconds: time(nil))
        return PartialDate(year: moment?.date.year ?? 2000, month: moment?.date.month ?? 1)
    }

    // MARK: Writing

    private func write(_ text: String, to path: String, _ outcome: inout Outcome) throws(Failure) {
        guard !files.exists(path) else { throw .exists(path) }
        do throws(OutputError) {
            try OutputFolder.write(Array(text.utf8), to: path)
        } catch {
            throw .output(error)
        }
        outcome.files.append(path)
    }

    /// Puts an article at the end of a manifest's contents; `false`, and nothing written, where the manifest is written
    /// in a way that a line cannot simply be added to.
    private func enter(_ article: String, into manifest: String) throws(Failure) -> Bool {
        guard let bytes = try? files.read(manifest, 1 << 20),
            let text = ContentsEditor.adding(article, to: String(decoding: bytes, as: UTF8.self))
        else { return false }
        do throws(OutputError) {
            try OutputFolder.write(Array(text.utf8), to: manifest)
        } catch {
            throw .output(error)
        }
        return true
    }
}

/// Adds a line to the contents of a manifest, leaving every other byte as its editor wrote it.
enum ContentsEditor {
    static func adding(_ article: String, to manifest: String) -> String? {
        let plain = article.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || [0x2D, 0x2E, 0x2F, 0x5F].contains(byte)
        }
        guard plain else { return nil }
        var lines = manifest.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let head = lines.firstIndex(where: { $0.hasPrefix("contents:") }) else { return nil }
        let rest = lines[head].dropFirst("contents:".count)
        if let changed = inBrackets(rest, article) {
            lines[head] = "contents:" + changed
            return lines.joined(separator: "\n")
        }
        guard isBare(rest) else { return nil }
        var last: Int?
        var indent = "  "
        for index in lines.indices[(head + 1)...] {
            let line = lines[index]
            let content = line.drop { $0 == " " }
            if content.hasPrefix("- ") {
                if last == nil { indent = String(line.prefix { $0 == " " }) }
                last = index
            } else if content.isEmpty || content.hasPrefix("#") {
                continue
            } else if line.hasPrefix(" ") {
                last = last.map { _ in index }
            } else {
                break
            }
        }
        guard let last else {
            // A list that has nothing in it yet.
            lines.insert("\(indent)- \(article)", at: head + 1)
            return lines.joined(separator: "\n")
        }
        lines.insert("\(indent)- \(article)", at: last + 1)
        return lines.joined(separator: "\n")
    }

    /// `[]`, where a new issue begins, becomes a list of lines; a list in brackets gets one more.
    private static func inBrackets(_ rest: Substring, _ article: String) -> String? {
        let text = rest.drop { $0 == " " }
        guard text.first == "[", let end = text.firstIndex(of: "]"), isBare(text[end...].dropFirst()) else {
            return nil
        }
        let inside = text[..<end].dropFirst()
        // What has lists, mappings or comments of its own is its editor's to change.
        guard !inside.contains(where: { "[{#".contains($0) }) else { return nil }
        if inside.allSatisfy({ $0 == " " }) { return String(text[end...].dropFirst()) + "\n  - \(article)" }
        var items = String(inside)
        while items.last == " " || items.last == "," { items.removeLast() }
        return " [\(items), \(article)" + text[end...]
    }

    /// Nothing but blanks and a comment.
    private static func isBare(_ rest: Substring) -> Bool {
        let rest = rest.drop { $0 == " " || $0 == "\r" }
        return rest.isEmpty || rest.hasPrefix("#")
    }
}
