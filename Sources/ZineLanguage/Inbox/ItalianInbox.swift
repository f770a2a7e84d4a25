extension InboxPhrases {
    static let italian = InboxPhrases(
        askLead:
            "Riceverà un’e-mail con un collegamento. I numeri arrivano dopo la Sua conferma.",
        badAddress: "A questo indirizzo non si possono inviare e-mail. Lo controlli, per favore.",
        sent: "Guardi nella Sua casella",
        sentLead:
            "Se questo indirizzo può ricevere posta, un’e-mail con un collegamento è in arrivo. Se non arriva, la cerchi nella posta indesiderata.",
        confirm: "È il Suo indirizzo?",
        confirmLead: "Con questo pulsante ogni numero di % arriva all’indirizzo a cui è stata inviata l’e-mail.",
        confirmButton: "Sì, desidero ogni numero",
        confirmed: "Iscrizione confermata",
        confirmedLead:
            "Il prossimo numero arriverà nella Sua casella. In ogni e-mail c’è un collegamento per annullare l’iscrizione.",
        leave: "Non ricevere più i numeri?",
        leaveLead: "Con questo pulsante i numeri di % non arrivano più al Suo indirizzo.",
        left: "Non riceverà più i numeri",
        leftLead: "L’indirizzo resta conservato perché si sappia dell’annullamento. Può farlo cancellare.",
        own: "Che cosa è conservato di Lei",
        ownLead:
            "Se di questo indirizzo è conservato qualcosa, vi arriva un’e-mail con un collegamento, che mostra tutto e permette di cambiarlo o cancellarlo.",
        ownButton: "Mandatemi il collegamento",
        state: "Stato", since: "Conservato dal", history: "Cronologia", language: "Lingua",
        issuesSent: "Numeri mandati",
        states: [
            "richiesto, non ancora confermato", "riceve ogni numero", "iscrizione annullata", "non raggiungibile",
            "bloccato",
        ],
        ways: InboxWays(
            form: "dal modulo", link: "dal collegamento in un’e-mail", hand: "dalla redazione",
            list: "da un elenco: %", move: "cambio di indirizzo", complaint: "per un reclamo", mail: "per e-mail"),
        nothingElse: "È tutto ciò che è conservato. Che cosa apre o preme non è noto.",
        change: "Un altro indirizzo", newAddress: "Nuovo indirizzo", changeButton: "Inviare lì un’e-mail",
        erase: "Cancellare tutto",
        eraseLead:
            "L’indirizzo e tutto ciò che è conservato con esso viene cancellato subito. Non si può tornare indietro.",
        eraseButton: "Cancellare tutto",
        erased: "Tutto è cancellato", erasedLead: "Di Lei non è più conservato nulla.",
        move: "Ricevere i numeri a questo indirizzo?",
        moveLead:
            "Con questo pulsante ogni numero di % arriva all’indirizzo a cui è stata inviata questa e-mail, e non più a quello di prima.",
        usedUp: "Questo collegamento non vale più",
        usedUpLead:
            "È troppo vecchio, è già stato usato o è incompleto. Non è cambiato nulla. Se ne può chiedere uno nuovo.",
        askAgain: "Chiedere un nuovo collegamento",
        tooMany: "Troppo in una volta",
        tooManyLead: "Dalla Sua rete sono arrivate troppe richieste. Riprovi tra un’ora, per favore.",
        failed: "Non ha funzionato", failedLead: "La colpa è nostra. Riprovi più tardi, per favore.",
        leaveEmpty: "Lasciare vuoto",
        confirmLetter: ServiceLetterWords(
            "Da confermare: %",
            "Qualcuno, speriamo Lei, ha chiesto che ogni numero di % sia mandato a questo indirizzo. Se era Lei, segua questo collegamento e prema lì il pulsante; vale tre giorni:"
        ),
        knownLetter: ServiceLetterWords(
            "È già iscritto: %",
            "Qualcuno, speriamo Lei, ha chiesto che ogni numero di % sia mandato a questo indirizzo. Le arrivano già, e non c’è niente da fare. Con questo collegamento si annulla l’iscrizione:"
        ),
        ownLetter: ServiceLetterWords(
            "Che cosa è conservato di Lei: %",
            "Questo collegamento mostra che cosa % conserva di Lei e permette di cambiarlo o cancellarlo; vale un giorno:"
        ),
        moveLetter: ServiceLetterWords(
            "Da confermare, il nuovo indirizzo: %",
            "Qualcuno, speriamo Lei, ha chiesto che i numeri di % arrivino d’ora in poi a questo indirizzo. Se era Lei, segua questo collegamento e prema lì il pulsante; vale tre giorni:"
        ),
        notYou: "Se non era Lei, non faccia nulla: non cambia nulla, e non arriveranno altre e-mail.",
        sender: "Questa e-mail è inviata da:")
}
