extension Language {
    static let norwegian = Language(
        tag: "nb",
        kinds: ArticleKindNames(
            report: "Rapport", feature: "Artikkel", essay: "Essay", interview: "Intervju", note: "Redaksjonen",
            etcetera: "Diverse", illustration: "Illustrasjon"),
        alerts: AlertNames(note: "Merk", tip: "Tips", important: "Viktig", warning: "Advarsel", caution: "Forsiktig"),
        dates: DateForms(
            months: [
                "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober",
                "november", "desember",
            ], day: "{day}. {month} {year}", month: "{month} {year}"),
        names: NameList(joint: " og "), plurals: .oneAndOther,
        we: ["vi", "oss", "vår", "vårt", "våre"],
        print: PrintWords(
            readerNotes: "Notater", continued: "fortsetter", qrCode: "QR-kode", links: "Lenker",
            index: "Register", onPage: "side %"),
        colophon: .norwegian, page: .norwegian, editions: .norwegian, book: .norwegian, assembly: .norwegian,
        newFiles: .norwegian)
}

extension ColophonWords {
    static let norwegian = ColophonWords(
        title: "Kolofon",
        made: "Dette nummeret er lest fra Markdown og satt til sider, ark og en nettutgave av {1}.",
        type: "Det er satt med {1}, brødteksten i {2} på {3}.",
        pages: "Avsnittene er brutt som helheter og sidene valgt for alle artiklene under ett; hver "
            + "tekstlinje står på det samme linjenettet, og nummeret fyller hele ark.",
        print: "Skriv ut på begge sider av papir i {1}, brett og stift i bretten.")
}

extension Phrases {
    static let norwegian = Phrases(
        skip: "Hopp til artiklene",
        issue: "Nummer %",
        contents: "Innhold",
        page: "Side %",
        nextIssue: "Neste nummer: %",
        toContents: "Tilbake til innholdet",
        by: "Av %",
        published: "Publisert %",
        publishedIn: "Publisert i %",
        originally: "Opprinnelig publisert på",
        retold: Adaptation(by: "Gjenfortalt av %", byEditors: "Gjenfortalt av redaksjonen"),
        abridged: Adaptation(by: "Forkortet av %", byEditors: "Forkortet av redaksjonen"),
        translated: Adaptation(by: "Oversatt av %", byEditors: "Oversatt av redaksjonen"),
        original: "Original: %",
        originalIsAt: "Originalen finnes på",
        licence: "Lisens",
        notes: "Noter",
        note: "Note %",
        backToReference: "Tilbake til teksten, note %",
        code: "Kode %",
        table: "Tabell %",
        details: "Detaljer",
        done: "Gjort",
        open: "Gjenstår",
        typefaces: "Satt med %.",
        madeWith: "Laget med %.",
        print: "Skriv ut, brett, stift",
        howToPrint: "Skriv ut heftet på %-papir: på begge sider, vendt langs kortsiden, i faktisk størrelse. "
            + "Brett hele bunken én gang på midten og sett to stifter i bretten.",
        downloads: "Andre utgaver")
}

extension EditionPhrases {
    static let norwegian = EditionPhrases(
        archive: "Alle numre",
        latest: "Det nyeste nummeret",
        previousIssue: "Forrige nummer",
        nextIssue: "Neste nummer",
        previous: "Forrige",
        next: "Neste",
        minutes: CountedPhrase(other: "% min lesetid"),
        moved: "Denne artikkelen har fått ny adresse:",
        otherIssues: "Andre numre",
        otherArticles: "Andre artikler i dette nummeret",
        subscribe: "Få bladet på e-post",
        emailAddress: "E-postadresse",
        signUp: "Meld deg på",
        feed: "Nyhetsstrøm",
        missing: "Her er ingenting trykt",
        missingLead: "Det finnes ingen side på denne adressen. Den kan være flyttet, eller revet ut.",
        booklet: "Hefte til å skrive ut og brette (PDF)",
        pagesFile: "Sidene én og én (PDF)",
        epubFile: "E-bok (EPUB)", largePrint: "Stor skrift",
        braille: "Punktskrift",
        search: "Søk",
        searchLabel: "Søk i arkivet",
        searchNeeds: "Søket trenger et skript som denne nettleseren ikke kjører. Alle artiklene står her:",
        found: "Artikler funnet: %",
        foundNone: "Ingen artikkel har alle disse ordene.",
        writeInMargin: "Skriv i margen",
        writeBeside: "Skriv ved siden av «%…»",
        yourNote: "Notatet ditt",
        noteHint: "En tanke, et spørsmål, en tvil",
        notesKept: "Notater: %, bare i denne nettleseren.",
        saveNotes: "Lagre dem som Markdown",
        eraseNotes: "Slett",
        printedCover: "Omslaget slik det er trykt: %",
        coverOf: "Omslag til %",
        olderIssues: "Eldre numre",
        newerIssues: "Nyere numre",
        assemble: "Slik lager du et hefte")
}

extension BookPhrases {
    static let norwegian = BookPhrases(
        cover: "Omslag",
        beginning: "Begynnelsen av artiklene",
        printedPages: "Sidene i den trykte utgaven",
        printEdition: "trykt utgave",
        accessible: "Teksten tilpasser seg skjermen, i leserekkefølge, under overskrifter du kan hoppe mellom.",
        accessiblePictures: "Alle bilder er beskrevet.",
        accessiblePages: "Sidene i den trykte utgaven er merket og listet opp.",
        picture: "[Bilde: %]",
        readOnline: "Les på nettet",
        readOn: "Les videre: %",
        unsubscribe: "Meld deg av",
        links: "Noter og lenker")
}

extension AssemblyWords {
    static let norwegian = AssemblyWords(
        title: "Slik lager du heftet",
        lead: "En skriver, papir i {paper} og ti minutter: mer skal det ikke til.",
        proofLead: "Et prøvetrykk på papir i {paper}, til å se på og ikke til å binde inn.",
        shortEdge: "langs kortsiden",
        longEdge: "langs langsiden",
        leftEdge: "venstre kant",
        rightEdge: "høyre kant",
        twoPages: "side {a} og {b}",
        onePage: "side {a}",
        noPage: "tomme sider",
        paperOfSize: "{a} × {b} mm",
        rotatedBacks: "Denne filen er for en skriver som vrir baksidene en halv omdreining; ikke vri dem en gang "
            + "til.",
        severalZines: "Hvert av de {sheets} arkene blir til et eget hefte.",
        poster: "Plakaten er på den andre siden av arket: brett det ut.",
        steps: [
            .print: Step(
                "Skriv ut",
                "Skriv ut på begge sider av papir i {paper}, vendt {edge}, i faktisk størrelse: "
                    + "100\u{A0}%, ikke tilpasset siden.",
                "En skriver med det første arket på vei ut, og tre innstillinger: papiret, begge "
                    + "sider vendt {edge} og 100\u{A0}%"),
            .printOneSide: Step(
                "Skriv ut",
                "Skriv ut på én side av papir i {paper}, i faktisk størrelse: 100\u{A0}%, ikke tilpasset siden.",
                "En skriver med det første arket på vei ut, og to innstillinger: papiret og 100\u{A0}%"),
            .printFronts: Step(
                "Skriv ut forsidene",
                "Skriv ut filen med forsidene på én side av papir i {paper}, i faktisk størrelse: "
                    + "100\u{A0}%, ikke tilpasset siden.",
                "En skriver med det første arket på vei ut, og to innstillinger: papiret og 100\u{A0}%"),
            .turnPile: Step(
                "Snu bunken",
                "Snu hele bunken {edge} og legg den tilbake i papirskuffen.",
                "En trykt bunke før og etter at den er snudd {edge}"),
            .returnPile: Step(
                "Legg bunken tilbake",
                "Legg bunken tilbake i papirskuffen slik den kom ut, uten å snu den.",
                "En trykt bunke på vei tilbake til papirskuffen"),
            .printBacks: Step(
                "Skriv ut baksidene",
                "Skriv ut filen med baksidene med de samme innstillingene.",
                "En skriver med det første arket på vei ut, og to innstillinger: papiret og 100\u{A0}%"),
            .check: Step(
                "Kontroller ett ark",
                "Prøv først med det første arket alene. Snu det {edge}: bak side {front} skal side "
                    + "{behind} stå, hode bak hode.",
                "Det første arket før og etter at det er snudd {edge}: bak side {front} ligger side {behind}"),
            .stack: Step(
                "Legg i bunke",
                "Legg arkene oppå hverandre. Underst ligger arket med side {first}, den siden ned; "
                    + "øverst ser du {middle}.",
                "Arkene oppå hverandre, øverst {middle}"),
            .layOne: Step(
                "Legg ned",
                "Legg arket på bordet med side {first} ned; øverst ser du {middle}.",
                "Arket, øverst {middle}"),
            .sort: Step(
                "Sorter",
                "Sorter arkene i {count} legg: side {ranges}. I hvert legg ligger arket med det "
                    + "laveste sidetallet underst, den siden ned.",
                "Legg av ark ved siden av hverandre, midtsidene opp"),
            .fold: Step(
                "Brett",
                "Brett hele bunken én gang på midten, slik at side {first} ligger ytterst og foran. "
                    + "Stryk bretten med baksiden av en skje.",
                "Bunken halvveis brettet: halvdelen med side {first} føres over den andre"),
            .foldBundles: Step(
                "Brett",
                "Brett hvert legg én gang på midten, slik at det laveste sidetallet ligger ytterst "
                    + "og foran. Stryk bretten med baksiden av en skje.",
                "Et legg halvveis brettet: halvdelen med den første siden føres over den andre"),
            .foldEach: Step(
                "Brett",
                "Brett hvert ark for seg én gang på midten, slik at det laveste sidetallet ligger ytterst og foran.",
                "Et ark halvveis brettet: halvdelen med den første siden føres over den andre"),
            .gather: Step(
                "Samle",
                "Legg de brettede delene oppå hverandre i rekkefølge, side {first} øverst, alle "
                    + "bretter langs {spine}.",
                "Brettede deler oppå hverandre, side {first} øverst"),
            .pile: Step(
                "Legg i bunke",
                "Legg arkene oppå hverandre i sidenes rekkefølge, side {first} øverst.",
                "Ark oppå hverandre, side {first} øverst"),
            .cutPile: Step(
                "Skjær",
                "Hold arkene i rekkefølge, side {first} øverst, og skjær hele bunken midt over.",
                "En bunke ark og en kniv på streken over midten"),
            .join: Step(
                "Legg sammen",
                "Legg halvdelen med side {first} oppå den andre.",
                "Halvdelen med side {first} løftes over på den andre"),
            .crease: Step(
                "Forbrett",
                "Brett arket i åtte felter: én gang på langs, tre ganger på tvers. Åpne det så "
                    + "igjen, den trykte siden opp.",
                "Det trykte arket med brettene sine, sidene hode mot hode i to rader med fire"),
            .slit: Step(
                "Klipp én gang",
                "Brett det på tvers, kortside mot kortside, med trykket ut. Klipp langs midten fra "
                    + "bretten til neste brett.",
                "Arket brettet på midten, og en saks som klipper fra bretten til midten"),
            .lengthwise: Step(
                "Brett på langs",
                "Åpne det og brett det på langs, med trykket ut og snittet øverst.",
                "Arket brettet på langs som et tak, fire sider foran"),
            .push: Step(
                "Skyv sammen",
                "Hold i begge endene og skyv dem sammen til snittet åpner seg.",
                "Endene av remsen skyves sammen, midten åpner seg til en rombe"),
            .wrap: Step(
                "Legg rundt",
                "Skyv til fire doble blad står som et plusstegn. Legg dem rundt, slik at side {first} er fremst.",
                "Fire doble blad rundt én rygg, og en pil som legger dem rundt til side {first}"),
            .staple: Step(
                "Stift",
                "Åpne heftet igjen og sett utenfra to stifter gjennom bretten, en firedel av høyden "
                    + "fra hver ende. Ingen langarmet stiftemaskin? Stift ned i papp og bøy beina for "
                    + "hånd, eller sy tre sting.",
                "Det åpne heftet utenfra, som et tak, med to stifter på mønet"),
            .stapleSide: Step(
                "Stift",
                "Sett forfra to stifter gjennom hele bunken, 6\u{A0}mm fra {spine}.",
                "Den lukkede boka med to stifter ved siden av ryggen"),
            .sew: Step(
                "Bind inn",
                "Sy leggene sammen gjennom brettene. Eller klem fast bunken og stryk lim på ryggen, to ganger.",
                "Bokryggen, med tråd gjennom brettene og en nål"),
            .bind: Step(
                "Bind inn",
                "Stift, klem eller lim bunken langs {spine}.",
                "Den lukkede boka med to stifter ved siden av ryggen"),
            .trim: Step(
                "Renskjær",
                "Lukk den og skjær bort papiret utenfor sidene, med en skarp kniv langs en stållinjal.",
                "Den lukkede boka med stiplede snittlinjer, og en kniv"),
            .layOut: Step(
                "Se",
                "Legg arkene ved siden av hverandre: hvert ark viser oppslag slik leserne vil se dem.",
                "Ark med oppslag ved siden av hverandre"),
            .look: Step(
                "Se",
                "Se alle sidene med ett blikk, rad for rad, hver med sitt tall.",
                "Et ark med små sider i rader"),
            .read: Step(
                "Press og les",
                "La det ligge under en tung bok så lenge du holder ut. Les så, og skriv i margene: "
                    + "det er det de er til for.",
                "Det ferdige heftet med halvåpent omslag, og en blyant"),
        ])
}

extension NewFileWords {
    static let norwegian = NewFileWords(
        magazine: "Bladet. Hvert nummer er en mappe ved siden av denne filen.",
        unmark: "Ta bort tegnet foran det som passer.",
        tagline: "linjen på baksiden",
        publisher: "hvem som gir det ut",
        website: "hvor den digitale utgaven skal ligge",
        subscribe: "hvor leserne melder seg på utgaven på e-post",
        themes: "`zine theme` viser dem; `zine new theme ours` begynner et",
        ownPage: "Utseendet for det valgte papiret; det som ikke står her, er som i temaet det utvider.",
        issueTitle: "Hva dette nummeret handler om",
        pages: "et multiplum av fire; uten det så få som mulig",
        picture: "hva bildet viser, for dem som ikke kan se det",
        credit: "hvem som har laget det",
        contents: "Artiklene i rekkefølge. En artikkel kan be om sin plass:",
        noteTitle: "Leder",
        noteText: "Dette er den første siden i nummer {1}. Fortell her hva nummeret handler om, og hva leserne "
            + "bør legge merke til.",
        untitled: "Uten tittel",
        summary: "Linjene under tittelen og beskrivelsen på nettet.",
        author: "Hvem som har skrevet den",
        text: "Teksten begynner her.",
        organization: "Hvem rapporten er fra",
        published: "når den først ble utgitt",
        source: "hvor; det blir QR-koden til slutt",
        license: "med hvilken rett den gjengis",
        provenance: "eller abridged, translation, retold: hva denne teksten er i forhold til den",
        timezone: "for tidspunktene nedenfor som ikke selv sier det",
        reportSummary: "Sammendrag",
        reportSummaryText: "Hva som skjedde, i tre setninger.",
        timeline: "Tidslinje",
        firstEntry: "Hva man først så. To eller flere linjer som begynner med et klokkeslett, blir en tidslinje.",
        lastEntry: "Hva som ble gjort.",
        lessons: "Hva vi lærte",
        lessonsText: "Teksten fortsetter her.")
}
