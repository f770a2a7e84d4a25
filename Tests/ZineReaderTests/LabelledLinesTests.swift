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
        for info in ["", "swift", "js title=\"a b\"", "js {1,3}", "js hl_lines=3", "bash [a]"] {
            #expect(article("```\(info)\nx\n```").problems.isEmpty, "\(info)")
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

    @Test("keeps small print on the line")
    func smallPrint() {
        #expect(cleanBlocks("<sub>These are many small words.</sub>") == ["p These are many small words."])
        #expect(cleanBlocks("H<sub>2</sub>O") != ["p H2O"])
    }
}

extension String {
    /// Without the marks of strong words.
    fileprivate var replacingMarks: String { String(filter { $0 != "*" }) }
}
