extension Language {
    static let hungarian = Language(
        tag: "hu",
        kinds: ArticleKindNames(
            report: "Jelentés", feature: "Cikk", essay: "Esszé", interview: "Interjú", note: "Szerkesztőség",
            etcetera: "Vegyes", illustration: "Illusztráció"),
        alerts: AlertNames(
            note: "Megjegyzés", tip: "Tipp", important: "Fontos", warning: "Figyelmeztetés", caution: "Vigyázat"),
        dates: DateForms(
            months: [
                "január", "február", "március", "április", "május", "június", "július", "augusztus", "szeptember",
                "október", "november", "december",
            ], day: "{year}. {month} {day}.", month: "{year}. {month}"),
        names: NameList(joint: " és "), plurals: .oneAndOther,
        print: PrintWords(
            readerNotes: "Jegyzetek", continued: "folytatás", qrCode: "QR-kód", links: "Hivatkozások",
            index: "Tárgymutató", onPage: "%. oldal"),
        colophon: .hungarian, page: .hungarian, editions: .hungarian, book: .hungarian, assembly: .hungarian,
        newFiles: .hungarian)
}

extension ColophonWords {
    static let hungarian = ColophonWords(
        title: "Kolofon",
        made: "Ezt a számot a {1} szedte Markdownból oldalakra, ívekre és webes kiadásba.",
        type: "Betűtípusok: {1}; a szöveg mérete {2}, sortávolsága {3}.",
        pages: "A bekezdéseket egészben tördeltük, az oldaltöréseket az összes cikkhez együtt "
            + "választottuk; a szöveg minden sora egyazon alapvonalrácson áll, és a szám egész íveket "
            + "tölt ki.",
        print: "Nyomtasd kétoldalasan {1} papírra, hajtsd meg, és tűzd össze a hajtásnál.")
}

extension Phrases {
    static let hungarian = Phrases(
        skip: "Ugrás a cikkekhez",
        issue: "%. szám",
        contents: "Tartalom",
        page: "%. oldal",
        nextIssue: "Következő szám: %",
        toContents: "Vissza a tartalomhoz",
        by: "Szerző: %",
        byMany: "Szerzők: %",
        published: "Megjelent: %",
        publishedIn: "Megjelent: %",
        originally: "Első megjelenés",
        retold: Adaptation(by: "Újramesélte: %", byEditors: "Újramesélte: a szerkesztőség"),
        abridged: Adaptation(by: "Rövidítette: %", byEditors: "Rövidítette: a szerkesztőség"),
        translated: Adaptation(by: "Fordította: %", byEditors: "Fordította: a szerkesztőség"),
        original: "Eredeti: %",
        originalIsAt: "Az eredeti címe",
        licence: "Licenc",
        notes: "Jegyzetek",
        note: "%. jegyzet",
        backToReference: "Vissza a szöveghez, %. jegyzet",
        code: "%. kód",
        table: "%. táblázat",
        details: "Részletek",
        done: "Kész",
        open: "Hátravan",
        typefaces: "Betűtípusok: %.",
        madeWith: "Készült: %.",
        print: "Nyomtatás, hajtás, tűzés",
        howToPrint: "Nyomtasd a füzetet % papírra: kétoldalasan, a rövid él mentén fordítva, tényleges "
            + "méretben. Hajtsd félbe egyszer az egész köteget, és üss két kapcsot a hajtásba.",
        downloads: "Más kiadások")
}

extension EditionPhrases {
    static let hungarian = EditionPhrases(
        archive: "Minden szám",
        latest: "A legújabb szám",
        previousIssue: "Előző szám",
        nextIssue: "Következő szám",
        previous: "Előző",
        next: "Következő",
        minutes: CountedPhrase(other: "% perc olvasás"),
        moved: "Ennek a cikknek új címe van:",
        otherIssues: "Más számok",
        otherArticles: "A szám többi cikke",
        subscribe: "Kérd e-mailben",
        emailAddress: "E-mail-cím",
        signUp: "Feliratkozás",
        feed: "Hírcsatorna",
        missing: "Ide semmi sincs nyomtatva",
        missingLead: "Ezen a címen nincs oldal. Lehet, hogy elköltözött, vagy kitépték.",
        booklet: "Füzet nyomtatáshoz és hajtogatáshoz (PDF)",
        pagesFile: "Az oldalak egyenként (PDF)",
        epubFile: "E-könyv (EPUB)", largePrint: "Öregbetűs",
        braille: "Braille-írás",
        search: "Keresés",
        searchLabel: "Keresés az archívumban",
        searchNeeds: "A kereséshez olyan szkript kell, amelyet ez a böngésző nem futtat. Az összes cikk itt van:",
        found: "Talált cikkek: %",
        foundNone: "Egyik cikkben sincs meg mindegyik szó.",
        writeInMargin: "Írj a margóra",
        writeBeside: "Írj a „%…” mellé",
        yourNote: "A jegyzeted",
        noteHint: "Egy gondolat, egy kérdés, egy kétely",
        notesKept: "Jegyzetek: %, csak ebben a böngészőben.",
        saveNotes: "Mentés Markdownként",
        eraseNotes: "Törlés",
        printedCover: "A borító nyomtatásban: %",
        coverOf: "Borító: %",
        olderIssues: "Régebbi számok",
        newerIssues: "Újabb számok",
        assemble: "Így készül a füzet")
}

extension BookPhrases {
    static let hungarian = BookPhrases(
        cover: "Borító",
        beginning: "A cikkek kezdete",
        printedPages: "A nyomtatott kiadás oldalai",
        printEdition: "nyomtatott kiadás",
        accessible: "A szöveg a képernyőhöz igazodik, olvasási sorrendben halad, a címsorok között ugrani lehet.",
        accessiblePictures: "Minden kép mellett leírás áll.",
        accessiblePages: "A nyomtatott kiadás oldalai jelölve és felsorolva.",
        picture: "[Kép: %]",
        readOnline: "Olvasd a weben",
        readOn: "Tovább: %",
        unsubscribe: "Leiratkozás",
        links: "Jegyzetek és hivatkozások")
}

extension AssemblyWords {
    static let hungarian = AssemblyWords(
        title: "Így készül a füzet",
        lead: "Nyomtató, {paper} papír és tíz perc: más nem is kell.",
        proofLead: "Próbanyomat {paper} papíron: nézegetni, nem bekötni.",
        shortEdge: "a rövid él mentén",
        longEdge: "a hosszú él mentén",
        leftEdge: "bal oldal",
        rightEdge: "jobb oldal",
        twoPages: "a(z) {a}. és a(z) {b}. oldal",
        onePage: "a(z) {a}. oldal",
        noPage: "üres oldal",
        paperOfSize: "{a} × {b} mm",
        rotatedBacks: "Ez a fájl olyan nyomtatóhoz való, amely a hátoldalakat fél fordulattal elforgatja; ne "
            + "forgasd el őket még egyszer.",
        severalZines: "Mind a {sheets} ívből külön füzet lesz.",
        poster: "A plakát az ív másik oldalán van: hajtsd szét.",
        steps: [
            .print: Step(
                "Nyomtatás",
                "Nyomtass kétoldalasan {paper} papírra, {edge} fordítva, tényleges méretben: 100%, "
                    + "az oldalhoz igazítás nélkül.",
                "Nyomtató, amelyből az első ív jön, és három beállítás: a papír, kétoldalas, {edge} "
                    + "fordítva, és 100%"),
            .printOneSide: Step(
                "Nyomtatás",
                "Nyomtass egyoldalasan {paper} papírra, tényleges méretben: 100%, az oldalhoz igazítás nélkül.",
                "Nyomtató, amelyből az első ív jön, és két beállítás: a papír és 100%"),
            .printFronts: Step(
                "Az előoldalak nyomtatása",
                "Nyomtasd ki az előoldalak fájlját egyoldalasan {paper} papírra, tényleges "
                    + "méretben: 100%, az oldalhoz igazítás nélkül.",
                "Nyomtató, amelyből az első ív jön, és két beállítás: a papír és 100%"),
            .turnPile: Step(
                "A köteg megfordítása",
                "Fordítsd meg az egész köteget {edge}, és tedd vissza a papírtálcába.",
                "Kinyomtatott köteg, mielőtt és miután {edge} megfordul"),
            .returnPile: Step(
                "A köteg visszahelyezése",
                "Tedd vissza a köteget a papírtálcába úgy, ahogy kijött, megfordítás nélkül.",
                "Kinyomtatott köteg, útban vissza a papírtálcába"),
            .printBacks: Step(
                "A hátoldalak nyomtatása",
                "Nyomtasd ki a hátoldalak fájlját ugyanezekkel a beállításokkal.",
                "Nyomtató, amelyből az első ív jön, és két beállítás: a papír és 100%"),
            .check: Step(
                "Egy ív ellenőrzése",
                "Próbáld ki először csak az első ívvel. Fordítsd meg {edge}: a(z) {front}. oldal "
                    + "mögött a(z) {behind}. oldalnak kell állnia, fej mögött fej.",
                "Az első ív, mielőtt és miután {edge} megfordul: a(z) {front}. oldal mögött a(z) {behind}. oldal"),
            .stack: Step(
                "Egymásra rakás",
                "Rakd egymásra az íveket. Legalul a(z) {first}. oldalt tartalmazó ív fekszik, ezzel "
                    + "az oldallal lefelé; legfelül ez látszik: {middle}.",
                "Egymásra rakott ívek, legfelül {middle}"),
            .layOne: Step(
                "Lefektetés",
                "Fektesd az ívet az asztalra, a(z) {first}. oldallal lefelé; felül ez látszik: {middle}.",
                "Az ív, felül {middle}"),
            .sort: Step(
                "Szétválogatás",
                "Válogasd az íveket {count} ívfüzetbe: {ranges}. oldal. Mindegyikben a legkisebb "
                    + "oldalszámú ív fekszik legalul, azzal az oldallal lefelé.",
                "Ívfüzetek egymás mellett, a középső oldalakkal felfelé"),
            .fold: Step(
                "Hajtás",
                "Hajtsd félbe egyszer az egész köteget úgy, hogy a(z) {first}. oldal kívül és elöl "
                    + "legyen. Élezd meg a hajtást egy kanál hátával.",
                "Félig meghajtott köteg: a(z) {first}. oldalt tartalmazó fele a másik fölé kerül"),
            .foldBundles: Step(
                "Hajtás",
                "Hajtsd félbe egyszer mindegyik ívfüzetet úgy, hogy a legkisebb oldalszáma kívül és "
                    + "elöl legyen. Élezd meg a hajtást egy kanál hátával.",
                "Félig meghajtott ívfüzet: az első oldalát tartalmazó fele a másik fölé kerül"),
            .foldEach: Step(
                "Hajtás",
                "Hajtsd félbe egyszer mindegyik ívet külön úgy, hogy a legkisebb oldalszáma kívül és elöl legyen.",
                "Félig meghajtott ív: az első oldalát tartalmazó fele a másik fölé kerül"),
            .gather: Step(
                "Összehordás",
                "Rakd a meghajtott részeket az oldalak sorrendjében egymásra, legfelül a(z) "
                    + "{first}. oldal; minden hajtás egy oldalon ({spine}).",
                "Egymásra rakott meghajtott részek, legfelül a(z) {first}. oldal"),
            .pile: Step(
                "Egymásra rakás",
                "Rakd az íveket az oldalak sorrendjében egymásra, legfelül a(z) {first}. oldal.",
                "Egymásra rakott ívek, legfelül a(z) {first}. oldal"),
            .cutPile: Step(
                "Vágás",
                "Tartsd az íveket sorrendben, legfelül a(z) {first}. oldallal, és vágd ketté "
                    + "középen az egész köteget.",
                "Ívköteg és kés a középvonalán"),
            .join: Step(
                "Összeillesztés",
                "Tedd a(z) {first}. oldalt tartalmazó felet a másikra.",
                "A(z) {first}. oldalt tartalmazó fél a másik fölé emelkedik"),
            .crease: Step(
                "Előhajtás",
                "Hajtogasd az ívet nyolcba: egyszer hosszában, háromszor keresztben. Aztán nyisd "
                    + "ki, nyomtatott oldalával felfelé.",
                "A nyomtatott ív a hajtásaival, az oldalak fejjel egymás felé két négyes sorban"),
            .slit: Step(
                "Egyetlen vágás",
                "Hajtsd keresztben félbe, rövid élt rövid élre, a nyomtatással kifelé. Vágd be "
                    + "középen a hajtástól a következő hajtásig.",
                "A félbehajtott ív és egy olló, amely a hajtástól a közepéig vág"),
            .lengthwise: Step(
                "Hosszanti hajtás",
                "Nyisd ki, és hajtsd félbe hosszában, a nyomtatással kifelé, a vágással felfelé.",
                "Hosszában tetőszerűen félbehajtott ív, elöl négy oldal"),
            .push: Step(
                "Összetolás",
                "Fogd meg a két végét, és told össze, amíg a vágás szét nem nyílik.",
                "A csík végei összetolva, a közepe rombusszá nyílik"),
            .wrap: Step(
                "Körbehajtás",
                "Told, amíg négy dupla levél plusz jelet nem formáz. Hajtsd őket körbe úgy, hogy "
                    + "a(z) {first}. oldal legyen elöl.",
                "Négy dupla levél egyetlen gerinc körül, és egy nyíl, amely a(z) {first}. oldalhoz hajtja őket"),
            .staple: Step(
                "Tűzés",
                "Nyisd ki újra a füzetet, és kívülről üss két kapcsot a hajtásba, mindkét végtől a "
                    + "magasság negyedére. Nincs hosszú karú tűzőgéped? Tűzz kartonra, és kézzel hajlítsd "
                    + "be a kapcsok szárát, vagy varrd meg három öltéssel.",
                "A nyitott füzet kívülről, mint egy tető, két kapoccsal a gerincén"),
            .stapleSide: Step(
                "Tűzés",
                "Üss két kapcsot elölről az egész kötegen át, 6\u{A0}mm-re a szélétől ({spine}).",
                "A csukott könyv, gerince mellett két kapoccsal"),
            .sew: Step(
                "Fűzés",
                "Varrd össze az ívfüzeteket a hajtásuknál. Vagy szorítsd be a köteget, és kend be "
                    + "kétszer ragasztóval a gerincét.",
                "A könyv gerince, cérna a hajtásokban és egy tű"),
            .bind: Step(
                "Kötés",
                "Tűzd, csíptesd vagy ragaszd össze a köteget a gerincénél ({spine}).",
                "A csukott könyv, gerince mellett két kapoccsal"),
            .trim: Step(
                "Körülvágás",
                "Csukd be, és vágd le az oldalakon túlnyúló papírt éles késsel, acélvonalzó mentén.",
                "A csukott könyv szaggatott vágóvonalakkal és egy kés"),
            .layOut: Step(
                "Nézegetés",
                "Fektesd egymás mellé az íveket: mindegyiken oldalpár, ahogy az olvasók látni fogják.",
                "Ívek oldalpárokkal egymás mellett"),
            .look: Step(
                "Nézegetés",
                "Minden oldal egy pillantásra, sorról sorra, mindegyik a számával.",
                "Ív kis oldalakkal, sorokban"),
            .read: Step(
                "Préselés és olvasás",
                "Hagyd egy nehéz könyv alatt, ameddig csak kibírod. Aztán olvass, és írj a margókra: arra valók.",
                "A kész füzet félig nyitott borítóval és egy ceruza"),
        ])
}

extension NewFileWords {
    static let hungarian = NewFileWords(
        magazine: "A folyóirat. Minden szám egy mappa e fájl mellett.",
        unmark: "Vedd le a jelet arról, ami illik rá.",
        tagline: "a hátsó borító sora",
        publisher: "ki adja ki",
        website: "hol lesz a digitális kiadás",
        subscribe: "hol iratkoznak fel az olvasók az e-mailes kiadásra",
        themes: "a `zine theme` felsorolja őket; a `zine new theme ours` elkezd egyet",
        ownPage: "A választott papírhoz való külső; ami itt nem szerepel, az olyan, mint a témában, amelyet kibővít.",
        issueTitle: "Miről szól ez a szám",
        pages: "négy többszöröse; enélkül a lehető legkevesebb",
        picture: "mit mutat a kép, azoknak, akik nem látják",
        credit: "ki készítette",
        contents: "A cikkek sorrendben. Egy cikk kérheti a helyét:",
        noteTitle: "Szerkesztői jegyzet",
        noteText: "Ez a(z) {1}. szám első oldala. Itt mondd el, miről szól a szám, és mire érdemes figyelni.",
        untitled: "Cím nélkül",
        summary: "A cím alatti sorok és a leírás a weben.",
        author: "Ki írta",
        text: "A szöveg itt kezdődik.",
        organization: "Kinek a jelentése",
        published: "mikor jelent meg először",
        source: "hol; ebből lesz a végén a QR-kód",
        license: "milyen jogon közöljük újra",
        provenance: "vagy abridged, translation, retold: mi ez a szöveg ahhoz képest",
        timezone: "azoké az alábbi időpontoké, amelyek nem mondják meg",
        reportSummary: "Összefoglalás",
        reportSummaryText: "Mi történt, három mondatban.",
        timeline: "Idővonal",
        firstEntry: "Amit először láttak. Két vagy több sor, amely időponttal kezdődik, idővonallá válik.",
        lastEntry: "Amit tettek.",
        lessons: "Amit tanultunk",
        lessonsText: "A szöveg itt folytatódik.")
}
