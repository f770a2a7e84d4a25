import Testing
import ZineCore
import ZineDocument
import ZineReader

/// The entries of all timelines, `time {label}: body`, with the blocks that are none.
private func read(_ body: String, frontMatter: String = "title: T\ntimezone: UTC\n") -> [String] {
    (article(body, frontMatter: frontMatter).article?.blocks ?? []).flatMap { block -> [String] in
        guard case .timeline(let timeline) = block.content else { return dump([block]) }
        return timeline.items.map { item in
            switch item {
            case .day(let day): return "= " + day.text.plainText
            case .heads(let heads): return "# " + dump(heads.time) + " | " + dump(heads.event)
            case .entry(let entry):
                let label = entry.label.isEmpty ? "" : " {" + dump(entry.label) + "}"
                return entry.time.written + label + ": " + dump(entry.body).joined(separator: " / ")
            }
        }
    }
}

private func machine(_ body: String) -> [String?] {
    (article(body, frontMatter: "title: T\ntimezone: UTC\n").article?.blocks ?? []).flatMap { block -> [String?] in
        guard case .timeline(let timeline) = block.content else { return [] }
        return timeline.items.compactMap { item -> String?? in
            if case .entry(let entry) = item { .some(entry.time.machineReadable) } else { nil }
        }
    }
}

@Suite("Timelines as strangers write them")
struct StrangersTimelineTests {
    @Test("words beside a time in a table's cell stay with it, and before it if they stood there")
    func bounds() {
        let rows =
            "| Time | Event |\n|---|---|\n| 10:02 | Alert |\n| by 10:30 | Call |\n| ab 19:27 | Weg |\n"
            + "| not before 11:10 | Sent |\n| 12:20 onwards | Calm |\n| Detected 12:30 | Late |"
        #expect(
            read(rows) == [
                "# Time | Event", "10:02: p Alert", "by 10:30: p Call", "ab 19:27: p Weg", "not before 11:10: p Sent",
                "12:20 onwards: p Calm", "12:30 {Detected}: p Late",
            ])
        #expect(read("| Time | Event |\n|---|---|\n| 10:02 deploy | |\n| 10:05 errors | |").last == "10:05 {errors}: ")
    }

    @Test(
        "lines of facts of which two are times are no timeline",
        arguments: [
            "**Start**: 2024-06-03 10:02 UTC\n**End**: 2024-06-03 11:30 UTC\n**Duration**: 88 minutes\n**Severity**: SEV1",
            "Start: 10:02 UTC\nEnd: 11:30 UTC", "Start: 10:02 UTC  \nEnd: 11:30 UTC  \nDuration: 88 minutes",
        ])
    func factLines(_ body: String) {
        #expect(machine(body).isEmpty)
        #expect(machine("- 09:00 a\n- 09:10 b").count == 2)
    }

    @Test("a heading within an entry whose time is a heading skips no level")
    func headingsInEntries() {
        let body = "## Timeline\n\n### 10:30 Alert\n\nx\n\n#### What we saw\n\ny\n\n### 10:45 Fix\n\nz"
        #expect(article(body).problems.allSatisfy { $0.id != "skipped-heading" })
    }

    @Test(
        "the wave dash of Chinese and Japanese joins times and days",
        arguments: [
            (
                "- 04:33 更新\n- 04:34〜04:36 失効\n- 04:40～04:50 再起動",
                ["04:33: p 更新", "04:34〜04:36: p 失効", "04:40～04:50: p 再起動"]
            ),
            ("- 04:33　更新\n- 04:34 〜 04:36　失効", ["04:33: p 更新", "04:34 〜 04:36: p 失効"]),
            ("- 8月23日 04:33 更新\n- 8月24日〜28日：不在", ["8月23日 04:33: p 更新", "8月24日〜28日: p 不在"]),
            ("- 午後2時18分〜午後3時 停止\n- 午後4時 復旧", ["午後2時18分〜午後3時: p 停止", "午後4時: p 復旧"]),
            (
                "| 日時 | 出来事 |\n|---|---|\n| 08-23 04:33 | A |\n| 08-23 04:34〜04:36 | B |\n| 08-23〜08-27 | C |",
                ["# 日時 | 出来事", "08-23 04:33: p A", "08-23 04:34〜04:36: p B", "08-23〜08-27: p C"]
            ),
        ])
    func waves(body: String, expected: [String]) {
        #expect(read(body) == expected)
    }

    @Test(
        "two times of one entry stay together",
        arguments: [
            ("- 10:01 a\n- 10:02 -- 10:05 b", "10:02 -- 10:05: p b"),
            ("- 10:01 a\n- 10:07, 10:08: b", "10:07, 10:08: p b"),
            ("- 10:01 a\n- **09:19:21 / 09:18:53** — b", "09:19:21 / 09:18:53: p b"),
            ("- 10:01 a\n- 14:30 às 14:45 – b", "14:30 às 14:45: p b"), ("- T+5m: a\n- T+1h 20m: b", "T+1h 20m: p b"),
        ])
    func two(list: String, entry: String) {
        #expect(read(list).last == entry)
    }

    @Test("a line that nobody wrapped ends an entry, whatever stands at its end")
    func shortLines() {
        #expect(
            read("10:02 ada: db down?\n10:03 bo: yes\nlooks like the disk\n10:04 ada: ok") == [
                "10:02: p ada: db down?", "10:03: p bo: yes⏎looks like the disk", "10:04: p ada: ok",
            ])
    }

    @Test(
        "facts of which some are times are no timeline",
        arguments: [
            "| Field | Value |\n|---|---|\n| Start | 2024-03-01 10:02 UTC |\n| End | 2024-03-01 11:02 UTC |\n| Duration | 1:00 |",
            "- **Start**: 10:02 UTC\n- **End**: 11:02 UTC\n- **Duration**: 1h",
            "| Start | End | What |\n|---|---|---|\n| 10:02 | 10:05 | alert |\n| 10:07 | 10:09 | page |",
        ])
    func facts(body: String) {
        let blocks = article(body).article?.blocks ?? []
        #expect(!blocks.isEmpty)
        #expect(!blocks.contains { if case .timeline = $0.content { true } else { false } })
    }

    @Test("a word on the side leaves key events a timeline, and a moment on two clocks is one")
    func events() {
        let list = "- Detected: 10:02 UTC\n- Acknowledged: 10:05 UTC\n- Note: muted\n- Resolved: 11:02 UTC"
        #expect(read(list).count == 3)
        let table = "| UTC | PDT | Event |\n|---|---|---|\n| 14:18 | 07:18 | a |\n| 14:30 | 07:30 | b |"
        #expect(machine(table).count == 2)
    }

    @Test("a date as Notion mentions it stands with its time")
    func mention() {
        let table = "| When | What |\n|---|---|\n| @March 1, 2024 10:02 AM | a |\n| @March 2, 2024 10:05 AM | b |"
        #expect(read(table).last == "March 2, 2024 10:05 AM: p b")
    }

    @Test("a heading's words stay a line of their own, above the entry's")
    func headed() {
        let blocks = article("## 10:02 – Trouble\n\nIt fell.\n\n## 10:05 – Help\n\nIt rose.").article?.blocks ?? []
        let entries = blocks.flatMap { block -> [Bool] in
            guard case .timeline(let timeline) = block.content else { return [] }
            return timeline.items.compactMap { if case .entry(let entry) = $0 { entry.isHeaded } else { nil } }
        }
        #expect(entries == [true, true])
    }

    @Test("a wave dash with no time behind it leaves the end open")
    func openWave() {
        let (article, problems) = article("- 04:33 A\n- 04:40〜 B", frontMatter: "title: T\ntimezone: UTC\n")
        #expect(dump(article?.blocks ?? []) == ["timeline", "  <04:33>", "    p A", "  <04:40〜>", "    p B"])
        #expect(places(problems) == ["6:1 vague-time"])
    }

    @Test(
        "spans of days are times, with a year or without",
        arguments: [
            ("- 7 Nov 2023 10:00 a\n- 7 Nov 2023 10:49 b\n- 7–13 Nov 2023 – c", "7–13 Nov 2023", "2023-11-07"),
            ("- 7 Nov 2023 10:00 a\n- 7 Nov 2023 10:49 b\n- 7-13th Nov - c", "7-13th Nov", "2023-11-07"),
            (
                "- 7 Nov 2023 10:00 a\n- 7 Nov 2023 10:49 b\n- 7th to 13th of November: c", "7th to 13th of November",
                "2023-11-07"
            ),
            ("- 07.11.2023 10:00 a\n- 07.11.2023 10:49 b\n- 7.–13. November: c", "7.–13. November", "2023-11-07"),
            ("- Nov 3, 2023 10:00 a\n- Nov 3, 2023 10:49 b\n- Nov 3-5: c", "Nov 3-5", "2023-11-03"),
            ("- Nov 3, 2023 10:00 a\n- Nov 3, 2023 10:49 b\n- Nov 3 – Nov 5: c", "Nov 3 – Nov 5", "2023-11-03"),
        ])
    func spans(body: String, written: String, day: String) {
        #expect(read(body).last == written + ": p c")
        #expect(machine(body).last == day)
    }

    @Test("days in two figures are days where others have such before their times")
    func bareDays() {
        let table = "| When | What |\n|---|---|\n| 08-23 04:33 | a |\n| 08-24 | b |\n| 08-27 04:40 | c |"
        #expect(read(table) == ["# When | What", "08-23 04:33: p a", "08-24: p b", "08-27 04:40: p c"])
        #expect(read("- 08-23 04:33 a\n- 08-24: b\n- 08-27 04:40 c").dropFirst().first == "08-24: p b")
        // Where others have none, they could be hours.
        #expect(read("- 04:33 a\n- 08-12: b\n- 04:40 c").first { $0.hasPrefix("08-12") } == nil)
    }

    @Test(
        "words that say when by what else was then stand in the column, first or last, in a list, in paragraphs, in lines",
        arguments: [
            ("- 16:58 a\n- 18:46 b\n- **Afterwards** – c", ["16:58: p a", "18:46: p b", "Afterwards: p c"]),
            (
                "- **16:58** – a\n- **18:46** – b\n- **Post-incident** – c",
                ["16:58: p a", "18:46: p b", "Post-incident: p c"]
            ),
            ("- **Before** – c\n- 16:58 a\n- 18:46 b", ["Before: p c", "16:58: p a", "18:46: p b"]),
            ("- Davor: c\n- 16:58 a\n- Danach: b", ["Davor: p c", "16:58: p a", "Danach: p b"]),
            ("- 16:58 a\n- 18:46 b\n- その後：c", ["16:58: p a", "18:46: p b", "その後: p c"]),
            ("[16:58] a\n\n[18:46] b\n\n**Later** – c", ["16:58: p a", "18:46: p b", "Later: p c"]),
            ("16:58 a\n18:46 b\nLater: c", ["16:58: p a", "18:46: p b", "Later: p c"]),
        ])
    func words(body: String, expected: [String]) {
        #expect(read(body) == expected)
    }

    @Test("a note behind the entries is none, and words alone make no timeline")
    func noWords() {
        #expect(read("- 16:58 a\n- 18:46 b\n- **Duration**: 2 hours").last == "    p *Duration*: 2 hours")
        #expect(read("- Before: a\n- After: b").first == "ul")
        #expect(read("- Previously: a\n- 14:30: b").first == "ul")
    }

    @Test("dates whose day and month cannot be told apart are told once in an article")
    func unordered() {
        let list = "- **04-03-2026 15:48 UTC** – A\n- **05-03-2026 10:07 UTC** – B\n"
        let problems = article(list + "\nText.\n\n" + list).problems
        #expect(places(problems) == ["4:1 ambiguous-time"])
        #expect(problems.first?.hint?.contains("2026-04-03") ?? false)
        #expect(article(list + "- 16-03-2026 10:07 UTC – C").problems.isEmpty)
    }

    @Test("a beginning and an end without words are facts")
    func facts() {
        let body = "## Date\nStart: Wednesday, 2018-08-22\nEnd: Thursday, 2018-08-23"
        #expect(!read(body).contains { $0.hasPrefix("Wednesday") })
        #expect(read("- Start: 2018-08-22\n- End: 2018-08-23").first == "ul")
        #expect(
            read("- Detected: 2018-08-22 11:20\n- Resolved: 2018-08-22 11:38").first == "2018-08-22 11:20 {Detected:}: "
        )
    }

    @Test("lines of backslashes that a converter left below breaks are told and not printed")
    func backslashes() {
        let (article, problems) = article(
            "*06:00*: A<br />\n\\\\\\\\\n*06:46*: B<br />\n\\\\\\\\\n*07:03*: C",
            frontMatter: "title: T\ntimezone: UTC\n")
        #expect(
            dump(article?.blocks ?? []) == [
                "timeline", "  <06:00>", "    p A", "  <06:46>", "    p B", "  <07:03>", "    p C",
            ])
        #expect(problems.map(\.id) == ["foreign-mark"])
        // Elsewhere they are somebody's text.
        #expect(read("A path\n\\\\\\\\\nB") == ["p A path⏎\\\\⏎B"])
    }

    @Test("a picture behind the last entry is its own where others stand between entries")
    func pictures() {
        let picture = "![load](https://a.example/b.png)\n\n"
        let body = "- 16:58 a\n\n\(picture)- 18:46 b\n\n\(picture)## Next\n\nText."
        let link = "p [[Picture: load]](https://a.example/b.png)"
        #expect(read(body) == ["16:58: p a / " + link, "18:46: p b / " + link, "h2#next Next", "p Text."])
        #expect(read("- 16:58 a\n- 18:46 b\n\n\(picture)").last == link)
    }

    @Test("a picture on the web is told in the words of the article's language, its address too")
    func toldPictures() {
        let german = "title: T\nlanguage: de\n"
        #expect(
            read("![Last](https://a.example/b.png)", frontMatter: german) == [
                "p [[Bild: Last]](https://a.example/b.png)"
            ])
        #expect(
            read("![](https://a.example/b.png)") == [
                "p [[Picture: https://a.example/b.png]](https://a.example/b.png)"
            ])
    }

    @Test("a bullet behind a bullet is one")
    func bullets() {
        let (article, problems) = article("* - EWE\n* - IIE\n* a\n  - b")
        #expect(
            dump(article?.blocks ?? []) == [
                "ul", "  li", "    p EWE", "  li", "    p IIE", "  li", "    p a", "    ul", "      li", "        p b",
            ])
        #expect(places(problems) == ["4:1 foreign-mark"])
        #expect(read("- - a\n  - b") == ["ul", "  li", "    ul", "      li", "        p a", "      li", "        p b"])
    }
}

@Suite("Timelines typed as listings")
struct ListedTimesTests {
    private static let fence = """
        ```
        21:48 (6:48 PDT): The last block before the incident was farmed.
        22:11: I looked at my node and saw that it was `not synced`.
        23:20-2:00 Through the next two hours, we checked coins.
        ```
        """
    private static let tabs = """
        01-10-2024

        \t7:32 PM - The chain stalled at height 4779033.

        \t7:38 PM - Monitoring of the chain detected the stall.

        01-31-2024 - The fix was added to the code.
        """

    @Test("each line of which begins with a time and goes on in words are timelines, and this is told")
    func recognise() {
        let (article, problems) = article(Self.fence, frontMatter: "title: T\ntimezone: JST\n")
        #expect(
            dump(article?.blocks ?? []) == [
                "timeline", "  <21:48 (6:48 PDT)>", "    p The last block before the incident was farmed.", "  <22:11>",
                "    p I looked at my node and saw that it was `not synced`.", "  <23:20-2:00>",
                "    p Through the next two hours, we checked coins.",
            ])
        #expect(places(problems) == ["5:1 guessed-timeline"])
    }

    @Test("tabs that made a listing of some entries do not part them from the others")
    func tabs() {
        #expect(
            read(Self.tabs) == [
                "= 01-10-2024", "7:32 PM: p The chain stalled at height 4779033.",
                "7:38 PM: p Monitoring of the chain detected the stall.",
                "01-31-2024: p The fix was added to the code.",
            ])
    }

    @Test("a comment keeps the listing")
    func kept() {
        let (article, problems) = article("<!-- zine: no timeline -->\n\n" + Self.fence)
        #expect(dump(article?.blocks ?? []).first?.hasPrefix("code()") ?? false)
        #expect(problems.isEmpty)
    }

    @Test(
        "logs, rosters and what has a language stay listings",
        arguments: [
            "```\n14:18 ERROR Coin amount is not a number at all\n14:19 ERROR Coin amount is not a number\n```",
            "```\n14:18:32 The worker began to read its configuration\n14:18:33 The worker stopped again at once\n```",
            "```\n2021-05-09T23:02:01 The node has begun to work\n2021-05-09T23:02:02 The node has stopped again\n```",
            "```\n14:18 nginx[123]: Worker process was started here\n14:19 nginx[123]: Worker process ended here\n```",
            "```\n09:00 Ada\n17:00 Bo\n```", "```\n14:18 a=1 b=2 c=3\n14:19 a=2 b=3 c=4\n```",
            "```yaml\n14:18: The chain stalled at this height\n14:19: The chain moved on at last\n```",
            "```\n14:18 The chain stalled at this height\n  and went no further\n14:19 The chain moved on at last\n```",
        ])
    func logs(body: String) {
        #expect(read(body).first?.hasPrefix("code(") ?? false)
    }
}
