import Testing
import ZineCore
import ZineTestSupport
import ZineText

@testable import ZineKit

@Suite("A family that lacks letters")
struct BorrowedLetterTests {
    /// A folder whose serif lacks what Hungarian has beyond the letters of English and é.
    private func hungarian(_ theme: String = "", text: String) throws -> TemporaryFolder {
        let folder = try NamedFamilyTests.folder("families: {serif: Vollkorn}\n\(theme)", language: "hu", text: text)
        let letters = Set((0x20...0x7E).compactMap(Unicode.Scalar.init)).union("éáíóúöü„”–".unicodeScalars)
        for style in ["Regular", "Italic", "SemiBold", "Bold", "BoldItalic"] {
            let whole = try TemporaryFolder.bytes(of: Project.root + "/Fonts/Vollkorn-\(style).ttf")
            try folder.write(try #require(FaceSubset.make(whole, characters: letters)), to: "fonts/\(style).ttf")
        }
        return folder
    }

    private static let words = "Az *első* győztes könyve.\n\n- Űr, és 中文 → это\n\n> Ő írta, „ő” és a tű."

    @Test("which another lends is told once for its language, at the first, with all of them")
    func borrowed() throws {
        let folder = try hungarian(text: Self.words)
        let found = try NamedFamilyTests.check(folder)
        #expect(found.map(\.id) == ["borrowed-glyph"])
        let problem = try #require(found.first)
        #expect(problem.message.hasPrefix("'Vollkorn' lacks “Ő”, “ő”, “Ű” and “ű” of the text in 'hu', taken from"))
        #expect(problem.span.file.hasSuffix("one.md") && problem.span.start.line == 6)
    }

    @Test("may lack what the editor's theme names a fallback for")
    func meant() throws {
        let folder = try hungarian("fallbacks: {serif: [Noto Serif]}", text: Self.words)
        #expect(try NamedFamilyTests.check(folder) == [])
        let other = try hungarian("fallbacks: {mono: [Noto Serif]}", text: Self.words)
        #expect(try NamedFamilyTests.check(other).map(\.id) == ["borrowed-glyph"])
    }

    @Test("is told of again as soon as its letters are there again, and no longer when they are gone")
    func edited() throws {
        let folder = try hungarian(text: Self.words)
        var composer = IncrementalComposer(programFiles: try #require(ProgramFiles.find()))
        func ids() throws -> Bool {
            var problems: [Diagnostic] = []
            _ = try composer.compose(folder["001"], &problems)
            return problems.contains { $0.id == "borrowed-glyph" }
        }
        let told = try ids()
        let again = try ids()
        #expect(told && again)
        try folder.write("---\ntitle: One\nkind: note\n---\n\nAz.\n", to: "001/articles/one.md")
        #expect(try !ids())
    }
}
