extension InboxPhrases {
    static let french = InboxPhrases(
        askLead:
            "Une lettre avec un lien part à cette adresse. Les numéros viennent une fois pressé le bouton auquel il mène.",
        badAddress: "On ne peut pas écrire à cette adresse. Veuillez la relire.",
        sent: "Regardez dans votre boîte aux lettres",
        sentLead:
            "Si cette adresse peut recevoir du courrier, une lettre avec un lien est en route. Si rien n’arrive, cherchez parmi le courrier indésirable.",
        confirm: "Cette adresse est-elle la vôtre ?",
        confirmLead: "Avec ce bouton, chaque numéro de % arrive à l’adresse à laquelle la lettre a été envoyée.",
        confirmButton: "Oui, envoyez-moi chaque numéro",
        confirmed: "Vous êtes abonné",
        confirmedLead: "Le prochain numéro arrivera dans votre boîte. Chaque lettre porte un lien pour se désabonner.",
        leave: "Plus de lettres ?",
        leaveLead: "Avec ce bouton, les numéros de % n’arrivent plus à votre adresse.",
        left: "Vous ne recevez plus de lettres",
        leftLead: "Votre adresse est gardée pour qu’on sache que vous êtes parti. Vous pouvez la faire effacer.",
        own: "Ce qui est gardé sur vous",
        ownLead:
            "Si quelque chose est gardé sur cette adresse, une lettre avec un lien y part. Le lien montre tout ce qui est gardé et permet de le changer ou de l’effacer.",
        ownButton: "M’envoyer le lien",
        state: "État", since: "Gardé depuis", history: "Ce qui s’est passé", language: "Langue",
        issuesSent: "Numéros envoyés",
        states: [
            "a demandé, pas encore confirmé", "reçoit chaque numéro", "s’est désabonné", "injoignable",
            "ne reçoit pas de lettres",
        ],
        nothingElse: "C’est tout ce qui est gardé. Ce que vous ouvrez ou cliquez n’est pas connu.",
        change: "Une autre adresse", newAddress: "Nouvelle adresse", changeButton: "Y envoyer une lettre",
        erase: "Tout effacer",
        eraseLead: "Votre adresse et tout ce qui est gardé avec elle sont effacés à l’instant. C’est sans retour.",
        eraseButton: "Tout effacer",
        erased: "Tout est effacé", erasedLead: "Plus rien n’est gardé sur vous.",
        move: "Recevoir les lettres à cette adresse ?",
        moveLead:
            "Avec ce bouton, chaque numéro de % arrive à l’adresse à laquelle cette lettre a été envoyée, et plus à l’ancienne.",
        usedUp: "Ce lien ne vaut plus",
        usedUpLead:
            "Il est trop ancien, a déjà servi ou n’est pas entier. Rien n’a changé. Vous pouvez en demander un autre.",
        askAgain: "Demander un nouveau lien",
        tooMany: "Trop à la fois",
        tooManyLead: "Trop de demandes sont venues de votre réseau. Veuillez réessayer dans une heure.",
        failed: "Cela n’a pas marché", failedLead: "La faute est à nous. Veuillez réessayer plus tard.",
        leaveEmpty: "Laisser vide",
        confirmLetter: ServiceLetterWords(
            "À confirmer : %",
            "Quelqu’un, vous nous l’espérons, a demandé que chaque numéro de % soit envoyé à cette adresse. Si c’était vous, suivez ce lien et pressez-y le bouton ; il vaut trois jours :"
        ),
        knownLetter: ServiceLetterWords(
            "Vous êtes déjà abonné : %",
            "Quelqu’un, vous nous l’espérons, a demandé que chaque numéro de % soit envoyé à cette adresse. Vous les recevez déjà, et il n’y a rien à faire. Ce lien sert à se désabonner :"
        ),
        ownLetter: ServiceLetterWords(
            "Ce qui est gardé sur vous : %",
            "Ce lien montre ce que % garde sur vous et permet de le changer ou de l’effacer ; il vaut un jour :"),
        moveLetter: ServiceLetterWords(
            "À confirmer, votre nouvelle adresse : %",
            "Quelqu’un, vous nous l’espérons, a demandé que les numéros de % arrivent désormais à cette adresse. Si c’était vous, suivez ce lien et pressez-y le bouton ; il vaut trois jours :"
        ),
        notYou: "Si ce n’était pas vous, ne faites rien : rien ne change, et aucune autre lettre ne suivra.")
}
