import Testing
import ZineCore
import ZineProof

@Suite("Of letters the proof-reader")
struct LetterReadingTests {
    /// A line of a paragraph by what its spaces and letters are over their own width, filled by what is left.
    private struct Setting {
        var spaces = 1.0
        var letters = 1.0
        var tracking = 0.0
    }

    /// Kinds found in a paragraph of full lines among sound ones.
    private func found(_ settings: [Setting]) -> [Finding] {
        var bench = Bench()
        for part in 0..<2 { _ = bench.paragraph(8, page: 3, y: 67 + Double(part * 8) * Bench.leading) }
        let block = bench.element(.paragraph)
        for (number, setting) in settings.enumerated() {
            // Eight spaces and as many letters as fill the measure, the last of them as wide as that takes.
            let letter = 5 * setting.letters + setting.tracking
            let room = 250 - 8 * 2.5 * setting.spaces
            let count = Int((room / letter).rounded())
            let words = (0..<9).map { count / 9 + (($0 + number) % 9 < count % 9 ? 1 : 0) }
            let text = words.map { String(repeating: "n", count: $0) }.joined(separator: " ")
            let rest = (room - Double(count) * letter) / 8
            bench.line(
                text, block, page: 3, y: 417 + Double(number) * Bench.leading, space: 2.5 * setting.spaces + rest,
                letter: setting.letters, tracking: setting.tracking)
        }
        bench.line("nnnn nnnnn", block, page: 3, y: 417 + Double(settings.count) * Bench.leading)
        let kinds: Set<Finding.Kind> = [.spacedLetters, .unlikeLetters, .squeezedLine]
        return bench.findings().filter { kinds.contains($0.kind) }
    }

    @Test("finds a line whose letters are opened or closed by twelve thousandths, and none by ten")
    func tracking() {
        for (tracking, kinds) in [
            (0.13, [Finding.Kind.spacedLetters]), (-0.13, [.spacedLetters]), (0.1, []), (-0.1, []),
        ] {
            let found = found([Setting(), Setting(tracking: tracking), Setting()])
            #expect(found.map(\.kind) == kinds)
            #expect(found.allSatisfy { abs($0.amount - tracking * 100) < 0.1 && !$0.isSlight })
        }
    }

    @Test("takes letters that are stretched for no spaced ones, and those that a theme spaces everywhere")
    func stretched() {
        #expect(found([Setting(letters: 1.02), Setting(letters: 1.02), Setting(letters: 1.02)]).isEmpty)
        var bench = Bench()
        let block = bench.element(.paragraph)
        for number in 0..<8 {
            bench.line(Bench.shifted(number), block, page: 2, y: 67 + Double(number) * 14, tracking: 0.2)
        }
        #expect(!bench.kinds().contains(.spacedLetters))
    }

    @Test("finds a line of other letters than both beside it, and none that differs from one alone")
    func unlike() {
        let found = found([Setting(), Setting(letters: 0.96), Setting()])
        #expect(found.map(\.kind) == [.unlikeLetters] && found.allSatisfy(\.isSlight))
        #expect(self.found([Setting(letters: 0.96), Setting(letters: 0.96), Setting()]).isEmpty)
    }

    @Test("finds a line that is squeezed, slightly where only those beside it show that")
    func squeezed() {
        let narrow = Setting(spaces: 0.6, letters: 0.975)
        let alone = found([Setting(letters: 0.99), narrow, Setting(letters: 0.99)])
        #expect(alone.map(\.kind) == [.squeezedLine] && alone.allSatisfy { !$0.isSlight && $0.amount < 2.0 / 3 })
        let close = Setting(spaces: 0.78, letters: 0.975)
        #expect(found([Setting(), close, Setting()]).isEmpty)
        let beside = found([Setting(spaces: 1.5), close, Setting()])
        #expect(beside.map(\.kind) == [.squeezedLine] && beside.allSatisfy(\.isSlight))
        // Close spaces between letters of their own width are told as such.
        #expect(found([Setting(), Setting(spaces: 0.6), Setting()]).isEmpty)
    }
}
