extension Language {
    static let finnish = Language(
        tag: "fi",
        kinds: ArticleKindNames(
            report: "Raportti", feature: "Artikkeli", essay: "Essee", interview: "Haastattelu", note: "Toimitus",
            etcetera: "Sekalaista", illustration: "Kuvitus"),
        alerts: AlertNames(
            note: "Huomautus", tip: "Vinkki", important: "Tärkeää", warning: "Varoitus", caution: "Varo"),
        dates: DateForms(
            months: [
                "tammikuuta", "helmikuuta", "maaliskuuta", "huhtikuuta", "toukokuuta", "kesäkuuta", "heinäkuuta",
                "elokuuta", "syyskuuta", "lokakuuta", "marraskuuta", "joulukuuta",
            ],
            monthsAlone: [
                "tammikuu", "helmikuu", "maaliskuu", "huhtikuu", "toukokuu", "kesäkuu", "heinäkuu", "elokuu", "syyskuu",
                "lokakuu", "marraskuu", "joulukuu",
            ],
            monthsIn: [
                "tammikuussa", "helmikuussa", "maaliskuussa", "huhtikuussa", "toukokuussa", "kesäkuussa", "heinäkuussa",
                "elokuussa", "syyskuussa", "lokakuussa", "marraskuussa", "joulukuussa",
            ], day: "{day}. {month} {year}", month: "{month} {year}", monthIn: "{month} {year}"),
        names: NameList(joint: " ja "), plurals: .oneAndOther,
        print: PrintWords(
            readerNotes: "Muistiinpanoja", continued: "jatkoa", qrCode: "QR-koodi", links: "Linkit",
            index: "Hakemisto", onPage: "sivu %"),
        colophon: .finnish, page: .finnish, editions: .finnish, book: .finnish, assembly: .finnish, newFiles: .finnish)
}

extension ColophonWords {
    static let finnish = ColophonWords(
        title: "Kolofoni",
        made: "Tämän numeron on latonut Markdownista sivuiksi, arkeiksi ja verkkoversioksi {1}.",
        type: "Kirjaintyypit: {1}; leipätekstin koko {2}, riviväli {3}.",
        pages: "Kappaleet on rivitetty kokonaisuuksina ja sivunvaihdot valittu kaikille artikkeleille "
            + "yhdessä; jokainen tekstirivi on samassa rivirekisterissä, ja numero täyttää kokonaiset "
            + "arkit.",
        print: "Tulosta kaksipuolisena paperille {1}, taita ja nido taitteesta.")
}

extension Phrases {
    static let finnish = Phrases(
        skip: "Siirry artikkeleihin",
        issue: "Numero %",
        contents: "Sisällys",
        page: "Sivu %",
        nextIssue: "Seuraava numero: %",
        toContents: "Takaisin sisällykseen",
        by: "Kirjoittaja: %",
        byMany: "Kirjoittajat: %",
        published: "Julkaistu %",
        publishedIn: "Julkaistu %",
        originally: "Julkaistu alun perin osoitteessa",
        retold: Adaptation(by: "Uudelleen kertonut: %", byEditors: "Toimitus on kertonut uudelleen"),
        abridged: Adaptation(by: "Lyhentänyt: %", byEditors: "Toimitus on lyhentänyt"),
        translated: Adaptation(by: "Suomentanut: %", byEditors: "Toimitus on suomentanut"),
        original: "Alkuteos: %",
        originalIsAt: "Alkuteos on osoitteessa",
        licence: "Lisenssi",
        notes: "Viitteet",
        note: "Viite %",
        backToReference: "Takaisin tekstiin, viite %",
        code: "Koodi %",
        table: "Taulukko %",
        details: "Lisätietoja",
        done: "Tehty",
        open: "Tekemättä",
        typefaces: "Kirjaintyypit: %.",
        madeWith: "Tehty ohjelmalla %.",
        print: "Tulosta, taita, nido",
        howToPrint: "Tulosta vihko paperille %: molemmin puolin, lyhyen reunan ympäri käännettynä, todellisessa "
            + "koossa. Taita koko pino kerran keskeltä ja lyö taitteeseen kaksi niittiä.",
        downloads: "Muut versiot")
}

extension EditionPhrases {
    static let finnish = EditionPhrases(
        archive: "Kaikki numerot",
        latest: "Uusin numero",
        previousIssue: "Edellinen numero",
        nextIssue: "Seuraava numero",
        previous: "Edellinen",
        next: "Seuraava",
        minutes: CountedPhrase(other: "% min lukuaika"),
        moved: "Tällä artikkelilla on uusi osoite:",
        otherIssues: "Muut numerot",
        otherArticles: "Numeron muut artikkelit",
        subscribe: "Tilaa lehti sähköpostiin",
        emailAddress: "Sähköpostiosoite",
        signUp: "Tilaa",
        feed: "Syöte",
        missing: "Tähän ei ole painettu mitään",
        missingLead: "Tässä osoitteessa ei ole sivua. Ehkä se on siirretty tai revitty irti.",
        booklet: "Vihko tulostettavaksi ja taitettavaksi (PDF)",
        pagesFile: "Sivut yksitellen (PDF)",
        epubFile: "E-kirja (EPUB)", largePrint: "Isokirjoitus",
        braille: "Pistekirjoitus",
        search: "Haku",
        searchLabel: "Hae arkistosta",
        searchNeeds: "Haku tarvitsee komentosarjan, jota tämä selain ei suorita. Kaikki artikkelit ovat tässä:",
        found: "Löytyneitä artikkeleita: %",
        foundNone: "Missään artikkelissa ei ole kaikkia näitä sanoja.",
        writeInMargin: "Kirjoita marginaaliin",
        writeBeside: "Kirjoita kohdan ”%…” viereen",
        yourNote: "Oma merkintä",
        noteHint: "Ajatus, kysymys, epäily",
        notesKept: "Merkintöjä: %, vain tässä selaimessa.",
        saveNotes: "Tallenna ne Markdownina",
        eraseNotes: "Poista",
        printedCover: "Kansi painettuna: %",
        coverOf: "Kansi: %",
        olderIssues: "Vanhemmat numerot",
        newerIssues: "Uudemmat numerot",
        assemble: "Näin teet vihkon")
}

extension BookPhrases {
    static let finnish = BookPhrases(
        cover: "Kansi",
        beginning: "Artikkelien alku",
        printedPages: "Painetun version sivut",
        printEdition: "painettu versio",
        accessible: "Teksti mukautuu näyttöön ja etenee lukujärjestyksessä; otsikosta toiseen voi siirtyä.",
        accessiblePictures: "Jokainen kuva on kuvailtu.",
        accessiblePages: "Painetun version sivut on merkitty ja luetteloitu.",
        picture: "[Kuva: %]",
        readOnline: "Lue verkossa",
        readOn: "Lue lisää: %",
        unsubscribe: "Peru tilaus",
        links: "Viitteet ja linkit")
}

extension AssemblyWords {
    static let finnish = AssemblyWords(
        title: "Näin teet vihkon",
        lead: "Tulostin, {paper}-paperia ja kymmenen minuuttia: muuta ei tarvita.",
        proofLead: "Vedos {paper}-paperilla: katsottavaksi, ei sidottavaksi.",
        shortEdge: "lyhyen reunan ympäri",
        longEdge: "pitkän reunan ympäri",
        leftEdge: "vasenta reunaa",
        rightEdge: "oikeaa reunaa",
        twoPages: "sivut {a} ja {b}",
        onePage: "sivu {a}",
        noPage: "tyhjiä sivuja",
        paperOfSize: "{a} × {b} mm",
        rotatedBacks: "Tämä tiedosto on tulostimelle, joka kääntää taustapuolia puoli kierrosta; älä käännä niitä "
            + "toista kertaa.",
        severalZines: "Arkkeja on {sheets}. Jokaisesta tulee oma vihkonsa.",
        poster: "Juliste on arkin toisella puolella: avaa arkki.",
        steps: [
            .print: Step(
                "Tulosta",
                "Tulosta {paper}-paperin molemmille puolille, käännettynä {edge}, todellisessa "
                    + "koossa: 100\u{A0}%, ei sovitettuna sivulle.",
                "Tulostin, josta tulee ensimmäinen arkki, ja kolme asetusta: paperi, kaksipuolisuus "
                    + "käännettynä {edge} ja 100\u{A0}%"),
            .printOneSide: Step(
                "Tulosta",
                "Tulosta {paper}-paperin yhdelle puolelle, todellisessa koossa: 100\u{A0}%, ei sovitettuna sivulle.",
                "Tulostin, josta tulee ensimmäinen arkki, ja kaksi asetusta: paperi ja 100\u{A0}%"),
            .printFronts: Step(
                "Tulosta etupuolet",
                "Tulosta etupuolten tiedosto {paper}-paperin yhdelle puolelle, todellisessa koossa: "
                    + "100\u{A0}%, ei sovitettuna sivulle.",
                "Tulostin, josta tulee ensimmäinen arkki, ja kaksi asetusta: paperi ja 100\u{A0}%"),
            .turnPile: Step(
                "Käännä pino",
                "Käännä koko pino {edge} ja pane se takaisin paperilokeroon.",
                "Tulostettu pino ennen kääntämistä {edge} ja sen jälkeen"),
            .returnPile: Step(
                "Pane pino takaisin",
                "Pane pino takaisin paperilokeroon niin kuin se tuli ulos, kääntämättä sitä.",
                "Tulostettu pino matkalla takaisin paperilokeroon"),
            .printBacks: Step(
                "Tulosta taustapuolet",
                "Tulosta taustapuolten tiedosto samoilla asetuksilla.",
                "Tulostin, josta tulee ensimmäinen arkki, ja kaksi asetusta: paperi ja 100\u{A0}%"),
            .check: Step(
                "Tarkista yksi arkki",
                "Kokeile ensin pelkällä ensimmäisellä arkilla. Käännä se {edge}: sivun {front} "
                    + "takana pitää olla sivu {behind}, yläreuna yläreunan takana.",
                "Ensimmäinen arkki ennen kääntämistä {edge} ja sen jälkeen: sivun {front} takana on sivu {behind}"),
            .stack: Step(
                "Kokoa pino",
                "Pane arkit päällekkäin. Alimpana on arkki, jossa on sivu {first}, se sivu "
                    + "alaspäin; päällimmäisenä näkyy {middle}.",
                "Arkit päällekkäin, päällimmäisenä {middle}"),
            .layOne: Step(
                "Aseta",
                "Aseta arkki pöydälle, sivu {first} alaspäin; päällä näkyy {middle}.",
                "Arkki, päällä {middle}"),
            .sort: Step(
                "Lajittele",
                "Lajittele arkit vihkoihin, joita on {count}: sivut {ranges}. Kussakin alimpana on "
                    + "arkki, jossa on pienin sivunumero, se sivu alaspäin.",
                "Arkkivihkoja vierekkäin, keskimmäiset sivut ylöspäin"),
            .fold: Step(
                "Taita",
                "Taita koko pino kerran keskeltä niin, että sivu {first} jää päällimmäiseksi eteen. "
                    + "Terävöitä taite lusikan selällä.",
                "Pino puoliksi taitettuna: puolikas, jossa on sivu {first}, kääntyy toisen päälle"),
            .foldBundles: Step(
                "Taita",
                "Taita kukin vihko kerran keskeltä niin, että sen pienin sivunumero jää "
                    + "päällimmäiseksi eteen. Terävöitä taite lusikan selällä.",
                "Vihko puoliksi taitettuna: puolikas, jossa on sen ensimmäinen sivu, kääntyy toisen päälle"),
            .foldEach: Step(
                "Taita",
                "Taita kukin arkki erikseen kerran keskeltä niin, että sen pienin sivunumero jää "
                    + "päällimmäiseksi eteen.",
                "Arkki puoliksi taitettuna: puolikas, jossa on sen ensimmäinen sivu, kääntyy toisen päälle"),
            .gather: Step(
                "Kerää",
                "Pane taitetut osat päällekkäin sivujen järjestyksessä, sivu {first} "
                    + "päällimmäisenä, kaikki taitteet {spine} vasten.",
                "Taitettuja osia päällekkäin, sivu {first} päällimmäisenä"),
            .pile: Step(
                "Kokoa pino",
                "Pane arkit päällekkäin sivujen järjestyksessä, sivu {first} päällimmäisenä.",
                "Arkkeja päällekkäin, sivu {first} päällimmäisenä"),
            .cutPile: Step(
                "Leikkaa",
                "Pidä arkit järjestyksessä, sivu {first} päällimmäisenä, ja leikkaa koko pino keskeltä kahtia.",
                "Pino arkkeja ja veitsi keskiviivalla"),
            .join: Step(
                "Yhdistä",
                "Pane puolikas, jossa on sivu {first}, toisen päälle.",
                "Puolikas, jossa on sivu {first}, nostetaan toisen päälle"),
            .crease: Step(
                "Taita valmiiksi",
                "Taita arkki kahdeksaan osaan: kerran pitkittäin, kolme kertaa poikittain. Avaa se "
                    + "sitten, painettu puoli ylöspäin.",
                "Painettu arkki taitteineen, sivut päät vastakkain kahdessa neljän rivissä"),
            .slit: Step(
                "Leikkaa kerran",
                "Taita se poikittain kahtia, lyhyt reuna lyhyttä vasten, painettu puoli ulospäin. "
                    + "Leikkaa keskeltä taitteesta seuraavaan taitteeseen.",
                "Kahtia taitettu arkki ja sakset, jotka leikkaavat taitteesta keskelle"),
            .lengthwise: Step(
                "Taita pitkittäin",
                "Avaa se ja taita pitkittäin, painettu puoli ulospäin, leikkaus ylhäällä.",
                "Pitkittäin katoksi taitettu arkki, edessä neljä sivua"),
            .push: Step(
                "Työnnä yhteen",
                "Tartu molempiin päihin ja työnnä niitä yhteen, kunnes leikkaus aukeaa.",
                "Suikaleen päitä työnnetään yhteen, keskikohta aukeaa vinoneliöksi"),
            .wrap: Step(
                "Kääri",
                "Työnnä, kunnes neljä kaksoislehteä on plusmerkin muodossa. Kääri ne niin, että "
                    + "sivu {first} on edessä.",
                "Neljä kaksoislehteä yhden selän ympärillä ja nuoli, joka käärii ne sivulle {first}"),
            .staple: Step(
                "Nido",
                "Avaa vihko uudelleen ja lyö taitteeseen ulkopuolelta kaksi niittiä, kumpikin "
                    + "neljänneksen päähän reunasta. Eikö ole pitkävartista nitojaa? Nido pahviin ja "
                    + "taivuta niittien päät käsin, tai ompele kolme pistoa.",
                "Avattu vihko ulkopuolelta, kuin katto, harjallaan kaksi niittiä"),
            .stapleSide: Step(
                "Nido",
                "Lyö edestä kaksi niittiä koko pinon läpi pitkin {spine}, 6\u{A0}mm:n päähän siitä.",
                "Suljettu kirja, selän vieressä kaksi niittiä"),
            .sew: Step(
                "Sido",
                "Ompele vihkot yhteen taitteistaan. Tai purista pino tiukalle ja sivele selkään liimaa, kahdesti.",
                "Kirjan selkä, lankaa taitteissa ja neula"),
            .bind: Step(
                "Sido",
                "Nido, purista tai liimaa pino yhteen pitkin {spine}.",
                "Suljettu kirja, selän vieressä kaksi niittiä"),
            .trim: Step(
                "Leikkaa siistiksi",
                "Sulje se ja leikkaa pois sivujen yli jäävä paperi, terävällä veitsellä teräsviivainta pitkin.",
                "Suljettu kirja, leikkausviivat katkoviivoina, ja veitsi"),
            .layOut: Step(
                "Katsele",
                "Aseta arkit vierekkäin: kullakin on aukeama sellaisena kuin lukijat sen näkevät.",
                "Arkkeja vierekkäin, kullakin aukeama"),
            .look: Step(
                "Katsele",
                "Kaikki sivut yhdellä silmäyksellä, rivi riviltä, kukin numeroineen.",
                "Arkki, jossa on pieniä sivuja riveittäin"),
            .read: Step(
                "Purista ja lue",
                "Jätä vihko painavan kirjan alle niin pitkäksi aikaa kuin maltat. Lue sitten, ja "
                    + "kirjoita marginaaleihin: sitä varten ne ovat.",
                "Valmis vihko, kansi raollaan, ja lyijykynä"),
        ])
}

extension NewFileWords {
    static let finnish = NewFileWords(
        magazine: "Lehti. Jokainen numero on kansio tämän tiedoston vieressä.",
        unmark: "Poista merkki sen edestä, mikä sopii.",
        tagline: "takakannen rivi",
        publisher: "kuka sen julkaisee",
        website: "missä digitaalinen laitos on",
        subscribe: "missä lukijat tilaavat lehden sähköpostiin",
        themes: "`zine theme` luettelee ne; `zine new theme ours` aloittaa uuden",
        ownPage: "Ulkoasu valitulle paperille; mitä tässä ei sanota, on kuten teemassa, jota se laajentaa.",
        issueTitle: "Mistä tämä numero kertoo",
        pages: "neljän kerrannainen; ilman sitä niin vähän kuin mahdollista",
        picture: "mitä kuvassa on, niille, jotka eivät näe sitä",
        credit: "kuka sen on tehnyt",
        contents: "Artikkelit järjestyksessä. Artikkeli voi pyytää paikkaansa:",
        noteTitle: "Pääkirjoitus",
        noteText: "Tämä on numeron {1} ensimmäinen sivu. Kerro tässä, mistä numero kertoo ja mihin lukijan "
            + "kannattaa kiinnittää huomiota.",
        untitled: "Nimetön",
        summary: "Otsikon alla olevat rivit ja kuvaus verkossa.",
        author: "Kuka sen on kirjoittanut",
        text: "Teksti alkaa tästä.",
        organization: "Kenen raportti se on",
        published: "milloin se on ensi kerran julkaistu",
        source: "missä; siitä tulee lopun QR-koodi",
        license: "millä oikeudella se julkaistaan uudelleen",
        provenance: "tai abridged, translation, retold: mitä tämä teksti on siihen verrattuna",
        timezone: "alla olevien aikojen, joissa sitä ei sanota",
        reportSummary: "Tiivistelmä",
        reportSummaryText: "Mitä tapahtui, kolmella virkkeellä.",
        timeline: "Aikajana",
        firstEntry: "Mitä ensin nähtiin. Kahdesta tai useammasta kellonajalla alkavasta rivistä tulee aikajana.",
        lastEntry: "Mitä tehtiin.",
        lessons: "Mitä opimme",
        lessonsText: "Teksti jatkuu tästä.")
}
