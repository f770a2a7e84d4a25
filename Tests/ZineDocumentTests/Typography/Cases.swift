import Testing
import ZineDocument

/// What a typist types and what the reader shall read. In `set`, `·` stands for U+00A0 and `¦` for U+202F.
struct Case: CustomTestStringConvertible {
    var language: String
    var typed: String
    var set: String

    init(_ language: String, _ typed: String, _ set: String) {
        self.language = language
        self.typed = typed
        self.set = set
    }

    /// Text that stays as typed.
    init(_ language: String, asTyped text: String) { self.init(language, text, text) }

    var testDescription: String { "\(language): \(typed)" }

    func check() {
        #expect(visible(Typography.apply(to: typed, language: language)) == set)
        #expect(visible(Typography.apply(to: set.typographic, language: language)) == set, "a second time")
    }
}

extension String {
    var typographic: String {
        String(map { $0 == "·" ? "\u{A0}" : $0 == "¦" ? "\u{202F}" : $0 })
    }
}

func visible(_ text: String) -> String {
    String(text.map { $0 == "\u{A0}" ? "·" : $0 == "\u{202F}" ? "¦" : $0 })
}
