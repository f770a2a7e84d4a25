import Testing
import ZineDocument

@testable import ZineWeb

@Suite("Small files")
struct ScreenTests {
    @Test(
        "a style sheet keeps what it means without its white space",
        arguments: [
            ("a { color : red ; }", "a{color :red}\n"),
            (".a :hover, .b{x:y;/* z */}", ".a :hover,.b{x:y}\n"),
            ("a::before { content: \"/* { \\\" ; } */\"; }", "a::before{content:\"/* { \\\" ; } */\"}\n"),
            ("x { width: calc( 1px + 2px ) }", "x{width:calc( 1px + 2px )}\n"),
            ("@media (min-width: 3rem) and (hover) { a { b: c } }", "@media (min-width:3rem) and (hover){a{b:c}}\n"),
            ("/* open", "\n"), ("a/**/b", "a b\n"),
        ])
    func sheets(sheet: String, small: String) {
        #expect(SmallSheet.of(sheet) == small)
        #expect(SmallSheet.of(small) == small)
    }

    @Test("a script loses indents and lines of comment, no more")
    func scripts() {
        #expect(
            SmallSheet.script("// a\n\"use strict\";\n  f(\"// b\"); // c\n") == "\"use strict\";\nf(\"// b\"); // c\n")
    }

    @Test(
        "every character is in one part of a face, and a language's own in the first",
        arguments: ["en-US", "de", "fr", "pt-BR", "cs", "ru", "el"])
    func parts(language: String) {
        let parts = ScreenRange.parts(for: language)
        for value in UInt32(0x20)...0xFFFF {
            guard let scalar = Unicode.Scalar(value), !(0x7F...0x9F).contains(value) else { continue }
            #expect(parts.filter { $0.contains(scalar) }.count == 1, "U+\(String(value, radix: 16))")
        }
        let own =
            [
                "en-US": "don’t—“so”", "de": "Übermaß", "fr": "Œuvre où", "pt-BR": "Não 1º", "cs": "Řeč",
                "ru": "Журнал", "el": "Ελλάδα",
            ][language] ?? ""
        #expect(own.unicodeScalars.allSatisfy(parts[0].contains))
        #expect(Set(parts.map(\.name)).count == parts.count)
    }

    @Test("a part is narrowed to the rows of 64 that a face has something of, and keeps all that it has")
    func narrowed() {
        let parts = ScreenRange.parts(for: "en")
        let has = Set("é✓ÿ→\u{300}Ж".unicodeScalars)
        for part in parts {
            let narrow = part.narrowed(to: has)
            for scalar in has { #expect(narrow.contains(scalar) == part.contains(scalar)) }
            #expect(narrow.ranges.allSatisfy { range in part.ranges.contains { $0.contains(range.lowerBound) } })
        }
        let more = ScreenRange(name: "x", ranges: [0x530...0x1C7F, 0x2000...0x200F]).narrowed(to: [
            "\u{600}", "\u{2001}",
        ])
        #expect(more.ranges == [0x600...0x63F, 0x2000...0x200F])
        #expect(more.css == "U+600-63F, U+2000-200F")
    }

    @Test(
        "articles are found by words without case, accents and points, or by two neighbours where words are not spaced",
        arguments: [
            ("Café RÉSUMÉ naïve", ["cafe", "naive", "resume"]), ("pg_basebackup --x", ["basebackup", "pg"]),
            ("Straße Œuvre ÆON", ["aeon", "oeuvre", "strasse"]), ("17:20, a b cc", ["17", "20", "cc"]),
            ("Журнал ЖУРНАЛ", ["журнал"]), ("soft\u{AD}ly e\u{301}t", ["et", "softly"]),
            (String(repeating: "x", count: 33), [String(repeating: "x", count: 32)]),
            ("Достопримечательностями", ["достопримечательностями"]), ("май ЁЛКА", ["елка", "май"]),
            ("Tiếng Việt ＡＢＣ１２", ["abc12", "tieng", "viet"]), ("ΟΔΟΣ οδός ῥόδον", ["οδοσ", "ροδον"]),
            ("العَرَبِيَّة إلى ٢٠٢٠", ["2020", "الي", "العربيه"]), ("שָׁלוֹם", ["שלום"]), ("می\u{200C}خواهم", ["ميخواهم"]),
            ("हिन्दी सॉफ़्टवेयर", ["सॉफ़्टवेयर", "हिन्दी"]), ("\u{95B}र", ["ज\u{93C}र"]),
            ("日本語のIPv6", ["ipv6", "の", "日本", "本語", "語の"]), ("「火」", ["火"]),
            ("サーバー・ログ", ["ー", "グ", "サー", "ーバ", "バー", "ログ"]), ("서버가", ["가", "버가", "서버"]),
            ("ที่นี่", ["ี่", "่น", "ที", "นี", "่"]),
        ])
    func words(text: String, terms: [String]) {
        #expect(SearchTerms.of(text) == Set(terms))
    }
}
