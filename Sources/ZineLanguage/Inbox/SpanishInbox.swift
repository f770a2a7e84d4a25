extension InboxPhrases {
    static let spanish = InboxPhrases(
        askLead:
            "A la dirección llega una carta con un enlace. Los números llegan cuando se pulsa el botón al que lleva.",
        badAddress: "A esta dirección no se pueden enviar cartas. Revísela, por favor.",
        sent: "Mire en su buzón",
        sentLead:
            "Si esta dirección puede recibir cartas, una con un enlace está en camino. Si no llega, búsquela entre el correo no deseado.",
        confirm: "¿Es esta su dirección?",
        confirmLead: "Con este botón, cada número de % llega a la dirección a la que se envió la carta.",
        confirmButton: "Sí, envíenme cada número",
        confirmed: "La suscripción está hecha",
        confirmedLead: "El próximo número llegará a su buzón. Cada carta lleva un enlace para darse de baja.",
        leave: "¿No más cartas?",
        leaveLead: "Con este botón, los números de % dejan de llegar a su dirección.",
        left: "Ya no recibirá cartas",
        leftLead: "La dirección se guarda para que conste la baja. Puede hacer que se borre.",
        own: "Lo que se guarda de usted",
        ownLead:
            "Si se guarda algo de esta dirección, llega a ella una carta con un enlace. El enlace muestra todo lo que se guarda y permite cambiarlo o borrarlo.",
        ownButton: "Enviarme el enlace",
        state: "Estado", since: "Guardado desde", history: "Lo que ocurrió", language: "Idioma",
        issuesSent: "Números enviados",
        states: [
            "lo pidió, sin confirmar todavía", "recibe cada número", "se dio de baja", "no se le puede alcanzar",
            "no recibe cartas",
        ],
        nothingElse: "Esto es todo lo que se guarda. No se sabe qué abre ni qué pulsa.",
        change: "Otra dirección", newAddress: "Dirección nueva", changeButton: "Enviar allí una carta",
        erase: "Borrarlo todo",
        eraseLead: "La dirección y todo lo que se guarda con ella se borra en el acto. No se puede deshacer.",
        eraseButton: "Borrarlo todo",
        erased: "Todo está borrado", erasedLead: "Ya no se guarda nada de usted.",
        move: "¿Recibir las cartas en esta dirección?",
        moveLead:
            "Con este botón, cada número de % llega a la dirección a la que se envió esta carta, y ya no a la anterior.",
        usedUp: "Este enlace ya no vale",
        usedUpLead: "Es demasiado antiguo, ya se usó o no está entero. Nada ha cambiado. Puede pedir otro.",
        askAgain: "Pedir otro enlace",
        tooMany: "Demasiado a la vez",
        tooManyLead: "Han llegado demasiadas peticiones de su red. Inténtelo de nuevo dentro de una hora.",
        failed: "No ha funcionado", failedLead: "La culpa es nuestra. Inténtelo de nuevo más tarde.",
        leaveEmpty: "Déjelo vacío",
        confirmLetter: ServiceLetterWords(
            "Confirme, por favor: %",
            "Alguien, esperamos que usted, ha pedido que cada número de % se envíe a esta dirección. Si fue usted, siga este enlace y pulse allí el botón; vale tres días:"
        ),
        knownLetter: ServiceLetterWords(
            "Ya tiene la suscripción: %",
            "Alguien, esperamos que usted, ha pedido que cada número de % se envíe a esta dirección. Ya le llegan, y no hay nada que hacer. Con este enlace se da de baja:"
        ),
        ownLetter: ServiceLetterWords(
            "Lo que se guarda de usted: %",
            "Este enlace muestra lo que % guarda de usted y permite cambiarlo o borrarlo; vale un día:"),
        moveLetter: ServiceLetterWords(
            "Confirme su dirección nueva: %",
            "Alguien, esperamos que usted, ha pedido que los números de % lleguen desde ahora a esta dirección. Si fue usted, siga este enlace y pulse allí el botón; vale tres días:"
        ),
        notYou: "Si no fue usted, no haga nada: nada cambia, y no llegarán más cartas por ello.")
}
