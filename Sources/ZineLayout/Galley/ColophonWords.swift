import ZineDocument

/// What the pages that the program writes itself say, by language. `{1}`, `{2}`, `{3}` stand for what is filled in.
struct ColophonWords {
    var title: String
    /// The program.
    var made: String
    /// The faces; the text's size; its leading.
    var type: String
    var pages: String
    /// The paper.
    var print: String
    /// Between names, and before the last of them.
    private var comma = ", "
    private var and: String

    private init(
        _ title: String, made: String, type: String, pages: String, print: String, and: String, comma: String = ", "
    ) {
        self.title = title; self.made = made; self.type = type; self.pages = pages; self.print = print; self.and = and
        self.comma = comma
    }

    /// The words of a language; English where there are none.
    static func of(_ language: String) -> ColophonWords { all[language.primarySubtag] ?? english }

    static func links(_ language: String) -> String {
        Words.pick(
            language,
            [
                "en": "Links", "de": "Verweise", "fr": "Liens", "es": "Enlaces", "it": "Collegamenti",
                "pt": "Ligações", "nl": "Links", "ru": "Ссылки", "el": "Σύνδεσμοι", "ar": "روابط", "he": "קישורים",
                "ja": "リンク", "zh": "链接", "hi": "कड़ियाँ",
            ])
    }

    /// `A, B and C`.
    func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: comma) + and + last
    }

    /// A pattern with its places filled.
    static func fill(_ pattern: String, _ values: [String]) -> String {
        values.enumerated().reduce(pattern) { $0.replacing("{\($1.offset + 1)}", with: $1.element) }
    }

    /// A paper's name as it is written in running text: `A4`, `letter`.
    static func paper(_ name: String) -> String {
        name.first == "a" && name.dropFirst().allSatisfy(\.isNumber) ? name.uppercased() : name
    }

    private static let english = ColophonWords(
        "Colophon", made: "This issue was read from Markdown and made into pages, sheets and a web edition by {1}.",
        type: "It is set in {1}, the text in {2} on {3}.",
        pages: "Paragraphs were broken as wholes and page breaks chosen for all articles together; every line of text "
            + "stands on one grid, and the issue was fitted to whole sheets.",
        print: "Print it on both sides of {1} paper, fold it, and staple it at the fold.", and: " and ")

    private static let all: [String: ColophonWords] = western.merging(others) { first, _ in first }

    private static let western: [String: ColophonWords] = [
        "de": ColophonWords(
            "Kolophon",
            made: "Dieses Heft wurde aus Markdown gelesen und von {1} zu Seiten, Bögen und einer Webausgabe gemacht.",
            type: "Gesetzt ist es aus der {1}, der Text in {2} auf {3}.",
            pages: "Absätze wurden als Ganzes umbrochen, die Seiten für alle Artikel gemeinsam gewählt; jede Textzeile "
                + "steht auf einem Register, und das Heft füllt ganze Bögen.",
            print: "Auf beide Seiten von Papier im Format {1} drucken, falten und im Falz heften.", and: " und "),
        "fr": ColophonWords(
            "Colophon",
            made: "Ce numéro a été lu depuis Markdown et mis en pages, en feuilles et en édition web par {1}.",
            type: "Il est composé en {1}, le texte en {2} sur {3}.",
            pages: "Les paragraphes ont été coupés d’un seul tenant et les pages choisies pour tous les articles "
                + "ensemble ; chaque ligne de texte repose sur une même grille, et le numéro remplit des feuilles entières.",
            print: "À imprimer recto verso sur papier {1}, à plier, puis à agrafer dans le pli.", and: " et "),
        "es": ColophonWords(
            "Colofón",
            made: "Este número se leyó de Markdown y {1} lo convirtió en páginas, pliegos y edición web.",
            type: "Está compuesto en {1}, el texto en {2} sobre {3}.",
            pages:
                "Los párrafos se partieron como un todo y las páginas se eligieron para todos los artículos a la vez; "
                + "cada línea de texto está sobre una misma retícula, y el número llena pliegos enteros.",
            print: "Imprímalo por ambas caras en papel {1}, dóblelo y grápelo por el pliegue.", and: " y "),
        "it": ColophonWords(
            "Colophon",
            made: "Questo numero è stato letto da Markdown e trasformato in pagine, fogli ed edizione web da {1}.",
            type: "È composto in {1}, il testo in {2} su {3}.",
            pages: "I capoversi sono stati spezzati per intero e le pagine scelte per tutti gli articoli insieme; ogni "
                + "riga di testo poggia su una sola griglia, e il numero riempie fogli interi.",
            print: "Stampatelo su entrambi i lati di carta {1}, piegatelo e cucitelo con punti metallici sulla piega.",
            and: " e "),
        "pt": ColophonWords(
            "Colofão",
            made: "Este número foi lido de Markdown e transformado em páginas, folhas e edição web por {1}.",
            type: "Está composto em {1}, o texto em {2} sobre {3}.",
            pages:
                "Os parágrafos foram quebrados por inteiro e as páginas escolhidas para todos os artigos em conjunto; "
                + "cada linha de texto assenta numa só grelha, e o número enche folhas inteiras.",
            print: "Imprima nos dois lados de papel {1}, dobre e agrafe na dobra.", and: " e "),
        "nl": ColophonWords(
            "Colofon",
            made: "Dit nummer is uit Markdown gelezen en door {1} tot pagina’s, vellen en een webuitgave gemaakt.",
            type: "Het is gezet in {1}, de tekst in {2} op {3}.",
            pages: "Alinea’s zijn als geheel afgebroken en pagina’s voor alle artikelen samen gekozen; elke tekstregel "
                + "staat op één raster, en het nummer vult hele vellen.",
            print: "Druk het dubbelzijdig af op {1}-papier, vouw het en niet het in de vouw.", and: " en "),
    ]

    private static let others: [String: ColophonWords] = [
        "ru": ColophonWords(
            "Выходные данные",
            made: "Этот выпуск прочитан из Markdown и превращён в страницы, листы и веб-издание программой {1}.",
            type: "Набран гарнитурами {1}; текст — кеглем {2} с интерлиньяжем {3}.",
            pages:
                "Абзацы разбиты на строки целиком, страницы выбраны для всех статей вместе; каждая строка текста стоит "
                + "на одной сетке, и выпуск занимает целое число листов.",
            print: "Напечатайте на обеих сторонах бумаги {1}, сложите и скрепите по сгибу.", and: " и "),
        "el": ColophonWords(
            "Κολοφώνας",
            made: "Το τεύχος διαβάστηκε από Markdown και έγινε σελίδες, φύλλα και ψηφιακή έκδοση από το {1}.",
            type: "Στοιχειοθετήθηκε με {1}, το κείμενο σε {2} ανά {3}.",
            pages: "Οι παράγραφοι χωρίστηκαν ως σύνολο και οι σελίδες επιλέχθηκαν για όλα τα άρθρα μαζί· κάθε γραμμή "
                + "κειμένου πατά σε ένα πλέγμα, και το τεύχος γεμίζει ολόκληρα φύλλα.",
            print: "Τυπώστε το και στις δύο όψεις χαρτιού {1}, διπλώστε το και συρράψτε το στη ράχη.", and: " και "),
        "ar": ColophonWords(
            "بيانات الإخراج",
            made: "قُرئ هذا العدد من Markdown وصار صفحات وأوراقًا وإصدارًا للشبكة بواسطة {1}.",
            type: "صُفّ بخطوط {1}، والنص بحجم {2} على {3}.",
            pages: "قُسّمت الفقرات كلًّا واحدًا واختيرت الصفحات للمقالات جميعًا؛ وكل سطر من النص يقف على شبكة واحدة، "
                + "والعدد يملأ أوراقًا كاملة.",
            print: "اطبعه على وجهي ورق {1}، ثم اطوه ودبّسه عند الطيّ.", and: " و", comma: "، "),
        "he": ColophonWords(
            "קולופון",
            made: "הגיליון נקרא מתוך Markdown ונעשה לעמודים, לגיליונות דפוס ולמהדורת רשת בידי {1}.",
            type: "הוא סודר בגופנים {1}, והטקסט בגודל {2} על {3}.",
            pages: "הפסקאות נשברו כיחידה אחת והעמודים נבחרו לכל המאמרים יחד; כל שורת טקסט עומדת על רשת אחת, "
                + "והגיליון ממלא דפים שלמים.",
            print: "הדפיסו משני צדי נייר {1}, קפלו והדקו בקפל.", and: " ו־"),
        "ja": ColophonWords(
            "奥付", made: "本号はMarkdownから読み込まれ、{1}によってページ、印刷用紙面、ウェブ版になりました。",
            type: "書体は{1}、本文は{2}、行送りは{3}です。",
            pages: "段落は全体として行に分け、改ページはすべての記事を通して選びました。本文のすべての行は一つのグリッドに載り、"
                + "本号は用紙をちょうど使い切ります。",
            print: "{1}用紙の両面に印刷し、二つ折りにして折り目で綴じてください。", and: "、", comma: "、"),
        "zh": ColophonWords(
            "版本说明", made: "本期由{1}从Markdown读入，制成页面、印张和网络版。",
            type: "所用字体为{1}，正文{2}，行距{3}。",
            pages: "段落整体断行，分页由全部文章一起决定；每一行正文都落在同一网格上，全期恰好占满整张纸。",
            print: "请在{1}纸上双面打印，对折，并在折缝处装订。", and: "和", comma: "、"),
        "hi": ColophonWords(
            "प्रकाशन विवरण",
            made: "यह अंक Markdown से पढ़ा गया और {1} ने इसे पृष्ठों, काग़ज़ों और वेब संस्करण में बदला।",
            type: "इसे {1} में सजाया गया है; पाठ {2} में, पंक्ति-दूरी {3}।",
            pages: "अनुच्छेद पूरे के पूरे पंक्तियों में बाँटे गए और पृष्ठ सभी लेखों के लिए एक साथ चुने गए; पाठ की हर पंक्ति एक ही जाल पर "
                + "टिकी है, और अंक पूरे काग़ज़ भरता है।",
            print: "इसे {1} काग़ज़ के दोनों ओर छापें, मोड़ें और मोड़ पर सिल दें।", and: " और "),
    ]
}
