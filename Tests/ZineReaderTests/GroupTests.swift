import Testing
import ZineCore
import ZineDocument
import ZineReader

/// Boxes for asides, and blocks that ask for a style of the theme's own.
@Suite("A group of blocks")
struct GroupTests {
    @Test(
        "is a box with a title or without one, of whatever blocks",
        arguments: [
            ("> [!BOX] How it works\n> By hand.", ["box: How it works", "  p By hand."]),
            ("> [!box]\n> By hand.", ["box", "  p By hand."]),
            (
                "> [!BOX] *How* it works\n>\n> - one\n> - two",
                ["box: _How_ it works", "  ul", "    li", "      p one", "    li", "      p two"]
            ),
            ("> [!BOX] All there is", ["box", "  p All there is"]),
            ("> [!BOX] Title {.lyric}\n> Text.", ["box {.lyric}: Title", "  p Text."]),
            ("> [!BOX] {.lyric}\n> Text.", ["box {.lyric}", "  p Text."]),
            ("{.lyric}\n> [!BOX] Title\n> Text.", ["box {.lyric}: Title", "  p Text."]),
            (":::sidebar Title\nText.\n:::", ["box: Title", "  p Text."]),
        ])
    func boxes(_ example: (body: String, expected: [String])) {
        #expect(dump(article(example.body).article?.blocks ?? []) == example.expected)
    }

    @Test(
        "asks for a style before a block, in its first line, in its last, or behind it",
        arguments: [
            ("{.lyric}\nText of it.", ["group {.lyric}", "  p Text of it."]),
            ("Text of it.\n{.lyric}", ["group {.lyric}", "  p Text of it."]),
            ("Text of *it* {.lyric}", ["group {.lyric}", "  p Text of _it_"]),
            ("{.lyric}\n> Text.\n>\n> More.", ["group {.lyric}", "  quote", "    p Text.", "    p More."]),
            ("> Text.\n>\n> More.\n{.lyric}", ["group {.lyric}", "  quote", "    p Text.", "    p More."]),
            ("> Text. {.lyric}", ["quote", "  group {.lyric}", "    p Text."]),
            ("- a\n- b\n{.lyric}", ["group {.lyric}", "  ul", "    li", "      p a", "    li", "      p b"]),
            ("{.lyric}\n1. a", ["group {.lyric}", "  ol(1)", "    li", "      p a"]),
            ("{.lyric}\none\\\ntwo\\\nthree", ["group {.lyric}", "  verse", "    one", "    two", "    three"]),
            (
                "One. {.a}\n\nTwo. {.a}\n\nThree. {.b}",
                ["group {.a}", "  p One.", "  p Two.", "group {.b}", "  p Three."]
            ),
            ("{.poème}\nText.", ["group {.poème}", "  p Text."]),
        ])
    func styles(_ example: (body: String, expected: [String])) {
        #expect(cleanBlocks(example.body) == example.expected)
    }

    @Test(
        "is none where the braces mean something else",
        arguments: [
            ("The class is `{.lyric}`", ["p The class is `{.lyric}`"]),
            ("Words{.lyric}", ["p Words{.lyric}"]),
            ("{.lyric}", ["p {.lyric}"]),
            ("{.1st}\nText.", ["p {.1st}⏎Text."]),
            ("Text {.wide}", ["p Text {.wide}"]),
            ("![A](../art/a.svg) {.wide}", ["figure art/a.svg (A) "]),
        ])
    func others(_ example: (body: String, expected: [String])) {
        #expect(cleanBlocks(example.body, art: ["art/a.svg"]) == example.expected)
    }

    @Test("has no style where the block's text has one of its kind", arguments: ["## A heading", "```\ncode\n```"])
    func unused(body: String) {
        let (read, problems) = article("{.lyric}\n\(body)\n\nText.")
        #expect(problems.map(\.id) == ["unused-style"] && problems.first?.span.start.line == 5)
        #expect(dump(read?.blocks ?? []).allSatisfy { !$0.contains("group") })
    }

    @Test("that asks for a style which the theme does not have is told once an article, with the nearest name")
    func unknown() throws {
        var theme = Theme()
        theme.ownStyles = ["lyric": OwnStyle()]
        let read = try #require(article("A. {.lyrc}\n\nText.\n\nB. {.lyrc}\n\n> [!BOX] C {.lyric}\n> D.").article)
        let issue = Issue(
            publication: Publication(name: "N"), slug: "1", folder: "1", number: 1,
            date: PartialDate(year: 2031, month: 5), contents: [.init(article: read)])
        let problems = StyleCheck.problems(in: issue, theme: theme)
        #expect(places(problems) == ["4:1 unknown-style"])
        #expect(problems.first?.hint == "did you mean 'lyric'?")
    }
}
