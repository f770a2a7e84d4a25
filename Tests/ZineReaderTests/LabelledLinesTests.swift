import Testing
import ZineCore
import ZineDocument

@testable import ZineReader

@Suite("Lines with labels")
struct LabelledLinesTests {
    @Test(
        "stay lines, however they are written",
        arguments: [
            "Created By: An editor\nLast Modified: 2025-02-12\nStatus: done",
            "**Created By:** An editor\\\n**Last Modified:** 2025-02-12\\\n**Status**: done",
            "**Created By:** An editor\n\n**Last Modified:** 2025-02-12\n\n**Status:** done",
            "Created By: An editor  \nLast Modified: 2025-02-12\nStatus: done",
        ])
    func lines(_ body: String) {
        let seen = cleanBlocks(body).map { $0.replacingMarks }
        #expect(seen == ["verse", "  Created By: An editor", "  Last Modified: 2025-02-12", "  Status: done"])
    }

    @Test(
        "take in what was wrapped by hand, but no line that its author ended",
        arguments: [
            (
                "**Impact:** The service was gone for many people,\nwho told us.\n**Cause:** A disk",
                ["verse", "  Impact: The service was gone for many people,⏎who told us.", "  Cause: A disk"]
            ),
            (
                "**Date:** 3 May\n**Address:** 5 Street\\\n12345 Town\n**Phone:** 1",
                ["verse", "  Date: 3 May", "  Address: 5 Street", "  12345 Town", "  Phone: 1"]
            ),
            (
                "Date: 2020-01-02\nSummary: A disk was full, and the service could not write to it any more\nfor hours\nStatus: done",
                [
                    "verse", "  Date: 2020-01-02",
                    "  Summary: A disk was full, and the service could not write to it any more⏎for hours",
                    "  Status: done",
                ]
            ),
            (
                "> Summary: A disk was full for a whole day.\n> Impact: Nobody could write a word.\n> Date: 2020-01-02",
                [
                    "quote", "  verse", "    Summary: A disk was full for a whole day.",
                    "    Impact: Nobody could write a word.", "    Date: 2020-01-02",
                ]
            ),
        ])
    func wrapped(_ body: String, _ wanted: [String]) {
        #expect(cleanBlocks(body).map { $0.replacingMarks } == wanted)
    }

    @Test(
        "may have a sign in front, figures in a strong label, and short sentences behind it",
        arguments: [
            (
                "✅ **Database:** restored\n⚠️ **Errors HTTP 400:** 870 of them",
                ["verse", "  ✅ Database: restored", "  ⚠️ Errors HTTP 400: 870 of them"]
            ),
            (
                "**Quand ça échoue encore:** appeler\n**Sinon**: rien",
                ["verse", "  Quand ça échoue encore: appeler", "  Sinon: rien"]
            ),
            ("判定等级：已确认。\n工程处置：已经更换，不允许继续使用。", ["verse", "  判定等级：已确认。", "  工程处置：已经更换，不允许继续使用。"]),
        ])
    func signs(_ body: String, _ wanted: [String]) {
        #expect(cleanBlocks(body).map { $0.replacingMarks } == wanted)
    }

    @Test(
        "with nothing but dates are facts, in lines, paragraphs and lists",
        arguments: [
            "Start: 2018-08-22\nEnd: 2018-08-23", "**Date:** 2018-08-22\n\n**Updated:** 2018-08-30",
            "Date: 2025-02-12\n\nUpdated: 2025-03-01", "- Date: 2025-02-12\n- Published: 2025-03-01",
            "Created: 2020-01-02\nUpdated: 2020-01-03\nPublished: 2020-01-05", "作成日: 2020-01-02\n更新日: 2020-01-03",
        ])
    func facts(_ body: String) {
        #expect(!cleanBlocks(body).contains("timeline"))
    }

    @Test("are no beginning of the timeline below them")
    func aboveTimeline() {
        let blocks = cleanBlocks(
            "**Date:** 2020-01-02\n**Severity:** 1\n\n| Time (UTC) | Event |\n|---|---|\n| 10:00 | A |\n| 10:05 | B |")
        #expect(
            blocks.map { $0.replacingMarks }.prefix(4) == ["verse", "  Date: 2020-01-02", "  Severity: 1", "timeline"])
    }

    @Test("may stand below a line without one")
    func commit() {
        let hash = String(repeating: "9b3a", count: 10)
        let blocks = cleanBlocks("commit \(hash)\nAuthor: An editor\nDate: Mon May 10 10:00:00")
        #expect(blocks == ["verse", "  commit \(hash)", "  Author: An editor", "  Date: Mon May 10 10:00:00"])
    }

    @Test(
        "are not seen in prose, in what several speakers say, and in addresses",
        arguments: [
            "The cause is known: one empty value.\nIt was written once: by a node.",
            "**Ada:** Is it down?\n\n**Bob:** It is.\n\n**Ada:** Then roll back.",
            "https://example.org/a\nhttps://example.org/b",
            "We wanted\nSpeed: fast things, and then many more of them for the sake of\nHonesty: which is rare.",
            "Result: the node came back after ten minutes or so.\nLesson: never drain two nodes at once, or else.",
            "One: \(String(repeating: "word ", count: 50))\nTwo: \(String(repeating: "word ", count: 50))",
        ])
    func prose(_ body: String) {
        let blocks = cleanBlocks(body)
        #expect(!blocks.prefix(1).contains("verse") || body.hasPrefix("**Ada"), "\(blocks)")
        #expect(!body.hasPrefix("**Ada") || blocks.last == "p *Ada:* Then roll back.", "\(blocks)")
    }
}

@Suite("What an author wrote and no edition has")
struct UnprintedTests {
    @Test("is told of numbers that are counted otherwise, and not of those that are all the same")
    func numbers() {
        #expect(places(article("8. a\n10. b\n11. c").problems) == ["5:1 list-numbers"])
        #expect(places(article("> 1. a\n> 2. b\n> 4. d").problems) == ["6:3 list-numbers"])
        for body in ["1. a\n1. b\n1. c", "3. a\n4. b", "0. a\n1. b", "1) a\n2) b", "4. a"] {
            #expect(article(body).problems.isEmpty, "\(body)")
        }
    }

    @Test("is told of words behind a listing's first mark, and not of what other programs read there")
    func fences() {
        #expect(places(article("```Download s3get\nx\n```").problems) == ["4:1 words-on-fence"])
        let silent = [
            "", "swift", "js title=\"a b\"", "js {1,3}", "js hl_lines=3", "bash [a]", "js showLineNumbers copy",
            "text wrap", "rust,no_run ignore", "{.python .numberLines startFrom=\"1 2\"}", "js{1,3} /word/ linenos",
            "diff-js ins={3} nowrap", "js:title=a.js", "js 1,3-5",
        ]
        for info in silent { #expect(article("```\(info)\nx\n```").problems.isEmpty, "\(info)") }
    }

    @Test(
        "names every word that is none of the fence's own",
        arguments: [
            ("Download s3get", "Download s3get"), ("bash Download s3get", "Download s3get"),
            ("python title=\"x.py\" The list of things", "The list of things"), ("js {1,3} Some words", "Some words"),
            ("sh \"A title\"", "\"A title\""), ("$ make all", "$ make all"),
            ("Ausgabe des Befehls", "Ausgabe des Befehls"),
        ])
    func fenceWords(_ info: String, _ words: String) {
        let problems = article("```\(info)\nx\n```").problems
        #expect(problems.map(\.id) == ["words-on-fence"])
        #expect(problems.first?.message.contains("“\(words)”") ?? false, "\(problems)")
    }

    @Test("is the language alone of what stands on a fence")
    func languages() {
        for info in ["js", "js{1,3}", "{.js .numberLines}", "js,ignore", "js:title=a.js"] {
            #expect(cleanBlocks("```\(info)\nx\n```") == ["code(js) x"], "\(info)")
        }
    }

    @Test("is told of letters out of their order, whose lines stay")
    func letters() {
        let (read, problems) = article("a. one\nc. two\nd. three\n\ni. one\niii. two\non")
        #expect(
            dump(read?.blocks ?? []) == [
                "verse", "  a. one", "  c. two", "  d. three", "verse", "  i. one", "  iii. two⏎on",
            ])
        #expect(places(problems) == ["5:1 list-numbers", "9:1 list-numbers"])
        #expect(cleanBlocks("(a) one\n(b) two") == ["verse", "  (a) one", "  (b) two"])
        for body in ["A. Jones\nJ. Smith", "e.g. this\ni.e. that", "b. one\na. two", "(2020) one\n(2021) two"] {
            #expect(cleanBlocks(body).first?.hasPrefix("p ") ?? false, "\(body)")
        }
    }

    @Test(
        "is no list of attributes: behind a picture or a link it is gone, behind words it is printed, and both are told"
    )
    func attributes() {
        let (read, problems) = article(
            "![A](../art/a.svg){: .z}\n\n[on](https://e.org/){: target=\"_blank\"} it.\n\nWords {: .z} on.",
            art: ["art/a.svg"])
        #expect(
            dump(read?.blocks ?? []) == [
                "figure art/a.svg (A) ", "p [on](https://e.org/) it.", "p Words {: .z} on.",
            ])
        #expect(places(problems) == ["4:19 foreign-mark", "8:7 foreign-mark"])
        #expect(problems.last?.hint?.hasSuffix("it is printed as typed") ?? false)
    }

    @Test("is no list of attributes behind a small picture in a line, an address or code")
    func attributesInLines() {
        let (read, problems) = article(
            "A ![A](../art/a.svg){.wide} b ![A](../art/a.svg){width=50%}\n\nhttps://e.org/a{: .b}\n\n`c`{.sh} *d*{#e}, [f](https://e.org/){target=_blank}",
            art: ["art/a.svg"])
        #expect(
            dump(read?.blocks ?? []) == [
                "p A !(art/a.svg: A) b !(art/a.svg: A)", "p [https://e.org/a](https://e.org/a)",
                "p `c` _d_, [f](https://e.org/)",
            ])
        #expect(places(problems) == ["4:21 foreign-mark"])
        #expect(cleanBlocks("![A](../art/a.svg){.wide}", art: ["art/a.svg"]) == ["figure art/a.svg (A) "])
        for body in ["`a`{b}", "https://e.org/{id}", "A {.b} c", "`x`{}"] {
            #expect(cleanBlocks(body).first?.contains("{") ?? false, "\(body)")
        }
    }

    @Test("keeps small print on the line")
    func smallPrint() {
        #expect(cleanBlocks("<sub>These are many small words.</sub>") == ["p These are many small words."])
        #expect(cleanBlocks("H<sub>2</sub>O") != ["p H2O"])
    }

    @Test("a short sentence under strong words is no verse, and two lines under them are")
    func shortSentences() {
        func isVerse(_ text: String) -> Bool {
            article(text).article?.blocks.contains { if case .verse = $0.content { true } else { false } } ?? false
        }
        for head in ["**Cause**", "✅ **Cause**", "***Cause***", "**原因**"] {
            #expect(!isVerse("\(head)\\\nThe queue had no limit."), "\(head)")
        }
        #expect(isVerse("**Ada**\\\n12 Main Street\\\nSpringfield") && isVerse("Cause\\\nThe queue had no limit."))
    }

    @Test("strong words on lines of their own end them, where there are two")
    func leads() {
        let one = "**Root cause**\nWe found that there were no numbers left."
        let two = "**Cleanup**\nIt went."
        func read(_ text: String) -> String { dump(article(text).article?.blocks ?? []).joined(separator: "\n") }
        for text in ["\(one)\n\n\(two)", "> \(one)\n>\n> \(two)", "1. \(one)\n2. \(two)"] {
            #expect(read(text).contains("Root cause*↵We found") && read(text).contains("Cleanup*↵It went"))
        }
        #expect(read("✅ \(one)\n\n❌ \(two)").contains("✅ *Root cause*↵We found"))
        #expect(!read("The \(one)\n\nThe \(two)").contains("↵"))
        #expect(!read(one).contains("↵"))
        #expect(!read("**委員会**\nは集まった。\n\n**ポンプ**\nが止まった。").contains("↵"))
        #expect(!read("\(one)\n\n**The pump\nstood** still.").contains("↵"))
        #expect(!read("\(one)\n\n**Early on Tuesday**\nthe pump stood.").contains("↵"))
    }
}

extension String {
    /// Without the marks of strong words.
    fileprivate var replacingMarks: String { String(filter { $0 != "*" }) }
}
