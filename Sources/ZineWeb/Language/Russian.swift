extension Phrases {
    static let russian = Phrases(
        language: "ru",
        skip: "К статьям", issue: "Выпуск %", contents: "Содержание", page: "Страница %",
        nextIssue: "Следующий выпуск: %", toContents: "Назад к содержанию",
        by: "Автор: %", and: "и", published: "Опубликовано: %", originally: "Впервые опубликовано:",
        licence: "Лицензия",
        notes: "Примечания", note: "Примечание %", backToReference: "Назад к тексту, примечание %", code: "Код %",
        table: "Таблица %", details: "Подробности", done: "Сделано", open: "Не сделано",
        colophon: "Выходные данные", typefaces: "Набрано шрифтами: %.", madeWith: "Сделано с помощью %.",
        print: "Напечатать, сложить, скрепить",
        howToPrint: "Напечатайте брошюру на бумаге %: с двух сторон, с переворотом по короткому краю, в натуральную "
            + "величину. Сложите стопку один раз посередине и вставьте две скобы в сгиб.",
        downloads: "Другие издания")
}

extension EditionPhrases {
    static let russian = EditionPhrases(
        archive: "Все выпуски", latest: "Последний выпуск", previousIssue: "Предыдущий выпуск",
        nextIssue: "Следующий выпуск", previous: "Назад", next: "Дальше", minutes: "% мин чтения",
        moved: "У этой статьи новый адрес:", otherIssues: "Другие выпуски",
        otherArticles: "Другие статьи этого выпуска",
        subscribe: "Получать по почте", emailAddress: "Адрес электронной почты", signUp: "Подписаться",
        feed: "Лента",
        missing: "Здесь ничего не напечатано",
        missingLead: "По этому адресу нет страницы. Возможно, она переехала или вырвана.",
        booklet: "Брошюра для печати и складывания (PDF)", pagesFile: "Страницы по одной (PDF)",
        epubFile: "Электронная книга (EPUB)",
        search: "Поиск", searchLabel: "Поиск по архиву",
        searchNeeds: "Для поиска нужен скрипт, который этот браузер не выполняет. Все статьи перечислены здесь:",
        found: "Найдено статей: %", foundNone: "Ни в одной статье нет всех этих слов.",
        writeInMargin: "Написать на полях", writeBeside: "Написать рядом с «%…»", yourNote: "Ваша заметка",
        noteHint: "Мысль, вопрос, сомнение", notesKept: "Заметок: %, только в этом браузере.",
        saveNotes: "Сохранить в Markdown", eraseNotes: "Стереть",
        printedCover: "Обложка, как она напечатана: %", coverOf: "Обложка: %",
        olderIssues: "Более ранние выпуски", newerIssues: "Более поздние выпуски", assemble: "Как сделать брошюру")
}

extension BookPhrases {
    static let russian = BookPhrases(
        cover: "Обложка", beginning: "Начало статей", printedPages: "Страницы печатного издания",
        printEdition: "печатное издание",
        accessible: "Текст перестраивается под экран, идёт в порядке чтения, по заголовкам можно переходить.",
        accessiblePictures: "Каждое изображение описано.",
        accessiblePages: "Страницы печатного издания отмечены и перечислены.",
        picture: "[Изображение: %]", readOnline: "Читать в сети", readOn: "Читать дальше: %",
        unsubscribe: "Отписаться", links: "Примечания и ссылки")
}
