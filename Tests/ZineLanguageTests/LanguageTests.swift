import Testing

@testable import ZineLanguage

extension Language: CustomTestStringConvertible {
    public var testDescription: String { tag }
}

@Suite("Languages")
struct LanguageTests {
    /// Every phrase of a table by its name, the parts of its parts included.
    private static func phrases(_ table: Any, _ name: String = "") -> [String: String] {
        if let text = table as? String { return [name: text] }
        var all: [String: String] = [:]
        for child in Mirror(reflecting: table).children {
            let label = child.label ?? String(describing: (child.value as? (key: AssemblyStepKind, value: Any))?.key)
            all.merge(phrases(child.value, name + "." + label)) { first, _ in first }
        }
        return all
    }

    /// The places that a phrase has for what is filled in, in any order.
    private static func places(_ phrase: String) -> Set<String> {
        var found = Set(phrase.matches(of: /\{[a-z0-9]+\}/).map { String($0.output) })
        if phrase.contains("%") && !phrase.contains("100") { found.insert("%") }
        return found
    }

    @Test(
        "every table of every language has all that English has, with the same places to fill in",
        arguments: Language.all)
    func complete(language: Language) {
        // Where a month alone takes no word of its own there is none.
        let tables: [(Any, Any)] = [
            (language.page, Language.english.page), (language.editions, Language.english.editions),
            (language.book, Language.english.book), (language.colophon, Language.english.colophon),
            (language.print, Language.english.print), (language.assembly, Language.english.assembly),
            (language.kinds, Language.english.kinds),
            (language.alerts, Language.english.alerts), (language.newFiles, Language.english.newFiles),
        ]
        for (own, english) in tables {
            let (own, english) = (Self.phrases(own), Self.phrases(english))
            for (name, model) in english where !name.contains("minutes") && name != ".publishedIn" {
                #expect(own[name]?.isEmpty == false, "\(language.tag) \(name)")
                #expect(Self.places(own[name] ?? "") == Self.places(model), "\(language.tag) \(name)")
            }
            let same = english.count { own[$0.key] == $0.value }
            // What is not English is not left in it, but for words that both have.
            #expect(language.code == "en" || same <= max(3, english.count / 3), "\(language.tag): \(same)")
        }
    }

    @Test("every step of the assembly guide is told in every language", arguments: Language.all)
    func steps(language: Language) throws {
        for kind in AssemblyStepKind.allCases {
            let step = try #require(language.assembly.steps[kind], "\(language.tag) \(kind)")
            let model = try #require(Language.english.assembly.steps[kind])
            #expect(!step.title.isEmpty && !step.alt.isEmpty)
            #expect(Self.places(step.text) == Self.places(model.text), "\(language.tag) \(kind)")
            #expect(Self.places(step.alt) == Self.places(model.alt), "\(language.tag) \(kind)")
        }
    }

    @Test(
        "a tag finds the words of its region and script, by what CLDR takes for likely",
        arguments: [
            ("de", "de"), ("de-DE", "de"), ("de-AT", "de-AT"), ("de_at", "de-AT"), ("en", "en"), ("en-US", "en-US"),
            ("en-AU", "en-001"), ("EN-gb", "en-001"), ("fr-CA", "fr"), ("sw", "en"), ("", "en"), ("-", "en"),
            ("nn", "nb"), ("no", "nb"), ("fa-AF", "fa"), ("pt-AO", "pt-PT"), ("zh-HK", "zh-Hant"),
            ("zh-Hant-TW", "zh-Hant"),
        ])
    func lookup(tag: String, found: String) { #expect(Language.of(tag).tag == found) }

    @Test("twelve months in each language, no two alike", arguments: Language.all)
    func months(language: Language) {
        for names in [language.dates.months, language.dates.monthsAlone, language.dates.monthsIn].compactMap({ $0 }) {
            #expect(Set(names).count == 12)
        }
    }

    @Test(
        "a month without a day takes its own word before it",
        arguments: [
            ("de", "Veröffentlicht im März 2020"), ("fr", "Publié en mars 2020"), ("es", "Publicado en marzo de 2020"),
            ("it", "Pubblicato nel marzo 2020"), ("nl", "Gepubliceerd in maart 2020"),
            ("en", "Published in March 2020"),
            ("ru", "Опубликовано в марте 2020\u{A0}г."), ("el", "Δημοσιεύτηκε τον Μάρτιο του 2020"),
            ("he", "פורסם במרץ 2020"), ("pt", "Publicado em março de 2020"), ("ja", "2020年3月公開"),
        ])
    func publishedIn(tag: String, text: String) {
        #expect(Language.of(tag).published(year: 2020, month: 3, day: nil).text == text)
    }

    @Test(
        "a day takes the word for days",
        arguments: [
            ("de", "Veröffentlicht am 1. März 2020"), ("de-AT", "Veröffentlicht am 1. März 2020"),
            ("fr", "Publié le 1er mars 2020"), ("en-US", "Published on March 1, 2020"),
            ("it", "Pubblicato il 1º marzo 2020"), ("ru", "Опубликовано: 1 марта 2020\u{A0}г."),
        ])
    func publishedOn(tag: String, text: String) {
        #expect(Language.of(tag).published(year: 2020, month: 3, day: 1).text == text)
    }

    @Test("January has its Austrian name in Austria")
    func austria() {
        #expect(Language.of("de-AT").dates.text(year: 2020, month: 1, day: 5) == "5. Jänner 2020")
        #expect(Language.of("de-CH").dates.text(year: 2020, month: 1, day: 5) == "5. Januar 2020")
    }

    @Test("names are listed as people list them")
    func lists() {
        #expect(Language.of("en").names.text([]) == "")
        #expect(Language.of("en").names.text(["A"]) == "A")
        #expect(Language.of("en").names.text(["A", "B"]) == "A and B")
        #expect(Language.of("de").names.text(["A", "B", "C"]) == "A, B und C")
        #expect(Language.of("ja").names.text(["A", "B", "C"]) == "A、B、C")
        #expect(Language.of("zh").names.text(["A", "B", "C"]) == "A、B和C")
        #expect(Language.of("ar").names.text(["أ", "ب", "ج"]) == "أ، ب وج")
        #expect(Language.of("he").names.text(["א", "ב"]) == "א וב")
        #expect(Language.of("he").names.text(["A", "B"]) == "A ו־B")
        #expect(Language.of("es").names.text(["Ana", "Ignacio"]) == "Ana e Ignacio")
        #expect(Language.of("es").names.text(["Ana", "Hilda"]) == "Ana e Hilda")
        #expect(Language.of("es").names.text(["Ana", "Iago"]) == "Ana y Iago")
        #expect(Language.of("ru").byline(["А", "Б"]) == "Авторы: А и Б")
        #expect(Language.of("id").names.text(["A", "B"]) == "A dan B")
        #expect(Language.of("id").names.text(["A", "B", "C"]) == "A, B, dan C")
        #expect(Language.of("fa").names.text(["A", "B", "C"]) == "A، B و C")
        #expect(Language.of("pl").byline(["A", "B"]) == "Autorzy: A i B")
        #expect(Language.of("ru").byline(["А"]) == "Автор: А")
    }

    @Test(
        "counts take the form that the language's grammar asks for",
        arguments: [
            ("he", [1: "דקת קריאה אחת", 2: "שתי דקות קריאה", 3: "3 דקות קריאה", 101: "101 דקות קריאה"]),
            (
                "ar",
                [
                    1: "دقيقة قراءة واحدة", 2: "دقيقتا قراءة", 3: "3 دقائق قراءة", 11: "11 دقيقة قراءة",
                    101: "101 دقيقة قراءة",
                ]
            ),
            ("el", [1: "1 λεπτό ανάγνωσης", 2: "2 λεπτά ανάγνωσης", 21: "21 λεπτά ανάγνωσης"]),
            ("en", [1: "1 min to read", 5: "5 min to read"]),
        ])
    func counts(tag: String, forms: [Int: String]) {
        let language = Language.of(tag)
        for (count, text) in forms { #expect(language.counted(language.editions.minutes, count) == text) }
    }

    @Test(
        "the plural rules are CLDR's for 1, 2, 3, 5, 11, 21, 101",
        arguments: [
            (PluralRule.oneAndOther, "one other other other other other other"),
            (.upToOne, "one other other other other other other"),
            (.eastSlavic, "one few few many many one one"), (.polish, "one few few many many many many"),
            (.czech, "one few few other other other other"), (.romanian, "one few few few few other few"),
            (.arabic, "one two few few many many other"), (.hebrew, "one two other other other other other"),
            (.otherAlone, "other other other other other other other"),
        ])
    func plurals(rule: PluralRule, categories: String) {
        #expect([1, 2, 3, 5, 11, 21, 101].map { "\(rule.category($0))" }.joined(separator: " ") == categories)
    }

    @Test(
        "long dates are CLDR's",
        arguments: [
            ("ca", "20 de març de 2020", "març de 2020"), ("cs", "20. března 2020", "březen 2020"),
            ("da", "20. marts 2020", "marts 2020"), ("de", "20. März 2020", "März 2020"),
            ("fa", "20 مارس 2020", "مارس 2020"), ("fi", "20. maaliskuuta 2020", "maaliskuu 2020"),
            ("hu", "2020. március 20.", "2020. március"), ("id", "20 Maret 2020", "Maret 2020"),
            ("ko", "2020년 3월 20일", "2020년 3월"), ("nb", "20. mars 2020", "mars 2020"),
            ("pl", "20 marca 2020", "marzec 2020"), ("ro", "20 martie 2020", "martie 2020"),
            ("sv", "20 mars 2020", "mars 2020"), ("tr", "20 Mart 2020", "Mart 2020"),
            ("uk", "20 березня 2020\u{A0}р.", "березень 2020\u{A0}р."),
            ("vi", "20 tháng 3 năm 2020", "tháng 3 năm 2020"),
            ("ar-SY", "20 آذار 2020", "آذار 2020"), ("ar-MA", "20 مارس 2020", "مارس 2020"),
            ("ar-EG", "20 مارس 2020", "مارس 2020"),
        ])
    func longDates(tag: String, day: String, month: String) {
        let dates = Language.of(tag).dates
        #expect(dates.text(year: 2020, month: 3, day: 20) == day)
        #expect(dates.text(year: 2020, month: 3, day: nil) == month)
    }

    @Test(
        "a month after “in” takes the form that the word asks for",
        arguments: [
            ("pl", "Opublikowano w marcu 2020"), ("cs", "Vydáno v březnu 2020"),
            ("uk", "Опубліковано в березні 2020\u{A0}р."),
            ("fi", "Julkaistu maaliskuussa 2020"), ("sv", "Publicerad i mars 2020"), ("ro", "Publicat în martie 2020"),
            ("ko", "2020년 3월에 펴냄"), ("tr", "Yayım tarihi: Mart 2020"),
        ])
    func publishedInMonth(tag: String, text: String) {
        #expect(Language.of(tag).published(year: 2020, month: 3, day: nil).text == text)
    }

    @Test("Switzerland writes ss, in the assembly guide as well")
    func swiss() {
        let swiss = Language.of("de-CH")
        #expect(!Self.phrases(swiss.page).values.contains { $0.contains("ß") })
        #expect(!Self.phrases(swiss.editions).values.contains { $0.contains("ß") })
        #expect(!Self.phrases(swiss.assembly).values.contains { $0.contains("ß") })
        #expect(Language.of("de-AT").page.howToPrint.contains("Originalgröße"))
    }

    @Test(
        "numbers have the language's own sign before their decimals",
        arguments: [
            ("en", 1025, "10.25"), ("fr", 1025, "10,25"), ("de", 1050, "10,5"), ("de-CH", 1050, "10.5"),
            ("ja", 705, "7.05"), ("ru", 1400, "14"), ("ar", 1025, "10.25"), ("sv", 5, "0,05"),
        ])
    func decimals(tag: String, hundredths: Int, text: String) {
        #expect(Language.decimal(hundredths: hundredths, in: tag) == text)
    }

    @Test("what new files say of an issue's first page has its number", arguments: Language.all + Language.regional)
    func firstNote(language: Language) {
        let text = language.noteText(issue: 5)
        #expect(text.contains("5") && !text.contains("{") && !text.contains("(z)"))
        #expect(Language.of("hu").noteText(issue: 5).hasPrefix("Ez az 5. szám"))
    }

    @Test("phrases that become values of YAML are none of its marks", arguments: Language.all + Language.regional)
    func values(language: Language) {
        let words = language.newFiles
        let values = [
            words.tagline, words.publisher, words.issueTitle, words.picture, words.credit, words.noteTitle,
            words.summary, words.organization, words.author,
        ]
        for value in values { #expect(!value.contains(": ") && !value.contains(" #"), "\(language.tag): \(value)") }
        #expect(!words.author.contains(",") && !words.author.contains("]"))
    }

    @Test("Hungarian numbers have the article that is said before them")
    func hungarianArticle() {
        #expect(AssemblyWords.settled("a(z) 1. és a(z) 2. oldal") == "az 1. és a 2. oldal")
        #expect(
            AssemblyWords.settled("A(z) 5. oldal, a(z) 11. és a(z) 50., a(z) 1000.")
                == "Az 5. oldal, a 11. és az 50., az 1000.")
        #expect(AssemblyWords.settled("no article") == "no article")
    }

    @Test("no phrase of a language is in straight quotes, nor has a space before its points", arguments: Language.all)
    func marks(language: Language) {
        let tables: [Any] = [
            language.page, language.editions, language.book, language.colophon, language.print, language.assembly,
            language.newFiles,
        ]
        for table in tables {
            for (name, phrase) in Self.phrases(table) {
                #expect(!phrase.contains("\"") && !phrase.contains("'"), "\(language.tag) \(name)")
                #expect(
                    !phrase.contains("  ") && !phrase.contains(" ,") && !phrase.contains(" ."),
                    "\(language.tag) \(name)")
                // English pages stay as they are.
                #expect(language.code == "en" || !phrase.contains(/[0-9] (%|mm)/), "\(language.tag) \(name)")
                #expect(phrase.trimmingPrefix(" ") == phrase[...] && !phrase.hasSuffix(" "), "\(language.tag) \(name)")
            }
        }
    }

    @Test(
        "labels are in each language's own script",
        arguments: ["ru", "el", "ar", "he", "ja", "zh", "hi", "uk", "fa", "ko"])
    func scripts(code: String) {
        let language = Language.of(code)
        var words = Array(Self.phrases(language.kinds).values) + Self.phrases(language.alerts).values
        words += Self.phrases(language.print).filter { !$0.key.contains("qrCode") }.values
        words += [language.page.originally, language.page.published, language.page.nextIssue, language.page.by]
        words += [language.dates.text(year: 2020, month: 3, day: nil), language.page.issue, language.colophon.title]
        for word in words { #expect(!word.contains { $0.isASCII && $0.isLetter }, "\(word)") }
    }

    @Test(
        "capitals are those of the language",
        arguments: [
            ("el", "Τι μάθαμε", "ΤΙ ΜΑΘΑΜΕ"), ("el", "Προειδοποίηση", "ΠΡΟΕΙΔΟΠΟΙΗΣΗ"), ("el", "Μάιος", "ΜΑΪΟΣ"),
            ("el", "ρολόι ή όχι", "ΡΟΛΟΪ Ή ΟΧΙ"), ("el", "προϋπόθεση", "ΠΡΟΫΠΟΘΕΣΗ"),
            ("el", "ᾧ ἄνθρωπος", "ΩΙ ΑΝΘΡΩΠΟΣ"),
            ("el-CY", "Τεύχος 3, API", "ΤΕΥΧΟΣ 3, API"), ("tr", "ne öğrendik? ılık", "NE ÖĞRENDİK? ILIK"),
            ("az-Latn", "i", "İ"), ("de", "Maß", "MASS"), ("fr", "1er mars 2020, été", "1er MARS 2020, ÉTÉ"),
            ("en", "ή", "Ή"), ("ru", "ёлка", "ЁЛКА"),
        ])
    func capitals(language: String, text: String, capitals: String) {
        #expect(text.capitals(in: language) == capitals)
    }

    @Test("papers have one name in every edition")
    func papers() {
        #expect(
            ["letter", "A4", "b5", "ledger", "140x216"].map(PaperName.text) == [
                "US Letter", "A4", "B5", "Ledger", "140x216",
            ])
    }
}

@Suite("Which language a text is in")
struct LanguageGuessTests {
    @Test(
        "is said where it is sure",
        arguments: [
            (
                "en",
                "The queue was full and nobody saw it for an hour. We have read the logs of that night, and the cause is in the list of what we did."
            ),
            (
                "de",
                "Die Warteschlange war voll, und niemand hat es eine Stunde lang gesehen. Der Fehler ist in der Liste, die wir am Abend mit dem Rechner gelesen haben, und das war nicht gut."
            ),
            (
                "cs",
                "Fronta byla plná a nikdo se na to hodinu nepodíval. Víme, že je příčina v seznamu, který jsme četli, ale bylo to po půlnoci a do rána se nic nestalo na serveru v domě."
            ),
            ("ru", "Очередь была полна, и никто этого не видел целый час, мы читали журналы."),
            ("ar", "كانت قائمة الانتظار ممتلئة ولم يلاحظ أحد ذلك لمدة ساعة كاملة في تلك الليلة."),
        ])
    func sure(language: String, text: String) { #expect(LanguageGuess.language(text) == language) }

    @Test(
        "is not said of one that is not known and near to one that is",
        arguments: [
            "A sor megtelt, és egy órán át senki sem vette észre. A hiba oka a listában van, de a csapat csak éjfél után olvasta el a naplókat, és a javítás a reggelig tartott.",
            "Coada era plină și nimeni nu a văzut asta timp de o oră. Cauza este în lista de pe server, de la care un coleg a citit după miezul nopții, dar la ora aceea nu era un om care să știe ce este de făcut.",
            "La cua era plena i ningú no ho va veure durant una hora. La causa és a la llista que el servidor va escriure, i els companys de la nit la van llegir en una pantalla que no es veia bé, per la llum de la sala.",
            "Die tou was vol en niemand het dit vir 'n uur gesien nie. Die oorsaak is in die lys wat ons op die bediener gelees het, en dit was nie maklik om te sien wat met die masjien aan die gang is nie.",
            "صف پر بود و هیچ کس تا یک ساعت آن را ندید. علت در فهرستی است که ما گزارش‌های آن را خواندیم.",
            "Опашката беше пълна и никой не видя това цял час, четохме дневниците през нощта.",
            "रांग भरली होती आणि एक तास कोणीही ते पाहिले नाही. आम्ही त्या रात्रीच्या नोंदी वाचल्या आहेत.",
        ])
    func unsure(text: String) { #expect(LanguageGuess.language(text) == nil) }

    private static let danish =
        "Køen var fuld, og ingen så det i en time. Vi har læst loggen af den nat, og årsagen blev fundet i listen af det, som vi gjorde, men ikke af den, der skrev den."
    private static let norwegian =
        "Køen var full, og ingen så det på en time. Vi har lest loggen av den natten, og årsaken ble funnet i listen av det som vi gjorde, men ikke av den som skrev den."

    @Test("is told of neighbours by the words that one of them alone has, and never of a text's own language")
    func neighbours() {
        #expect(LanguageGuess.other(than: "nb", Self.danish)?.language == "da")
        #expect(LanguageGuess.other(than: "no", Self.danish)?.language == "da")
        #expect(LanguageGuess.other(than: "da", Self.norwegian)?.language == "nb")
        #expect(LanguageGuess.other(than: "da", Self.danish) == nil)
        #expect(LanguageGuess.other(than: "nb-NO", Self.norwegian) == nil)
        #expect(LanguageGuess.other(than: "nn", Self.norwegian) == nil, "not told apart here")
        #expect(LanguageGuess.other(than: "da", Self.danish + " " + Self.norwegian) == nil, "both")
    }
}
