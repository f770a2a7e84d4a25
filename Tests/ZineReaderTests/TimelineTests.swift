import Testing
import ZineCore
import ZineDocument
import ZineReader

struct TimelineCase: Sendable, CustomTestStringConvertible {
    var name: String
    var body: String
    /// `time {label}: body` of each entry, `= text` of each day, in order; empty where there is no timeline.
    var expected: [String]
    var frontMatter = "title: Test\n"
    var testDescription: String { name }
}

/// The items of all timelines in an article, a line to an item.
func items(_ article: Article?) -> [String] {
    lines(article?.blocks ?? [])
}

private func lines(_ blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
        switch block.content {
        case .timeline(let timeline): timeline.items.map(line)
        case .quote(let inner), .details(_, let inner): lines(inner)
        default: []
        }
    }
}

private func line(_ item: Timeline.Item) -> String {
    switch item {
    case .day(let day): return "= " + day.text.plainText
    case .heads(let heads): return "# " + dump(heads.time) + " | " + dump(heads.event)
    case .entry(let entry):
        let label = entry.label.isEmpty ? "" : " {" + dump(entry.label) + "}"
        let body = dump(entry.body).joined(separator: " / ")
        return entry.time.written + label + (body.isEmpty ? "" : ": " + body)
    }
}

private let recognised: [TimelineCase] = [
    // A list whose items begin with a plain time.
    TimelineCase(name: "colon", body: "- 14:18: A\n- 14:19: B", expected: ["14:18: p A", "14:19: p B"]),
    TimelineCase(
        name: "halves and zone", body: "* 2:18 PM PST - A\n* 2:19 PM PST - B",
        expected: ["2:18 PM PST: p A", "2:19 PM PST: p B"]),
    TimelineCase(name: "attached half", body: "- 2:18pm A\n- 2:19pm B", expected: ["2:18pm: p A", "2:19pm: p B"]),
    TimelineCase(name: "hour alone", body: "- 2pm: A\n- 3 PM: B", expected: ["2pm: p A", "3 PM: p B"]),
    TimelineCase(name: "seconds", body: "- 14:18:32 A\n- 14:18:40 B", expected: ["14:18:32: p A", "14:18:40: p B"]),
    TimelineCase(name: "zone", body: "- 14:18 UTC A\n- 14:19 UTC – B", expected: ["14:18 UTC: p A", "14:19 UTC: p B"]),
    TimelineCase(
        name: "zone before the clock", body: "- 09:10 A\n- UTC 09:12 B\n- EST 09:14: C\n- Resolved: UTC 09:16",
        expected: ["09:10: p A", "UTC 09:12: p B", "EST 09:14: p C", "UTC 09:16 {Resolved:}"]),
    TimelineCase(
        name: "a list between paragraphs", body: "[09:10] A\n\nB\n- UTC 09:12 C\n\n[09:14] D",
        expected: ["09:10: p A / p B", "UTC 09:12: p C", "09:14: p D"]),
    TimelineCase(
        name: "zone before the clock alone", body: "Name\n- UTC 09:12 B\n- UTC 09:14 C",
        expected: ["UTC 09:12: p B", "UTC 09:14: p C"]),
    TimelineCase(
        name: "zone in parentheses", body: "- 14:18 (UTC) A\n- 14:19 (UTC-7): B",
        expected: ["14:18 (UTC): p A", "14:19 (UTC-7): p B"]),
    TimelineCase(
        name: "Moscow time", body: "- 18:15 МСК – A\n- 22:12 мск: B", expected: ["18:15 МСК: p A", "22:12 мск: p B"]),
    TimelineCase(
        name: "Japanese days", body: "- 01:35 A\n- 7月3日 11:00 B\n- 2022年7月5日（火）15:36 C",
        expected: ["01:35: p A", "7月3日 11:00: p B", "2022年7月5日（火）15:36: p C"]),
    TimelineCase(
        name: "hours in characters", body: "- 午前1時35分 A\n- 15時36分: B\n- 午後4時：C",
        expected: ["午前1時35分: p A", "15時36分: p B", "午後4時: p C"]),
    TimelineCase(name: "point", body: "- 14.18 – A\n- 14.19 – B", expected: ["14.18: p A", "14.19: p B"]),
    TimelineCase(name: "Zulu", body: "- 1418Z A\n- 1420Z B", expected: ["1418Z: p A", "1420Z: p B"]),
    TimelineCase(
        name: "four digits and zone", body: "- 1418 UTC A\n- 0005 UTC B", expected: ["1418 UTC: p A", "0005 UTC: p B"]),
    TimelineCase(name: "h between", body: "- 14h18 : A\n- 14h19 : B", expected: ["14h18: p A", "14h19: p B"]),
    TimelineCase(name: "em dash", body: "- 14:18 — A\n- 14:19—B", expected: ["14:18: p A", "14:19: p B"]),
    TimelineCase(name: "bar", body: "- 14:18 | A\n- 14:19 | B", expected: ["14:18: p A", "14:19: p B"]),
    TimelineCase(name: "arrow", body: "- 14:18 -> A\n- 14:19 → B", expected: ["14:18: p A", "14:19: p B"]),
    TimelineCase(name: "numbered", body: "1. 14:18 A\n2. 14:19 B", expected: ["14:18: p A", "14:19: p B"]),
    TimelineCase(
        name: "one task", body: "* 10:00 A\n* 10:05 B\n* [x] 11:00 C",
        expected: ["10:00: p A", "10:05: p B", "11:00 {[x]}: p C"]),
    TimelineCase(
        name: "noon and midnight", body: "- 10:00 A\n- noon: B\n- 12 noon – C\n- Mitternacht\n- 01:00 D\n- noon E",
        expected: ["10:00: p A", "noon: p B", "12 noon: p C", "Mitternacht", "01:00: p D", "noon: p E"]),
    TimelineCase(name: "hours with halves", body: "- 10am A\n- 11am B", expected: ["10am: p A", "11am: p B"]),
    TimelineCase(
        name: "paragraphs below a date in an item",
        body: "- 2021-05-06\n\n  10:00 A\n\n  10:05 B\n\n  > C\n- 2021-05-07\n\n  11:00 D",
        expected: ["= 2021-05-06", "10:00: p A", "10:05: p B / quote /   p C", "= 2021-05-07", "11:00: p D"]),
    TimelineCase(
        name: "lines below a date in an item", body: "- 2021-05-06\n  10:00 A\n  10:05 B\n- 2021-05-07\n  11:00 C",
        expected: ["= 2021-05-06", "10:00: p A", "10:05: p B", "= 2021-05-07", "11:00: p C"]),
    TimelineCase(
        name: "lines below a date", body: "**2021-05-06**\n10:00 A\n10:05 B",
        expected: ["= 2021-05-06", "10:00: p A", "10:05: p B"]),
    TimelineCase(
        name: "a table without a head", body: "| 10:00 | A |\n|---|---|\n| 10:05 | B |",
        expected: ["10:00: p A", "10:05: p B"]),
    TimelineCase(
        name: "a table of dates without a head", body: "| May 6 | A |\n|---|---|\n| May 7 | B |\n| May 8 | C |",
        expected: ["May 6: p A", "May 7: p B", "May 8: p C"]),
    TimelineCase(
        name: "key events in a table without a head", body: "| Detected | 10:00 |\n|---|---|\n| Resolved | 10:05 |",
        expected: ["10:00 {Detected}", "10:05 {Resolved}"]),
    TimelineCase(
        name: "a date in a table's head", body: "| 2021-05-06 | Event |\n|---|---|\n| 10:00 | A |\n| 10:05 | B |",
        expected: ["# 2021-05-06 | Event", "10:00: p A", "10:05: p B"]),
    TimelineCase(
        name: "newest first", body: "- 15:00 C\n- 14:30 B\n- 14:00 A",
        expected: ["15:00: p C", "14:30: p B", "14:00: p A"]),
    TimelineCase(name: "over midnight", body: "- 23:50 A\n- 00:10 B", expected: ["23:50: p A", "00:10: p B"]),
    TimelineCase(name: "about", body: "- ~14:30 A\n- ca. 14:40 B", expected: ["~14:30: p A", "ca. 14:40: p B"]),
    TimelineCase(
        name: "time that nobody knows", body: "- [???] A\n- [14:18] B\n- [14:19] C\n- ??: D",
        expected: ["???: p A", "14:18: p B", "14:19: p C", "??: p D"]),
    TimelineCase(name: "unknown minutes", body: "- 14:?? A\n- 14:50 B", expected: ["14:??: p A", "14:50: p B"]),
    TimelineCase(
        name: "impossible half", body: "- 13:55 PM A\n- 14:10 PM B", expected: ["13:55 PM: p A", "14:10 PM: p B"]),
    TimelineCase(
        name: "relative", body: "- T+5m A\n- T+1h30m: B\n- T-00:10 C",
        expected: ["T+5m: p A", "T+1h30m: p B", "T-00:10: p C"]),
    TimelineCase(
        name: "range with dash", body: "- 14:23–14:43 A\n- 14:43 - 14:50 PDT B",
        expected: ["14:23–14:43: p A", "14:43 - 14:50 PDT: p B"]),
    TimelineCase(
        name: "range with half at its end", body: "- 2:18–2:43 PM A\n- 2-3 PM: B",
        expected: ["2:18–2:43 PM: p A", "2-3 PM: p B"]),
    TimelineCase(
        name: "date and time", body: "- 2020-02-05 09:10 A\n- 2020-02-05 09:20 – B",
        expected: ["2020-02-05 09:10: p A", "2020-02-05 09:20: p B"]),
    TimelineCase(
        name: "timestamp", body: "- 2020-01-16T14:18:00Z A\n- 2020-01-16T14:19:00-07:00 B",
        expected: ["2020-01-16T14:18:00Z: p A", "2020-01-16T14:19:00-07:00: p B"]),
    TimelineCase(
        name: "month's name", body: "- Feb 5, 09:10 A\n- 5 Feb 2020 09:20 CET: B",
        expected: ["Feb 5, 09:10: p A", "5 Feb 2020 09:20 CET: p B"]),
    TimelineCase(
        name: "year with a digit too many", body: "- 20202-01-16 10:00 A\n- 2020-01-16 10:05 B",
        expected: ["20202-01-16 10:00: p A", "2020-01-16 10:05: p B"]),
    TimelineCase(
        name: "weekday", body: "- Monday, 14:18 A\n- Tue 09:00 B", expected: ["Monday, 14:18: p A", "Tue 09:00: p B"]),
    TimelineCase(
        name: "German", body: "- 16 März 2020, 14:18 Uhr: A\n- 16.03.2020 14:20 Uhr B",
        expected: ["16 März 2020, 14:18 Uhr: p A", "16.03.2020 14:20 Uhr: p B"]),
    TimelineCase(
        name: "two clocks", body: "- 14:18 UTC / 07:18 PDT: A\n- 14:20 UTC (07:20 PDT) B",
        expected: ["14:18 UTC / 07:18 PDT: p A", "14:20 UTC (07:20 PDT): p B"]),
    TimelineCase(
        name: "zone of a place", body: "- 14:18 Europe/Berlin A\n- 14:19 Pacific Time B",
        expected: ["14:18 Europe/Berlin: p A", "14:19 Pacific Time: p B"]),
    TimelineCase(
        name: "time before date", body: "- 14:18 UTC, 16 March 2020: A\n- 09:10 on Feb 5 – B",
        expected: ["14:18 UTC, 16 March 2020: p A", "09:10 on Feb 5: p B"]),
    TimelineCase(
        name: "dates alone", body: "- 2020-02-05: A\n- 2020-02-06: B", expected: ["2020-02-05: p A", "2020-02-06: p B"]),
    TimelineCase(
        name: "code and lists below", body: "- 14:18 A:\n\n  ```\n  x\n  ```\n- 14:19 B\n  - more",
        expected: ["14:18: p A: / code() x", "14:19: p B / ul /   li /     p more"]),
    TimelineCase(
        name: "an item without a time", body: "- 14:18 A\n- 14:19 B\n- and then\n- 14:21 C",
        expected: ["14:18: p A", "14:19: p B / ul /   li /     p and then", "14:21: p C"]),

    // Items that set the time off.
    TimelineCase(name: "bold", body: "- **14:18** A\n- **14:19:** B", expected: ["14:18: p A", "14:19: p B"]),
    TimelineCase(
        name: "bold time and words", body: "- **14:18 – Node joins.** A\n- **14:19 Crash** B",
        expected: ["14:18: p *Node joins.* A", "14:19: p *Crash* B"]),
    TimelineCase(name: "italic", body: "- *14:18* A\n- _14:19_ - B", expected: ["14:18: p A", "14:19: p B"]),
    TimelineCase(name: "code", body: "- `14:18` A\n- `14:19 UTC` B", expected: ["14:18: p A", "14:19 UTC: p B"]),
    TimelineCase(
        name: "brackets", body: "- [02-05 09:10] A\n- [02-05 09:12] B",
        expected: ["02-05 09:10: p A", "02-05 09:12: p B"]),
    TimelineCase(
        name: "bold brackets", body: "- **[14:18]** A\n- **[14:19 UTC]** B", expected: ["14:18: p A", "14:19 UTC: p B"]),
    TimelineCase(
        name: "date in its own brackets", body: "- [2020-02-05] [09:10] A\n- [2020-02-05] 09:12 B",
        expected: ["2020-02-05 09:10: p A", "2020-02-05 09:12: p B"]),
    TimelineCase(
        name: "label first", body: "- Detected: 14:20 UTC\n- Resolved: 15:32 UTC",
        expected: ["14:20 UTC {Detected:}", "15:32 UTC {Resolved:}"]),
    TimelineCase(
        name: "bold label first", body: "- **Detected** 14:20\n- **Resolved:** 15:32 by hand",
        expected: ["14:20 {*Detected*}", "15:32 {*Resolved:*}: p by hand"]),
    TimelineCase(
        name: "label and dash", body: "- Start of impact – 14:18 PDT\n- End of impact – 14:43 PDT",
        expected: ["14:18 PDT {Start of impact}", "14:43 PDT {End of impact}"]),

    // Paragraphs.
    TimelineCase(
        name: "bracketed paragraphs", body: "[14:18] A\n\n[14:23 to 14:43] B",
        expected: ["14:18: p A", "14:23 to 14:43: p B"]),
    TimelineCase(
        name: "bold paragraphs", body: "**14:18** A\n\n**14:19 UTC** – B", expected: ["14:18: p A", "14:19 UTC: p B"]),
    TimelineCase(name: "plain paragraphs", body: "14:18 A\n\n14:19 B", expected: ["14:18: p A", "14:19: p B"]),
    TimelineCase(
        name: "more paragraphs between", body: "[14:18] A\n\nMore.\n\n```\nx\n```\n\n[14:19] B",
        expected: ["14:18: p A / p More. / code() x", "14:19: p B"]),
    TimelineCase(
        name: "announced code at the end", body: "[14:18] A\n\n[14:19] B:\n\n    x\n\nAfter.",
        expected: ["14:18: p A", "14:19: p B: / code() x"]),
    TimelineCase(
        name: "bold paragraph above text", body: "**14:18 – A**\n\nWhat.\n\n**14:19 – B**\n\nThen.",
        expected: ["14:18: p *A* / p What.", "14:19: p *B*"]),
    TimelineCase(
        name: "one word that would be a link's address", body: "[14:18]: Outage\n\n[14:19]: Resolved",
        expected: ["14:18: p Outage", "14:19: p Resolved"]),
    TimelineCase(
        name: "such a time twice", body: "- [14:18]: Outage\n- [14:18] Alarm",
        expected: ["14:18: p Outage", "14:18: p Alarm"]),

    // Lines of one paragraph.
    TimelineCase(
        name: "lines", body: "14:18 A\n14:19 B\n14:20 C", expected: ["14:18: p A", "14:19: p B", "14:20: p C"]),
    TimelineCase(
        name: "lines with hard breaks", body: "14:18 – A  \n14:19 – B", expected: ["14:18: p A", "14:19: p B"]),
    TimelineCase(
        name: "a wrapped line", body: "14:18 A goes\non here.\n14:19 B",
        expected: ["14:18: p A goes⏎on here.", "14:19: p B"]),
    TimelineCase(
        name: "an introduction", body: "All in UTC:\n14:18 A\n14:19 B", expected: ["14:18: p A", "14:19: p B"]),

    // Headings.
    TimelineCase(
        name: "a heading per entry", body: "### 14:18 – Node joins\n\nA\n\n### 14:19 – Crash\n\nB\n\nC",
        expected: ["14:18 {Node joins}: p A", "14:19 {Crash}: p B / p C"]),
    TimelineCase(
        name: "the time at a heading's end", body: "## Node joins (14:18)\n\nA\n\n## Crash – 14:19 UTC\n\nB",
        expected: ["14:18 {Node joins}: p A", "14:19 UTC {Crash}: p B"]),
    TimelineCase(
        name: "dates as headings over times", body: "## 2020-02-05\n\n- 09:10 A\n\n## Feb 6, 2020\n\n- 10:00 B",
        expected: ["= 2020-02-05", "09:10: p A", "= Feb 6, 2020", "10:00: p B"]),
    TimelineCase(
        name: "dates as headings over text", body: "## 2020-02-05\n\nA\n\n## 2020-02-06\n\nB",
        expected: ["2020-02-05: p A", "2020-02-06: p B"]),
    TimelineCase(
        name: "dates over headings", body: "## March 16\n\n### 14:18 A\n\nX\n\n### 14:19 B\n\nY",
        expected: ["= March 16", "14:18 {A}: p X", "14:19 {B}: p Y"]),
    TimelineCase(
        name: "numbered days", body: "## Day 1\n\n- 09:10 A\n\n## Day 2\n\n- 10:00 B",
        expected: ["= Day 1", "09:10: p A", "= Day 2", "10:00: p B"]),

    // Dates over times, tables, mixtures.
    TimelineCase(
        name: "a date as item", body: "- Feb 5\n  - 09:10 A\n  - 09:12 B\n- Feb 6\n  - 10:00 C",
        expected: ["= Feb 5", "09:10: p A", "09:12: p B", "= Feb 6", "10:00: p C"]),
    TimelineCase(
        name: "a bold date as paragraph", body: "**March 16, 2020**\n\n14:18 A\n\n14:19 B\n\n**Tuesday**\n\n09:00 C",
        expected: ["= March 16, 2020", "14:18: p A", "14:19: p B", "= Tuesday", "09:00: p C"]),
    TimelineCase(
        name: "table", body: "| Time (UTC) | Event |\n|--|--|\n| 14:18 | A |\n| 14:19 | **B** |",
        expected: ["# Time (UTC) | Event", "14:18: p A", "14:19: p *B*"]),
    TimelineCase(
        name: "table without a head", body: "| | |\n|--|--|\n| 14:18 | A |\n| | more |\n| 14:19 | B |",
        expected: ["14:18: p A / p more", "14:19: p B"]),
    TimelineCase(
        name: "table with the time last", body: "| What | When |\n|--|--|\n| Detected | 14:18 |\n| Fixed | 14:19 |",
        expected: ["# When | What", "14:18 {Detected}", "14:19 {Fixed}"]),
    TimelineCase(
        name: "list, then paragraphs", body: "- 14:18 A\n- 14:19 B\n\n[14:20] C",
        expected: ["14:18: p A", "14:19: p B", "14:20: p C"]),
    TimelineCase(
        name: "one paragraph, then a list of one", body: "[14:18] A\n\n- 14:19 B",
        expected: ["14:18: p A", "14:19: p B"]),
    TimelineCase(
        name: "bold, bracketed and plain in one list", body: "- **14:18** A\n- [14:19] B\n- 14:20 C",
        expected: ["14:18: p A", "14:19: p B", "14:20: p C"]),
    TimelineCase(name: "inside a quote", body: "> - 14:18 A\n> - 14:19 B", expected: ["14:18: p A", "14:19: p B"]),
]

/// Forms that real reports have and the plain ones above have not.
private let fromReports: [TimelineCase] = [
    TimelineCase(
        name: "listings between the items",
        body: "- 14:18 A\n\n```\nx\n```\n\n- 14:19 B\n\nMore.\n\n> Said.\n\n- 14:20 C",
        expected: ["14:18: p A / code() x", "14:19: p B / p More. / quote /   p Said.", "14:20: p C"]),
    TimelineCase(
        name: "the last items of a list",
        body: "- 2024-11-20 18:50 A\n- 2024-11-21 16:18 B\n- 2024-11-22 C\n- 2024-11-25",
        expected: ["2024-11-20 18:50: p A", "2024-11-21 16:18: p B", "2024-11-22: p C", "2024-11-25"]),
    TimelineCase(
        name: "key events",
        body: "- First detected: 2020-08-14 11:20\n- Declared: 2020-08-14 11:25\n- Resolved 2020-08-14 11:38",
        expected: ["2020-08-14 11:20 {First detected:}", "2020-08-14 11:25 {Declared:}", "2020-08-14 11:38 {Resolved}"]),
    TimelineCase(
        name: "key events without a colon", body: "- Detected 2020-08-14 11:20\n- Resolved 2020-08-14 11:38",
        expected: ["2020-08-14 11:20 {Detected}", "2020-08-14 11:38 {Resolved}"]),
    TimelineCase(
        name: "a weekday behind the date",
        body:
            "## 2025-07-26 Saturday\n\n- 13:14 A\n\n## 2025-07-27 (Sun)\n\n- 06:34 B\n\n## Monday, July 28\n\n- 08:57 C",
        expected: [
            "= 2025-07-26 Saturday", "13:14: p A", "= 2025-07-27 (Sun)", "06:34: p B", "= Monday, July 28",
            "08:57: p C",
        ]),
    TimelineCase(
        name: "a day behind the clock", body: "- 14:18 Monday: A\n- 09:10 (Tue) B\n- 11:00 Feb 5 - C",
        expected: ["14:18 Monday: p A", "09:10 (Tue): p B", "11:00 Feb 5: p C"]),
    TimelineCase(
        name: "about, between date and clock",
        body: "- 2018-07-08 ca. 18:30 A\n- 2018-07-09 ~08:00 B\n- approx. 9:10 C",
        expected: ["2018-07-08 ca. 18:30: p A", "2018-07-09 ~08:00: p B", "approx. 9:10: p C"]),
    TimelineCase(
        name: "open ends", body: "- 12:00+ A\n- 14:?? B\n- 2X:XX C\n- ~21:1x D\n- 21h3x E",
        expected: ["12:00+: p A", "14:??: p B", "2X:XX: p C", "~21:1x: p D", "21h3x: p E"]),
    TimelineCase(
        name: "left from a template", body: "- HH:mm A\n- 10:01 B\n- 10:03 C",
        expected: ["HH:mm: p A", "10:01: p B", "10:03: p C"]),
    TimelineCase(
        name: "updates as headings",
        body: "## Update Mar 11, 11:00 a.m.\n\nA\n\n## Updated Mar 12, 9:00 a.m.: fixed\n\nB",
        expected: ["Mar 11, 11:00 a.m. {Update}: p A", "Mar 12, 9:00 a.m. {Updated fixed}: p B"]),
    TimelineCase(
        name: "entries below an entry",
        body: "## Feb 21, 13:00\n\nA\n\n### 15:15\n\nB\n\n## Feb 22, 07:13\n\nC\n\n### 07:18\n\nD",
        expected: ["Feb 21, 13:00: p A", "15:15: p B", "Feb 22, 07:13: p C", "07:18: p D"]),
    TimelineCase(
        name: "dates over sections",
        body:
            "## October 21, 2025: A\n\nText.\n\n- 21:45 B\n- 21:47 C\n\n## October 24, 2025: D\n\nText.\n\n- 18:00 E\n- 18:01 F",
        expected: ["21:45: p B", "21:47: p C", "18:00: p E", "18:01: p F"]),
    TimelineCase(
        name: "a table whose dates repeat",
        body: "| When | What |\n|-|-|\n| 2020-02-05 09:10 | A |\n| 2020-02-05 09:12 | B |\n| 2020-02-06 | C |",
        expected: ["# When | What", "= 2020-02-05", "09:10: p A", "09:12: p B", "= 2020-02-06", ": p C"]),
    TimelineCase(
        name: "a table whose dates do not",
        body: "| When | What |\n|-|-|\n| Jan 14, 10:18 AM | A |\n| Jan 15, 5:33 PM | B |",
        expected: ["# When | What", "Jan 14, 10:18 AM: p A", "Jan 15, 5:33 PM: p B"]),
    TimelineCase(
        name: "date and time in two columns",
        body: "| Date | Time | What |\n|-|-|-|\n| Jun 27 | 13:47 | A |\n| | 13:50 | B |\n| Jun 28 | 20:28 | C |",
        expected: ["# Date Time | What", "Jun 27 13:47: p A", "13:50: p B", "Jun 28 20:28: p C"]),
    TimelineCase(
        name: "words in a time's place",
        body: "| When | What |\n|-|-|\n| 13:47 | A |\n| ... | B |\n| 13:50 | C |\n| 13:51 | D |",
        expected: ["# When | What", "13:47: p A", "...: p B", "13:50: p C", "13:51: p D"]),
    TimelineCase(
        name: "rows cut off from their table",
        body:
            "| When | What |\n|-|-|\n| 2020-02-05 09:10 | A |\n| 2020-02-05 09:12 | B |\n\n| 2020-02-05 09:20 | C |\n| 2020-02-06 09:21 | D |",
        expected: [
            "# When | What", "= 2020-02-05", "09:10: p A", "09:12: p B", "09:20: p C", "= 2020-02-06", "09:21: p D",
        ]),
    TimelineCase(
        name: "bold dates over lists", body: "**March 16**\n\n- 14:18 A\n- 14:19 B\n\n**March 17**\n\n- 09:00 C",
        expected: ["= March 16", "14:18: p A", "14:19: p B", "= March 17", "09:00: p C"]),
]

private let refused: [TimelineCase] = [
    TimelineCase(name: "tasks", body: "- [x] 10:00 A\n- [ ] 10:05 B\n- 10:06 C", expected: []),
    TimelineCase(name: "noon and midnight alone", body: "- Noon\n- Midnight", expected: []),
    TimelineCase(name: "questions", body: "- [???] A\n- [?] B\n- ??: C", expected: []),
    TimelineCase(
        name: "dates that are talked about",
        body: "- **October 21** (103 minutes): A\n- **October 24** (72 minutes): B",
        expected: []),
    TimelineCase(
        name: "sentences that begin with a time",
        body: "Around 15:00 UTC the nodes fell.\n\nAbout 16:00 UTC they rose.",
        expected: []),
    TimelineCase(
        name: "sentences with by and after",
        body: "By November 14, 15:02 UTC, it ran.\n\nAfter November 15, 6:20 UTC, it stopped.",
        expected: []),
    TimelineCase(
        name: "action items with dates", body: "- [ ] Write a test by 2020-02-05\n- [ ] Ask Ann on 2020-02-06",
        expected: []),
    TimelineCase(
        name: "due dates", body: "| What | Who | Due |\n|-|-|-|\n| A | Ann | 2020-02-05 |\n| B | Bob | 2020-02-06 |",
        expected: []),
    TimelineCase(
        name: "long sections below dates", body: "## January 5, 2020\n\nA\n\n### Why\n\nB\n\n## January 6, 2020\n\nC",
        expected: []),
    TimelineCase(name: "odds", body: "10:1 odds are bad.\n\n10:2 odds are worse.", expected: []),
    TimelineCase(name: "numbers", body: "- 3.14 is pi\n- 2.71 is e", expected: []),
    TimelineCase(name: "round the clock", body: "24/7 we work.\n\n24/7 we rest.", expected: []),
    TimelineCase(name: "years", body: "2020 was bad.\n\n2021 was worse.", expected: []),
    TimelineCase(name: "years in a list", body: "- 2020: bad\n- 2021: worse", expected: []),
    TimelineCase(name: "counts", body: "- 12 servers\n- 14 disks", expected: []),
    TimelineCase(name: "displays", body: "- 16:9 displays\n- 4:3 displays", expected: []),
    TimelineCase(name: "addresses", body: "- 10.15.20.25 is down\n- 10.15.20.26 is up", expected: []),
    TimelineCase(name: "prices", body: "- 10.99 dollars\n- 12.50 dollars", expected: []),
    TimelineCase(name: "one time alone", body: "14:18 it began.\n\nThen it ended.", expected: []),
    TimelineCase(
        name: "a time inside a sentence", body: "- At **14:18**, a node joined\n- At **14:19**, it left", expected: []),
    TimelineCase(name: "times far apart", body: "14:18 A.\n\nB.\n\nC.\n\n14:19 D.", expected: []),
    TimelineCase(name: "a thematic break between", body: "[14:18] A\n\n---\n\n[14:19] B", expected: []),
    TimelineCase(name: "a heading between", body: "[14:18] A\n\n## Next\n\n[14:19] B", expected: []),
    TimelineCase(name: "task list", body: "- [ ] 14:18 A\n- [x] 14:19 B", expected: []),
    TimelineCase(name: "mostly other items", body: "- A\n- 14:18 B\n- C\n- D\n- 14:19 E\n- F", expected: []),
    TimelineCase(
        name: "wrapped prose", body: "It was down from 14:10 to\n14:18 and then again until\n14:19 or so", expected: []),
    TimelineCase(
        name: "table of three columns", body: "| T | W | X |\n|-|-|-|\n| 14:18 | A | B |\n| 14:19 | C | D |",
        expected: []),
    TimelineCase(name: "headings with years", body: "## 2020\n\nA\n\n## 2021\n\nB", expected: []),
    TimelineCase(name: "headings with one time", body: "## 14:18 outage\n\nA\n\n## Aftermath\n\nB", expected: []),
    TimelineCase(name: "percentages", body: "- 14.18% of nodes\n- 10.50% of disks", expected: []),
    TimelineCase(name: "durations", body: "- Duration: 43 minutes\n- Impact: 12 servers", expected: []),
    TimelineCase(name: "months", body: "- May 2020: A\n- June 2020: B", expected: []),
    TimelineCase(name: "dates alone in a list", body: "- 2020-02-05\n- 2020-02-06", expected: []),
    TimelineCase(
        name: "a time that is a link", body: "- [14:18](https://example.org) A\n- [14:19](https://example.org) B",
        expected: []),
    TimelineCase(name: "ports", body: "- localhost:8080 is down\n- localhost:8081 is up", expected: []),
]

/// Figures with a colon that are no times of day.
private let measures: [TimelineCase] = [
    TimelineCase(
        name: "metrics in a table", body: "| Metric | Value |\n|---|---|\n| TTD | 00:05 |\n| TTR | 01:10 |",
        expected: []),
    TimelineCase(
        name: "metrics without a head", body: "| TTD | 00:05 |\n|---|---|\n| TTA | 00:07 |\n| TTR | 01:10 |",
        expected: []),
    TimelineCase(
        name: "downtimes", body: "| Service | Downtime |\n|---|---|\n| api | 0:30 |\n| web | 1:00 |", expected: []),
    TimelineCase(
        name: "durations first", body: "| Duration | What |\n|---|---|\n| 0:30 | api |\n| 1:00 | web |", expected: []),
    TimelineCase(
        name: "a German head", body: "| Ausfalldauer | Dienst |\n|---|---|\n| 00:30 | api |\n| 01:00 | web |",
        expected: []),
    TimelineCase(
        name: "scores", body: "| Team | Score |\n|---|---|\n| A | 21:15 |\n| B | 15:21 |", expected: []),
    TimelineCase(name: "labels", body: "- Time to detect: 00:05\n- Time to recover: 01:10", expected: []),
    TimelineCase(name: "labels behind", body: "- 00:05 time to detect\n- 01:10 time to recover", expected: []),
    TimelineCase(name: "labels in lines", body: "**MTTD:** 00:05\n**MTTR:** 01:10", expected: []),
    TimelineCase(name: "labels in French", body: "- Durée totale : 00:05\n- Délai : 01:10", expected: []),
    TimelineCase(name: "a ranking", body: "1. 1:30 Ann\n2. 1:45 Bob", expected: []),
    TimelineCase(name: "chapters", body: "- 0:00 Intro\n- 3:15 News\n- 21:10 End", expected: []),
    TimelineCase(name: "long chapters", body: "- 00:00 Intro\n- 30:15 News\n- 1:01:10 End", expected: []),
    TimelineCase(name: "chapters in lines", body: "00:00 Intro\n30:15 News\n61:10 End", expected: []),
    TimelineCase(name: "chapters in paragraphs", body: "00:00 Intro\n\n30:15 News\n\n61:10 End", expected: []),
    TimelineCase(name: "sets", body: "- 25:21 A\n- 23:25 B", expected: []),
    TimelineCase(name: "IPv6", body: "- 10:30::1 host\n- 10:31::1 host", expected: []),
    TimelineCase(name: "MAC", body: "- 10:00:00:ff:fe:01 A\n- 10:00:00:ff:fe:02 B", expected: []),
    TimelineCase(name: "IPv6 in full", body: "- 10:30:ab:1:0:0:0:1 A\n- 10:31:ab:1:0:0:0:1 B", expected: []),
    TimelineCase(
        name: "words that begin as times since do", body: "| Term | Meaning |\n|---|---|\n| TCP | A |\n| TLS | B |",
        expected: []),
    TimelineCase(
        name: "a chat", body: "**alice** 10:02  \nA\n\n**bob** 10:03  \nB\n\n**@carol** [10:04]\nC", expected: []),
    // What only sounds like one is a time all the same.
    TimelineCase(
        name: "key events over their words", body: "**Detected** 10:02  \nA\n\n**Resolved** 10:03  \nB",
        expected: ["10:02 {*Detected*}: p A", "10:03 {*Resolved*}: p B"]),
    TimelineCase(
        name: "the ends of a downtime", body: "- Start of downtime: 14:18\n- Downtime ends: 14:50",
        expected: ["14:18 {Start of downtime:}", "14:50 {Downtime ends:}"]),
    TimelineCase(
        name: "moments under such a head",
        body: "| Downtime | What |\n|---|---|\n| 14:18 UTC | A |\n| 14:50 UTC | B |",
        expected: ["# Downtime | What", "14:18 UTC: p A", "14:50 UTC: p B"]),
    TimelineCase(
        name: "a duration among facts",
        body: "| Key | Value |\n|---|---|\n| Start | 14:18 |\n| End | 15:28 |\n| Duration | 1:10 |",
        expected: []),
    TimelineCase(
        name: "a duration among facts in a list", body: "- Start: 14:18\n- End: 15:28\n- Duration: 1:10", expected: []),
    TimelineCase(
        name: "a slip", body: "- 14:18 A\n- 34:19 B\n- 14:20 C\n- 14:21 D",
        expected: ["14:18: p A", "34:19: p B", "14:20: p C", "14:21: p D"]),
    TimelineCase(
        name: "two colons", body: "- 14:18:: A\n- 14:19:: B", expected: ["14:18: p A", "14:19: p B"]),
    TimelineCase(
        name: "one night", body: "- 00:00 A\n- 03:15 B\n- 21:10 C",
        expected: ["00:00: p A", "03:15: p B", "21:10: p C"]),
]

@Suite("Timelines")
struct TimelineTests {
    @Test("what is not to be a timeline stays as it is written, and what stands around it is none of its entries")
    func noTimeline() {
        let list = "- 14:18 A.\n- 14:19 B.\n"
        let table = "| written | means |\n| --- | --- |\n| `14:18` | a time |\n| `14:19` | another |\n"
        let comment = "<!-- zine: no timeline -->\n\n"
        let kinds = { (body: String) in
            let (article, problems) = article(body, frontMatter: "title: T\ntimezone: UTC\n")
            #expect(problems.isEmpty)
            return (article?.blocks ?? []).map { block -> String in
                switch block.content {
                case .timeline(let timeline): "timeline \(timeline.items.count)"
                case .list: "list"
                case .table: "table"
                default: "other"
                }
            }
        }
        #expect(kinds(list) == ["timeline 2"])
        #expect(kinds(comment + list) == ["list"])
        #expect(kinds(comment + table) == ["table"])
        #expect(
            kinds(list + "\nText.\n\n" + comment + table + "\nText.\n\n" + list) == [
                "timeline 2", "other", "table", "other", "timeline 2",
            ])
        #expect(kinds("<!-- zine: no timeline -->\n" + list) == ["list"])
    }

    @Test("are recognised in every form", arguments: recognised + fromReports)
    func recognise(_ example: TimelineCase) {
        #expect(items(article(example.body, frontMatter: example.frontMatter).article) == example.expected)
    }

    @Test("are not seen in prose that merely holds numbers", arguments: refused)
    func refuse(_ example: TimelineCase) {
        #expect(items(article(example.body).article) == example.expected)
    }

    @Test("durations, scores and addresses are no times of day", arguments: measures)
    func measured(_ example: TimelineCase) {
        #expect(items(article(example.body).article) == example.expected)
    }

    @Test("what stands around one stays where it was")
    func surroundings() {
        let blocks = cleanBlocks(
            "Before:\n\n- Intro\n- 14:18 A\n- 14:19 B\n- Duration: a while\n\nAfter.",
            frontMatter: "title: T\ntimezone: UTC\n")
        #expect(
            blocks == [
                "p Before:", "ul", "  li", "    p Intro", "timeline", "  <14:18>", "    p A", "  <14:19>", "    p B",
                "ul", "  li", "    p Duration: a while", "p After.",
            ])
    }

    @Test("a bold heading ends a timeline of paragraphs")
    func boldHeadingEnds() {
        let (article, _) = article("[14:18] A\n\n[14:19] B\n\n**Root cause**\n\nIt was DNS.")
        #expect(
            dump(article?.blocks ?? []) == [
                "timeline", "  <14:18>", "    p A", "  <14:19>", "    p B", "h2#root-cause Root cause", "p It was DNS.",
            ])
    }

    @Test(
        "ranges keep their ends and what joins them",
        arguments: [
            ("14:23 to 14:43", "14:23", "to", "14:43"), ("14:23–14:43", "14:23", "–", "14:43"),
            ("14:23 - 14:43 PDT", "14:23", "-", "14:43 PDT"),
            ("Feb 5, 23:50 – Feb 6, 00:10", "Feb 5, 23:50", "–", "Feb 6, 00:10"),
        ])
    func ranges(_ example: (written: String, start: String, joiner: String, end: String)) throws {
        let read = article("[\(example.written)] A\n\n[15:00] B").article
        guard case .timeline(let timeline) = read?.blocks.first?.content, case .entry(let entry) = timeline.items.first
        else { throw NoTimeline() }
        #expect(entry.time.written == example.written)
        #expect(entry.time.start == example.start)
        #expect(entry.time.joiner == example.joiner)
        #expect(entry.time.end == example.end)
    }

    struct NoTimeline: Error {}

    @Test("anchors are unique, entries' and headings' alike")
    func anchors() {
        let read = article("## t 14 18\n\nx\n\n- 14:18 A\n- 14:18 B\n- ~?? x\n").article
        var ids: [String] = []
        for block in read?.blocks ?? [] {
            if case .heading(let heading) = block.content { ids.append(heading.id) }
            guard case .timeline(let timeline) = block.content else { continue }
            for case .entry(let entry) in timeline.items { ids.append(entry.id) }
        }
        #expect(ids == ["t-14-18", "t-14-18-2", "t-14-18-3"])
    }

    @Test("an entry knows its place in the file")
    func spans() throws {
        let read = article("Intro\n\n- 14:18 A\n- 14:19 B\n").article
        guard case .timeline(let timeline) = read?.blocks.last?.content, case .entry(let entry) = timeline.items[1],
            case .paragraph(let text) = entry.body[0].content
        else { throw NoTimeline() }
        #expect(entry.span.start == SourcePosition(line: 7, column: 1))
        #expect(text[0].span.start == SourcePosition(line: 7, column: 9))
    }
}
