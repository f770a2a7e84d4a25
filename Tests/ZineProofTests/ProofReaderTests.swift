import Testing
import ZineCore
import ZineProof

/// Pages of a face whose glyphs are all half an em wide, its spaces a quarter: sound ones, and such as are wrong on purpose.
@Suite("The proof-reader")
struct ProofReaderTests {
    /// Two pages of sound text.
    private var sound: Bench {
        var bench = Bench()
        for page in 2...3 {
            for part in 0..<4 { _ = bench.paragraph(8, page: page, y: 67 + Double(part * 8) * Bench.leading) }
        }
        return bench
    }

    @Test("finds nothing on pages that have nothing")
    func soundPages() { #expect(sound.findings() == []) }

    @Test("finds a line that ends short, and says where it is and what it comes from")
    func shortLine() throws {
        var bench = sound
        let block = bench.element(.paragraph)
        bench.line(Bench.shifted(0), block, page: 3, y: 515)
        bench.line("nnnn nnnnn nnnnnnn nnnnn nnnn", block, page: 3, y: 529)
        bench.line(Bench.shifted(1), block, page: 3, y: 543)
        bench.line("nnnn nnnnn nnnn", block, page: 3, y: 557)
        let finding = try #require(bench.findings().first { $0.kind == .shortLine })
        #expect(finding.page == 3 && finding.span?.start.line == 7 && finding.words.hasPrefix("nnnn nnnnn"))
        #expect(finding.rect.top < .points(529) && finding.rect.bottom > .points(529))
        #expect(finding.amount > 0.3 && finding.amount < 0.6)
    }

    @Test("finds a line short from four points on, and says by what share of the measure", arguments: [3.0, 5])
    func visiblyShort(white: Double) {
        var bench = sound
        let block = bench.element(.paragraph)
        bench.line(Bench.shifted(0), block, page: 3, y: 515)
        bench.line(Bench.shifted(1), block, page: 3, y: 529, space: 2.5 - white / 8)
        bench.line(Bench.shifted(2), block, page: 3, y: 543)
        bench.line("nnnn nnnnn nnnn", block, page: 3, y: 557)
        let short = bench.findings().filter { $0.kind == .shortLine }
        #expect(short.map { ($0.amount * 250).rounded() } == (white > 4 ? [white] : []))
    }

    @Test("finds nothing short about addresses: lines without spaces are not justified")
    func addresses() {
        var bench = sound
        let block = bench.element(.paragraph)
        for (index, count) in [40, 22, 40, 40, 9].enumerated() {
            bench.line(String(repeating: "n", count: count), block, page: 3, y: 515 + 14 * Double(index))
        }
        #expect(bench.findings().filter { $0.kind == .shortLine } == [])
    }

    @Test("finds nothing short about a line that its author ended")
    func endedLine() {
        var bench = sound
        let block = bench.element(.paragraph)
        bench.line(Bench.shifted(0), block, page: 3, y: 515)
        bench.line("nnnn nnnnn nnnnnnn nnnnn nnnn", block, page: 3, y: 529, isEnded: true)
        bench.line(Bench.shifted(1), block, page: 3, y: 543)
        bench.line("nnnn nnnnn nnnn", block, page: 3, y: 557)
        #expect(bench.findings().filter { $0.kind == .shortLine } == [])
    }

    @Test("finds lines out of the block, out of true, and of other letters than the one above")
    func edgesAndLetters() {
        var bench = sound
        let block = bench.element(.paragraph)
        bench.line(Bench.shifted(0), block, page: 3, y: 515, x: 1)
        bench.line(Bench.shifted(1), block, page: 3, y: 529, letter: 0.94)
        bench.line(Bench.shifted(2), block, page: 3, y: 543)
        bench.line("nnnn nnnnn nnnn", block, page: 3, y: 557)
        bench.line(Bench.shifted(0) + "nnnn", bench.element(.paragraph), page: 2, y: 529)
        let kinds = bench.kinds()
        #expect(kinds.contains(.crookedEdge) && kinds.contains(.unlikeLetters) && kinds.contains(.pastMeasure))
    }

    @Test("says once that a line runs off the paper, and not that it also leaves its block and the printer's reach")
    func offPaper() throws {
        var bench = sound
        let block = bench.element(.heading(level: 2))
        bench.line(String(repeating: "n", count: 80), block, page: 3, y: 529)
        let findings = bench.findings()
        #expect(findings.map(\.kind) == [.offPaper])
        let finding = try #require(findings.first)
        #expect(finding.kind.loses && (finding.amount * 10).rounded() == 540)
    }

    @Test("takes a small picture in a line for a part of it, not for a gap")
    func pictureInLine() {
        var bench = sound
        let block = bench.element(.paragraph)
        bench.line(Bench.shifted(0), block, page: 3, y: 515)
        bench.line("nnnn nnnn nnnn nnnn nnnn ", block, page: 3, y: 529)
        bench.line("nnnn nnnn nnnn", block, page: 3, y: 529, x: 185)
        bench.line(Bench.shifted(1), block, page: 3, y: 543)
        bench.line("nnnn nnnnn nnnn", block, page: 3, y: 557)
        #expect(bench.kinds().contains(.wideSpaces))
        let figure = bench.element(.figure, in: block)
        let rect = Rect(x: .points(Bench.left(3) + 112), y: .points(521), width: .points(66), height: .points(9))
        bench.pages[2].frame.items.append(
            FrameItem(.image(ImagePlacement(image: "a.svg", rect: rect)), element: figure))
        #expect(!bench.kinds().contains(.wideSpaces))
    }

    @Test("finds spaces too wide and too close", arguments: [(4.0, Finding.Kind.wideSpaces), (1.5, .closeSpaces)])
    func spaces(space: Double, kind: Finding.Kind) {
        var bench = sound
        let block = bench.element(.paragraph)
        // A letter less or more to each space of difference keeps the line's length.
        let letter = (250 - space * 8) / (46 * 5)
        bench.line(Bench.shifted(0), block, page: 3, y: 515, space: space, letter: letter)
        bench.line("nnnn nnnnn nnnn", block, page: 3, y: 529)
        #expect(bench.kinds().contains(kind))
    }

    @Test("finds spaces too wide in a line that ends short as well")
    func gapingShortLine() {
        var bench = sound
        let block = bench.element(.paragraph)
        bench.line(Bench.shifted(0), block, page: 3, y: 515)
        let line = "nnnn nnnnnn nnnnnnn nnnnn nnnnnn nnnnn nnn"
        bench.line(line, block, page: 3, y: 529, space: 9)
        bench.line(Bench.shifted(1), block, page: 3, y: 543)
        bench.line("nnnn nnnnn nnnn", block, page: 3, y: 557)
        #expect(Set([.wideSpaces, .shortLine]).isSubset(of: bench.kinds()))
    }

    @Test("finds nothing short about a line before an address that no line has room for")
    func beforeLongAddress() {
        var bench = sound
        let block = bench.element(.paragraph)
        bench.line(Bench.shifted(0), block, page: 3, y: 515)
        bench.line("nnnn nnnnn nnnnnnn nnnnn nnnn ", block, page: 3, y: 529)
        bench.line(String(repeating: "n", count: 40), block, page: 3, y: 543)
        bench.line(String(repeating: "n", count: 14) + " nnnn", block, page: 3, y: 557)
        #expect(bench.findings().filter { $0.kind == .shortLine } == [])
    }

    @Test("finds ladders, rivers and paragraphs that end in next to nothing")
    func hyphensAndRivers() {
        var bench = sound
        let block = bench.element(.paragraph)
        for number in 0..<2 {
            bench.line(
                String(Bench.shifted(number).dropLast()) + "\u{AD}", block, page: 3, y: 515 + Double(number) * 14)
        }
        bench.line("nn", block, page: 3, y: 543)
        #expect(Set([.ladder, .paragraphEnd]).isSubset(of: bench.kinds()))
        // A licence below an address is no end of it.
        var own = sound
        let lines = own.element(.paragraph)
        own.line("nnnn nnnnn nnnnnnn nnnnn nnnn", lines, page: 3, y: 515, isEnded: true)
        own.line("nn", lines, page: 3, y: 529)
        #expect(!own.kinds().contains(.paragraphEnd))
        var river = Bench()
        let flow = river.element(.paragraph)
        for number in 0..<9 { river.line(Bench.shifted(0), flow, page: 2, y: 100 + Double(number) * 14) }
        #expect(river.kinds().contains(.river))
    }

    @Test("compares spaces of one kind on a spread, in lists those of one list, and none with something between")
    func likeSpaces() {
        var bench = Bench(pages: 6)
        var y = 67.0
        // Two lists, one close and one loose.
        for step in [14.0, 28] {
            let list = bench.element(.list(.disc))
            for _ in 0..<3 {
                let body = bench.element(.listBody, in: bench.element(.listItem, in: list))
                bench.line("nnnn nnnnn", bench.element(.paragraph, in: body), page: 2, y: y)
                y += step
            }
        }
        for step in [14.0, 14, 42, 14] {
            _ = bench.paragraph(1, page: 2, y: y)
            if step > 14 { bench.rule(page: 2, y: y + 14) }
            y += step
        }
        #expect(bench.kinds() == [])
        _ = bench.paragraph(1, page: 2, y: y + 14)
        #expect(bench.kinds() == [.unlikeSpaces])
    }

    @Test("finds ink on ink, near ink, out of reach, and uneven steps")
    func ink() {
        var bench = sound
        let listing = bench.element(.code)
        for y in [515.0, 529, 547, 561] { bench.line("nnnn nnnn", listing, page: 3, y: y) }
        bench.rule(page: 3, y: 564)
        #expect(Set([.unevenSteps, .nearInk]).isSubset(of: bench.kinds()))
        let over = bench.element(.caption)
        bench.line("nnnn", over, page: 3, y: 518)
        bench.line("nnnn", over, page: 3, y: 604)
        #expect(Set([.overprint, .unsafeInk]).isSubset(of: bench.kinds()))
    }

    @Test("finds widows, orphans, headings without text and pages that are nearly empty")
    func pages() {
        var bench = Bench()
        let block = bench.element(.paragraph)
        bench.line(Bench.shifted(0), block, page: 2, y: 530)
        bench.line("nnnn nnnnn", block, page: 3, y: 67)
        let kinds = bench.kinds()
        #expect(Set([.orphan, .widow, .emptyPage]).isSubset(of: kinds))
        let heading = bench.element(.heading(level: 2))
        bench.line("Nnnnn", heading, page: 3, y: 540)
        _ = bench.paragraph(4, page: 4, y: 67)
        #expect(bench.kinds().contains(.strandedHeading))
        // A heading that is longer than its page goes on overleaf.
        var long = Bench()
        let words = long.element(.heading(level: 2))
        long.line("Nnnnn nnnn", words, page: 3, y: 540)
        long.line("nnnn nnnnn", words, page: 4, y: 67)
        _ = long.paragraph(4, page: 4, y: 100)
        #expect(!long.kinds().contains(.strandedHeading))
    }

    @Test("takes a block's lines on one page for neither widow nor orphan")
    func wholeBlocks() {
        var bench = Bench()
        for page in 2...3 {
            let block = bench.element(.paragraph)
            bench.line(Bench.shifted(0), block, page: page, y: 530)
            bench.line("nnnn nnnnn", block, page: page, y: 560)
        }
        #expect(Set(bench.kinds()).isDisjoint(with: [.widow, .orphan]))
    }

    @Test("finds words that are cut without a hyphen")
    func choppedWords() {
        var bench = sound
        let block = bench.element(.paragraph)
        bench.line("nnnn nnnnn betriebsbereit", block, page: 3, y: 515)
        bench.line("schaft nnnn", block, page: 3, y: 529)
        bench.words = ["betriebsbereitschaft"]
        #expect(bench.kinds() == [.choppedWord])
    }

    @Test(
        "finds nothing cut where lines end without a space",
        arguments: [("本期讲什么读者应", "当留意什么"), ("무엇을눈여", "겨볼지"), ("ทุกคนต้อง", "รู้ทันที"), ("ທຸກຄົນ", "ຮູ້")])
    func ideographs(head: String, tail: String) {
        var bench = sound
        let block = bench.element(.paragraph)
        bench.line(head, block, page: 3, y: 515)
        bench.line(tail, block, page: 3, y: 529)
        bench.words = [head + tail]
        #expect(!bench.kinds().contains(.choppedWord))
    }

    @Test("lets covers have a width of their own, the first page and what no article has on the last")
    func covers() {
        for (page, isOfArticle, isFound) in [(1, true, false), (3, false, true), (4, true, true), (4, false, false)] {
            var bench = sound
            let section = bench.tree.add(StructureElement(.section, parent: bench.tree.root))
            let block = bench.element(.caption, in: isOfArticle ? nil : section)
            bench.line("nnnn nnnnn", block, page: page, y: 300, x: -30)
            #expect(bench.kinds().contains(.pastMeasure) == isFound, "\(page)")
        }
        var bench = sound
        let section = bench.tree.add(StructureElement(.section, parent: bench.tree.root))
        bench.line(Bench.shifted(0), bench.element(.paragraph, in: section), page: 4, y: 300, x: 1.5)
        #expect(!bench.kinds().contains(.crookedEdge))
    }

    @Test("finds a rule through text that it does not belong to, and takes none for one that strikes out its own")
    func rulesThroughText() {
        var bench = sound
        let block = bench.element(.heading(level: 2))
        bench.line("Nnnnn nnnnn", block, page: 3, y: 529)
        bench.rule(page: 3, y: 527, width: 52)
        #expect(bench.kinds() == [])
        var struck = bench
        struck.rule(page: 3, y: 522.5, width: 40)
        #expect(!Set([.overprint, .nearInk]).isDisjoint(with: struck.kinds()))
        bench.rule(page: 3, y: 528, width: 200)
        #expect(bench.kinds().contains(.overprint))
    }

    @Test("finds rows of a table at different distances, however many lines they have")
    func rows() {
        var bench = Bench()
        let body = bench.element(.tableBody, in: bench.element(.table))
        var y = 100.0
        for (number, gap) in [18.0, 18, 24, 18].enumerated() {
            let cell = bench.element(.tableCell, in: bench.element(.tableRow, in: body))
            bench.line("nnnn", cell, page: 2, y: y)
            if number == 1 {
                y += 12
                bench.line("nnnn", cell, page: 2, y: y)
            }
            y += gap
        }
        #expect(bench.findings().filter { $0.kind == .unevenSteps }.count == 1)
    }

    @Test("counts lines, hyphens that the text does not have, and the spaces of full lines, each where it stands")
    func figures() {
        var bench = Bench()
        let block = bench.element(.paragraph)
        for number in 0..<8 { bench.line(Bench.shifted(number), block, page: 2, y: 67 + Double(number) * 14) }
        bench.line(String(Bench.shifted(0).dropLast()) + "\u{AD}", block, page: 2, y: 179)
        bench.line("nnnn nnnnn nnnn", block, page: 2, y: 193)
        let figures = bench.figures
        #expect(figures.lines == 10 && figures.hyphens.map(\.page) == [2])
        #expect(figures.spaces.count == 9 && figures.spaces.allSatisfy { abs($0.ratio - 1) < 0.01 && $0.page == 2 })
        #expect(figures.hyphens.first?.span?.start.line == 7)
    }

    @Test("finds lines that are short although their spaces were widened, even where a paragraph has no others")
    func widened() {
        var bench = Bench()
        for block in 0..<3 { _ = bench.paragraph(6, page: 2, y: 67 + Double(block) * 98) }
        for space in [3.75, 2.5] {
            let short = bench.element(.paragraph)
            let y = space == 2.5 ? 480.0 : 400
            for number in 0..<3 {
                bench.line("abcd efgi abcd efgi", short, page: 2, y: y + Double(number) * 14, space: space)
            }
        }
        #expect(bench.findings().count { $0.kind == .shortLine } == 2)
    }

    @Test("takes empty lines of a listing for its author's, and no other step")
    func emptyLines() {
        var bench = Bench()
        let code = bench.element(.code)
        for y in [100.0, 112, 136, 148, 165, 177] { bench.line("nnnn", code, page: 2, y: y) }
        #expect(bench.findings().filter { $0.kind == .unevenSteps }.count == 1)
        let parted = bench.element(.code)
        for y in [200.0, 212, 236, 260, 284] { bench.line("nnnn", parted, page: 2, y: y) }
        let text = bench.element(.paragraph)
        for y in [300.0, 314, 342, 356] { bench.line("nnnn", text, page: 2, y: y) }
        #expect(bench.findings().filter { $0.kind == .unevenSteps }.count == 2)
    }

    @Test("takes paragraphs in a face of their own, as questions are, for another kind")
    func questions() {
        var bench = Bench()
        var y = 67.0
        for _ in 0..<4 {
            _ = bench.paragraph(2, page: 2, y: y)
            bench.line("Nnnn nnnn", bench.element(.paragraph), page: 2, y: y + 42, font: 1)
            _ = bench.paragraph(2, page: 2, y: y + 56)
            y += 84
        }
        #expect(!bench.kinds().contains(.unlikeSpaces))
    }

    @Test("finds spaces of one kind that differ on a spread")
    func unlikeSpaces() {
        var bench = Bench()
        var y = 67.0
        for gap in [28.0, 28, 35, 28] {
            _ = bench.paragraph(3, page: 2, y: y)
            let heading = bench.element(.heading(level: 2))
            y += 28 + gap
            bench.line("Nnnnn", heading, page: 2, y: y)
            y += 14
        }
        _ = bench.paragraph(3, page: 2, y: y)
        #expect(bench.findings().filter { $0.kind == .unlikeSpaces }.count == 1)
    }
}
