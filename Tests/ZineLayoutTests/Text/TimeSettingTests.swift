import Testing
import ZineCore
import ZineDocument

@testable import ZineLayout

@Suite("Times in their column")
struct TimeSettingTests {
    /// Six points to a character.
    private func width(_ text: String) -> Length { .points(6) * text.count }

    private func time(_ written: String, _ range: (start: String, joiner: String, end: String)? = nil) -> Timeline.Time
    {
        Timeline.Time(written: written, start: range?.start ?? written, end: range?.end, joiner: range?.joiner)
    }

    @Test(
        "are parted where their parts meet and nowhere else",
        arguments: [
            ("14:18", [""], ["14:18"]), ("10:18 AM", [""], ["10:18 AM"]), ("14:18 UTC", [""], ["14:18", "UTC"]),
            ("2019-03-24 8:54", ["2019-03-24"], ["8:54"]), ("Jan 14, 10:18 AM", [""], ["Jan 14,", "10:18 AM"]),
            ("Feb 20 2018 14:17", ["Feb 20 2018"], ["14:17"]), ("2018-07-08 ca. 18:30", ["2018-07-08 ca. 18:30"], []),
            ("2020-01-16T14:18:00Z", ["2020-01-16T14:18:00Z"], []), ("", [""], []),
        ])
    func parts(written: String, above: [String], beside: [String]) {
        let setting = TimeSetting(time(written), room: .points(50), width: width)
        #expect(setting.above == above[0])
        #expect(setting.beside == beside)
    }

    @Test("a range goes over two lines, what joins it before its end")
    func range() {
        let range = time("14:23 to 14:43", ("14:23", "to", "14:43"))
        #expect(TimeSetting(range, room: .points(60), width: width).beside == ["14:23", "to 14:43"])
    }

    @Test("need the width of their line, or within a limit of their widest part")
    func need() {
        #expect(TimeSetting.need(of: time("10:18 AM"), limit: .points(60), width: width) == .points(48))
        #expect(TimeSetting.need(of: time("Jan 14, 10:18 AM"), limit: .points(60), width: width) == .points(48))
    }

    @Test("written in a hundred ways, every word stays, in order", arguments: 1...20)
    func words(columns: Int) {
        for written in [
            "2019-03-24 8:54", "Feb 20 2018 14:17 PST (UTC-8)", "~ 14:30", "approx. 9:10 AM, Monday", "午後2時18分",
        ] {
            let setting = TimeSetting(time(written), room: .points(6) * columns, width: width)
            let words = ([setting.above] + setting.beside).joined(separator: " ").split(separator: " ")
            #expect(words == written.split(separator: " "))
        }
    }
}
