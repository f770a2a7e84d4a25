import ZineLayout

/// The fit report as a person reads it.
enum FitTable {
    static func text(_ slug: String, _ fit: FitReport, folder: String) -> String {
        var lines = [
            "\(slug): \(fit.pageCount) pages on \((fit.pageCount + 3) / 4) sheets, text \(fit.textSize) on \(fit.leading)"
        ]
        let width = fit.articles.map(\.slug.count).max() ?? 0
        for article in fit.articles {
            let last = article.firstPage + article.pageCount - 1
            let pages = article.pageCount > 1 ? "pages \(article.firstPage)–\(last)" : "page \(article.firstPage)"
            let fill = "\(Int((article.lastPageFill * 100).rounded())) % of the last"
            lines.append("  \(pad(article.slug, width))  \(pad(pages, 12))  \(fill)")
        }
        lines.append(
            "  widows \(fit.widows), orphans \(fit.orphans), stranded headings \(fit.strandedHeadings), "
                + "uneven spreads \(fit.unevenSpreads)")
        lines.append(
            "  \(fit.lines) lines: \(fit.hyphens) hyphenated, \(fit.ladders) ladders, \(fit.rivers) rivers, \(fit.stretchedLines) stretched, "
                + "\(fit.overfullLines) too long")
        return lines.joined(separator: "\n")
    }

    private static func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
