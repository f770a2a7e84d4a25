import Testing
import ZineCore
import ZineDocument
import ZineReader

@Suite("Structure without marks")
struct LikelyStructureTests {
    @Test(
        "of headings is told",
        arguments: [
            ("Text.\n\nAction Items\n- a\n- b", "6:1 likely-heading"),
            ("Text.\n\n_Lessons learned_\n\nWe did.", "6:1 likely-heading"),
            ("Text.\n\nWhat went well\n\nThe pager.", "6:1 likely-heading"),
            ("Text.\n\nWas gut lief\n\n1. a", "6:1 likely-heading"), ("文。\n\n原因\n\n- あ", "6:1 likely-heading"),
        ])
    func headings(_ body: String, _ place: String) {
        #expect(places(article(body).problems) == [place])
    }

    @Test(
        "of headings is not seen in captions, introductions, names and remarks",
        arguments: [
            "Text.\n\nWe did\n- a\n- b", "Text.\n\nSome things:\n- a", "Text.\n\nWe use Kubernetes and\n- a",
            "Text.\n\n_By Ada Lovelace_\n\nText.", "Text.\n\n_All times are UTC._\n\n- a", "_Motto_\n\nText.",
            "Text.\n\nAda\n\nText.", "- a\n\nEnd", "Text.\n\n```\nx\n```\n\n_Listing_\n\nText.",
            "Text.\n\n*Ada*\n\n*Bob*\n\nText.",
        ])
    func noHeadings(_ body: String) {
        #expect(!article(body).problems.map(\.id).contains("likely-heading"))
    }

    @Test("of tables is seen in lines that tabs part alike, among others, too")
    func tables() {
        let (read, problems) = article("Kind\tRead\tWrite\nOps\t187.50\t*375.00*\nBurst\t\t1\t2")
        #expect(
            dump(read?.blocks ?? []) == [
                "table", "  Kind | Read | Write", "  Ops | 187.50 | _375.00_", "  Burst | 1 | 2",
            ])
        #expect(places(problems) == ["4:1 guessed-table"])
        let (among, told) = article("Above  \na\tb\tc  \nd\te\tf  \nbelow")
        #expect(dump(among?.blocks ?? []) == ["p Above", "table", "  ", "  a | b | c", "  d | e | f", "p below"])
        #expect(places(told) == ["5:1 guessed-table"])
    }

    @Test("of tables is seen between bars that lack their line of hyphens")
    func bars() {
        let (read, problems) = article("| Name | *Size* | |\n| A | 1 | x |\n| B | | y |")
        #expect(
            dump(read?.blocks ?? []) == ["table", "  Name | _Size_ | ", "  A | 1 | x", "  B |  | y"])
        #expect(places(problems) == ["4:1 guessed-table"])
        for body in ["| one", "| a |\nb", "| a | b |\n| c |", "| 10:00 UTC | A |\n| 10:05 UTC | B |"] {
            #expect(!article(body).problems.map(\.id).contains("guessed-table"), "\(body)")
        }
    }

    @Test(
        "of tables is not seen in one line, in unlike lines, in times and in labels",
        arguments: ["a\tb", "a\tb\nc", "a\tb\tc\nd\te", "10:00 UTC\tA\n10:05 UTC\tB", "Date:\t1\nStatus:\tdone"])
    func noTables(_ body: String) {
        #expect(!article(body).problems.map(\.id).contains("guessed-table"))
    }

    @Test(
        "that skips levels names the heading that is wrong, once",
        arguments: [
            ("## A\n\nx\n\n## B\n\nx\n\n# Stats\n\nx", "12:1", "write it with ## instead of #"),
            ("### A\n\nx\n\n#### B\n\nx\n\n### C\n\nx", "4:1", "write ## for ###, and the levels below it accordingly"),
            (
                "### A\n\nx\n\n### B\n\nx\n\n## C\n\nx\n\n### D\n\nx", "4:1",
                "write it with ## instead of ###, and so 1 more below it"
            ),
            ("## A\n\nx\n\n#### B\n\nx", "8:1", "write it with ### instead of ####"),
        ])
    func levels(_ body: String, _ place: String, _ hint: String) {
        let problems = article(body).problems
        #expect(places(problems) == [place + " skipped-heading"])
        #expect(problems.first?.hint == hint)
    }
}
