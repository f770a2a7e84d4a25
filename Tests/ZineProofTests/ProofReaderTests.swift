import Testing
import ZineCore
import ZineProof

/// Pages of a face whose glyphs are all half an em wide, its spaces a quarter: sound ones, and such as are wrong on purpose.
@Suite("The proof-reader")
struct ProofReaderTests {
    /// Sets lines by hand: what stands where is the test's own doing.
    private struct Bench {
        var tree = StructureTree(language: "en")
        var article: StructureID
        var pages: [Page] = []
        var words: Set<String> = []
        static let leading = 14.0
        static let size = 10.0
        static let measure = 250.0

        init(pages count: Int = 4) {
            article = tree.add(StructureElement(.article, parent: tree.root))
            for number in 0..<count {
                pages.append(
                    Page(frame: Frame(size: Size(width: .points(396), height: .points(612))), label: "\(number + 1)"))
            }
        }

        static func left(_ page: Int) -> Double { page % 2 == 1 ? 50 : 90 }

        mutating func element(_ role: StructureRole, in parent: StructureID? = nil) -> StructureID {
            tree.add(StructureElement(role, parent: parent ?? article))
        }

        /// A line of a block, its letters and spaces as wide as they are said to be.
        mutating func line(
            _ text: String, _ element: StructureID, page: Int, y: Double, x: Double = 0, space: Double = 2.5,
            letter: Double = 1, isEnded: Bool = false, font: Int = 0
        ) {
            var glyphs: [GlyphRun.Glyph] = []
            var clusters: [GlyphRun.Cluster] = []
            var at = 0.0
            for character in text {
                glyphs.append(
                    .init(id: character == " " ? 1 : UInt32(character.unicodeScalars.first?.value ?? 2), x: .points(at))
                )
                clusters.append(.init(bytes: character.utf8.count, glyphs: 1))
                at += character == " " ? space : 5 * letter
            }
            var run = GlyphRun(
                font: FontID(font), size: .points(Self.size),
                origin: Point(x: .points(Self.left(page) + x), y: .points(y)),
                horizontalScale: letter, glyphs: glyphs, text: text, clusters: clusters, width: .points(at))
            run.endsLine = isEnded
            pages[page - 1].frame.items.append(
                FrameItem(
                    .glyphs(run), element: element, span: SourceSpan(file: "one.md", start: .init(line: 7, column: 1))))
        }

        mutating func rule(page: Int, y: Double, width: Double = 200) {
            let rect = Rect(x: .points(Self.left(page)), y: .points(y), width: .points(width), height: .points(0.5))
            pages[page - 1].frame.items.append(FrameItem(.rule(rect), element: nil))
        }

        /// Nine words of four letters and the rest in one more: a full line at spaces of their own width.
        static let full = "abcd efgi abcd efgi bacd fegi abdc efig acbd edgic"

        /// A paragraph of full lines and a last one.
        mutating func paragraph(_ count: Int, page: Int, y: Double, in parent: StructureID? = nil) -> StructureID {
            let block = element(.paragraph, in: parent)
            for number in 0..<count {
                // Each begins elsewhere in the alphabet, so that no spaces stand under each other by chance alone.
                line(
                    number == count - 1 ? "abcd efgi abcd" : Self.shifted(number), block, page: page,
                    y: y + Double(number) * Self.leading)
            }
            return block
        }

        /// A full line whose words are cut elsewhere.
        static func shifted(_ number: Int) -> String {
            let words = [[6, 5, 3, 4, 6, 5, 4, 3, 5], [4, 7, 5, 3, 5, 4, 6, 4, 3], [5, 3, 6, 6, 3, 6, 3, 5, 4]][
                number % 3]
            return words.map { String(repeating: "n", count: $0) }.joined(separator: " ") + "nnnnn"
        }

        func findings() -> [Finding] { reader.findings() }

        var figures: PageFigures { reader.figures }

        private var reader: ProofReader { ProofReader(pageSet, sheet(columns: 1)) }

        private var pageSet: PageSet {
            let metadata = PageSet.Metadata(title: "", author: "", subject: "", language: "en", created: "")
            return PageSet(pages: pages, structure: tree, metadata: metadata)
        }

        static let gap = 16.0

        private func sheet(columns: Int) -> ProofSheet {
            let width = Self.measure * Double(columns) + Self.gap * Double(columns - 1)
            let size = Size(width: .points(width), height: .points(490))
            var sheet = ProofSheet(
                recto: Rect(origin: Point(x: .points(50), y: .points(57)), size: size),
                verso: Rect(origin: Point(x: .points(90), y: .points(57)), size: size), leading: .points(Self.leading),
                textSize: .points(Self.size), indent: .points(14), safe: .points(18),
                ink: { id, _ in id == 1 ? nil : GlyphInk(left: 30, right: 470, top: -700, bottom: 200) },
                advance: { id, _ in id == 1 ? 250 : 500 })
            sheet.words = words
            sheet.columns = columns
            sheet.columnGap = .points(Self.gap)
            return sheet
        }

        /// What is found where the text block has two columns of the bench's measure.
        func findingsInColumns() -> [Finding] {
            let sheet = sheet(columns: 2)
            return ProofReader(pageSet, sheet).findings()
        }

        func kinds() -> [Finding.Kind] { findings().map(\.kind) }
    }

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

    /// A page of two columns, a paragraph running from the first into the second.
    private func columns(_ change: (inout Bench, StructureID) -> Void) -> Bench {
        var bench = Bench()
        for page in bench.pages.indices { bench.pages[page].frame.size.width = .points(700) }
        let second = Bench.measure + Bench.gap
        let running = bench.element(.paragraph)
        _ = bench.paragraph(28, page: 2, y: 67)
        for number in 0..<7 {
            bench.line(Bench.shifted(number), running, page: 2, y: 459 + Double(number) * Bench.leading)
        }
        for number in 0..<7 {
            bench.line(
                number == 6 ? "nnnn nnnnn" : Bench.shifted(number), running, page: 2,
                y: 67 + Double(number) * Bench.leading, x: second)
        }
        change(&bench, running)
        return bench
    }

    @Test("reads columns one after the other, and finds nothing where nothing is")
    func soundColumns() {
        #expect(columns { _, _ in }.findingsInColumns().map(\.kind) == [])
    }

    @Test("finds what is wrong in a column: an edge that is passed, a line alone at its head")
    func faultyColumns() throws {
        let past = columns { bench, running in
            // Beside a line of the second column.
            let y = 67 + 3 * Bench.leading
            let long = bench.element(.paragraph)
            bench.line("nnnnn nnnnn nnnnnn nnnnnnn nnnnnn nnnnnnnn nnnnnnn nnnnnnnnn", long, page: 2, y: y, x: 0)
        }
        #expect(past.findingsInColumns().contains { $0.kind == .pastMeasure })
        let widow = columns { bench, _ in
            let alone = bench.element(.paragraph)
            bench.line(Bench.shifted(1), alone, page: 2, y: 543 + 14)
            bench.line("nnnn nnnnn", alone, page: 3, y: 67)
        }
        let found = widow.findingsInColumns().filter { $0.kind == .widow }
        #expect(found.map(\.page) == [3])
    }

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
