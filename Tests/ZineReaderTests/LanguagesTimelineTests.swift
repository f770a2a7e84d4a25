import Testing
import ZineCore
import ZineDocument
import ZineReader

/// Every entry's time as written, and as a machine is told it.
private func times(_ body: String) -> [[String]] {
    (article(body, frontMatter: "title: T\ntimezone: UTC\n").article?.blocks ?? []).flatMap { block -> [[String]] in
        guard case .timeline(let timeline) = block.content else { return [] }
        return timeline.items.compactMap { item in
            if case .entry(let entry) = item { [entry.time.written, entry.time.machineReadable ?? "-"] } else { nil }
        }
    }
}

@Suite("Times and dates in other languages")
struct LanguagesTimelineTests {
    @Test(
        "dates are read with their months in any language",
        arguments: [
            "2018 October 21", "2018-Oct-21", "2018, October 21st", "2018. október 21.", "21 октября 2018 г.",
            "21 окт 2018",
            "21 жовтня 2018 року", "21 października 2018", "21. října 2018", "21 Οκτωβρίου 2018", "21 Ekim 2018",
            "21. lokakuuta 2018", "21 d’octubre de 2018", "21 de octubre del 2018", "21 أكتوبر 2018",
            "21 באוקטובר 2018",
            "21 अक्तूबर 2018", "2018년 10월 21일", "２０１８年１０月２１日", "21. oktober 2018", "21 octombrie 2018",
        ])
    func months(date: String) {
        // In a list `21.` would be an item's number.
        let table = "| Time | Event |\n|---|---|\n| \(date) 14:30 | a |\n| \(date) 14:45 | b |"
        #expect(times(table).map(\.last) == ["2018-10-21T14:30Z", "2018-10-21T14:45Z"])
    }

    @Test("a heading keeps the year that stands before its month")
    func yearFirst() {
        #expect(
            times("### 2018 October 21 22:52 UTC\n\nOne.\n\n### 2018 October 21 23:07 UTC\n\nTwo.") == [
                ["2018 October 21 22:52 UTC", "2018-10-21T22:52Z"], ["2018 October 21 23:07 UTC", "2018-10-21T23:07Z"],
            ])
    }

    @Test(
        "a time's half of the day is read in a language's own words",
        arguments: [
            ("2:30 م", "14:30Z"), ("2:30 مساءً", "14:30Z"), ("2:30 ص", "02:30Z"), ("2:30 μ.μ.", "14:30Z"),
            ("2:30 πμ", "02:30Z"),
            ("2:30 дня", "14:30Z"), ("2:30 ночи", "02:30Z"), ("2:30 p. m.", "14:30Z"), ("2:30 chiều", "14:30Z"),
            ("오후 2:30", "14:30Z"), ("오전 2시 30분", "02:30Z"), ("晚上8:05", "20:05Z"), ("凌晨3点15分", "03:15Z"),
            ("晚上21:30", "21:30Z"),
            ("14시 30분", "14:30Z"), ("１４：３０", "14:30Z"), ("14：30", "14:30Z"), ("١٤:٣٠", "14:30Z"), ("۱۴:۳۰", "14:30Z"),
        ])
    func halves(time: String, machine: String) {
        #expect(times("- 2018-10-20 1:02 PM: a\n- 2018-10-21 \(time): b").last?.last == "2018-10-21T" + machine)
        #expect(times("- \(time): a\n- \(time): b").map(\.first) == [time, time])
    }

    @Test(
        "words that make a time vague belong to it", arguments: ["9:35頃 確認", "9時35分頃、確認", "9:35ごろ 確認", "9:35左右 確認"]
    )
    func about(item: String) {
        let problems = article("- 9:12 検知\n- \(item)\n- 11:47 復旧", frontMatter: "title: T\ntimezone: JST\n").problems
        #expect(times("- 9:12 検知\n- \(item)\n- 11:47 復旧").count == 3)
        #expect(places(problems) == ["6:1 vague-time"])
    }

    @Test(
        "dashes in a time's place are a time that nobody knows",
        arguments: ["--:--", "__:__", "??:??", "14:--", "--:--:--"])
    func unknown(time: String) {
        let table =
            "| Time | Event |\n|---|---|\n| 2019-12-02 04:30 | a |\n| 2019-12-03 `\(time)` | b |\n| 2019-12-04 03:00 | c |"
        #expect(times(table).map(\.first)[1] == "2019-12-03 " + time)
    }

    @Test(
        "numbers beside words that a language shortens a month to are no dates",
        arguments: [
            "- Set 5: a\n- Out 6: b", "- 5 led: a\n- 6 pro: b", "- May be 5: a\n- May be 6: b",
            "- Lip 1: red\n- Lip 2: pink",
            "- 1 h 30 : a\n- 2 h 15 : b", "- 3 дня – a\n- 2 дня – b", "- 5 م: a\n- 10 م: b",
            "- 2 chiều – a\n- 3 chiều – b",
            "- １：２０ 水\n- １：３０ 油", "- 3시 방향 적\n- 9시 방향 적", "- --:-- means unknown\n- 10:30 means half past ten",
        ])
    func words(list: String) {
        #expect(times(list).isEmpty)
    }

    @Test(
        "words before and behind a clock's time belong to it",
        arguments: [
            "kl. 14:30", "klo 14.30", "godz. 14:30", "saat 14:30", "ore 14:30", "ساعت 14:30", "14.30 uur", "14:30 h",
            "14:30 hod.",
            "14:30 बजे",
        ])
    func named(time: String) {
        #expect(times("- \(time): a\n- \(time): b") == [[time, "14:30"], [time, "14:30"]])
    }

    @Test("the hours of French are times beside others")
    func hours() {
        #expect(
            times("- 14h30 : a\n- 15h : b\n- vers 16h : c\n- 16h10 : d").map(\.first) == [
                "14h30", "15h", "vers 16h", "16h10",
            ])
        #expect(times("- 14h30 : a\n- 14h45 : b\n- 15 h 10 : c").map(\.first) == ["14h30", "14h45", "15 h 10"])
        #expect(times("- 15h : a\n- 2h : b").isEmpty)
        #expect(times("- 10:00 tea\n- 11:00 tea\n- 15h of work were done").count == 2)
    }

    @Test("a time of the next day is told to nobody who reads by machine")
    func nextDay() {
        #expect(
            times("- 23:50 a\n- 23:55 b\n- 翌0:10 c") == [["23:50", "23:50"], ["23:55", "23:55"], ["翌0:10", "-"]])
    }
}
