extension InboxPhrases {
    static let german = InboxPhrases(
        askLead:
            "Sie bekommen eine E-Mail mit einem Link. Sobald Sie dort die Schaltfläche gedrückt haben, kommt jede Ausgabe per E-Mail.",
        badAddress: "An diese Adresse lässt sich keine E-Mail schicken. Bitte prüfen Sie sie noch einmal.",
        sent: "Bitte sehen Sie in Ihr Postfach",
        sentLead:
            "Wenn diese Adresse E-Mails empfangen kann, ist eine mit einem Link unterwegs. Kommt keine an, sehen Sie bitte im Spam-Ordner nach.",
        confirm: "Ist das Ihre Adresse?",
        confirmLead: "Wenn Sie bestätigen, kommt jede Ausgabe von % an die Adresse, an die unsere E-Mail ging.",
        confirmButton: "Ja, ich möchte jede Ausgabe",
        confirmed: "Sie haben abonniert",
        confirmedLead: "Die nächste Ausgabe kommt in Ihr Postfach. In jeder steht ein Link zum Abbestellen.",
        leave: "Keine Ausgaben mehr?",
        leaveLead: "Wenn Sie abbestellen, kommen keine Ausgaben von % mehr an Ihre Adresse.",
        left: "Sie bekommen keine Ausgaben mehr",
        leftLead:
            "Ihre Adresse bleibt gespeichert, damit bekannt ist, dass Sie abbestellt haben. Sie können sie auch löschen lassen.",
        own: "Was über Sie gespeichert ist",
        ownLead:
            "Wenn zu dieser Adresse etwas gespeichert ist, bekommt sie eine E-Mail mit einem Link. Dort sehen Sie alles, was gespeichert ist, und können es ändern oder löschen.",
        ownButton: "Link anfordern",
        state: "Stand", since: "Gespeichert seit", history: "Verlauf", language: "Sprache",
        issuesSent: "Verschickte Ausgaben",
        states: [
            "angemeldet, noch nicht bestätigt", "abonniert", "abbestellt", "nicht erreichbar", "gesperrt",
        ],
        ways: InboxWays(
            form: "über das Formular", link: "über den Link in einer E-Mail", hand: "durch die Redaktion",
            list: "aus einer Liste: %", move: "Adresse geändert", complaint: "Beschwerde", mail: "per E-Mail"),
        nothingElse:
            "Das ist alles, was gespeichert ist. Was Sie öffnen oder anklicken, ist nicht bekannt.",
        change: "Eine andere Adresse", newAddress: "Neue Adresse", changeButton: "E-Mail dorthin schicken",
        erase: "Alles löschen",
        eraseLead:
            "Ihre Adresse und alles, was zu ihr gespeichert ist, wird sofort gelöscht. Das lässt sich nicht rückgängig machen.",
        eraseButton: "Alles löschen",
        erased: "Alles ist gelöscht", erasedLead: "Über Sie ist nichts mehr gespeichert.",
        move: "Ausgaben an diese Adresse?",
        moveLead:
            "Wenn Sie bestätigen, kommt jede Ausgabe von % an die Adresse, an die diese E-Mail ging, und nicht mehr an die bisherige.",
        usedUp: "Dieser Link gilt nicht mehr",
        usedUpLead:
            "Er ist zu alt, wurde schon benutzt oder ist nicht vollständig. Geändert hat sich nichts. Sie können einen neuen anfordern.",
        askAgain: "Einen neuen Link anfordern",
        tooMany: "Zu viele Anfragen",
        tooManyLead: "Aus Ihrem Netz kamen zu viele Anfragen. Bitte versuchen Sie es in einer Stunde noch einmal.",
        failed: "Das hat nicht geklappt",
        failedLead: "Der Fehler liegt bei uns. Bitte versuchen Sie es später noch einmal.",
        leaveEmpty: "Bitte leer lassen",
        confirmLetter: ServiceLetterWords(
            "Bitte bestätigen Sie: %",
            "Jemand, hoffentlich Sie, hat % mit dieser Adresse abonniert. Wenn Sie es waren, öffnen Sie diesen Link und bestätigen Sie dort; er gilt drei Tage:"
        ),
        knownLetter: ServiceLetterWords(
            "Schon abonniert: %",
            "Jemand, hoffentlich Sie, wollte % mit dieser Adresse abonnieren. Sie bekommen schon jede Ausgabe und müssen nichts tun. Mit diesem Link bestellen Sie ab:"
        ),
        ownLetter: ServiceLetterWords(
            "Was über Sie gespeichert ist: %",
            "Unter diesem Link sehen Sie, was % über Sie speichert, und können es ändern oder löschen; er gilt einen Tag:"
        ),
        moveLetter: ServiceLetterWords(
            "Bitte bestätigen Sie Ihre neue Adresse: %",
            "Jemand, hoffentlich Sie, möchte die Ausgaben von % künftig an diese Adresse bekommen. Wenn Sie es waren, öffnen Sie diesen Link und bestätigen Sie dort; er gilt drei Tage:"
        ),
        notYou:
            "Wenn Sie es nicht waren, müssen Sie nichts tun: Es ändert sich nichts, und es folgen keine weiteren E-Mails.",
        sender: "Diese E-Mail kommt von:")
}
