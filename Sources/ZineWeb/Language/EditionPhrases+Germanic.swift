extension EditionPhrases {
    static let german = EditionPhrases(
        archive: "Alle Hefte", latest: "Das neueste Heft", previousIssue: "Voriges Heft", nextIssue: "Nächstes Heft",
        previous: "Zurück", next: "Weiter", minutes: "% Min. Lesezeit",
        moved: "Dieser Artikel hat eine neue Adresse:", otherIssues: "Andere Hefte",
        otherArticles: "Andere Artikel dieses Hefts",
        subscribe: "Ins Postfach bestellen", emailAddress: "E-Mail-Adresse", signUp: "Bestellen", feed: "Feed",
        missing: "Hier ist nichts gedruckt",
        missingLead: "Unter dieser Adresse gibt es keine Seite. Vielleicht ist sie umgezogen oder herausgerissen.",
        booklet: "Heft zum Drucken und Falten (PDF)", pagesFile: "Seiten einzeln (PDF)", epubFile: "E-Book (EPUB)",
        search: "Suche", searchLabel: "Im Archiv suchen",
        searchNeeds: "Die Suche braucht ein Skript, das dieser Browser nicht ausführt. Alle Artikel stehen hier:",
        found: "Gefundene Artikel: %", foundNone: "Kein Artikel enthält alle diese Wörter.",
        writeInMargin: "An den Rand schreiben", writeBeside: "Neben „%…“ schreiben", yourNote: "Ihre Notiz",
        noteHint: "Ein Gedanke, eine Frage, ein Zweifel", notesKept: "Notizen: %, nur in diesem Browser.",
        saveNotes: "Als Markdown sichern", eraseNotes: "Löschen",
        printedCover: "Die Titelseite im Druck: %", coverOf: "Titelseite von %",
        olderIssues: "Ältere Hefte", newerIssues: "Neuere Hefte", assemble: "So entsteht ein Heft")

    static let dutch = EditionPhrases(
        archive: "Alle nummers", latest: "Het nieuwste nummer", previousIssue: "Vorig nummer",
        nextIssue: "Volgend nummer", previous: "Vorige", next: "Volgende", minutes: "% min. lezen",
        moved: "Dit artikel heeft een nieuw adres:", otherIssues: "Andere nummers",
        otherArticles: "Andere artikelen van dit nummer",
        subscribe: "Ontvang het in uw postvak", emailAddress: "E-mailadres", signUp: "Aanmelden", feed: "Feed",
        missing: "Hier staat niets gedrukt",
        missingLead: "Op dit adres is geen pagina. Misschien is ze verhuisd, of eruit gescheurd.",
        booklet: "Boekje om te printen en te vouwen (PDF)", pagesFile: "Pagina’s een voor een (PDF)",
        epubFile: "E-boek (EPUB)",
        search: "Zoeken", searchLabel: "Zoek in het archief",
        searchNeeds: "Zoeken vraagt een script dat deze browser niet uitvoert. Alle artikelen staan hier:",
        found: "Gevonden artikelen: %", foundNone: "Geen artikel heeft al deze woorden.",
        writeInMargin: "Schrijf in de marge", writeBeside: "Schrijf naast “%…”", yourNote: "Uw notitie",
        noteHint: "Een gedachte, een vraag, een twijfel", notesKept: "Notities: %, alleen in deze browser.",
        saveNotes: "Bewaar ze als Markdown", eraseNotes: "Wissen",
        printedCover: "Het omslag zoals gedrukt: %", coverOf: "Omslag van %",
        olderIssues: "Oudere nummers", newerIssues: "Nieuwere nummers", assemble: "Zo maakt u een boekje")
}
