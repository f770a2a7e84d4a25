extension Language {
    static let polish = Language(
        tag: "pl",
        kinds: ArticleKindNames(
            report: "Raport", feature: "Artykuł", essay: "Esej", interview: "Wywiad", note: "Redakcja",
            etcetera: "Rozmaitości", illustration: "Ilustracja"),
        alerts: AlertNames(
            note: "Uwaga", tip: "Wskazówka", important: "Ważne", warning: "Ostrzeżenie", caution: "Ostrożnie"),
        dates: DateForms(
            months: [
                "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września",
                "października", "listopada", "grudnia",
            ],
            monthsAlone: [
                "styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień",
                "październik", "listopad", "grudzień",
            ],
            monthsIn: [
                "styczniu", "lutym", "marcu", "kwietniu", "maju", "czerwcu", "lipcu", "sierpniu", "wrześniu",
                "październiku", "listopadzie", "grudniu",
            ], day: "{day} {month} {year}", month: "{month} {year}", monthIn: "{month} {year}"),
        names: NameList(joint: " i "), plurals: .polish,
        print: PrintWords(
            readerNotes: "Notatki", continued: "ciąg dalszy", qrCode: "Kod QR", links: "Odnośniki",
            index: "Indeks", onPage: "strona %"),
        colophon: .polish, page: .polish, editions: .polish, book: .polish, assembly: .polish, newFiles: .polish)
}

extension ColophonWords {
    static let polish = ColophonWords(
        title: "Kolofon",
        made: "Ten numer złożył z plików Markdown program {1}: w strony, arkusze i wydanie internetowe.",
        type: "Złożono go krojami {1}, tekst główny w stopniu {2} na {3}.",
        pages: "Akapity łamano w całości, a podział na strony dobrano dla wszystkich artykułów razem; "
            + "każdy wiersz tekstu stoi na wspólnej siatce, a numer wypełnia całe arkusze.",
        print: "Wydrukuj dwustronnie na papierze {1}, złóż i zszyj na zgięciu.")
}

extension Phrases {
    static let polish = Phrases(
        skip: "Przejdź do artykułów",
        issue: "Numer %",
        contents: "Spis treści",
        page: "Strona %",
        nextIssue: "Następny numer: %",
        toContents: "Powrót do spisu treści",
        by: "Autor: %",
        byMany: "Autorzy: %",
        published: "Opublikowano %",
        publishedIn: "Opublikowano w %",
        originally: "Pierwsza publikacja",
        retold: Adaptation(by: "Opracowanie: %", byEditors: "Opracowanie: redakcja"),
        abridged: Adaptation(by: "Skrót: %", byEditors: "Skrót: redakcja"),
        translated: Adaptation(by: "Przekład: %", byEditors: "Przekład: redakcja"),
        original: "Oryginał: %",
        originalIsAt: "Oryginał znajduje się pod adresem",
        licence: "Licencja",
        notes: "Przypisy",
        note: "Przypis %",
        backToReference: "Powrót do tekstu, przypis %",
        code: "Kod %",
        table: "Tabela %",
        details: "Szczegóły",
        done: "Zrobione",
        open: "Do zrobienia",
        typefaces: "Złożono krojami: %.",
        madeWith: "Przygotowano w programie %.",
        print: "Wydrukuj, złóż, zszyj",
        howToPrint: "Wydrukuj zeszyt na papierze %: dwustronnie, odwracając wzdłuż krótszej krawędzi, w "
            + "rozmiarze rzeczywistym. Złóż cały stos raz na pół i wbij dwie zszywki w zgięcie.",
        downloads: "Inne wydania")
}

extension EditionPhrases {
    static let polish = EditionPhrases(
        archive: "Wszystkie numery",
        latest: "Najnowszy numer",
        previousIssue: "Poprzedni numer",
        nextIssue: "Następny numer",
        previous: "Wstecz",
        next: "Dalej",
        minutes: CountedPhrase(other: "% min czytania"),
        moved: "Ten artykuł ma nowy adres:",
        otherIssues: "Inne numery",
        otherArticles: "Inne artykuły z tego numeru",
        subscribe: "Otrzymuj numery pocztą elektroniczną",
        emailAddress: "Adres e-mail",
        signUp: "Zapisz się",
        feed: "Kanał RSS",
        missing: "Tu nic nie wydrukowano",
        missingLead: "Pod tym adresem nie ma strony. Może ją przeniesiono, a może wyrwano.",
        booklet: "Zeszyt do wydrukowania i złożenia (PDF)",
        pagesFile: "Strony pojedynczo (PDF)",
        epubFile: "E-book (EPUB)", largePrint: "Duży druk",
        braille: "Brajl",
        search: "Szukaj",
        searchLabel: "Szukaj w archiwum",
        searchNeeds: "Wyszukiwanie wymaga skryptu, którego ta przeglądarka nie uruchamia. Wszystkie artykuły są "
            + "tutaj:",
        found: "Znalezione artykuły: %",
        foundNone: "Żaden artykuł nie zawiera wszystkich tych słów.",
        writeInMargin: "Napisz na marginesie",
        writeBeside: "Napisz obok „%…”",
        yourNote: "Twoja notatka",
        noteHint: "Myśl, pytanie, wątpliwość",
        notesKept: "Notatki: %, tylko w tej przeglądarce.",
        saveNotes: "Zapisz je jako Markdown",
        eraseNotes: "Usuń",
        printedCover: "Okładka w wersji drukowanej: %",
        coverOf: "Okładka: %",
        olderIssues: "Starsze numery",
        newerIssues: "Nowsze numery",
        assemble: "Jak zrobić zeszyt")
}

extension BookPhrases {
    static let polish = BookPhrases(
        cover: "Okładka",
        beginning: "Początek artykułów",
        printedPages: "Strony wydania drukowanego",
        printEdition: "wydanie drukowane",
        accessible: "Tekst dopasowuje się do ekranu, biegnie w kolejności czytania, a po nagłówkach można się "
            + "poruszać.",
        accessiblePictures: "Każdy obraz jest opisany.",
        accessiblePages: "Strony wydania drukowanego są oznaczone i zestawione w spisie.",
        picture: "[Obraz: %]",
        readOnline: "Czytaj w internecie",
        readOn: "Czytaj dalej: %",
        unsubscribe: "Zrezygnuj z subskrypcji",
        links: "Przypisy i odnośniki")
}

extension AssemblyWords {
    static let polish = AssemblyWords(
        title: "Jak zrobić zeszyt",
        lead: "Drukarka, papier {paper} i dziesięć minut: więcej nie trzeba.",
        proofLead: "Odbitka próbna na papierze {paper}: do oglądania, nie do oprawy.",
        shortEdge: "wzdłuż krótszej krawędzi",
        longEdge: "wzdłuż dłuższej krawędzi",
        leftEdge: "lewej krawędzi",
        rightEdge: "prawej krawędzi",
        twoPages: "strony {a} i {b}",
        onePage: "strona {a}",
        noPage: "puste strony",
        paperOfSize: "{a} × {b} mm",
        rotatedBacks: "Ten plik jest dla drukarki, która obraca tylne strony o pół obrotu; nie obracaj ich "
            + "jeszcze raz.",
        severalZines: "Liczba arkuszy: {sheets}. Z każdego powstaje osobny zeszyt.",
        poster: "Po drugiej stronie arkusza jest plakat: rozłóż go.",
        steps: [
            .print: Step(
                "Wydrukuj",
                "Drukuj dwustronnie na papierze {paper}, z odwracaniem {edge}, w rozmiarze "
                    + "rzeczywistym: 100%, bez dopasowania do strony.",
                "Drukarka, z której wychodzi pierwszy arkusz, i trzy ustawienia: papier, obie "
                    + "strony z odwracaniem {edge} oraz 100%"),
            .printOneSide: Step(
                "Wydrukuj",
                "Drukuj jednostronnie na papierze {paper}, w rozmiarze rzeczywistym: 100%, bez "
                    + "dopasowania do strony.",
                "Drukarka, z której wychodzi pierwszy arkusz, i dwa ustawienia: papier oraz 100%"),
            .printFronts: Step(
                "Wydrukuj przednie strony",
                "Wydrukuj plik z przednimi stronami jednostronnie na papierze {paper}, w rozmiarze "
                    + "rzeczywistym: 100%, bez dopasowania do strony.",
                "Drukarka, z której wychodzi pierwszy arkusz, i dwa ustawienia: papier oraz 100%"),
            .turnPile: Step(
                "Odwróć stos",
                "Odwróć cały stos {edge} i włóż go z powrotem do podajnika papieru.",
                "Zadrukowany stos przed odwróceniem i po odwróceniu {edge}"),
            .returnPile: Step(
                "Włóż kartki z powrotem",
                "Włóż kartki z powrotem do podajnika tak, jak wyszły, bez odwracania.",
                "Zadrukowany stos w drodze z powrotem do podajnika"),
            .printBacks: Step(
                "Wydrukuj tylne strony",
                "Wydrukuj plik z tylnymi stronami z tymi samymi ustawieniami.",
                "Drukarka, z której wychodzi pierwszy arkusz, i dwa ustawienia: papier oraz 100%"),
            .check: Step(
                "Sprawdź jeden arkusz",
                "Najpierw spróbuj z samym pierwszym arkuszem. Odwróć go {edge}: za stroną {front} "
                    + "musi być strona {behind}, góra za górą.",
                "Pierwszy arkusz przed odwróceniem i po odwróceniu {edge}: za stroną {front} leży strona {behind}"),
            .stack: Step(
                "Ułóż stos",
                "Połóż arkusze jeden na drugim. Na samym dole leży arkusz ze stroną {first}, tą "
                    + "stroną w dół; na wierzchu widać: {middle}.",
                "Arkusze jeden na drugim, na wierzchu {middle}"),
            .layOne: Step(
                "Połóż",
                "Połóż arkusz na stole, stroną {first} w dół; na wierzchu widać: {middle}.",
                "Arkusz, na wierzchu {middle}"),
            .sort: Step(
                "Posortuj",
                "Podziel arkusze na składki: {count}, strony {ranges}. W każdej arkusz z najniższym "
                    + "numerem strony leży na samym dole, tą stroną w dół.",
                "Składki obok siebie, środkowymi stronami do góry"),
            .fold: Step(
                "Złóż",
                "Złóż cały stos raz na pół, tak by strona {first} była na zewnątrz, z przodu. "
                    + "Zaprasuj zgięcie grzbietem łyżki.",
                "Stos w połowie złożony: połowa ze stroną {first} przechodzi nad drugą"),
            .foldBundles: Step(
                "Złóż",
                "Złóż każdą składkę raz na pół, tak by jej najniższy numer strony był na zewnątrz, "
                    + "z przodu. Zaprasuj zgięcie grzbietem łyżki.",
                "Składka w połowie złożona: połowa z jej pierwszą stroną przechodzi nad drugą"),
            .foldEach: Step(
                "Złóż",
                "Złóż każdy arkusz osobno, raz na pół, tak by jego najniższy numer strony był na "
                    + "zewnątrz, z przodu.",
                "Arkusz w połowie złożony: połowa z jego pierwszą stroną przechodzi nad drugą"),
            .gather: Step(
                "Zbierz",
                "Ułóż złożone części jedna na drugiej w kolejności stron, strona {first} na "
                    + "wierzchu, wszystkie zgięcia wzdłuż {spine}.",
                "Złożone części jedna na drugiej, strona {first} na wierzchu"),
            .pile: Step(
                "Ułóż stos",
                "Ułóż arkusze jeden na drugim w kolejności stron, strona {first} na wierzchu.",
                "Arkusze jeden na drugim, strona {first} na wierzchu"),
            .cutPile: Step(
                "Przetnij",
                "Nie zmieniając kolejności arkuszy, ze stroną {first} na wierzchu, przetnij cały stos na pół.",
                "Stos arkuszy i nóż na linii biegnącej środkiem"),
            .join: Step(
                "Złóż razem",
                "Połóż połowę ze stroną {first} na drugiej połowie.",
                "Połowa ze stroną {first} unosi się nad drugą"),
            .crease: Step(
                "Zagnij",
                "Zagnij arkusz na osiem pól: raz wzdłuż, trzy razy w poprzek. Potem otwórz go, "
                    + "zadrukowaną stroną do góry.",
                "Zadrukowany arkusz ze zgięciami, strony główkami do siebie w dwóch rzędach po cztery"),
            .slit: Step(
                "Natnij raz",
                "Złóż go w poprzek na pół, krótszą krawędź do krótszej, drukiem na zewnątrz. Natnij "
                    + "środkiem od zgięcia do następnego zgięcia.",
                "Arkusz złożony na pół i nożyczki, które tną od zgięcia do środka"),
            .lengthwise: Step(
                "Złóż wzdłuż",
                "Otwórz go i złóż wzdłuż, drukiem na zewnątrz, nacięciem do góry.",
                "Arkusz złożony wzdłuż jak dach, z przodu cztery strony"),
            .push: Step(
                "Zsuń",
                "Chwyć oba końce i zsuwaj je, aż nacięcie się rozchyli.",
                "Zsuwane końce paska, środek otwiera się w romb"),
            .wrap: Step(
                "Owiń",
                "Zsuwaj, aż cztery podwójne kartki staną jak znak plus. Owiń je tak, by strona "
                    + "{first} była z przodu.",
                "Cztery podwójne kartki wokół jednego grzbietu i strzałka, która owija je do strony {first}"),
            .staple: Step(
                "Zszyj",
                "Otwórz zeszyt i wbij od zewnątrz dwie zszywki w zgięcie, każdą w jednej czwartej "
                    + "wysokości od końca. Nie masz długiego zszywacza? Wbij zszywki w tekturę i zagnij "
                    + "końce ręką albo przeszyj trzema ściegami.",
                "Otwarty zeszyt od zewnątrz, jak dach, z dwiema zszywkami na kalenicy"),
            .stapleSide: Step(
                "Zszyj",
                "Wbij od przodu dwie zszywki przez cały stos, 6\u{A0}mm od {spine}.",
                "Zamknięta książka z dwiema zszywkami przy grzbiecie"),
            .sew: Step(
                "Opraw",
                "Zszyj składki razem przez zgięcia. Albo ściśnij stos i dwa razy posmaruj grzbiet klejem.",
                "Grzbiet książki, nić w zgięciach i igła"),
            .bind: Step(
                "Opraw",
                "Zszyj, zepnij lub sklej stos wzdłuż {spine}.",
                "Zamknięta książka z dwiema zszywkami przy grzbiecie"),
            .trim: Step(
                "Przytnij",
                "Zamknij i odetnij papier, który wystaje poza strony, ostrym nożem przy stalowej linijce.",
                "Zamknięta książka z liniami cięcia i nóż"),
            .layOut: Step(
                "Obejrzyj",
                "Połóż arkusze obok siebie: na każdym widać sąsiadujące strony, tak jak będą czytane.",
                "Arkusze z sąsiadującymi stronami, obok siebie"),
            .look: Step(
                "Obejrzyj",
                "Wszystkie strony na pierwszy rzut oka, rząd po rzędzie, każda ze swoim numerem.",
                "Arkusz z małymi stronami w rzędach"),
            .read: Step(
                "Sprasuj i czytaj",
                "Zostaw zeszyt pod ciężką książką tak długo, jak wytrzymasz. Potem czytaj i pisz na "
                    + "marginesach: od tego są.",
                "Gotowy zeszyt z uchyloną okładką i ołówek"),
        ])
}

extension NewFileWords {
    static let polish = NewFileWords(
        magazine: "Czasopismo. Każdy numer to folder obok tego pliku.",
        unmark: "Usuń znak sprzed tego, co pasuje.",
        tagline: "wiersz na tylnej okładce",
        publisher: "kto je wydaje",
        website: "gdzie będzie wydanie cyfrowe",
        subscribe: "gdzie czytelnicy zapisują się na wydanie pocztą",
        themes: "`zine theme` je wymienia; `zine new theme ours` zaczyna nowy",
        ownPage: "Wygląd dla wybranego papieru; czego tu nie ma, jest jak w motywie, który rozszerza.",
        issueTitle: "O czym jest ten numer",
        pages: "wielokrotność czterech; bez tego najmniej, ile się da",
        picture: "co przedstawia obraz, dla tych, którzy go nie widzą",
        credit: "kto go zrobił",
        contents: "Artykuły po kolei. Artykuł może prosić o swoje miejsce:",
        noteTitle: "Od redakcji",
        noteText: "To pierwsza strona numeru {1}. Napisz tutaj, o czym jest numer i na co warto zwrócić uwagę.",
        untitled: "Bez tytułu",
        summary: "Wiersze pod tytułem i opis w sieci.",
        author: "Kto go napisał",
        text: "Tekst zaczyna się tutaj.",
        organization: "Czyj to raport",
        published: "kiedy ukazał się po raz pierwszy",
        source: "gdzie; stanie się kodem QR na końcu",
        license: "na jakiej podstawie jest przedrukowany",
        provenance: "albo abridged, translation, retold: czym ten tekst jest wobec tamtego",
        timezone: "czasów poniżej, które jej nie podają",
        reportSummary: "Streszczenie",
        reportSummaryText: "Co się stało, w trzech zdaniach.",
        timeline: "Przebieg zdarzeń",
        firstEntry: "Co zauważono najpierw. Dwa wiersze lub więcej zaczynające się od godziny stają się osią czasu.",
        lastEntry: "Co zrobiono.",
        lessons: "Czego się nauczyliśmy",
        lessonsText: "Tekst ciągnie się dalej tutaj.")
}
