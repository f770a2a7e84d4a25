extension InboxPhrases {
    static let portuguese = InboxPhrases(
        askLead:
            "Você receberá um e-mail com um link. As edições chegam depois da sua confirmação.",
        badAddress: "Não é possível enviar e-mail a este endereço. Confira-o, por favor.",
        sent: "Olhe a sua caixa de entrada",
        sentLead:
            "Se este endereço pode receber e-mail, um com um link está a caminho. Se não chegar, procure entre as mensagens indesejadas.",
        confirm: "Este endereço é seu?",
        confirmLead: "Com este botão, cada edição de % chega ao endereço para o qual o e-mail foi enviado.",
        confirmButton: "Sim, quero cada edição",
        confirmed: "Assinatura confirmada",
        confirmedLead: "A próxima edição chega à sua caixa de entrada. Em cada e-mail há um link para cancelar.",
        leave: "Não quer mais receber as edições?",
        leaveLead: "Com este botão, as edições de % deixam de chegar ao seu endereço.",
        left: "Você não receberá mais as edições",
        leftLead: "O endereço fica guardado para que se saiba do cancelamento. Você pode pedir que seja apagado.",
        own: "O que está guardado sobre você",
        ownLead:
            "Se algo está guardado sobre este endereço, chega a ele um e-mail com um link. O link mostra tudo o que está guardado e permite mudar ou apagar.",
        ownButton: "Enviar o link",
        state: "Situação", since: "Guardado desde", history: "Histórico", language: "Idioma",
        issuesSent: "Edições enviadas",
        states: [
            "pedido, ainda não confirmado", "recebe cada edição", "cancelou", "não pode ser alcançado",
            "bloqueado",
        ],
        ways: InboxWays(
            form: "pelo formulário", link: "pelo link de um e-mail", hand: "pela redação",
            list: "de uma lista: %", move: "mudança de endereço", complaint: "por uma reclamação", mail: "por e-mail"),
        nothingElse: "Isto é tudo o que está guardado. O que você abre ou clica não é conhecido.",
        change: "Outro endereço", newAddress: "Novo endereço", changeButton: "Enviar um e-mail para lá",
        erase: "Apagar tudo",
        eraseLead: "O endereço e tudo o que está guardado com ele são apagados na hora. Não há como voltar atrás.",
        eraseButton: "Apagar tudo",
        erased: "Tudo foi apagado", erasedLead: "Nada mais está guardado sobre você.",
        move: "Receber as edições neste endereço?",
        moveLead:
            "Com este botão, cada edição de % chega ao endereço para o qual este e-mail foi enviado, e não mais ao anterior.",
        usedUp: "Este link não vale mais",
        usedUpLead: "É antigo demais, já foi usado ou está incompleto. Nada mudou. Você pode pedir um novo.",
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
        notYou: "Se não foi você, não faça nada: nada muda, e não chegam mais e-mails por isso.",
        sender: "Este e-mail é enviado por:")
}
