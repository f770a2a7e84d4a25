import Testing
import ZineCore
import ZineDocument
import ZineImposition

@Suite("Creep")
struct CreepTests {
    private let stock = PaperStock(gramsPerSquareMetre: 80)
    private let white = PageMargins(
        head: .inches(0.8), spine: .inches(0.7), foot: .inches(0.85), foreEdge: .inches(1.25))

    /// Folds and trims the book on paper of that thickness; returns the fore-edge margins in millimetres, face by face.
    private func foreEdges(
        _ options: ImpositionOptions, pages: Int, thickness: Length, cover: Length? = nil
    ) throws -> [Double] {
        let imposition = try Imposition.make(pageCount: pages, options: options)
        let bindery = Bindery(thickness: thickness, cover: cover, trimmedWidth: options.pageSize.width)
        let book = try #require(bindery.bind(imposition).first)
        return book.faces.compactMap { $0.gaps.map { $0.foreEdge * 25.4 / 72 } }
    }

    @Test("a 64-page booklet has the same fore-edge margin on all trimmed pages", arguments: Binding.allCases)
    func evenMargins(_ binding: Binding) throws {
        for paper in [PaperSize.letter, .a4, .tabloid] {
            let options = ImpositionOptions(
                paper: paper.size, binding: binding, creep: Creep(stock), pageMargins: white)
            let edges = try foreEdges(options, pages: 64, thickness: stock.thickness)
            #expect(edges.count == 64)
            #expect((edges.max() ?? 99) - (edges.min() ?? 0) < 0.1)
        }
    }

    @Test("without making up for it the innermost pages lose what the paper takes")
    func unevenWithout() throws {
        let options = ImpositionOptions(pageMargins: white)
        let edges = try foreEdges(options, pages: 64, thickness: stock.thickness)
        let lost = (edges.max() ?? 0) - (edges.min() ?? 0)
        #expect(abs(lost - 15 * stock.thickness.millimetres) < 0.01)
    }

    @Test("a cover of another paper counts once")
    func cover() throws {
        let card = PaperStock(gramsPerSquareMetre: 250, kind: .card)
        let options = ImpositionOptions(creep: Creep(stock, cover: card), pageMargins: white)
        let edges = try foreEdges(options, pages: 48, thickness: stock.thickness, cover: card.thickness)
        #expect((edges.max() ?? 99) - (edges.min() ?? 0) < 0.1)
    }

    @Test("what is not shifted is left to the knife", arguments: [0, 0.25, 0.5, 1])
    func share(_ share: Double) throws {
        let options = ImpositionOptions(creep: Creep(stock, share: share), pageMargins: white)
        let edges = try foreEdges(options, pages: 64, thickness: stock.thickness)
        let left = (edges.max() ?? 0) - (edges.min() ?? 0)
        #expect(abs(left - (1 - share) * 15 * stock.thickness.millimetres) < 0.05)
    }

    @Test("pages may move outwards as well, on paper that has the room")
    func outward() throws {
        let options = ImpositionOptions(
            paper: PaperSize.legal.size, pageSize: Size(width: .inches(6), height: .inches(8)),
            creep: Creep(stock, outward: 0.5), pageMargins: white)
        let imposition = try Imposition.make(pageCount: 64, options: options)
        let shifts = imposition.sheets.compactMap { sheet -> Double? in
            sheet.front.placements.first { $0.spine == .left }.map { ($0.bounds.left - $0.cell.left).millimetres }
        }
        let half = 7.5 * stock.thickness.millimetres
        #expect(abs((shifts.first ?? 0) - half) < 0.01)
        #expect(abs((shifts.last ?? 0) + half) < 0.01)
        // The knife goes where the pages end now, on every sheet at the same place of the folded book.
        for (depth, sheet) in imposition.sheets.enumerated() {
            let page = try #require(sheet.front.placements.first { $0.spine == .left })
            let push = Double(depth) * stock.thickness.points
            #expect(abs(page.trim.size.width.points + push - (432 + half * 72 / 25.4)) < 0.05)
        }
    }

    @Test("each signature creeps by itself")
    func signatures() throws {
        let options = ImpositionOptions(
            scheme: .signatures, sheetsPerSignature: 4, creep: Creep(stock), pageMargins: white)
        let edges = try foreEdges(options, pages: 64, thickness: stock.thickness)
        #expect((edges.max() ?? 99) - (edges.min() ?? 0) < 0.1)
        let imposition = try Imposition.make(pageCount: 64, options: options)
        let shifts = imposition.sheets.map { sheet in
            sheet.front.placements.first { $0.spine == .left }.map { $0.cell.left - $0.bounds.left } ?? .zero
        }
        #expect((shifts.max() ?? .zero) == stock.thickness * 3)
    }

    @Test("no ink leaves the printable area or crosses the fold, however thick the paper")
    func bounded() throws {
        for thickness in [0.05, 0.1, 0.3, 1, 5] {
            for outward in [0, 0.5, 1] {
                for duplex in DuplexMode.allCases {
                    let options = ImpositionOptions(
                        duplex: duplex,
                        creep: Creep(PaperStock(thickness: .millimetres(thickness)), outward: outward),
                        pageMargins: white)
                    try checkInk(Imposition.make(pageCount: 120, options: options))
                }
            }
        }
    }

    private func checkInk(_ imposition: Imposition) throws {
        for sheet in imposition.sheets {
            let reach = Rect(origin: .zero, size: sheet.paper).inset(by: Insets(all: .inches(0.25))).loose
            for placement in sheet.front.placements + (sheet.back?.placements ?? []) {
                let isSpineLeft = placement.spine == .left, isTurned = placement.transform.d < 0
                let ink = placement.bounds.inset(
                    by: Insets(
                        top: isTurned ? white.foot : white.head, right: isSpineLeft ? white.foreEdge : white.spine,
                        bottom: isTurned ? white.head : white.foot, left: isSpineLeft ? white.spine : white.foreEdge))
                #expect(reach.contains(ink))
                #expect(placement.cell.loose.contains(ink))
            }
        }
    }

    @Test("a bound that was reached is a warning")
    func warning() throws {
        let thick = ImpositionOptions(
            creep: Creep(PaperStock(thickness: .millimetres(1))), pageMargins: white)
        let warnings = try Imposition.make(pageCount: 120, options: thick).warnings
        #expect(warnings == [.creepBounded(wanted: .millimetres(1) * 29, allowed: .inches(0.7))])
        let thin = ImpositionOptions(creep: Creep(stock), pageMargins: white)
        #expect(try Imposition.make(pageCount: 64, options: thin).warnings == [])
    }

    @Test("ink that no printer reaches is a warning that names the page")
    func unreachableInk() throws {
        let bold = ImpositionOptions(pageMargins: PageMargins(all: .inches(0.1)))
        #expect(
            try Imposition.make(pageCount: 8, options: bold).warnings == [.inkOutsidePrintableArea(page: 0, count: 8)])
    }
}
