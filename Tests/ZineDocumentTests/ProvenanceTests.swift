import Testing
import ZineCore
import ZineDocument
import ZineLanguage

@Suite("Provenance")
struct ProvenanceTests {
    private func article(_ provenance: Article.Provenance?, adaptedBy: [String] = []) -> Article {
        var article = Article(
            path: "a.md", slug: "a", title: [], authors: ["Ana"], organization: "Ox",
            published: PartialDate(year: 2020, month: 3, day: 20), source: "https://a.example", language: "en-US")
        article.provenance = provenance
        article.adaptedBy = adaptedBy
        return article
    }

    private func line(_ article: Article, _ language: String = "en-US") -> String? {
        article.dateline(in: Language.of(language)).text
    }

    @Test(
        "a reprint, and what says nothing, names its authors and its date",
        arguments: [nil, .reprint] as [Article.Provenance?])
    func reprint(provenance: Article.Provenance?) {
        let article = article(provenance)
        #expect(line(article) == "By Ana · Published on March 20, 2020")
        #expect(article.sourceLabel(in: .of("en-US")) == "Originally printed at")
    }

    @Test("a retelling names its tellers, and its authors with the original alone")
    func retold() {
        #expect(line(article(.retold)) == "Retold by the editors · Original: Ana, Ox, March 20, 2020")
        #expect(
            line(article(.retold, adaptedBy: ["Bo", "Cy"])) == "Retold by Bo and Cy · Original: Ana, Ox, March 20, 2020"
        )
        #expect(article(.retold).sourceLabel(in: .of("en-US")) == "The original is at")
        #expect(line(article(.retold), "de") == "Nacherzählt von der Redaktion · Original: Ana, Ox, 20. März 2020")
    }

    @Test("a translation and an abridgement keep their authors")
    func translated() {
        #expect(
            line(article(.translation, adaptedBy: ["Bo"])) == "By Ana · Translated by Bo · Original: Ox, March 20, 2020"
        )
        #expect(line(article(.abridged)) == "By Ana · Abridged by the editors · Original: Ox, March 20, 2020")
    }

    @Test("what is not known is left out")
    func unknown() {
        var article = article(.retold)
        article.published = nil
        #expect(line(article) == "Retold by the editors · Original: Ana, Ox")
        article.organization = nil
        article.authors = []
        #expect(line(article) == "Retold by the editors")
        #expect(line(Article(path: "a.md", slug: "a", title: [], language: "en")) == nil)
    }
}
