import ZineCore
import ZineDocument
import ZineProof
import ZineReader

/// The ids of everything that can be said of an issue, as the documentation lists them.
struct DiagnosticCatalogue {
    /// Whether each is never anything but an error.
    private let ids: [String: Bool]

    /// None where the list is not to be had.
    init(_ programFiles: ProgramFiles, _ files: SourceFiles) {
        let bytes = (try? files.read(programFiles.assets + "/diagnostics.md", 1 << 20)) ?? []
        var ids: [String: Bool] = [:]
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where line.hasPrefix("| `") {
            let cells = line.split(separator: "|").map { $0.trimmingPrefix(" ") }
            guard cells.count > 1, let id = cells[0].split(separator: "`").first else { continue }
            let isError = cells[1].hasPrefix("error") && !cells[1].contains("warning")
            ids[String(id)] = (ids[String(id)] ?? true) && isError
        }
        if ids[Finding.Kind.diagnostic] != nil {
            for kind in Finding.Kind.allCases { ids[Finding.Kind.diagnostic + "/" + kind.rawValue] = false }
        }
        self.ids = ids
    }

    /// What is wrong with what an issue wants to be silent about.
    func problems(in issue: Issue) -> [Diagnostic] {
        guard !ids.isEmpty else { return [] }
        return issue.silenceWishes.compactMap { wish in
            let name = wish.id.count > 40 ? wish.id.prefix(40) + "…" : wish.id
            switch ids[wish.id] {
            case false?: return nil
            case true?:
                return .warning(
                    "ignored-error", "'\(name)' is an error, and errors cannot be ignored",
                    hint: "mend what it says; without that the issue is not built", at: wish.span)
            case nil:
                let own = Finding.Kind.diagnostic + "/" + wish.id
                let nearest = ids[own] == nil ? nearestWord(to: wish.id, in: ids.keys.sorted()) : own
                return .warning(
                    "unknown-diagnostic", "there is no diagnostic '\(name)'",
                    hint: nearest.map { "did you mean '\($0)'?" }
                        ?? "write the id that stands in brackets behind a warning: missing-license", at: wish.span)
            }
        }
    }
}

extension IssueBuilder {
    /// What remains to be said of an issue once it has said what it does not want to hear.
    func unsilenced(_ problems: [Diagnostic], of issue: Issue) -> [Diagnostic] {
        guard !issue.silenceWishes.isEmpty else { return problems }
        return issue.unsilenced(problems + DiagnosticCatalogue(programFiles, sources).problems(in: issue))
    }
}
