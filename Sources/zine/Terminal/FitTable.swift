import ZineCore
import ZineLayout

/// The fit report as a person reads it.
enum FitTable {
    static func text(_ slug: String, _ fit: FitReport, sheets: Int, moved: [MovedPage] = []) -> String {
        var lines = [
            "\(slug): \(fit.pageCount) pages on \(sheets.counted("sheet")), text \(fit.textSize) on \(fit.leading)"
        ]
        lines += table(fit.articles.map(row))
        let notes = fit.fillers - fit.houseAds
        if notes > 0 { lines.append("  \(notes.counted("page")) for the reader's notes") }
        if fit.houseAds > 0 { lines.append("  \(fit.houseAds.counted("house ad"))") }
        lines.append(
            "  widows \(fit.widows), orphans \(fit.orphans), stranded headings \(fit.strandedHeadings), "
                + "uneven spreads \(fit.unevenSpreads), lines off the grid \(fit.offGridLines)")
        lines.append(
            "  \(fit.lines.counted("line")): \(fit.hyphens) hyphenated, \(fit.ladders.counted("ladder")), "
                + "\(fit.rivers.counted("river")), \(fit.stretchedLines) stretched, \(fit.overfullLines) too long")
        if !fit.spreads.isEmpty { lines.append("  what the spreads cost") }
        lines += table(fit.spreads.map(row)).map { "  " + $0 }
        if !moved.isEmpty { lines.append("  since the last build, before anything that changed") }
        lines += moved.map { "    " + $0.words }
        return lines.joined(separator: "\n")
    }

    private static func row(_ article: FitReport.ArticleFit) -> [String] {
        let last = article.firstPage + article.pageCount - 1
        var moved: [String] = []
        if article.tightened > 0 { moved.append("\(article.tightened) tightened") }
        if article.loosened > 0 { moved.append("\(article.loosened) loosened") }
        if article.pullQuotes > 0 { moved.append(article.pullQuotes.counted("pull quote")) }
        return [
            article.label, article.pageCount > 1 ? "pages \(article.firstPage)–\(last)" : "page \(article.firstPage)",
            "last \(Int((article.lastPageFill * 100).rounded())) % full", moved.joined(separator: ", "),
        ]
    }

    private static func row(_ spread: FitReport.Spread) -> [String] {
        [
            spread.pages.map(String.init).joined(separator: "–"), String(spread.cost),
            spread.payments.map { "\($0.words) \($0.amount)" }.joined(separator: "; "),
        ]
    }

    /// Columns as wide as their widest cell.
    private static func table(_ rows: [[String]]) -> [String] {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
        }
        return rows.map { row in
            var line = row.enumerated().map { pad($1, widths[$0]) }.joined(separator: "  ")
            while line.hasSuffix(" ") { line.removeLast() }
            return "  " + line
        }
    }

    private static func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
