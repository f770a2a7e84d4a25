import ZineCore
import ZineDocument
import ZineLayout
import ZineReader

/// Of all that there is to say of an issue, what concerns the pages that are looked at: the rest is counted, so that a look
/// at one page after the other does not tell it each time.
struct PageProblems {
    private let composition: Composition
    /// From one.
    private let pages: [Int]
    private let folder: String
    /// The lines of each article that stand on the pages.
    private var lines: [String: ClosedRange<Int>] = [:]
    private var pictures: Set<String> = []

    init(_ composition: Composition, pages: [Int]) {
        self.composition = composition
        self.pages = pages
        folder = composition.issue.folder
        for number in pages {
            for item in composition.pages.pages[number - 1].frame.items {
                if let span = item.span { note(span) }
                if case .image(let placement) = item.mark { pictures.insert(placement.image) }
            }
        }
        // What stands above an article's text goes with its first page.
        let first = Set(composition.report.articles.filter { pages.contains($0.firstPage) }.map(\.slug))
        for article in composition.issue.articles where first.contains(article.slug) {
            note(SourceSpan(file: Path.join(folder, article.path)))
        }
    }

    private mutating func note(_ span: SourceSpan) {
        let range = min(span.start.line, span.end.line)...max(span.start.line, span.end.line)
        let known = lines[span.file] ?? range
        lines[span.file] =
            min(known.lowerBound, range.lowerBound)...max(known.upperBound, range.upperBound)
    }

    /// All errors, what is said of these pages, and a note of how much else there is.
    func told(_ problems: [Diagnostic]) -> [Diagnostic] {
        let told = problems.filter(concerns)
        let others = problems.uniqued().count - told.uniqued().count
        guard others > 0 else { return told }
        return told + [
            .note(
                "other-pages", "\(others.counted("remark")) on other pages \(others == 1 ? "is" : "are") not told here",
                hint: "`zine check \(folder)` tells all", at: SourceSpan(file: Path.join(folder, "issue.yaml")))
        ]
    }

    private func concerns(_ problem: Diagnostic) -> Bool {
        if problem.severity == .error { return true }
        let issue = composition.issue, file = problem.span.file
        if file == Path.join(folder, "issue.yaml") || Path.name(of: file) == "publication.yaml" {
            return pages.contains(1) || pages.contains(composition.pages.pages.count)
        }
        if issue.articles.contains(where: { Path.join(folder, $0.path) == file }) {
            return lines[file]?.contains(problem.span.start.line) ?? false
        }
        if let picture = issue.pictures.first(where: { Path.join(folder, $0.path) == file }) {
            return pictures.contains(picture.path) || pictures.contains(picture.printName)
        }
        // Themes and faces are every page's.
        return true
    }
}
