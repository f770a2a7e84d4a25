import Testing
import ZineCore

@testable import ZineBraille

@Suite struct BraillePagesTests {
    private func cells(_ words: [Int]) -> Cells {
        Cells(words.map { [UInt8](repeating: 1, count: $0) }.joined(separator: [0]).map { $0 })
    }

    private func lines(_ file: [UInt8]) -> [[String]] {
        String(decoding: file, as: UTF8.self).split(separator: "\u{C}").map { page in
            page.split(separator: "\r\n", omittingEmptySubsequences: false).dropLast().map(String.init)
        }
    }

    @Test("every cell has a character of its own, and is read back from it")
    func characters() {
        let all = Cells(Array(0...63))
        #expect(Set(all.file).count == 64)
        #expect(Cells(file: all.file) == all)
        #expect(String(decoding: Cells([1, 3, 9, 25, 17]).file, as: UTF8.self) == "ABCDE")
    }

    @Test("lines have no more than forty cells, words stay whole, and a longer one goes on behind dot 5")
    func filling() {
        let filled = BraillePages.filled(cells([39, 2, 30, 9, 1]), first: 2, further: 0, width: 40)
        #expect(filled.allSatisfy { $0.count <= 40 })
        #expect(filled.map(\.count) == [40, 4, 40, 1] || filled.flatMap { $0 }.count { $0 == 1 } == 81)
        let long = BraillePages.filled(cells([100]), first: 0, further: 4, width: 40)
        #expect(long.dropLast().allSatisfy { $0.count == 40 && $0.last == Cells.goesOn })
        #expect(long.flatMap { $0 }.count { $0 == 1 } == 100)
    }

    @Test("pages have twenty-five lines, their number at the end of the last, that of print at the end of the first")
    func pages() throws {
        var pages = BraillePages { label in label.utf8.map { $0 - 0x2F } }
        pages.begin(article: [1, 1], ellipsis: [])
        pages.turn(to: "7")
        for _ in 0..<60 {
            pages.add([.cells(cells([5]))], .lines(first: 2, further: 0), above: 0, keeping: 0)
        }
        let (bytes, count) = pages.file()
        let made = lines(bytes)
        #expect(count == 3 && made.count == 3)
        #expect(made.allSatisfy { $0.count == 25 && $0.allSatisfy { $0.utf8.count <= 40 } })
        let seven = String(decoding: Cells([8]).file, as: UTF8.self)
        #expect(made[0].first?.hasSuffix(seven) == true)
        // Further pages of the same page of print say so by a letter.
        #expect(made[1].first != made[0].first)
    }

    @Test("a page of print that begins within a page is told by a line of dots 3 and 6")
    func turns() throws {
        var pages = BraillePages { label in label.utf8.map { $0 - 0x2F } }
        pages.turn(to: "1")
        pages.add(
            [.cells(cells([5])), .page("2"), .cells(cells([5]))], .lines(first: 2, further: 0), above: 0, keeping: 0)
        let page = try #require(lines(pages.file().bytes).first)
        #expect(page[1] == "  AAAAA")
        #expect(page[2].hasPrefix("-----") && page[2].utf8.count == 40)
        #expect(page[3] == "AAAAA")
    }

    @Test("a running head is cut behind a word, and an ellipsis says so")
    func runningHead() throws {
        func head(_ words: [Int]) throws -> String {
            var pages = BraillePages { _ in [1] }
            pages.begin(article: cells(words).dots, ellipsis: [4, 4, 4])
            pages.add([.cells(cells([5]))], .lines(first: 2, further: 0), above: 0, keeping: 0)
            let line = try #require(lines(pages.file().bytes).first?.first)
            return String(line.drop { $0 == " " })
        }
        let a = { String(repeating: "A", count: $0) }
        #expect(try head([10, 23]) == a(10) + " " + a(23))
        // A shorter word behind one that has no room is left out with it.
        #expect(try head([10, 5, 30, 2]) == a(10) + " " + a(5) + "'''")
        #expect(try head([10, 23, 2]) == a(10) + "'''")
        #expect(try head([50]) == a(31) + "'''")
    }

    @Test("a heading stays with what follows")
    func headings() throws {
        var pages = BraillePages { _ in [1] }
        for _ in 0..<21 { pages.add([.cells(cells([5]))], .lines(first: 2, further: 0), above: 0, keeping: 0) }
        pages.add([.cells(cells([7]))], .lines(first: 4, further: 4), above: 1, keeping: 2)
        let made = lines(pages.file().bytes)
        #expect(made.count == 2)
        #expect(made[1][1] == "    AAAAAAA")
    }
}
