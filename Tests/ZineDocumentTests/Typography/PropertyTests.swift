import Testing
import ZineCore
import ZineDocument

@Suite("Whatever is typed")
struct PropertyTests {
    private static let languages = [
        "en-US", "en-GB", "de", "de-CH", "fr", "fr-CH", "fr-CA", "es", "pt", "pt-BR", "it", "nl", "sv", "pl", "ja",
        "zh", "ko", "-",
        "",
    ]

    private static let pieces = [
        "\"", "'", "\"\"", "''", "-", "--", "---", ".", "..", "...", " ", " ", " ", "  ", "\n", "\u{A0}", "\u{202F}",
        "(", ")",
        "[", "]", ",", ";", ":", "!", "?", "%", "°", "§", "$", "=", "<", ">", "/", "//", "\\", "_", "@", "::", "~", "+",
        "#",
        "“", "”", "‘", "’", "„", "‚", "«", "»", "‹", "›", "–", "—", "−", "…", "′", "½", "\u{301}", "\u{0}", "\u{FFFC}",
        "a", "s", "n", "I", "J.", "z.", "B.", "p.", "Dr.", "word", "don't", "'90s", "'tis", "rock 'n' roll", "5'10\"",
        "10",
        "5", "000", "2020", "10-20", "2020-03-16", "14:20", "ms", "GB", "UTC", "PM", "p.m.", "March", "de", "mars",
        "20.",
        "v", "h", "No.", "https://a.b/c", "x_y", "é", "漢", "字", "말", "，", "。", "：", "（", "）", "👩‍🚀", "1.5",
        "99999999999999999999",
    ]

    private func randomText(_ random: inout Random) -> String {
        (0..<random.below(14)).map { _ in Self.pieces[random.below(Self.pieces.count)] }.joined()
    }

    /// A paragraph whose text is cut at random places into all kinds of inlines.
    private func randomInlines(_ random: inout Random, depth: Int = 0) -> [Inline] {
        let span = SourceSpan(file: "a.md")
        return (0..<1 + random.below(5)).map { _ in
            let content: Inline.Content =
                switch random.below(depth < 3 ? 12 : 6) {
                case 0: .code(randomText(&random))
                case 1: .softBreak
                case 2: .footnoteReference(0)
                case 3: .lineBreak
                case 4, 5: .text(randomText(&random))
                case 6: .emphasis(randomInlines(&random, depth: depth + 1))
                case 7: .keyboard(randomInlines(&random, depth: depth + 1))
                case 8: .link(destination: "x", title: randomText(&random), randomInlines(&random, depth: depth + 1))
                case 9: .abbreviation(expansion: randomText(&random), randomInlines(&random, depth: depth + 1))
                case 10: .image(Picture(path: "a", alternativeText: randomText(&random), at: span))
                default: .text(randomText(&random))
                }
            return Inline(content, at: span)
        }
    }

    private func words(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }

    @Test("letters and digits stay as they are, in order", arguments: languages)
    func wordsStay(_ language: String) {
        var random = Random(seed: 7)
        for _ in 0..<400 {
            let typed = randomText(&random)
            #expect(words(Typography.apply(to: typed, language: language)) == words(typed), "\(typed.debugDescription)")
        }
    }

    @Test("twice is the same as once", arguments: languages)
    func twice(_ language: String) {
        var random = Random(seed: 11)
        for _ in 0..<400 {
            let typed = randomText(&random)
            let once = Typography.apply(to: typed, language: language)
            let twice = Typography.apply(to: once, language: language)
            #expect(once == twice, "\(typed.debugDescription)")
        }
    }

    @Test("in trees, too, words stay and twice is the same as once", arguments: languages)
    func trees(_ language: String) {
        var random = Random(seed: 13)
        for _ in 0..<150 {
            let typed = randomInlines(&random)
            let once = Typography.apply(to: typed, language: language)
            #expect(words(once.plainText) == words(typed.plainText))
            #expect(shape(once) == shape(typed))
            #expect(Typography.apply(to: once, language: language) == once)
        }
    }

    /// The tree without its texts; a line end may have become a space.
    private func shape(_ text: [Inline]) -> [String] {
        text.flatMap { inline -> [String] in
            switch inline.content {
            case .text, .softBreak: ["text"]
            case .code(let code): ["code " + code]
            case .image: ["image"]
            case .footnoteReference: ["note"]
            case .lineBreak: ["break"]
            default: ["("] + shape(inline.children) + [")"]
            }
        }
    }

    @Test("the way a text is cut into leaves makes no difference", arguments: languages)
    func cuts(_ language: String) {
        var random = Random(seed: 17)
        let span = SourceSpan(file: "a.md")
        for _ in 0..<150 {
            let parts = (0..<3).map { _ in randomText(&random) }
            let leaves = parts.map { Inline(.text($0), at: span) }
            let whole = Typography.apply(to: parts.joined(), language: language)
            #expect(
                Typography.apply(to: leaves, language: language).plainText.unicodeScalars.elementsEqual(
                    whole.unicodeScalars))
        }
    }

    @Test("no straight quote is left in plain prose")
    func noneLeft() {
        let prose = "\"It's the engineers' word,\" she said, 'and mine. (\"Is it?\")' In the '90s it wasn't."
        for language in Self.languages where !["ja", "-", ""].contains(language) {
            let set = Typography.apply(to: prose, language: language)
            #expect(!set.contains("\"") && !set.contains("'"))
        }
    }

    @Test("long runs of anything end soon")
    func longRuns() {
        for piece in Self.pieces {
            let typed = String(repeating: piece, count: 3_000)
            #expect(words(Typography.apply(to: typed, language: "fr")) == words(typed))
        }
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014): small, seeded, the same everywhere.
struct Random {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        z ^= z >> 31
        return Int(z % UInt64(max(1, bound)))
    }
}
