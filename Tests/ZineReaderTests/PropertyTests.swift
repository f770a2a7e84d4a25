import Testing
import ZineCore
import ZineDocument
import ZineReader
import ZineTestSupport

/// Writes random Markdown out of numbered words, so that their order in the document can be checked.
private struct MarkdownWriter {
    var random: SeededRandom
    var count = 0

    mutating func word() -> String {
        count += 1
        return "w\(count)x"
    }

    mutating func words() -> String {
        (0..<Int.random(in: 1...6, using: &random)).map { _ in word() }.joined(
            separator: Bool.random(using: &random) ? " " : "\n")
    }

    mutating func inline(_ depth: Int = 0) -> String {
        guard depth < 3 else { return word() }
        switch Int.random(in: 0..<16, using: &random) {
        case 0: return "*\(inline(depth + 1))*"
        case 1: return "**\(inline(depth + 1))**"
        // Not around itself: four tildes would open a code block.
        case 2: return "~~\(words())~~"
        case 3: return "`\(word())`"
        case 4: return "[\(inline(depth + 1))](https://example.org)"
        case 5: return "[\(word())](javascript:x)"
        case 6: return "<kbd>\(inline(depth + 1))</kbd>"
        case 7: return "<b class='x'>\(inline(depth + 1))</b>"
        case 8: return "<sup>\(word())"
        case 9: return "\(word())<br>\(word())"
        case 10: return "\(word()) <!-- hidden --> \(word())"
        case 11: return "\(word())  \n\(word())"
        default: return words()
        }
    }

    mutating func line() -> String {
        (0..<Int.random(in: 1...3, using: &random)).map { _ in inline() }.joined(separator: " ")
    }

    mutating func time() -> String {
        let clock = "\(Int.random(in: 0...23, using: &random)):\(Int.random(in: 10...59, using: &random))"
        let forms = [
            clock, "[\(clock)]", "**\(clock)**", "*\(clock) UTC*", "~\(clock)", "\(clock) -", "\(clock)–23:59",
        ]
        return forms.randomElement(using: &random) ?? clock
    }

    mutating func block(_ depth: Int = 0) -> String {
        let next = depth + 1
        switch Int.random(in: 0..<(depth < 3 ? 20 : 4), using: &random) {
        case 0: return "\(String(repeating: "#", count: Int.random(in: 1...6, using: &random))) \(word()) \(word())"
        case 1: return "```\n\(word())\n  \(word())\n```"
        case 2: return "    \(word())"
        case 4: return indented(block(next), "> ", "> ")
        case 5: return "> [!NOTE]\n" + indented(block(next), "> ", "> ")
        case 6: return (0..<3).map { _ in indented(block(next), "- ", "  ") }.joined(separator: "\n")
        case 7: return (1...2).map { indented(block(next), "\($0). ", "   ") }.joined(separator: "\n\n")
        case 8:
            return
                "| \(word()) | \(word()) |\n|--|--|\n| \(word()) | \(word()) |\n| \(word()) | \(word()) | \(word()) |"
        case 9: return "<details><summary>\(word())</summary>\n\n\(block(next))\n\n</details>"
        case 10: return "<div>\n \(word())\n <p>\(word())</p>\n</div>"
        case 11: return "**\(word())**"
        case 12: return "---"
        case 13: return "<!-- page-break -->"
        case 14: return (0..<3).map { _ in "- \(time()) \(word())" }.joined(separator: "\n")
        case 15: return (0..<3).map { _ in "\(time()) \(line())" }.joined(separator: "\n\n")
        case 16: return (0..<2).map { _ in "\(time()) \(word())." }.joined(separator: "\n")
        case 17: return (0..<2).map { _ in "### \(time()) \(word())\n\n\(line())" }.joined(separator: "\n\n")
        case 18:
            return "| | |\n|--|--|\n"
                + (0..<3).map { _ in "| 1\(Int.random(in: 0...9, using: &random)):30 | \(word()) |" }.joined(
                    separator: "\n")
        case 19: return "2020-02-05\n\n" + (0..<2).map { _ in "- \(time()): \(word())" }.joined(separator: "\n")
        default: return line()
        }
    }

    private func indented(_ text: String, _ first: String, _ rest: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .map { ($0.offset == 0 ? first : rest) + $0.element }.joined(separator: "\n")
    }

    mutating func document() -> String {
        (0..<Int.random(in: 1...8, using: &random)).map { _ in block() }.joined(separator: "\n\n")
    }
}

@Suite("Text is sacred")
struct PropertyTests {
    @Test("every word of random Markdown is in the document, in order", arguments: 0..<40)
    func words(_ seed: UInt64) {
        for round in 0..<25 {
            var writer = MarkdownWriter(random: SeededRandom(seed: seed * 1000 + UInt64(round)))
            let text = writer.document()
            let article = article(text).article
            // Marks that stay text may cling to a word; its number is what counts.
            let found = (article?.words ?? []).joined(separator: " ").split { !$0.isLetter && !$0.isNumber }
                .filter { $0.hasPrefix("w") && $0.hasSuffix("x") }
            let expected = (0..<writer.count).map { "w\($0 + 1)x" }
            #expect(found.map(String.init) == expected, "seed \(seed), round \(round):\n\(text)")
        }
    }

    @Test("headings have levels 2 to 6 that skip none, and identifiers that are unique", arguments: 0..<20)
    func headings(_ seed: UInt64) {
        var writer = MarkdownWriter(random: SeededRandom(seed: seed + 77_000))
        let blocks = (0..<20).map { _ in writer.block() }.joined(separator: "\n\n")
        let anchors = Anchors(article(blocks).article?.blocks ?? [])
        #expect(Set(anchors.ids).count == anchors.ids.count)
        #expect(anchors.levels.allSatisfy { (2...6).contains($0) })
        #expect(zip([1] + anchors.levels, anchors.levels).allSatisfy { $1 <= $0 + 1 })
    }

    private struct Anchors {
        var ids: [String] = []
        var levels: [Int] = []
        init(_ blocks: [Block]) { visit(blocks) }
        private mutating func visit(_ blocks: [Block]) {
            for block in blocks {
                switch block.content {
                case .heading(let heading):
                    ids.append(heading.id)
                    levels.append(heading.level)
                case .timeline(let timeline):
                    ids += timeline.items.compactMap { item in
                        switch item {
                        case .day(let day): day.id
                        case .entry(let entry): entry.id
                        case .heads: nil
                        }
                    }
                    for case .entry(let entry) in timeline.items { visit(entry.body) }
                case .quote(let inner), .pullQuote(let inner), .details(_, let inner): visit(inner)
                case .alert(let alert): visit(alert.blocks)
                case .group(let group): visit(group.blocks)
                case .list(let list): for item in list.items { visit(item.blocks) }
                default: break
                }
            }
        }
    }

    @Test("random bytes and random marks never stop the reader", arguments: 0..<40)
    func fuzz(_ seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let marks =
            Array("#*_`~[](){}<>!|-+=:;.,&\\/ \n\t0123456789TZ?@^\"'").map(String.init)
            + [
                "\n\n", "- ", "> ", "    ", "```\n", "---\n", "[^a]", "[^a]: ", "<!--", "-->", "<script>", "</script>",
                "<details>",
                "</details>", "<summary>", "![a](b)", "14:18 ", "[14:18] ", "| a | b |\n|--|--|\n", "2020-02-05",
                " PM ", "é", "\0", "\r",
                "title: ", "# ", "+++\n", "&#1;", "&amp;", "~14:?? ", "T+5m ",
            ]
        for _ in 0..<25 {
            let length = Int.random(in: 0...400, using: &random)
            let text = (0..<length).map { _ in marks.randomElement(using: &random) ?? "" }.joined()
            _ = article(text)
            _ = rawArticle(text)
            _ = rawArticle(bytes: (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) })
            let files = ["P/publication.yaml": text, "P/1/issue.yaml": "number: 1\ndate: 2020-01\n" + text]
            _ = IssueReader(files: .memory(files)).read(folder: "P/1")
        }
    }

    static let deep: [String] = [
        String(repeating: "> ", count: 5000) + "wordx", String(repeating: "- ", count: 5000) + "wordx",
        String(repeating: "*a **b ", count: 3000) + "wordx" + String(repeating: "** *", count: 3000),
        String(repeating: "[", count: 50_000) + "wordx", String(repeating: "![", count: 20_000) + " wordx",
        String(repeating: "<details>\n\n", count: 500) + "wordx", String(repeating: "<kbd>", count: 3000) + "wordx",
        String(repeating: "<script>\n\n", count: 300) + "wordx", String(repeating: "<!--\n\n", count: 300) + "wordx",
        String(repeating: "<b", count: 20_000) + " wordx", String(repeating: "***x ", count: 2000) + "wordx",
        (0..<300).map { String(repeating: "  ", count: $0) + "- a\n" }.joined() + "\nwordx",
        String(repeating: "[^1]: a\n", count: 3000) + "\nwordx",
        String(repeating: "2020-02-05\n\n", count: 2000) + "wordx",
        String(repeating: "14:18 a\n\n", count: 3000) + "wordx",
        String(repeating: "## 2020-02-05\n\n", count: 2000) + "wordx",
        String(repeating: "[1:2]: x\n\n", count: 3000) + "wordx",
    ]

    @Test("deep and repeated structure ends, with its text", arguments: deep)
    func depth(_ text: String) {
        let words = article(text).article?.words ?? []
        #expect(words.contains { $0.contains("wordx") })
    }

    @Test("articles read at once give what they give alone")
    func concurrency() async {
        let texts = (0..<50).map { seed -> String in
            var writer = MarkdownWriter(random: SeededRandom(seed: UInt64(seed)))
            return "~~a~~ www.example.org\n\n" + writer.document()
        }
        let alone = texts.map { article($0).article }
        await withTaskGroup(of: (Int, Article?).self) { group in
            for (index, text) in texts.enumerated() { group.addTask { (index, article(text).article) } }
            for await (index, read) in group { #expect(read == alone[index]) }
        }
    }
}
