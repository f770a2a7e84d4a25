extension Language {
    static let italian = Language(
        tag: "it",
        kinds: ArticleKindNames(
            report: "Rapporto", feature: "Articolo", essay: "Saggio", interview: "Intervista", note: "Redazione",
            etcetera: "Eccetera", illustration: "Illustrazione"),
        alerts: AlertNames(
            note: "Nota", tip: "Consiglio", important: "Importante", warning: "Avvertenza", caution: "Attenzione"),
        dates: DateForms(
            months: [
                "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre",
                "ottobre", "novembre", "dicembre",
            ],
            monthsIn: [
                "nel gennaio", "nel febbraio", "nel marzo", "nell’aprile", "nel maggio", "nel giugno", "nel luglio",
                "nell’agosto", "nel settembre", "nell’ottobre", "nel novembre", "nel dicembre",
            ], day: "{day} {month} {year}", month: "{month} {year}", firstDay: "1º"),
        names: NameList(joint: " e "), plurals: .oneAndOther,
        we: ["noi", "nostro", "nostra", "nostri", "nostre", "abbiamo"],
        print: PrintWords(
            readerNotes: "Appunti", continued: "continua", qrCode: "Codice QR", links: "Collegamenti",
            index: "Indice analitico", onPage: "pagina %"),
        colophon: .italian, page: .italian, editions: .italian, book: .italian, assembly: .italian, newFiles: .italian)
}

extension ColophonWords {
    static let italian = ColophonWords(
        title: "Colophon",
        made: "Questo numero è stato letto da Markdown e trasformato in pagine, fogli ed edizione web da {1}.",
        type: "È composto in {1}, il testo in {2} su {3}.",
        pages: "I capoversi sono stati spezzati per intero e le pagine scelte per tutti gli articoli insieme; ogni "
            + "riga di testo poggia su una sola griglia, e il numero riempie fogli interi.",
        print: "Stampatelo su entrambi i lati di carta {1}, piegatelo e cucitelo con punti metallici sulla piega.")
}

extension Phrases {
    static let italian = Phrases(
        skip: "Agli articoli", issue: "Numero %", contents: "Sommario", page: "Pagina %",
        nextIssue: "Prossimo numero %", toContents: "Al sommario",
        by: "Di %", published: "Pubblicato il %", publishedIn: "Pubblicato %",
        originally: "Pubblicato originariamente su",
        retold: Adaptation(by: "Raccontato da %", byEditors: "Raccontato dalla redazione"),
        abridged: Adaptation(by: "Abbreviato da %", byEditors: "Abbreviato dalla redazione"),
        translated: Adaptation(by: "Tradotto da %", byEditors: "Tradotto dalla redazione"), original: "Originale: %",
        originalIsAt: "L’originale si legge su",
        licence: "Licenza",
        notes: "Note", note: "Nota %", backToReference: "Al testo, nota %", code: "Codice %", table: "Tabella %",
        details: "Dettagli", done: "Fatto", open: "Da fare",
        typefaces: "Composto in %.", madeWith: "Realizzato con %.",
        print: "Stampare, piegare, spillare",
        howToPrint: "Stampate il libretto su carta %: fronte e retro, capovolto sul lato corto, a dimensione reale. "
            + "Piegate i fogli una volta a metà e mettete due punti metallici nella piega.",
        downloads: "Altre edizioni")
}

extension EditionPhrases {
    static let italian = EditionPhrases(
        archive: "Tutti i numeri", latest: "L’ultimo numero", previousIssue: "Numero precedente",
        nextIssue: "Numero successivo", previous: "Precedente", next: "Successivo",
        minutes: CountedPhrase(other: "% min di lettura"),
        moved: "Questo articolo ha un nuovo indirizzo:", otherIssues: "Altri numeri",
        otherArticles: "Altri articoli di questo numero",
        subscribe: "Ricevere la rivista per posta elettronica", emailAddress: "Indirizzo e-mail", signUp: "Iscriversi",
        feed: "Feed",
        missing: "Qui non c’è stampato nulla",
        missingLead: "A questo indirizzo non c’è alcuna pagina. Forse è stata spostata, o strappata.",
        booklet: "Libretto da stampare e piegare (PDF)", pagesFile: "Pagine una per una (PDF)",
        epubFile: "Libro elettronico (EPUB)", largePrint: "Caratteri grandi",
        braille: "Braille",
        search: "Ricerca", searchLabel: "Ricerca nell’archivio",
        searchNeeds: "La ricerca richiede uno script che questo browser non esegue. Tutti gli articoli sono qui:",
        found: "Articoli trovati: %", foundNone: "Nessun articolo ha tutte queste parole.",
        writeInMargin: "Scrivete a margine", writeBeside: "Scrivete accanto a «%…»", yourNote: "La vostra nota",
        noteHint: "Un pensiero, una domanda, un dubbio", notesKept: "Note: %, solo in questo browser.",
        saveNotes: "Salvatele come Markdown", eraseNotes: "Cancellatele",
        printedCover: "La copertina stampata: %", coverOf: "Copertina di %",
        olderIssues: "Numeri più vecchi", newerIssues: "Numeri più recenti", assemble: "Come si fa un libretto")
}

extension BookPhrases {
    static let italian = BookPhrases(
        cover: "Copertina", beginning: "Inizio degli articoli", printedPages: "Pagine stampate",
        printEdition: "edizione a stampa",
        accessible: "Il testo si adatta allo schermo, nel suo ordine di lettura, sotto titoli che si possono scorrere.",
        accessiblePictures: "Ogni immagine è descritta.",
        accessiblePages: "Le pagine dell’edizione a stampa sono segnate ed elencate.",
        picture: "[Immagine: %]", readOnline: "Leggete sul web", readOn: "Continuate a leggere: %",
        unsubscribe: "Annullare l’iscrizione", links: "Note e collegamenti")
}

extension AssemblyWords {
    static let italian = AssemblyWords(
        title: "Come fare il libretto",
        lead: "Bastano una stampante, carta {paper} e dieci minuti.",
        proofLead: "Una prova su carta {paper}, da guardare e non da rilegare.",
        shortEdge: "sul lato corto", longEdge: "sul lato lungo",
        leftEdge: "il lato sinistro", rightEdge: "il lato destro",
        twoPages: "le pagine {a} e {b}", onePage: "la pagina {a}", noPage: "pagine bianche",
        paperOfSize: "{a} × {b} mm",
        rotatedBacks: "Questo file è per una stampante che gira i retri di mezzo giro; non girateli un’altra volta.",
        severalZines: "Ognuno dei {sheets} fogli diventa un libretto a sé.",
        poster: "Il manifesto è sull’altro lato del foglio: apritelo.",
        steps: [
            .print: Step(
                "Stampare",
                "Stampate fronte e retro su carta {paper}, capovolto {edge}, a dimensione reale: 100%, senza adattare alla "
                    + "pagina.",
                "Una stampante da cui esce il primo foglio, e tre impostazioni: la carta, fronte e retro capovolto {edge} e "
                    + "100%"),
            .printOneSide: Step(
                "Stampare",
                "Stampate su un solo lato di carta {paper}, a dimensione reale: 100%, senza adattare alla pagina.",
                "Una stampante da cui esce il primo foglio, e due impostazioni: la carta e 100%"),
            .printFronts: Step(
                "Stampare i fronti",
                "Stampate il file dei fronti su un solo lato di carta {paper}, a dimensione reale: 100%, senza adattare "
                    + "alla pagina.",
                "Una stampante da cui esce il primo foglio, e due impostazioni: la carta e 100%"),
            .turnPile: Step(
                "Capovolgere la pila", "Capovolgete tutta la pila {edge} e rimettetela nel vassoio della carta.",
                "Una pila stampata prima e dopo essere stata capovolta {edge}"),
            .returnPile: Step(
                "Rimettere la pila",
                "Rimettete la pila nel vassoio della carta così come è uscita, senza capovolgerla.",
                "Una pila stampata che torna nel vassoio della carta"),
            .printBacks: Step(
                "Stampare i retri", "Stampate il file dei retri con le stesse impostazioni.",
                "Una stampante da cui esce il primo foglio, e due impostazioni: la carta e 100%"),
            .check: Step(
                "Controllare un foglio",
                "Provate prima con il solo primo foglio. Capovolgetelo {edge}: la pagina {behind} deve stare dietro la "
                    + "pagina {front}, testa contro testa.",
                "Il primo foglio prima e dopo essere stato capovolto {edge}: la pagina {behind} è dietro la pagina {front}"
            ),
            .stack: Step(
                "Impilare",
                "Mettete i fogli uno sull’altro. In fondo va quello della pagina {first}, con quella pagina in giù; in cima "
                    + "vedete {middle}.",
                "I fogli uno sopra l’altro; in cima, {middle}"),
            .layOne: Step(
                "Appoggiare", "Mettete il foglio sul tavolo con la pagina {first} in giù; sopra vedete {middle}.",
                "Il foglio; sopra, {middle}"),
            .sort: Step(
                "Dividere",
                "Dividete i fogli in {count} segnature: pagine {ranges}. In ognuna il foglio con il numero di pagina più "
                    + "basso sta in fondo, con quella pagina in giù.",
                "Segnature una accanto all’altra, con le pagine centrali in vista"),
            .fold: Step(
                "Piegare",
                "Piegate tutta la pila una volta a metà, con la pagina {first} all’esterno, davanti. Ripassate la piega con "
                    + "il dorso di un cucchiaio.",
                "La pila piegata a mezzo: la metà con la pagina {first} passa sopra l’altra"),
            .foldBundles: Step(
                "Piegare",
                "Piegate ogni segnatura una volta a metà, con il suo numero di pagina più basso all’esterno, davanti. "
                    + "Ripassate la piega con il dorso di un cucchiaio.",
                "Una segnatura piegata a mezzo: la metà con la sua prima pagina passa sopra l’altra"),
            .foldEach: Step(
                "Piegare",
                "Piegate ogni foglio da solo, una volta a metà, con il suo numero di pagina più basso all’esterno, davanti.",
                "Un foglio piegato a mezzo: la metà con la sua prima pagina passa sopra l’altra"),
            .gather: Step(
                "Raccogliere",
                "Mettete le parti piegate una sull’altra nell’ordine delle pagine, la pagina {first} in cima, tutte le "
                    + "pieghe lungo {spine}.",
                "Parti piegate una sopra l’altra, la pagina {first} in cima"),
            .pile: Step(
                "Impilare", "Mettete i fogli uno sull’altro nell’ordine delle pagine, la pagina {first} in cima.",
                "Fogli uno sopra l’altro, la pagina {first} in cima"),
            .cutPile: Step(
                "Tagliare",
                "Tenete i fogli in ordine, la pagina {first} in cima, e tagliate tutta la pila a metà.",
                "Una pila di fogli e un taglierino sulla linea di mezzo"),
            .join: Step(
                "Impilare", "Mettete la metà con la pagina {first} sull’altra metà.",
                "La metà con la pagina {first} viene messa sull’altra"),
            .crease: Step(
                "Segnare le pieghe",
                "Piegate il foglio in otto: una volta per il lungo, tre per il largo. Riapritelo con il lato stampato in "
                    + "su.",
                "Il foglio stampato con le sue pieghe, le pagine testa contro testa in due file di quattro"),
            .slit: Step(
                "Tagliare una volta",
                "Piegatelo a metà per il largo, lato corto su lato corto, con la stampa all’esterno. Tagliate nel mezzo, "
                    + "dalla piega fino alla piega seguente.",
                "Il foglio piegato a metà, e le forbici che tagliano dalla piega fino al mezzo"),
            .lengthwise: Step(
                "Piegare per il lungo",
                "Apritelo e piegatelo per il lungo, con la stampa all’esterno e il taglio in alto.",
                "Il foglio piegato per il lungo come un tetto, quattro pagine davanti"),
            .push: Step(
                "Avvicinare", "Tenete le due estremità e spingetele l’una verso l’altra finché il taglio si apre.",
                "Le estremità della striscia spinte l’una verso l’altra, il mezzo si apre a rombo"),
            .wrap: Step(
                "Avvolgere",
                "Spingete finché quattro fogli doppi stanno come un segno più. Girateli intorno finché la pagina {first} è "
                    + "davanti.",
                "Quattro fogli doppi intorno a un dorso, e una freccia che li porta verso la pagina {first}"),
            .staple: Step(
                "Spillare",
                "Riapritelo e mettete da fuori due punti metallici nella piega, a un quarto dell’altezza da ogni estremità. "
                    + "Niente cucitrice lunga? Spillate sul cartone e piegate le punte a mano, o cucite tre punti.",
                "Il libretto aperto visto da fuori, come un tetto, con due punti metallici sul colmo"),
            .stapleSide: Step(
                "Spillare",
                "Mettete due punti metallici attraverso tutta la pila, da davanti, lungo {spine}, a 6\u{A0}mm dal bordo.",
                "Il libro chiuso con due punti metallici accanto al dorso"),
            .sew: Step(
                "Rilegare",
                "Cucite insieme le segnature attraverso le pieghe. Oppure stringete la pila e date due mani di colla sul "
                    + "dorso.",
                "Il dorso del libro, con il filo attraverso le pieghe e un ago"),
            .bind: Step(
                "Rilegare", "Spillate, stringete o incollate la pila lungo {spine}.",
                "Il libro chiuso con due punti metallici accanto al dorso"),
            .trim: Step(
                "Rifilare",
                "Chiudetelo e tagliate la carta che sporge dalle pagine, con un taglierino lungo una riga d’acciaio.",
                "Il libro chiuso, con tratteggi dove si taglia e un taglierino"),
            .layOut: Step(
                "Guardare",
                "Mettete i fogli uno accanto all’altro: ognuno mostra pagine affiancate, come si leggeranno.",
                "Fogli con pagine affiancate, uno accanto all’altro"),
            .look: Step(
                "Guardare", "Tutte le pagine a colpo d’occhio, fila per fila, ognuna con il suo numero.",
                "Un foglio con pagine piccole in file"),
            .read: Step(
                "Pressare e leggere",
                "Lasciatelo sotto un libro pesante finché resistete. Poi leggete, e scrivete nei margini: sono lì per "
                    + "questo.",
                "Il libretto finito, con la copertina semiaperta, e una matita"),
        ])
}

extension NewFileWords {
    static let italian = NewFileWords(
        magazine: "La rivista. Ogni numero è una cartella accanto a questo file.",
        unmark: "Togliete il cancelletto da ciò che serve.",
        tagline: "la riga sulla quarta di copertina",
        publisher: "chi la pubblica",
        website: "dove starà l’edizione digitale",
        subscribe: "dove ci si iscrive per riceverla per posta elettronica",
        themes: "`zine theme` li elenca; `zine new theme ours` ne comincia uno",
        ownPage: "L’aspetto per la carta scelta; ciò che non è detto qui è come nel tema che estende.",
        issueTitle: "Di che cosa parla questo numero",
        pages: "un multiplo di quattro; senza, il minor numero possibile",
        picture: "che cosa mostra l’immagine, per chi non può vederla",
        credit: "chi l’ha fatta",
        contents: "Gli articoli in ordine. Un articolo può chiedere il suo posto:",
        noteTitle: "Editoriale",
        noteText: "Questa è la prima pagina del numero {1}. Dite qui di che cosa parla il numero e a che cosa "
            + "fare attenzione.",
        untitled: "Senza titolo",
        summary: "Le righe sotto il titolo e la descrizione sul web.",
        author: "Chi lo ha scritto",
        text: "Il testo comincia qui.",
        organization: "Di chi è il rapporto",
        published: "quando è stato pubblicato la prima volta",
        source: "dove; diventa il codice QR alla fine",
        license: "con quale diritto è riprodotto",
        provenance: "o abridged, translation, retold: che cosa è questo testo rispetto a quello",
        timezone: "delle ore qui sotto che non lo dicono",
        reportSummary: "Riassunto",
        reportSummaryText: "Che cosa è successo, in tre frasi.",
        timeline: "Cronologia",
        firstEntry: "Che cosa si è visto per primo. Due o più righe che cominciano con un’ora formano una cronologia.",
        lastEntry: "Che cosa si è fatto.",
        lessons: "Che cosa abbiamo imparato",
        lessonsText: "Il testo continua qui.")
}
