extension Language {
    static let portuguese = Language(
        tag: "pt",
        kinds: ArticleKindNames(
            report: "Relatório", feature: "Artigo", essay: "Ensaio", interview: "Entrevista", note: "Redação",
            etcetera: "Et cetera", illustration: "Ilustração"),
        alerts: AlertNames(note: "Nota", tip: "Dica", important: "Importante", warning: "Aviso", caution: "Cuidado"),
        dates: DateForms(
            months: [
                "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro",
                "novembro", "dezembro",
            ], day: "{day} de {month} de {year}", month: "{month} de {year}", firstDay: "1º"),
        names: NameList(joint: " e "), plurals: .upToOne,
        we: ["nós", "nosso", "nossa", "nossos", "nossas"],
        print: PrintWords(
            readerNotes: "Notas", continued: "continuação", qrCode: "Código QR", links: "Links",
            index: "Índice remissivo", onPage: "página %"),
        colophon: .portuguese, page: .portuguese, editions: .portuguese, book: .portuguese, assembly: .portuguese,
        newFiles: .portuguese)
}

extension ColophonWords {
    static let portuguese = ColophonWords(
        title: "Colofão",
        made: "Esta edição foi lida de Markdown e transformada em páginas, folhas e edição web por {1}.",
        type: "Está composta em {1}, o texto em {2} sobre {3}.",
        pages:
            "Os parágrafos foram quebrados por inteiro e as páginas escolhidas para todos os artigos em conjunto; "
            + "cada linha de texto se apoia em uma só grade, e a edição enche folhas inteiras.",
        print: "Imprima dos dois lados em papel {1}, dobre e grampeie na dobra.")
}

extension Phrases {
    static let portuguese = Phrases(
        skip: "Ir para os artigos", issue: "Edição %", contents: "Índice", page: "Página %",
        nextIssue: "Próxima edição %", toContents: "Voltar ao índice",
        by: "Por %", published: "Publicado em %", originally: "Publicado originalmente em",
        retold: Adaptation(by: "Recontado por %", byEditors: "Recontado pela redação"),
        abridged: Adaptation(by: "Abreviado por %", byEditors: "Abreviado pela redação"),
        translated: Adaptation(by: "Traduzido por %", byEditors: "Traduzido pela redação"), original: "Original: %",
        originalIsAt: "O original está em",
        licence: "Licença",
        notes: "Notas", note: "Nota %", backToReference: "Voltar ao texto, nota %", code: "Código %", table: "Tabela %",
        details: "Detalhes", done: "Feito", open: "A fazer",
        typefaces: "Composto em %.", madeWith: "Feito com %.", print: "Imprimir, dobrar, grampear",
        howToPrint: "Imprima o livreto em papel %: dos dois lados, virado pela margem curta, em tamanho real. "
            + "Dobre a pilha uma vez ao meio e ponha dois grampos na dobra.",
        downloads: "Outras edições")
}

extension EditionPhrases {
    static let portuguese = EditionPhrases(
        archive: "Todas as edições", latest: "A edição mais recente", previousIssue: "Edição anterior",
        nextIssue: "Edição seguinte", previous: "Anterior", next: "Seguinte",
        minutes: CountedPhrase(other: "% min de leitura"),
        moved: "Este artigo tem um novo endereço:", otherIssues: "Outras edições",
        otherArticles: "Outros artigos desta edição",
        subscribe: "Receber por e-mail", emailAddress: "Endereço de e-mail", signUp: "Assinar",
        feed: "Feed",
        missing: "Aqui não há nada impresso",
        missingLead: "Não há página neste endereço. Talvez tenha mudado de lugar, ou sido arrancada.",
        booklet: "Livreto para imprimir e dobrar (PDF)", pagesFile: "Páginas uma a uma (PDF)",
        epubFile: "E-book (EPUB)", largePrint: "Letras grandes",
        braille: "Braille",
        search: "Buscar", searchLabel: "Buscar no arquivo",
        searchNeeds: "A busca precisa de um script que este navegador não executa. Todos os artigos estão aqui:",
        found: "Artigos encontrados: %", foundNone: "Nenhum artigo tem todas estas palavras.",
        writeInMargin: "Escrever na margem", writeBeside: "Escrever ao lado de “%…”", yourNote: "Sua nota",
        noteHint: "Um pensamento, uma pergunta, uma dúvida", notesKept: "Notas: %, só neste navegador.",
        saveNotes: "Salvá-las como Markdown", eraseNotes: "Apagar",
        printedCover: "A capa impressa: %", coverOf: "Capa de %",
        olderIssues: "Edições mais antigas", newerIssues: "Edições mais recentes", assemble: "Como fazer um livreto")
}

extension BookPhrases {
    static let portuguese = BookPhrases(
        cover: "Capa", beginning: "Início dos artigos", printedPages: "Páginas impressas",
        printEdition: "edição impressa",
        accessible: "O texto se adapta à tela, na sua ordem de leitura, sob títulos que podem ser percorridos.",
        accessiblePictures: "Todas as imagens estão descritas.",
        accessiblePages: "As páginas da edição impressa estão marcadas e listadas.",
        picture: "[Imagem: %]", readOnline: "Ler na web", readOn: "Continuar lendo: %",
        unsubscribe: "Cancelar a assinatura", links: "Notas e links")
}

extension AssemblyWords {
    static let portuguese = AssemblyWords(
        title: "Como fazer o livreto",
        lead: "Uma impressora, papel {paper} e dez minutos bastam.",
        proofLead: "Uma prova em papel {paper}, para olhar e não para encadernar.",
        shortEdge: "pela margem curta", longEdge: "pela margem longa",
        leftEdge: "da margem esquerda", rightEdge: "da margem direita",
        twoPages: "as páginas {a} e {b}", onePage: "a página {a}", noPage: "páginas em branco",
        paperOfSize: "{a} × {b} mm",
        rotatedBacks: "Este arquivo é para uma impressora que gira os versos em meia-volta; não os gire outra vez.",
        severalZines: "Cada uma das {sheets} folhas vira um livreto.",
        poster: "O cartaz está do outro lado da folha: desdobre-a.",
        steps: [
            .print: Step(
                "Imprimir",
                "Imprima dos dois lados em papel {paper}, virado {edge}, em tamanho real: 100%, sem ajustar à página.",
                "Uma impressora de onde sai a primeira folha, e três ajustes: o papel, os dois lados virados {edge} e "
                    + "100%"),
            .printOneSide: Step(
                "Imprimir", "Imprima de um só lado em papel {paper}, em tamanho real: 100%, sem ajustar à página.",
                "Uma impressora de onde sai a primeira folha, e dois ajustes: o papel e 100%"),
            .printFronts: Step(
                "Imprimir as frentes",
                "Imprima o arquivo das frentes de um só lado em papel {paper}, em tamanho real: 100%, sem ajustar à "
                    + "página.",
                "Uma impressora de onde sai a primeira folha, e dois ajustes: o papel e 100%"),
            .turnPile: Step(
                "Virar a pilha", "Vire a pilha inteira {edge} e ponha-a de volta na bandeja de papel.",
                "Uma pilha impressa antes e depois de virada {edge}"),
            .returnPile: Step(
                "Devolver a pilha", "Ponha a pilha de volta na bandeja de papel como ela saiu, sem virá-la.",
                "Uma pilha impressa voltando à bandeja de papel"),
            .printBacks: Step(
                "Imprimir os versos", "Imprima o arquivo dos versos com os mesmos ajustes.",
                "Uma impressora de onde sai a primeira folha, e dois ajustes: o papel e 100%"),
            .check: Step(
                "Conferir uma folha",
                "Experimente antes só com a primeira folha. Vire-a {edge}: a página {behind} deve ficar atrás da página "
                    + "{front}, topo com topo.",
                "A primeira folha antes e depois de virada {edge}: a página {behind} está atrás da página {front}"),
            .stack: Step(
                "Empilhar",
                "Ponha as folhas umas sobre as outras. Embaixo de todas fica a da página {first}, com essa página para "
                    + "baixo; em cima você vê {middle}.",
                "As folhas umas sobre as outras; em cima, {middle}"),
            .layOne: Step(
                "Colocar", "Ponha a folha na mesa com a página {first} para baixo; em cima você vê {middle}.",
                "A folha; em cima, {middle}"),
            .sort: Step(
                "Separar",
                "Separe as folhas em {count} maços: páginas {ranges}. Em cada um, a folha com o menor número de página fica "
                    + "embaixo, com essa página para baixo.",
                "Maços de folhas lado a lado, com as páginas do meio à vista"),
            .fold: Step(
                "Dobrar",
                "Dobre a pilha inteira uma vez ao meio, com a página {first} por fora, na frente. Vinque a dobra com as "
                    + "costas de uma colher.",
                "A pilha meio dobrada: a metade com a página {first} passa por cima da outra"),
            .foldBundles: Step(
                "Dobrar",
                "Dobre cada maço uma vez ao meio, com o menor número de página por fora, na frente. Vinque a dobra com as "
                    + "costas de uma colher.",
                "Um maço meio dobrado: a metade com a primeira página passa por cima da outra"),
            .foldEach: Step(
                "Dobrar",
                "Dobre cada folha separadamente, uma vez ao meio, com o menor número de página por fora, na frente.",
                "Uma folha meio dobrada: a metade com a primeira página passa por cima da outra"),
            .gather: Step(
                "Reunir",
                "Ponha as partes dobradas umas sobre as outras na ordem das páginas, a página {first} em cima, todas as "
                    + "dobras ao longo {spine}.",
                "Partes dobradas umas sobre as outras, a página {first} em cima"),
            .pile: Step(
                "Empilhar", "Ponha as folhas umas sobre as outras na ordem das páginas, a página {first} em cima.",
                "Folhas umas sobre as outras, a página {first} em cima"),
            .cutPile: Step(
                "Cortar",
                "Mantenha as folhas em ordem, a página {first} em cima, e corte a pilha inteira ao meio.",
                "Uma pilha de folhas e um estilete na linha do meio"),
            .join: Step(
                "Empilhar", "Ponha a metade com a página {first} sobre a outra metade.",
                "A metade com a página {first} é posta sobre a outra"),
            .crease: Step(
                "Vincar",
                "Dobre a folha em oito: uma vez no comprimento, três na largura. Abra-a com o lado impresso para cima.",
                "A folha impressa com seus vincos, as páginas topo com topo em duas fileiras de quatro"),
            .slit: Step(
                "Cortar uma vez",
                "Dobre-a ao meio na largura, margem curta com margem curta, com a impressão por fora. Corte pelo meio, da "
                    + "dobra até o vinco seguinte.",
                "A folha dobrada ao meio, e uma tesoura que corta da dobra até o meio"),
            .lengthwise: Step(
                "Dobrar no comprimento",
                "Abra-a e dobre-a no comprimento, com a impressão por fora e o corte em cima.",
                "A folha dobrada no comprimento como um telhado, quatro páginas na frente"),
            .push: Step(
                "Juntar", "Segure as duas pontas e junte-as até que o corte se abra.",
                "As pontas da tira empurradas uma contra a outra, o meio se abrindo em losango"),
            .wrap: Step(
                "Envolver",
                "Empurre até que quatro folhas duplas formem um sinal de mais. Passe-as em volta até que a página {first} "
                    + "fique na frente.",
                "Quatro folhas duplas em volta de uma lombada, e uma seta que as leva até a página {first}"),
            .staple: Step(
                "Grampear",
                "Abra-o de novo e ponha, por fora, dois grampos na dobra, a um quarto da altura de cada ponta. Não tem "
                    + "grampeador longo? Grampeie sobre papelão e dobre as pontas à mão, ou costure três pontos.",
                "O livreto aberto visto por fora, como um telhado, com dois grampos na cumeeira"),
            .stapleSide: Step(
                "Grampear", "Ponha dois grampos através de toda a pilha, pela frente, a 6\u{A0}mm {spine}.",
                "O livro fechado com dois grampos ao lado da lombada"),
            .sew: Step(
                "Encadernar",
                "Costure os maços uns aos outros pelas dobras. Ou prenda a pilha e passe duas camadas de cola na lombada.",
                "A lombada do livro, com linha pelas dobras e uma agulha"),
            .bind: Step(
                "Encadernar", "Grampeie, prenda ou cole a pilha ao longo {spine}.",
                "O livro fechado com dois grampos ao lado da lombada"),
            .trim: Step(
                "Refilar",
                "Feche-o e corte o papel que passa das páginas, com um estilete e uma régua de aço.",
                "O livro fechado, com tracejados onde se corta e um estilete"),
            .layOut: Step(
                "Olhar", "Ponha as folhas lado a lado: cada uma mostra páginas duplas como serão lidas.",
                "Folhas com páginas duplas, lado a lado"),
            .look: Step(
                "Olhar", "Todas as páginas de relance, fileira por fileira, cada uma com seu número.",
                "Uma folha com páginas pequenas em fileiras"),
            .read: Step(
                "Prensar e ler",
                "Deixe-o debaixo de um livro pesado pelo tempo que aguentar. Depois leia, e escreva nas margens: é para isso "
                    + "que existem.",
                "O livreto pronto, com a capa entreaberta, e um lápis"),
        ])
}

extension NewFileWords {
    static let portuguese = NewFileWords(
        magazine: "A revista. Cada edição é uma pasta ao lado deste arquivo.",
        unmark: "Tire a cerquilha do que se aplica.",
        tagline: "a linha da quarta capa",
        publisher: "quem a publica",
        website: "onde ficará a edição digital",
        subscribe: "onde os leitores assinam a edição por e-mail",
        themes: "`zine theme` os enumera; `zine new theme ours` começa um",
        ownPage: "O aspecto para o papel escolhido; o que não é dito aqui fica como no tema que ele estende.",
        issueTitle: "Do que trata esta edição",
        pages: "um múltiplo de quatro; sem isso, o menor número possível",
        picture: "o que a imagem mostra, para quem não pode vê-la",
        credit: "quem a fez",
        contents: "Os artigos em ordem. Um artigo pode pedir seu lugar:",
        noteTitle: "Editorial",
        noteText: "Esta é a primeira página da edição {1}. Diga aqui do que trata a edição e a que vale prestar "
            + "atenção.",
        untitled: "Sem título",
        summary: "As linhas sob o título e a descrição na web.",
        author: "Quem o escreveu",
        text: "O texto começa aqui.",
        organization: "De quem é o relatório",
        published: "quando foi publicado pela primeira vez",
        source: "onde; torna-se o código QR no final",
        license: "com que direito é reproduzido",
        provenance: "ou abridged, translation, retold: o que este texto é em relação àquele",
        timezone: "das horas abaixo que não o dizem",
        reportSummary: "Resumo",
        reportSummaryText: "O que aconteceu, em três frases.",
        timeline: "Cronologia",
        firstEntry: "O que se viu primeiro. Duas ou mais linhas que começam com uma hora formam uma cronologia.",
        lastEntry: "O que foi feito.",
        lessons: "O que aprendemos",
        lessonsText: "O texto continua aqui.")
}
