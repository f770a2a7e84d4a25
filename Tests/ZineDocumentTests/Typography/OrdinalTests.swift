import Testing
import ZineCore
import ZineDocument

/// Letters that a language raises.
@Suite("Ordinals")
struct OrdinalTests {
    private static let span = SourceSpan(file: "a.md")

    /// What is set, with `^` before and after what is raised.
    private static func set(_ text: [Inline], _ language: String) -> String {
        marked(Typography.apply(to: text, language: language))
    }

    private static func marked(_ text: [Inline]) -> String {
        text.map { inline in
            switch inline.content {
            case .text(let text), .code(let text): text
            case .superscript(let inner): "^" + marked(inner) + "^"
            default: marked(inline.children)
            }
        }.joined()
    }

    @Test(
        "are raised where the language's rules leave no doubt",
        arguments: [
            ("fr", "Le 1er mai et la 1re fois", "Le 1^er^ mai et la 1^re^ fois"),
            ("fr", "au XIXe siècle, la Ve République", "au XIX^e^ siècle, la V^e^ République"),
            ("fr", "le 2e, la 2nde, les 3es et le 12ème", "le 2^e^, la 2^nde^, les 3^es^ et le 12^ème^"),
            ("fr", "François Ier et l’Xe siècle", "François I^er^ et l’X^e^ siècle"),
            ("fr", "aux XIIe-XIIIe siècles, XIIe–XIVe", "aux XII^e^-XIII^e^ siècles, XII^e^–XIV^e^"),
            ("fr", "Mme Curie, Mlle Ada, Mgr Nul", "M^me^ Curie, M^lle^ Ada, M^gr^ Nul"),
            ("fr-CA", "le no 5", "le n^o^ 5"),
            ("es", "el 1.er piso, el 3er día, 23.er", "el 1.^er^ piso, el 3^er^ día, 23.^er^"),
        ])
    func raised(_ example: (language: String, typed: String, set: String)) {
        let set = Typography.apply(to: [Inline(.text(example.typed), at: Self.span)], language: example.language)
        #expect(Self.marked(set).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ") == example.set)
        #expect(Typography.apply(to: set, language: example.language) == set, "a second time")
        #expect(set.plainText.filter { !$0.isWhitespace } == example.typed.filter { !$0.isWhitespace })
    }

    @Test(
        "are none in other languages, in other words, in addresses and numbers",
        arguments: [
            ("en", "the 1st and the 2nd of May, XIXe"), ("de", "der 1er BMW, 2e"), ("it", "il 3º e la 1ª"),
            ("pt", "o 1º e a 2ª"), ("es", "el 3º y la 1ª, el 2er, el 11er"),
            ("fr", "Ce que Me Untel a dit: De là, Le Xe est un gaz, Vers midi"),
            ("fr", "1e, 3er, 0e, 3.2e, 5e-3, db1e, UTF-8e, 20201e, a/2e, x_1er"),
            ("fr", "https://exemple.fr/2e"), ("fr", "no comment, nos 5 chats"),
        ])
    func typed(_ example: (language: String, text: String)) {
        #expect(!Self.set([Inline(.text(example.text), at: Self.span)], example.language).contains("^"))
    }

    @Test(
        "are the same parts of a text that stands in no article",
        arguments: ["Le 1er mars au XIXe siècle", "Mme", "1", ""])
    func parts(text: String) {
        let parts = Typography.raisedParts(of: text, language: "fr")
        #expect(parts.map(\.text).joined() == text)
        let marked = parts.map { $0.isRaised ? "^\($0.text)^" : $0.text }.joined()
        let set = Self.set([Inline(.text(text), at: Self.span)], "fr")
        #expect(marked == set.replacing("\u{A0}", with: " "))
    }

    @Test("are none in code, in words of another language, and where they are raised already")
    func others() {
        let inner = [Inline(.text("le 2e"), at: Self.span)]
        for content: Inline.Content in [
            .code("le 2e"), .keyboard(inner), .foreign(language: "en", inner), .subscript(inner),
        ] {
            #expect(!Self.set([Inline(content, at: Self.span)], "fr").contains("^"))
        }
        let raised = [
            Inline(.text("2"), at: Self.span), Inline(.superscript([Inline(.text("e"), at: Self.span)]), at: Self.span),
        ]
        #expect(Self.set(raised, "fr") == "2^e^")
        #expect(Self.set([Inline(.emphasis(inner), at: Self.span)], "fr") == "le 2^e^")
    }
}
