import Testing
import ZineCore
import ZineDocument
import ZineReader

/// The messages of all chats in an article, `head | body` each.
private func messages(_ body: String, frontMatter: String = "title: Test\n") -> (all: [String], problems: [String]) {
    let (article, problems) = article(body, frontMatter: frontMatter)
    func read(_ blocks: [Block]) -> [String] {
        blocks.flatMap { block -> [String] in
            guard case .definitions(let list) = block.content, list.kind == .dialogue else {
                return read(block.childBlocks)
            }
            return list.entries.flatMap { entry in
                [dump(entry.terms[0]) + " | " + entry.definitions.flatMap { dump($0) }.joined(separator: " / ")]
                    + read(entry.definitions.flatMap { $0 })
            }
        }
    }
    return (read(article?.blocks ?? []), places(problems))
}

@Suite("Chats")
struct ChatTests {
    @Test(
        "a name over a time over a message, as copied from Slack, is a message",
        arguments: [
            "ada\n  10:02 AM\ndb down?\n\nbo\n  10:03 AM\nyes, looking",
            "ada\n10:02 AM\ndb down?\nbo\n10:03 AM\nyes, looking",
        ])
    func namesOverTimes(text: String) {
        #expect(messages(text).all == ["*ada* 10:02 AM | p db down?", "*bo* 10:03 AM | p yes, looking"])
        #expect(messages("Detected\n10:02\nThe alert.\n\nResolved\n10:30\nThe fix.").all.isEmpty)
    }

    @Test("a dash may part a name from its day")
    func dashed() {
        let text = "Ada — 03/12/2024 2:30 PM\ndb down?\nBo — 03/12/2024 2:31 PM\nyes\nAda — 03/12/2024 2:32 PM\nfine"
        #expect(messages(text).all.first == "*Ada* — 03/12/2024 2:30 PM | p db down?")
    }

    static let long = String(repeating: "word ", count: 30) + "end"

    @Test(
        "messages are one form, whether short or long, with hard breaks or without, parted by empty lines or not",
        arguments: [
            "> ada [7:17 AM]  \n> Heh, ok\n>\n> bo-42 [7:20 AM]  \n> \(long)\n> Cy Example [7:21 AM]\n> Yes  \n> No",
            ">ada [7:17 AM]  \nHeh, ok\n>\n>bo-42   [7:20 AM]  \n\(long)\n>Cy Example [7:21 AM]  \nYes  \nNo\n",
        ])
    func oneForm(body: String) {
        let again = body + "\n>\n> ada [7:22 AM]\n> Bye"
        let found = messages(again)
        #expect(
            found.all == [
                "*ada* [7:17 AM] | p Heh, ok", "*bo-42* [7:20 AM] | p \(Self.long)",
                "*Cy Example* [7:21 AM] | p Yes↵No",
                "*ada* [7:22 AM] | p Bye",
            ])
        #expect(found.problems.isEmpty)
    }

    @Test(
        "names in bold, times in brackets, without, or of another kind are heads of messages as well",
        arguments: [
            ("**ada** 10:02  \nA\n\n**bo** 10:03  \nB", ["*ada* 10:02 | p A", "*bo* 10:03 | p B"]),
            ("**@ada**   [10:04]\nA\n\n**bo**   10:05\nB", ["*@ada* [10:04] | p A", "*bo* 10:05 | p B"]),
            ("**ada** (10:04)\nA\n\n**bo** (10:05)\nB", ["*ada* (10:04) | p A", "*bo* (10:05) | p B"]),
            (
                "> ada [3 hours ago]\n> A\n\n> ada [2 hours ago]\n> B",
                ["*ada* [3 hours ago] | p A", "*ada* [2 hours ago] | p B"]
            ),
            (
                "> ada [Today at 7:16 AM]\n> A\n>\n> bo [7:17]\n> B",
                ["*ada* [Today at 7:16 AM] | p A", "*bo* [7:17] | p B"]
            ),
        ])
    func forms(body: String, expected: [String]) {
        let found = messages(body)
        #expect(found.all == expected)
        #expect(found.problems.isEmpty)
    }

    @Test("what stands between two heads belongs to the message above, a quotation of a single message too")
    func between() {
        let found = messages(
            "> ada [7:17]\n> A\n>\n> ```\n> code\n> ```\n>\n> More.\n>\n> bo [7:18]  \n> > cy [7:10]\n> > C\n>\n> End.")
        #expect(
            found.all == [
                "*ada* [7:17] | p A / code() code / p More.",
                "*bo* [7:18] | quote /   dl /     dt *cy* [7:10] /     dd /       p C / p End.", "*cy* [7:10] | p C",
            ])
        #expect(found.problems.isEmpty)
    }

    @Test("what is likely a chat and might be something else is told, and a comment leaves it as it is")
    func guessed() {
        let names = "> Ada Example [10:02]\n> A\n>\n> Bo Example [10:03]\n> B"
        #expect(messages(names).all == ["*Ada Example* [10:02] | p A", "*Bo Example* [10:03] | p B"])
        #expect(messages(names).problems == ["4:3 guessed-chat"])
        let plain = "Ada Example  7:16 AM\nA\n\nBo Example  7:17 AM\nB\n\nAda Example  7:18 AM\nC"
        #expect(messages(plain).all.count == 3)
        #expect(messages(plain).problems == ["4:1 guessed-chat"])
        for body in [names, plain] {
            let kept = messages("<!-- zine: no chat -->\n\n" + body)
            #expect(kept.all.isEmpty)
            #expect(kept.problems.isEmpty)
        }
    }

    @Test(
        "key events, states of a page and rosters are no chats",
        arguments: [
            "**Detected** 10:02  \nA\n\n**Resolved** 10:03  \nB",
            "**Update** [10:02]  \nA\n\n**Update** [10:03]  \nB\n\n**Resolved** [10:04]  \nC",
            "> Ada [09:00]\n>\n> Bo [17:00]", "ada [09:00]",
            "Backups run daily [at 10:02]\nand nightly.\n\nOthers [at 11:02] too.",
        ])
    func none(body: String) {
        #expect(messages(body).all.isEmpty)
    }
}

@Suite("Questions and answers")
struct QuestionTests {
    private static let body = """
        **Q: Was it merged?**
        A: No.

        **Q: Was anything shown?**
        A: No. The log
        was not.

        Nor was the code.

        **Q: Why?**
        A: For you.

        Text.
        """

    @Test("a question and its answer below it stand apart in a report")
    func report() {
        #expect(
            cleanBlocks(Self.body) == [
                "dl", "  dt Q: Was it merged?", "  dd", "    p A: No.", "  dt Q: Was anything shown?", "  dd",
                "    p A: No. The log⏎was not.", "    p Nor was the code.", "  dt Q: Why?", "  dd", "    p A: For you.",
                "p Text.",
            ])
    }

    @Test("in an interview each is a paragraph")
    func interview() {
        #expect(
            cleanBlocks("**Why?**\nBecause.\n\n**How?**  \nSo.", frontMatter: "title: T\nkind: interview\n") == [
                "p *Why?*", "p Because.", "p *How?*", "p So.",
            ])
    }

    @Test(
        "labels stand for bold, in other languages too, and several in one paragraph are parted",
        arguments: [
            ("Q: Why?\nA: Because.\nQ: How?\nA: So.", ["Q: Why?", "Q: How?"]),
            ("**Q:** Why?\n**A:** Because.", ["*Q:* Why?"]),
            ("**Frage 1: Warum?**  \nAntwort: Darum.", ["Frage 1: Warum?"]),
            ("**問：なぜ？**\n答：それは。", ["問：なぜ？"]), ("**Why?**\nBecause.\n\n**How?**\nSo.", ["Why?", "How?"]),
        ])
    func others(body: String, terms: [String]) {
        #expect(dump(article(body).article?.blocks ?? []).filter { $0.contains("dt ") } == terms.map { "  dt " + $0 })
    }

    @Test(
        "prose that asks, and a bold question alone over its text, stay as they are",
        arguments: [
            "**Why?** Because.\n\n**How?** So.", "**What happened?**\nWe fell.", "Q: nothing\nis answered.",
            "A: b\nC: d",
        ])
    func none(body: String) {
        let kinds = dump(article(body).article?.blocks ?? [])
        #expect(!kinds.contains("dl"))
    }
}
