extension Language {
    static let czech = Language(
        tag: "cs",
        kinds: ArticleKindNames(
            report: "Zpráva", feature: "Článek", essay: "Esej", interview: "Rozhovor", note: "Redakce",
            etcetera: "Různé", illustration: "Ilustrace"),
        alerts: AlertNames(note: "Poznámka", tip: "Tip", important: "Důležité", warning: "Varování", caution: "Pozor"),
        dates: DateForms(
            months: [
                "ledna", "února", "března", "dubna", "května", "června", "července", "srpna", "září", "října",
                "listopadu", "prosince",
            ],
            monthsAlone: [
                "leden", "únor", "březen", "duben", "květen", "červen", "červenec", "srpen", "září", "říjen",
                "listopad", "prosinec",
            ],
            monthsIn: [
                "lednu", "únoru", "březnu", "dubnu", "květnu", "červnu", "červenci", "srpnu", "září", "říjnu",
                "listopadu", "prosinci",
            ], day: "{day}. {month} {year}", month: "{month} {year}", monthIn: "{month} {year}"),
        names: NameList(joint: " a "), plurals: .czech,
        print: PrintWords(
            readerNotes: "Poznámky", continued: "pokračování", qrCode: "QR kód", links: "Odkazy",
            index: "Rejstřík", onPage: "strana %"),
        colophon: .czech, page: .czech, editions: .czech, book: .czech, assembly: .czech, newFiles: .czech)
}

extension ColophonWords {
    static let czech = ColophonWords(
        title: "Tiráž",
        made: "Toto číslo načetl z Markdownu a vysázel do stran, archů a webového vydání program {1}.",
        type: "Vysázeno písmy {1}, text stupněm {2} na {3}.",
        pages: "Odstavce se zalamovaly vcelku a stránkový zlom se volil pro všechny články najednou; každý "
            + "řádek textu stojí na jednom rejstříku a číslo vyplňuje celé archy.",
        print: "Vytiskněte oboustranně na papír {1}, složte a v lomu sešijte.")
}

extension Phrases {
    static let czech = Phrases(
        skip: "Přejít k článkům",
        issue: "Číslo %",
        contents: "Obsah",
        page: "Strana %",
        nextIssue: "Příští číslo: %",
        toContents: "Zpět na obsah",
        by: "Autor: %",
        byMany: "Autoři: %",
        published: "Vydáno %",
        publishedIn: "Vydáno v %",
        originally: "Poprvé vyšlo na",
        retold: Adaptation(by: "Převyprávění: %", byEditors: "Převyprávěla redakce"),
        abridged: Adaptation(by: "Zkrácení: %", byEditors: "Zkrátila redakce"),
        translated: Adaptation(by: "Překlad: %", byEditors: "Přeložila redakce"),
        original: "Originál: %",
        originalIsAt: "Originál najdete na",
        licence: "Licence",
        notes: "Poznámky",
        note: "Poznámka %",
        backToReference: "Zpět k textu, poznámka %",
        code: "Kód %",
        table: "Tabulka %",
        details: "Podrobnosti",
        done: "Hotovo",
        open: "Zbývá",
        typefaces: "Vysázeno písmy: %.",
        madeWith: "Vytvořil program %.",
        print: "Vytisknout, složit, sešít",
        howToPrint: "Vytiskněte sešit na papír %: oboustranně, s překlápěním podle kratšího okraje, ve skutečné "
            + "velikosti. Stoh jednou uprostřed přeložte a do lomu vbijte dvě sponky.",
        downloads: "Další vydání")
}

extension EditionPhrases {
    static let czech = EditionPhrases(
        archive: "Všechna čísla",
        latest: "Nejnovější číslo",
        previousIssue: "Předchozí číslo",
        nextIssue: "Následující číslo",
        previous: "Zpět",
        next: "Dál",
        minutes: CountedPhrase(other: "% min čtení"),
        moved: "Tento článek má novou adresu:",
        otherIssues: "Další čísla",
        otherArticles: "Další články tohoto čísla",
        subscribe: "Dostávat e-mailem",
        emailAddress: "E-mailová adresa",
        signUp: "Přihlásit se",
        feed: "Kanál RSS",
        missing: "Tady není nic vytištěno",
        missingLead: "Na této adrese žádná stránka není. Možná se přestěhovala, možná ji někdo vytrhl.",
        booklet: "Sešit k vytištění a složení (PDF)",
        pagesFile: "Strany po jedné (PDF)",
        epubFile: "E-kniha (EPUB)", largePrint: "Velké písmo",
        braille: "Braillovo písmo",
        search: "Hledat",
        searchLabel: "Hledat v archivu",
        searchNeeds: "Hledání potřebuje skript, který tento prohlížeč nespouští. Všechny články jsou tady:",
        found: "Nalezené články: %",
        foundNone: "Všechna tato slova nemá žádný článek.",
        writeInMargin: "Napsat na okraj",
        writeBeside: "Napsat vedle „%…“",
        yourNote: "Vaše poznámka",
        noteHint: "Myšlenka, otázka, pochybnost",
        notesKept: "Poznámky: %, jen v tomto prohlížeči.",
        saveNotes: "Uložit je jako Markdown",
        eraseNotes: "Smazat",
        printedCover: "Obálka, jak je vytištěna: %",
        coverOf: "Obálka: %",
        olderIssues: "Starší čísla",
        newerIssues: "Novější čísla",
        assemble: "Jak vyrobit sešit")
}

extension BookPhrases {
    static let czech = BookPhrases(
        cover: "Obálka",
        beginning: "Začátek článků",
        printedPages: "Strany tištěného vydání",
        printEdition: "tištěné vydání",
        accessible: "Text se přizpůsobí displeji, jde v pořadí čtení a po nadpisech se dá přecházet.",
        accessiblePictures: "Každý obrázek je popsán.",
        accessiblePages: "Strany tištěného vydání jsou vyznačeny a vypsány.",
        picture: "[Obrázek: %]",
        readOnline: "Číst na webu",
        readOn: "Číst dál: %",
        unsubscribe: "Odhlásit odběr",
        links: "Poznámky a odkazy")
}

extension AssemblyWords {
    static let czech = AssemblyWords(
        title: "Jak vyrobit sešit",
        lead: "Tiskárna, papír {paper} a deset minut: víc není potřeba.",
        proofLead: "Nátisk na papíru {paper}: na prohlížení, ne na vazbu.",
        shortEdge: "podle kratšího okraje",
        longEdge: "podle delšího okraje",
        leftEdge: "levého okraje",
        rightEdge: "pravého okraje",
        twoPages: "strany {a} a {b}",
        onePage: "strana {a}",
        noPage: "prázdné strany",
        paperOfSize: "{a} × {b} mm",
        rotatedBacks: "Tento soubor je pro tiskárnu, která rubové strany otáčí o půl otáčky; znovu je neotáčejte.",
        severalZines: "Počet archů: {sheets}. Z každého bude samostatný sešit.",
        poster: "Na druhé straně archu je plakát: arch rozložte.",
        steps: [
            .print: Step(
                "Vytisknout",
                "Tiskněte oboustranně na papír {paper}, s překlápěním {edge}, ve skutečné "
                    + "velikosti: 100\u{A0}%, bez přizpůsobení stránce.",
                "Tiskárna, z níž vyjíždí první arch, a tři nastavení: papír, oboustranně s "
                    + "překlápěním {edge} a 100\u{A0}%"),
            .printOneSide: Step(
                "Vytisknout",
                "Tiskněte jednostranně na papír {paper}, ve skutečné velikosti: 100\u{A0}%, bez "
                    + "přizpůsobení stránce.",
                "Tiskárna, z níž vyjíždí první arch, a dvě nastavení: papír a 100\u{A0}%"),
            .printFronts: Step(
                "Vytisknout líce",
                "Soubor s lícovými stranami vytiskněte jednostranně na papír {paper}, ve skutečné "
                    + "velikosti: 100\u{A0}%, bez přizpůsobení stránce.",
                "Tiskárna, z níž vyjíždí první arch, a dvě nastavení: papír a 100\u{A0}%"),
            .turnPile: Step(
                "Obrátit stoh",
                "Celý stoh obraťte {edge} a vložte ho zpátky do zásobníku papíru.",
                "Potištěný stoh před obrácením {edge} a po něm"),
            .returnPile: Step(
                "Vrátit stoh",
                "Stoh vložte zpátky do zásobníku papíru tak, jak vyjel, bez obracení.",
                "Potištěný stoh na cestě zpátky do zásobníku papíru"),
            .printBacks: Step(
                "Vytisknout ruby",
                "Soubor s rubovými stranami vytiskněte se stejným nastavením.",
                "Tiskárna, z níž vyjíždí první arch, a dvě nastavení: papír a 100\u{A0}%"),
            .check: Step(
                "Zkontrolovat arch",
                "Zkuste to nejdřív jen s prvním archem. Obraťte ho {edge}: za stranou {front} musí "
                    + "být strana {behind}, hlavou za hlavou.",
                "První arch před obrácením {edge} a po něm: za stranou {front} leží strana {behind}"),
            .stack: Step(
                "Naskládat",
                "Položte archy na sebe. Úplně dole leží arch se stranou {first}, touto stranou "
                    + "dolů; nahoře vidíte {middle}.",
                "Archy na sobě, nahoře {middle}"),
            .layOne: Step(
                "Položit",
                "Položte arch na stůl stranou {first} dolů; nahoře vidíte {middle}.",
                "Arch, nahoře {middle}"),
            .sort: Step(
                "Roztřídit",
                "Roztřiďte archy do složek: {count}, strany {ranges}. V každé leží úplně dole arch "
                    + "s nejnižším číslem strany, touto stranou dolů.",
                "Složky archů vedle sebe, prostředními stranami nahoru"),
            .fold: Step(
                "Přeložit",
                "Celý stoh jednou uprostřed přeložte tak, aby strana {first} byla vně vpředu. Lom "
                    + "uhlaďte hřbetem lžíce.",
                "Napůl přeložený stoh: polovina se stranou {first} jde přes druhou"),
            .foldBundles: Step(
                "Přeložit",
                "Každou složku jednou uprostřed přeložte tak, aby její nejnižší číslo strany bylo "
                    + "vně vpředu. Lom uhlaďte hřbetem lžíce.",
                "Napůl přeložená složka: polovina s její první stranou jde přes druhou"),
            .foldEach: Step(
                "Přeložit",
                "Každý arch zvlášť jednou uprostřed přeložte tak, aby jeho nejnižší číslo strany bylo vně vpředu.",
                "Napůl přeložený arch: polovina s jeho první stranou jde přes druhou"),
            .gather: Step(
                "Snést",
                "Složené díly položte na sebe v pořadí stran, strana {first} nahoře, všechny lomy podél {spine}.",
                "Složené díly na sobě, strana {first} nahoře"),
            .pile: Step(
                "Naskládat",
                "Archy položte na sebe v pořadí stran, strana {first} nahoře.",
                "Archy na sobě, strana {first} nahoře"),
            .cutPile: Step(
                "Rozříznout",
                "Archy nechte v pořadí, stranou {first} nahoru, a celý stoh uprostřed rozřízněte.",
                "Stoh archů a nůž na čáře uprostřed"),
            .join: Step(
                "Spojit",
                "Polovinu se stranou {first} položte na druhou.",
                "Polovina se stranou {first} se zvedá na druhou"),
            .crease: Step(
                "Ohnout",
                "Arch ohněte na osm polí: jednou podélně, třikrát napříč. Pak ho otevřete, "
                    + "potištěnou stranou nahoru.",
                "Potištěný arch s ohyby, strany hlavami k sobě ve dvou řadách po čtyřech"),
            .slit: Step(
                "Jednou nastřihnout",
                "Přeložte ho napříč na polovinu, kratší okraj na kratší, potiskem ven. Středem "
                    + "stříhejte od lomu k dalšímu lomu.",
                "Arch přeložený na polovinu a nůžky, které stříhají od lomu do středu"),
            .lengthwise: Step(
                "Přeložit podélně",
                "Otevřete ho a přeložte podélně, potiskem ven, střihem nahoru.",
                "Arch přeložený podélně jako střecha, vpředu čtyři strany"),
            .push: Step(
                "Stlačit k sobě",
                "Uchopte oba konce a tlačte je k sobě, až se střih rozevře.",
                "Konce pásu se tlačí k sobě, střed se otevírá do kosočtverce"),
            .wrap: Step(
                "Obtočit",
                "Tlačte, až čtyři dvojlisty stojí jako znaménko plus. Obtočte je tak, aby strana "
                    + "{first} byla vpředu.",
                "Čtyři dvojlisty kolem jednoho hřbetu a šipka, která je obtáčí ke straně {first}"),
            .staple: Step(
                "Sešít",
                "Sešit znovu otevřete a zvenku vbijte do lomu dvě sponky, každou ve čtvrtině výšky "
                    + "od kraje. Nemáte dlouhou sešívačku? Vbijte sponky do lepenky a nožky ohněte rukou, "
                    + "nebo sešit prošijte třemi stehy.",
                "Otevřený sešit zvenku, jako střecha, se dvěma sponkami na hřebeni"),
            .stapleSide: Step(
                "Sešít",
                "Zepředu vbijte dvě sponky celým stohem, 6\u{A0}mm od {spine}.",
                "Zavřená kniha se dvěma sponkami u hřbetu"),
            .sew: Step(
                "Svázat",
                "Složky sešijte k sobě v lomech. Nebo stoh sevřete a hřbet dvakrát natřete lepidlem.",
                "Hřbet knihy, nit v lomech a jehla"),
            .bind: Step(
                "Svázat",
                "Stoh sešijte, sepněte nebo slepte podél {spine}.",
                "Zavřená kniha se dvěma sponkami u hřbetu"),
            .trim: Step(
                "Oříznout",
                "Zavřete ji a odřízněte papír, který přesahuje strany, ostrým nožem podle ocelového pravítka.",
                "Zavřená kniha s čárkovanými čarami řezu a nůž"),
            .layOut: Step(
                "Prohlédnout",
                "Položte archy vedle sebe: na každém jsou protilehlé strany, jak je čtenáři uvidí.",
                "Archy s protilehlými stranami vedle sebe"),
            .look: Step(
                "Prohlédnout",
                "Všechny strany na první pohled, řadu za řadou, každá se svým číslem.",
                "Arch s malými stranami v řadách"),
            .read: Step(
                "Zatížit a číst",
                "Nechte ho pod těžkou knihou, jak dlouho to vydržíte. Pak čtěte a pište na okraje: od toho tu jsou.",
                "Hotový sešit s pootevřenou obálkou a tužka"),
        ])
}

extension NewFileWords {
    static let czech = NewFileWords(
        magazine: "Časopis. Každé číslo je složka vedle tohoto souboru.",
        unmark: "Odstraňte znak před tím, co se hodí.",
        tagline: "řádek na zadní straně obálky",
        publisher: "kdo jej vydává",
        website: "kde bude digitální vydání",
        subscribe: "kde se čtenáři přihlásí k vydání do e-mailu",
        themes: "`zine theme` je vypíše; `zine new theme ours` začne nový",
        ownPage: "Vzhled pro zvolený papír; co zde není uvedeno, je jako v motivu, který rozšiřuje.",
        issueTitle: "O čem je toto číslo",
        pages: "násobek čtyř; bez něj co nejméně",
        picture: "co obrázek ukazuje, pro ty, kdo jej nevidí",
        credit: "kdo jej vytvořil",
        contents: "Články v pořadí. Článek si může říci o své místo:",
        noteTitle: "Úvodník",
        noteText: "Toto je první strana čísla {1}. Napište sem, o čem číslo je a čeho si mají čtenáři všimnout.",
        untitled: "Bez názvu",
        summary: "Řádky pod názvem a popis na webu.",
        author: "Kdo jej napsal",
        text: "Text začíná zde.",
        organization: "Čí je to zpráva",
        published: "kdy byla poprvé vydána",
        source: "kde; bude z toho QR kód na konci",
        license: "jakým právem je přetištěna",
        provenance: "nebo abridged, translation, retold: čím je tento text vůči onomu",
        timezone: "časů níže, které jej neuvádějí",
        reportSummary: "Shrnutí",
        reportSummaryText: "Co se stalo, ve třech větách.",
        timeline: "Časová osa",
        firstEntry: "Co bylo vidět nejdříve. Dva řádky nebo více, které začínají časem, se stanou časovou osou.",
        lastEntry: "Co se udělalo.",
        lessons: "Co jsme se naučili",
        lessonsText: "Text zde pokračuje.")
}
