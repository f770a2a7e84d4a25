import Testing
import ZineCore
import ZineDocument
import ZineImposition

@Suite("Sheets that are printed, folded and read")
struct FoldedBookTests {
    @Test(
        "every scheme, duplex mode and binding reads in order for 1 to 200 pages",
        arguments: Combination.all(boundSchemes))
    func readsInOrder(_ combination: Combination) throws {
        for count in 1...200 {
            let hasBackCover = count % 3 == 0
            let options = combination.options { $0.lastPageIsBackCover = hasBackCover }
            let books = try Bindery().bind(
                Imposition.make(pageCount: count, options: options), on: matchingPrinter(options))
            if combination.scheme == .oneSheet {
                checkZines(books, count: count, hasBackCover: hasBackCover)
            } else {
                let pages = expected(count, sidesPerUnit: 4, lastIsBackCover: hasBackCover)
                #expect(books.count == 1)
                #expect(books.flatMap { faults(of: $0, expecting: pages) } == [], "\(count) pages")
            }
        }
    }

    private func checkZines(_ books: [Book], count: Int, hasBackCover: Bool) {
        #expect(books.count == (count + 7) / 8)
        for (index, book) in books.enumerated() {
            let first = index * 8
            let isLast = index == books.count - 1
            let pages = expected(
                min(8, count - first), from: first, sidesPerUnit: 8, lastIsBackCover: hasBackCover && isLast)
            #expect(faults(of: book, expecting: pages) == [], "zine \(index + 1) of \(count) pages")
        }
    }

    @Test("a saddle-stitched booklet reads in order for 4 to 400 pages", arguments: Combination.all([.saddle]))
    func longBooklets(_ combination: Combination) throws {
        for count in stride(from: 4, through: 400, by: 4) {
            let options = combination.options()
            let books = try Bindery().bind(
                Imposition.make(pageCount: count, options: options), on: matchingPrinter(options))
            #expect(
                books.flatMap { faults(of: $0, expecting: expected(count, sidesPerUnit: 4)) } == [], "\(count) pages")
        }
    }

    @Test("facing pages are neighbours and backs follow their fronts", arguments: [Binding.left, .right])
    func neighbours(_ binding: Binding) throws {
        let options = ImpositionOptions(binding: binding)
        let book = try #require(Bindery().bind(Imposition.make(pageCount: 16, options: options)).first)
        let openings = book.openings.map { $0.map(\.page) }
        #expect(openings == [[0], [1, 2], [3, 4], [5, 6], [7, 8], [9, 10], [11, 12], [13, 14], [15]])
        for leaf in book.leaves { #expect(leaf.verso.page == leaf.recto.page.map { $0 + 1 }) }
    }

    @Test("signatures of every size read in order", arguments: 2...8)
    func signatureSizes(_ size: Int) throws {
        for count in [1, 4, 8, 31, 36, 64, 100, 199] {
            for binding in Binding.allCases {
                let options = ImpositionOptions(scheme: .signatures, binding: binding, sheetsPerSignature: size)
                let imposition = try Imposition.make(pageCount: count, options: options)
                let book = try #require(Bindery().bind(imposition).first)
                #expect(faults(of: book, expecting: expected(count, sidesPerUnit: 4)) == [])
                let sizes = Dictionary(grouping: imposition.sheets, by: \.signature).values.map(\.count)
                #expect((sizes.max() ?? 0) <= size)
                #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
            }
        }
    }

    @Test("leaves that fill their sheet are stapled in a pile", arguments: Combination.all([.sideStitch]))
    func singleLeaves(_ combination: Combination) throws {
        for count in 1...60 {
            let options = combination.options { $0.pageSize = PaperSize.letter.size }
            let imposition = try Imposition.make(pageCount: count, options: options)
            #expect(imposition.sheets.count == (count + 1) / 2)
            let book = try #require(Bindery().bind(imposition, on: matchingPrinter(options)).first)
            #expect(faults(of: book, expecting: expected(count, sidesPerUnit: 2)) == [])
        }
    }

    @Test(
        "other papers and formats read in order",
        arguments: [
            ("a4", "a5"), ("a3", "a4"), ("a5", "a6"), ("a4", "half-letter"), ("a4", "a6"), ("letter", "square"),
            ("legal", "half-letter"),
            ("tabloid", "letter"), ("20x20cm", "10x20cm"), ("12x9in", "6x9in"),
        ])
    func formats(_ paper: String, _ page: String) throws {
        for scheme in [Scheme.saddle, .signatures, .cutStack, .sideStitch] {
            for combination in Combination.all([scheme]) {
                let options = try combination.options {
                    $0.paper = try PaperSize.parse(paper)
                    $0.pageSize = try PaperSize.parse(page)
                }
                let imposition = try Imposition.make(pageCount: 24, options: options)
                let book = try #require(Bindery().bind(imposition, on: matchingPrinter(options)).first)
                #expect(faults(of: book, expecting: expected(24, sidesPerUnit: 4)) == [])
            }
        }
    }

    @Test("folded pages meet at the spine and stand half way between head and foot")
    func atTheSpine() throws {
        let options = ImpositionOptions(paper: PaperSize.a4.size)
        let book = try #require(Bindery().bind(Imposition.make(pageCount: 12, options: options)).first)
        for face in book.faces {
            let gaps = try #require(face.gaps)
            #expect(abs(gaps.spine) < 0.01)
            #expect(abs(gaps.head - gaps.foot) < 0.01)
            #expect(gaps.foreEdge > 0)
        }
    }

    @Test(
        "a poster is on the back of its zine and shows when the sheet is opened",
        arguments: Combination.all([.oneSheet]))
    func poster(_ combination: Combination) throws {
        let options = combination.options { $0.hasPoster = true }
        let imposition = try Imposition.make(pageCount: 9, options: options)
        let book = try #require(Bindery().bind(imposition, on: matchingPrinter(options)).first)
        #expect(book.faces.map(\.page) == expected(8, sidesPerUnit: 8))
        #expect(book.hiddenPages == [8])
    }
}
