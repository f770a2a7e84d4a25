import Foundation
import Testing
import ZineCore
import ZineDocument
import ZineLayout
import ZineTestSupport

@testable import ZineText

@Suite("Shaping with the house faces")
struct ShapingTests {
    private static let fonts = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fonts").path(percentEncoded: false)

    /// The house theme without the machine's families.
    private static let alone: Theme = {
        var theme = Theme()
        theme.fallbacks = []
        return theme
    }()

    private func library(_ theme: Theme = alone) -> FontLibrary {
        FontLibrary(theme: theme, folders: [Self.fonts])
    }

    private func style(
        _ features: FontFeatures = [], family: String = "serif", weight: Int = 400, italic: Bool = false
    ) -> ShapingStyle {
        ShapingStyle(family: family, weight: weight, italic: italic, features: features, language: "en-US")
    }

    private func glyphs(
        _ text: String, _ style: ShapingStyle, rightToLeft: Bool = false
    ) -> [ShapedText.Glyph] {
        library().shape(text, style, rightToLeft: rightToLeft).runs.flatMap(\.glyphs)
    }

    @Test(
        "marks stand on their letters, in a face that can put them there",
        arguments: ["λ\u{304}", "д\u{301}", "x\u{304}"])
    func combiningMarks(text: String) throws {
        let shaped = library(Theme()).shape(text, style(), rightToLeft: false)
        #expect(shaped.runs.count == 1 && shaped.missing.isEmpty)
        let glyphs = try #require(shaped.runs.first).glyphs
        // Composed, or with a mark that has been moved.
        #expect(glyphs.count == 1 || glyphs.dropFirst().allSatisfy { $0.dx != 0 || $0.dy != 0 })
    }

    @Test("points of traditional Chinese are the centred ones, also by themselves", arguments: ["，", "。", "：", "？"])
    func centredPoints(text: String) {
        let glyph = { (language: String) in
            var style = self.style()
            style.language = language
            return self.library(Theme()).shape(text, style, rightToLeft: false).runs.flatMap(\.glyphs).map(\.id)
        }
        #expect(glyph("zh-Hant") != glyph("zh-Hans"))
        #expect(glyph("zh-TW") == glyph("zh-Hant") && glyph("zh") == glyph("zh-Hans"))
    }

    // MARK: Features

    @Test("f and i are one glyph whose cluster covers both", arguments: ["fi", "fl"])
    func ligatures(text: String) throws {
        let shaped = library().shape(text, style(), rightToLeft: false)
        #expect(shaped.runs.count == 1)
        #expect(shaped.runs.first?.bytes == 0..<2)
        #expect(shaped.runs.first?.glyphs.map(\.cluster) == [0])
        #expect(glyphs(text, style(.noLigatures)).map(\.cluster) == [0, 1])
    }

    @Test("features change the glyphs of the text that they are for")
    func features() throws {
        let differ = { (text: String, features: FontFeatures) -> Bool in
            let plain = glyphs(text, style()).map(\.id)
            return zip(plain, glyphs(text, style(features)).map(\.id)).allSatisfy { $0 != $1 }
        }
        #expect(differ("abc", .smallCaps))
        #expect(differ("API", .capsToSmallCaps))
        #expect(differ("123", .superiors))
        #expect(differ("123", .inferiors))
        #expect(!differ("ABC", .smallCaps))
        #expect(
            glyphs("0123", style(.oldStyleFigures)).map(\.id) != glyphs("0123", style(.liningFigures)).map(\.id))
    }

    @Test("tabular figures are of one width, in serif and sans", arguments: ["serif", "sans", "mono"])
    func tabularFigures(family: String) throws {
        let widths = glyphs("0123456789", style([.liningFigures, .tabularFigures], family: family)).map(\.advance)
        #expect(widths.count == 10 && Set(widths).count == 1)
    }

    @Test("A and V are kerned")
    func kerning() throws {
        let pair = library().shape("AV", style(), rightToLeft: false).width(at: .points(10))
        let apart = ["A", "V"].map { library().shape($0, style(), rightToLeft: false).width(at: .points(10)) }
        #expect(pair < apart.reduce(0, +))
    }

    @Test("letters that differ in features are kerned as the face kerns their glyphs, and none across faces")
    func kerningAcrossFeatures() throws {
        let library = library()
        let lining = style(.liningFigures)
        // Roman letters are the same glyphs under either feature.
        let whole = library.shape("AV", style(), rightToLeft: false).runs.flatMap(\.glyphs).map(\.advance)
        let apart = ["A", "V"].flatMap { library.shape($0, style(), rightToLeft: false).runs.flatMap(\.glyphs) }
        let kern = whole.reduce(0, +) - apart.map(\.advance).reduce(0, +)
        #expect(kern < 0)
        #expect(library.kerning("A", style(.oldStyleFigures), "V", lining) == kern)
        #expect(library.kerning("A", style(.capsToSmallCaps), "V", style(.capsToSmallCaps)) < 0)
        #expect(library.kerning("A", style(), "V", style(italic: true)) == 0)
        #expect(library.kerning("A", style(), "漢", style(.smallCaps)) == 0)
    }

    @Test("a mark stays in the cluster of its letter", arguments: ["e\u{301}", "x\u{302}", "A\u{30A}\u{301}"])
    func marks(text: String) throws {
        #expect(Set(glyphs(text, style()).map(\.cluster)) == [0])
    }

    @Test("every face of the theme opens and shapes")
    func faces() throws {
        let library = library()
        var opened = Set<FontID>()
        for (name, family) in Theme().families {
            for face in family.faces {
                let wanted = style(family: name, weight: face.weight, italic: face.italic)
                let run = try #require(library.shape("Hamburg", wanted, rightToLeft: false).runs.first)
                #expect(run.glyphs.count == 7 && run.glyphs.allSatisfy { $0.id != 0 && $0.advance > 0 })
                #expect(library.files[run.font.index].path.hasSuffix(face.file))
                opened.insert(run.font)
                let metrics = library.metrics(wanted)
                #expect(metrics.ascender > metrics.capHeight && metrics.capHeight > metrics.xHeight)
                #expect(metrics.xHeight > 0 && metrics.descender < 0)
            }
        }
        #expect(opened.count == library.files.count)
    }

    // MARK: Missing characters and fallbacks

    @Test(
        "a character that no face has is reported by its byte",
        arguments: [("a漢b", [1]), ("\u{E0FF}", [0]), ("é漢字", [2, 5]), ("plain", [])])
    func missing(text: String, bytes: [Int]) throws {
        #expect(library().shape(text, style(), rightToLeft: false).missing == bytes)
    }

    @Test("a character that another family has is set in that one")
    func otherFamilies() throws {
        let library = library()
        let serif = try #require(library.face(style()))
        let mono = try #require(library.face(style(family: "mono")))
        let scalar = try #require(
            (0x2190...0x2600).lazy.compactMap(Unicode.Scalar.init).first { mono.has($0) && !serif.has($0) })
        let shaped = library.shape("a\(scalar)b", style(), rightToLeft: false)
        #expect(shaped.missing.isEmpty)
        #expect(shaped.runs.count == 3)
        #expect(shaped.runs.first?.font == shaped.runs.last?.font)
        #expect(shaped.runs[1].font != shaped.runs[0].font)
        #expect(shaped.runs[1].bytes == 1..<(1 + UTF8.width(scalar)))
        #expect(shaped.runs.flatMap(\.glyphs).allSatisfy { $0.id != 0 })
    }

    private static let hasDejaVu = SystemFonts().file(family: "DejaVu Sans", weight: 400, italic: false) != nil

    @Test("a text whose letters the face lacks is of one face, foreign names and figures too", .enabled(if: hasDejaVu))
    func foreignNames() throws {
        var theme = Theme()
        theme.fallbacks = ["DejaVu Sans"]
        let library = library(theme)
        var sans = style(family: "sans")
        let name = { (style: ShapingStyle) in library.shape("Mars", style, rightToLeft: false).runs.first?.font }
        let house = name(sans)
        sans.language = "ru"
        let letters = library.shape("на", sans, rightToLeft: false).runs.first?.font
        #expect(letters != house && name(sans) == letters)
        sans.language = "sr-Latn"
        #expect(name(sans) == house)
        // The upright serif has the letters itself.
        var upright = style()
        let serif = name(upright)
        upright.language = "ru"
        #expect(name(upright) == serif)
    }

    @Test("Arabic joins in a fallback that the theme names", .enabled(if: hasDejaVu))
    func arabic() throws {
        var theme = Theme()
        theme.fallbacks = ["DejaVu Sans"]
        let library = library(theme)
        let word = library.shape("سلام", style(), rightToLeft: true)
        #expect(word.missing.isEmpty)
        let run = try #require(word.runs.first)
        #expect(run.isRightToLeft)
        // Visual order: the last letters come first. Lam and alef may be one glyph.
        #expect(run.glyphs.map(\.cluster) == run.glyphs.map(\.cluster).sorted(by: >))
        let alone = library.shape("س", style(), rightToLeft: true).runs.first?.glyphs.first?.id
        #expect(run.glyphs.last?.id != alone)
    }

    private struct WholeWords: Hyphenator {
        func points(in word: [Unicode.Scalar], language: String) -> [Int] { [] }
    }

    /// What a line has, in the order in which it stands.
    private func line(_ runs: [(text: String, language: String?)], rightToLeft: Bool = false) -> String {
        let made = runs.map { text, language in
            var run = TextRun(text, style: TextStyle(), language: language ?? "en", element: nil)
            run.isForeign = language != nil
            return run
        }
        var setter = Typesetter(theme: Self.alone, shaper: library(), hyphenator: WholeWords())
        let lines = setter.lines(
            made, ParagraphStyle(alignment: .ragged, measure: .points(400), rightToLeft: rightToLeft))
        let glyphs = lines.flatMap(\.items).compactMap { item -> GlyphRun? in
            if case .glyphs(let run) = item.mark { run } else { nil }
        }
        return glyphs.sorted { $0.origin.x < $1.origin.x }.map(\.text).joined(separator: "|")
            .trimmingCharacters(in: .whitespaces)
    }

    @Test("words of a language that runs the other way keep figures and stops beside them in their places")
    func isolated() {
        let around = line([("a ", nil), ("אב", "he"), (" 3", nil)])
        #expect(around.hasSuffix("3") && around.hasPrefix("a"), "\(around)")
        let loose = line([("a אב 3", nil)])
        #expect(!loose.hasSuffix("3"), "\(loose)")
    }

    @Test(
        "a measure stays whole from the right, and the mark of a note behind its point",
        arguments: ["ar", "fa", "he"], ["35", "٣٥", "۳۵"])
    func measures(language: String, figures: String) {
        let word = language == "he" ? "אב " : "الف "
        let span = SourceSpan(file: "a.md")
        for (typed, seen) in [
            ("\(figures) °C", "\(figures)°C"), ("\(figures) km", "km\(figures)"), ("\(figures)", figures),
            ("ABC", "ABC"),
        ] {
            for hasNote in [true, false] {
                let note = hasNote ? [Inline(.footnoteReference(0), at: span)] : []
                let set = Typography.apply(
                    to: [Inline(.text(word + typed + "."), at: span)] + note, language: language)
                #expect(Typography.apply(to: set, language: language) == set)
                let runs = set.map { inline -> (text: String, language: String?) in
                    if case .text(let text) = inline.content { (text, nil) } else { ("7", nil) }
                }
                let line = line(runs, rightToLeft: true).unicodeScalars.filter {
                    !$0.properties.isDefaultIgnorableCodePoint && !$0.properties.isWhitespace && $0 != "|"
                }
                #expect(String(String.UnicodeScalarView(line)).hasPrefix((hasNote ? "7." : ".") + seen), "\(typed)")
            }
        }
    }

    @Test("a family that neither theme nor machine has is passed over")
    func unknownFallback() throws {
        var theme = Theme()
        theme.fallbacks = ["No Such Family At All"]
        #expect(library(theme).shape("漢", style(), rightToLeft: false).missing == [0])
    }

    @Test("a theme whose file is missing says which")
    func missingFile() throws {
        var theme = Theme()
        theme.families["serif"] = FontFamily(faces: [.init(file: "None.otf", weight: 400, italic: false)])
        let problems = library(theme).problems
        #expect(problems.map(\.id) == ["missing-font"])
        #expect(problems.first?.message.contains("None.otf") == true)
    }

    // MARK: Any text

    @Test("any text's runs cover it once, with every glyph in its run", arguments: 1...120)
    func anyText(seed: UInt64) throws {
        var random = SeededRandom(seed: seed &* 7_919)
        let pool = Array(
            "afil ffi—e\u{301}\u{308}אבج漢字→✓😀👩\u{200D}💻\u{AD}\u{200B}\u{E000}\u{FE0F}\u{0}\n0".unicodeScalars)
        var view = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...40, using: &random) {
            view.append(pool[Int.random(in: 0..<pool.count, using: &random)])
        }
        let text = String(view)
        let rightToLeft = Bool.random(using: &random)
        let library = library()
        let shaped = library.shape(text, style(), rightToLeft: rightToLeft)
        var covered: [Int] = []
        for run in rightToLeft ? shaped.runs.reversed() : shaped.runs {
            covered += Array(run.bytes)
            #expect(run.glyphs.allSatisfy { run.bytes.contains($0.cluster) })
            #expect(run.isRightToLeft == rightToLeft)
        }
        #expect(covered == Array(0..<text.utf8.count))
        #expect(shaped.missing.allSatisfy { $0 < max(1, text.utf8.count) })
        #expect(library.shape(text, style(), rightToLeft: rightToLeft) == shaped)
    }

    @Test("levels are given for every scalar, or none where all runs from left to right")
    func embeddingLevels() throws {
        let library = library()
        #expect(library.embeddingLevels(Array("plain 123".unicodeScalars), rightToLeft: false).isEmpty)
        #expect(library.embeddingLevels([], rightToLeft: true).isEmpty)
        #expect(library.embeddingLevels(Array("ab אב".unicodeScalars), rightToLeft: false) == [0, 0, 0, 1, 1])
        #expect(library.embeddingLevels(Array("אב 12".unicodeScalars), rightToLeft: true) == [1, 1, 1, 2, 2])
    }

    // MARK: Set

    @Test(
        "a paragraph in the house faces keeps its words, its measure and its diagnostics", arguments: ["en-US", "de"])
    func paragraph(language: String) throws {
        let text =
            language == "de"
            ? "Die schaffende Auflage wurde öffentlich begriffen; der Schiffahrtsoffizier pfiff auf offizielle Treffen."
            : "The official office of effective traffic shuffled five difficult affidavits, efficiently and baffled."
        let repeated = Array(repeating: text, count: 6).joined(separator: " ")
        var setter = Typesetter(theme: Theme(), shaper: library(), hyphenator: HyphenationLibrary())
        let measure = Length.points(170)
        let lines = setter.lines(
            [TextRun(repeated, style: TextStyle(), language: language, element: nil)], ParagraphStyle(measure: measure))
        #expect(setter.diagnostics.isEmpty)
        #expect(lines.allSatisfy { !$0.isOverfull })
        var copied = ""
        for line in lines {
            for case .glyphs(let run) in line.items.map(\.mark) {
                copied += run.text
                #expect(run.clusters.reduce(0) { $0 + $1.bytes } == run.text.utf8.count)
                #expect(run.origin.x + run.width <= measure + run.size / 2)
            }
            if line.isHyphenated { copied.unicodeScalars.removeLast() }
        }
        #expect(copied == repeated + " ")
    }
}
