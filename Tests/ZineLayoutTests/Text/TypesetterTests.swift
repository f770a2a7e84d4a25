import Testing
import ZineCore
import ZineDocument
import ZineLayout

@Suite("The typesetter")
struct TypesetterTests {
    /// A paragraph that chance made.
    struct Sample: CustomStringConvertible {
        var text: String
        var style: ParagraphStyle
        var run: TextRun
        var description: String { "\(style.alignment) on \(style.measure): \(text.debugDescription)" }

        init(seed: Int, kinds: [RandomText.Kind] = RandomText.Kind.allCases) {
            var generator = SeededGenerator(seed)
            text = RandomText.make(generator.pick(kinds), using: &generator)
            style = ParagraphStyle(
                alignment: generator.pick([.justified, .justified, .ragged, .centered, .right]),
                firstIndent: generator.once(in: 3) ? .points(14) : .zero,
                measure: .points(Double(Int.random(in: 10...500, using: &generator))),
                hyphenates: !generator.once(in: 4), rightToLeft: generator.once(in: 5))
            var type = TextStyle()
            if generator.once(in: 6) { type.tracking = 80 }
            run = TextRun(
                text, style: type, breaking: generator.pick([.prose, .prose, .code, .words, .never]), language: "en",
                element: nil)
        }
    }

    private func typesetter(protrusion: Bool = false) -> Typesetter {
        var theme = Theme()
        if !protrusion { theme.protrusion = [:] }
        return Typesetter(theme: theme, shaper: ToyShaper(), hyphenator: ToyHyphenator())
    }

    private func lines(_ sample: Sample) -> [Line] {
        var setter = typesetter()
        return setter.lines([sample.run], sample.style)
    }

    @Test("every character of any text on any measure comes out once and in order", arguments: 1...300)
    func textIsSacred(seed: Int) {
        let sample = Sample(seed: seed)
        var rest = RandomText.essence(sample.text)[...]
        for line in lines(sample) {
            // A line's runs stand as the eye meets them, so within a line their order may differ.
            let set = RandomText.essence(line.items.text)
            #expect(set.sorted() == rest.prefix(set.count).sorted(), "\(sample)")
            if !sample.style.rightToLeft && !sample.text.unicodeScalars.contains(where: { $0.value > 0x58F }) {
                #expect(set == Array(rest.prefix(set.count)), "\(sample)")
            }
            rest = rest.dropFirst(set.count)
        }
        #expect(rest.isEmpty, "\(sample)")
    }

    @Test("no line is wider than the measure unless it says so", arguments: 1...300)
    func linesKeepToTheMeasure(seed: Int) {
        let sample = Sample(seed: seed)
        for line in lines(sample) where !line.isOverfull {
            for run in line.items.runs {
                #expect(run.origin.x >= -Length.points(0.01), "\(sample)")
                #expect(run.origin.x + run.width <= sample.style.measure + .points(0.01), "\(sample)")
            }
        }
    }

    @Test("a line is overfull only where a single piece is wider than the measure", arguments: Array(1...100) + [2361])
    func overfullIsRare(seed: Int) {
        let sample = Sample(seed: seed, kinds: [.words])
        guard sample.style.measure > .points(120), sample.run.breaking == .prose else { return }
        #expect(lines(sample).allSatisfy { !$0.isOverfull }, "\(sample)")
    }

    @Test("a ligature that hyphenation divides is as wide in the breaker's eyes as on the page", arguments: 1...40)
    func dividedLigaturesAreMeasured(seed: Int) {
        struct Anywhere: Hyphenator {
            func points(in word: [Unicode.Scalar], language: String) -> [Int] { Array(word.indices.dropFirst()) }
        }
        var generator = SeededGenerator(seed)
        let words = (0..<60).map { _ in RandomText.word(6...12, of: "fffilo", using: &generator) }
        var theme = Theme()
        theme.protrusion = [:]
        theme.paragraph.hyphenPenalty = 0
        theme.paragraph.doubleHyphenDemerits = 0
        var setter = Typesetter(theme: theme, shaper: ToyShaper(), hyphenator: Anywhere())
        let lines = setter.lines(
            [TextRun(words.joined(separator: " "), style: TextStyle(), language: "en", element: nil)],
            ParagraphStyle(measure: .points(90)))
        #expect(lines.allSatisfy { !$0.isOverfull })
    }

    @Test("justified lines fill the measure, but the last", arguments: 1...100)
    func justifiedLinesFillTheMeasure(seed: Int) {
        var sample = Sample(seed: seed, kinds: [.words])
        sample.style.alignment = .justified
        sample.style.measure = max(sample.style.measure, .points(100))
        guard sample.run.breaking != .code else { return }
        let lines = lines(sample)
        // Short items that would gape are ragged.
        guard lines.contains(where: { $0.spaceRatio != 1 }) else { return }
        for line in lines.dropLast() where line.items.text.contains(" ") && !line.isOverfull {
            let right = line.items.runs.map { $0.origin.x + $0.width }.max() ?? .zero
            #expect(line.endsShort || right >= sample.style.measure - .points(0.05), "\(sample)")
        }
    }

    @Test("no space is wider than the theme allows: a line that would need wider ones ends short", arguments: 1...100)
    func spacesHaveABound(seed: Int) {
        var sample = Sample(seed: seed, kinds: [.words, .longWords])
        sample.style.alignment = .justified
        let house = Theme().paragraph
        for line in lines(sample) {
            #expect(line.spaceRatio <= house.widestSpace + 0.001, "\(sample)")
            guard line.endsShort else { continue }
            // Its spaces are at their widest if that nearly fills it, and else as wide as lines of its length aim at.
            let isNearlyFull = line.spaceRatio > house.widestSpace - 0.001
            #expect(!line.isLast && (isNearlyFull || line.spaceRatio <= house.space + 0.221), "\(sample)")
        }
    }

    @Test("the same character stands at the same place wherever it starts or ends a full line", arguments: 1...60)
    func edgesAreStraight(seed: Int) {
        var sample = Sample(seed: seed, kinds: [.words, .odd])
        sample.style.alignment = .justified
        sample.style.firstIndent = .zero
        sample.run.breaking = .prose
        sample.style.measure = max(sample.style.measure, .points(120))
        var setter = typesetter(protrusion: true)
        var starts: [Unicode.Scalar: Length] = [:]
        var ends: [Unicode.Scalar: Length] = [:]
        for line in setter.lines([sample.run], sample.style).dropLast() where !line.isOverfull && !line.endsShort {
            guard let left = line.items.runs.min(by: { $0.origin.x < $1.origin.x }), !left.isRightToLeft,
                let first = left.text.unicodeScalars.first, line.items.text.contains(" ")
            else { continue }
            #expect((left.origin.x - starts[first, default: left.origin.x]).magnitude < .points(0.06), "\(sample)")
            starts[first] = left.origin.x
            guard let right = line.items.runs.max(by: { $0.origin.x + $0.width < $1.origin.x + $1.width }),
                !right.isRightToLeft, let last = right.text.unicodeScalars.last(where: { $0 != " " })
            else { continue }
            let end = right.origin.x + right.width
            #expect((end - ends[last, default: end]).magnitude < .points(0.12), "\(sample)")
            ends[last] = end
        }
    }

    @Test("glyphs hang out of the measure by their protrusion and no further", arguments: 1...60)
    func protrusionIsBounded(seed: Int) {
        let sample = Sample(seed: seed, kinds: [.words, .odd, .ideographs])
        var setter = typesetter(protrusion: true)
        for line in setter.lines([sample.run], sample.style) where !line.isOverfull {
            for run in line.items.runs {
                #expect(run.origin.x >= -run.size / 2, "\(sample)")
                #expect(run.origin.x + run.width <= sample.style.measure + run.size / 2, "\(sample)")
            }
        }
    }

    @Test("a run's clusters account for all its bytes and all its glyphs", arguments: 1...150)
    func clustersAddUp(seed: Int) {
        let sample = Sample(seed: seed)
        for run in lines(sample).flatMap(\.items).runs {
            #expect(run.clusters.reduce(0) { $0 + $1.bytes } == run.text.utf8.count, "\(sample)")
            #expect(run.clusters.reduce(0) { $0 + $1.glyphs } == run.glyphs.count, "\(sample)")
        }
    }

    @Test("setting the same text twice gives the same lines, with a used cache too", arguments: 1...60)
    func isRepeatable(seed: Int) {
        let sample = Sample(seed: seed)
        var used = typesetter()
        let first = used.lines([sample.run], sample.style)
        #expect(used.lines([sample.run], sample.style) == first)
        #expect(lines(sample) == first)
    }

    @Test("words stay apart when copied, and a hyphen of ours tells itself from a written one", arguments: 1...60)
    func wordsStayApart(seed: Int) {
        let sample = Sample(seed: seed, kinds: [.words])
        guard sample.style.measure > .points(100), !sample.style.rightToLeft else { return }
        var copied = ""
        for line in lines(sample) {
            copied += line.items.text
            #expect(line.items.text.hasSuffix("\u{AD}") == line.isHyphenated)
            if line.isHyphenated { copied.unicodeScalars.removeLast() } else if !line.isLast { copied += " " }
        }
        #expect(copied == sample.text)
    }

    @Test("a tighter setting has a line less, a looser one a line more, and both all the text", arguments: 1...120)
    func loosenessIsALine(seed: Int) throws {
        let sample = Sample(seed: seed, kinds: [.words, .ideographs])
        var setter = typesetter()
        let result = setter.set([sample.run], sample.style, looseness: true)
        let setting = try #require(result)
        for (other, difference) in [(setting.tighter, -1), (setting.looser, 1)] {
            guard let other else { continue }
            #expect(other.lines.count == setting.lines.count + difference)
            let set = RandomText.essence(other.lines.map(\.items.text).joined())
            #expect(set.sorted() == RandomText.essence(sample.text).sorted())
        }
    }

    @Test("some paragraphs can be had a line longer or shorter")
    func loosenessExists() {
        var setter = typesetter()
        var generator = SeededGenerator(11)
        let settings = (1...20).compactMap { _ -> Typesetter.Setting? in
            let text = (0..<400).map { _ in RandomText.word(2...9, using: &generator) }.joined(separator: " ")
            return setter.set(
                [TextRun(text, style: TextStyle(), language: "en", element: nil)],
                ParagraphStyle(measure: .points(250)), looseness: true)
        }
        #expect(settings.contains { $0.tighter != nil } && settings.contains { $0.looser != nil })
    }

    @Test("characters that no face has are told with their names")
    func missingCharactersAreErrors() {
        var setter = typesetter()
        _ = setter.lines(
            [TextRun("ab \u{E000}c", style: TextStyle(), language: "en", element: nil)],
            ParagraphStyle(measure: .points(200)))
        #expect(setter.missing.map(\.scalar) == ["\u{E000}"])
        #expect(MissingCharacters.byScript(setter.missing).first?.message.contains("U+E000") == true)
    }
}
