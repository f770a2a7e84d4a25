import Testing
import ZineCore
import ZineDocument
@testable import ZineImposition

/// The simulator against paper that printers have folded for centuries, and against what paper cannot do.
@Suite("Paper")
struct PileTests {
    private let size = Size(width: .points(400), height: .points(600))

    /// A page of half the sheet each way, in a cell of the sheet's front as it lies, upright or on its head.
    private func ink(_ page: Int, column: Int, row: Int, isTurned: Bool) -> Impression {
        let (x, y) = (Double(column) * 200, Double(row) * 300)
        let turn =
            isTurned
            ? Transform.quarterTurns(2).then(.translation(x: x + 200, y: y + 300)) : .translation(x: x, y: y)
        return Impression(page: page, size: Size(width: .points(200), height: .points(300)), map: turn)
    }

    private func mirrored(_ ink: Impression) -> Impression {
        let through = Transform(a: -1, b: 0, c: 0, d: 1, tx: 400, ty: 0)
        return Impression(page: ink.page, size: ink.size, map: ink.map.then(through))
    }

    /// The two formes of a quarto, as any handbook of printing shows them: 5 4 over 8 1, and 3 6 over 2 7.
    private var quarto: PrintedSheet {
        let outer = [(4, 0, 0), (3, 1, 0), (7, 0, 1), (0, 1, 1)]
        let inner = [(2, 0, 0), (5, 1, 0), (1, 0, 1), (6, 1, 1)]
        let place = { (cell: (Int, Int, Int)) in
            ink(cell.0, column: cell.1, row: cell.2, isTurned: cell.2 == 0)
        }
        return PrintedSheet(size: size, front: outer.map(place), back: inner.map { mirrored(place($0)) })
    }

    private func folded(_ sheet: PrintedSheet) -> Pile {
        var pile = Pile(sheet)
        pile.fold(.horizontal(y: 300), moving: .before, under: true)
        pile.fold(.vertical(x: 200), moving: .before, under: true)
        return pile
    }

    @Test("a quarto reads in order once its head is cut open")
    func cutQuarto() throws {
        var pile = folded(quarto)
        pile.trim(to: Box(left: 0, top: 305, right: 1000, bottom: 1000))
        let book = try pile.read(spine: .left)
        #expect(book.faces.map(\.page) == [0, 1, 2, 3, 4, 5, 6, 7])
        #expect(book.faces.allSatisfy { $0.isUpright })
        #expect(book.faces.allSatisfy { $0.gaps?.head == -5 })
    }

    @Test("an uncut quarto opens only between its double leaves")
    func uncutQuarto() throws {
        let book = try folded(quarto).read(spine: .left)
        #expect(book.faces.map(\.page) == [0, 3, 4, 7])
        #expect(book.hiddenPages == [1, 2, 5, 6])
    }

    @Test("a fold the other way brings the inside out")
    func valley() throws {
        var pile = Pile(quarto)
        pile.trim(to: Box(left: 0, top: 300, right: 400, bottom: 600))
        pile.fold(.vertical(x: 200), moving: .before, under: false)
        let book = try pile.read(spine: .left)
        #expect(book.faces.map(\.page) == [6, 7, 0, 1])
    }

    @Test("paper that was moved apart is torn")
    func torn() throws {
        var pile = folded(quarto)
        pile.layers[0] = pile.layers[0].moved(by: .translation(x: 3, y: 0))
        #expect(throws: FoldingError.torn(sheet: 0)) { try pile.read(spine: .left) }
    }

    @Test("folds do not pass through each other")
    func crossed() throws {
        var pile = folded(quarto)
        pile.layers.swapAt(0, 1)
        #expect(throws: FoldingError.crossed(sheet: 0)) { try pile.read(spine: .left) }
    }

    @Test("a sheet does not reach through another's fold")
    func pierced() throws {
        var pile = Pile(quarto)
        pile.fold(.vertical(x: 200), moving: .before, under: true)
        pile.insert(Pile(quarto))
        #expect(throws: FoldingError.crossed(sheet: 1)) { try pile.read(spine: .left) }
    }

    @Test("without its cut a one-sheet zine does not open")
    func uncutZine() throws {
        let options = ImpositionOptions(
            scheme: .oneSheet, pageSize: Size(width: .inches(2.75), height: .inches(4.25)))
        let sheet = try #require(Printer().print(Imposition.make(pageCount: 8, options: options).printFiles).first)
        var pile = Pile(sheet)
        pile.fold(.horizontal(y: sheet.size.height.points / 2), moving: .before, under: true)
        try pile.pushTogether(cover: .after)
        #expect(try pile.read(spine: .left).leaves.count < 4)
    }

    @Test("two pages on one face are no page")
    func severalPages() throws {
        var sheet = quarto
        sheet.front.append(sheet.front[3])
        #expect(throws: FoldingError.severalPagesOnAFace) { try folded(sheet).read(spine: .left) }
    }

    @Test("proofs are not bound, and files out of step are refused")
    func refusals() throws {
        let proof = try Imposition.make(pageCount: 8, options: ImpositionOptions(scheme: .contact))
        #expect(throws: FoldingError.cannotBeBound) { try Bindery().bind(proof) }
        var file = try #require(Imposition.make(pageCount: 8).printFiles.first)
        file.sides.removeLast()
        #expect(throws: FoldingError.sidesOutOfStep) { try Printer().print([file]) }
    }
}
