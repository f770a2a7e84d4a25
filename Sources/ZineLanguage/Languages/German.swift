extension Language {
    static let german = Language(
        tag: "de",
        kinds: ArticleKindNames(
            report: "Bericht", feature: "Beitrag", essay: "Essay", interview: "Interview", note: "Redaktion",
            etcetera: "Vermischtes", illustration: "Illustration"),
        alerts: AlertNames(note: "Hinweis", tip: "Tipp", important: "Wichtig", warning: "Warnung", caution: "Vorsicht"),
        dates: DateForms(
            months: [
                "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
                "November", "Dezember",
            ], day: "{day}. {month} {year}", month: "{month} {year}"),
        names: NameList(joint: " und "), plurals: .oneAndOther,
        we: ["wir", "uns", "unser", "unsere", "unserer", "unserem", "unseren", "unseres"],
        print: PrintWords(
            readerNotes: "Notizen", continued: "Fortsetzung", qrCode: "QR-Code", links: "Verweise",
            index: "Register", onPage: "Seite %"),
        colophon: .german, page: .german, editions: .german, book: .german, assembly: .german, newFiles: .german)
}

extension ColophonWords {
    static let german = ColophonWords(
        title: "Kolophon",
        made: "Dieses Heft hat {1} aus Markdown zu Seiten, Bogen und einer Webausgabe gesetzt.",
        type: "Gesetzt ist es aus der {1}, der Text in {2} auf {3}.",
        pages: "Absätze wurden als Ganzes umbrochen, die Seiten für alle Artikel gemeinsam gewählt; alle "
            + "Zeilen stehen auf einem Grundlinienraster, und das Heft füllt ganze Bogen.",
        print: "Auf beide Seiten von Papier im Format {1} drucken, falten und im Falz heften.")
}

extension Phrases {
    static let german = Phrases(
        skip: "Zu den Artikeln springen", issue: "Heft %", contents: "Inhalt", page: "Seite %",
        nextIssue: "Nächstes Heft %", toContents: "Zurück zum Inhalt",
        by: "Von %", published: "Veröffentlicht am %", publishedIn: "Veröffentlicht im %",
        originally: "Zuerst erschienen bei",
        retold: Adaptation(by: "Nacherzählt von %", byEditors: "Nacherzählt von der Redaktion"),
        abridged: Adaptation(by: "Gekürzt von %", byEditors: "Gekürzt von der Redaktion"),
        translated: Adaptation(by: "Übersetzt von %", byEditors: "Übersetzt von der Redaktion"),
        original: "Original: %", originalIsAt: "Das Original steht unter",
        licence: "Lizenz",
        notes: "Anmerkungen", note: "Anmerkung %", backToReference: "Zurück zum Text, Anmerkung %", code: "Code %",
        table: "Tabelle %", details: "Einzelheiten", done: "Erledigt", open: "Offen",
        typefaces: "Gesetzt aus %.", madeWith: "Hergestellt mit %.",
        print: "Drucken, falten, heften",
        howToPrint:
            "Drucken Sie das Heft auf Papier im Format %: beidseitig, an der kurzen Kante gewendet, in Originalgröße. "
            + "Falten Sie den Stapel einmal in der Mitte und setzen Sie zwei Klammern in den Falz.",
        downloads: "Weitere Ausgaben")
}

extension EditionPhrases {
    static let german = EditionPhrases(
        archive: "Alle Hefte", latest: "Das neueste Heft", previousIssue: "Voriges Heft", nextIssue: "Nächstes Heft",
        previous: "Zurück", next: "Weiter", minutes: CountedPhrase(other: "% Min. Lesezeit"),
        moved: "Dieser Artikel hat eine neue Adresse:", otherIssues: "Andere Hefte",
        otherArticles: "Andere Artikel dieses Hefts",
        subscribe: "Per E-Mail abonnieren", emailAddress: "E-Mail-Adresse", signUp: "Abonnieren", feed: "Feed",
        missing: "Hier ist nichts gedruckt",
        missingLead: "Unter dieser Adresse gibt es keine Seite. Vielleicht ist sie umgezogen oder herausgerissen.",
        booklet: "Heft zum Drucken und Falten (PDF)", pagesFile: "Seiten einzeln (PDF)", epubFile: "E-Book (EPUB)",
        largePrint: "Großdruck",
        braille: "Brailleschrift",
        search: "Suche", searchLabel: "Im Archiv suchen",
        searchNeeds: "Die Suche braucht ein Skript, das dieser Browser nicht ausführt. Alle Artikel stehen hier:",
        found: "Gefundene Artikel: %", foundNone: "Kein Artikel enthält alle diese Wörter.",
        writeInMargin: "An den Rand schreiben", writeBeside: "Neben „%…“ schreiben", yourNote: "Ihre Notiz",
        noteHint: "Ein Gedanke, eine Frage, ein Zweifel", notesKept: "Notizen: %, nur in diesem Browser.",
        saveNotes: "Als Markdown sichern", eraseNotes: "Löschen",
        printedCover: "Die Titelseite im Druck: %", coverOf: "Titelseite von %",
        olderIssues: "Ältere Hefte", newerIssues: "Neuere Hefte", assemble: "So entsteht ein Heft")
}

extension BookPhrases {
    static let german = BookPhrases(
        cover: "Umschlag", beginning: "Anfang der Artikel", printedPages: "Gedruckte Seiten",
        printEdition: "Druckausgabe",
        accessible: "Der Text fließt, in Lesereihenfolge, unter Überschriften, zu denen man springen kann.",
        accessiblePictures: "Jedes Bild ist beschrieben.",
        accessiblePages: "Die Seiten der gedruckten Ausgabe sind markiert und verzeichnet.",
        picture: "[Bild: %]", readOnline: "Im Netz lesen", readOn: "Weiterlesen: %", unsubscribe: "Abbestellen",
        links: "Anmerkungen und Links")
}

extension AssemblyWords {
    static let german = AssemblyWords(
        title: "So entsteht das Heft",
        lead: "Ein Drucker, Papier im Format {paper} und zehn Minuten: Mehr braucht es nicht.",
        proofLead: "Ein Probedruck auf Papier im Format {paper}, zum Ansehen, nicht zum Binden.",
        shortEdge: "an der kurzen Kante", longEdge: "an der langen Kante",
        leftEdge: "der linken Kante", rightEdge: "der rechten Kante",
        twoPages: "die Seiten {a} und {b}", onePage: "Seite {a}", noPage: "leere Seiten",
        paperOfSize: "{a} × {b} mm",
        rotatedBacks: "Diese Datei ist für Drucker, die Rückseiten um eine halbe Drehung drehen; drehen Sie sie nicht "
            + "noch einmal.",
        severalZines: "Aus jedem der {sheets} Bogen wird ein eigenes Heft.",
        poster: "Das Plakat ist auf der anderen Seite des Bogens: Falten Sie ihn auf.",
        steps: [
            .print: Step(
                "Drucken",
                "Drucken Sie beidseitig auf Papier im Format {paper}, {edge} gewendet, in Originalgröße: 100\u{A0}%, nicht "
                    + "an die Seite angepasst.",
                "Ein Drucker, aus dem der erste Bogen kommt, und drei Einstellungen: das Papier, beidseitig {edge} "
                    + "gewendet und 100\u{A0}%"),
            .printOneSide: Step(
                "Drucken",
                "Drucken Sie einseitig auf Papier im Format {paper}, in Originalgröße: 100\u{A0}%, nicht an die Seite "
                    + "angepasst.",
                "Ein Drucker, aus dem der erste Bogen kommt, und zwei Einstellungen: das Papier und 100\u{A0}%"),
            .printFronts: Step(
                "Vorderseiten drucken",
                "Drucken Sie die Datei mit den Vorderseiten einseitig auf Papier im Format {paper}, in Originalgröße: "
                    + "100\u{A0}%, nicht an die Seite angepasst.",
                "Ein Drucker, aus dem der erste Bogen kommt, und zwei Einstellungen: das Papier und 100\u{A0}%"),
            .turnPile: Step(
                "Stapel wenden", "Wenden Sie den ganzen Stapel {edge} und legen Sie ihn wieder ins Papierfach.",
                "Ein bedruckter Stapel, bevor und nachdem er {edge} gewendet wurde"),
            .returnPile: Step(
                "Stapel zurücklegen",
                "Legen Sie den Stapel ins Papierfach zurück, wie er herauskam, ohne ihn zu wenden.",
                "Ein bedruckter Stapel auf dem Weg zurück ins Papierfach"),
            .printBacks: Step(
                "Rückseiten drucken", "Drucken Sie die Datei mit den Rückseiten mit denselben Einstellungen.",
                "Ein Drucker, aus dem der erste Bogen kommt, und zwei Einstellungen: das Papier und 100\u{A0}%"),
            .check: Step(
                "Einen Bogen prüfen",
                "Versuchen Sie es erst mit einem einzigen Bogen. Wenden Sie ihn {edge}: Hinter Seite {front} muss Seite "
                    + "{behind} stehen, Kopf hinter Kopf.",
                "Der erste Bogen, bevor und nachdem er {edge} gewendet wurde: Hinter Seite {front} liegt Seite {behind}"
            ),
            .stack: Step(
                "Stapeln",
                "Legen Sie die Bogen aufeinander. Zuunterst liegt der Bogen mit Seite {first}, diese Seite nach unten; "
                    + "oben sehen Sie {middle}.",
                "Die Bogen übereinander, oben {middle}"),
            .layOne: Step(
                "Hinlegen", "Legen Sie den Bogen auf den Tisch, Seite {first} nach unten; oben sehen Sie {middle}.",
                "Der Bogen, oben {middle}"),
            .sort: Step(
                "Ordnen",
                "Ordnen Sie die Bogen zu {count} Lagen: Seiten {ranges}. In jeder liegt der Bogen mit der niedrigsten "
                    + "Seitenzahl zuunterst, diese Seite nach unten.",
                "Lagen von Bogen nebeneinander, die mittleren Seiten oben"),
            .fold: Step(
                "Falten",
                "Falten Sie den ganzen Stapel einmal in der Mitte, sodass Seite {first} außen vorn liegt. Ziehen Sie "
                    + "den Falz mit einem Löffelrücken nach.",
                "Der halb gefaltete Stapel: Die Hälfte mit Seite {first} kommt über die andere"),
            .foldBundles: Step(
                "Falten",
                "Falten Sie jede Lage einmal in der Mitte, sodass ihre niedrigste Seitenzahl außen vorn liegt. Ziehen "
                    + "Sie den Falz mit einem Löffelrücken nach.",
                "Eine halb gefaltete Lage: Die Hälfte mit ihrer ersten Seite kommt über die andere"),
            .foldEach: Step(
                "Falten",
                "Falten Sie jeden Bogen für sich einmal in der Mitte, sodass seine niedrigste Seitenzahl außen vorn "
                    + "liegt.",
                "Ein halb gefalteter Bogen: Die Hälfte mit seiner ersten Seite kommt über die andere"),
            .gather: Step(
                "Zusammentragen",
                "Legen Sie die gefalteten Teile in der Folge ihrer Seiten aufeinander, Seite {first} obenauf, alle Falze "
                    + "an {spine}.",
                "Gefaltete Teile übereinander, obenauf Seite {first}"),
            .pile: Step(
                "Stapeln",
                "Legen Sie die Bogen in der Folge ihrer Seiten aufeinander, Seite {first} obenauf.",
                "Bogen übereinander, obenauf Seite {first}"),
            .cutPile: Step(
                "Schneiden",
                "Behalten Sie die Reihenfolge der Bogen bei, Seite {first} obenauf, und schneiden Sie den ganzen Stapel "
                    + "in der Mitte durch.",
                "Ein Stapel Bogen und ein Messer auf der Linie in seiner Mitte"),
            .join: Step(
                "Stapeln", "Legen Sie die Hälfte mit Seite {first} auf die andere.",
                "Die Hälfte mit Seite {first} wird auf die andere gehoben"),
            .crease: Step(
                "Vorfalten",
                "Falten Sie den Bogen in acht Felder vor: einmal der Länge nach, dreimal quer. Öffnen Sie ihn wieder, "
                    + "die bedruckte Seite oben.",
                "Der bedruckte Bogen mit seinen Falzen, Seiten Kopf an Kopf in zwei Reihen zu vieren"),
            .slit: Step(
                "Einmal schneiden",
                "Falten Sie ihn quer zur Hälfte, kurze Kante auf kurze Kante, die bedruckte Seite außen. Schneiden Sie "
                    + "vom Falz aus die Mitte entlang bis zum nächsten Falz.",
                "Der zur Hälfte gefaltete Bogen und eine Schere, die vom Falz bis zu seiner Mitte schneidet"),
            .lengthwise: Step(
                "Längs falten",
                "Öffnen Sie ihn und falten Sie ihn der Länge nach, die bedruckte Seite außen, den Schnitt oben.",
                "Der Bogen, der Länge nach wie ein Dach gefaltet, vier Seiten vorn"),
            .push: Step(
                "Zusammenschieben", "Fassen Sie beide Enden und schieben Sie sie zusammen, bis der Schnitt klafft.",
                "Die Enden des Streifens werden zusammengeschoben, die Mitte öffnet sich zur Raute"),
            .wrap: Step(
                "Umlegen",
                "Schieben Sie, bis vier doppelte Blätter wie ein Pluszeichen stehen. Legen Sie sie herum, sodass Seite "
                    + "{first} vorn ist.",
                "Vier doppelte Blätter um einen Rücken und ein Pfeil, der sie zu Seite {first} hin umlegt"),
            .staple: Step(
                "Heften",
                "Öffnen Sie das Heft wieder und setzen Sie von außen zwei Klammern in den Falz, ein Viertel der Höhe von "
                    + "jedem Ende. Kein langer Hefter? Heften Sie in Pappe und biegen Sie die Enden von Hand um, oder "
                    + "nähen Sie drei Stiche.",
                "Das offene Heft von außen, wie ein Dach, mit zwei Klammern auf dem First"),
            .stapleSide: Step(
                "Heften", "Setzen Sie von vorn zwei Klammern durch den ganzen Stapel, 6\u{A0}mm von {spine}.",
                "Das geschlossene Buch mit zwei Klammern neben dem Rücken"),
            .sew: Step(
                "Binden",
                "Nähen Sie die Lagen durch ihre Falze zusammen. Oder klemmen Sie den Stapel ein und bestreichen Sie den "
                    + "Rücken zweimal mit Leim.",
                "Der Rücken des Buches, mit Faden durch die Falze und einer Nadel"),
            .bind: Step(
                "Binden", "Heften, klemmen oder leimen Sie den Stapel an {spine}.",
                "Das geschlossene Buch mit zwei Klammern neben dem Rücken"),
            .trim: Step(
                "Beschneiden",
                "Schließen Sie es und schneiden Sie ab, was über die Seiten hinausragt, mit scharfem Messer an einem "
                    + "Stahllineal.",
                "Das geschlossene Buch mit gestrichelten Schnittlinien und einem Messer"),
            .layOut: Step(
                "Ansehen",
                "Legen Sie die Bogen nebeneinander: Jeder zeigt Doppelseiten, wie man sie lesen wird.",
                "Bogen mit Doppelseiten nebeneinander"),
            .look: Step(
                "Ansehen", "Alle Seiten auf einen Blick, Reihe für Reihe, jede mit ihrer Zahl.",
                "Ein Bogen mit kleinen Seiten in Reihen"),
            .read: Step(
                "Pressen und lesen",
                "Lassen Sie es unter einem schweren Buch liegen, solange Sie es aushalten. Dann lesen Sie, und schreiben "
                    + "Sie an die Ränder: Dafür sind sie da.",
                "Das fertige Heft mit halb offenem Umschlag und ein Bleistift"),
        ])
}

extension NewFileWords {
    static let german = NewFileWords(
        magazine: "Das Magazin. Jedes Heft ist ein Ordner neben dieser Datei.",
        unmark: "Nehmen Sie das Zeichen vor dem weg, was zutrifft.",
        tagline: "die Zeile auf der Rückseite",
        publisher: "wer es herausgibt",
        website: "wo die digitale Ausgabe stehen wird",
        subscribe: "wo man sie per E-Mail abonniert",
        themes: "`zine theme` zählt sie auf; `zine new theme ours` beginnt eines",
        ownPage: "Das Aussehen für das gewählte Papier; was hier nicht steht, ist wie in dem Thema, das es erweitert.",
        issueTitle: "Wovon dieses Heft handelt",
        pages: "ein Vielfaches von vier; ohne die Angabe so wenige wie möglich",
        picture: "was das Bild zeigt, für alle, die es nicht sehen",
        credit: "von wem es ist",
        contents: "Die Artikel der Reihe nach. Ein Artikel kann um seinen Platz bitten:",
        noteTitle: "Editorial",
        noteText: "Dies ist die erste Seite von Heft {1}. Sagen Sie hier, wovon das Heft handelt und worauf man "
            + "achten soll.",
        untitled: "Ohne Titel",
        summary: "Die Zeilen unter dem Titel und die Beschreibung im Web.",
        author: "Wer ihn geschrieben hat",
        text: "Hier beginnt der Text.",
        organization: "Wessen Bericht es ist",
        published: "wann er zuerst erschienen ist",
        source: "wo; daraus wird der QR-Code am Ende",
        license: "mit welchem Recht er nachgedruckt wird",
        provenance: "oder abridged, translation, retold: was dieser Text im Vergleich zu jenem ist",
        timezone: "der Zeiten unten, bei denen keine steht",
        reportSummary: "Zusammenfassung",
        reportSummaryText: "Was geschehen ist, in drei Sätzen.",
        timeline: "Zeitleiste",
        firstEntry: "Was zuerst zu sehen war. Zwei oder mehr Zeilen, die mit einer Uhrzeit beginnen, werden zu "
            + "einer Zeitleiste.",
        lastEntry: "Was getan wurde.",
        lessons: "Was wir gelernt haben",
        lessonsText: "Hier geht der Text weiter.")
}
