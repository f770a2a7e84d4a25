import Testing
import ZineTestSupport

/// An issue that nobody would write, and that somebody will send.
struct HostileIssue: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var issue: SmallIssue

    private init(_ description: String, _ issue: SmallIssue) {
        testDescription = description
        self.issue = issue
    }

    private init(_ description: String, _ body: String) { self.init(description, SmallIssue(body: body)) }

    /// Words without meaning and without digits, the same in every run.
    static func words(_ count: Int, seed: UInt64 = 1) -> [String] {
        var random = SeededRandom(seed: seed)
        let letters = Array("aabcdeeefghiijklmnooprsttuvwyz")
        return (0..<count).map { _ in
            String((0...random.below(9)).map { _ in random.pick(letters) })
        }
    }

    private static func prose(_ count: Int) -> String { words(count).joined(separator: " ") }

    private static func lines(_ count: Int, _ line: (Int) -> String) -> String {
        (0..<count).map(line).joined(separator: "\n")
    }

    private static let ruler = Array(
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="1" height="100000" viewBox="0 0 1 100000"><path d="M0 0L1 1"/></svg>
        """.utf8)

    /// Small ones, whose every page is looked at.
    static let odd: [HostileIssue] = [
        HostileIssue("a pull quote longer than a page", "> [!PULL]\n> " + prose(900)),
        HostileIssue("a heading longer than a page", "## \(prose(1_500))\n\nText."),
        HostileIssue("a summary longer than a page", summary),
        HostileIssue("notes longer than pages", "See[^a] and[^b].\n\n[^a]: \(prose(3_000))\n\n[^b]: \(prose(9))"),
        HostileIssue(
            "words wider than the page",
            "One \(prose(400).filter { $0 != " " }) end and `\(prose(400).filter { $0 != " " })`."),
        HostileIssue("two hundred columns", columns),
        HostileIssue(
            "a page break everywhere", lines(200) { "word\($0)\n\n<!-- page-break -->\n\n<!-- page-break -->\n" }),
        HostileIssue(
            "marks without width",
            "a\u{200B}b\u{200D}c\u{2060}d \u{200B}\u{200B} \u{200D} soft\u{AD}ly e\u{301}\u{301} end"),
        HostileIssue(
            "nested lists",
            lines(90) { String(repeating: "  ", count: $0) + "- level \($0) " + words(6).joined(separator: " ") }),
        HostileIssue(
            "nested quotes",
            lines(90) {
                String(repeating: "> ", count: $0 + 1) + "level \($0)\n" + String(repeating: "> ", count: $0 + 1)
            }),
        HostileIssue("emphasis in emphasis", String(repeating: "*a **b ", count: 400)),
        HostileIssue("pictures of no size", pictures),
        HostileIssue("times longer than a line", lines(9) { "- 14:1\($0) on the \(prose(12)) day: thing \($0)" }),
        HostileIssue("an alert of listings", "> [!WARNING]\n> ```\n" + lines(150) { "> line \($0)" } + "\n> ```"),
        HostileIssue(
            "rows and rows of links",
            lines(60) { "| [a\($0)](https://example.org/\($0)) | b |" + ($0 == 0 ? "\n|---|---|" : "") }),
    ]

    /// Large ones, of which only the words are looked at.
    static let large: [HostileIssue] = [
        HostileIssue("a paragraph of an eighth of a mebibyte", prose(20_000)),
        HostileIssue("lists a thousand deep", lines(1_000) { String(repeating: "  ", count: $0) + "- level\($0)" }),
        HostileIssue(
            "quotes a thousand deep",
            lines(900) {
                String(repeating: ">", count: $0 + 1) + "level\($0)\n" + String(repeating: ">", count: $0 + 1)
            }),
        HostileIssue(
            "a table of three thousand rows", "| a | b |\n|---|---|\n" + lines(3_000) { "| row\($0) | cell |" }),
        HostileIssue(
            "two thousand notes in a paragraph",
            words(2_000).enumerated().map { "\($1)[^n\($0)]" }.joined(separator: " ") + "\n\n"
                + words(2_000, seed: 2).enumerated().map { "[^n\($0)]: \($1)" }.joined(separator: "\n")),
        HostileIssue("a line of code of a third of a mebibyte", "```\n\(prose(50_000))\n```"),
        HostileIssue(
            "three thousand links in a paragraph",
            words(3_000).enumerated().map { "[\($1)](https://example.org/\($0))" }.joined(separator: " ")),
        HostileIssue("a thousand headings", lines(1_000) { "## Heading \($0)\n" }),
        HostileIssue("three thousand items", lines(3_000) { "- item \($0)" }),
        HostileIssue(
            "notes in notes without end",
            "Start[^0].\n\n" + lines(3_000) { "[^\($0)]: next[^\($0 + 1)]" } + "\n[^3000]: last"),
        HostileIssue(
            "a timeline of two thousand entries",
            lines(2_000) { "- \(10 + $0 / 60 % 14):\(10 + $0 % 50): thing \($0)" }),
    ]

    private static let summary: SmallIssue = {
        var issue = SmallIssue()
        issue.article = Array("---\ntitle: A\nsummary: \(prose(1_500))\n---\n\nText.\n".utf8)
        return issue
    }()

    private static let pictures: SmallIssue = {
        var issue = SmallIssue(
            body:
                "![A dot](../art/dot.png)\n\nIn ![a dot](../art/dot.png) text\n\n![A ruler](../art/ruler.svg)\n\n![A dot](../art/dot.png \"Said\")"
        )
        issue.files["art/dot.png"] = MistakeTests.png
        issue.files["art/ruler.svg"] = ruler
        return issue
    }()

    private static let columns =
        "|" + (0..<200).map { "head\($0)|" }.joined() + "\n|" + String(repeating: "-|", count: 200) + "\n"
        + lines(3) { row in "|" + (0..<200).map { "c\(row)x\($0)|" }.joined() }
}
