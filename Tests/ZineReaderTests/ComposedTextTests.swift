import Testing
import ZineCore
import ZineDocument
import ZineReader

/// Letters whose marks stand apart.
@Suite("Decomposed letters")
struct ComposedTextTests {
    private static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

    private static func words(_ body: String, title: String = "Test") -> (title: String, text: String) {
        let (article, problems) = article(body, frontMatter: "title: \(title)\n")
        #expect(problems.isEmpty)
        return (article?.title.plainText ?? "", article?.texts.dropFirst(2).map(\.plainText).joined() ?? "")
    }

    @Test(
        "are composed, in text and in front matter",
        arguments: [
            ("cafe\u{301}", "café"), ("e\u{323}\u{302}", "ệ"), ("\u{1112}\u{1161}\u{11AB}", "한"), ("и\u{306}", "й"),
        ])
    func composed(typed: String, read: String) {
        let words = Self.words("\(typed)\n", title: typed)
        #expect(Self.scalars(words.title) == Self.scalars(read))
        #expect(Self.scalars(words.text) == Self.scalars(read))
    }

    @Test(
        "stay where no character has both, and so does what only NFC would change",
        arguments: ["x\u{301}", "\u{FA19}", "\u{212B}", "ש\u{5C1}\u{5B8}", "\u{2126}", "क\u{93C}", "e\u{20DD}"])
    func kept(text: String) {
        #expect(Self.scalars(Self.words(text + "\n").text) == Self.scalars(text))
    }

    @Test("stay in code, which is typed character by character")
    func code() {
        let (article, _) = article("Das `cafe\u{301}`.\n\n```\ncafe\u{301}\n```\n")
        let spoken = article?.texts.map(\.plainText).joined() ?? ""
        #expect(Self.scalars(spoken).contains(0x301))
        let blocks = article?.blocks ?? []
        #expect(
            blocks.contains {
                if case .code(let code) = $0.content { Self.scalars(code.text).contains(0x301) } else { false }
            })
    }
}
