import Testing
import ZineCore
import ZineDocument
import ZineImposition

@Suite("Printers")
struct PrinterTests {
    private func book(_ options: ImpositionOptions, pages: Int = 16, on printer: Printer) throws -> Book {
        try #require(Bindery().bind(Imposition.make(pageCount: pages, options: options), on: printer).first)
    }

    @Test("a printer that does something else than it was made for spoils the book")
    func wrongPrinter() throws {
        let rotating = Printer(rotatesBacks: true)
        for duplex in [DuplexMode.shortEdge, .longEdge] {
            let spoilt = try book(ImpositionOptions(duplex: duplex), on: rotating)
            #expect(!faults(of: spoilt, expecting: expected(16, sidesPerUnit: 4)).isEmpty)
        }
        let sound = try book(ImpositionOptions(duplex: .rotatedBacks), on: Printer())
        #expect(!faults(of: sound, expecting: expected(16, sidesPerUnit: 4)).isEmpty)
    }

    @Test("printers without duplex get their files in the order that the way of the pile asks for")
    func manualOrders() throws {
        for fronts in PrintOrder.allCases {
            for flip in SheetEdge.allCases {
                for deliversFaceUp in [true, false] {
                    for printsUpperSide in [true, false] {
                        // A pile that is turned over as a whole keeps its order.
                        let isTurned = deliversFaceUp == printsUpperSide
                        let manual = ManualDuplex(fronts: fronts, backs: isTurned ? .forward : .reversed, flip: flip)
                        let printer = Printer(
                            manualFlip: flip, deliversFaceUp: deliversFaceUp, printsUpperSide: printsUpperSide)
                        for scheme in [Scheme.saddle, .cutStack, .sideStitch, .signatures] {
                            let options = ImpositionOptions(scheme: scheme, duplex: .manual, manual: manual)
                            let made = try book(options, pages: 22, on: printer)
                            #expect(faults(of: made, expecting: expected(22, sidesPerUnit: 4)) == [])
                        }
                    }
                }
            }
        }
    }

    @Test("backs in the wrong order spoil the book")
    func wrongOrder() throws {
        let options = ImpositionOptions(duplex: .manual, manual: ManualDuplex(backs: .reversed))
        let made = try book(options, on: Printer(deliversFaceUp: true, printsUpperSide: true))
        #expect(made.faces.map(\.page) != expected(16, sidesPerUnit: 4))
    }

    @Test("half-letter booklets flip on the short edge with all backs upright")
    func shortEdgeIsUpright() throws {
        let imposition = try Imposition.make(pageCount: 8)
        let file = try #require(imposition.printFiles.first)
        #expect(file.duplex == .flipShortEdge)
        #expect(file.paper == PaperSize.letter.size.transposed)
        #expect(file.sides.map { $0.placements.map(\.page) } == [[7, 0], [1, 6], [5, 2], [3, 4]])
        for placement in file.sides.flatMap(\.placements) {
            #expect(placement.transform.a == 1 && placement.transform.d == 1)
        }
    }

    @Test("long edge and rotated backs turn every second side by half")
    func turnedBacks() throws {
        for duplex in [DuplexMode.longEdge, .rotatedBacks] {
            let file = try #require(
                Imposition.make(pageCount: 8, options: ImpositionOptions(duplex: duplex)).printFiles.first)
            #expect(file.duplex == (duplex == .longEdge ? .flipLongEdge : .flipShortEdge))
            for (index, side) in file.sides.enumerated() {
                #expect(side.placements.allSatisfy { $0.transform.a == (index % 2 == 0 ? 1 : -1) })
            }
        }
    }

    @Test("two files have a side for every sheet, one file without backs is simplex")
    func files() throws {
        let manual = try Imposition.make(pageCount: 30, options: ImpositionOptions(duplex: .manual)).printFiles
        #expect(manual.map(\.content) == [.fronts, .backs])
        #expect(manual.map(\.sides.count) == [8, 8])
        let zine = try Imposition.make(
            pageCount: 8,
            options: ImpositionOptions(scheme: .oneSheet, pageSize: pageSize(for: .oneSheet), duplex: .manual))
        #expect(zine.printFiles.map(\.duplex) == [.simplex])
        // Two zines of which only the first has a poster: the second's back stays in step as an empty page.
        var options = zine.options
        options.hasPoster = true
        let posters = try Imposition.make(pageCount: 17, options: options)
        #expect(posters.sheets.map { $0.back == nil } == [false, true])
        #expect(posters.printFiles.map(\.sides.count) == [2, 2])
    }

    @Test(
        "what is known of a printer's slip is made up for", arguments: Combination.all([.saddle, .cutStack, .oneSheet]))
    func slip(_ combination: Combination) throws {
        let slip = Point(x: .millimetres(2), y: .millimetres(-1.5))
        var options = combination.options()
        options.hasPoster = true
        var printer = matchingPrinter(options)
        let straight = try book(options, pages: 9, on: printer)
        printer.backOffset = slip
        let slipped = try book(options, pages: 9, on: printer)
        #expect(combination.scheme == .oneSheet || slipped != straight)
        options.backOffset = slip
        let mended = try book(options, pages: 9, on: printer)
        #expect(mended.faces.map(\.page) == straight.faces.map(\.page))
        for (a, b) in zip(mended.faces, straight.faces) {
            guard let a = a.gaps, let b = b.gaps else { continue }
            #expect(abs(a.spine - b.spine) < 0.01 && abs(a.head - b.head) < 0.01)
        }
    }
}
