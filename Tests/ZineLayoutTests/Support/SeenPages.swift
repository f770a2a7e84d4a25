import ZineCore
import ZineDocument
import ZineLayout
import ZineProof

extension IssueComposer.Result {
    /// What the proof-reader sees on the pages, which are set in the toy shaper's face.
    var seen: FitReport.Seen {
        let page = theme.page
        let size = Size(width: page.measure, height: theme.leading * theme.linesPerPage)
        let sheet = ProofSheet(
            recto: Rect(origin: Point(x: page.spine, y: page.head), size: size),
            verso: Rect(origin: Point(x: page.foreEdge, y: page.head), size: size), leading: theme.leading,
            textSize: theme[.text].size, indent: theme.paragraph.indent, safe: page.safe,
            ink: { id, _ in id == 0x20 ? nil : GlyphInk(left: 30, right: 220, top: -650, bottom: 0) },
            advance: { id, _ in Unicode.Scalar(id).map { ToyShaper.width(of: $0) } ?? 0 })
        let reader = ProofReader(pages, sheet)
        var seen = FitReport.Seen()
        let findings = reader.findings()
        let kinds: [(Budget, Finding.Kind)] = [
            (.widows, .widow), (.orphans, .orphan), (.strandedHeadings, .strandedHeading), (.ladders, .ladder),
        ]
        for (budget, kind) in kinds {
            seen.places[budget] = findings.filter { $0.kind == kind }.map {
                .init(page: $0.page, article: "", span: nil)
            }
        }
        let figures = reader.figures
        seen.lines = figures.lines
        seen.places[.hyphens] = figures.hyphens.map { .init(page: $0.page, article: "", span: nil) }
        seen.widestSpaces = figures.spaces.map(\.ratio).max() ?? 0
        return seen
    }
}
