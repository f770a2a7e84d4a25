import Testing
import ZineCore
import ZineDocument

@testable import ZineLayout

@Suite("Where words part")
struct WordBreakTests {
    private func parts(_ word: String, _ breaks: [WordBreak]) -> [String] {
        let scalars = Array(word.unicodeScalars)
        let places = [0] + breaks.map(\.offset) + [scalars.count]
        return zip(places, places.dropFirst()).map { String(scalars: scalars[$0..<$1]) }
    }

    @Test(
        "of code: after separators, before full stops and at humps, never inside a number",
        arguments: [
            ("src/main/Loader.swift", ["src/", "main/", "Loader", ".swift"]),
            ("std::chrono::seconds", ["std::", "chrono::", "seconds"]),
            ("max_retry_count", ["max_", "retry_", "count"]), ("kube-system-pod", ["kube-", "system-pod"]),
            ("loadBalancerPool", ["load", "Balancer", "Pool"]),
            ("https://example.com/status", ["https://example.com/", "status"]),
            ("v10.22.33", ["v10.22.33"]), ("10.0.12.255", ["10.0.12.255"]), ("14:18:59", ["14:18:59"]),
            ("https://example.org/a-b/c?d=e&f", ["https://example.org/", "a-b/", "c?", "d=", "e&f"]),
            ("github.com/org/re.po", ["github.com/", "org/", "re.po"]),
            // No short name, and nothing that would stand alone on a line.
            ("https://github.com/etcd-io/etcd", ["https://github.com/", "etcd-io/", "etcd"]),
            ("example.org/how-they-learn-to-fake-it/", ["example.org/", "how", "-they", "-learn", "-to-fake-it/"]),
            ("https://long.example.org", ["https://long", ".example", ".org"]),
            ("--grace-period=0", ["--grace-", "period=0"]), ("--force", ["--force"]),
            ("~/.config/zine", ["~/.config/", "zine"]), ("version-1.20.3", ["version-", "1.20.3"]),
            ("etcd", ["etcd"]), ("user@example.org", ["user@", "example", ".org"]),
            // Three letters are no part of a name, but for its last word.
            ("deploy.sh", ["deploy.sh"]), ("(run_as_root)", ["(run_", "as_", "root)"]),
            ("in_a_loop", ["in_a_", "loop"]),
            ("minimumReleaseAge", ["minimum", "Release", "Age"]), ("doAllThings", ["doAll", "Things"]),
        ])
    func code(word: String, expected: [String]) {
        let breaks = WordBreaker.codeBreaks(in: ArraySlice(word.unicodeScalars))
        #expect(parts(word, breaks) == expected)
        #expect(breaks.allSatisfy { $0.kind == .plain })
    }

    @Test(
        "of prose: at hyphens and dashes that join words, never in dates, ranges and options",
        arguments: [
            ("well-known", ["well-", "known"]), ("2020-03-16", ["2020-03-16"]), ("10–20", ["10–20"]),
            ("--force", ["--force"]), ("now—and", ["now—", "and"]), ("-5", ["-5"]), ("and/or", ["and/or"]),
            ("client/server", ["client/", "server"]), ("14:18", ["14:18"]), ("1,024.5", ["1,024.5"]),
        ])
    func prose(word: String, expected: [String]) {
        #expect(
            parts(word, WordBreaker.proseBreaks(in: ArraySlice(word.unicodeScalars), exHyphenPenalty: 50)) == expected)
    }

    private func lines(_ text: String, breaking: TextRun.Breaking = .prose, measure: Length) -> [Line] {
        var setter = Typesetter(theme: Theme(), shaper: ToyShaper(), hyphenator: ToyHyphenator())
        let run = TextRun(text, style: TextStyle(size: .points(10)), breaking: breaking, language: "en", element: nil)
        return setter.lines([run], ParagraphStyle(measure: measure))
    }

    @Test("identifiers and paths take no hyphen when they part, in prose and as code", arguments: [true, false])
    func identifiersTakeNoHyphen(isCode: Bool) {
        let text = "consistentHashingRing_of.the/loadBalancer::poolManager and/so/on/until/it/ends"
        for points in stride(from: 60.0, through: 200, by: 10) {
            let lines = lines(text, breaking: isCode ? .code : .prose, measure: .points(points))
            #expect(lines.count > 1)
            #expect(!lines.contains { $0.isHyphenated || $0.items.text.contains("\u{AD}") })
        }
    }

    @Test("an address longer than a line parts where addresses part all the same")
    func longAddresses() {
        let text = "https://twitter.com/discordapp/status/1239665509596983296"
        for points in stride(from: 110.0, through: 220, by: 5) {
            let lines = lines(
                "It says what comes next: \(text)", measure: .points(points))
            #expect(!lines.contains { $0.isOverfull })
            for line in lines.dropLast() {
                let end = line.items.text.last { $0 != " " } ?? " "
                #expect("/".contains(end) || !line.items.text.contains("/"), "\(line.items.text)")
                #expect(!line.items.text.hasSuffix("https") && !line.items.text.hasSuffix("https:"))
            }
        }
    }

    @Test(
        "a short host without an address around it is whole where a line has room for it, a long one parts at its stops",
        arguments: [
            ("mybinder.org", [false]), ("(incl.prow.k8s.io).", [false]), ("db1.cluster.gitlab.com", [true]),
            ("settings.json", [true]),
        ])
    func bareHosts(word: String, mayPart: [Bool]) {
        let breaks = WordBreaker.codeBreaks(in: ArraySlice(word.unicodeScalars))
        #expect(Set(breaks.map { !$0.isInHost }) == Set(mayPart))
    }

    @Test(
        "it costs more to part an identifier of less than two fifths of the measure, or three of ragged lines, but no address"
    )
    func shortIdentifiers() {
        let penalties = { (word: String, measure: Double, alignment: Alignment) -> [Int] in
            var cache = ShapeCache()
            let run = TextRun(
                word, style: TextStyle(size: .points(10)), breaking: .code, language: "en", element: nil)
            let paragraph = ParagraphPreparer.prepare(
                [run], ParagraphStyle(alignment: alignment, measure: .points(measure)),
                with: .init(theme: Theme(), shaper: ToyShaper(), hyphenator: ToyHyphenator()), cache: &cache)
            return paragraph.material.compactMap { material in
                if case .penalty(let cost, _) = material, (1..<9_000).contains(cost) { cost } else { nil }
            }
        }
        #expect(penalties("run_if_changed", 120, .justified) == [160, 160])
        #expect(penalties("run_if_changed", 400, .justified) == [1_060, 1_060])
        #expect(penalties("run_if_changed", 400, .ragged) == [6_160, 6_160])
        #expect(penalties("a.example/b/c", 400, .justified) == penalties("a.example/b/c", 120, .justified))
    }

    @Test("an address without a path goes over whole, and parts in its host only where no line has room for it")
    func hosts() {
        let host = "https://zine.example.io"
        let text = "Or have the next issue sent to your own inbox by writing to us: \(host)"
        for points in stride(from: 60.0, through: 300, by: 3) {
            let width = Double(host.unicodeScalars.reduce(0) { $0 + ToyShaper.width(of: $1) }) / 100
            // Letters may be set a little closer.
            guard abs(points - width) > width * 0.05 else { continue }
            let isWide = points > width
            let lines = lines(text, measure: .points(points))
            #expect(lines.contains { $0.items.text.contains(host) } == isWide, "on \(points) pt")
        }
    }

    @Test("a hyphen that code is parted behind counts as one of ours does: no ladder of the two")
    func laddersOfCode() {
        var cache = ShapeCache()
        let run = TextRun(
            "api-prd-main-host", style: TextStyle(size: .points(10)), breaking: .code, language: "en", element: nil)
        let paragraph = ParagraphPreparer.prepare(
            [run], ParagraphStyle(measure: .points(200)),
            with: .init(theme: Theme(), shaper: ToyShaper(), hyphenator: ToyHyphenator()),
            cache: &cache)
        let ends = Breakpoint.all(in: paragraph.material).filter { $0.penalty > 0 }
        #expect(ends.count == 3 && ends.allSatisfy(\.isFlagged))
    }

    @Test("a word set in capitals that no line has room for is divided as the word that was written")
    func capitals() {
        var style = TextStyle(size: .points(10))
        style.textCase = .upper
        style.tracking = 60
        var setter = Typesetter(theme: Theme(), shaper: ToyShaper(), hyphenator: ToyHyphenator())
        let word = "donaudampfschifffahrtsgesellschaft"
        for points in stride(from: 80.0, through: 190, by: 10) {
            let run = TextRun(word, style: style, breaking: .words, language: "de", element: nil)
            let lines = setter.lines([run], ParagraphStyle(alignment: .ragged, measure: .points(points)))
            #expect(lines.count > 1 && lines.dropLast().allSatisfy(\.isHyphenated), "on \(points) pt")
            #expect(lines.allSatisfy { $0.width <= .points(points) }, "on \(points) pt")
        }
    }

    @Test("before a word of code a line takes what fits into it, and ends short by as little as can be had")
    func linesBeforeCode() {
        let text = "every old worker had found one last calculate_identity_of_coin nobody knew of after that turn"
        for points in stride(from: 150.0, through: 260, by: 2) {
            let lines = lines(text, measure: .points(points))
            for (line, next) in zip(lines, lines.dropFirst()) where line.endsShort {
                // The next line's first part, with a space before it, would have stood out.
                let first = next.items.text.prefix { $0 != " " && $0 != "_" }
                let room = Double(first.unicodeScalars.reduce(250) { $0 + ToyShaper.width(of: $1) }) / 100
                #expect(line.width.points + room > points * 0.9, "on \(points) pt: \(line.items.text)|\(first)")
            }
        }
    }

    @Test(
        "times, versions, numbers and their units stay whole on any measure",
        arguments: ["14:18\u{A0}PST", "v2.4.1", "10\u{202F}GB", "2020-03-16", "1,024", "99.95\u{A0}%", "3\u{A0}a.m."])
    func figuresStayWhole(figure: String) {
        let words = "some words that come before it and others that are written after"
        for points in stride(from: 60.0, through: 180, by: 4) {
            let lines = lines("\(words) \(figure) \(words)", measure: .points(points))
            #expect(lines.contains { $0.items.text.contains(figure) }, "on \(points) pt")
        }
    }
}
