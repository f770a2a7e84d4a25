extension Language {
    static let danish = Language(
        tag: "da",
        kinds: ArticleKindNames(
            report: "Rapport", feature: "Artikel", essay: "Essay", interview: "Interview", note: "Redaktionen",
            etcetera: "Blandet", illustration: "Illustration"),
        alerts: AlertNames(note: "Bemærk", tip: "Tip", important: "Vigtigt", warning: "Advarsel", caution: "Forsigtig"),
        dates: DateForms(
            months: [
                "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
                "november", "december",
            ], day: "{day}. {month} {year}", month: "{month} {year}"),
        names: NameList(joint: " og "), plurals: .oneAndOther,
        we: ["vi", "os", "vores", "vor", "vort", "vore"],
        print: PrintWords(
            readerNotes: "Notater", continued: "fortsat", qrCode: "QR-kode", links: "Links",
            index: "Register", onPage: "side %"),
        colophon: .danish, page: .danish, editions: .danish, book: .danish, assembly: .danish, newFiles: .danish)
}

extension ColophonWords {
    static let danish = ColophonWords(
        title: "Kolofon",
        made: "Nummeret er læst fra Markdown og sat til sider, ark og en webudgave af {1}.",
        type: "Det er sat med {1}, brødteksten i {2} på {3}.",
        pages: "Afsnittene er brudt som helheder og sidebruddene valgt for alle artikler under ét; hver "
            + "linje tekst står på det samme linjenet, og nummeret fylder hele ark.",
        print: "Udskriv på begge sider af papir i {1}, fold, og hæft i folden.")
}

extension Phrases {
    static let danish = Phrases(
        skip: "Spring til artiklerne",
        issue: "Nummer %",
        contents: "Indhold",
        page: "Side %",
        nextIssue: "Næste nummer: %",
        toContents: "Tilbage til indholdet",
        by: "Af %",
        published: "Udgivet %",
        publishedIn: "Udgivet i %",
        originally: "Oprindelig udgivet på",
        retold: Adaptation(by: "Genfortalt af %", byEditors: "Genfortalt af redaktionen"),
        abridged: Adaptation(by: "Forkortet af %", byEditors: "Forkortet af redaktionen"),
        translated: Adaptation(by: "Oversat af %", byEditors: "Oversat af redaktionen"),
        original: "Original: %",
        originalIsAt: "Originalen findes på",
        licence: "Licens",
        notes: "Noter",
        note: "Note %",
        backToReference: "Tilbage til teksten, note %",
        code: "Kode %",
        table: "Tabel %",
        details: "Detaljer",
        done: "Færdig",
        open: "Mangler",
        typefaces: "Sat med %.",
        madeWith: "Lavet med %.",
        print: "Udskriv, fold, hæft",
        howToPrint: "Udskriv hæftet på %-papir: på begge sider, vendt på den korte kant, i faktisk størrelse. "
            + "Fold hele stakken én gang på midten, og sæt to hæfteklammer i folden.",
        downloads: "Andre udgaver")
}

extension EditionPhrases {
    static let danish = EditionPhrases(
        archive: "Alle numre",
        latest: "Det nyeste nummer",
        previousIssue: "Forrige nummer",
        nextIssue: "Næste nummer",
        previous: "Forrige",
        next: "Næste",
        minutes: CountedPhrase(other: "% min. læsning"),
        moved: "Denne artikel har fået en ny adresse:",
        otherIssues: "Andre numre",
        otherArticles: "Andre artikler i dette nummer",
        subscribe: "Få bladet på mail",
        emailAddress: "E-mailadresse",
        signUp: "Tilmeld",
        feed: "Feed",
        missing: "Her er intet trykt",
        missingLead: "Der er ingen side på denne adresse. Den er måske flyttet, eller revet ud.",
        booklet: "Hæfte til at udskrive og folde (PDF)",
        pagesFile: "Siderne én ad gangen (PDF)",
        epubFile: "E-bog (EPUB)", largePrint: "Stor skrift",
        braille: "Punktskrift",
        search: "Søg",
        searchLabel: "Søg i arkivet",
        searchNeeds: "Søgningen kræver et script, som denne browser ikke kører. Alle artikler står her:",
        found: "Fundne artikler: %",
        foundNone: "Ingen artikel indeholder alle disse ord.",
        writeInMargin: "Skriv i margenen",
        writeBeside: "Skriv ved siden af »%…«",
        yourNote: "Dit notat",
        noteHint: "En tanke, et spørgsmål, en tvivl",
        notesKept: "Notater: %, kun i denne browser.",
        saveNotes: "Gem dem som Markdown",
        eraseNotes: "Slet",
        printedCover: "Omslaget, som det er trykt: %",
        coverOf: "Omslag til %",
        olderIssues: "Ældre numre",
        newerIssues: "Nyere numre",
        assemble: "Sådan laver du et hæfte")
}

extension BookPhrases {
    static let danish = BookPhrases(
        cover: "Omslag",
        beginning: "Artiklernes begyndelse",
        printedPages: "Den trykte udgaves sider",
        printEdition: "trykt udgave",
        accessible: "Teksten tilpasser sig skærmen, i læserækkefølge, under overskrifter, som du kan springe "
            + "imellem.",
        accessiblePictures: "Alle billeder er beskrevet.",
        accessiblePages: "Den trykte udgaves sider er markeret og opført på en liste.",
        picture: "[Billede: %]",
        readOnline: "Læs på nettet",
        readOn: "Læs videre: %",
        unsubscribe: "Afmeld",
        links: "Noter og links")
}

extension AssemblyWords {
    static let danish = AssemblyWords(
        title: "Sådan laver du hæftet",
        lead: "En printer, papir i {paper} og ti minutter: Mere skal der ikke til.",
        proofLead: "Et prøvetryk på papir i {paper}, til at se på og ikke til at binde ind.",
        shortEdge: "på den korte kant",
        longEdge: "på den lange kant",
        leftEdge: "venstre kant",
        rightEdge: "højre kant",
        twoPages: "side {a} og {b}",
        onePage: "side {a}",
        noPage: "tomme sider",
        paperOfSize: "{a} × {b} mm",
        rotatedBacks: "Denne fil er til en printer, der drejer bagsiderne en halv omgang; drej dem ikke en gang "
            + "til.",
        severalZines: "Hvert af de {sheets} ark bliver til sit eget hæfte.",
        poster: "Plakaten er på arkets anden side: Fold det ud.",
        steps: [
            .print: Step(
                "Udskriv",
                "Udskriv på begge sider af papir i {paper}, vendt {edge}, i faktisk størrelse: "
                    + "100\u{A0}%, ikke tilpasset siden.",
                "En printer med det første ark på vej ud, og tre indstillinger: papiret, begge "
                    + "sider vendt {edge} og 100\u{A0}%"),
            .printOneSide: Step(
                "Udskriv",
                "Udskriv på den ene side af papir i {paper}, i faktisk størrelse: 100\u{A0}%, ikke tilpasset siden.",
                "En printer med det første ark på vej ud, og to indstillinger: papiret og 100\u{A0}%"),
            .printFronts: Step(
                "Udskriv forsiderne",
                "Udskriv filen med forsiderne på den ene side af papir i {paper}, i faktisk "
                    + "størrelse: 100\u{A0}%, ikke tilpasset siden.",
                "En printer med det første ark på vej ud, og to indstillinger: papiret og 100\u{A0}%"),
            .turnPile: Step(
                "Vend stakken",
                "Vend hele stakken {edge}, og læg den tilbage i papirbakken.",
                "En trykt stak, før og efter at den er vendt {edge}"),
            .returnPile: Step(
                "Læg stakken tilbage",
                "Læg stakken tilbage i papirbakken, som den kom ud, uden at vende den.",
                "En trykt stak på vej tilbage i papirbakken"),
            .printBacks: Step(
                "Udskriv bagsiderne",
                "Udskriv filen med bagsiderne med de samme indstillinger.",
                "En printer med det første ark på vej ud, og to indstillinger: papiret og 100\u{A0}%"),
            .check: Step(
                "Kontrollér ét ark",
                "Prøv først med det første ark alene. Vend det {edge}: Bag side {front} skal side "
                    + "{behind} stå, hoved bag hoved.",
                "Det første ark, før og efter at det er vendt {edge}: Bag side {front} ligger side {behind}"),
            .stack: Step(
                "Læg i stak",
                "Læg arkene oven på hinanden. Nederst ligger arket med side {first}, den side "
                    + "nedad; øverst ser du {middle}.",
                "Arkene oven på hinanden, øverst {middle}"),
            .layOne: Step(
                "Læg ned",
                "Læg arket på bordet med side {first} nedad; øverst ser du {middle}.",
                "Arket, øverst {middle}"),
            .sort: Step(
                "Sortér",
                "Sortér arkene i {count} læg: side {ranges}. I hvert læg ligger arket med det "
                    + "laveste sidetal nederst, den side nedad.",
                "Læg af ark ved siden af hinanden, de midterste sider opad"),
            .fold: Step(
                "Fold",
                "Fold hele stakken én gang på midten, så side {first} ligger yderst og foran. Stryg "
                    + "folden med bagsiden af en ske.",
                "Stakken halvt foldet: Halvdelen med side {first} føres over den anden"),
            .foldBundles: Step(
                "Fold",
                "Fold hvert læg én gang på midten, så dets laveste sidetal ligger yderst og foran. "
                    + "Stryg folden med bagsiden af en ske.",
                "Et læg halvt foldet: Halvdelen med dets første side føres over den anden"),
            .foldEach: Step(
                "Fold",
                "Fold hvert ark for sig én gang på midten, så dets laveste sidetal ligger yderst og foran.",
                "Et ark halvt foldet: Halvdelen med dets første side føres over den anden"),
            .gather: Step(
                "Saml",
                "Læg de foldede dele oven på hinanden i sidernes rækkefølge, side {first} øverst, "
                    + "alle folder langs {spine}.",
                "Foldede dele oven på hinanden, side {first} øverst"),
            .pile: Step(
                "Læg i stak",
                "Læg arkene oven på hinanden i sidernes rækkefølge, side {first} øverst.",
                "Ark oven på hinanden, side {first} øverst"),
            .cutPile: Step(
                "Skær",
                "Hold arkene i rækkefølge, side {first} øverst, og skær hele stakken midt over.",
                "En stak ark og en kniv på linjen ned over midten"),
            .join: Step(
                "Læg sammen",
                "Læg halvdelen med side {first} oven på den anden.",
                "Halvdelen med side {first} løftes over på den anden"),
            .crease: Step(
                "Fold for",
                "Fold arket for i otte felter: én gang på langs, tre gange på tværs. Åbn det så "
                    + "igen, den trykte side opad.",
                "Det trykte ark med sine folder, siderne hoved mod hoved i to rækker à fire"),
            .slit: Step(
                "Klip én gang",
                "Fold det på tværs, kort kant mod kort kant, trykket udad. Klip langs midten fra "
                    + "folden til den næste fold.",
                "Arket foldet på midten, og en saks, der klipper fra folden til midten"),
            .lengthwise: Step(
                "Fold på langs",
                "Åbn det, og fold det på langs, trykket udad og snittet øverst.",
                "Arket foldet på langs som et tag, fire sider foran"),
            .push: Step(
                "Skub sammen",
                "Hold om begge ender, og skub dem sammen, til snittet gaber.",
                "Strimlens ender skubbes sammen, og midten åbner sig til en rombe"),
            .wrap: Step(
                "Læg rundt",
                "Skub, til fire dobbelte blade står som et plustegn. Læg dem rundt, så side {first} er forrest.",
                "Fire dobbelte blade om én ryg, og en pil, der lægger dem rundt til side {first}"),
            .staple: Step(
                "Hæft",
                "Åbn hæftet igen, og sæt udefra to klammer gennem folden, en fjerdedel af højden "
                    + "fra hver ende. Ingen langarmet hæftemaskine? Hæft ned i pap, og bøj benene med "
                    + "hånden, eller sy tre sting.",
                "Det åbne hæfte udefra, som et tag, med to klammer på rygningen"),
            .stapleSide: Step(
                "Hæft",
                "Sæt forfra to klammer gennem hele stakken, 6\u{A0}mm fra {spine}.",
                "Den lukkede bog med to klammer ved siden af ryggen"),
            .sew: Step(
                "Bind ind",
                "Sy læggene sammen gennem folderne. Eller spænd stakken fast, og stryg lim på ryggen, to gange.",
                "Bogens ryg, med tråd gennem folderne og en nål"),
            .bind: Step(
                "Bind ind",
                "Hæft, klem eller lim stakken langs {spine}.",
                "Den lukkede bog med to klammer ved siden af ryggen"),
            .trim: Step(
                "Beskær",
                "Luk den, og skær papiret uden for siderne væk, med en skarp kniv langs en stållineal.",
                "Den lukkede bog med stiplede snitlinjer, og en kniv"),
            .layOut: Step(
                "Se",
                "Læg arkene ved siden af hinanden: Hvert ark viser opslag, som læserne vil se dem.",
                "Ark med opslag ved siden af hinanden"),
            .look: Step(
                "Se",
                "Se alle sider på én gang, række for række, hver med sit tal.",
                "Et ark med små sider i rækker"),
            .read: Step(
                "Pres og læs",
                "Lad det ligge under en tung bog, så længe du kan holde det ud. Læs så, og skriv i "
                    + "margenerne: Det er det, de er til for.",
                "Det færdige hæfte med halvt åbent omslag, og en blyant"),
        ])
}

extension NewFileWords {
    static let danish = NewFileWords(
        magazine: "Bladet. Hvert nummer er en mappe ved siden af denne fil.",
        unmark: "Fjern tegnet foran det, der passer.",
        tagline: "linjen på bagsiden",
        publisher: "hvem der udgiver det",
        website: "hvor den digitale udgave kommer til at ligge",
        subscribe: "hvor læserne tilmelder sig udgaven på mail",
        themes: "`zine theme` viser dem; `zine new theme ours` begynder et",
        ownPage: "Udseendet til det valgte papir; hvad der ikke står her, er som i det tema, det udvider.",
        issueTitle: "Hvad dette nummer handler om",
        pages: "et multiplum af fire; uden det så få som muligt",
        picture: "hvad billedet viser, for dem, der ikke kan se det",
        credit: "hvem der har lavet det",
        contents: "Artiklerne i rækkefølge. En artikel kan bede om sin plads:",
        noteTitle: "Leder",
        noteText: "Dette er den første side i nummer {1}. Fortæl her, hvad nummeret handler om, og hvad læserne "
            + "skal lægge mærke til.",
        untitled: "Uden titel",
        summary: "Linjerne under titlen og beskrivelsen på nettet.",
        author: "Hvem der har skrevet den",
        text: "Teksten begynder her.",
        organization: "Hvis rapport det er",
        published: "hvornår den først blev udgivet",
        source: "hvor; det bliver til QR-koden til sidst",
        license: "med hvilken ret den gengives",
        provenance: "eller abridged, translation, retold: hvad denne tekst er i forhold til den",
        timezone: "for de tidspunkter nedenfor, der ikke selv siger det",
        reportSummary: "Resumé",
        reportSummaryText: "Hvad der skete, i tre sætninger.",
        timeline: "Tidslinje",
        firstEntry: "Hvad man først så. To eller flere linjer, der begynder med et klokkeslæt, bliver til en "
            + "tidslinje.",
        lastEntry: "Hvad der blev gjort.",
        lessons: "Hvad vi lærte",
        lessonsText: "Teksten fortsætter her.")
}
