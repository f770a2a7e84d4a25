import Testing
import ZineCore
import ZineProof

@Suite("At the foot of a page the proof-reader")
struct FootReadingTests {
    private static let kinds: Set<Finding.Kind> = [.hole, .unlikeFeet, .strandedLead, .splitItem]

    /// Pages of so many lines of one article, by number; the last baseline of a full one is 67 + 34 × 14.
    private func pages(_ counts: [Int: Int]) -> Bench {
        var bench = Bench(pages: 6)
        for (page, count) in counts.sorted(by: { $0.key < $1.key }) {
            let block = bench.element(.paragraph)
            for number in 0..<count {
                bench.line(
                    Bench.shifted(number), block, page: page, y: 67 + Double(number) * Bench.leading, source: page * 10)
            }
        }
        return bench
    }

    private func found(_ bench: Bench) -> [String] {
        bench.findings().filter { Self.kinds.contains($0.kind) }.map { "\($0.page) \($0.kind.rawValue)" }
    }

    @Test("finds three empty lines where the article goes on, and says how many")
    func holes() throws {
        #expect(found(pages([2: 35, 3: 35, 4: 10])) == [])
        #expect(found(pages([2: 35, 3: 33, 4: 35, 5: 10])) == ["3 unlike-feet"])
        let bench = pages([2: 31, 3: 35, 4: 10])
        #expect(found(bench) == ["2 hole"])
        let hole = try #require(bench.findings().first { $0.kind == .hole })
        #expect(abs(hole.amount - 4) < 0.1 && hole.rect.top > .points(67 + 29 * 14))
    }

    @Test("tells of a hole that facing pages share once, and of one behind it again")
    func shared() {
        #expect(found(pages([2: 31, 3: 31, 4: 31, 5: 10])) == ["2 hole", "4 hole"])
    }

    @Test("takes the end of an article for no hole, nor what its author ends by hand")
    func endings() {
        var bench = pages([2: 35, 3: 12])
        let other = bench.tree.add(StructureElement(.article, parent: bench.tree.root))
        _ = bench.paragraph(35, page: 4, y: 67, in: other)
        #expect(found(bench) == [])
        var parted = pages([2: 31, 3: 35, 4: 10])
        parted.partings = [SourceSpan(file: "one.md", start: .init(line: 25, column: 1))]
        #expect(found(parted) == [])
        parted.partings = [SourceSpan(file: "one.md", start: .init(line: 35, column: 1))]
        #expect(found(parted) == ["2 hole"])
    }

    @Test("takes what a picture or notes fill for no hole, and finds one above notes and one below them")
    func filled() {
        var picture = pages([2: 25, 3: 35, 4: 10])
        picture.picture(picture.element(.figure), page: 2, y: 425, height: 118)
        #expect(found(picture) == [])
        let noted = { (text: Int, first: Double) -> Bench in
            var bench = pages([2: text, 3: 35, 4: 35, 5: 10])
            bench.rule(page: 2, y: first - 12, width: 60)
            for number in 0..<2 {
                bench.line("nnnn nnn", bench.element(.note), page: 2, y: first + Double(number) * 10, size: 8)
            }
            return bench
        }
        #expect(found(noted(31, 530)) == [])
        #expect(found(noted(26, 530)) == ["2 hole"])
        #expect(found(noted(27, 480)) == ["2 hole"])
    }

    @Test("compares feet of facing pages alone")
    func spreads() {
        #expect(found(pages([2: 35, 3: 34, 4: 35, 5: 10])) == [])
        #expect(found(pages([2: 33, 3: 35, 4: 35, 5: 10])) == ["2 unlike-feet"])
        #expect(found(pages([2: 35, 3: 35, 4: 33, 5: 33, 6: 10])) == [])
    }

    @Test("finds a short paragraph with a colon, and a line in bold type, that what they lead to does not follow")
    func leads() {
        for (text, isStrong, isFound) in [
            ("Nnnn nnnnn nnn:", false, true), ("Nnnn nnnnn nnn: ", false, true), ("Nnnn nnnnn nnn.", false, false),
            ("Nnnn nnn", true, true),
        ] {
            var bench = pages([2: 34])
            let block = bench.element(.paragraph)
            let own = isStrong ? bench.element(.strong, in: block) : block
            bench.line(text, own, page: 2, y: 67 + 34 * Bench.leading)
            _ = bench.paragraph(20, page: 3, y: 67)
            #expect(found(bench) == (isFound ? ["2 stranded-lead"] : []), "\(text)")
        }
        // It leads to what stands on its own page.
        var bench = pages([2: 32])
        bench.line("Nnnn nnnnn nnn:", bench.element(.paragraph), page: 2, y: 67 + 32 * Bench.leading)
        _ = bench.paragraph(2, page: 2, y: 67 + 33 * Bench.leading)
        _ = bench.paragraph(20, page: 3, y: 67)
        #expect(found(bench) == [])
    }

    @Test("finds a paragraph of one line that stands apart from the rest of its item")
    func items() {
        for (onFirst, isFound) in [(1, true), (2, false)] {
            var bench = pages([2: 35 - onFirst])
            let item = bench.element(.listItem, in: bench.element(.list(.terms)))
            let body = bench.element(.listBody, in: item)
            let first = bench.element(.paragraph, in: body)
            for number in 0..<onFirst {
                bench.line("nnnn nnnnn", first, page: 2, y: 67 + Double(35 - onFirst + number) * Bench.leading, x: 40)
            }
            let rest = bench.element(.paragraph, in: body)
            for number in 0..<3 {
                bench.line("nnnn nnnnn", rest, page: 3, y: 67 + Double(number) * Bench.leading, x: 40)
            }
            #expect(found(bench) == (isFound ? ["2 split-item"] : []))
        }
    }
}
