import Testing
import ZineCore
import ZineProof

/// What looks like a fault in one look and is none in another.
@Suite("The proof-reader does not take for a fault")
struct FalseAlarmTests {
    /// Sixteen lines to one edge, by which it knows where lines are to end.
    private var sound: Bench {
        var bench = Bench()
        for part in 0..<2 { _ = bench.paragraph(8, page: 3, y: 67 + Double(part * 8) * Bench.leading) }
        return bench
    }

    private func ragged(
        _ lines: [String], space: Double = 2.5, _ kind: Finding.Kind = .shortLine
    ) -> [Finding] {
        var bench = sound
        let block = bench.element(.paragraph)
        for (number, text) in (lines + ["nnnn"]).enumerated() {
            bench.line(text, block, page: 3, y: 417 + Double(number) * Bench.leading, space: space)
        }
        return bench.findings().filter { $0.kind == kind }
    }

    @Test("ragged lines some of which end near the edge by chance, and finds such as are half justified")
    func raggedLines() {
        let far = "nnnnnn nnnnn nnn nnnn nnnnnn nnnnn nnnn nnn nnnnnnnnn"
        let other = "nnnn nnnnnnn nnnnn nnn nnnnn nnnn nnnnnn nnnnnnnnnnnn"
        let short = "nnnnnn nnnnn nnn nnnn nnnnnn nnnnn"
        #expect(ragged([far, short, other, far]) == [])
        #expect(ragged([far, short, other, far], space: 3.4).count == 1)
    }

    @Test("ragged lines that end as lines do whose next word had room, and finds such as fall in by two ems and a half")
    func fallingLines() {
        // The second line is full, whatever it begins with.
        let lines = { (count: Int, next: Int) -> [String] in
            let rest = (0..<8).map { (46 - next) / 8 + ($0 < (46 - next) % 8 ? 1 : 0) }
            return [[5, 5, 5, 5, 5, 5, count], [next] + rest].map { words in
                words.map { String(repeating: "n", count: $0) }.joined(separator: " ")
            }
        }
        #expect(ragged(lines(7, 9), .raggedLines).map { $0.amount.rounded() } == [50])
        #expect(ragged(lines(7, 4), .raggedLines) == [])
        #expect(ragged(lines(12, 9), .raggedLines) == [])
    }

    @Test("items that are all ragged, and finds one that is among justified ones", arguments: [false, true])
    func raggedItems(isAmongJustified: Bool) {
        var bench = sound
        let list = bench.element(.list(.disc))
        if isAmongJustified { _ = bench.paragraph(4, page: 3, y: 333, in: bench.element(.listBody, in: list)) }
        let block = bench.element(.paragraph, in: bench.element(.listBody, in: list))
        // The second word of the second line has no room in the first.
        for (number, text) in [
            "nnnnn nnnnn nnnnn nnnnn nnnnn nnnnn nnnnn nn", "nnnnnnnnnnnnnn nnnnn nnnnn nnnnn nnnnn nnnnn nnnnn",
            "nnnn",
        ].enumerated() {
            bench.line(text, block, page: 3, y: 417 + Double(number) * Bench.leading)
        }
        #expect(bench.findings().contains { $0.kind == .raggedLines } == isAmongJustified)
    }

    @Test("spaces of code, which are as wide as its letters, and finds wide spaces between the words beside it")
    func spacesOfCode() {
        for (space, kinds) in [(2.5, []), (4.5, [Finding.Kind.wideSpaces])] {
            var bench = sound
            let block = bench.element(.paragraph)
            let words = "nnnn nnnnn nnn nnnn "
            let start = 16.0 * 5 + 4 * space
            let code = "nn nn nn nn nnnnnn nn"
            bench.line(words, block, page: 3, y: 417, space: space)
            // As wide as code's letters are, or it would not fill the line.
            let letter = (250 - start - 6 * 5) / (16 * 5)
            bench.line(code, block, page: 3, y: 417, x: start, space: 6, letter: letter, font: Bench.code)
            bench.line(Bench.shifted(1), block, page: 3, y: 431)
            bench.line("nnnn nnnnn", block, page: 3, y: 445)
            #expect(bench.kinds().filter { $0 == .wideSpaces } == kinds, "\(space)")
        }
    }

    @Test("a word that no line has room for, and finds the rest of one that was divided at its own hyphen")
    func restsOfWords() {
        for (first, isFound) in [
            (String(Bench.shifted(0).dropLast()) + "-", true), (String(repeating: "n", count: 49) + "\u{AD}", false),
        ] {
            var bench = sound
            let block = bench.element(.paragraph)
            bench.line(first, block, page: 3, y: 417)
            bench.line("nnnnnnnn.", block, page: 3, y: 431)
            #expect(bench.kinds().contains(.paragraphEnd) == isFound, "\(first)")
        }
    }

    @Test("wide spaces beside a drop capital, where a line has few of them")
    func besideDropCapitals() {
        for (left, kinds) in [(0.0, [Finding.Kind.wideSpaces]), (60, [])] {
            var bench = sound
            let block = bench.element(.paragraph)
            // The whole line and the one that begins further in end at the same edge.
            let letters = left == 0 ? 46.0 : 34
            let text = left == 0 ? Bench.shifted(0) : "nnnnnn nnnnn nnn nnnn nnnnnn nnnnn nnnnn"
            let spaces = Double(text.count { $0 == " " })
            let space = 2.5 * 1.65
            let letter = (250 - left - space * spaces) / (letters * 5)
            bench.line(text, block, page: 3, y: 417, x: left, space: space, letter: letter)
            bench.line(Bench.shifted(1), block, page: 3, y: 431)
            bench.line("nnnn nnnnn", block, page: 3, y: 445)
            #expect(bench.kinds().filter { $0 == .wideSpaces } == kinds, "\(left)")
        }
    }

    @Test("a heading above a picture, and finds one whose picture stands in another article or above it")
    func headingsOverPictures() {
        for (y, isOwn, isFound) in [(96.0, true, false), (96, false, true), (20, true, true)] {
            var bench = Bench()
            let heading = bench.element(.heading(level: 2))
            bench.line("Nnnnn", heading, page: 2, y: 90)
            let other = bench.tree.add(StructureElement(.article, parent: bench.tree.root))
            bench.picture(bench.element(.figure, in: isOwn ? nil : other), page: 2, y: y, height: 60)
            _ = bench.paragraph(4, page: 3, y: 67)
            #expect(bench.kinds().contains(.strandedHeading) == isFound, "\(y) \(isOwn)")
        }
    }

    @Test("items with a label above their line for items of one line")
    func labelledItems() {
        var bench = Bench()
        let list = bench.element(.list(.none))
        var y = 100.0
        for (isLabelled, gap) in [(false, 14.0), (false, 14), (false, 28), (true, 28), (true, 28), (false, 0)] {
            let item = bench.element(.listItem, in: list)
            let label = bench.element(.listLabel, in: item)
            let block = bench.element(.paragraph, in: bench.element(.listBody, in: item))
            bench.line("nn", label, page: 2, y: y)
            if isLabelled { y += Bench.leading }
            bench.line("nnnn nnnnn", block, page: 2, y: y, x: 60)
            y += gap
        }
        #expect(bench.kinds().filter { $0 == .unlikeSpaces } == [])
    }

    @Test("spaces that are wide in a bold face alone, whose own are narrower")
    func mixedFaces() {
        var bench = sound
        bench.narrowSpaces = [1]
        let block = bench.element(.paragraph)
        // Two bold words whose space is a third narrower, and the rest of the line.
        bench.line("nnnnnn nnnnn ", block, page: 3, y: 417, space: 2.2, font: 1)
        let rest = "nnn nnnn nnnnnn nnnnn nnnn nnn nnnnnnnnnn"
        let start = 59.4
        let letter = (250.0 - start - 16.5) / 175.0
        bench.line(rest, block, page: 3, y: 417, x: start, space: 2.75, letter: letter)
        bench.line("nnnn nnnnn", block, page: 3, y: 431)
        #expect(bench.kinds().filter { $0 == .wideSpaces || $0 == .closeSpaces } == [])
    }
}
