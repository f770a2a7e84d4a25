import Glibc
import ZineBraille
import ZineCore
import ZineDocument
import ZineLayout
import ZineReader
import ZineRender
import ZineText

/// Looks over an installation: what is there, in which version, what is missing and what mends it.
public struct Doctor: Sendable {
    public enum Health: String, Sendable {
        case good
        /// Something works less well without it.
        case optional
        /// Builds fail, or come out worse than they should.
        case missing
    }

    public struct Finding: Sendable {
        public var subject: String
        public var health: Health
        public var detail: String
        /// A command to type.
        public var remedy: String?
    }

    public var programFiles: ProgramFiles

    public init(programFiles: ProgramFiles) { self.programFiles = programFiles }

    /// - Parameter issues: folders whose languages, scripts and themes are looked after as well.
    public func examine(issues: [String] = []) -> [Finding] {
        var findings = [
            Finding(
                subject: "zine", health: .good, detail: "\(Version.current), with its files in \(programFiles.root)")
        ]
        findings += libraries
        let read = issues.compactMap { IssueReader().read(folder: $0).issue }
        let languages = Set(read.flatMap { $0.articles.map(\.language) })
        findings += [templates(), faces()] + fallbacks(read) + hyphenation(languages) + spelling(languages)
        if read.contains(where: { $0.furtherEditions.contains(.braille) }) { findings.append(braille) }
        return findings
    }

    private static let reinstall = "make install in zine's sources, or set ZINE_HOME to the folder of Assets and Fonts"

    private var libraries: [Finding] {
        let missing = RenderingLibraries.missing
        guard missing.isEmpty else {
            return missing.map { library in
                Finding(
                    subject: "library", health: .missing, detail: "no \(library.name), or it cannot be opened",
                    remedy: Packages.here.library(library.package))
            }
        }
        return RenderingLibraries.versions.map { .init(subject: $0.name, health: .good, detail: $0.version) }
    }

    private func templates() -> Finding {
        let files = ["Templates", "Themes/house.yaml", "Web"].map { programFiles.assets + "/" + $0 }
        let absent = files.filter { access($0, R_OK) != 0 }
        return Finding(
            subject: "assets", health: absent.isEmpty ? .good : .missing,
            detail: absent.isEmpty ? "themes, templates and styles" : "missing: " + absent.joined(separator: ", "),
            remedy: absent.isEmpty ? nil : Self.reinstall)
    }

    private func faces() -> Finding {
        let theme = Theme()
        let files = theme.families.values.flatMap(\.faces).map(\.file)
        let absent = Set(files).filter { access(programFiles.fonts + "/" + $0, R_OK) != 0 }.sorted()
        return Finding(
            subject: "faces", health: absent.isEmpty ? .good : .missing,
            detail: absent.isEmpty
                ? "\(Set(files).count) files of \(theme.families.count) families"
                : "missing in \(programFiles.fonts): " + absent.joined(separator: ", "),
            remedy: absent.isEmpty ? nil : Self.reinstall)
    }

    /// Whether faces stand in for the letters of other scripts that the issues are written in.
    private func fallbacks(_ issues: [Issue]) -> [Finding] {
        var covered: Set<String> = []
        var lacking: [Finding] = []
        for issue in issues {
            let check = FaceCheck(library: library(for: issue))
            let found = check.scripts(of: issue)
            covered.formUnion(found.covered)
            lacking += found.lacking.map { group in
                Finding(
                    subject: "fallbacks", health: .missing, detail: group.message, remedy: check.remedy(group))
            }
        }
        guard !covered.isEmpty else { return lacking }
        let good = Finding(subject: "fallbacks", health: .good, detail: covered.sorted().joined(separator: ", "))
        return [good] + lacking
    }

    private func library(for issue: Issue) -> FontLibrary {
        var problems: [Diagnostic] = []
        let finder = ThemeFinder(programFiles: programFiles, files: .fileSystem)
        let found = finder.theme(for: issue, &problems)
        return FontLibrary(
            theme: found.theme, folders: finder.fontFolders(for: issue, found),
            place: SourceSpan(file: found.file))
    }

    private func hyphenation(_ needed: Set<String>) -> [Finding] {
        let library = HyphenationLibrary()
        let wanted = needed.union(HyphenationLibrary.usual).sorted()
        let covered = wanted.filter(library.covers)
        let uncovered = wanted.filter { !library.covers($0) && LanguageCheck.hyphenates($0) }
        let good = Finding(subject: "hyphenation", health: .good, detail: covered.joined(separator: ", "))
        return (covered.isEmpty ? [] : [good])
            + uncovered.map { language in
                Finding(
                    subject: "hyphenation", health: needed.contains(language) ? .missing : .optional,
                    detail: "none for \(language)", remedy: Packages.here.hyphenation(language))
            }
    }

    private var braille: Finding {
        let isThere = Louis() != nil
        return Finding(
            subject: "braille", health: isThere ? .good : .missing,
            detail: isThere ? "liblouis" : "no liblouis, and so no braille.brf",
            remedy: isThere ? nil : Packages.here.library("liblouis20 liblouis-data"))
    }

    private func spelling(_ needed: Set<String>) -> [Finding] {
        needed.union(["en-US"]).sorted().map { language in
            let isThere = Hunspell(language: language) != nil
            return Finding(
                subject: "spelling", health: isThere ? .good : .optional,
                detail: isThere ? language : "none for \(language): `zine check` leaves its spelling alone",
                remedy: isThere ? nil : Packages.here.spelling(language))
        }
    }
}
