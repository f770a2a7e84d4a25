extension InboxPhrases {
    static let french = InboxPhrases(
        askLead:
            "Vous allez recevoir un courriel avec un lien. Chaque numéro vous parviendra dès que vous aurez confirmé.",
        badAddress: "Aucun courriel ne peut être envoyé à cette adresse. Veuillez la vérifier.",
        sent: "Consultez votre boîte de réception",
        sentLead:
            "Si cette adresse peut recevoir des courriels, un message avec un lien est en route. Si rien n’arrive, regardez dans les courriers indésirables.",
        confirm: "Cette adresse est-elle la vôtre ?",
        confirmLead: "Si vous confirmez, chaque numéro de % arrivera à l’adresse à laquelle le courriel a été envoyé.",
        confirmButton: "Oui, envoyez-moi chaque numéro",
        confirmed: "Votre abonnement est confirmé",
        confirmedLead:
            "Le prochain numéro arrivera dans votre boîte de réception. Chaque courriel contient un lien pour se désabonner.",
        leave: "Ne plus recevoir les numéros ?",
        leaveLead: "Si vous vous désabonnez, les numéros de % n’arriveront plus à votre adresse.",
        left: "Vous ne recevrez plus les numéros",
        leftLead:
            "Votre adresse est conservée pour qu’on sache que vous vous êtes désabonné(e). Vous pouvez la faire effacer.",
        own: "Les données conservées sur vous",
        ownLead:
            "Si des données sont conservées sur cette adresse, un courriel avec un lien y est envoyé. Ce lien montre tout ce qui est conservé et permet de le modifier ou de l’effacer.",
        ownButton: "M’envoyer le lien",
        state: "État", since: "Conservé depuis", history: "Historique", language: "Langue",
        issuesSent: "Numéros envoyés",
        states: [
            "inscription à confirmer", "abonnement en cours", "abonnement résilié", "adresse injoignable",
            "adresse bloquée",
        ],
        ways: InboxWays(
            form: "par le formulaire", link: "par le lien d’un courriel", hand: "par la rédaction",
            list: "depuis une liste : %", move: "changement d’adresse", complaint: "à la suite d’une plainte",
            mail: "par courriel"),
        nothingElse: "C’est tout ce qui est conservé. Nous ne savons ni ce que vous ouvrez ni où vous cliquez.",
        change: "Une autre adresse", newAddress: "Nouvelle adresse", changeButton: "Y envoyer un courriel",
        erase: "Tout effacer",
        eraseLead:
            "Votre adresse et tout ce qui est conservé avec elle seront effacés immédiatement. C’est irréversible.",
        eraseButton: "Tout effacer",
        erased: "Tout est effacé", erasedLead: "Plus aucune donnée n’est conservée sur vous.",
        move: "Recevoir les numéros à cette adresse ?",
        moveLead:
            "Si vous confirmez, chaque numéro de % arrivera à l’adresse à laquelle ce courriel a été envoyé, et non plus à l’ancienne.",
        usedUp: "Ce lien n’est plus valable",
        usedUpLead:
            "Il est trop ancien, a déjà servi ou est incomplet. Rien n’a changé. Vous pouvez en demander un autre.",
        askAgain: "Demander un nouveau lien",
        tooMany: "Trop de demandes",
        tooManyLead: "Trop de demandes sont venues de votre réseau. Veuillez réessayer dans une heure.",
        failed: "Cela n’a pas fonctionné", failedLead: "L’erreur vient de chez nous. Veuillez réessayer plus tard.",
        leaveEmpty: "Laisser vide",
        confirmLetter: ServiceLetterWords(
            "Veuillez confirmer : %",
            "Quelqu’un (vous, nous l’espérons) a demandé à recevoir chaque numéro de % à cette adresse. Si c’était vous, ouvrez ce lien et confirmez ; il est valable trois jours :"
        ),
        knownLetter: ServiceLetterWords(
            "Déjà dans nos abonnés : %",
            "Quelqu’un (vous, nous l’espérons) a demandé à recevoir chaque numéro de % à cette adresse. Vous les recevez déjà et n’avez rien à faire. Ce lien permet de se désabonner :"
        ),
        ownLetter: ServiceLetterWords(
            "Les données conservées sur vous : %",
            "Ce lien montre ce que % conserve sur vous et permet de le modifier ou de l’effacer ; il est valable un jour :"
        ),
        moveLetter: ServiceLetterWords(
            "Veuillez confirmer votre nouvelle adresse : %",
            "Quelqu’un (vous, nous l’espérons) a demandé que les numéros de % arrivent désormais à cette adresse. Si c’était vous, ouvrez ce lien et confirmez ; il est valable trois jours :"
        ),
        notYou: "Si ce n’était pas vous, ne faites rien : rien ne change, et aucun autre courriel ne suivra.",
        sender: "Ce courriel vous est envoyé par :")
}
