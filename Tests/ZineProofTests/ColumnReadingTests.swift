import Testing
import ZineCore
import ZineProof

@Suite("The proof-reader on pages of several columns")
struct ColumnReadingTests {
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
}
