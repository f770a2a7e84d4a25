import Testing
import ZineCore
import ZineDocument

@Suite("Titles where room is short")
struct BriefTitleTests {
    @Test(
        "are what the author says, or what comes before a colon or a dash; a day, or what kind of text it is, gives way to what was on it",
        arguments: [
            ("A short one", nil, "A short one"),
            ("How to read a report: questions that we are asked", nil, "How to read a report"),
            ("How to read a report: questions that we are asked", "Reading", "Reading"),
            (
                "February 8th, 2019 – Prow responding slow and partial outage", nil,
                "Prow responding slow and partial outage"
            ),
            ("2018-02-20, the announcement that swamped all servers", nil, "the announcement that swamped all servers"),
            (
                "Servers, queues and the announcement that swamped them", nil,
                "Servers, queues and the announcement that swamped them"
            ),
            (
                "On 20 February 2018, an announcement swamped servers", nil,
                "On 20 February 2018, an announcement swamped servers"
            ),
            (
                "Post-Mortem: Changes to a fetch wrapper that broke sites", nil,
                "Changes to a fetch wrapper that broke sites"
            ),
            (
                "A title that goes on and on with neither the one nor the other", nil,
                "A title that goes on and on with neither the one nor the other"
            ),
            (
                "No: a title that goes on and on behind what says next to nothing", nil,
                "No: a title that goes on and on behind what says next to nothing"
            ),
        ] as [(String, String?, String)])
    func brief(title: String, short: String?, expected: String) {
        let span = SourceSpan(file: "a.md")
        var article = Article(
            path: "a.md", slug: "a", title: [Inline(.text(title), at: span)], language: "en", blocks: [])
        article.shortTitle = short
        #expect(article.briefTitle == expected)
    }
}
