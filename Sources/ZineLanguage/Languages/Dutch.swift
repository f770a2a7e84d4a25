extension Language {
    static let dutch = Language(
        tag: "nl",
        kinds: ArticleKindNames(
            report: "Verslag", feature: "Artikel", essay: "Essay", interview: "Interview", note: "Redactie",
            etcetera: "Allerlei", illustration: "Illustratie"),
        alerts: AlertNames(
            note: "Opmerking", tip: "Tip", important: "Belangrijk", warning: "Waarschuwing", caution: "Let op"),
        dates: DateForms(
            months: [
                "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
                "november", "december",
            ], day: "{day} {month} {year}", month: "{month} {year}"),
        names: NameList(joint: " en "), plurals: .oneAndOther,
        we: ["wij", "we", "ons", "onze"],
        print: PrintWords(
            readerNotes: "Notities", continued: "vervolg", qrCode: "QR-code", links: "Links",
            index: "Register", onPage: "pagina %"),
        colophon: .dutch, page: .dutch, editions: .dutch, book: .dutch, assembly: .dutch, newFiles: .dutch)
}

extension ColophonWords {
    static let dutch = ColophonWords(
        title: "Colofon",
        made: "Dit nummer is uit Markdown gelezen en door {1} tot pagina’s, vellen en een webuitgave gemaakt.",
        type: "Het is gezet in {1}, de tekst in {2} op {3}.",
        pages: "Alinea’s zijn als geheel afgebroken en pagina’s voor alle artikelen samen gekozen; elke tekstregel "
            + "staat op één raster, en het nummer vult hele vellen.",
        print: "Druk het dubbelzijdig af op {1}-papier, vouw het en zet er nietjes in, in de vouw.")
}

extension Phrases {
    static let dutch = Phrases(
        skip: "Naar de artikelen", issue: "Nummer %", contents: "Inhoud", page: "Pagina %",
        nextIssue: "Volgend nummer %", toContents: "Terug naar de inhoud",
        by: "Door %", published: "Gepubliceerd op %", publishedIn: "Gepubliceerd in %",
        originally: "Oorspronkelijk verschenen op",
        retold: Adaptation(by: "Naverteld door %", byEditors: "Naverteld door de redactie"),
        abridged: Adaptation(by: "Ingekort door %", byEditors: "Ingekort door de redactie"),
        translated: Adaptation(by: "Vertaald door %", byEditors: "Vertaald door de redactie"), original: "Origineel: %",
        originalIsAt: "Het origineel staat op",
        licence: "Licentie",
        notes: "Noten", note: "Noot %", backToReference: "Terug naar de tekst, noot %", code: "Code %",
        table: "Tabel %",
        details: "Details", done: "Gedaan", open: "Niet gedaan",
        typefaces: "Gezet in %.", madeWith: "Gemaakt met %.", print: "Printen, vouwen, nieten",
        howToPrint:
            "Print het boekje op papier van formaat %: dubbelzijdig, omgeslagen over de korte zijde, op ware grootte. "
            + "Vouw de stapel één keer door het midden en zet twee nietjes in de vouw.",
        downloads: "Andere edities")
}

extension EditionPhrases {
    static let dutch = EditionPhrases(
        archive: "Alle nummers", latest: "Het nieuwste nummer", previousIssue: "Vorig nummer",
        nextIssue: "Volgend nummer", previous: "Vorige", next: "Volgende",
        minutes: CountedPhrase(other: "% min. lezen"),
        moved: "Dit artikel heeft een nieuw adres:", otherIssues: "Andere nummers",
        otherArticles: "Andere artikelen van dit nummer",
        subscribe: "Ontvang het in uw postvak", emailAddress: "E-mailadres", signUp: "Aanmelden", feed: "Feed",
        missing: "Hier staat niets gedrukt",
        missingLead: "Op dit adres is geen pagina. Misschien is ze verhuisd, of eruit gescheurd.",
        booklet: "Boekje om te printen en te vouwen (PDF)", pagesFile: "Pagina’s een voor een (PDF)",
        epubFile: "E-book (EPUB)", largePrint: "Grote letter",
        braille: "Braille",
        search: "Zoeken", searchLabel: "Zoek in het archief",
        searchNeeds: "Zoeken vraagt een script dat deze browser niet uitvoert. Alle artikelen staan hier:",
        found: "Gevonden artikelen: %", foundNone: "Geen artikel heeft al deze woorden.",
        writeInMargin: "Schrijf in de marge", writeBeside: "Schrijf naast “%…”", yourNote: "Uw notitie",
        noteHint: "Een gedachte, een vraag, een twijfel", notesKept: "Notities: %, alleen in deze browser.",
        saveNotes: "Bewaar ze als Markdown", eraseNotes: "Wissen",
        printedCover: "De omslag zoals gedrukt: %", coverOf: "Omslag van %",
        olderIssues: "Oudere nummers", newerIssues: "Nieuwere nummers", assemble: "Zo maakt u een boekje")
}

extension BookPhrases {
    static let dutch = BookPhrases(
        cover: "Omslag", beginning: "Begin van de artikelen", printedPages: "Gedrukte pagina’s",
        printEdition: "gedrukte editie",
        accessible: "De tekst loopt door, in leesvolgorde, met koppen waarlangs u kunt navigeren.",
        accessiblePictures: "Elke afbeelding is beschreven.",
        accessiblePages: "De pagina’s van de gedrukte editie zijn gemarkeerd en opgesomd.",
        picture: "[Afbeelding: %]", readOnline: "Lees het op het web", readOn: "Lees verder: %",
        unsubscribe: "Afmelden", links: "Noten en links")
}

extension AssemblyWords {
    static let dutch = AssemblyWords(
        title: "Zo maakt u het boekje",
        lead: "Een printer, papier van formaat {paper} en tien minuten zijn genoeg.",
        proofLead: "Een proefdruk op papier van formaat {paper}, om te bekijken en niet om te binden.",
        shortEdge: "over de korte zijde", longEdge: "over de lange zijde",
        leftEdge: "de linkerzijde", rightEdge: "de rechterzijde",
        twoPages: "pagina’s {a} en {b}", onePage: "pagina {a}", noPage: "lege pagina’s",
        paperOfSize: "{a} × {b} mm",
        rotatedBacks: "Dit bestand is voor een printer die achterkanten een halve slag draait; draai ze niet nog eens.",
        severalZines: "Elk van de {sheets} vellen wordt een boekje op zich.",
        poster: "De poster staat op de andere kant van het vel: vouw het open.",
        steps: [
            .print: Step(
                "Printen",
                "Print dubbelzijdig op papier van formaat {paper}, omgeslagen {edge}, op ware grootte: 100%, niet passend "
                    + "gemaakt.",
                "Een printer waar het eerste vel uit komt, en drie instellingen: het papier, dubbelzijdig omgeslagen {edge} "
                    + "en 100%"),
            .printOneSide: Step(
                "Printen",
                "Print enkelzijdig op papier van formaat {paper}, op ware grootte: 100%, niet passend gemaakt.",
                "Een printer waar het eerste vel uit komt, en twee instellingen: het papier en 100%"),
            .printFronts: Step(
                "Voorkanten printen",
                "Print het bestand met de voorkanten enkelzijdig op papier van formaat {paper}, op ware grootte: 100%, niet "
                    + "passend gemaakt.",
                "Een printer waar het eerste vel uit komt, en twee instellingen: het papier en 100%"),
            .turnPile: Step(
                "Stapel omslaan", "Sla de hele stapel om {edge} en leg hem terug in de papierlade.",
                "Een bedrukte stapel voor en na het omslaan {edge}"),
            .returnPile: Step(
                "Stapel terugleggen",
                "Leg de stapel terug in de papierlade zoals hij eruit kwam, zonder hem om te slaan.",
                "Een bedrukte stapel op weg terug naar de papierlade"),
            .printBacks: Step(
                "Achterkanten printen", "Print het bestand met de achterkanten met dezelfde instellingen.",
                "Een printer waar het eerste vel uit komt, en twee instellingen: het papier en 100%"),
            .check: Step(
                "Eén vel nakijken",
                "Probeer het eerst met het eerste vel alleen. Sla het om {edge}: pagina {behind} moet achter pagina {front} "
                    + "staan, kop achter kop.",
                "Het eerste vel voor en na het omslaan {edge}: pagina {behind} ligt achter pagina {front}"),
            .stack: Step(
                "Stapelen",
                "Leg de vellen op elkaar. Het vel met pagina {first} ligt onderop, die pagina naar beneden; bovenop ziet u "
                    + "{middle}.",
                "De vellen boven elkaar, bovenop {middle}"),
            .layOne: Step(
                "Neerleggen", "Leg het vel op tafel met pagina {first} naar beneden; bovenop ziet u {middle}.",
                "Het vel, bovenop {middle}"),
            .sort: Step(
                "Sorteren",
                "Verdeel de vellen over {count} katernen: pagina’s {ranges}. In elk ligt het vel met het laagste "
                    + "paginanummer onderop, die pagina naar beneden.",
                "Katernen naast elkaar, hun middelste pagina’s boven"),
            .fold: Step(
                "Vouwen",
                "Vouw de hele stapel één keer door het midden, zodat pagina {first} buiten vooraan ligt. Strijk de vouw aan "
                    + "met de rug van een lepel.",
                "De half gevouwen stapel: de helft met pagina {first} gaat over de andere"),
            .foldBundles: Step(
                "Vouwen",
                "Vouw elk katern één keer door het midden, zodat het laagste paginanummer buiten vooraan ligt. Strijk de "
                    + "vouw aan met de rug van een lepel.",
                "Een half gevouwen katern: de helft met de eerste pagina gaat over de andere"),
            .foldEach: Step(
                "Vouwen",
                "Vouw elk vel apart één keer door het midden, zodat het laagste paginanummer buiten vooraan ligt.",
                "Een half gevouwen vel: de helft met de eerste pagina gaat over de andere"),
            .gather: Step(
                "Vergaren",
                "Leg de gevouwen delen op elkaar in de volgorde van de pagina’s, pagina {first} bovenop, alle vouwen langs "
                    + "{spine}.",
                "Gevouwen delen boven elkaar, pagina {first} bovenop"),
            .pile: Step(
                "Stapelen", "Leg de vellen op elkaar in de volgorde van de pagina’s, pagina {first} bovenop.",
                "Vellen boven elkaar, pagina {first} bovenop"),
            .cutPile: Step(
                "Snijden",
                "Houd de vellen op volgorde, pagina {first} bovenop, en snijd de hele stapel door het midden.",
                "Een stapel vellen en een mes op de lijn in het midden"),
            .join: Step(
                "Stapelen", "Leg de helft met pagina {first} op de andere helft.",
                "De helft met pagina {first} wordt op de andere gelegd"),
            .crease: Step(
                "Voorvouwen",
                "Vouw het vel in achten voor: één keer in de lengte, drie keer in de breedte. Vouw het weer open, de "
                    + "bedrukte kant boven.",
                "Het bedrukte vel met zijn vouwen, pagina’s kop aan kop in twee rijen van vier"),
            .slit: Step(
                "Eén keer knippen",
                "Vouw het dubbel in de breedte, korte zijde op korte zijde, de bedrukte kant buiten. Knip langs het midden "
                    + "van de vouw tot de volgende vouw.",
                "Het dubbelgevouwen vel, en een schaar die van de vouw tot het midden knipt"),
            .lengthwise: Step(
                "In de lengte vouwen",
                "Vouw het open en vouw het in de lengte dubbel, de bedrukte kant buiten, de knip boven.",
                "Het vel in de lengte gevouwen als een dak, vier pagina’s voor"),
            .push: Step(
                "Samenduwen", "Pak beide uiteinden en duw ze naar elkaar toe tot de knip openstaat.",
                "De uiteinden van de strook naar elkaar geduwd, het midden opent zich tot een ruit"),
            .wrap: Step(
                "Omslaan",
                "Duw tot vier dubbele bladen als een plusteken staan. Sla ze om, zodat pagina {first} vooraan ligt.",
                "Vier dubbele bladen om één rug, en een pijl die ze naar pagina {first} omslaat"),
            .staple: Step(
                "Nieten",
                "Vouw het weer open en zet van buiten twee nietjes in de vouw, op een kwart van de hoogte van elk uiteinde. "
                    + "Geen lange nietmachine? Zet de nietjes in karton en buig de pootjes met de hand om, of naai drie steken.",
                "Het open boekje van buiten, als een dak, met twee nietjes op de nok"),
            .stapleSide: Step(
                "Nieten", "Zet van voren twee nietjes door de hele stapel, 6\u{A0}mm van {spine}.",
                "Het gesloten boek met twee nietjes naast de rug"),
            .sew: Step(
                "Binden",
                "Naai de katernen door hun vouwen aan elkaar. Of klem de stapel en strijk twee lagen lijm op de rug.",
                "De rug van het boek, met draad door de vouwen en een naald"),
            .bind: Step(
                "Binden", "Hecht de stapel langs {spine} met nietjes, een klem of lijm.",
                "Het gesloten boek met twee nietjes naast de rug"),
            .trim: Step(
                "Bijsnijden",
                "Sluit het en snijd het papier buiten de pagina’s af, met een scherp mes langs een stalen liniaal.",
                "Het gesloten boek met stippellijnen waar het gesneden wordt, en een mes"),
            .layOut: Step(
                "Bekijken", "Leg de vellen naast elkaar: elk toont tegenoverliggende pagina’s zoals ze gelezen worden.",
                "Vellen met tegenoverliggende pagina’s naast elkaar"),
            .look: Step(
                "Bekijken", "Alle pagina’s in één oogopslag, rij voor rij, elk met zijn nummer.",
                "Een vel met kleine pagina’s in rijen"),
            .read: Step(
                "Persen en lezen",
                "Laat het onder een zwaar boek liggen zo lang u het uithoudt. Lees dan, en schrijf in de marges: daar zijn "
                    + "ze voor.",
                "Het boekje is af, de omslag half open, met een potlood ernaast"),
        ])
}

extension NewFileWords {
    static let dutch = NewFileWords(
        magazine: "Het tijdschrift. Elk nummer is een map naast dit bestand.",
        unmark: "Haal het hekje weg voor wat van toepassing is.",
        tagline: "de regel op de achterkant",
        publisher: "wie het uitgeeft",
        website: "waar de digitale editie komt te staan",
        subscribe: "waar lezers zich aanmelden voor de editie per e-mail",
        themes: "`zine theme` noemt ze; `zine new theme ours` begint er een",
        ownPage: "Het uiterlijk voor het gekozen papier; wat hier niet staat, is als in het thema dat het uitbreidt.",
        issueTitle: "Waar dit nummer over gaat",
        pages: "een veelvoud van vier; zonder dit zo weinig als er passen",
        picture: "wat de afbeelding laat zien, voor wie haar niet kan zien",
        credit: "wie haar gemaakt heeft",
        contents: "De artikelen op volgorde. Een artikel kan om zijn plaats vragen:",
        noteTitle: "Redactioneel",
        noteText: "Dit is de eerste pagina van nummer {1}. Vertel hier waar het nummer over gaat en waar lezers "
            + "op moeten letten.",
        untitled: "Zonder titel",
        summary: "De regels onder de titel en de beschrijving op het web.",
        author: "Wie het schreef",
        text: "De tekst begint hier.",
        organization: "Wiens verslag het is",
        published: "wanneer het voor het eerst verscheen",
        source: "waar; dit wordt de QR-code aan het eind",
        license: "met welk recht het wordt overgenomen",
        provenance: "of abridged, translation, retold: wat deze tekst is ten opzichte van die",
        timezone: "van de tijden hieronder waar geen bij staat",
        reportSummary: "Samenvatting",
        reportSummaryText: "Wat er gebeurde, in drie zinnen.",
        timeline: "Tijdlijn",
        firstEntry: "Wat het eerst te zien was. Twee of meer regels die met een tijd beginnen, worden een tijdlijn.",
        lastEntry: "Wat er gedaan is.",
        lessons: "Wat we geleerd hebben",
        lessonsText: "De tekst gaat hier verder.")
}
