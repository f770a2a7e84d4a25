import Testing
import ZineCore
import ZineDocument

@testable import ZineLayout

@Suite("Lines of display text")
struct DisplayLinesTests {
    private func lines(_ title: String, measure: Double) -> [String] {
        var setter = Typesetter(theme: Theme(), shaper: ToyShaper(), hyphenator: ToyHyphenator())
        let run = TextRun(
            title, style: TextStyle(size: .points(10)), breaking: .words, language: "en", element: nil)
        let style = ParagraphStyle(alignment: .ragged, measure: .points(measure), hyphenates: false)
        let full = setter.lines([run], style)
        let lines = full.count == 1 ? full : setter.displayLines([run], style, asFewAs: full) ?? []
        return lines.map { $0.items.text.split(separator: " ").joined(separator: " ") }
    }

    @Test(
        "end where the sense has a pause, and keep dates and parentheses together",
        arguments: [
            ("Events & Persons Ingestion (November 2025)", 150.0, ["Events & Persons Ingestion", "(November 2025)"]),
            ("2018-07-08, too many pods", 100, ["2018-07-08,", "too many pods"]),
            ("The outage of January 23rd, 2019", 120, ["The outage of", "January 23rd, 2019"]),
            ("The fog at Tenerife: a report that was read", 130, ["The fog at Tenerife:", "a report that was read"]),
            ("Two nodes went into NotReady state", 115, ["Two nodes went", "into NotReady state"]),
            (
                "2017-11-30 4:23PM PST, OOM (Out of Memory) Proxy", 145,
                ["2017-11-30 4:23PM PST,", "OOM (Out of Memory) Proxy"]
            ),
        ])
    func sense(_ example: (title: String, measure: Double, expected: [String])) {
        #expect(lines(example.title, measure: example.measure) == example.expected)
    }

    @Test("of a standfirst are full, and end where their sense lets them")
    func full() {
        var setter = Typesetter(theme: Theme(), shaper: ToyShaper(), hyphenator: ToyHyphenator())
        let text =
            "One directory was removed on the wrong host. The longer story is of the copies that should have made it a nuisance."
        let run = TextRun(text, style: TextStyle(size: .points(10)), breaking: .words, language: "en", element: nil)
        let style = ParagraphStyle(alignment: .ragged, measure: .points(280), hyphenates: false)
        let full = setter.lines([run], style)
        let lines = setter.displayLines([run], style, asFewAs: full, fills: true) ?? []
        #expect(lines.count == full.count && lines.endsAgainstSense == 0)
        #expect(lines.dropLast().allSatisfy { $0.width > style.measure * 0.8 })
    }

    @Test(
        "keep dates and numbers whole in Japanese, Chinese and Korean, and end with phrases",
        arguments: [
            ("ja", "決済システムの障害報告2024年3月5日", 130.0, ["決済システムの障害報告", "2024年3月5日"]),
            ("ja", "データベースの移行が止まった日", 80, ["データベースの", "移行が止まった日"]),
            ("ja", "認証サーバー：証明書の期限切れ", 90, ["認証サーバー：", "証明書の期限切れ"]),
            (
                "ja", "決済システムが四時間にわたって利用できなくなった件について", 110,
                ["決済システムが", "四時間にわたって利用で", "きなくなった件について"]
            ),
            ("zh", "数据库故障报告2024年3月5日", 110, ["数据库故障报告", "2024年3月5日"]),
            ("zh", "支付系统长时间中断的事故报告及改进", 100, ["支付系统长时间中断的", "事故报告及改进"]),
            ("ko", "결제 시스템 장애 보고 2024년 3월 5일", 70, ["결제 시스템 장애 보고", "2024년 3월 5일"]),
        ])
    func phrases(_ example: (language: String, title: String, measure: Double, expected: [String])) {
        var setter = Typesetter(theme: Theme(), shaper: ToyShaper(), hyphenator: ToyHyphenator())
        let run = TextRun(
            example.title, style: TextStyle(size: .points(10)), breaking: .words, language: example.language,
            element: nil)
        let style = ParagraphStyle(alignment: .ragged, measure: .points(example.measure), hyphenates: false)
        let lines = setter.displayLines([run], style, asFewAs: setter.lines([run], style)) ?? []
        #expect(lines.map(\.items.text) == example.expected)
        // No space is copied where none was written.
        #expect(lines.flatMap(\.items).runs.map(\.text).joined() == example.title + " ")
    }

    @Test(
        "are as few as they can be, of every word once, none too long, and not one begins with a dash",
        arguments: 1...60)
    func properties(seed: Int) {
        var generator = SeededGenerator(seed)
        let words = (0..<Int.random(in: 2...14, using: &generator)).map { _ in
            Int.random(in: 0..<6, using: &generator) == 0 ? "–" : RandomText.word(2...9, using: &generator)
        }
        let title = "aa " + words.joined(separator: " ")
        var setter = Typesetter(theme: Theme(), shaper: ToyShaper(), hyphenator: ToyHyphenator())
        let run = TextRun(title, style: TextStyle(size: .points(10)), breaking: .words, language: "en", element: nil)
        let style = ParagraphStyle(alignment: .ragged, measure: .points(120), hyphenates: false)
        let own = lines(title, measure: 120)
        #expect(own.count == setter.lines([run], style).count)
        #expect(own.joined(separator: " ") == title)
        let full = setter.lines([run], style)
        let widths = (setter.displayLines([run], style, asFewAs: full) ?? []).map(\.width)
        #expect(widths.allSatisfy { $0 <= .points(120.01) })
    }

    /// Every way to part the words, tried.
    @Test("cost as little as the cheapest of all ways", arguments: 1...30)
    func bruteForce(seed: Int) {
        var generator = SeededGenerator(seed)
        let count = Int.random(in: 2...9, using: &generator)
        let breaker = DisplayBreaker(
            widths: (0..<count).map { _ in Double.random(in: 10...60, using: &generator) },
            spaces: (0..<count).map { $0 + 1 < count ? 3 : 0 },
            prices: (0..<count).map { _ in Double.random(in: -0.05...0.3, using: &generator) }, measure: 100)
        for lineCount in 1...count {
            var least: Double?
            for choice in 0..<(1 << (count - 1)) where choice.nonzeroBitCount == lineCount - 1 {
                let breaks = (1..<count).filter { choice & (1 << ($0 - 1)) != 0 }
                guard let cost = cost(breaks, breaker, lineCount) else { continue }
                least = min(least ?? .infinity, cost)
            }
            let own = breaker.breaks(lineCount: lineCount).flatMap { cost($0, breaker, lineCount) }
            #expect((own == nil) == (least == nil))
            if let own, let least { #expect(own <= least + 0.000_001) }
        }
    }

    private func cost(_ breaks: [Int], _ breaker: DisplayBreaker, _ lineCount: Int) -> Double? {
        let count = breaker.widths.count
        let total = (0..<count).reduce(0) { $0 + breaker.widths[$1] + breaker.spaces[$1] }
        let mean = min(breaker.measure, total / Double(lineCount))
        var cost = 0.0
        for (start, end) in zip([0] + breaks, breaks + [count]) {
            let width =
                (start..<end).reduce(0) { $0 + breaker.widths[$1] + breaker.spaces[$1] } - breaker.spaces[end - 1]
            if width > breaker.measure { return nil }
            cost += (width - mean) / breaker.measure * ((width - mean) / breaker.measure)
            cost += (end < count ? breaker.prices[end - 1] : 0) + (lineCount > 1 && width < mean / 2 ? 0.1 : 0)
        }
        return cost
    }
}
