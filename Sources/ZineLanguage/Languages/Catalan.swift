extension Language {
    static let catalan = Language(
        tag: "ca",
        kinds: ArticleKindNames(
            report: "Informe", feature: "Article", essay: "Assaig", interview: "Entrevista", note: "Redacció",
            etcetera: "Miscel·lània", illustration: "Il·lustració"),
        alerts: AlertNames(note: "Nota", tip: "Consell", important: "Important", warning: "Avís", caution: "Atenció"),
        dates: DateForms(
            months: [
                "de gener", "de febrer", "de març", "d’abril", "de maig", "de juny", "de juliol", "d’agost",
                "de setembre", "d’octubre", "de novembre", "de desembre",
            ],
            monthsAlone: [
                "gener", "febrer", "març", "abril", "maig", "juny", "juliol", "agost", "setembre", "octubre",
                "novembre", "desembre",
            ],
            monthsIn: [
                "gener", "febrer", "març", "abril", "maig", "juny", "juliol", "agost", "setembre", "octubre",
                "novembre", "desembre",
            ], day: "{day} {month} de {year}", month: "{month} de {year}", monthIn: "{month} de {year}"),
        names: NameList(joint: " i "), plurals: .oneAndOther,
        print: PrintWords(
            readerNotes: "Notes", continued: "continuació", qrCode: "Codi QR", links: "Enllaços",
            index: "Índex alfabètic", onPage: "pàgina %"),
        colophon: .catalan, page: .catalan, editions: .catalan, book: .catalan, assembly: .catalan, newFiles: .catalan)
}

extension ColophonWords {
    static let catalan = ColophonWords(
        title: "Colofó",
        made: "Aquest número l’ha llegit del Markdown i l’ha compost en pàgines, fulls i una edició web "
            + "el programa {1}.",
        type: "És compost en {1}, el text en {2} sobre {3}.",
        pages: "Els paràgrafs s’han partit sencers i les pàgines s’han triat per a tots els articles "
            + "alhora; cada línia de text reposa sobre una mateixa retícula, i el número omple fulls "
            + "sencers.",
        print: "Imprimiu-lo a dues cares en paper {1}, plegueu-lo i grapeu-lo pel plec.")
}

extension Phrases {
    static let catalan = Phrases(
        skip: "Vés als articles",
        issue: "Número %",
        contents: "Sumari",
        page: "Pàgina %",
        nextIssue: "Pròxim número: %",
        toContents: "Torna al sumari",
        by: "Per %",
        published: "Publicat el %",
        publishedIn: "Publicat el %",
        originally: "Publicat originalment a",
        retold: Adaptation(by: "Relat de %", byEditors: "Relat de la redacció"),
        abridged: Adaptation(by: "Abreujat per %", byEditors: "Abreujat per la redacció"),
        translated: Adaptation(by: "Traduït per %", byEditors: "Traduït per la redacció"),
        original: "Original: %",
        originalIsAt: "L’original és a",
        licence: "Llicència",
        notes: "Notes",
        note: "Nota %",
        backToReference: "Torna al text, nota %",
        code: "Codi %",
        table: "Taula %",
        details: "Detalls",
        done: "Fet",
        open: "Per fer",
        typefaces: "Compost en %.",
        madeWith: "Fet amb %.",
        print: "Imprimir, plegar, grapar",
        howToPrint: "Imprimiu el llibret en paper %: a dues cares, girant per la vora curta, a mida real. "
            + "Plegueu tota la pila una vegada per la meitat i poseu dues grapes al plec.",
        downloads: "Altres edicions")
}

extension EditionPhrases {
    static let catalan = EditionPhrases(
        archive: "Tots els números",
        latest: "L’últim número",
        previousIssue: "Número anterior",
        nextIssue: "Número següent",
        previous: "Anterior",
        next: "Següent",
        minutes: CountedPhrase(other: "% min de lectura"),
        moved: "Aquest article té una adreça nova:",
        otherIssues: "Altres números",
        otherArticles: "Altres articles d’aquest número",
        subscribe: "Rebeu la revista per correu",
        emailAddress: "Adreça electrònica",
        signUp: "Subscriu-m’hi",
        feed: "Canal RSS",
        missing: "Aquí no hi ha res imprès",
        missingLead: "En aquesta adreça no hi ha cap pàgina. Potser l’han traslladada, o l’han arrencada.",
        booklet: "Llibret per imprimir i plegar (PDF)",
        pagesFile: "Pàgines d’una en una (PDF)",
        epubFile: "Llibre electrònic (EPUB)", largePrint: "Lletra grossa",
        braille: "Braille",
        search: "Cerca",
        searchLabel: "Cerca a l’arxiu",
        searchNeeds: "La cerca necessita un script que aquest navegador no executa. Tots els articles són aquí:",
        found: "Articles trobats: %",
        foundNone: "Cap article no conté totes aquestes paraules.",
        writeInMargin: "Escriviu al marge",
        writeBeside: "Escriviu al costat de «%…»",
        yourNote: "La vostra nota",
        noteHint: "Un pensament, una pregunta, un dubte",
        notesKept: "Notes: %, només en aquest navegador.",
        saveNotes: "Deseu-les en Markdown",
        eraseNotes: "Esborreu-les",
        printedCover: "La coberta tal com s’imprimeix: %",
        coverOf: "Coberta de %",
        olderIssues: "Números anteriors",
        newerIssues: "Números posteriors",
        assemble: "Com es fa un llibret")
}

extension BookPhrases {
    static let catalan = BookPhrases(
        cover: "Coberta",
        beginning: "Començament dels articles",
        printedPages: "Pàgines impreses",
        printEdition: "edició impresa",
        accessible: "El text s’adapta a la pantalla, en l’ordre de lectura, sota títols que es poden recórrer.",
        accessiblePictures: "Totes les imatges estan descrites.",
        accessiblePages: "Les pàgines de l’edició impresa estan marcades i llistades.",
        picture: "[Imatge: %]",
        readOnline: "Llegiu-ho al web",
        readOn: "Continueu llegint: %",
        unsubscribe: "Cancel·leu la subscripció",
        links: "Notes i enllaços")
}

extension AssemblyWords {
    static let catalan = AssemblyWords(
        title: "Com es fa el llibret",
        lead: "Una impressora, paper {paper} i deu minuts: no cal res més.",
        proofLead: "Una prova en paper {paper}, per mirar i no per enquadernar.",
        shortEdge: "per la vora curta",
        longEdge: "per la vora llarga",
        leftEdge: "de la vora esquerra",
        rightEdge: "de la vora dreta",
        twoPages: "les pàgines {a} i {b}",
        onePage: "la pàgina {a}",
        noPage: "pàgines en blanc",
        paperOfSize: "{a} × {b} mm",
        rotatedBacks: "Aquest fitxer és per a una impressora que gira els darreres mitja volta; no els gireu una "
            + "altra vegada.",
        severalZines: "De cadascun dels {sheets} fulls en surt un llibret.",
        poster: "El cartell és a l’altra cara del full: desplegueu-lo.",
        steps: [
            .print: Step(
                "Imprimiu",
                "Imprimiu a dues cares en paper {paper}, girant {edge}, a mida real: 100\u{A0}%, "
                    + "sense ajustar a la pàgina.",
                "Una impressora d’on surt el primer full, i tres opcions: el paper, a dues cares "
                    + "girant {edge} i 100\u{A0}%"),
            .printOneSide: Step(
                "Imprimiu",
                "Imprimiu en una sola cara en paper {paper}, a mida real: 100\u{A0}%, sense ajustar a la pàgina.",
                "Una impressora d’on surt el primer full, i dues opcions: el paper i 100\u{A0}%"),
            .printFronts: Step(
                "Imprimiu els davants",
                "Imprimiu el fitxer dels davants en una sola cara en paper {paper}, a mida real: "
                    + "100\u{A0}%, sense ajustar a la pàgina.",
                "Una impressora d’on surt el primer full, i dues opcions: el paper i 100\u{A0}%"),
            .turnPile: Step(
                "Gireu la pila",
                "Gireu tota la pila {edge} i torneu-la a posar a la safata del paper.",
                "Una pila impresa abans i després de girar-la {edge}"),
            .returnPile: Step(
                "Torneu la pila",
                "Torneu a posar la pila a la safata del paper tal com ha sortit, sense girar-la.",
                "Una pila impresa que torna a la safata del paper"),
            .printBacks: Step(
                "Imprimiu els darreres",
                "Imprimiu el fitxer dels darreres amb les mateixes opcions.",
                "Una impressora d’on surt el primer full, i dues opcions: el paper i 100\u{A0}%"),
            .check: Step(
                "Comproveu un full",
                "Proveu-ho primer només amb el primer full. Gireu-lo {edge}: darrere de la pàgina "
                    + "{front} hi ha d’haver la pàgina {behind}, cap darrere cap.",
                "El primer full abans i després de girar-lo {edge}: la pàgina {behind} és darrere "
                    + "de la pàgina {front}"),
            .stack: Step(
                "Apileu",
                "Poseu els fulls l’un damunt de l’altre. A sota de tot hi ha el de la pàgina "
                    + "{first}, amb aquesta pàgina cap avall; a sobre: {middle}.",
                "Els fulls l’un damunt de l’altre; a sobre, {middle}"),
            .layOne: Step(
                "Poseu-lo a taula",
                "Poseu el full a taula amb la pàgina {first} cap avall; a sobre: {middle}.",
                "El full; a sobre, {middle}"),
            .sort: Step(
                "Classifiqueu",
                "Repartiu els fulls en {count} plecs: pàgines {ranges}. En cada plec, el full amb "
                    + "el número de pàgina més baix queda a sota de tot, amb aquesta pàgina cap avall.",
                "Plecs de fulls de costat, amb les pàgines del mig cap amunt"),
            .fold: Step(
                "Plegueu",
                "Plegueu tota la pila una vegada per la meitat, de manera que la pàgina {first} "
                    + "quedi a fora i davant. Marqueu el plec amb el dors d’una cullera.",
                "La pila mig plegada: la meitat amb la pàgina {first} passa per sobre de l’altra"),
            .foldBundles: Step(
                "Plegueu",
                "Plegueu cada plec de fulls una vegada per la meitat, de manera que el número de "
                    + "pàgina més baix quedi a fora i davant. Marqueu-lo amb el dors d’una cullera.",
                "Un plec mig plegat: la meitat amb la primera pàgina passa per sobre de l’altra"),
            .foldEach: Step(
                "Plegueu",
                "Plegueu cada full per separat una vegada per la meitat, de manera que el número de "
                    + "pàgina més baix quedi a fora i davant.",
                "Un full mig plegat: la meitat amb la primera pàgina passa per sobre de l’altra"),
            .gather: Step(
                "Ajunteu",
                "Poseu les parts plegades l’una damunt de l’altra en l’ordre de les pàgines, la "
                    + "pàgina {first} a sobre, tots els plecs al llarg {spine}.",
                "Parts plegades l’una damunt de l’altra, la pàgina {first} a sobre"),
            .pile: Step(
                "Apileu",
                "Poseu els fulls l’un damunt de l’altre en l’ordre de les pàgines, la pàgina {first} a sobre.",
                "Fulls l’un damunt de l’altre, la pàgina {first} a sobre"),
            .cutPile: Step(
                "Talleu",
                "Mantingueu els fulls en ordre, la pàgina {first} a sobre, i talleu tota la pila per la meitat.",
                "Una pila de fulls i un cúter a la línia del mig"),
            .join: Step(
                "Superposeu",
                "Poseu la meitat amb la pàgina {first} damunt de l’altra.",
                "La meitat amb la pàgina {first} s’aixeca damunt de l’altra"),
            .crease: Step(
                "Marqueu els plecs",
                "Plegueu el full en vuit: una vegada al llarg, tres a l’ample. Després obriu-lo, "
                    + "amb la cara impresa amunt.",
                "El full imprès amb els plecs, les pàgines cap contra cap en dues files de quatre"),
            .slit: Step(
                "Un sol tall",
                "Plegueu-lo per la meitat a l’ample, vora curta amb vora curta, amb la impressió a "
                    + "fora. Talleu pel mig des del plec fins al plec següent.",
                "El full plegat per la meitat, i unes tisores que tallen del plec fins al mig"),
            .lengthwise: Step(
                "Plegueu al llarg",
                "Obriu-lo i plegueu-lo al llarg, amb la impressió a fora i el tall a dalt.",
                "El full plegat al llarg com una teulada, quatre pàgines al davant"),
            .push: Step(
                "Empenyeu",
                "Agafeu els dos extrems i empenyeu-los l’un contra l’altre fins que el tall s’obri.",
                "Els extrems de la tira empesos l’un contra l’altre, el mig que s’obre en rombe"),
            .wrap: Step(
                "Envolteu",
                "Empenyeu fins que quatre fulles dobles facin un signe de més. Doneu-los la volta "
                    + "de manera que la pàgina {first} quedi davant.",
                "Quatre fulles dobles al voltant d’un llom, i una fletxa que les porta fins a la pàgina {first}"),
            .staple: Step(
                "Grapeu",
                "Torneu a obrir el llibret i poseu des de fora dues grapes al plec, a un quart de "
                    + "l’alçada de cada extrem. No teniu una grapadora llarga? Grapeu sobre cartró i "
                    + "doblegueu les potes amb els dits, o cosiu-hi tres punts.",
                "El llibret obert vist de fora, com una teulada, amb dues grapes al carener"),
            .stapleSide: Step(
                "Grapeu",
                "Poseu dues grapes per davant a través de tota la pila, a 6\u{A0}mm {spine}.",
                "El llibre tancat amb dues grapes al costat del llom"),
            .sew: Step(
                "Enquaderneu",
                "Cosiu els plecs l’un amb l’altre. O premseu la pila i passeu cola pel llom, dues vegades.",
                "El llom del llibre, amb fil pels plecs i una agulla"),
            .bind: Step(
                "Enquaderneu",
                "Grapeu, subjecteu o encoleu la pila al llarg {spine}.",
                "El llibre tancat amb dues grapes al costat del llom"),
            .trim: Step(
                "Retalleu",
                "Tanqueu-lo i retalleu el paper que sobresurt de les pàgines, amb un cúter ben "
                    + "esmolat i un regle d’acer.",
                "El llibre tancat amb línies discontínues per on es talla, i un cúter"),
            .layOut: Step(
                "Mireu",
                "Poseu els fulls de costat: cadascun mostra pàgines encarades, tal com les veuran els lectors.",
                "Fulls amb pàgines encarades, de costat"),
            .look: Step(
                "Mireu",
                "Totes les pàgines d’un cop d’ull, fila a fila, cadascuna amb el seu número.",
                "Un full amb pàgines petites en files"),
            .read: Step(
                "Premseu i llegiu",
                "Deixeu-lo sota un llibre pesant tant de temps com aguanteu. Després llegiu, i "
                    + "escriviu als marges: per això hi són.",
                "El llibret acabat, amb la coberta mig oberta, i un llapis"),
        ])
}

extension NewFileWords {
    static let catalan = NewFileWords(
        magazine: "La revista. Cada número és una carpeta al costat d’aquest fitxer.",
        unmark: "Traieu el coixinet del que convingui.",
        tagline: "la línia de la contracoberta",
        publisher: "qui la publica",
        website: "on serà l’edició digital",
        subscribe: "on es dona d’alta qui la vol rebre per correu",
        themes: "`zine theme` els enumera; `zine new theme ours` en comença un",
        ownPage: "L’aspecte per al paper triat; el que no es diu aquí és com en el tema que amplia.",
        issueTitle: "De què tracta aquest número",
        pages: "un múltiple de quatre; si no hi és, les mínimes possibles",
        picture: "què mostra la imatge, per a qui no la pot veure",
        credit: "qui l’ha feta",
        contents: "Els articles per ordre. Un article pot demanar el seu lloc:",
        noteTitle: "Editorial",
        noteText: "Aquesta és la primera pàgina del número {1}. Digueu aquí de què tracta el número i en què cal "
            + "fixar-se.",
        untitled: "Sense títol",
        summary: "Les línies sota el títol i la descripció al web.",
        author: "Qui l’ha escrit",
        text: "El text comença aquí.",
        organization: "De qui és l’informe",
        published: "quan es va publicar per primera vegada",
        source: "on; serà el codi QR del final",
        license: "amb quin dret es reprodueix",
        provenance: "o abridged, translation, retold: què és aquest text respecte d’aquell",
        timezone: "de les hores de sota que no ho diuen",
        reportSummary: "Resum",
        reportSummaryText: "Què va passar, en tres frases.",
        timeline: "Cronologia",
        firstEntry: "El que es va veure primer. Dues línies o més que comencen amb una hora formen una cronologia.",
        lastEntry: "El que es va fer.",
        lessons: "Què n’hem après",
        lessonsText: "El text continua aquí.")
}
