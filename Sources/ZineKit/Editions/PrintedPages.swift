import ZineCore
import ZineDocument
import ZineLayout
import ZineWeb

/// Finds in the composed pages where each of them begins in the articles' text.
struct PrintedPages {
    let issue: Issue
    let pages: PageSet
    let report: FitReport

    /// In printed order; pages that hold nothing of an article are left out.
    var starts: [PageStart] {
        let first = Dictionary(report.articles.map { ($0.slug, $0.firstPage) }, uniquingKeysWith: { first, _ in first })
        let slugs = Dictionary(
            issue.articles.map { (issue.folder + "/" + $0.path, $0.slug) }, uniquingKeysWith: { first, _ in first })
        var seen: [SourceSpan: Int] = [:]
        return pages.pages.enumerated().compactMap { index, page in
            let body = page.frame.items.filter(isBody)
            defer { count(body, in: &seen) }
            if index == 0 { return PageStart(label: page.label, place: .cover) }
            let known = { (item: FrameItem) in item.span.flatMap { slugs[$0.file] } != nil }
            guard let opening = body.first(where: known) ?? page.frame.items.first(where: known),
                let span = opening.span, let slug = slugs[span.file]
            else { return nil }
            let place: PageStart.Place =
                first[slug] == index + 1
                ? .article(slug) : .text(article: slug, span.start, offset: seen[span] ?? 0)
            return PageStart(label: page.label, place: place)
        }
    }

    /// Marks of the running text: no furniture, no notes, no numbers that the composer has added.
    private func isBody(_ item: FrameItem) -> Bool {
        if case .link = item.mark { return false }
        var element = item.element
        guard element != nil else { return false }
        while let id = element {
            switch pages.structure[id].role {
            case .note, .reference: return false
            default: element = pages.structure[id].parent
            }
        }
        return true
    }

    /// Adds the letters that the page shows of each stretch of text.
    private func count(_ items: [FrameItem], in seen: inout [SourceSpan: Int]) {
        for item in items {
            guard case .glyphs(let run) = item.mark, let span = item.span else { continue }
            seen[span, default: 0] += WordCount.count(run.text)
        }
    }
}
