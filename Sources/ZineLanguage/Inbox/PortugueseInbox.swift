extension InboxPhrases {
    static let portuguese = InboxPhrases(
        askLead:
            "Uma carta com um link vai para o endereço. As edições chegam depois de apertado o botão a que ele leva.",
        badAddress: "Não é possível enviar cartas a este endereço. Confira-o, por favor.",
        sent: "Olhe a sua caixa de entrada",
        sentLead:
            "Se este endereço pode receber cartas, uma com um link está a caminho. Se não chegar, procure entre as mensagens indesejadas.",
        confirm: "Este endereço é seu?",
        confirmLead: "Com este botão, cada edição de % chega ao endereço para o qual a carta foi enviada.",
        confirmButton: "Sim, quero cada edição",
        confirmed: "A assinatura está feita",
        confirmedLead: "A próxima edição chega à sua caixa de entrada. Em cada carta há um link para cancelar.",
        leave: "Não quer mais cartas?",
        leaveLead: "Com este botão, as edições de % deixam de chegar ao seu endereço.",
        left: "Não chegam mais cartas",
        leftLead: "O endereço fica guardado para que se saiba do cancelamento. Você pode pedir que seja apagado.",
        own: "O que está guardado sobre você",
        ownLead:
            "Se algo está guardado sobre este endereço, chega a ele uma carta com um link. O link mostra tudo o que está guardado e permite mudar ou apagar.",
        ownButton: "Enviar o link",
        state: "Situação", since: "Guardado desde", history: "O que aconteceu", language: "Idioma",
        issuesSent: "Edições enviadas",
        states: [
            "pedido, ainda não confirmado", "recebe cada edição", "cancelou", "não pode ser alcançado",
            "não recebe cartas",
        ],
        nothingElse: "Isto é tudo o que está guardado. O que você abre ou clica não é conhecido.",
        change: "Outro endereço", newAddress: "Novo endereço", changeButton: "Enviar uma carta para lá",
        erase: "Apagar tudo",
        eraseLead: "O endereço e tudo o que está guardado com ele são apagados na hora. Não há como voltar atrás.",
        eraseButton: "Apagar tudo",
        erased: "Tudo foi apagado", erasedLead: "Nada mais está guardado sobre você.",
        move: "Receber as cartas neste endereço?",
        moveLead:
            "Com este botão, cada edição de % chega ao endereço para o qual esta carta foi enviada, e não mais ao anterior.",
        usedUp: "Este link não vale mais",
        usedUpLead: "É antigo demais, já foi usado ou não está inteiro. Nada mudou. Você pode pedir um novo.",
        askAgain: "Pedir um novo link",
        tooMany: "Muito de uma vez",
        tooManyLead: "Chegaram pedidos demais da sua rede. Tente de novo dentro de uma hora.",
        failed: "Não deu certo", failedLead: "A falha é nossa. Tente de novo mais tarde.",
        leaveEmpty: "Deixe vazio",
        confirmLetter: ServiceLetterWords(
            "Confirme, por favor: %",
            "Alguém, esperamos que você, pediu que cada edição de % fosse enviada a este endereço. Se foi você, siga este link e aperte o botão; ele vale três dias:"
        ),
        knownLetter: ServiceLetterWords(
            "Você já assina: %",
            "Alguém, esperamos que você, pediu que cada edição de % fosse enviada a este endereço. Elas já chegam, e não há nada a fazer. Por este link se cancela:"
        ),
        ownLetter: ServiceLetterWords(
            "O que está guardado sobre você: %",
            "Este link mostra o que % guarda sobre você e permite mudar ou apagar; ele vale um dia:"),
        moveLetter: ServiceLetterWords(
            "Confirme o novo endereço: %",
            "Alguém, esperamos que você, pediu que as edições de % cheguem a este endereço daqui em diante. Se foi você, siga este link e aperte o botão; ele vale três dias:"
        ),
        notYou: "Se não foi você, não faça nada: nada muda, e não chegam mais cartas por isso.")
}
