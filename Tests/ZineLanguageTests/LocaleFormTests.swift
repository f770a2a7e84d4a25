import Testing

@testable import ZineLanguage

/// All that the languages' files say of dates, lists, counts and numbers against CLDR, over all languages at once.
@Suite("Languages against CLDR")
struct LocaleFormTests {
    private enum Part: String { case day, month, list, decimal, counts }

    /// Where the house writes otherwise, and why.
    private static let otherwise: [String: [(part: Part, reason: String)]] = [
        "en": [
            (.list, "no comma before the last of a list: the house's style"),
            (.day, "a bare en is no region's: day first"),
        ],
        "en-US": [(.list, "no comma before the last of a list: the house's style")],
        "hi": [(.list, "no comma before और, as Hindi newspapers have it")],
        "fa": [(.list, "no comma before و, as Persian books have it")],
        "ko": [(.list, "names of a byline stand behind commas: 및 is of officialese")],
        "vi": [(.day, "“năm” before the year, as in CLDR's full dates: the comma is of tables")],
        "ro": [(.counts, "101 is few since CLDR 42: 101 dalmațieni, without “de”")],
    ]

    private func allows(_ part: Part, _ tag: String) -> Bool {
        Self.otherwise[tag]?.contains { $0.part == part } ?? false
    }

    /// A pattern of Unicode's dates (UTS #35) for the twentieth of a month of 2020.
    private func filled(_ pattern: String, month: Int, _ forms: LocaleForms) -> String {
        let names = (forms.months.split(separator: "|"), forms.alone.split(separator: "|"))
        var out = ""
        var rest = Substring(pattern)
        while let first = rest.first {
            if first == "'" {
                out += rest.dropFirst().prefix { $0 != "'" }
                rest = rest.dropFirst().drop { $0 != "'" }.dropFirst()
                continue
            }
            let field = rest.prefix { $0 == first }
            switch field {
            case "MMMM": out += names.0[month - 1]
            case "LLLL": out += names.1[month - 1]
            case "M": out += String(month)
            case "d": out += "20"
            case "y": out += "2020"
            default: out += field
            }
            rest = rest.dropFirst(field.count)
        }
        return out
    }

    /// Without what nobody sees and with plain spaces.
    private func plain(_ text: String) -> String {
        String(
            text.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }.map {
                $0 == "\u{A0}" ? " " : Character($0)
            })
    }

    @Test("long dates of every month, with a day and without, are CLDR's", arguments: LocaleForms.all)
    func dates(forms: LocaleForms) {
        let dates = Language.of(forms.tag).dates
        for month in 1...12 {
            if !allows(.day, forms.tag) {
                let text = plain(dates.text(year: 2020, month: month, day: 20))
                #expect(text == plain(filled(forms.day, month: month, forms)), "\(forms.tag)")
            }
            if !allows(.month, forms.tag) {
                let text = plain(dates.text(year: 2020, month: month, day: nil))
                #expect(text == plain(filled(forms.month, month: month, forms)), "\(forms.tag)")
            }
        }
    }

    @Test("lists of two, three and four names are CLDR's", arguments: LocaleForms.all)
    func lists(forms: LocaleForms) {
        // Letters of the language's own, where what stands before them depends on that.
        let names = forms.tag == "he" ? ["אבא", "בנו", "גדי", "דני"] : ["Ana", "Bo", "Cy", "Da"]
        let join = { (pattern: String, first: String, second: String) in
            self.plain(pattern.replacing("{0}", with: first).replacing("{1}", with: second))
        }
        let list = Language.of(forms.tag).names
        if forms.tag != "ko" {
            #expect(
                plain(list.text(Array(names.prefix(2)))) == join(forms.joints[0], names[0], names[1]), "\(forms.tag)")
        }
        guard !allows(.list, forms.tag), !forms.tag.hasPrefix("ar") else { return }
        let start = join(forms.joints[1], names[0], names[1])
        #expect(plain(list.text(Array(names.prefix(3)))) == join(forms.joints[2], start, names[2]), "\(forms.tag)")
        let longer = join(forms.joints[1], start, names[2])
        #expect(plain(list.text(names)) == join(forms.joints[2], longer, names[3]), "\(forms.tag)")
    }

    @Test("1, 2, 3, 5, 11, 21 and 101 are of CLDR's plural categories, and say so in words", arguments: LocaleForms.all)
    func counts(forms: LocaleForms) {
        let language = Language.of(forms.tag)
        let counts = [1, 2, 3, 5, 11, 21, 101]
        if !allows(.counts, forms.tag) {
            #expect(
                counts.map { "\(language.plurals.category($0))" }.joined(separator: " ") == forms.counts, "\(forms.tag)"
            )
        }
        for count in counts {
            let text = language.counted(language.editions.minutes, count)
            #expect(text.contains(String(count)) || count < 3, "\(forms.tag): \(text)")
        }
    }

    @Test("decimals stand behind CLDR's sign", arguments: LocaleForms.all)
    func decimals(forms: LocaleForms) {
        #expect(Language.decimal(hundredths: 1025, in: forms.tag) == "10\(forms.decimal)25", "\(forms.tag)")
    }

    @Test("every language that has words is held to CLDR, and every exception is one")
    func complete() {
        let tags = Set(LocaleForms.all.map(\.tag))
        for language in Language.all + Language.regional { #expect(tags.contains(language.tag), "\(language.tag)") }
        #expect(Set(Self.otherwise.keys).isSubset(of: tags) && !LocaleForms.version.isEmpty)
        #expect(Self.otherwise.values.joined().allSatisfy { !$0.reason.isEmpty })
    }

    @Test(
        "American Spanish has the point of its countries",
        arguments: [("es-MX", "."), ("es-AR", ","), ("es_US", "."), ("es", ",")])
    func regions(tag: String, sign: String) {
        #expect(Language.decimal(hundredths: 150, in: tag) == "1\(sign)5")
    }
}
