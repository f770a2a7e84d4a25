import ZineDocument
import ZineLanguage

extension EPUBBook {
    /// The three ways through the book: contents, landmarks and printed pages.
    func navigation(into record: inout TemplateRecord) {
        record.text("contents_label", phrases.page.contents)
        record.url("cover_url", SafeURL(path: Self.cover))
        record.text("cover_label", phrases.book.cover)
        record.url("contents_url", SafeURL(path: Self.contents))
        record.url("colophon_url", SafeURL(path: Self.colophon))
        record.text("colophon_label", phrases.colophon.title)
        record.url("start_url", issue.articles.first.map { SafeURL(path: file(of: $0)) })
        record.text("start_label", phrases.book.beginning)
        record.text("pages_label", phrases.book.printedPages)
        record.list("articles", issue.articles.map(line))
        record.list("pages", starts.all.map(page))
    }

    private func line(_ article: Article) -> TemplateRecord {
        var record = TemplateRecord()
        record.url("url", SafeURL(path: file(of: article)))
        record.words("title", title(of: article), language: article.raisingLanguage)
        let isSame = article.language == issue.language
        record.text("lang", isSame ? nil : LanguageTag(article.language)?.text)
        record.list("parts", parts(of: article))
        return record
    }

    /// The article's headings of the first order.
    private func parts(of article: Article) -> [TemplateRecord] {
        let address = ArticleAddress.onItsOwnPage(file(of: article))
        return article.blocks.compactMap { block in
            guard case .heading(let heading) = block.content, heading.level <= 2 else { return nil }
            let words = PlainWords.of(heading.text)
            guard !words.allSatisfy(\.isWhitespace) else { return nil }
            var record = TemplateRecord()
            record.url("url", address.url(to: address.id(heading.id)))
            record.words("title", words, language: article.raisingLanguage)
            return record
        }
    }

    private func page(_ start: PageStart) -> TemplateRecord {
        let path =
            switch start.place {
            case .cover: Self.cover
            case .article(let slug), .text(let slug, _, _):
                issue.articles.first { $0.slug == slug }.map(file(of:)) ?? Self.cover
            }
        var record = TemplateRecord()
        record.url("url", SafeURL(path: path, fragment: start.id))
        record.text("label", start.label)
        return record
    }
}
