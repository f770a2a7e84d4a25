import Testing

@testable import ZineDocument

/// What each language's writers see at once when it is wrong.
@Suite("Typography by language")
struct TypographyByLanguageTests {
    @Test(
        "two marks that close two quotations are two marks",
        arguments: [
            Case("en-US", #"He said "she said "no"""#, "He said “she said ‘no’”"),
            Case("en-US", #"He said "she said "no"", then."#, "He said “she said ‘no’”, then."),
            Case("de", #"Er sagte "sie sagte "nein"", dann."#, "Er sagte „sie sagte ‚nein‘“, dann."),
            Case("en-US", asTyped: #"the empty string "" is one"#),
            Case("en-US", #"call f("") or "go""#, #"call f("") or “go”"#),
        ])
    func twoMarks(_ given: Case) { given.check() }

    @Test(
        "years and words cut short have an apostrophe",
        arguments: [
            Case("de", "die '90er, die '68ern, '80er-Jahre", "die ’90er, die ’68ern, ’80er-Jahre"),
            Case("nl", "de '68ers", "de ’68ers"), Case("tr", "'90'lar ve '80'lerde", "’90’lar ve ’80’lerde"),
            Case("nl", "'Ik zei \"stop\" tegen 'm', zei zij.", "‘Ik zei “stop” tegen ’m’, zei zij."),
            Case("uk", "м'ята", "м’ята"), Case("en-US", "'42nd street'", "‘42nd street’"),
        ])
    func apostrophes(_ given: Case) { given.check() }

    @Test(
        "Han and kana have quotes beside them and no apostrophes",
        arguments: [
            Case("zh", "他说'好'。", "他说‘好’。"), Case("zh", "他说\"好\"。", "他说“好”。"),
            Case("zh-Hant", "他說\"她說'好'\"。", "他說「她說『好』」。"), Case("zh-TW", "\"好\"", "「好」"),
            Case("zh-HK", "\"好\"", "「好」"), Case("zh-SG", "\"好\"", "“好”"), Case("ja", "\"はい\"と", "「はい」と"),
            Case("zh", "等等...好--对", "等等……好——对"), Case("ja", "そう...それ--これ", "そう……それ――これ"),
            Case("zh", "他说 --然后 --verbose", "他说 ——然后 --verbose"),
            Case("zh", "see foo... now", "see foo… now"),
        ])
    func unspaced(_ given: Case) { given.check() }

    @Test(
        "beside Han, kana and Hangul a quote closes what is open, whatever points stand before it",
        arguments: [
            Case("zh-Hant", #""沒有人喊'停'，"她說，"一個也沒有。"系統"#, "「沒有人喊『停』，」她說，「一個也沒有。」系統"),
            Case("zh-Hans", #""没有人喊'停'，"她说，"一个也没有。"系统"#, "“没有人喊‘停’，”她说，“一个也没有。”系统"),
            Case("ja", #""誰も'止まれ'と、"彼女は、"一人も。"装置"#, "「誰も『止まれ』と、」彼女は、「一人も。」装置"),
            Case("zh", #"他说："好！"她问："好？"没有。"#, "他说：“好！”她问：“好？”没有。"),
            Case("zh", #"他说"《红楼梦》好"（笑），说"……好……"他。"#, "他说“《红楼梦》好”（笑），说“……好……”他。"),
            Case("zh", #"他说"...好--"她"#, "他说“……好——”她"),
            Case("ko", #""아무도 '멈춰'라고 하지 않았다."라고 했다."#, "“아무도 ‘멈춰’라고 하지 않았다.”라고 했다."),
            Case("ko", #"'멈춰.'라고, "네!"라고 '90년대"#, "‘멈춰.’라고, “네!”라고 ’90년대"),
        ])
    func closing(_ given: Case) { given.check() }

    @Test(
        "behind an address the text goes on where no space stands",
        arguments: [
            Case(
                "zh", #"（https://example.org/path）他说"好"...然后--没有。"#,
                "（https://example.org/path）他说“好”……然后——没有。"),
            Case("zh", #"见https://a.b/c--d，"好"--对"#, "见https://a.b/c--d，“好”——对"),
            Case("zh", #"他说"https://a.b/c--d"好--对"#, "他说“https://a.b/c--d”好——对"),
            Case("ja", #"(https://a.b/時計--x)を"見る"--。"#, "(https://a.b/時計--x)を「見る」――。"),
            Case("ja", #"https://a.b/logを"見る"...それ"#, "https://a.b/logを「見る」……それ"),
            Case("ko", #"https://a.b/c--d을 '보라'고"#, "https://a.b/c--d을 ‘보라’고"),
            Case("fa", #"https://a.b/c--d،"الف""#, "https://a.b/c--d،«الف»"),
        ])
    func addresses(_ given: Case) { given.check() }

    @Test(
        "dashes are the language's",
        arguments: [
            Case("ru", "Сбой - это мы.", "Сбой·— это мы."), Case("ru", "10-20 марта", "10–20·марта"),
            Case("uk", "Збій - це ми.", "Збій·— це ми."),
            Case("es", "--lento como siempre-- dijo", "—lento como siempre— dijo"),
            Case("en-US", "it --slow as ever-- came", "it –slow as ever– came"),
            Case("en-US", asTyped: "run it with --verbose and --now"), Case("es", asTyped: "con --verbose y --now"),
            Case("es", "--¡Hola! --dijo.", "—¡Hola! —dijo."), Case("de", "er - sie", "er – sie"),
        ])
    func dashes(_ given: Case) { given.check() }

    @Test(
        "no line parts a number from what it counts, nor a sign, an initial or a title from what it belongs to",
        arguments: [
            Case(
                "ru", "1 марта, 5 км, № 7, стр. 12, 10 000, г. Москва", "1·марта, 5·км, №·7, стр.·12, 10¦000, г.·Москва"
            ),
            Case("ru", "А. С. Пушкин и т. д.", "А.·С.·Пушкин и т.·д."),
            Case("uk", "1 березня, 5 км", "1·березня, 5·км"),
            Case("pl", "20 marca w lesie, s. 5, 10 000 zł", "20·marca w·lesie, s.·5, 10¦000·zł"),
            Case("cs", "20. března v lese k domu", "20.·března v·lese k·domu"),
            Case("tr", "20 Mart, 5 dk", "20·Mart, 5·dk"),
            Case("el", "20 Μαρτίου, 5 χλμ", "20·Μαρτίου, 5·χλμ"), Case("ko", "15 ms", "15·ms"),
            Case("ja", "ファイルは10 000個", "ファイルは10¦000個"), Case("zh-Hant", "共10 000個", "共10¦000個"),
            Case("zh", "看到15 ms变成了5 km。", "看到15·ms变成了5·km。"),
        ])
    func joins(_ given: Case) { given.check() }

    @Test(
        "Hebrew has its own marks in words, and what is read from the right keeps its signs at their numbers",
        arguments: [
            Case("he", #"צה"ל, ג'ורג', ארה"ב ומנכ"לית"#, "צה״ל, ג׳ורג׳, ארה״ב ומנכ״לית"),
            Case("he", #"אמר "כלום" ועל ה"כלום" הזה"#, "אמר ”כלום” ועל ה”כלום” הזה"),
            Case("he", "'שלום'", "’שלום’"), Case("he", "35 °C, 100 %, 5 ms", "35\u{200E}°C, 100%, 5·ms"),
            Case("ar", "100 %", "100%"), Case("ar", #""قال 'نعم' له""#, "«قال ”نعم“ له»"),
            Case("fa", #""الف 'ب' ج""#, "«الف ‹ب› ج»"),
        ])
    func fromTheRight(_ given: Case) { given.check() }

    @Test(
        "quotes are CLDR's where the house has none of its own",
        arguments: [
            Case("ro", #""a 'b' c""#, "„a «b» c”"), Case("vi", #""a 'b' c""#, "“a ‘b’ c”"), Case("th", #""a""#, "“a”"),
            Case("id", #""a""#, "“a”"), Case("bg", #""а 'б' в""#, "„а „б“ в“"), Case("hr", #""a""#, "„a”"),
            Case("sr", #""а""#, "„а”"),
            Case("sr-Latn-RS", #""a""#, "„a”"), Case("et", #""a""#, "„a“"), Case("lt", #""a""#, "„a“"),
            Case("lv", #""a""#, "“a”"),
            Case("uk", #""а 'б' в""#, "«а „б“ в»"), Case("es-MX", #""a 'b' c""#, "“a ‘b’ c”"),
            Case("es-ES", #""a""#, "«a»"),
            Case("uz-Cyrl", #""а""#, "“а”"), Case("fi", #""a 'b' c""#, "”a ’b’ c”"),
            Case("hu", #""a 'b' c""#, "„a »b« c”"),
            Case("ka", #""ა""#, "„ა“"), Case("hy", #""ա""#, "«ա»"), Case("xx", asTyped: #""a""#),
        ])
    func unicode(_ given: Case) { given.check() }

    @Test("every language of CLDR has its quotes, nested to any depth, and doing it twice changes nothing")
    func everywhere() {
        var languages = 0
        for row in QuoteTable.table.split(separator: "\n") {
            for tag in row.split(separator: ":")[1].split(separator: " ").map(String.init) {
                let once = Typography.apply(to: #"x "a "b "c" d" e" y"#, language: tag)
                #expect(!once.contains("\""), "\(tag): \(once)")
                #expect(Typography.apply(to: once, language: tag) == once, "\(tag)")
                languages += 1
            }
        }
        #expect(languages > 150)
    }
}

@Suite("Language tags that name nothing")
struct LanguageMistakeTests {
    @Test(
        "are known from those that do",
        arguments: [("jp", "ja"), ("en-UK", "en-GB"), ("cz-CZ", "cs-CZ"), ("xx", nil), ("de-QV", nil)])
    func mistakes(tag: String, meant: String?) throws {
        let mistake = try #require(LanguageMistake(in: tag))
        #expect(mistake.meant == meant)
    }

    @Test(
        "leave good ones alone",
        arguments: [
            "en", "en-GB", "uk", "zh-Hant-HK", "sr-Latn-RS", "es-419", "gsw", "de-1996", "iw", "en-US-u-co-phonebk",
        ])
    func good(tag: String) { #expect(LanguageMistake(in: tag) == nil) }
}
