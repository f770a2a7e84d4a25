extension Language {
    static let japanese = Language(
        tag: "ja",
        kinds: ArticleKindNames(
            report: "報告", feature: "特集", essay: "エッセイ", interview: "インタビュー", note: "編集部", etcetera: "雑記",
            illustration: "図版"),
        alerts: AlertNames(note: "メモ", tip: "ヒント", important: "重要", warning: "警告", caution: "注意"),
        dates: DateForms(
            months: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"], day: "{year}年{month}月{day}日",
            month: "{year}年{month}月"),
        names: NameList(comma: "、", joint: "、"), plurals: .otherAlone,
        print: PrintWords(
            readerNotes: "メモ", continued: "続き", qrCode: "QRコード", links: "リンク",
            index: "索引", onPage: "%ページ"),
        colophon: .japanese, page: .japanese, editions: .japanese, book: .japanese, assembly: .japanese,
        newFiles: .japanese)
}

extension ColophonWords {
    static let japanese = ColophonWords(
        title: "奥付", made: "本号はMarkdownから読み込まれ、{1}によってページ、印刷用紙面、ウェブ版になりました。",
        type: "書体は{1}、本文は{2}、行送りは{3}です。",
        pages: "段落は全体として行に分け、改ページはすべての記事を通して選びました。本文のすべての行は一つのグリッドに載り、"
            + "本号は用紙をちょうど使い切ります。",
        print: "{1}用紙の両面に印刷し、二つ折りにして折り目で綴じてください。")
}

extension Phrases {
    static let japanese = Phrases(
        skip: "記事へ移動", issue: "第%号", contents: "目次", page: "%ページ", nextIssue: "次号 %",
        toContents: "目次へ戻る",
        by: "文：%", published: "%公開", originally: "初出",
        retold: Adaptation(by: "再話：%", byEditors: "再話：編集部"),
        abridged: Adaptation(by: "抄録：%", byEditors: "抄録：編集部"),
        translated: Adaptation(by: "翻訳：%", byEditors: "翻訳：編集部"), original: "原文：%", originalIsAt: "原文はこちら",
        licence: "ライセンス",
        notes: "注", note: "注%", backToReference: "本文へ戻る（注%）", code: "コード%", table: "表%", details: "詳細",
        done: "完了", open: "未完了",
        typefaces: "使用書体：%", madeWith: "%で制作", print: "刷る、折る、綴じる",
        howToPrint: "冊子を%の用紙に、両面、短辺綴じ、原寸で印刷します。重ねたまま真ん中で一度折り、折り目を二か所ホチキスで留めます。",
        downloads: "ほかの版")
}

extension EditionPhrases {
    static let japanese = EditionPhrases(
        archive: "既刊一覧", latest: "最新号", previousIssue: "前の号", nextIssue: "次の号", previous: "前へ", next: "次へ",
        minutes: CountedPhrase(other: "読了まで%分"),
        moved: "この記事は移動しました：", otherIssues: "ほかの号", otherArticles: "この号のほかの記事",
        subscribe: "メールで受け取る", emailAddress: "メールアドレス", signUp: "登録", feed: "フィード",
        missing: "ここには何も刷られていません",
        missingLead: "このアドレスにページはありません。移動したか、破り取られたのかもしれません。",
        booklet: "印刷して折る冊子（PDF）", pagesFile: "一ページずつ（PDF）", epubFile: "電子書籍（EPUB）", largePrint: "大活字版",
        braille: "点字",
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

extension AssemblyWords {
    static let japanese = AssemblyWords(
        title: "冊子の作り方",
        lead: "プリンターと{paper}の用紙、それに十分ほどの時間があればできます。",
        proofLead: "{paper}の用紙に刷る校正紙です。見るためのもので、綴じるものではありません。",
        shortEdge: "短辺", longEdge: "長辺",
        leftEdge: "左端", rightEdge: "右端",
        twoPages: "{a}ページと{b}ページ", onePage: "{a}ページ", noPage: "白いページ",
        paperOfSize: "{a} × {b} mm",
        rotatedBacks: "このファイルは、裏面を半回転させるプリンターのためのものです。もう一度回転させないでください。",
        severalZines: "{sheets}枚の用紙の一枚一枚が、それぞれ一冊になります。",
        poster: "用紙の裏面はポスターです。広げてご覧ください。",
        steps: [
            .print: Step(
                "印刷する",
                "{paper}の用紙に両面印刷します。{edge}綴じ（{edge}を軸に裏返す）、実際のサイズ（100%）で、用紙に合わせた拡大縮小はしません。",
                "一枚目の用紙が出てくるプリンターと、三つの設定：用紙、{edge}綴じの両面印刷、100%"),
            .printOneSide: Step(
                "印刷する",
                "{paper}の用紙に片面印刷します。実際のサイズ（100%）で、用紙に合わせた拡大縮小はしません。",
                "一枚目の用紙が出てくるプリンターと、二つの設定：用紙と100%"),
            .printFronts: Step(
                "表面を印刷する",
                "表面のファイルを{paper}の用紙に片面印刷します。実際のサイズ（100%）で、用紙に合わせた拡大縮小はしません。",
                "一枚目の用紙が出てくるプリンターと、二つの設定：用紙と100%"),
            .turnPile: Step(
                "束を裏返す",
                "束全体を、{edge}を軸に裏返して、給紙トレイに戻します。",
                "{edge}を軸に裏返す前と後の、印刷した束"),
            .returnPile: Step(
                "束を戻す",
                "束を裏返さず、出てきたままの向きで給紙トレイに戻します。",
                "給紙トレイに戻される、印刷した束"),
            .printBacks: Step(
                "裏面を印刷する",
                "裏面のファイルを同じ設定で印刷します。",
                "一枚目の用紙が出てくるプリンターと、二つの設定：用紙と100%"),
            .check: Step(
                "一枚で確かめる",
                "まず一枚目だけで試します。{edge}を軸に裏返すと、{front}ページの真裏に{behind}ページが、天をそろえて来るはずです。",
                "{edge}を軸に裏返す前と後の一枚目：{front}ページの裏に{behind}ページがある"),
            .stack: Step(
                "重ねる",
                "用紙を重ねます。一番下は{first}ページのある用紙で、そのページを下に向けます。一番上には{middle}が見えます。",
                "重なった用紙、一番上に{middle}"),
            .layOne: Step(
                "置く",
                "{first}ページを下にして用紙を机に置きます。上には{middle}が見えます。",
                "用紙、上に{middle}"),
            .sort: Step(
                "分ける",
                "用紙を{count}つの折丁に分けます：{ranges}ページ。どの折丁も、ページ番号の一番小さい用紙を一番下に、そのページを下に向けて置きます。",
                "中央のページを上にして並んだ折丁"),
            .fold: Step(
                "折る",
                "束全体を真ん中で一度折り、{first}ページが外側の表に来るようにします。折り目はスプーンの背でしごきます。",
                "半ばまで折った束：{first}ページのある半分がもう半分に重なる"),
            .foldBundles: Step(
                "折る",
                "折丁を一つずつ真ん中で一度折り、一番小さいページ番号が外側の表に来るようにします。折り目はスプーンの背でしごきます。",
                "半ばまで折った折丁：最初のページのある半分がもう半分に重なる"),
            .foldEach: Step(
                "折る",
                "用紙を一枚ずつ真ん中で一度折り、一番小さいページ番号が外側の表に来るようにします。",
                "半ばまで折った用紙：最初のページのある半分がもう半分に重なる"),
            .gather: Step(
                "丁合する",
                "折ったものをページ順に重ねます。{first}ページを一番上にし、折り目はすべて{spine}にそろえます。",
                "重なった折り、一番上に{first}ページ"),
            .pile: Step(
                "重ねる",
                "用紙をページ順に重ね、{first}ページを一番上にします。",
                "重なった用紙、一番上に{first}ページ"),
            .cutPile: Step(
                "切る",
                "{first}ページを一番上に、用紙の順番を保ったまま、束全体を真ん中で切ります。",
                "用紙の束と、その中央の線に当てたナイフ"),
            .join: Step(
                "重ねる",
                "{first}ページのある半分を、もう半分の上に置きます。",
                "{first}ページのある半分が、もう半分の上に載せられる"),
            .crease: Step(
                "折り目をつける",
                "用紙に八つの面ができるよう折り目をつけます：縦長に一度、横に三度。それから印刷面を上にして広げます。",
                "折り目のついた印刷済みの用紙、ページは頭を突き合わせて四つずつ二列"),
            .slit: Step(
                "一か所切る",
                "印刷面を外にして、短辺と短辺を合わせて半分に折ります。折り目から次の折り目まで、真ん中の線に沿って切ります。",
                "半分に折った用紙と、折り目から中央まで切るはさみ"),
            .lengthwise: Step(
                "縦長に折る",
                "広げて、印刷面を外に、切り込みを上にして、縦長に折ります。",
                "屋根のように縦長に折った用紙、手前に四ページ"),
            .push: Step(
                "寄せる",
                "両端を持ち、切り込みが開くまで内側に寄せます。",
                "帯の両端が寄せられ、中央がひし形に開く"),
            .wrap: Step(
                "巻く",
                "四枚の二重の紙がプラスの形に立つまで寄せます。{first}ページが表に来るように、ぐるりと畳みます。",
                "一つの背を囲む四枚の二重の紙と、{first}ページへ畳む矢印"),
            .staple: Step(
                "綴じる",
                "もう一度開き、外側から折り目に二本の針を打ちます。位置は上下の端からそれぞれ高さの四分の一です。長いホチキスがなければ、段ボールの上で打って針の足を手で曲げるか、糸で三針縫います。",
                "屋根のように伏せた冊子の外側、棟に二本の針"),
            .stapleSide: Step(
                "綴じる",
                "表から束全体に二本の針を打ちます。位置は{spine}から6\u{A0}mmです。",
                "閉じた本と、背のそばの二本の針"),
            .sew: Step(
                "製本する",
                "折丁どうしを折り目で縫い合わせます。または束を挟んで固定し、背に糊を二度塗ります。",
                "本の背、折り目を通る糸と針"),
            .bind: Step(
                "製本する",
                "束を{spine}で、針、クリップ、または糊で綴じます。",
                "閉じた本と、背のそばの二本の針"),
            .trim: Step(
                "裁つ",
                "閉じて、ページからはみ出した紙を、金属の定規に沿ってよく切れるナイフで切り落とします。",
                "閉じた本、切るところに破線、そしてナイフ"),
            .layOut: Step(
                "眺める",
                "用紙を並べます。どれも、読者が見るとおりの見開きです。",
                "並んだ見開きの用紙"),
            .look: Step(
                "眺める",
                "すべてのページを、一段ずつ、番号とともに一目で見渡します。",
                "小さなページが段に並ぶ用紙"),
            .read: Step(
                "押して、読む",
                "待ちきれなくなるまで重い本の下に置きます。それから読み、余白に書き込んでください。余白はそのためにあります。",
                "表紙を半ば開いた出来上がりの冊子と鉛筆"),
        ])
}

extension NewFileWords {
    static let japanese = NewFileWords(
        magazine: "雑誌です。どの号も、このファイルの隣にあるフォルダーです。",
        unmark: "当てはまる行の先頭の記号を取ってください。",
        tagline: "裏表紙の一行",
        publisher: "発行する人",
        website: "デジタル版を置く場所",
        subscribe: "読者がメール版に登録する場所",
        themes: "一覧は `zine theme`、新しく始めるには `zine new theme ours`",
        ownPage: "選んだ用紙のための体裁です。ここにないものは、もとになるテーマのとおりです。",
        issueTitle: "この号のテーマ",
        pages: "四の倍数。なければ収まるかぎり少ないページ数",
        picture: "絵に何が写っているか、見えない人のために",
        credit: "作った人",
        contents: "記事を順に並べます。記事は置き場所を求めることができます：",
        noteTitle: "編集後記",
        noteText: "第{1}号の最初のページです。この号が何についてのものか、何に目を留めてほしいかを、ここに書いてください。",
        untitled: "無題",
        summary: "題の下の数行。ウェブでは紹介文になります。",
        author: "書いた人",
        text: "本文はここから始まります。",
        organization: "だれの報告か",
        published: "最初に発表された日",
        source: "その場所。末尾のQRコードになります",
        license: "転載の権利",
        provenance: "または abridged、translation、retold。もとの文章に対してこの文章が何であるか",
        timezone: "下の時刻のうち書かれていないものの時間帯",
        reportSummary: "要約",
        reportSummaryText: "何が起きたかを三つの文で。",
        timeline: "経過",
        firstEntry: "最初に見えたこと。時刻で始まる行が二つ以上あれば、年表になります。",
        lastEntry: "行ったこと。",
        lessons: "学んだこと",
        lessonsText: "本文はここに続きます。")
}
