import Glibc
import Testing
import ZineCore
import ZineDocument
import ZineLayout
import ZineTestSupport

@testable import ZineText

@Suite("Letters that are taken from another face")
struct BorrowedGlyphTests {
    /// What is borrowed of a text in a face that has some characters alone, where another has all of Vollkorn's.
    private func borrowed(_ text: String, having characters: String) throws -> [String] {
        let folder = try TemporaryFolder()
        let whole = try TemporaryFolder.bytes(of: FamilySearchTests.fonts + "/Vollkorn-Regular.ttf")
        let part = try #require(FaceSubset.make(whole, characters: Set(characters.unicodeScalars)))
        try folder.write(part, to: "Part.ttf")
        var theme = Theme()
        theme.fallbacks = ["sans", "Noto Serif CJK SC", "Symbola"]
        theme.families = [
            "serif": FontFamily(faces: [.init(file: "Part.ttf", weight: 400, italic: false)]),
            "sans": FontFamily(faces: [.init(file: "Vollkorn-Regular.ttf", weight: 400, italic: false)]),
        ]
        let library = FontLibrary(theme: theme, folders: [folder.path, FamilySearchTests.fonts])
        let style = ShapingStyle(family: "serif", weight: 400, italic: false, features: [], language: "hu")
        let shaped = library.shape(text, style, rightToLeft: false)
        #expect(shaped.missing.isEmpty)
        for letter in shaped.borrowed {
            #expect(library.files[letter.lender.index].path.hasSuffix("Vollkorn-Regular.ttf"))
            #expect(library.files[letter.lacking.index].path.hasSuffix("Part.ttf"))
        }
        return shaped.borrowed.map(\.letter)
    }

    private static let latin = String(String.UnicodeScalarView((0x20...0x7E).compactMap(Unicode.Scalar.init)))

    @Test(
        "are told where the face has their script",
        arguments: [
            ("győztes", ["ő"]), ("ő", ["ő"]), ("Űr és ő", ["Ű", "é", "ő"]), ("„így”", ["„", "í", "”"]),
            ("plain", []),
        ])
    func latin(text: String, letters: [String]) throws {
        #expect(try borrowed(text, having: Self.latin) == letters)
    }

    @Test(
        "of other scripts, symbols and pictures are what fallbacks are for",
        arguments: ["это", "λόγος", "中文", "a → b", "★ ✓", "2 × 3"])
    func others(text: String) throws {
        #expect(try borrowed(text, having: Self.latin) == [])
    }

    @Test("are told of a script that the face has in part")
    func partial() throws {
        #expect(try borrowed("это", having: Self.latin + "аот") == ["э"])
        // A letter or two of it are there for mathematics.
        #expect(try borrowed("πόλις", having: Self.latin + "π") == ["ό", "λ", "ι", "ς"])
        #expect(try borrowed("2λ", having: Self.latin + "π") == [])
        #expect(try borrowed("λόγος", having: Self.latin + "αγλος\u{3C2}") == ["ό"])
    }

    @Test("are looked for in a time that grows with a word's length")
    func growth() throws {
        func seconds(_ letters: Int) throws -> Double {
            var (start, end) = (timespec(), timespec())
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
            _ = try borrowed(String(repeating: "бв", count: letters / 2), having: Self.latin)
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
            return Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9
        }
        let (short, long) = (try seconds(4_000), try seconds(16_000))
        // Four times the letters; sixteen times the time would be their square.
        #expect(long < max(short * 8, 0.5), "\(short) s, then \(long) s")
    }
}
