import ZineDocument

extension IssuePages {
    /// From so many sections on, an article has a list of them.
    private static let fewestSections = 6

    /// Where the sections of a long article are; `nil` for one of few.
    func sections(of article: Article, label: String) -> TemplateRecord? {
        let address = ArticleAddress.onItsOwnPage(nil)
        let parts = article.blocks.compactMap { block -> TemplateRecord? in
            guard case .heading(let heading) = block.content, heading.level == 2 else { return nil }
            let words = PlainWords.of(heading.text)
            guard !words.allSatisfy(\.isWhitespace) else { return nil }
            var record = TemplateRecord()
            record.url("url", address.url(to: address.id(heading.id)))
            record.words("title", words, language: article.raisingLanguage)
            return record
        }
        guard parts.count >= Self.fewestSections else { return nil }
        var record = TemplateRecord()
        record.text("label", label)
        record.list("parts", parts)
        return record
    }
}
