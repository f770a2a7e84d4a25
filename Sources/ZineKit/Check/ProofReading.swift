import ZineCore
import ZineDocument
import ZineLayout
import ZineProof
import ZineText

extension Composition {
    /// Has the finished pages read, and takes into the report what is seen on them.
    mutating func proofread() {
        let reading = ProofReading(self)
        report.take(reading.seen)
        proof = reading
    }
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
        var sheet = ProofSheet(
            recto: Rect(origin: Point(x: page.spine, y: page.head), size: size),
            verso: Rect(origin: Point(x: page.foreEdge, y: page.head), size: size), leading: theme.leading,
            textSize: theme[.text].size, indent: theme.paragraph.indent, safe: page.safe,
            ink: { library.ink(of: $0, in: $1) }, advance: { library.advance(of: $0, in: $1) })
        sheet.columns = page.columns
        sheet.columnGap = page.columnGap
        sheet.isRightToLeft = TextDirection(language: composition.issue.language).isRightToLeft
        sheet.words = { [issue = composition.issue] in Set(issue.articles.flatMap(\.words)) }
        let reader = ProofReader(composition.pages, sheet)
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
                .init("what", .string(finding.kind.said(finding.amount).what)),
            ])
        }
    }

    /// Warnings, each at the words that it is about.
    func problems(issue: String) -> [Diagnostic] {
        findings.map { finding in
            let said = finding.kind.said(finding.amount)
            return .warning(
                "proof-reading", "on page \(finding.page) \(said.what)\(quoted(finding.words))", hint: said.hint,
                at: finding.span ?? SourceSpan(file: issue))
        }
    }

    private func quoted(_ words: String) -> String {
        let plain = String(words.unicodeScalars.filter { $0.value != 0xAD && $0.value != 0x2060 })
        if plain.isEmpty { return "" }
        return plain.count > 44 ? ": “\(plain.prefix(40))…”" : ": “\(plain)”"
    }

    /// For `report.json`; lengths in points from the page's upper left corner.
    func json(_ paths: IssuePaths) -> JSON {
        .array(
            findings.map { finding in
                .object([
                    .init("kind", .string(finding.kind.rawValue)),
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

extension Finding.Kind {
    /// What an editor is told, and what would mend it.
    fileprivate func said(_ amount: Double) -> (what: String, hint: String) {
        let hundredths = Int((amount * 100).rounded())
        let rounded = (amount * 100).rounded() / 100
        let reword = "change a word or two of the paragraph"
        let theme = "this is the theme's doing: look at its spaces and sizes"
        switch self {
        case .shortLine:
            return (
                "a line ends short by \(hundredths) % of the measure",
                "write the long word after it another way, or give it places to break"
            )
        case .pastMeasure:
            return ("text stands \(rounded) pt out of the text block", "shorten the word, or give it places to break")
        case .crookedEdge: return ("a line's edge is out of true by \(rounded) pt", theme)
        case .unlikeLetters:
            return ("a line's letters differ from the line's above by \(hundredths) % in width", reword)
        case .wideSpaces: return ("a line's spaces are \(rounded) times their width", reword)
        case .closeSpaces: return ("a line's spaces are only \(rounded) times their width", reword)
        case .choppedWord:
            return ("a word is cut without a hyphen", "give it places to break: a soft hyphen (`&shy;`) in each joint")
        case .ladder: return ("two lines in a row end with a hyphen", reword)
        case .river: return ("spaces run through four lines", reword)
        case .paragraphEnd: return ("a paragraph ends in next to nothing", reword)
        case .overprint: return ("text stands upon other text", theme)
        case .nearInk: return ("ink is as near as \(rounded) pt to other ink", theme)
        case .unevenSteps: return ("a line is \(rounded) pt further from the one above than its like", theme)
        case .unlikeSpaces: return ("a space differs from its like by \(rounded) pt", "add or cut a line on that page")
        case .widow: return ("a paragraph's last line stands alone at the head", "add or cut a line before that page")
        case .orphan: return ("a paragraph's first line stands alone at the foot", "add or cut a line before that page")
        case .strandedHeading: return ("a heading has nothing below it", "add or cut a line before that page")
        case .emptyPage:
            return ("only \(hundredths) % of the page are filled", "cut the lines that run over, or add some more")
        case .unsafeInk: return ("ink is where printers do not reach", "let the theme's page have wider margins")
        }
    }
}
