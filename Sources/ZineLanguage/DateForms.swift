/// How a language writes dates out: `20 March 2020`, `1er mars 2020`, `20 de marzo de 2020`, `2020年3月20日`.
///
/// In the patterns, `{day}`, `{month}` and `{year}` stand for what is filled in. Source of months and patterns: CLDR's long
/// dates.
package struct DateForms: Sendable {
    /// From January on, as they stand beside a day.
    package internal(set) var months: [String]
    /// As they stand alone, where that is another form.
    package internal(set) var monthsAlone: [String]?
    /// As they stand after “in”, where that is another form.
    package internal(set) var monthsIn: [String]?
    package internal(set) var day: String
    package internal(set) var month: String
    /// After “in”, where that is another pattern.
    package internal(set) var monthIn: String?
    /// The first of a month, where it is no plain figure: `1er`.
    package internal(set) var firstDay: String?

    /// A date of a known month; ISO 8601 where there is no such month.
    package func text(year: Int, month: Int, day: Int?) -> String {
        guard let day else { return monthText(year, month, monthsAlone ?? months, self.month) }
        guard (1...12).contains(month) else { return Self.iso(year, month, day) }
        return Self.fill(self.day, year: year, month: months[month - 1], day: day == 1 ? firstDay ?? "1" : String(day))
    }

    /// A month as it stands after “in”.
    func textAfterIn(year: Int, month: Int) -> String {
        monthText(year, month, monthsIn ?? monthsAlone ?? months, monthIn ?? self.month)
    }

    private func monthText(_ year: Int, _ month: Int, _ names: [String], _ pattern: String) -> String {
        guard (1...12).contains(month) else { return Self.iso(year, month, nil) }
        return Self.fill(pattern, year: year, month: names[month - 1], day: "")
    }

    private static func fill(_ pattern: String, year: Int, month: String, day: String) -> String {
        pattern.replacing("{day}", with: day).replacing("{month}", with: month).replacing("{year}", with: String(year))
    }

    /// ISO 8601: `2020-03`, `2020-03-20`.
    package static func iso(_ year: Int, _ month: Int, _ day: Int?) -> String {
        let padded = { (number: Int, width: Int) in
            String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
        }
        return ([padded(year, 4), padded(month, 2)] + (day.map { [padded($0, 2)] } ?? [])).joined(separator: "-")
    }
}
