import Testing
import ZineDocument

@testable import ZineWeb

@Suite("The page of an issue")
struct PageTests {
    @Test("the masthead is the first heading, titles the second, and no level is skipped")
    func headings() throws {
        let page = try Assets.page(SampleIssue.issue)
        let levels = page.split(separator: "<h").dropFirst().compactMap { $0.first?.wholeNumberValue }
        #expect(levels.first == 1)
        #expect(levels.filter { $0 == 1 }.count == 1)
        for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
    }

    @Test("an article in another language says so, and its furniture speaks it")
    func languages() throws {
        let page = try Assets.page(SampleIssue.issue)
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en-US\" dir=\"ltr\">"))
        #expect(
            page.contains(
                "<article id=\"warteschlange\" class=\"etcetera\" aria-labelledby=\"warteschlange/title/\" lang=\"de\" dir=\"ltr\">"
            ))
        #expect(page.contains("Veröffentlicht am <time datetime=\"2031-03-09\">9. März 2031</time>"))
        let hebrew = try Assets.page(issue([article(language: "he")]))
        #expect(hebrew.contains("lang=\"he\" dir=\"rtl\""))
        #expect(hebrew.contains("<p class=\"kicker\">"))
        // A language whose words are not known gets English ones, which say so.
        let urdu = try Assets.page(issue([article(language: "ur")]))
        #expect(urdu.contains("<p class=\"kicker\" lang=\"en\" dir=\"ltr\">"))
        #expect(
            try Assets.page(issue([article(language: "ar")], language: "ar")).contains("<html lang=\"ar\" dir=\"rtl\">")
        )
    }

    @Test("provenance is told in full, and what may not be followed is still said")
    func provenance() throws {
        let page = try Assets.page(SampleIssue.issue)
        #expect(page.contains("<span>By The storage group and The scheduling group</span>"))
        #expect(page.contains("Published on <time datetime=\"2031-03-20\">March 20, 2031</time>"))
        #expect(
            page.contains(
                "<span class=\"key\">Originally printed at</span> <a href=\"https://status.lantern.example/incidents/7f3a-clock\" rel=\"external noopener\">status.lantern.example/incidents/7f3a-clock</a>"
            ))
        #expect(page.contains("rel=\"license external noopener\""))
        var odd = article()
        odd.source = "javascript:alert(1)"
        #expect(try Assets.page(issue([odd])).contains("Originally printed at</span> javascript:alert(1)</p>"))
    }

    @Test("contents show the printed pages where they are known")
    func pages() throws {
        var context = try Assets.context()
        context.pageLabels = ["report": "3"]
        let files = try WebEdition.render(issue: SampleIssue.issue, context: context)
        guard case .text(let page)? = files.first?.content else { return }
        #expect(
            page.components(of: "<span class=\"folio\"><span class=\"unseen\">Page </span>3</span>") == 2
        )
    }

    @Test("the colophon tells how to make the booklet, in the issue's language and on its paper")
    func assembly() throws {
        #expect(try Assets.page(issue([article()])).contains("Print the booklet on US Letter paper"))
        var german = issue([article()], language: "de")
        german.print.paper = "a4"
        #expect(try Assets.page(german).contains("Drucken Sie das Heft auf Papier im Format A4"))
        german.print.scheme = "cut-stack"
        #expect(try !Assets.page(german).contains("Drucken Sie"))
    }

    @Test("no script, and nothing from another host")
    func selfContained() throws {
        let page = try Assets.page(SampleIssue.issue)
        #expect(!page.contains("<script") && !page.contains(" style=") && !page.contains("src=\"http"))
        #expect(Markup.complaints(page) == [])
    }

    @Test("the Nu HTML checker finds nothing to say", .enabled(if: Tools.htmlChecker != nil))
    func checker() throws {
        let jar = try #require(Tools.htmlChecker)
        try Tools.withFile(".html", Array(try Assets.page(SampleIssue.issue).utf8)) { path in
            let result = try Tools.run("java", ["-jar", jar, "--stdout", "--format", "gnu", path])
            #expect(result.said == "" && result.status == 0)
        }
    }
}
