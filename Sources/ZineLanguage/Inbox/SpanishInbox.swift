extension InboxPhrases {
    static let spanish = InboxPhrases(
        askLead:
            "Recibirá un correo con un enlace. Los números le llegarán en cuanto lo confirme.",
        badAddress: "No se puede enviar correo a esta dirección. Revísela, por favor.",
        sent: "Consulte su correo",
        sentLead:
            "Si esta dirección puede recibir correo, un mensaje con un enlace está en camino. Si no llega, búsquelo en el correo no deseado.",
        confirm: "¿Es esta su dirección?",
        confirmLead: "Si confirma, cada número de % llegará a la dirección a la que se envió el correo.",
        confirmButton: "Sí, quiero recibir cada número",
        confirmed: "Suscripción confirmada",
        confirmedLead: "El próximo número llegará a su correo. Cada envío lleva un enlace para darse de baja.",
        leave: "¿Dejar de recibir los números?",
        leaveLead: "Si se da de baja, los números de % dejarán de llegar a su dirección.",
        left: "Ya no recibirá los números",
        leftLead: "La dirección se guarda para que conste la baja. Puede pedir que se borre.",
        own: "Los datos que se guardan de usted",
        ownLead:
            "Si se guarda algún dato de esta dirección, llegará a ella un correo con un enlace. El enlace muestra todo lo que se guarda y permite modificarlo o borrarlo.",
        ownButton: "Enviarme el enlace",
        state: "Estado", since: "Guardado desde", history: "Historial", language: "Idioma",
        issuesSent: "Números enviados",
        states: [
            "pendiente de confirmar", "suscripción activa", "baja", "dirección inaccesible", "dirección bloqueada",
        ],
        ways: InboxWays(
            form: "por el formulario", link: "por el enlace de un correo", hand: "por la redacción",
            list: "de una lista: %", move: "cambio de dirección", complaint: "por una queja", mail: "por correo"),
        nothingElse: "Esto es todo lo que se guarda. No sabemos qué abre ni en qué hace clic.",
        change: "Otra dirección", newAddress: "Dirección nueva", changeButton: "Enviar allí un correo",
        erase: "Borrarlo todo",
        eraseLead: "La dirección y todo lo que se guarda con ella se borrarán de inmediato. No se puede deshacer.",
        eraseButton: "Borrarlo todo",
        erased: "Todo está borrado", erasedLead: "Ya no se guarda nada de usted.",
        move: "¿Recibir los números en esta dirección?",
        moveLead:
            "Si confirma, cada número de % llegará a la dirección a la que se envió este correo, y ya no a la anterior.",
        usedUp: "Este enlace ya no es válido",
        usedUpLead: "Ha caducado, ya se usó o está incompleto. Nada ha cambiado. Puede pedir otro.",
        askAgain: "Pedir otro enlace",
        tooMany: "Demasiadas peticiones",
        tooManyLead: "Han llegado demasiadas peticiones de su red. Inténtelo de nuevo dentro de una hora.",
        failed: "No ha funcionado", failedLead: "El error es nuestro. Inténtelo de nuevo más tarde.",
        leaveEmpty: "Déjelo vacío",
        confirmLetter: ServiceLetterWords(
            "Confirme, por favor: %",
            "Alguien, esperamos que usted, ha pedido que cada número de % se envíe a esta dirección. Si fue usted, abra este enlace y confírmelo; es válido tres días:"
        ),
        knownLetter: ServiceLetterWords(
            "Ya está suscrita esta dirección: %",
            "Alguien, esperamos que usted, ha pedido que cada número de % se envíe a esta dirección. Ya los recibe y no tiene que hacer nada. Con este enlace se da de baja:"
        ),
        ownLetter: ServiceLetterWords(
            "Los datos que se guardan de usted: %",
            "Este enlace muestra lo que % guarda de usted y permite modificarlo o borrarlo; es válido un día:"),
        moveLetter: ServiceLetterWords(
            "Confirme su dirección nueva: %",
            "Alguien, esperamos que usted, ha pedido que los números de % lleguen desde ahora a esta dirección. Si fue usted, abra este enlace y confírmelo; es válido tres días:"
        ),
        notYou: "Si no fue usted, no haga nada: nada cambiará, y no llegarán más correos por ello.",
        sender: "Este correo se lo envía:")
}
