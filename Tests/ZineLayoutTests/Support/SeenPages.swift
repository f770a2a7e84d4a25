import ZineCore
import ZineDocument
import ZineLayout
import ZineProof

extension IssueComposer.Result {
    /// The pages' proof-reader; they are set in the toy shaper's face.
    private var reader: ProofReader {
        let page = theme.page
        let size = Size(width: page.measure, height: theme.leading * theme.linesPerPage)
        let facts = PageFacts(
            recto: Rect(origin: Point(x: page.spine, y: page.head), size: size),
            verso: Rect(origin: Point(x: page.foreEdge, y: page.head), size: size), leading: theme.leading,
            textSize: theme[.text].size, indent: theme.paragraph.indent, safe: page.safe,
            ink: { id, _ in id == 0x20 ? nil : GlyphInk(left: 30, right: 220, top: -650, bottom: 0) },
            advance: { id, _ in Unicode.Scalar(id).map { ToyShaper.width(of: $0) } ?? 0 })
        return ProofReader(pages, facts)
    }

    /// What the proof-reader finds wrong with whole pages, lines of text left alone.
    var pageFindings: [Finding] {
        let kinds: Set<Finding.Kind> = [
            .unevenSteps, .unlikeSpaces, .widow, .orphan, .strandedHeading, .emptyPage, .unsafeInk, .offPaper,
        ]
        return reader.findings().filter { kinds.contains($0.kind) }
    }

    /// What the proof-reader sees on the pages.
    var seen: FitReport.Seen {
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
