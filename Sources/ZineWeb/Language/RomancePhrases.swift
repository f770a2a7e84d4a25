import ZineDocument

extension Phrases {
    static let french = Phrases(
        language: "fr",
        skip: "Aller aux articles", issue: "Numéro %", contents: "Sommaire", page: "Page %",
        nextIssue: "Prochain numéro %", toContents: "Retour au sommaire",
        by: "Par %", and: "et", published: "Publié le %", originally: "Publié à l’origine sur", licence: "Licence",
        notes: "Notes", note: "Note %", backToReference: "Retour au texte, note %", code: "Code %", table: "Tableau %",
        details: "Détails", done: "Fait", open: "À faire",
        colophon: "Colophon", typefaces: "Composé en %.", madeWith: "Réalisé avec %.",
        print: "Imprimer, plier, agrafer",
        howToPrint:
            "Imprimez le livret sur du papier %, en recto verso, retourné sur le bord court, à la taille réelle. "
            + "Pliez la pile une fois au milieu et posez deux agrafes dans le pli.",
        downloads: "Autres éditions")

    static let spanish = Phrases(
        language: "es",
        skip: "Ir a los artículos", issue: "Número %", contents: "Sumario", page: "Página %",
        nextIssue: "Próximo número %", toContents: "Volver al sumario",
        by: "Por %", and: "y", published: "Publicado el %", originally: "Publicado originalmente en",
        licence: "Licencia",
        notes: "Notas", note: "Nota %", backToReference: "Volver al texto, nota %", code: "Código %", table: "Tabla %",
        details: "Detalles", done: "Hecho", open: "Pendiente",
        colophon: "Colofón", typefaces: "Compuesto en %.", madeWith: "Hecho con %.", print: "Imprimir, doblar, grapar",
        howToPrint: "Imprima el cuadernillo en papel %: a doble cara, volteado por el borde corto, a tamaño real. "
            + "Doble el conjunto una vez por la mitad y ponga dos grapas en el pliegue.",
        downloads: "Otras ediciones")

    static let portuguese = Phrases(
        language: "pt",
        skip: "Ir para os artigos", issue: "Número %", contents: "Índice", page: "Página %",
        nextIssue: "Próximo número %", toContents: "Voltar ao índice",
        by: "Por %", and: "e", published: "Publicado em %", originally: "Publicado originalmente em",
        licence: "Licença",
        notes: "Notas", note: "Nota %", backToReference: "Voltar ao texto, nota %", code: "Código %", table: "Tabela %",
        details: "Detalhes", done: "Feito", open: "Por fazer",
        colophon: "Colofão", typefaces: "Composto em %.", madeWith: "Feito com %.", print: "Imprimir, dobrar, grampear",
        howToPrint: "Imprima o caderno em papel %: dos dois lados, virado pela margem curta, em tamanho real. "
            + "Dobre a pilha uma vez ao meio e ponha dois grampos na dobra.",
        downloads: "Outras edições")

    static let italian = Phrases(
        language: "it",
        skip: "Vai agli articoli", issue: "Numero %", contents: "Sommario", page: "Pagina %",
        nextIssue: "Prossimo numero %", toContents: "Torna al sommario",
        by: "Di %", and: "e", published: "Pubblicato il %", originally: "Pubblicato originariamente su",
        licence: "Licenza",
        notes: "Note", note: "Nota %", backToReference: "Torna al testo, nota %", code: "Codice %", table: "Tabella %",
        details: "Dettagli", done: "Fatto", open: "Da fare",
        colophon: "Colophon", typefaces: "Composto in %.", madeWith: "Realizzato con %.",
        print: "Stampare, piegare, graffettare",
        howToPrint: "Stampate il fascicolo su carta %: fronte e retro, capovolto sul lato corto, a dimensione reale. "
            + "Piegate i fogli una volta a metà e mettete due punti metallici nella piega.",
        downloads: "Altre edizioni")
}
