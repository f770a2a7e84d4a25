import ZineCore
import ZineDocument

extension ArticleConverter {
    /// Marks the pages that begin at or before this place. Not inside a link, whose words would then hold the mark.
    mutating func markPages(before span: SourceSpan) {
        guard !pageStarts.isEmpty, !isInsideLink else { return }
        while let next = pageStarts.first, next.position <= span.start {
            markPage(next.start)
            pageStarts.removeFirst()
        }
    }

    /// A page that begins behind all text is marked at its end, so that the page list leads somewhere.
    mutating func markRemainingPages() {
        for next in pageStarts { markPage(next.start) }
        pageStarts = []
    }

    private mutating func markPage(_ start: PageStart) { out.insert(Self.pageMark(start, phrases, out.syntax)) }

    static func pageMark(_ start: PageStart, _ phrases: Phrases, _ syntax: MarkupSyntax) -> HTML {
        var writer = HTMLWriter(syntax: syntax)
        var attributes: [Attribute] = [
            .id(start.id), .role("doc-pagebreak"), .label(Phrases.fill(phrases.page, start.label)),
        ]
        if syntax == .xhtml { attributes.append(.epubType("pagebreak")) }
        writer.element(.span, attributes, text: "")
        return writer.html
    }
}
