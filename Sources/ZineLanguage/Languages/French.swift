extension Language {
    static let french = Language(
        tag: "fr",
        kinds: ArticleKindNames(
            report: "Rapport", feature: "Article", essay: "Essai", interview: "Entretien", note: "Rédaction",
            etcetera: "Et cetera", illustration: "Illustration"),
        alerts: AlertNames(
            note: "Remarque", tip: "Conseil", important: "Important", warning: "Avertissement", caution: "Attention"),
        dates: DateForms(
            months: [
                "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
                "novembre", "décembre",
            ], day: "{day} {month} {year}", month: "{month} {year}", firstDay: "1er"),
        names: NameList(joint: " et "), plurals: .upToOne,
        we: ["nous", "notre", "nos"],
        print: PrintWords(
            readerNotes: "Notes", continued: "suite", qrCode: "Code QR", links: "Liens",
            index: "Index", onPage: "page %"),
        colophon: .french, page: .french, editions: .french, book: .french, assembly: .french, newFiles: .french)
}

extension ColophonWords {
    static let french = ColophonWords(
        title: "Colophon",
        made: "Ce numéro a été lu depuis Markdown et mis en pages, en feuilles et en édition web par {1}.",
        type: "Il est composé en {1}, le texte en {2} sur {3}.",
        pages: "Les paragraphes ont été coupés d’un seul tenant et les pages choisies pour tous les articles "
            + "ensemble\u{202F}; chaque ligne de texte repose sur une même grille, et le numéro remplit des feuilles entières.",
        print: "À imprimer recto verso sur papier {1}, à plier, puis à agrafer dans le pli.")
}

extension Phrases {
    static let french = Phrases(
        skip: "Aller aux articles", issue: "Numéro %", contents: "Sommaire", page: "Page %",
        nextIssue: "Prochain numéro en %", toContents: "Retour au sommaire",
        by: "Par %", published: "Publié le %", publishedIn: "Publié en %", originally: "Première publication",
        retold: Adaptation(by: "Raconté par %", byEditors: "Raconté par la rédaction"),
        abridged: Adaptation(by: "Abrégé par %", byEditors: "Abrégé par la rédaction"),
        translated: Adaptation(by: "Traduit par %", byEditors: "Traduit par la rédaction"),
        original: "Original\u{A0}: %", originalIsAt: "L’original se lit sur",
        licence: "Licence",
        notes: "Notes", note: "Note %", backToReference: "Retour au texte, note %", code: "Code %", table: "Tableau %",
        details: "Détails", done: "Fait", open: "À faire",
        typefaces: "Composé en %.", madeWith: "Réalisé avec %.",
        print: "Imprimer, plier, agrafer",
        howToPrint:
            "Imprimez le livret sur du papier %, en recto verso, retourné sur le bord court, à la taille réelle. "
            + "Pliez la pile une fois au milieu et posez deux agrafes dans le pli.",
        downloads: "Autres éditions")
}

extension EditionPhrases {
    static let french = EditionPhrases(
        archive: "Tous les numéros", latest: "Le dernier numéro", previousIssue: "Numéro précédent",
        nextIssue: "Numéro suivant", previous: "Précédent", next: "Suivant",
        minutes: CountedPhrase(other: "% min de lecture"),
        moved: "Cet article a une nouvelle adresse\u{A0}:", otherIssues: "Autres numéros",
        otherArticles: "Autres articles de ce numéro",
        subscribe: "Recevoir la revue par courriel", emailAddress: "Adresse électronique", signUp: "S’abonner",
        feed: "Flux",
        missing: "Rien n’est imprimé ici",
        missingLead: "Il n’y a pas de page à cette adresse. Elle a pu être déplacée, ou arrachée.",
        booklet: "Livret à imprimer et à plier (PDF)", pagesFile: "Pages une à une (PDF)",
        epubFile: "Livre numérique (EPUB)", largePrint: "Gros caractères",
        braille: "Braille",
        search: "Recherche", searchLabel: "Chercher dans les archives",
        searchNeeds:
            "La recherche demande un script que ce navigateur n’exécute pas. Tous les articles sont ici\u{A0}:",
        found: "Articles trouvés\u{A0}: %", foundNone: "Aucun article ne contient tous ces mots.",
        writeInMargin: "Écrire dans la marge", writeBeside: "Écrire à côté de «\u{202F}%…\u{202F}»",
        yourNote: "Votre note",
        noteHint: "Une pensée, une question, un doute", notesKept: "Notes\u{A0}: %, dans ce seul navigateur.",
        saveNotes: "Les enregistrer en Markdown", eraseNotes: "Effacer",
        printedCover: "La couverture imprimée\u{A0}: %", coverOf: "Couverture de %",
        olderIssues: "Numéros plus anciens", newerIssues: "Numéros plus récents",
        assemble: "Comment fabriquer un livret")
}

extension BookPhrases {
    static let french = BookPhrases(
        cover: "Couverture", beginning: "Début des articles", printedPages: "Pages imprimées",
        printEdition: "édition imprimée",
        accessible: "Le texte s’adapte à l’écran, dans son ordre de lecture, sous des titres que l’on peut parcourir.",
        accessiblePictures: "Chaque image est décrite.",
        accessiblePages: "Les pages de l’édition imprimée sont marquées et répertoriées.",
        picture: "[Image\u{A0}: %]", readOnline: "Lire sur le web", readOn: "Lire la suite\u{A0}: %",
        unsubscribe: "Se désabonner", links: "Notes et liens")
}

extension AssemblyWords {
    static let french = AssemblyWords(
        title: "Comment faire le livret",
        lead: "Une imprimante, du papier {paper} et dix minutes suffisent.",
        proofLead: "Une épreuve sur du papier {paper}, à regarder et non à relier.",
        shortEdge: "sur le bord court", longEdge: "sur le bord long",
        leftEdge: "du bord gauche", rightEdge: "du bord droit",
        twoPages: "les pages {a} et {b}", onePage: "la page {a}", noPage: "des pages blanches",
        paperOfSize: "{a} × {b} mm",
        rotatedBacks:
            "Ce fichier est fait pour une imprimante qui tourne les versos d’un demi-tour\u{202F}; ne les tournez "
            + "pas une seconde fois.",
        severalZines: "Chacune des {sheets} feuilles devient un livret à elle seule.",
        poster: "L’affiche est de l’autre côté de la feuille\u{A0}: dépliez-la.",
        steps: [
            .print: Step(
                "Imprimer",
                "Imprimez en recto verso sur du papier {paper}, retourné {edge}, à la taille réelle\u{A0}: 100\u{A0}%, sans ajuster "
                    + "à la page.",
                "Une imprimante d’où sort la première feuille, et trois réglages\u{A0}: le papier, le recto verso retourné "
                    + "{edge} et 100\u{A0}%"),
            .printOneSide: Step(
                "Imprimer",
                "Imprimez d’un seul côté sur du papier {paper}, à la taille réelle\u{A0}: 100\u{A0}%, sans ajuster à la page.",
                "Une imprimante d’où sort la première feuille, et deux réglages\u{A0}: le papier et 100\u{A0}%"),
            .printFronts: Step(
                "Imprimer les rectos",
                "Imprimez le fichier des rectos d’un seul côté sur du papier {paper}, à la taille réelle\u{A0}: 100\u{A0}%, sans "
                    + "ajuster à la page.",
                "Une imprimante d’où sort la première feuille, et deux réglages\u{A0}: le papier et 100\u{A0}%"),
            .turnPile: Step(
                "Retourner la pile", "Retournez toute la pile {edge} et remettez-la dans le bac à papier.",
                "Une pile imprimée avant et après avoir été retournée {edge}"),
            .returnPile: Step(
                "Remettre la pile",
                "Remettez la pile dans le bac à papier comme elle en est sortie, sans la retourner.",
                "Une pile imprimée qui retourne dans le bac à papier"),
            .printBacks: Step(
                "Imprimer les versos", "Imprimez le fichier des versos avec les mêmes réglages.",
                "Une imprimante d’où sort la première feuille, et deux réglages\u{A0}: le papier et 100\u{A0}%"),
            .check: Step(
                "Vérifier une feuille",
                "Essayez d’abord avec la première feuille seule. Retournez-la {edge}\u{A0}: la page {behind} doit se trouver "
                    + "derrière la page {front}, tête contre tête.",
                "La première feuille avant et après avoir été retournée {edge}\u{A0}: la page {behind} est derrière la page "
                    + "{front}"),
            .stack: Step(
                "Empiler",
                "Posez les feuilles l’une sur l’autre. Tout en bas, celle de la page {first}, cette page contre la table\u{202F}; "
                    + "sur le dessus, on voit {middle}.",
                "Les feuilles l’une au-dessus de l’autre\u{202F}; sur le dessus, {middle}"),
            .layOne: Step(
                "Poser", "Posez la feuille sur la table, la page {first} en dessous\u{202F}; on voit {middle}.",
                "La feuille\u{202F}; sur le dessus, {middle}"),
            .sort: Step(
                "Trier",
                "Répartissez les feuilles en {count} cahiers\u{A0}: pages {ranges}. Dans chacun, la feuille au plus petit "
                    + "numéro de page est tout en bas, cette page contre la table.",
                "Des cahiers côte à côte, leurs pages du milieu sur le dessus"),
            .fold: Step(
                "Plier",
                "Pliez toute la pile une fois au milieu, la page {first} à l’extérieur et devant. Marquez le pli avec le "
                    + "dos d’une cuillère.",
                "La pile à demi pliée\u{A0}: la moitié qui porte la page {first} passe par-dessus l’autre"),
            .foldBundles: Step(
                "Plier",
                "Pliez chaque cahier une fois au milieu, son plus petit numéro de page à l’extérieur et devant. Marquez "
                    + "le pli avec le dos d’une cuillère.",
                "Un cahier à demi plié\u{A0}: la moitié qui porte sa première page passe par-dessus l’autre"),
            .foldEach: Step(
                "Plier",
                "Pliez chaque feuille séparément, une fois au milieu, son plus petit numéro de page à l’extérieur et "
                    + "devant.",
                "Une feuille à demi pliée\u{A0}: la moitié qui porte sa première page passe par-dessus l’autre"),
            .gather: Step(
                "Assembler",
                "Posez les parties pliées l’une sur l’autre dans l’ordre des pages, la page {first} sur le dessus, tous "
                    + "les plis le long {spine}.",
                "Des parties pliées l’une au-dessus de l’autre, la page {first} sur le dessus"),
            .pile: Step(
                "Empiler",
                "Posez les feuilles l’une sur l’autre dans l’ordre des pages, la page {first} sur le dessus.",
                "Des feuilles l’une au-dessus de l’autre, la page {first} sur le dessus"),
            .cutPile: Step(
                "Couper",
                "Gardez les feuilles dans l’ordre, la page {first} sur le dessus, et coupez toute la pile au milieu.",
                "Une pile de feuilles et un couteau sur la ligne du milieu"),
            .join: Step(
                "Empiler", "Posez la moitié qui porte la page {first} sur l’autre moitié.",
                "La moitié qui porte la page {first} est posée sur l’autre"),
            .crease: Step(
                "Marquer les plis",
                "Pliez la feuille en huit\u{A0}: une fois dans la longueur, trois fois en travers. Rouvrez-la, le côté imprimé "
                    + "vers vous.",
                "La feuille imprimée et ses plis, les pages tête contre tête en deux rangées de quatre"),
            .slit: Step(
                "Couper une fois",
                "Pliez-la en deux en travers, bord court sur bord court, l’impression à l’extérieur. Coupez au milieu, du "
                    + "pli jusqu’au pli suivant.",
                "La feuille pliée en deux, et des ciseaux qui coupent du pli jusqu’au milieu"),
            .lengthwise: Step(
                "Plier en long",
                "Rouvrez-la et pliez-la dans la longueur, l’impression à l’extérieur, la fente en haut.",
                "La feuille pliée dans la longueur comme un toit, quatre pages devant"),
            .push: Step(
                "Rapprocher", "Tenez les deux bouts et poussez-les l’un vers l’autre jusqu’à ce que la fente s’ouvre.",
                "Les bouts de la bande poussés l’un vers l’autre, le milieu s’ouvre en losange"),
            .wrap: Step(
                "Rabattre",
                "Poussez jusqu’à ce que quatre feuillets doubles forment un signe plus. Rabattez-les pour que la page "
                    + "{first} soit devant.",
                "Quatre feuillets doubles autour d’un dos, et une flèche qui les rabat vers la page {first}"),
            .staple: Step(
                "Agrafer",
                "Rouvrez le livret et posez deux agrafes dans le pli, de l’extérieur, à un quart de la hauteur de chaque "
                    + "bout. Pas de longue agrafeuse\u{202F}? Agrafez dans du carton et repliez les pointes à la main, ou cousez "
                    + "trois points.",
                "Le livret ouvert vu de l’extérieur, comme un toit, avec deux agrafes sur le faîte"),
            .stapleSide: Step(
                "Agrafer", "Posez deux agrafes à travers toute la pile, par-devant, à 6\u{A0}mm {spine}.",
                "Le livre fermé avec deux agrafes près du dos"),
            .sew: Step(
                "Relier",
                "Cousez les cahiers ensemble à travers leurs plis. Ou serrez la pile et passez deux couches de colle sur le "
                    + "dos.",
                "Le dos du livre, le fil à travers les plis et une aiguille"),
            .bind: Step(
                "Relier", "Agrafez, pincez ou collez la pile le long {spine}.",
                "Le livre fermé avec deux agrafes près du dos"),
            .trim: Step(
                "Rogner",
                "Fermez-le et coupez le papier qui dépasse des pages, au cutter le long d’une règle en acier.",
                "Le livre fermé, des pointillés là où l’on coupe, et un couteau"),
            .layOut: Step(
                "Regarder",
                "Posez les feuilles côte à côte\u{A0}: chacune montre des pages en regard, comme on les lira.",
                "Des feuilles aux pages en regard, côte à côte"),
            .look: Step(
                "Regarder", "Toutes les pages d’un coup d’œil, rangée par rangée, chacune avec son numéro.",
                "Une feuille de petites pages en rangées"),
            .read: Step(
                "Presser et lire",
                "Laissez-le sous un gros livre aussi longtemps que vous le supporterez. Puis lisez, et écrivez dans les "
                    + "marges\u{A0}: elles sont là pour cela.",
                "Le livret fini, la couverture à demi ouverte, et un crayon"),
        ])
}

extension NewFileWords {
    static let french = NewFileWords(
        magazine: "La revue. Chaque numéro est un dossier à côté de ce fichier.",
        unmark: "Ôtez le dièse devant ce qui convient.",
        tagline: "la ligne de la quatrième de couverture",
        publisher: "qui la publie",
        website: "où sera l’édition numérique",
        subscribe: "où l’on s’inscrit pour la recevoir par courriel",
        themes: "`zine theme` en donne la liste\u{202F}; `zine new theme ours` en commence un",
        ownPage: "L’aspect pour le papier choisi\u{202F}; ce qui n’est pas dit ici est comme dans le thème qu’il "
            + "prolonge.",
        issueTitle: "Le sujet de ce numéro",
        pages: "un multiple de quatre\u{202F}; sinon le moins de pages possible",
        picture: "ce que montre l’image, pour qui ne peut pas la voir",
        credit: "qui l’a faite",
        contents: "Les articles dans l’ordre. Un article peut demander sa place\u{A0}:",
        noteTitle: "Éditorial",
        noteText: "Voici la première page du numéro {1}. Dites ici de quoi parle ce numéro et ce qu’il ne faut "
            + "pas manquer.",
        untitled: "Sans titre",
        summary: "Les lignes sous le titre, et la description sur le web.",
        author: "Qui l’a écrit",
        text: "Le texte commence ici.",
        organization: "De qui est ce rapport",
        published: "date de la première publication",
        source: "à quelle adresse\u{202F}; elle devient le code QR à la fin",
        license: "de quel droit il est repris",
        provenance: "ou abridged, translation, retold\u{A0}: ce que ce texte est à l’autre",
        timezone: "des heures ci-dessous qui n’en disent rien",
        reportSummary: "Résumé",
        reportSummaryText: "Ce qui s’est passé, en trois phrases.",
        timeline: "Chronologie",
        firstEntry: "Ce que l’on a vu d’abord. Deux lignes ou plus qui commencent par une heure forment une "
            + "chronologie.",
        lastEntry: "Ce que l’on a fait.",
        lessons: "Ce que nous avons appris",
        lessonsText: "Le texte continue ici.")
}
