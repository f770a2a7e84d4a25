import Testing
import ZineCore
import ZineDocument
import ZineReader

struct MachineCase: Sendable, CustomTestStringConvertible {
    var body: String
    var expected: [String?]
    var frontMatter = ""
    var testDescription: String { body + frontMatter }
}

@Suite("Machine-readable times")
struct MachineTimeTests {
    static let cases: [MachineCase] = [
        MachineCase(body: "- 14:18 A\n- 9:05 B", expected: ["14:18", "09:05"]),
        MachineCase(body: "- 2:18 PM A\n- 12:05 am B", expected: ["14:18", "00:05"]),
        MachineCase(body: "- 2:18 PM A\n- 2:20 B", expected: ["14:18", "14:20"]),
        MachineCase(body: "- 2:18–2:43 PM A\n- 3 PM: B", expected: ["14:18", "15:00"]),
        MachineCase(body: "- 13:55 PM A\n- 14:?? B\n- ~14:30 C\n- 25:00 D", expected: ["13:55", nil, nil, nil]),
        MachineCase(body: "- 13:55 AM A\n- 0:10 AM B\n- 0:10 PM C", expected: [nil, "00:10", nil]),
        MachineCase(
            body: "- 2020-02-05 09:10 A\n- 2020-02-05 09:10:30 UTC B",
            expected: ["2020-02-05T09:10", "2020-02-05T09:10:30Z"]),
        MachineCase(
            body: "- 2020-02-05 09:10 A\n- 2020-02-05 09:20 CET B",
            expected: ["2020-02-05T09:10-08:00", "2020-02-05T09:20+01:00"], frontMatter: "timezone: PST\n"),
        MachineCase(
            body: "- 2020-02-05 09:10 A\n- 2020-02-05: B", expected: ["2020-02-05T09:10", "2020-02-05"],
            frontMatter: "timezone: IST\n"),
        MachineCase(
            body: "- 2020-01-16T14:18:00Z A\n- 2020-01-16T14:18:00+05:30 B",
            expected: ["2020-01-16T14:18:00Z", "2020-01-16T14:18:00+05:30"]),
        MachineCase(
            body: "## 2020-03-16\n\n- 14:18 A\n- 14:19 PDT B", expected: ["2020-03-16T14:18", "2020-03-16T14:19-07:00"]),
        MachineCase(
            body: "## Timeline of March 16, 2020\n\n- 14:18 A\n- 14:19 B",
            expected: ["2020-03-16T14:18", "2020-03-16T14:19"]),
        MachineCase(
            body:
                "## Timeline (2020-03-16)\n\n### Detection\n\n- 14:18 A\n- 14:19 B\n\n## Later\n\n- 15:00 A\n- 15:01 B",
            expected: ["2020-03-16T14:18", "2020-03-16T14:19", "15:00", "15:01"]),
        MachineCase(
            body: "## March 16 2020\n\n- 23:50 A\n- 00:10 B\n- 00:20 C",
            expected: ["2020-03-16T23:50", "00:10", "00:20"]),
        MachineCase(
            body: "## March 16 2020\n\n- 14:31 A\n- 14:23 B\n- 14:55 C",
            expected: ["2020-03-16T14:31", "2020-03-16T14:23", "2020-03-16T14:55"]),
        MachineCase(body: "## March 16\n\n- 14:18 A\n- 14:19 B", expected: ["14:18", "14:19"]),
        // A date holds for the times below it, until the next.
        MachineCase(
            body: "### 2018-07-08 ca. 18:30\n\nA\n\n### 22:48\n\nB\n\n### 2018-07-09 ~08:00\n\nC\n\n### 09:10\n\nD",
            expected: [nil, "2018-07-08T22:48", nil, "2018-07-09T09:10"]),
        // Years come from the nearest date, whether the days go up or down.
        MachineCase(
            body: "- Dec 30, 2019 14:18 A\n- Jan 2, 09:00 B", expected: ["2019-12-30T14:18", "2020-01-02T09:00"]),
        MachineCase(
            body: "- Jan 2, 2020 09:00 A\n- Dec 30, 14:18 B", expected: ["2020-01-02T09:00", "2019-12-30T14:18"]),
        MachineCase(
            body: "## 2020-03-17\n\n- 15:00 A\n- 14:00 B\n\n## March 16\n\n- 18:00 C\n- 17:00 D",
            expected: ["2020-03-17T15:00", "2020-03-17T14:00", "2020-03-16T18:00", "2020-03-16T17:00"]),
        MachineCase(
            body: "| Date (2022) | Time | What |\n|-|-|-|\n| Jun 27 | 13:47 | A |\n| Jun 28 | 20:28 | B |",
            expected: ["2022-06-27T13:47", "2022-06-28T20:28"]),
        MachineCase(
            body: "- 2020-03-24 8:54 A\n- 18:45 B\n- 9:00 PM C",
            expected: ["2020-03-24T08:54", "2020-03-24T18:45", "2020-03-24T21:00"]),
        // Beside AM and PM the order decides.
        MachineCase(
            body: "- 9:00 AM A\n- 11:00 B\n- 2:00 PM C\n- 11:50 PM D\n- 12:10 E",
            expected: ["09:00", "11:00", "14:00", "23:50", "00:10"]),
        MachineCase(
            body: "- 2:20 PM A\n- 2:18 B\n- 2:15 PM C\n- 2:10 D", expected: ["14:20", "14:18", "14:15", "14:10"]),
        MachineCase(body: "- 11:00 AM A\n- 8:00 B\n- 9:00 C\n- 1:00 PM D", expected: ["11:00", nil, nil, "13:00"]),
        MachineCase(body: "- 11:30–1:15 PM A\n- 3 PM: B", expected: ["11:30", "15:00"]),
        MachineCase(
            body: "- 2021-05-06 10:00 A\n- noon: B\n- midnight: C\n- 01:00 D",
            expected: ["2021-05-06T10:00", "2021-05-06T12:00", "00:00", "01:00"]),
        MachineCase(
            body: "- 2021-05-06 10:00 A\n- 2021-05-06 midnight: B", expected: ["2021-05-06T10:00", "00:00"]),
        MachineCase(body: "## March 16 2020\n\n- 23:50 A\n- 00:10 B", expected: ["2020-03-16T23:50", "00:10"]),
        MachineCase(
            body: "- 2020-03-17 02:00 A\n- 23:00 B\n- 2020-03-16 02:00 C",
            expected: ["2020-03-17T02:00", "23:00", "2020-03-16T02:00"]),
        MachineCase(
            body: "| 2021-05-06 | Event |\n|---|---|\n| 10:00 | A |\n| 10:05 | B |",
            expected: ["2021-05-06T10:00", "2021-05-06T10:05"]),
        // `02-05` is read as `03-20` has to be.
        MachineCase(
            body: "## 2020\n\nOn 2020-03-01:\n\n- [02-05 09:10] A\n- [03-20 09:12] B",
            expected: ["2020-02-05T09:10", "2020-03-20T09:12"]),
        MachineCase(
            body: "## March 16\n\n- 14:18 A\n- 14:19 B", expected: ["2020-03-16T14:18", "2020-03-16T14:19"],
            frontMatter: "published: 2020-03-20\n"),
        MachineCase(
            body: "## December 28\n\n- 14:18 A\n- 14:19 B", expected: ["14:18", "14:19"],
            frontMatter: "published: 2020-01-20\n"),
        MachineCase(
            body: "- 05/02/2020 14:18 A\n- 16/03/2020 14:19 B", expected: ["2020-02-05T14:18", "2020-03-16T14:19"]),
        MachineCase(body: "- 05/02/2020 14:18 A\n- 06/03/2020 14:19 B", expected: ["14:18", "14:19"]),
        MachineCase(body: "- 20202-01-16 10:00 A\n- 2020-02-30 10:00 B", expected: [nil, nil]),
        MachineCase(body: "- 14:18 IST A\n- T+5m B", expected: ["14:18", nil]),
        MachineCase(body: "- Monday, 14:18 A\n- 24:00 B", expected: ["14:18", nil]),
    ]

    @Test("say what is sure and nothing more", arguments: cases)
    func machine(_ example: MachineCase) {
        let read = article(example.body, frontMatter: "title: T\n" + example.frontMatter).article
        let times = (read?.blocks ?? []).flatMap { block -> [String?] in
            guard case .timeline(let timeline) = block.content else { return [] }
            return timeline.items.compactMap { item -> String?? in
                if case .entry(let entry) = item { .some(entry.time.machineReadable) } else { nil }
            }
        }
        #expect(times == example.expected)
    }

    @Test("an impossible time is a warning at its place, a vague one too")
    func warnings() {
        let (_, problems) = article(
            "- 13:55 AM A\n- 14:?? B\n- ~14:30 C\n- 20202-01-16 10:00 D\n- 14:40 E",
            frontMatter: "title: T\ntimezone: UTC\n")
        #expect(
            places(problems) == ["5:1 impossible-time", "6:1 vague-time", "7:1 vague-time", "8:1 impossible-time"])
        #expect(!problems.hasErrors)
    }

    @Test(
        "a time that goes against the order is a warning",
        arguments: [
            ("- 14:18 A\n- 14:31 B\n- 14:23 to 14:43 C\n- 14:50 D", ["7:1 time-order"]),
            (
                "- [03-26 22:00] A\n- [03-26 23:04] B\n- [03-26 02:50] C\n- [03-26 05:16] D\n- [03-26 06:00] E",
                ["7:1 time-order"]
            ),
            ("- 22:00 A\n- 23:04 B\n- 02:50 C\n- 05:16 D", []),
            ("- 15:00 A\n- 14:30 B\n- 14:40 C\n- 14:00 D", ["7:1 time-order"]),
            ("- 14:18:40 A\n- 14:18:32 B", []),
            ("- 14:18:30 A\n- 14:18:40 B\n- 14:18:32 C", ["7:1 time-order"]),
            ("- 23:50 A\n- 00:10 B\n- 00:20 C", []),
            ("- 14:18 A\n- 14:18 B", []),
            ("- 11:50 AM A\n- 12:10 PM B\n- 1:00 PM C", []),
            ("- 2020-02-05 09:10 A\n- 2020-02-06 08:20 B\n- 2020-02-06 08:30 C", []),
            ("- 14:18 A\n- ~14:10 B\n- 14:20 C", ["6:1 vague-time"]),
            ("- 14:18 CET A\n- 13:20 UTC B\n- 14:30 CET C", []),
            // The order of days, newest first too.
            ("- 2021-05-07 10:00 A\n- 2021-05-06 23:00 B\n- 2021-05-06 10:00 C", []),
            ("## Update Mar 11, 11:00 a.m.\n\nA\n\n## Mar 11, 9:00 a.m.\n\nB\n\n## Mar 10, 5:00 p.m.\n\nC", []),
            ("- Jan 1 10:00 A\n- Jan 1 09:00 B\n- Dec 31 10:00 C", []),
            ("- 2021-05-07 10:00 A\n- 2021-05-07 11:00 B\n- 2021-05-06 10:00 C\n- 2021-05-06 11:00 D", []),
            (
                "- 2021-05-07 10:00 A\n- 2021-05-06 10:00 B\n- 2021-05-06 12:00 C\n- 2021-05-06 11:00 D",
                ["7:1 time-order"]
            ),
            ("- 2021-05-06 10:00 A\n- 2021-05-06 09:00 B\n- 2021-05-07 10:00 C", ["6:1 time-order"]),
            ("- 2021-05-06 10:00 A\n- 2021-05-06 midnight: B\n- 2021-05-07 10:00 C", []),
        ])
    func order(body: String, expected: [String]) {
        #expect(places(article(body, frontMatter: "title: T\ntimezone: UTC\n").problems) == expected)
    }

    @Test("times without a zone are a warning, once")
    func zoneless() {
        let two = "- 14:18 A\n- 14:19 B\n\nText.\n\n- 14:28 A\n- 14:29 B\n"
        #expect(places(article(two).problems) == ["4:1 missing-timezone"])
        #expect(article("- 14:18 UTC A\n- 14:19 B\n").problems == [])
        #expect(article("- T+5m A\n- T+6m B\n").problems == [])
        #expect(article("- 2020-02-05: A\n- 2020-02-06: B\n").problems == [])
    }

    @Test("what is left of a template is told as such, and what nobody knew as vague")
    func templates() {
        let body =
            "- 2024-03-13 HH:mm A\n- YYYY-MM-DD HH:mm B\n- DD.MM.YYYY 10:00 C\n- 2024-03-XX 10:00 D\n- 2024-03-13 10:00 E"
        #expect(
            places(article(body, frontMatter: "title: T\ntimezone: UTC\n").problems)
                == ["5:1 template-words", "6:1 template-words", "7:1 template-words", "8:1 vague-time"])
    }

    @Test("times that could be in either half of the day are a warning, once for each timeline")
    func halves() {
        let problems = article("- 11:00 AM A\n- 8:00 B\n- 8:05 C", frontMatter: "title: T\ntimezone: UTC\n").problems
        #expect(places(problems) == ["6:1 ambiguous-time"])
        #expect(problems.first?.message.contains("(2 times of this timeline)") ?? false)
    }

    @Test("a zone that nobody knows is a warning")
    func zone() {
        let (_, problems) = article("Text", frontMatter: "title: T\ntimezone: Nowhere\n")
        #expect(places(problems) == ["3:11 unknown-timezone"])
        for known in [
            "PDT", "UTC+2", "Europe/Berlin", "UTC", "+02:00", "Pacific Time", "America/Argentina/Buenos_Aires",
        ] {
            #expect(article("Text", frontMatter: "title: T\ntimezone: \(known)\n").problems == [])
        }
    }
}
