import ZineCore
import ZineDocument

/// Where the editor's wishes could not be had, and what would have them.
extension IssueMakeUp {
    mutating func reportFit(_ articles: [ComposedArticle], _ plan: Copyfit.Plan) {
        reportPages(articles, plan)
        for composed in articles {
            guard let wanted = composed.entry.pages, composed.plans.count != wanted else { continue }
            let path = composed.entry.article.path
            let file = SourceSpan(file: issue.folder + "/" + path)
            if composed.plans.count > wanted {
                let over = surplus(composed, pages: composed.plans.count - wanted)
                diagnostics.append(
                    .warning(
                        "article-too-long",
                        "\(path) is \(over.lines.counted("line")) over the \(wanted.counted("page")) it may have",
                        hint: "cutting about \(over.words) words, or allowing \(composed.plans.count) pages, would fit",
                        at: file))
            } else {
                diagnostics.append(
                    .warning(
                        "article-too-short",
                        "\(path) fills \(composed.plans.count) of the \(wanted.counted("page")) it should have",
                        hint: "add text or a picture, or ask for \(composed.plans.count.counted("page"))", at: file))
            }
        }
    }

    /// The whole issue's pages: the articles whose last pages hold least are the ones to cut.
    private mutating func reportPages(_ articles: [ComposedArticle], _ plan: Copyfit.Plan) {
        guard let wanted = issue.pages, plan.pageCount > wanted else { return }
        let manifest = SourceSpan(file: issue.folder + "/issue.yaml")
        let over = plan.pageCount - plan.fillers - wanted
        let candidates = articles.filter { $0.plans.count > 1 && !$0.isBackCover }
            .sorted { surplus($0, pages: 1).words < surplus($1, pages: 1).words }
        guard over > 0, over <= candidates.count else {
            diagnostics.append(
                .warning(
                    "pages-exceeded", "the articles need \(plan.pageCount) pages, where \(wanted) are wanted",
                    hint: "write `pages: \(plan.pageCount)`, or move an article to another issue", at: manifest))
            return
        }
        let cuts = candidates.prefix(over).map { ($0, surplus($0, pages: 1)) }
        let sentences = cuts.map { composed, over in
            let fewer = (composed.plans.count - 1).counted("page")
            return "\(composed.entry.article.path) is \(over.lines.counted("line")) over \(fewer)"
        }
        let words = cuts.reduce(0) { $0 + $1.1.words }
        diagnostics.append(
            .warning(
                "pages-exceeded", sentences.joined(separator: ", and "),
                hint: "cutting about \(words) words, or allowing \(plan.pageCount) pages, would fit", at: manifest))
    }

    /// By how much an article is longer than so many pages fewer would hold, in lines and in words.
    private func surplus(_ composed: ComposedArticle, pages count: Int) -> (lines: Int, words: Int) {
        let placed = composed.plans.suffix(count).reduce(0) { $0 + $1.depth }
        let kept = (composed.plans.count - count) * theme.linesPerPage
        let notes = composed.flexible.notes.reduce(0) { $0 + $1.count }
        let natural = composed.flexible.naturalHeight + PageCapacity(theme).height(ofNotes: notes) - kept
        // Every page may lose a line to where paragraphs can be parted.
        let lines = natural > 0 ? min(placed, natural + composed.plans.count - count) : placed
        let all = max(1, composed.flexible.naturalHeight)
        let perLine = max(1, Double(composed.entry.article.words.count) / Double(all))
        let words = max(10, Int((Double(lines + 1) * perLine / 10).rounded(.up)) * 10)
        return (max(1, lines), words)
    }
}
