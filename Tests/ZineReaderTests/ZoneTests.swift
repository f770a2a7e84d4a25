import Testing
import ZineCore
import ZineDocument

@testable import ZineReader

private let hasZones = ZoneFiles.system.read("America/Los_Angeles") != nil

/// The machine-readable times of an article's timelines.
private func machineTimes(_ body: String, _ frontMatter: String = "") -> [String?] {
    (article(body, frontMatter: "title: T\n" + frontMatter).article?.blocks ?? []).flatMap { block -> [String?] in
        guard case .timeline(let timeline) = block.content else { return [] }
        return timeline.items.compactMap { item -> String?? in
            if case .entry(let entry) = item { .some(entry.time.machineReadable) } else { nil }
        }
    }
}

@Suite("Zones of times")
struct ZoneTests {
    private static let two = "- 2020-01-05 14:18 A\n- 2020-01-05 14:19 B\n"

    @Test(
        "are read wherever the text says them",
        arguments: [
            ("## Timeline (UTC)\n\n\(two)", "Z"), ("## Timeline (all times UTC)\n\n\(two)", "Z"),
            ("## Timeline in PST\n\n\(two)", "-08:00"), ("All times are in UTC.\n\n\(two)", "Z"),
            ("All times in CET (GMT+1)\n\n\(two)", "+01:00"), ("Times are UTC unless said otherwise.\n\n\(two)", "Z"),
            ("**Time zone:** PDT\n\n\(two)", "-07:00"), ("\(two)\n*All timestamps in UTC-3.*", "-03:00"),
            ("| Time (UTC) | What |\n|-|-|\n| 2020-01-05 14:18 | A |\n| 2020-01-06 14:19 | B |", "Z"),
            ("It was down from 14:18 to 15:32 UTC.\n\n\(two)", "Z"),
            ("- 2020-01-05 14:18 PST A\n- 14:19 B", "-08:00"),
            ("## 2020-01-05 (UTC)\n\n- 14:18 A\n- 14:19 B", "Z"),
            ("Alle Zeiten in MEZ.\n\n\(two)", "+01:00"),
            ("All times are in UTC+5:30.\n\n\(two)", "+05:30"), ("## Timeline (UTC+05:30)\n\n\(two)", "+05:30"),
            ("Times shown in IST (UTC+5:30)\n\n\(two)", "+05:30"), ("All times are UTC+0530.\n\n\(two)", "+05:30"),
            ("All times are UTC−3.\n\n\(two)", "-03:00"), ("## Timeline (GMT+2)\n\n\(two)", "+02:00"),
            ("All times are +05:30.\n\n\(two)", "+05:30"),
            ("- 2020-01-05 14:18 UTC+0530 A\n- 2020-01-05 14:19 B", "+05:30"),
            // Of several zones in a sentence, the one that is meant.
            ("All times are local (Berlin, CEST).\n\n\(two)", "+02:00"),
            ("All times are not in UTC but in CET.\n\n\(two)", "+01:00"),
            ("All times are in CET, not UTC.\n\n\(two)", "+01:00"),
            ("All times are in UTC unless marked PDT.\n\n\(two)", "Z"),
            ("All times are in UTC; the office is in Berlin.\n\n\(two)", "Z"),
            ("All times are in JST, local Tokyo time.\n\n\(two)", "+09:00"),
        ])
    func stated(body: String, offset: String) {
        #expect(machineTimes(body).allSatisfy { $0?.hasSuffix(offset) ?? false })
        #expect(!article(body).problems.contains { $0.id == "missing-timezone" })
    }

    @Test("what stands nearest to the time holds")
    func nearest() {
        let body =
            "All times are in UTC.\n\n## Timeline (PST)\n\n\(Self.two)\n## Later\n\n- 2020-01-07 10:00 A\n- 2020-01-07 10:01 CET B"
        #expect(
            machineTimes(body, "timezone: MSK\n") == [
                "2020-01-05T14:18-08:00", "2020-01-05T14:19-08:00", "2020-01-07T10:00Z", "2020-01-07T10:01+01:00",
            ])
    }

    @Test("of one timeline hold for no other")
    func borrowed() {
        let body = "## A\n- 2021-05-06 10:00 A\n- 2021-05-06 10:05 B\n\n## B\n"
        let rows = ["- 2021-05-07 10:00 JST X\n- 2021-05-07 10:30 JST Y", "> - 10:00 JST X\n> - 10:30 JST Y"]
        for other in rows + ["| Time | What |\n|-|-|\n| 10:00 JST | X |\n| 10:30 JST | Y |"] {
            #expect(machineTimes(body + other).prefix(2) == ["2021-05-06T10:00", "2021-05-06T10:05"])
            #expect(places(article(body + other).problems) == ["5:1 missing-timezone"])
        }
    }

    @Test("of a sentence about another day are not the timeline's")
    func otherDay() {
        #expect(machineTimes("On 2020-01-09 it fell at 14:18 JST.\n\n\(Self.two)").first == "2020-01-05T14:18")
        #expect(machineTimes("On 2020-01-05 it fell at 14:18 JST.\n\n\(Self.two)").first == "2020-01-05T14:18+09:00")
    }

    @Test("two statements below a timeline that differ say nothing of it")
    func below() {
        let body =
            "\(Self.two)\n## B\n\nAll times are in JST.\n\n\(Self.two)\n## C\n\nAll times are in UTC.\n\n\(Self.two)"
        #expect(machineTimes(body).first == "2020-01-05T14:18")
        #expect(machineTimes(body).last == "2020-01-05T14:19Z")
    }

    @Test(
        "that are not plain are asked for, and the front matter answers",
        arguments: [
            "All times are local.", "All times are in UTC and PST.", "All times are in IST.",
            "All times are 5 hours ahead of UTC.",
        ])
    func unclear(sentence: String) {
        let body = "\(sentence)\n\n\(Self.two)"
        #expect(places(article(body).problems) == ["6:1 missing-timezone"])
        #expect(machineTimes(body).first == "2020-01-05T14:18")
        #expect(machineTimes(body, "timezone: CET\n").first == "2020-01-05T14:18+01:00")
    }

    @Test("both halves of a year are the region's", .enabled(if: hasZones))
    func bothHalves() {
        let two = "- 2020-01-05 14:18 A\n- 2020-07-05 14:19 B\n"
        #expect(
            machineTimes("All times in PST/PDT.\n\n\(two)") == ["2020-01-05T14:18-08:00", "2020-07-05T14:19-07:00"])
        let table = "| Time (CET/CEST) | What |\n|-|-|\n| 2020-01-05 14:18 | A |\n| 2020-07-05 14:19 | B |"
        #expect(machineTimes(table) == ["2020-01-05T14:18+01:00", "2020-07-05T14:19+02:00"])
    }

    @Test(
        "are not seen in sentences about something else",
        arguments: [
            "At all times the EST server was up at 10:00.", "We met the CET board.", "The time PST engineers spent.",
            "Times in the region grew (+0200 ms).",
        ])
    func unstated(sentence: String) {
        #expect(article("\(sentence)\n\n\(Self.two)").problems.contains { $0.id == "missing-timezone" })
    }

    @Test(
        "of a region have the offset of the day", .enabled(if: hasZones),
        arguments: [
            ("Europe/Berlin", "2020-01-05", "+01:00"), ("Europe/Berlin", "2020-07-05", "+02:00"),
            ("Pacific", "2020-01-05", "-08:00"), ("PT", "2020-07-05", "-07:00"),
            ("Eastern Time", "2035-07-05", "-04:00"),
            ("Pacific Daylight Time", "2020-01-05", "-07:00"), ("Asia/Kolkata", "2020-01-05", "+05:30"),
            ("Australia/Sydney", "2040-01-05", "+11:00"), ("Zurich time", "2020-07-05", "+02:00"),
        ])
    func regions(zone: String, day: String, offset: String) {
        #expect(
            machineTimes("- \(day) 14:18 A\n- \(day) 14:19 B", "timezone: \(zone)\n") == [
                day + "T14:18" + offset, day + "T14:19" + offset,
            ])
    }

    @Test("a time that a clock change skips, and one that comes twice", .enabled(if: hasZones))
    func changes() {
        let body =
            "- 2021-03-14 01:30 A\n- 2021-03-14 02:30 B\n- 2021-03-14 03:30 C\n- 2021-11-07 01:30 D\n- 2021-11-07 02:30 E"
        #expect(
            machineTimes(body, "timezone: America/Los_Angeles\n") == [
                "2021-03-14T01:30-08:00", nil, "2021-03-14T03:30-07:00", "2021-11-07T01:30", "2021-11-07T02:30-08:00",
            ])
        let problems = article(body, frontMatter: "title: T\ntimezone: America/Los_Angeles\n").problems
        #expect(places(problems) == ["6:1 impossible-time", "8:1 ambiguous-time"])
    }

    @Test("a region that is in no zone data is unknown", .enabled(if: hasZones))
    func unknown() {
        #expect(
            places(article("Text", frontMatter: "title: T\ntimezone: Europe/Berln\n").problems) == [
                "3:11 unknown-timezone"
            ])
    }

    @Test("without zone data the offset of a region stays open")
    func withoutData() throws {
        let files = ["1/a.md": "---\ntitle: T\ntimezone: Europe/Berlin\n---\n" + Self.two]
        let read = IssueReader(files: .memory(files), zones: .none).readArticle("a.md", in: "1")
        guard case .timeline(let timeline) = read.value?.blocks.first?.content,
            case .entry(let entry) = timeline.items[0]
        else {
            Issue.record("no timeline")
            return
        }
        #expect(entry.time.machineReadable == "2020-01-05T14:18")
        #expect(read.diagnostics.isEmpty)
    }

    @Test(
        "no name leads out of the folder of zone data",
        arguments: ["../../etc/passwd", "/etc/passwd", "a//b", "", "a/./b"])
    func names(name: String) { #expect(!ZoneFiles.isName(name)) }

    @Test("the rule for later years is POSIX's")
    func rule() throws {
        let pacific = try #require(ClockRule(Array("PST8PDT,M3.2.0,M11.1.0".utf8)))
        let change = CivilDay.number(year: 2030, month: 3, day: 10) * 86_400 + 10 * 3600
        #expect(pacific.offset(at: change - 1) == -8 * 3600)
        #expect(pacific.offset(at: change) == -7 * 3600)
        let south = try #require(ClockRule(Array("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0".utf8)))
        #expect(south.offset(at: CivilDay.number(year: 2030, month: 1, day: 1) * 86_400) == 11 * 3600)
        #expect(south.offset(at: CivilDay.number(year: 2030, month: 7, day: 1) * 86_400) == 10 * 3600 + 1800)
        #expect(ClockRule(Array("PST8PDT,M13.2.0,M11.1.0".utf8)) == nil)
    }

    @Test("zone data that are damaged give no rules and no trap", .enabled(if: hasZones))
    func damaged() throws {
        let whole = try #require(ZoneFiles.system.read("America/Los_Angeles"))
        for length in stride(from: 0, to: whole.count, by: 37) { _ = ZoneRules(compiled: Array(whole[..<length])) }
        var random = whole
        for index in stride(from: 20, to: 120, by: 3) {
            random[index] ^= 0xFF
            _ = ZoneRules(compiled: random)?.reading(local: 1_600_000_000)
        }
    }
}
