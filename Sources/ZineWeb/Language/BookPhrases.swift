/// What the e-book and the inbox edition say around the articles, in one language. `%` stands for what is filled in.
struct BookPhrases: Sendable {
    let cover, beginning, printedPages, printEdition: String
    /// The accessibility summary, by sentences.
    let accessible, accessiblePictures, accessiblePages: String
    let picture, readOnline, readOn, unsubscribe, links: String
}

extension BookPhrases {
    static let english = BookPhrases(
        cover: "Cover", beginning: "Beginning of the articles", printedPages: "Printed pages",
        printEdition: "print edition",
        accessible: "The text flows, in its order of reading, under headings that can be walked through.",
        accessiblePictures: "Every picture is described.",
        accessiblePages: "The pages of the printed edition are marked and listed.",
        picture: "[Picture: %]", readOnline: "Read it on the web", readOn: "Read on: %", unsubscribe: "Unsubscribe",
        links: "Notes and links")

    static let german = BookPhrases(
        cover: "Umschlag", beginning: "Anfang der Artikel", printedPages: "Gedruckte Seiten",
        printEdition: "Druckausgabe",
        accessible: "Der Text fließt, in Lesereihenfolge, unter Überschriften, die sich durchblättern lassen.",
        accessiblePictures: "Jedes Bild ist beschrieben.",
        accessiblePages: "Die Seiten der gedruckten Ausgabe sind markiert und verzeichnet.",
        picture: "[Bild: %]", readOnline: "Im Netz lesen", readOn: "Weiterlesen: %", unsubscribe: "Abbestellen",
        links: "Anmerkungen und Links")

    static let dutch = BookPhrases(
        cover: "Omslag", beginning: "Begin van de artikelen", printedPages: "Gedrukte pagina’s",
        printEdition: "gedrukte editie",
        accessible: "De tekst loopt door, in leesvolgorde, onder koppen waar men langs kan lopen.",
        accessiblePictures: "Elke afbeelding is beschreven.",
        accessiblePages: "De pagina’s van de gedrukte editie zijn gemarkeerd en opgesomd.",
        picture: "[Afbeelding: %]", readOnline: "Lees het op het web", readOn: "Lees verder: %",
        unsubscribe: "Afmelden", links: "Noten en links")

    static let french = BookPhrases(
        cover: "Couverture", beginning: "Début des articles", printedPages: "Pages imprimées",
        printEdition: "édition imprimée",
        accessible: "Le texte s’adapte à l’écran, dans son ordre de lecture, sous des titres que l’on peut parcourir.",
        accessiblePictures: "Chaque image est décrite.",
        accessiblePages: "Les pages de l’édition imprimée sont marquées et répertoriées.",
        picture: "[Image : %]", readOnline: "Lire sur le web", readOn: "Lire la suite : %",
        unsubscribe: "Se désabonner", links: "Notes et liens")

    static let spanish = BookPhrases(
        cover: "Cubierta", beginning: "Comienzo de los artículos", printedPages: "Páginas impresas",
        printEdition: "edición impresa",
        accessible: "El texto se adapta a la pantalla, en su orden de lectura, bajo títulos que se pueden recorrer.",
        accessiblePictures: "Todas las imágenes están descritas.",
        accessiblePages: "Las páginas de la edición impresa están marcadas y enumeradas.",
        picture: "[Imagen: %]", readOnline: "Leer en la web", readOn: "Seguir leyendo: %",
        unsubscribe: "Darse de baja", links: "Notas y enlaces")

    static let portuguese = BookPhrases(
        cover: "Capa", beginning: "Início dos artigos", printedPages: "Páginas impressas",
        printEdition: "edição impressa",
        accessible: "O texto adapta-se ao ecrã, na sua ordem de leitura, sob títulos que se podem percorrer.",
        accessiblePictures: "Todas as imagens estão descritas.",
        accessiblePages: "As páginas da edição impressa estão marcadas e listadas.",
        picture: "[Imagem: %]", readOnline: "Ler na web", readOn: "Continuar a ler: %",
        unsubscribe: "Cancelar a subscrição", links: "Notas e ligações")

    static let italian = BookPhrases(
        cover: "Copertina", beginning: "Inizio degli articoli", printedPages: "Pagine stampate",
        printEdition: "edizione a stampa",
        accessible: "Il testo si adatta allo schermo, nel suo ordine di lettura, sotto titoli che si possono scorrere.",
        accessiblePictures: "Ogni immagine è descritta.",
        accessiblePages: "Le pagine dell’edizione a stampa sono segnate ed elencate.",
        picture: "[Immagine: %]", readOnline: "Leggi sul web", readOn: "Continua a leggere: %",
        unsubscribe: "Annulla l’iscrizione", links: "Note e collegamenti")
}
