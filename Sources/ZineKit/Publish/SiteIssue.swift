import ZineCore
import ZineDocument
import ZineReader
import ZineWeb

/// An issue on its way to the site: what it was read from, and its key, which names all that its files depend on.
struct SiteIssue: Sendable {
    let folder: String
    var summary: IssueSummary
    /// From the folder that holds the issue's, where that is possible.
    var inputs: [String]
    /// Of the inputs' contents.
    var print: String
}

/// Reads as little of an issue as will tell whether it has changed.
struct IssueScout: Sendable {
    let programFiles: ProgramFiles
    let sources: SourceFiles

    /// What was seen in a folder: an issue, unless it has errors that leave none.
    struct Sighting: Sendable {
        var issue: SiteIssue?
        var problems: [Diagnostic] = []
    }

    /// Looks at issues' folders, several at a time; in their order.
    ///
    /// - Parameter known: the issues of the last publication by slug. What has not changed since is not read.
    func look(at folders: [String], known: [String: SiteLedger.Issue], jobs: Int) async -> [Sighting] {
        await withTaskGroup(of: [(index: Int, sighting: Sighting)].self) { group in
            for first in 0..<min(jobs, folders.count) {
                group.addTask {
                    stride(from: first, to: folders.count, by: jobs).map { index in
                        (index, look(at: folders[index], known: known[Path.name(of: folders[index])]))
                    }
                }
            }
            var seen: [(index: Int, sighting: Sighting)] = []
            for await some in group { seen += some }
            return seen.sorted { $0.index < $1.index }.map(\.sighting)
        }
    }

    private func look(at folder: String, known: SiteLedger.Issue?) -> Sighting {
        // Ledgers once had whole paths of the machine in them.
        if let known, !known.inputs.contains(where: { $0.hasPrefix(programFiles.root + "/") }),
            case let print = fingerprint(known.inputs, beside: folder), known.key.hasPrefix(print)
        {
            return Sighting(
                issue: SiteIssue(folder: folder, summary: known.summary, inputs: known.inputs, print: print))
        }
        let reading = IssueReader(files: sources).read(folder: folder)
        var sighting = Sighting(problems: reading.diagnostics.filter { $0.severity == .error })
        if let read = reading.issue {
            let inputs = inputs(of: read, read: reading.filesRead)
            sighting.issue = SiteIssue(
                folder: folder, summary: IssueSummary(issue: read, place: IssuePlace()), inputs: inputs,
                print: fingerprint(inputs, beside: folder))
        }
        return sighting
    }

    /// A fingerprint of files, present or missing, as they are now.
    private func fingerprint(_ inputs: [String], beside folder: String) -> String {
        let parent = Path.parent(of: folder)
        var print = Fingerprint()
        for input in inputs {
            print.add(input)
            let path =
                input.hasPrefix(Self.program)
                ? programFiles.root + "/" + input.dropFirst(Self.program.count) : Path.join(parent, input)
            if let bytes = try? sources.read(path, PictureLoader.limit) {
                print.add(bytes)
            } else {
                print.add(sources.list(path).joined(separator: "/"))
            }
        }
        return print.text
    }

    /// Everything that an issue was read from, and what its pages would be set with.
    private func inputs(of issue: Issue, read files: [String]) -> [String] {
        let parent = Path.parent(of: issue.folder)
        let finder = ThemeFinder(programFiles: programFiles, files: sources)
        var told: [Diagnostic] = []
        let found = finder.theme(for: issue, &told)
        var paths = files + finder.places(for: issue) + found.chain
        if issue.furtherEditions.contains(.largePrint) {
            var large = issue
            large.theme = LargePrintForm.theme
            paths += finder.places(for: large) + finder.theme(for: large, &told).chain
        }
        paths += [issue.folder + "/fonts", parent + "/fonts"]
        // The program's own faces are among what all pages depend on.
        paths += finder.fontFolders(for: issue, found).filter { $0 != programFiles.fonts }
        paths += MachineFace.all(in: found.theme).map(\.face.file)
        let prefix = parent == "." ? "" : parent + "/"
        let named = paths.map { path in
            if path.hasPrefix(programFiles.root + "/Assets/") || path.hasPrefix(programFiles.root + "/Fonts/") {
                return Self.program + path.dropFirst(programFiles.root.count + 1)
            }
            return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
        }
        return Set(named).filter { !$0.contains("\n") }.sorted()
    }

    /// Stands for the folder of the program's own files, wherever that is on a machine.
    private static let program = "<zine>/"
}
