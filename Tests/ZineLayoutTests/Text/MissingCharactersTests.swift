import Testing
import ZineCore
import ZineDocument
import ZineLayout

@Suite("Characters that no face has")
struct MissingCharactersTests {
    private static func missing(_ text: String, _ file: String, _ line: Int) -> [MissingCharacter] {
        text.unicodeScalars.map {
            .init(scalar: $0, span: SourceSpan(file: file, start: .init(line: line, column: 1)))
        }
    }

    @Test("are one thing to say for each script, in the order of their first places")
    func grouped() {
        let all =
            Self.missing("लेखलेख", "two.md", 3) + Self.missing("中文", "one.md", 9) + Self.missing("हम", "one.md", 12)
            + Self.missing("ل", "", 1)
        let groups = MissingCharacters.byScript(all)
        #expect(Set(groups.map(\.script?.name)) == ["Chinese, Japanese and Korean", "Devanagari", "Arabic"])
        let placed = groups.filter { !$0.places.isEmpty }
        #expect(placed.map(\.script?.name) == ["Chinese, Japanese and Korean", "Devanagari"])
        let hindi = groups.first { $0.script?.name == "Devanagari" }
        #expect(hindi?.scalars.count == 5)
        #expect(hindi?.places.map(\.file) == ["one.md", "two.md"])
        #expect(hindi?.message.contains("and 2 more; also at two.md:3:1") == true, "\(hindi?.message ?? "")")
    }
}
