import ZineCore
import ZineDocument
import ZineLanguage
import ZineLayout
import ZineProof
import ZineText

extension Composition {
    /// Has the finished pages read, and takes into the report what is seen on them.
    mutating func proofread() { take(ProofReading(self)) }

    mutating func take(_ reading: ProofReading) {
        report.take(reading.seen)
        proofReading = reading
    }

    /// Lines that are too long, and what the proof-reader finds; a line that stands out of its block is told once.
    ///
    /// - Parameter isLost: whether to tell no more of the proof-reader's than what cannot be read on paper.
    func problemsOfLines(issue: String, whereLost isLost: Bool = false) -> [Diagnostic] {
        let seen = proofReading?.problems(issue: issue, whereLost: isLost) ?? []
        let lost = Set(seen.filter { $0.kind == Finding.Kind.offPaper.rawValue }.map(\.span.startOfLine))
        let long = report.overfull.filter { !lost.contains($0.span.startOfLine) }
        let known = Set(long.map(\.span.startOfLine))
        return long
            + seen.filter { problem in
                problem.kind != Finding.Kind.pastMeasure.rawValue || !known.contains(problem.span.startOfLine)
            }
    }
}

extension SourceSpan {
    fileprivate var startOfLine: SourceSpan { SourceSpan(file: file, start: start) }
}

/// What the proof-reader finds on an issue's pages, for those who asked.
struct ProofReading {
    let findings: [Finding]
    let figures: PageFigures

    init(_ composition: Composition) {
        let theme = composition.theme
        let page = theme.page
        let size = Size(width: page.measure, height: theme.leading * theme.linesPerPage)
        let library = composition.library
        var facts = PageFacts(
            recto: Rect(origin: Point(x: page.spine, y: page.head), size: size),
            verso: Rect(origin: Point(x: page.foreEdge, y: page.head), size: size), leading: theme.leading,
            textSize: theme[.text].size, indent: theme.paragraph.indent, safe: page.safe,
            ink: { library.ink(of: $0, in: $1) }, advance: { library.advance(of: $0, in: $1) })
        facts.columns = page.columns
        facts.columnGap = page.columnGap
        facts.isRightToLeft = TextDirection(language: composition.issue.language).isRightToLeft
        facts.words = { [issue = composition.issue] in Set(issue.articles.flatMap(\.words)) }
        facts.partings = composition.issue.articles.flatMap(\.allBlocks).filter { $0.content == .pageBreak }.map(\.span)
        facts.months = Set(
            Set(composition.issue.articles.map(\.language)).flatMap { language -> [String] in
                let dates = Language.of(language).dates
                return (dates.months + (dates.monthsAlone ?? [])).map { $0.lowercased() }
            })
        let reader = ProofReader(composition.pages, facts)
        findings = reader.findings()
        figures = reader.figures
    }

    /// What the report and budgets take from it.
    var seen: FitReport.Seen {
        var seen = FitReport.Seen()
        let place = { (page: Int, span: SourceSpan?) in
            FitReport.Place(page: page, article: span?.file ?? "", span: span)
        }
        let kinds: [(Budget, Finding.Kind)] = [
            (.widows, .widow), (.orphans, .orphan), (.strandedHeadings, .strandedHeading), (.ladders, .ladder),
        ]
        for (budget, kind) in kinds {
            seen.places[budget] = findings.filter { $0.kind == kind }.map { place($0.page, $0.span) }
        }
        seen.lines = figures.lines
        seen.places[.hyphens] = figures.hyphens.map { place($0.page, $0.span) }
        seen.rivers = findings.count { $0.kind == .river }
        seen.stretchedLines = figures.spaces.count { $0.ratio > 1.505 || $0.ratio < 0.745 }
        if let widest = figures.spaces.max(by: { $0.ratio < $1.ratio }) {
            seen.widestSpaces = (widest.ratio * 1000).rounded() / 1000
            seen.places[.stretch] = [place(widest.page, widest.span)]
        }
        return seen
    }

    /// What can be drawn over a page of its lines.
    func fills(page: Int) -> [ProofMarks.LineFill] {
        let outside = findings.filter { $0.kind == .pastMeasure && $0.page == page }
        return figures.spaces.filter { $0.page == page }.map { ProofMarks.LineFill(rect: $0.rect, spaces: $0.ratio) }
            + outside.map { ProofMarks.LineFill(rect: $0.rect, spaces: nil) }
    }

    /// For a viewer: what is to be looked at, with its place.
    var faults: [JSON] {
        findings.map { finding in
            .object([
                .init("file", finding.span.map { .string($0.file) } ?? .null),
                .init("line", finding.span.map { .integer($0.start.line) } ?? .null),
                .init("page", .integer(finding.page)),
                .init("y", .number(finding.rect.top.points)),
                .init("height", .number(finding.rect.size.height.points)),
                .init("what", .string(finding.kind.what(finding.amount))),
            ])
        }
    }

    /// Warnings, and notes of what need not be mended, each at the words that it is about.
    ///
    /// - Parameter isLost: whether to tell no more than what cannot be read on paper.
    func problems(issue: String, whereLost isLost: Bool = false) -> [Diagnostic] {
        let wanted = findings.filter { !isLost || $0.kind.loses }
        let unsafe = wanted.filter { $0.kind == .unsafeInk }
        // Margins that are too narrow are narrow on every page.
        let isMany = unsafe.count > 3
        let alone = isMany ? wanted.filter { $0.kind != .unsafeInk } : wanted
        return (isMany ? [unsafeProblem(unsafe, issue: issue)] : [])
            + alone.map { finding in
                let message = "on page \(finding.page), \(finding.kind.what(finding.amount))\(quoted(finding.words))"
                var problem = Diagnostic(
                    finding.isSlight ? .note : .warning, Finding.Kind.diagnostic, message,
                    hint: finding.kind.hint, at: finding.span ?? SourceSpan(file: issue))
                problem.kind = finding.kind.rawValue
                return problem
            }
    }

    /// Lines that printers do not reach, together.
    private func unsafeProblem(_ lines: [Finding], issue: String) -> Diagnostic {
        let pages = Set(lines.map(\.page)).sorted()
        let most = lines.map(\.amount).max() ?? 0
        let place = pages.count == 1 ? "page \(pages[0])" : "\(pages.count) pages, page \(pages[0]) the first"
        var problem = Diagnostic.warning(
            Finding.Kind.diagnostic,
            "on \(place), \(lines.count) lines: \(Finding.Kind.unsafeInk.what(most))",
            hint: Finding.Kind.unsafeInk.hint,
            at: lines.lazy.compactMap(\.span).first ?? SourceSpan(file: issue))
        problem.kind = Finding.Kind.unsafeInk.rawValue
        return problem
    }

    private func quoted(_ words: String) -> String {
        let painted = String(words.unicodeScalars.filter { $0.value != 0xAD && $0.value != 0x2060 })
        let plain = painted.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if plain.isEmpty { return "" }
        return plain.count > 44 ? ": “\(plain.prefix(40))…”" : ": “\(plain)”"
    }

    /// For `report.json`; lengths in points from the page's upper left corner.
    func json(_ paths: IssuePaths) -> JSON {
        .array(
            findings.map { finding in
                .object([
                    .init("kind", .string(finding.kind.rawValue)),
                    .init("severity", .string(finding.isSlight ? "note" : "warning")),
                    .init("page", .integer(finding.page)),
                    .init(
                        "place",
                        .array(
                            [
                                finding.rect.left, finding.rect.top, finding.rect.size.width,
                                finding.rect.size.height,
                            ].map { .number(($0.points * 100).rounded() / 100) })),
                    .init("amount", .number((finding.amount * 1000).rounded() / 1000)),
                    .init("words", .string(finding.words)),
                    .init("file", finding.span.map { .string(paths.name($0.file)) } ?? .null),
                    .init("line", finding.span.map { .integer($0.start.line) } ?? .null),
                ])
            })
    }
}
