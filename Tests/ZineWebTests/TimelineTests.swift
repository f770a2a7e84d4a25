import Testing
import ZineDocument

@testable import ZineWeb

@Suite("Timelines as HTML")
struct TimelineTests {
    @Test("an entry has an address and its time is machine-readable where it can be")
    func entries() {
        let html = body(
            block(
                .timeline(
                    Timeline(items: [entry("14:18 PDT", [paragraph("a")], machine: "2020-03-16T14:18-07:00", id: "t1")])
                )))
        #expect(html.contains("<li id=\"test/t1\">"))
        #expect(html.contains("<a href=\"#test/t1\"><time datetime=\"2020-03-16T14:18-07:00\">14:18 PDT</time></a>"))
        #expect(html.contains("<div class=\"event\">\n<p>a</p>\n</div>"))
    }

    @Test(
        "times print as written, also the impossible ones",
        arguments: ["13:55 PM", "14:??", "20202-01-16", "~14:30", "<b>"])
    func asWritten(written: String) {
        let html = body(block(.timeline(Timeline(items: [entry(written, [], machine: "14:77", id: "t")]))))
        #expect(PageWords.shown(html).joined(separator: " ") == written)
        #expect(!html.contains("<time"))
    }

    @Test("of a range the first time is machine-readable and all of it is shown")
    func ranges() {
        let time = Timeline.Time(
            written: "14:23 to 14:43", start: "14:23", end: "14:43", joiner: " to ", machineReadable: "14:23")
        let range = Timeline.Entry(time: time, body: [], id: "t", at: nowhere)
        let html = body(block(.timeline(Timeline(items: [.entry(range)]))))
        #expect(html.contains("<time datetime=\"14:23\">14:23</time> to 14:43</a>"))
    }

    @Test("a clock never parts from its half of the day")
    func parts() {
        let html = body(
            block(.timeline(Timeline(items: [entry("Jan 14, 10:18 AM", [], machine: "10:18", id: "t")]))))
        #expect(html.contains(">Jan 14,</span> <span class=\"kept\">10:18 AM</span></time>"))
        #expect(PageWords.shown(html).joined(separator: " ") == "Jan 14, 10:18 AM")
    }

    @Test("the heads of a table's columns are a line above, and no entry")
    func heads() {
        let heads = Timeline.Heads(time: [text("Time (UTC)")], event: [text("Event")], at: nowhere)
        let html = body(block(.timeline(Timeline(items: [.heads(heads), entry("1:00", [], id: "t")]))))
        #expect(html.contains("<p class=\"heads\">Time (UTC) · Event</p>\n<ol>"))
    }

    @Test("a time that the day above says has no link without words")
    func empty() {
        let html = body(block(.timeline(Timeline(items: [entry("", [paragraph("a")], id: "t")]))))
        #expect(html.contains("<li id=\"test/t\">") && !html.contains("<a "))
    }

    @Test("days stand over their entries")
    func days() {
        let day = Timeline.Day(text: [text("16 March")], date: "2020-03-16", id: "d", at: nowhere)
        let vague = Timeline.Day(text: [text("Later")], date: "soon", id: "e", at: nowhere)
        let html = body(
            block(
                .timeline(
                    Timeline(items: [.day(day), entry("1:00", [], id: "a"), .day(vague), entry("2:00", [], id: "b")]))))
        #expect(html.contains("<p class=\"day\" id=\"test/d\"><time datetime=\"2020-03-16\">16 March</time></p>\n<ol>"))
        #expect(html.contains("<p class=\"day\" id=\"test/e\">Later</p>\n<ol>"))
        #expect(html.contains("</ol>\n<p class=\"day\" id=\"test/e\">"))
    }

    @Test("a label stands in front of the body, whatever the body begins with")
    func labels() {
        let label = [text("Detected:")]
        let prose = body(block(.timeline(Timeline(items: [entry("1:00", [paragraph("a")], id: "t", label: label)]))))
        #expect(prose.contains("<p><strong class=\"label\">Detected:</strong> a</p>"))
        let list = body(
            block(.timeline(Timeline(items: [entry("1:00", [bullets([[paragraph("a")]])], id: "t", label: label)]))))
        #expect(list.contains("<p><strong class=\"label\">Detected:</strong></p>\n<ul>"))
    }
}
