extension InboxPhrases {
    static let german = InboxPhrases(
        askLead:
            "An die Adresse kommt ein Brief mit einem Link. Die Ausgaben kommen, sobald dort der Knopf gedrückt ist.",
        badAddress: "An diese Adresse lassen sich keine Briefe schicken. Bitte noch einmal ansehen.",
        sent: "Bitte ins Postfach sehen",
        sentLead:
            "Wenn an diese Adresse Briefe gehen können, ist einer mit einem Link unterwegs. Kommt keiner an, liegt er vielleicht bei der unerwünschten Post.",
        confirm: "Ist das Ihre Adresse?",
        confirmLead: "Mit diesem Knopf kommt jede Ausgabe von % an die Adresse, an die der Brief ging.",
        confirmButton: "Ja, jede Ausgabe schicken",
        confirmed: "Die Bestellung gilt",
        confirmedLead: "Die nächste Ausgabe kommt ins Postfach. In jedem Brief steht ein Link zum Abbestellen.",
        leave: "Keine Briefe mehr?",
        leaveLead: "Mit diesem Knopf kommen keine Ausgaben von % mehr an Ihre Adresse.",
        left: "Es kommen keine Briefe mehr",
        leftLead:
            "Die Adresse bleibt gespeichert, damit bekannt ist, dass abbestellt wurde. Sie kann auch gelöscht werden.",
        own: "Was über Sie gespeichert ist",
        ownLead:
            "Wenn zu dieser Adresse etwas gespeichert ist, kommt an sie ein Brief mit einem Link. Der zeigt alles, was gespeichert ist, und lässt es ändern und löschen.",
        ownButton: "Link zuschicken",
        state: "Stand", since: "Gespeichert seit", history: "Was geschah", language: "Sprache",
        issuesSent: "Verschickte Ausgaben",
        states: [
            "bestellt, noch nicht bestätigt", "bekommt jede Ausgabe", "abbestellt", "nicht erreichbar",
            "bekommt keine Briefe",
        ],
        nothingElse:
            "Das ist alles, was gespeichert ist. Was Sie öffnen oder anklicken, ist nicht bekannt.",
        change: "Eine andere Adresse", newAddress: "Neue Adresse", changeButton: "Einen Brief dorthin schicken",
        erase: "Alles löschen",
        eraseLead:
            "Die Adresse und alles, was mit ihr gespeichert ist, wird sofort gelöscht. Das lässt sich nicht zurücknehmen.",
        eraseButton: "Alles löschen",
        erased: "Alles ist gelöscht", erasedLead: "Über Sie ist nichts mehr gespeichert.",
        move: "Briefe an diese Adresse?",
        moveLead:
            "Mit diesem Knopf kommt jede Ausgabe von % an die Adresse, an die dieser Brief ging, und nicht mehr an die frühere.",
        usedUp: "Dieser Link gilt nicht mehr",
        usedUpLead:
            "Er ist zu alt, wurde schon benutzt oder ist nicht vollständig. Geändert hat sich nichts. Ein neuer lässt sich anfordern.",
        askAgain: "Einen neuen Link anfordern",
        tooMany: "Zu viel auf einmal",
        tooManyLead: "Aus Ihrem Netz kamen zu viele Anfragen. Bitte in einer Stunde noch einmal versuchen.",
        failed: "Das ging nicht", failedLead: "Der Fehler liegt bei uns. Bitte später noch einmal versuchen.",
        leaveEmpty: "Bitte leer lassen",
        confirmLetter: ServiceLetterWords(
            "Bitte bestätigen: %",
            "Jemand, hoffentlich Sie, hat jede Ausgabe von % an diese Adresse bestellt. Wenn Sie es waren, folgen Sie diesem Link und drücken dort den Knopf; er gilt drei Tage:"
        ),
        knownLetter: ServiceLetterWords(
            "Schon bestellt: %",
            "Jemand, hoffentlich Sie, hat jede Ausgabe von % an diese Adresse bestellt. Sie kommen schon zu Ihnen, und es ist nichts zu tun. Mit diesem Link bestellen Sie ab:"
        ),
        ownLetter: ServiceLetterWords(
            "Was über Sie gespeichert ist: %",
            "Dieser Link zeigt, was % über Sie speichert, und lässt es ändern und löschen; er gilt einen Tag:"),
        moveLetter: ServiceLetterWords(
            "Bitte die neue Adresse bestätigen: %",
            "Jemand, hoffentlich Sie, möchte die Ausgaben von % künftig an diese Adresse bekommen. Wenn Sie es waren, folgen Sie diesem Link und drücken dort den Knopf; er gilt drei Tage:"
        ),
        notYou: "Wenn Sie es nicht waren, tun Sie nichts: Es ändert sich nichts, und es folgen keine Briefe.")
}
