extension Language {
    static let spanish = Language(
        tag: "es",
        kinds: ArticleKindNames(
            report: "Informe", feature: "Artículo", essay: "Ensayo", interview: "Entrevista", note: "Redacción",
            etcetera: "Etcétera", illustration: "Ilustración"),
        alerts: AlertNames(
            note: "Nota", tip: "Consejo", important: "Importante", warning: "Advertencia", caution: "Precaución"),
        dates: DateForms(
            months: [
                "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
                "noviembre", "diciembre",
            ], day: "{day} de {month} de {year}", month: "{month} de {year}"),
        names: NameList(joint: " y ", jointBeforeI: " e "), plurals: .oneAndOther,
        we: ["nosotros", "nosotras", "nuestro", "nuestra", "nuestros", "nuestras", "nos"],
        print: PrintWords(
            readerNotes: "Notas", continued: "continuación", qrCode: "Código QR", links: "Enlaces",
            index: "Índice alfabético", onPage: "página %"),
        colophon: .spanish, page: .spanish, editions: .spanish, book: .spanish, assembly: .spanish, newFiles: .spanish)
}

extension ColophonWords {
    static let spanish = ColophonWords(
        title: "Colofón",
        made: "Este número se leyó de Markdown y {1} lo convirtió en páginas, hojas y edición web.",
        type: "Está compuesto en {1}, el texto en {2} sobre {3}.",
        pages:
            "Los párrafos se partieron como un todo y las páginas se eligieron para todos los artículos a la vez; "
            + "cada línea de texto está sobre una misma retícula, y el número llena hojas enteras.",
        print: "Imprímalo por ambas caras en papel {1}, dóblelo y grápelo por el pliegue.")
}

extension Phrases {
    static let spanish = Phrases(
        skip: "Ir a los artículos", issue: "Número %", contents: "Sumario", page: "Página %",
        nextIssue: "Próximo número %", toContents: "Volver al sumario",
        by: "Por %", published: "Publicado el %", publishedIn: "Publicado en %",
        originally: "Publicado originalmente en",
        retold: Adaptation(by: "Contado de nuevo por %", byEditors: "Contado de nuevo por la redacción"),
        abridged: Adaptation(by: "Abreviado por %", byEditors: "Abreviado por la redacción"),
        translated: Adaptation(by: "Traducido por %", byEditors: "Traducido por la redacción"), original: "Original: %",
        originalIsAt: "El original está en",
        licence: "Licencia",
        notes: "Notas", note: "Nota %", backToReference: "Volver al texto, nota %", code: "Código %", table: "Tabla %",
        details: "Detalles", done: "Hecho", open: "Pendiente",
        typefaces: "Compuesto en %.", madeWith: "Hecho con %.", print: "Imprimir, doblar, grapar",
        howToPrint: "Imprima el cuadernillo en papel %: a doble cara, volteado por el borde corto, a tamaño real. "
            + "Doble el conjunto una vez por la mitad y ponga dos grapas en el pliegue.",
        downloads: "Otras ediciones")
}

extension EditionPhrases {
    static let spanish = EditionPhrases(
        archive: "Todos los números", latest: "El último número", previousIssue: "Número anterior",
        nextIssue: "Número siguiente", previous: "Anterior", next: "Siguiente",
        minutes: CountedPhrase(other: "% min de lectura"),
        moved: "Este artículo tiene una dirección nueva:", otherIssues: "Otros números",
        otherArticles: "Otros artículos de este número",
        subscribe: "Recibir la revista por correo electrónico", emailAddress: "Correo electrónico",
        signUp: "Suscribirse", feed: "Canal",
        missing: "Aquí no hay nada impreso",
        missingLead: "No hay ninguna página en esta dirección. Puede que se haya movido, o que la arrancaran.",
        booklet: "Cuadernillo para imprimir y plegar (PDF)", pagesFile: "Páginas una a una (PDF)",
        epubFile: "Libro electrónico (EPUB)", largePrint: "Letra grande",
        braille: "Braille",
        search: "Buscar", searchLabel: "Buscar en el archivo",
        searchNeeds: "La búsqueda necesita un script que este navegador no ejecuta. Todos los artículos están aquí:",
        found: "Artículos encontrados: %", foundNone: "Ningún artículo tiene todas estas palabras.",
        writeInMargin: "Escribir al margen", writeBeside: "Escribir junto a «%…»", yourNote: "Su nota",
        noteHint: "Una idea, una pregunta, una duda", notesKept: "Notas: %, solo en este navegador.",
        saveNotes: "Guardarlas como Markdown", eraseNotes: "Borrar",
        printedCover: "La cubierta impresa: %", coverOf: "Cubierta de %",
        olderIssues: "Números más antiguos", newerIssues: "Números más recientes",
        assemble: "Cómo hacer un cuadernillo")
}

extension BookPhrases {
    static let spanish = BookPhrases(
        cover: "Cubierta", beginning: "Comienzo de los artículos", printedPages: "Páginas impresas",
        printEdition: "edición impresa",
        accessible: "El texto se adapta a la pantalla, en su orden de lectura, bajo títulos que se pueden recorrer.",
        accessiblePictures: "Todas las imágenes están descritas.",
        accessiblePages: "Las páginas de la edición impresa están marcadas y enumeradas.",
        picture: "[Imagen: %]", readOnline: "Leer en la web", readOn: "Seguir leyendo: %",
        unsubscribe: "Darse de baja", links: "Notas y enlaces")
}

extension AssemblyWords {
    static let spanish = AssemblyWords(
        title: "Cómo hacer el cuadernillo",
        lead: "Bastan una impresora, papel {paper} y diez minutos.",
        proofLead: "Una prueba en papel {paper}, para mirarla y no para encuadernarla.",
        shortEdge: "por el borde corto", longEdge: "por el borde largo",
        leftEdge: "del borde izquierdo", rightEdge: "del borde derecho",
        twoPages: "las páginas {a} y {b}", onePage: "la página {a}", noPage: "páginas en blanco",
        paperOfSize: "{a} × {b} mm",
        rotatedBacks: "Este archivo es para una impresora que gira media vuelta los reversos; no los gire otra vez.",
        severalZines: "Cada una de las {sheets} hojas se convierte en un cuadernillo.",
        poster: "El cartel está al otro lado de la hoja: despliéguela.",
        steps: [
            .print: Step(
                "Imprimir",
                "Imprima a doble cara en papel {paper}, volteado {edge}, a tamaño real: 100\u{A0}%, sin ajustar a la página.",
                "Una impresora de la que sale la primera hoja, y tres ajustes: el papel, la doble cara volteada {edge} y "
                    + "100\u{A0}%"),
            .printOneSide: Step(
                "Imprimir", "Imprima a una cara en papel {paper}, a tamaño real: 100\u{A0}%, sin ajustar a la página.",
                "Una impresora de la que sale la primera hoja, y dos ajustes: el papel y 100\u{A0}%"),
            .printFronts: Step(
                "Imprimir los anversos",
                "Imprima el archivo de los anversos a una cara en papel {paper}, a tamaño real: 100\u{A0}%, sin ajustar a la "
                    + "página.",
                "Una impresora de la que sale la primera hoja, y dos ajustes: el papel y 100\u{A0}%"),
            .turnPile: Step(
                "Voltear la pila", "Voltee toda la pila {edge} y póngala de nuevo en la bandeja de papel.",
                "Una pila impresa antes y después de voltearla {edge}"),
            .returnPile: Step(
                "Devolver la pila", "Ponga la pila de nuevo en la bandeja de papel tal como salió, sin voltearla.",
                "Una pila impresa que vuelve a la bandeja de papel"),
            .printBacks: Step(
                "Imprimir los reversos", "Imprima el archivo de los reversos con los mismos ajustes.",
                "Una impresora de la que sale la primera hoja, y dos ajustes: el papel y 100\u{A0}%"),
            .check: Step(
                "Comprobar una hoja",
                "Pruebe antes con la primera hoja sola. Voltéela {edge}: la página {behind} debe quedar detrás de la "
                    + "página {front}, cabeza con cabeza.",
                "La primera hoja antes y después de voltearla {edge}: la página {behind} está detrás de la página {front}"
            ),
            .stack: Step(
                "Apilar",
                "Ponga las hojas una sobre otra. Debajo de todas, la de la página {first}, con esa página hacia abajo; "
                    + "encima verá {middle}.",
                "Las hojas una sobre otra; encima, {middle}"),
            .layOne: Step(
                "Colocar", "Ponga la hoja sobre la mesa con la página {first} hacia abajo; encima verá {middle}.",
                "La hoja; encima, {middle}"),
            .sort: Step(
                "Ordenar",
                "Reparta las hojas en {count} pliegos: páginas {ranges}. En cada uno, la hoja con el número de página más "
                    + "bajo va debajo, con esa página hacia abajo.",
                "Pliegos uno junto a otro, con las páginas centrales a la vista"),
            .fold: Step(
                "Doblar",
                "Doble toda la pila una vez por la mitad, con la página {first} por fuera y delante. Repase el pliegue con "
                    + "el dorso de una cuchara.",
                "La pila a medio doblar: la mitad que lleva la página {first} pasa sobre la otra"),
            .foldBundles: Step(
                "Doblar",
                "Doble cada pliego una vez por la mitad, con su número de página más bajo por fuera y delante. Repase el "
                    + "pliegue con el dorso de una cuchara.",
                "Un pliego a medio doblar: la mitad que lleva su primera página pasa sobre la otra"),
            .foldEach: Step(
                "Doblar",
                "Doble cada hoja por separado, una vez por la mitad, con su número de página más bajo por fuera y "
                    + "delante.",
                "Una hoja a medio doblar: la mitad que lleva su primera página pasa sobre la otra"),
            .gather: Step(
                "Reunir",
                "Ponga las partes dobladas una sobre otra en el orden de las páginas, la página {first} encima y todos los "
                    + "pliegues a lo largo {spine}.",
                "Partes dobladas una sobre otra, con la página {first} encima"),
            .pile: Step(
                "Apilar", "Ponga las hojas una sobre otra en el orden de las páginas, la página {first} encima.",
                "Hojas una sobre otra, con la página {first} encima"),
            .cutPile: Step(
                "Cortar",
                "Mantenga las hojas en orden, la página {first} encima, y corte toda la pila por la mitad.",
                "Una pila de hojas y un cúter sobre la línea del medio"),
            .join: Step(
                "Apilar", "Ponga la mitad que lleva la página {first} sobre la otra mitad.",
                "La mitad que lleva la página {first} se pone sobre la otra"),
            .crease: Step(
                "Marcar los pliegues",
                "Doble la hoja en ocho: una vez a lo largo y tres a lo ancho. Ábrala con el lado impreso hacia arriba.",
                "La hoja impresa con sus pliegues, las páginas cabeza con cabeza en dos filas de cuatro"),
            .slit: Step(
                "Cortar una vez",
                "Dóblela por la mitad, borde corto con borde corto, con lo impreso por fuera. Corte por el medio desde el "
                    + "doblez hasta el pliegue siguiente.",
                "La hoja doblada por la mitad, y unas tijeras que cortan desde el doblez hasta el medio"),
            .lengthwise: Step(
                "Doblar a lo largo", "Ábrala y dóblela a lo largo, con lo impreso por fuera y el corte arriba.",
                "La hoja doblada a lo largo como un tejado, con cuatro páginas delante"),
            .push: Step(
                "Juntar", "Tome los dos extremos y júntelos hasta que el corte se abra.",
                "Los extremos de la tira se juntan y el medio se abre en rombo"),
            .wrap: Step(
                "Envolver",
                "Empuje hasta que cuatro hojas dobles formen un signo más. Páselas alrededor hasta que la página {first} "
                    + "quede delante.",
                "Cuatro hojas dobles alrededor de un lomo, y una flecha que las lleva hacia la página {first}"),
            .staple: Step(
                "Grapar",
                "Ábralo de nuevo y ponga desde fuera dos grapas en el pliegue, a un cuarto de la altura desde cada "
                    + "extremo. ¿Sin grapadora larga? Grape sobre cartón y doble las puntas a mano, o cosa tres puntadas.",
                "El cuadernillo abierto visto por fuera, como un tejado, con dos grapas en la arista"),
            .stapleSide: Step(
                "Grapar", "Ponga dos grapas a través de toda la pila, desde delante, a 6\u{A0}mm {spine}.",
                "El libro cerrado con dos grapas junto al lomo"),
            .sew: Step(
                "Encuadernar",
                "Cosa los pliegos juntos a través de sus dobleces. O sujete la pila y dé dos capas de cola al lomo.",
                "El lomo del libro, con hilo a través de los dobleces y una aguja"),
            .bind: Step(
                "Encuadernar", "Grape, sujete o encole la pila a lo largo {spine}.",
                "El libro cerrado con dos grapas junto al lomo"),
            .trim: Step(
                "Refilar",
                "Ciérrelo y corte el papel que sobresale de las páginas, con un cúter y una regla de acero.",
                "El libro cerrado, con líneas de puntos donde se corta y un cúter"),
            .layOut: Step(
                "Mirar", "Ponga las hojas una junto a otra: cada una muestra páginas enfrentadas, como se leerán.",
                "Hojas con páginas enfrentadas, una junto a otra"),
            .look: Step(
                "Mirar", "Todas las páginas de un vistazo, fila a fila, cada una con su número.",
                "Una hoja con páginas pequeñas en filas"),
            .read: Step(
                "Prensar y leer",
                "Déjelo bajo un libro pesado todo el tiempo que resista. Después lea, y escriba en los márgenes: para eso "
                    + "están.",
                "El cuadernillo terminado, con la cubierta entreabierta, y un lápiz"),
        ])
}

extension NewFileWords {
    static let spanish = NewFileWords(
        magazine: "La revista. Cada número es una carpeta junto a este archivo.",
        unmark: "Quite la almohadilla de lo que corresponda.",
        tagline: "la línea de la contraportada",
        publisher: "quién la publica",
        website: "dónde estará la edición digital",
        subscribe: "dónde se suscriben quienes quieren recibirla por correo",
        themes: "`zine theme` los enumera; `zine new theme ours` empieza uno",
        ownPage: "El aspecto para el papel elegido; lo que no se dice aquí es como en el tema que amplía.",
        issueTitle: "De qué trata este número",
        pages: "un múltiplo de cuatro; si falta, las menos posibles",
        picture: "lo que muestra la imagen, para quien no puede verla",
        credit: "quién la hizo",
        contents: "Los artículos por orden. Un artículo puede pedir su lugar:",
        noteTitle: "Editorial",
        noteText: "Esta es la primera página del número {1}. Diga aquí de qué trata el número y en qué conviene "
            + "fijarse.",
        untitled: "Sin título",
        summary: "Las líneas bajo el título y la descripción en la web.",
        author: "Quién lo escribió",
        text: "El texto empieza aquí.",
        organization: "De quién es el informe",
        published: "cuándo se publicó por primera vez",
        source: "dónde; será el código QR del final",
        license: "con qué derecho se reproduce",
        provenance: "o abridged, translation, retold: qué es este texto respecto de aquel",
        timezone: "de las horas de abajo que no lo dicen",
        reportSummary: "Resumen",
        reportSummaryText: "Qué ocurrió, en tres frases.",
        timeline: "Cronología",
        firstEntry: "Lo que se vio primero. Dos o más líneas que empiezan con una hora forman una cronología.",
        lastEntry: "Lo que se hizo.",
        lessons: "Lo que aprendimos",
        lessonsText: "El texto sigue aquí.")
}
