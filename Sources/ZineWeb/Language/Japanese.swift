extension Phrases {
    static let japanese = Phrases(
        language: "ja",
        skip: "記事へ移動", issue: "第%号", contents: "目次", page: "%ページ", nextIssue: "次号 %",
        toContents: "目次へ戻る",
        by: "文：%", and: "と", published: "%公開", originally: "初出", licence: "ライセンス",
        notes: "注", note: "注%", backToReference: "本文へ戻る（注%）", code: "コード%", table: "表%", details: "詳細",
        done: "完了", open: "未完了",
        colophon: "奥付", typefaces: "使用書体：%", madeWith: "%で制作", print: "刷る、折る、綴じる",
        howToPrint: "冊子を%の用紙に、両面、短辺綴じ、原寸で印刷します。重ねたまま真ん中で一度折り、折り目を二か所ホチキスで留めます。",
        downloads: "ほかの版")
}

extension EditionPhrases {
    static let japanese = EditionPhrases(
        archive: "既刊一覧", latest: "最新号", previousIssue: "前の号", nextIssue: "次の号", previous: "前へ", next: "次へ",
        minutes: "読了まで%分",
        moved: "この記事は移動しました：", otherIssues: "ほかの号", otherArticles: "この号のほかの記事",
        subscribe: "メールで受け取る", emailAddress: "メールアドレス", signUp: "登録", feed: "フィード",
        missing: "ここには何も刷られていません",
        missingLead: "このアドレスにページはありません。移動したか、破り取られたのかもしれません。",
        booklet: "印刷して折る冊子（PDF）", pagesFile: "一ページずつ（PDF）", epubFile: "電子書籍（EPUB）",
        search: "検索", searchLabel: "バックナンバーを検索",
        searchNeeds: "検索にはスクリプトが必要ですが、このブラウザーでは動きません。記事の一覧はこちら：",
        found: "見つかった記事：%", foundNone: "すべての語を含む記事はありません。",
        writeInMargin: "余白に書く", writeBeside: "「%…」の横に書く", yourNote: "あなたのメモ",
        noteHint: "考え、問い、疑い", notesKept: "メモ：%。このブラウザーだけに保存されます。",
        saveNotes: "Markdownで保存", eraseNotes: "消す",
        printedCover: "印刷された表紙：%", coverOf: "%の表紙", olderIssues: "古い号", newerIssues: "新しい号",
        assemble: "冊子の作り方")
}

extension BookPhrases {
    static let japanese = BookPhrases(
        cover: "表紙", beginning: "記事の始まり", printedPages: "紙版のページ", printEdition: "紙版",
        accessible: "本文は読む順に流れ、見出しをたどれます。",
        accessiblePictures: "すべての図版に説明があります。",
        accessiblePages: "紙版のページが示され、一覧になっています。",
        picture: "［図：%］", readOnline: "ウェブで読む", readOn: "続きを読む：%", unsubscribe: "配信停止",
        links: "注とリンク")
}
