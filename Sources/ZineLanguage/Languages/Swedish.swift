extension Language {
    static let swedish = Language(
        tag: "sv",
        kinds: ArticleKindNames(
            report: "Rapport", feature: "Artikel", essay: "Essä", interview: "Intervju", note: "Redaktionen",
            etcetera: "Blandat", illustration: "Illustration"),
        alerts: AlertNames(
            note: "Anmärkning", tip: "Tips", important: "Viktigt", warning: "Varning", caution: "Se upp"),
        dates: DateForms(
            months: [
                "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
                "november", "december",
            ], day: "{day} {month} {year}", month: "{month} {year}"),
        names: NameList(joint: " och "), plurals: .oneAndOther,
        we: ["vi", "oss", "vår", "vårt", "våra"],
        print: PrintWords(
            readerNotes: "Anteckningar", continued: "fortsättning", qrCode: "QR-kod", links: "Länkar",
            index: "Register", onPage: "sida %"),
        colophon: .swedish, page: .swedish, editions: .swedish, book: .swedish, assembly: .swedish, newFiles: .swedish)
}

extension ColophonWords {
    static let swedish = ColophonWords(
        title: "Kolofon",
        made: "Det här numret har {1} läst från Markdown och satt till sidor, ark och en webbutgåva.",
        type: "Det är satt med {1}, brödtexten i {2} på {3}.",
        pages: "Styckena bröts som helheter och sidbrytningarna valdes för alla artiklar tillsammans; "
            + "varje textrad står på ett och samma radregister, och numret fyller hela ark.",
        print: "Skriv ut på båda sidor av papper i {1}, vik och häfta i ryggen.")
}

extension Phrases {
    static let swedish = Phrases(
        skip: "Hoppa till artiklarna",
        issue: "Nummer %",
        contents: "Innehåll",
        page: "Sida %",
        nextIssue: "Nästa nummer: %",
        toContents: "Tillbaka till innehållet",
        by: "Av %",
        published: "Publicerad %",
        publishedIn: "Publicerad i %",
        originally: "Ursprungligen publicerad på",
        retold: Adaptation(by: "Återberättad av %", byEditors: "Återberättad av redaktionen"),
        abridged: Adaptation(by: "Förkortad av %", byEditors: "Förkortad av redaktionen"),
        translated: Adaptation(by: "Översatt av %", byEditors: "Översatt av redaktionen"),
        original: "Original: %",
        originalIsAt: "Originalet finns på",
        licence: "Licens",
        notes: "Noter",
        note: "Not %",
        backToReference: "Tillbaka till texten, not %",
        code: "Kod %",
        table: "Tabell %",
        details: "Detaljer",
        done: "Klart",
        open: "Återstår",
        typefaces: "Satt med %.",
        madeWith: "Gjord med %.",
        print: "Skriv ut, vik, häfta",
        howToPrint: "Skriv ut häftet på %-papper: på båda sidor, vända längs kortsidan, i verklig storlek. Vik "
            + "hela bunten en gång på mitten och sätt två häftklamrar i vecket.",
        downloads: "Andra utgåvor")
}

extension EditionPhrases {
    static let swedish = EditionPhrases(
        archive: "Alla nummer",
        latest: "Senaste numret",
        previousIssue: "Föregående nummer",
        nextIssue: "Nästa nummer",
        previous: "Föregående",
        next: "Nästa",
        minutes: CountedPhrase(other: "% min läsning"),
        moved: "Den här artikeln har en ny adress:",
        otherIssues: "Andra nummer",
        otherArticles: "Andra artiklar i det här numret",
        subscribe: "Få tidningen med e-post",
        emailAddress: "E-postadress",
        signUp: "Anmäl dig",
        feed: "Flöde",
        missing: "Här är inget tryckt",
        missingLead: "Det finns ingen sida på den här adressen. Den kan ha flyttats eller rivits ut.",
        booklet: "Häfte att skriva ut och vika (PDF)",
        pagesFile: "Sidorna en och en (PDF)",
        epubFile: "E-bok (EPUB)", largePrint: "Stor stil",
        braille: "Punktskrift",
        search: "Sök",
        searchLabel: "Sök i arkivet",
        searchNeeds: "Sökningen behöver ett skript som den här webbläsaren inte kör. Alla artiklar finns här:",
        found: "Hittade artiklar: %",
        foundNone: "Ingen artikel har alla de här orden.",
        writeInMargin: "Skriv i marginalen",
        writeBeside: "Skriv bredvid ”%…”",
        yourNote: "Din anteckning",
        noteHint: "En tanke, en fråga, ett tvivel",
        notesKept: "Anteckningar: %, bara i den här webbläsaren.",
        saveNotes: "Spara dem som Markdown",
        eraseNotes: "Radera",
        printedCover: "Omslaget som det är tryckt: %",
        coverOf: "Omslag till %",
        olderIssues: "Äldre nummer",
        newerIssues: "Nyare nummer",
        assemble: "Så gör du ett häfte")
}

extension BookPhrases {
    static let swedish = BookPhrases(
        cover: "Omslag",
        beginning: "Artiklarnas början",
        printedPages: "Den tryckta utgåvans sidor",
        printEdition: "tryckt utgåva",
        accessible: "Texten anpassar sig till skärmen, i läsordning, under rubriker som du kan hoppa mellan.",
        accessiblePictures: "Alla bilder är beskrivna.",
        accessiblePages: "Den tryckta utgåvans sidor är märkta och förtecknade.",
        picture: "[Bild: %]",
        readOnline: "Läs på webben",
        readOn: "Läs vidare: %",
        unsubscribe: "Avsluta prenumerationen",
        links: "Noter och länkar")
}

extension AssemblyWords {
    static let swedish = AssemblyWords(
        title: "Så gör du häftet",
        lead: "En skrivare, papper i {paper} och tio minuter: mer behövs inte.",
        proofLead: "Ett provtryck på papper i {paper}, att titta på och inte att binda.",
        shortEdge: "längs kortsidan",
        longEdge: "längs långsidan",
        leftEdge: "vänsterkanten",
        rightEdge: "högerkanten",
        twoPages: "sidorna {a} och {b}",
        onePage: "sida {a}",
        noPage: "tomma sidor",
        paperOfSize: "{a} × {b} mm",
        rotatedBacks: "Filen är gjord för en skrivare som vrider baksidorna ett halvt varv; vrid dem inte en gång "
            + "till.",
        severalZines: "Av vart och ett av de {sheets} arken blir det ett eget häfte.",
        poster: "Affischen är på arkets andra sida: vik upp det.",
        steps: [
            .print: Step(
                "Skriv ut",
                "Skriv ut på båda sidor av papper i {paper}, vända {edge}, i verklig storlek: "
                    + "100\u{A0}%, inte anpassat till sidan.",
                "En skrivare som matar ut det första arket, och tre inställningar: papperet, båda "
                    + "sidor vända {edge} och 100\u{A0}%"),
            .printOneSide: Step(
                "Skriv ut",
                "Skriv ut på ena sidan av papper i {paper}, i verklig storlek: 100\u{A0}%, inte "
                    + "anpassat till sidan.",
                "En skrivare som matar ut det första arket, och två inställningar: papperet och 100\u{A0}%"),
            .printFronts: Step(
                "Skriv ut framsidorna",
                "Skriv ut filen med framsidorna på ena sidan av papper i {paper}, i verklig "
                    + "storlek: 100\u{A0}%, inte anpassat till sidan.",
                "En skrivare som matar ut det första arket, och två inställningar: papperet och 100\u{A0}%"),
            .turnPile: Step(
                "Vänd bunten",
                "Vänd hela bunten {edge} och lägg tillbaka den i pappersfacket.",
                "En utskriven bunt före och efter att den vänts {edge}"),
            .returnPile: Step(
                "Lägg tillbaka bunten",
                "Lägg tillbaka bunten i pappersfacket som den kom ut, utan att vända den.",
                "En utskriven bunt på väg tillbaka till pappersfacket"),
            .printBacks: Step(
                "Skriv ut baksidorna",
                "Skriv ut filen med baksidorna med samma inställningar.",
                "En skrivare som matar ut det första arket, och två inställningar: papperet och 100\u{A0}%"),
            .check: Step(
                "Kontrollera ett ark",
                "Prova först med bara det första arket. Vänd det {edge}: bakom sida {front} ska "
                    + "sida {behind} stå, huvud bakom huvud.",
                "Det första arket före och efter att det vänts {edge}: bakom sida {front} ligger sida {behind}"),
            .stack: Step(
                "Lägg ihop",
                "Lägg arken på varandra. Underst ligger arket med sida {first}, den sidan nedåt; "
                    + "överst ser du {middle}.",
                "Arken på varandra, överst {middle}"),
            .layOne: Step(
                "Lägg ner",
                "Lägg arket på bordet med sida {first} nedåt; överst ser du {middle}.",
                "Arket, överst {middle}"),
            .sort: Step(
                "Sortera",
                "Sortera arken i {count} lägg: sidorna {ranges}. I varje lägg ligger arket med det "
                    + "lägsta sidnumret underst, den sidan nedåt.",
                "Lägg av ark bredvid varandra, mittsidorna uppåt"),
            .fold: Step(
                "Vik",
                "Vik hela bunten en gång på mitten så att sida {first} hamnar ytterst, framåt. Dra "
                    + "längs vecket med baksidan av en sked.",
                "Bunten halvvägs vikt: halvan med sida {first} förs över den andra"),
            .foldBundles: Step(
                "Vik",
                "Vik varje lägg en gång på mitten så att dess lägsta sidnummer hamnar ytterst, "
                    + "framåt. Dra längs vecket med baksidan av en sked.",
                "Ett lägg halvvägs vikt: halvan med dess första sida förs över den andra"),
            .foldEach: Step(
                "Vik",
                "Vik varje ark för sig en gång på mitten så att dess lägsta sidnummer hamnar ytterst, framåt.",
                "Ett ark halvvägs vikt: halvan med dess första sida förs över den andra"),
            .gather: Step(
                "Plocka ihop",
                "Lägg de vikta delarna på varandra i sidordning, sida {first} överst, alla veck längs {spine}.",
                "Vikta delar på varandra, sida {first} överst"),
            .pile: Step(
                "Lägg ihop",
                "Lägg arken på varandra i sidordning, sida {first} överst.",
                "Ark på varandra, sida {first} överst"),
            .cutPile: Step(
                "Skär",
                "Behåll arkens ordning, sida {first} överst, och skär hela bunten mitt itu.",
                "En bunt ark och en kniv på linjen mitt över den"),
            .join: Step(
                "Lägg ihop",
                "Lägg halvan med sida {first} på den andra halvan.",
                "Halvan med sida {first} lyfts över på den andra"),
            .crease: Step(
                "Förvik",
                "Förvik arket i åtta fält: en gång på längden, tre gånger på bredden. Öppna det "
                    + "sedan igen, den tryckta sidan uppåt.",
                "Det tryckta arket med sina veck, sidorna huvud mot huvud i två rader om fyra"),
            .slit: Step(
                "Klipp en gång",
                "Vik det på tvären, kortsida mot kortsida, med trycket utåt. Klipp längs mitten "
                    + "från vecket till nästa veck.",
                "Arket vikt på mitten, och en sax som klipper från vecket till mitten"),
            .lengthwise: Step(
                "Vik på längden",
                "Öppna det och vik det på längden, med trycket utåt och snittet uppåt.",
                "Arket vikt på längden som ett tak, fyra sidor framåt"),
            .push: Step(
                "Skjut ihop",
                "Håll i båda ändarna och skjut ihop dem tills snittet gapar.",
                "Remsans ändar skjuts ihop, mitten öppnar sig till en romb"),
            .wrap: Step(
                "Lägg om",
                "Skjut tills fyra dubbla blad står som ett plustecken. Lägg dem runt så att sida "
                    + "{first} hamnar främst.",
                "Fyra dubbla blad kring en rygg, och en pil som lägger dem runt till sida {first}"),
            .staple: Step(
                "Häfta",
                "Öppna häftet igen och sätt två klamrar genom vecket utifrån, en fjärdedel av "
                    + "höjden från vardera änden. Ingen långarmad häftapparat? Häfta mot kartong och böj "
                    + "benen för hand, eller sy tre stygn.",
                "Det öppna häftet utifrån, som ett tak, med två klamrar på nocken"),
            .stapleSide: Step(
                "Häfta",
                "Sätt två klamrar genom hela bunten framifrån, 6\u{A0}mm från {spine}.",
                "Den stängda boken med två klamrar intill ryggen"),
            .sew: Step(
                "Bind",
                "Sy ihop läggen genom vecken. Eller kläm fast bunten och stryk lim på ryggen, två gånger.",
                "Bokens rygg, med tråd genom vecken och en nål"),
            .bind: Step(
                "Bind",
                "Häfta, kläm eller limma bunten längs {spine}.",
                "Den stängda boken med två klamrar intill ryggen"),
            .trim: Step(
                "Skär rent",
                "Stäng den och skär bort papperet utanför sidorna, med vass kniv längs en stållinjal.",
                "Den stängda boken med streckade snittlinjer, och en kniv"),
            .layOut: Step(
                "Titta",
                "Lägg arken bredvid varandra: varje ark visar uppslag så som läsarna ser dem.",
                "Ark med uppslag bredvid varandra"),
            .look: Step(
                "Titta",
                "Se alla sidor på en gång, rad för rad, var och en med sitt nummer.",
                "Ett ark med små sidor i rader"),
            .read: Step(
                "Pressa och läs",
                "Låt det ligga under en tung bok så länge du kan hålla dig. Läs sedan, och skriv i "
                    + "marginalerna: de är till för det.",
                "Det färdiga häftet med halvöppet omslag, och en penna"),
        ])
}

extension NewFileWords {
    static let swedish = NewFileWords(
        magazine: "Tidningen. Varje nummer är en mapp bredvid den här filen.",
        unmark: "Ta bort tecknet framför det som passar.",
        tagline: "raden på baksidan",
        publisher: "vem som ger ut den",
        website: "där den digitala utgåvan ska ligga",
        subscribe: "där läsarna anmäler sig till utgåvan med e-post",
        themes: "`zine theme` räknar upp dem; `zine new theme ours` börjar ett",
        ownPage: "Utseendet för det valda papperet; det som inte står här är som i temat som det utökar.",
        issueTitle: "Vad det här numret handlar om",
        pages: "en multipel av fyra; utan den så få som möjligt",
        picture: "vad bilden visar, för den som inte kan se den",
        credit: "vem som har gjort den",
        contents: "Artiklarna i ordning. En artikel kan be om sin plats:",
        noteTitle: "Ledare",
        noteText: "Det här är den första sidan i nummer {1}. Berätta här vad numret handlar om och vad läsarna "
            + "ska lägga märke till.",
        untitled: "Utan titel",
        summary: "Raderna under titeln och beskrivningen på webben.",
        author: "Vem som har skrivit den",
        text: "Texten börjar här.",
        organization: "Vems rapporten är",
        published: "när den först gavs ut",
        source: "var; det blir QR-koden i slutet",
        license: "med vilken rätt den återges",
        provenance: "eller abridged, translation, retold: vad den här texten är jämfört med den",
        timezone: "för de tider nedan som inte säger det",
        reportSummary: "Sammanfattning",
        reportSummaryText: "Vad som hände, i tre meningar.",
        timeline: "Tidslinje",
        firstEntry: "Vad man först såg. Två eller fler rader som börjar med ett klockslag blir en tidslinje.",
        lastEntry: "Vad som gjordes.",
        lessons: "Vad vi lärde oss",
        lessonsText: "Texten fortsätter här.")
}
