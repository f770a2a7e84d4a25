extension Language {
    static let romanian = Language(
        tag: "ro",
        kinds: ArticleKindNames(
            report: "Raport", feature: "Articol", essay: "Eseu", interview: "Interviu", note: "Redacția",
            etcetera: "Diverse", illustration: "Ilustrație"),
        alerts: AlertNames(
            note: "Notă", tip: "Sfat", important: "Important", warning: "Avertisment", caution: "Atenție"),
        dates: DateForms(
            months: [
                "ianuarie", "februarie", "martie", "aprilie", "mai", "iunie", "iulie", "august", "septembrie",
                "octombrie", "noiembrie", "decembrie",
            ], day: "{day} {month} {year}", month: "{month} {year}"),
        names: NameList(joint: " și "), plurals: .romanian,
        print: PrintWords(
            readerNotes: "Însemnări", continued: "continuare", qrCode: "Cod QR", links: "Linkuri",
            index: "Indice", onPage: "pagina %"),
        colophon: .romanian, page: .romanian, editions: .romanian, book: .romanian, assembly: .romanian,
        newFiles: .romanian)
}

extension ColophonWords {
    static let romanian = ColophonWords(
        title: "Colofon",
        made: "Acest număr a fost citit din Markdown și pus în pagini, în coli și într-o ediție web de {1}.",
        type: "Este cules cu {1}, textul la {2} pe {3}.",
        pages: "Paragrafele au fost împărțite în rânduri ca întreg, iar paginile au fost alese pentru "
            + "toate articolele împreună; fiecare rând de text stă pe aceeași grilă, iar numărul umple "
            + "coli întregi.",
        print: "Tipăriți pe ambele fețe ale hârtiei {1}, îndoiți și capsați pe îndoitură.")
}

extension Phrases {
    static let romanian = Phrases(
        skip: "Salt la articole",
        issue: "Numărul %",
        contents: "Cuprins",
        page: "Pagina %",
        nextIssue: "Numărul următor: %",
        toContents: "Înapoi la cuprins",
        by: "De %",
        published: "Publicat la %",
        publishedIn: "Publicat în %",
        originally: "Publicat prima dată la",
        retold: Adaptation(by: "Repovestit de %", byEditors: "Repovestit de redacție"),
        abridged: Adaptation(by: "Prescurtat de %", byEditors: "Prescurtat de redacție"),
        translated: Adaptation(by: "Traducere de %", byEditors: "Traducerea redacției"),
        original: "Original: %",
        originalIsAt: "Originalul se găsește la",
        licence: "Licență",
        notes: "Note",
        note: "Nota %",
        backToReference: "Înapoi la text, nota %",
        code: "Codul %",
        table: "Tabelul %",
        details: "Detalii",
        done: "Făcut",
        open: "De făcut",
        typefaces: "Cules cu %.",
        madeWith: "Făcut cu %.",
        print: "Tipăriți, îndoiți, capsați",
        howToPrint: "Tipăriți broșura pe hârtie %: pe ambele fețe, cu întoarcere pe marginea scurtă, la "
            + "dimensiunea reală. Îndoiți tot teancul o dată la mijloc și puneți două capse pe îndoitură.",
        downloads: "Alte ediții")
}

extension EditionPhrases {
    static let romanian = EditionPhrases(
        archive: "Toate numerele",
        latest: "Ultimul număr",
        previousIssue: "Numărul anterior",
        nextIssue: "Numărul următor",
        previous: "Înapoi",
        next: "Înainte",
        minutes: CountedPhrase(one: "un minut de citit", few: "% minute de citit", other: "% de minute de citit"),
        moved: "Acest articol are o adresă nouă:",
        otherIssues: "Alte numere",
        otherArticles: "Alte articole din acest număr",
        subscribe: "Primiți revista prin e-mail",
        emailAddress: "Adresa de e-mail",
        signUp: "Abonare",
        feed: "Flux",
        missing: "Aici nu e tipărit nimic",
        missingLead: "La această adresă nu există nicio pagină. Poate a fost mutată sau a fost ruptă.",
        booklet: "Broșură de tipărit și îndoit (PDF)",
        pagesFile: "Paginile una câte una (PDF)",
        epubFile: "Carte electronică (EPUB)", largePrint: "Litere mari",
        braille: "Braille",
        search: "Căutare",
        searchLabel: "Căutare în arhivă",
        searchNeeds: "Căutarea are nevoie de un script pe care acest browser nu îl rulează. Toate articolele "
            + "sunt aici:",
        found: "Articole găsite: %",
        foundNone: "Niciun articol nu conține toate aceste cuvinte.",
        writeInMargin: "Scrieți pe margine",
        writeBeside: "Scrieți lângă „%…”",
        yourNote: "Însemnarea dumneavoastră",
        noteHint: "Un gând, o întrebare, o îndoială",
        notesKept: "Însemnări: %, doar în acest browser.",
        saveNotes: "Salvați-le ca Markdown",
        eraseNotes: "Ștergeți",
        printedCover: "Coperta, așa cum este tipărită: %",
        coverOf: "Coperta: %",
        olderIssues: "Numere mai vechi",
        newerIssues: "Numere mai noi",
        assemble: "Cum se face o broșură")
}

extension BookPhrases {
    static let romanian = BookPhrases(
        cover: "Copertă",
        beginning: "Începutul articolelor",
        printedPages: "Paginile ediției tipărite",
        printEdition: "ediția tipărită",
        accessible: "Textul se așază după ecran, în ordinea citirii, sub titluri între care puteți naviga.",
        accessiblePictures: "Fiecare imagine este descrisă.",
        accessiblePages: "Paginile ediției tipărite sunt marcate și enumerate.",
        picture: "[Imagine: %]",
        readOnline: "Citiți pe web",
        readOn: "Citiți mai departe: %",
        unsubscribe: "Dezabonare",
        links: "Note și linkuri")
}

extension AssemblyWords {
    static let romanian = AssemblyWords(
        title: "Cum se face broșura",
        lead: "O imprimantă, hârtie {paper} și zece minute: atât e de ajuns.",
        proofLead: "O probă pe hârtie {paper}, de privit, nu de legat.",
        shortEdge: "pe marginea scurtă",
        longEdge: "pe marginea lungă",
        leftEdge: "marginii din stânga",
        rightEdge: "marginii din dreapta",
        twoPages: "paginile {a} și {b}",
        onePage: "pagina {a}",
        noPage: "pagini goale",
        paperOfSize: "{a} × {b} mm",
        rotatedBacks: "Acest fișier este pentru o imprimantă care rotește versourile cu o jumătate de tură; nu le "
            + "mai rotiți o dată.",
        severalZines: "Din fiecare dintre cele {sheets} coli iese câte o broșură.",
        poster: "Afișul este pe cealaltă parte a colii: desfaceți-o.",
        steps: [
            .print: Step(
                "Tipăriți",
                "Tipăriți pe ambele fețe ale hârtiei {paper}, cu întoarcere {edge}, la dimensiunea "
                    + "reală: 100%, fără ajustare la pagină.",
                "O imprimantă din care iese prima coală și trei setări: hârtia, ambele fețe cu "
                    + "întoarcere {edge} și 100%"),
            .printOneSide: Step(
                "Tipăriți",
                "Tipăriți pe o singură față a hârtiei {paper}, la dimensiunea reală: 100%, fără ajustare la pagină.",
                "O imprimantă din care iese prima coală și două setări: hârtia și 100%"),
            .printFronts: Step(
                "Tipăriți fețele",
                "Tipăriți fișierul fețelor pe o singură față a hârtiei {paper}, la dimensiunea "
                    + "reală: 100%, fără ajustare la pagină.",
                "O imprimantă din care iese prima coală și două setări: hârtia și 100%"),
            .turnPile: Step(
                "Întoarceți teancul",
                "Întoarceți tot teancul {edge} și puneți-l la loc în tava de hârtie.",
                "Un teanc tipărit înainte și după ce e întors {edge}"),
            .returnPile: Step(
                "Puneți teancul la loc",
                "Puneți teancul la loc în tava de hârtie așa cum a ieșit, fără să îl întoarceți.",
                "Un teanc tipărit pe drumul înapoi spre tava de hârtie"),
            .printBacks: Step(
                "Tipăriți versourile",
                "Tipăriți fișierul versourilor cu aceleași setări.",
                "O imprimantă din care iese prima coală și două setări: hârtia și 100%"),
            .check: Step(
                "Verificați o coală",
                "Încercați întâi doar cu prima coală. Întoarceți-o {edge}: în spatele paginii "
                    + "{front} trebuie să stea pagina {behind}, cap la cap.",
                "Prima coală înainte și după ce e întoarsă {edge}: în spatele paginii {front} se "
                    + "află pagina {behind}"),
            .stack: Step(
                "Stivuiți",
                "Puneți colile una peste alta. Dedesubt de tot stă coala cu pagina {first}, cu "
                    + "această pagină în jos; deasupra: {middle}.",
                "Colile una peste alta, deasupra {middle}"),
            .layOne: Step(
                "Așezați",
                "Așezați coala pe masă, cu pagina {first} în jos; deasupra: {middle}.",
                "Coala, deasupra {middle}"),
            .sort: Step(
                "Sortați",
                "Sortați colile în {count} fascicule: paginile {ranges}. În fiecare, coala cu cel "
                    + "mai mic număr de pagină stă dedesubt, cu acea pagină în jos.",
                "Fascicule de coli una lângă alta, cu paginile din mijloc în sus"),
            .fold: Step(
                "Îndoiți",
                "Îndoiți tot teancul o dată la mijloc, astfel încât pagina {first} să rămână în "
                    + "afară, în față. Apăsați îndoitura cu dosul unei linguri.",
                "Teancul pe jumătate îndoit: jumătatea cu pagina {first} trece peste cealaltă"),
            .foldBundles: Step(
                "Îndoiți",
                "Îndoiți fiecare fasciculă o dată la mijloc, astfel încât cel mai mic număr de "
                    + "pagină să rămână în afară, în față. Apăsați îndoitura cu dosul unei linguri.",
                "O fasciculă pe jumătate îndoită: jumătatea cu prima ei pagină trece peste cealaltă"),
            .foldEach: Step(
                "Îndoiți",
                "Îndoiți fiecare coală separat o dată la mijloc, astfel încât cel mai mic număr de "
                    + "pagină să rămână în afară, în față.",
                "O coală pe jumătate îndoită: jumătatea cu prima ei pagină trece peste cealaltă"),
            .gather: Step(
                "Adunați",
                "Puneți părțile îndoite una peste alta în ordinea paginilor, pagina {first} "
                    + "deasupra, toate îndoiturile de-a lungul {spine}.",
                "Părți îndoite una peste alta, pagina {first} deasupra"),
            .pile: Step(
                "Stivuiți",
                "Puneți colile una peste alta în ordinea paginilor, pagina {first} deasupra.",
                "Coli una peste alta, pagina {first} deasupra"),
            .cutPile: Step(
                "Tăiați",
                "Păstrați colile în ordine, pagina {first} deasupra, și tăiați tot teancul la mijloc.",
                "Un teanc de coli și un cuțit pe linia din mijloc"),
            .join: Step(
                "Alăturați",
                "Puneți jumătatea cu pagina {first} peste cealaltă.",
                "Jumătatea cu pagina {first} este ridicată peste cealaltă"),
            .crease: Step(
                "Marcați îndoiturile",
                "Îndoiți coala în opt: o dată pe lungime, de trei ori pe lățime. Apoi desfaceți-o, "
                    + "cu partea tipărită în sus.",
                "Coala tipărită cu îndoiturile ei, paginile cap la cap pe două rânduri de câte patru"),
            .slit: Step(
                "Tăiați o dată",
                "Îndoiți-o în două pe lățime, marginea scurtă peste marginea scurtă, cu tiparul în "
                    + "afară. Tăiați pe mijloc, de la îndoitură până la următoarea îndoitură.",
                "Coala îndoită în două și o foarfecă ce taie de la îndoitură până la mijloc"),
            .lengthwise: Step(
                "Îndoiți pe lungime",
                "Desfaceți-o și îndoiți-o pe lungime, cu tiparul în afară și tăietura sus.",
                "Coala îndoită pe lungime ca un acoperiș, patru pagini în față"),
            .push: Step(
                "Împingeți",
                "Țineți de ambele capete și împingeți-le unul spre altul până se deschide tăietura.",
                "Capetele fâșiei împinse unul spre altul, mijlocul se deschide ca un romb"),
            .wrap: Step(
                "Înfășurați",
                "Împingeți până când patru foi duble stau ca un semn plus. Înfășurați-le astfel "
                    + "încât pagina {first} să fie în față.",
                "Patru foi duble în jurul unui cotor și o săgeată care le înfășoară spre pagina {first}"),
            .staple: Step(
                "Capsați",
                "Deschideți din nou broșura și puneți din afară două capse pe îndoitură, la un "
                    + "sfert din înălțime de la fiecare capăt. Nu aveți un capsator lung? Capsați pe "
                    + "carton și îndoiți picioarele capselor cu mâna sau coaseți trei puncte.",
                "Broșura deschisă văzută din afară, ca un acoperiș, cu două capse pe coamă"),
            .stapleSide: Step(
                "Capsați",
                "Puneți din față două capse prin tot teancul, de-a lungul {spine}, la 6\u{A0}mm de aceasta.",
                "Cartea închisă cu două capse lângă cotor"),
            .sew: Step(
                "Legați",
                "Coaseți fasciculele între ele prin îndoituri. Sau strângeți teancul și ungeți "
                    + "cotorul cu clei de două ori.",
                "Cotorul cărții, cu ață prin îndoituri și un ac"),
            .bind: Step(
                "Legați",
                "Capsați, prindeți sau lipiți teancul de-a lungul {spine}.",
                "Cartea închisă cu două capse lângă cotor"),
            .trim: Step(
                "Ajustați",
                "Închideți-o și tăiați hârtia care depășește paginile, cu un cuțit ascuțit, pe "
                    + "lângă o riglă de oțel.",
                "Cartea închisă cu linii întrerupte unde se taie și un cuțit"),
            .layOut: Step(
                "Priviți",
                "Puneți colile una lângă alta: pe fiecare sunt pagini față în față, așa cum le vor vedea cititorii.",
                "Coli cu pagini față în față, una lângă alta"),
            .look: Step(
                "Priviți",
                "Toate paginile dintr-o privire, rând cu rând, fiecare cu numărul ei.",
                "O coală cu pagini mici pe rânduri"),
            .read: Step(
                "Presați și citiți",
                "Lăsați-o sub o carte grea cât puteți răbda. Apoi citiți și scrieți pe margini: pentru asta sunt.",
                "Broșura gata, cu coperta întredeschisă, și un creion"),
        ])
}

extension NewFileWords {
    static let romanian = NewFileWords(
        magazine: "Revista. Fiecare număr este un dosar lângă acest fișier.",
        unmark: "Ștergeți semnul din fața a ceea ce se potrivește.",
        tagline: "rândul de pe coperta a patra",
        publisher: "cine o publică",
        website: "unde va fi ediția digitală",
        subscribe: "unde se înscriu cititorii pentru ediția prin e-mail",
        themes: "`zine theme` le enumeră; `zine new theme ours` începe una",
        ownPage: "Înfățișarea pentru hârtia aleasă; ce nu se spune aici este ca în tema pe care o extinde.",
        issueTitle: "Despre ce este acest număr",
        pages: "un multiplu de patru; fără el cât mai puține",
        picture: "ce arată imaginea, pentru cine nu o poate vedea",
        credit: "cine a făcut-o",
        contents: "Articolele în ordine. Un articol își poate cere locul:",
        noteTitle: "Editorial",
        noteText: "Aceasta este prima pagină a numărului {1}. Spuneți aici despre ce este numărul și la ce să fie "
            + "atenți cititorii.",
        untitled: "Fără titlu",
        summary: "Rândurile de sub titlu și descrierea de pe web.",
        author: "Cine l-a scris",
        text: "Textul începe aici.",
        organization: "Al cui este raportul",
        published: "când a fost publicat prima dată",
        source: "unde; devine codul QR de la sfârșit",
        license: "cu ce drept este reprodus",
        provenance: "sau abridged, translation, retold: ce este acest text față de acela",
        timezone: "al orelor de mai jos care nu îl spun",
        reportSummary: "Rezumat",
        reportSummaryText: "Ce s-a întâmplat, în trei propoziții.",
        timeline: "Cronologie",
        firstEntry: "Ce s-a văzut mai întâi. Două sau mai multe rânduri care încep cu o oră devin o cronologie.",
        lastEntry: "Ce s-a făcut.",
        lessons: "Ce am învățat",
        lessonsText: "Textul continuă aici.")
}
