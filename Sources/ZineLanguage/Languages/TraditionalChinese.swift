extension Language {
    static let traditionalChinese = Language(
        tag: "zh-Hant",
        kinds: ArticleKindNames(
            report: "報告", feature: "專題", essay: "隨筆", interview: "訪談", note: "編輯部", etcetera: "雜記", illustration: "插圖"),
        alerts: AlertNames(note: "說明", tip: "提示", important: "重要", warning: "警告", caution: "注意"),
        dates: DateForms(
            months: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"], day: "{year}年{month}月{day}日",
            month: "{year}年{month}月"),
        names: NameList(comma: "、", joint: "和"), plurals: .otherAlone,
        print: PrintWords(
            readerNotes: "筆記", continued: "續", qrCode: "QR 碼", links: "連結",
            index: "索引", onPage: "第%頁"),
        colophon: .traditionalChinese, page: .traditionalChinese, editions: .traditionalChinese,
        book: .traditionalChinese, assembly: .traditionalChinese, newFiles: .traditionalChinese)
}

extension ColophonWords {
    static let traditionalChinese = ColophonWords(
        title: "版本說明", made: "本期由{1}從Markdown讀入，製成頁面、印張和網路版。",
        type: "所用字型為{1}，正文{2}，行距{3}。",
        pages: "段落整體斷行，分頁由全部文章一起決定；每一行正文都落在同一網格上，全期恰好佔滿整張紙。",
        print: "請在{1}紙上雙面列印，對摺，並在折縫處裝訂。")
}

extension Phrases {
    static let traditionalChinese = Phrases(
        skip: "跳到文章", issue: "第%期", contents: "目錄", page: "第%頁", nextIssue: "下期 %", toContents: "返回目錄",
        by: "文：%", published: "發表於%", originally: "首次發表於",
        retold: Adaptation(by: "改寫：%", byEditors: "改寫：編輯部"),
        abridged: Adaptation(by: "節選：%", byEditors: "節選：編輯部"),
        translated: Adaptation(by: "翻譯：%", byEditors: "翻譯：編輯部"), original: "原文：%", originalIsAt: "原文見",
        licence: "授權",
        notes: "註釋", note: "注%", backToReference: "返回正文（注%）", code: "程式碼%", table: "表%", details: "詳情",
        done: "已完成", open: "未完成",
        typefaces: "所用字型：%。", madeWith: "以%製作。", print: "列印、摺疊、裝訂",
        howToPrint: "用%紙列印小冊子：雙面，沿短邊翻轉，實際尺寸。把整疊紙從中間對摺一次，在折縫上釘兩個訂書釘。",
        downloads: "其他版本")
}

extension EditionPhrases {
    static let traditionalChinese = EditionPhrases(
        archive: "全部各期", latest: "最新一期", previousIssue: "上一期", nextIssue: "下一期", previous: "上一篇",
        next: "下一篇", minutes: CountedPhrase(other: "閱讀約%分鐘"),
        moved: "本文的新地址：", otherIssues: "其他各期", otherArticles: "本期其他文章",
        subscribe: "透過郵件接收", emailAddress: "電子郵件地址", signUp: "訂閱", feed: "訂閱源",
        missing: "這裡什麼也沒印",
        missingLead: "這個地址沒有頁面。也許它搬走了，也許被撕掉了。",
        booklet: "可列印摺疊的小冊子（PDF）", pagesFile: "單頁（PDF）", epubFile: "電子書（EPUB）", largePrint: "大字版",
        braille: "點字",
        search: "搜尋", searchLabel: "搜尋往期",
        searchNeeds: "搜尋需要指令碼，而此瀏覽器沒有執行指令碼。全部文章列在這裡：",
        found: "找到的文章：%", foundNone: "沒有文章包含所有這些詞。",
        writeInMargin: "在頁邊寫", writeBeside: "在「%…」旁邊寫", yourNote: "您的筆記",
        noteHint: "一個想法、一個問題、一點懷疑", notesKept: "筆記：%，只儲存在此瀏覽器中。",
        saveNotes: "儲存為 Markdown", eraseNotes: "刪除",
        printedCover: "印刷的封面：%", coverOf: "%的封面", olderIssues: "更早的各期", newerIssues: "更新的各期",
        assemble: "怎樣製作小冊子")
}

extension BookPhrases {
    static let traditionalChinese = BookPhrases(
        cover: "封面", beginning: "文章開始", printedPages: "印刷版頁碼", printEdition: "印刷版",
        accessible: "正文按閱讀順序流動，可沿標題瀏覽。",
        accessiblePictures: "每幅圖片都有說明。",
        accessiblePages: "印刷版的頁碼已標出並列出。",
        picture: "［圖：%］", readOnline: "在網路上閱讀", readOn: "繼續閱讀：%", unsubscribe: "退訂",
        links: "註釋與連結")
}

extension AssemblyWords {
    static let traditionalChinese = AssemblyWords(
        title: "小冊子的做法",
        lead: "一臺印表機、{paper} 紙和十分鐘，就夠了。",
        proofLead: "打在 {paper} 紙上的校樣，供檢視，不供裝訂。",
        shortEdge: "短邊", longEdge: "長邊",
        leftEdge: "左邊", rightEdge: "右邊",
        twoPages: "第{a}頁和第{b}頁", onePage: "第{a}頁", noPage: "空白頁",
        paperOfSize: "{a} × {b} mm",
        rotatedBacks: "此檔案供會把背面旋轉半圈的印表機使用；請不要再轉一次。",
        severalZines: "共 {sheets} 張紙，每一張各成一本小冊子。",
        poster: "海報在紙的另一面：把紙展開。",
        steps: [
            .print: Step(
                "列印",
                "用 {paper} 紙雙面列印，沿{edge}翻轉，按實際大小：100%，不要縮放以適應頁面。",
                "一臺正在送出第一張紙的印表機和三項設定：紙張、沿{edge}翻轉的雙面列印和 100%"),
            .printOneSide: Step(
                "列印",
                "用 {paper} 紙單面列印，按實際大小：100%，不要縮放以適應頁面。",
                "一臺正在送出第一張紙的印表機和兩項設定：紙張和 100%"),
            .printFronts: Step(
                "列印正面",
                "用 {paper} 紙單面列印正面檔案，按實際大小：100%，不要縮放以適應頁面。",
                "一臺正在送出第一張紙的印表機和兩項設定：紙張和 100%"),
            .turnPile: Step(
                "翻轉紙疊",
                "把整疊紙沿{edge}翻過來，放回紙盒。",
                "沿{edge}翻轉之前和之後的一疊印好的紙"),
            .returnPile: Step(
                "放回紙疊",
                "把紙疊照出來時的樣子放回紙盒，不要翻面。",
                "一疊印好的紙正要放回紙盒"),
            .printBacks: Step(
                "列印背面",
                "用同樣的設定列印背面檔案。",
                "一臺正在送出第一張紙的印表機和兩項設定：紙張和 100%"),
            .check: Step(
                "檢查一張",
                "先只用第一張試試。沿{edge}翻過來：第{front}頁的背後必須是第{behind}頁，頁頭對頁頭。",
                "第一張紙沿{edge}翻轉之前和之後：第{front}頁的背後是第{behind}頁"),
            .stack: Step(
                "疊放",
                "把紙一張張疊起來。有第{first}頁的那張在最下面，這一頁朝下；最上面看到的是{middle}。",
                "疊在一起的紙，最上面是{middle}"),
            .layOne: Step(
                "放平",
                "把紙放在桌上，第{first}頁朝下；上面看到的是{middle}。",
                "一張紙，上面是{middle}"),
            .sort: Step(
                "分帖",
                "把紙分成 {count} 帖：第{ranges}頁。每一帖裡，頁碼最小的那張在最下面，這一頁朝下。",
                "並排的書帖，中間的頁面朝上"),
            .fold: Step(
                "摺疊",
                "把整疊紙從中間對摺一次，讓第{first}頁在外面的正面。用勺背壓實摺痕。",
                "折到一半的紙疊：有第{first}頁的一半蓋向另一半"),
            .foldBundles: Step(
                "摺疊",
                "把每一帖從中間對摺一次，讓最小的頁碼在外面的正面。用勺背壓實摺痕。",
                "折到一半的書帖：有首頁的一半蓋向另一半"),
            .foldEach: Step(
                "摺疊",
                "把每張紙分別從中間對摺一次，讓最小的頁碼在外面的正面。",
                "折到一半的紙：有首頁的一半蓋向另一半"),
            .gather: Step(
                "配帖",
                "把摺好的部分按頁碼順序疊起來，第{first}頁在最上面，所有摺痕都在{spine}。",
                "疊在一起的摺好的部分，最上面是第{first}頁"),
            .pile: Step(
                "疊放",
                "把紙按頁碼順序疊起來，第{first}頁在最上面。",
                "疊在一起的紙，最上面是第{first}頁"),
            .cutPile: Step(
                "裁切",
                "保持紙的順序，第{first}頁在最上面，把整疊紙從中間裁開。",
                "一疊紙，中線上有一把刀"),
            .join: Step(
                "疊放",
                "把有第{first}頁的一半放到另一半上面。",
                "有第{first}頁的一半被抬到另一半上面"),
            .crease: Step(
                "壓摺痕",
                "把紙折出八格：縱向一次，橫向三次。然後展開，印面朝上。",
                "帶摺痕的印好的紙，頁面頭對頭，兩排各四頁"),
            .slit: Step(
                "剪一刀",
                "橫向對摺，短邊對短邊，印面朝外。沿中線從折邊剪到下一道摺痕。",
                "對摺的紙，剪刀從折邊剪到它的中間"),
            .lengthwise: Step(
                "縱向摺疊",
                "展開，再縱向對摺，印面朝外，切口在上。",
                "像屋頂一樣縱向對摺的紙，前面有四頁"),
            .push: Step(
                "推攏",
                "握住兩端往中間推，直到切口張開。",
                "紙條的兩端被推攏，中間張開成菱形"),
            .wrap: Step(
                "圍合",
                "繼續推，直到四片雙層的紙立成加號。把它們圍起來，讓第{first}頁在最前面。",
                "四片雙層的紙圍著一條書脊，一個箭頭把它們圍向第{first}頁"),
            .staple: Step(
                "裝訂",
                "重新打開，從外面在摺痕上釘兩枚訂書釘，各離一端四分之一高度。沒有長臂訂書機？墊著紙板釘，再用手彎下釘腳；或者用線縫三針。",
                "從外面看打開的小冊子，像屋頂，脊上有兩枚訂書釘"),
            .stapleSide: Step(
                "裝訂",
                "從正面用兩枚訂書釘穿過整疊紙，距{spine} 6\u{A0}mm。",
                "合上的書，書脊旁有兩枚訂書釘"),
            .sew: Step(
                "成冊",
                "用線穿過摺痕把各帖縫在一起。或者夾緊紙疊，在書脊上刷兩遍膠。",
                "書脊，摺痕裡穿著線，還有一根針"),
            .bind: Step(
                "成冊",
                "在{spine}用訂書釘、夾子或膠把紙疊固定。",
                "合上的書，書脊旁有兩枚訂書釘"),
            .trim: Step(
                "裁邊",
                "合上，用鋒利的刀沿鋼尺裁掉頁面以外的紙。",
                "合上的書，裁切處有虛線，還有一把刀"),
            .layOut: Step(
                "檢視",
                "把紙並排放好：每一張都是讀者將看到的對頁。",
                "並排的對頁紙張"),
            .look: Step(
                "檢視",
                "一眼看遍所有頁面，一行一行，每頁都有頁碼。",
                "一張紙，小頁面排成行"),
            .read: Step(
                "壓平，閱讀",
                "把它壓在厚重的書下，能等多久就等多久。然後閱讀，並在頁邊寫字：頁邊就是為此而留的。",
                "做好的小冊子，封面半開，還有一支鉛筆"),
        ])
}

extension NewFileWords {
    static let traditionalChinese = NewFileWords(
        magazine: "這是刊物。每一期是本檔案旁邊的一個資料夾。",
        unmark: "去掉適用各行前面的井字號。",
        tagline: "封底上的一行字",
        publisher: "由誰出版",
        website: "數位版將在的網址",
        subscribe: "讀者訂閱郵件版的網址",
        themes: "`zine theme` 列出所有佈景，`zine new theme ours` 新建一個",
        ownPage: "為所選紙張準備的樣式；這裡沒有寫的，與它所擴充的佈景相同。",
        issueTitle: "本期的主題",
        pages: "四的倍數；不寫則用最少的頁數",
        picture: "寫給看不見的人，圖中有什麼",
        credit: "由誰製作",
        contents: "文章按順序排列。文章可以要求自己的位置：",
        noteTitle: "編者的話",
        noteText: "這是第{1}期的第一頁。請在這裡說明本期講什麼，讀者應當留意什麼。",
        untitled: "無題",
        summary: "標題下面的幾行，也是網頁上的簡介。",
        author: "作者是誰",
        text: "正文從這裡開始。",
        organization: "報告出自何處",
        published: "首次發表的時間",
        source: "發表的網址，會成為文末的 QR 碼",
        license: "憑什麼權利轉載",
        provenance: "或 abridged、translation、retold：本文與原文的關係",
        timezone: "下面沒有註明時區的時間所用的時區",
        reportSummary: "摘要",
        reportSummaryText: "用三句話說明發生了什麼。",
        timeline: "時間軸",
        firstEntry: "最先看到的情況。兩行或更多以時間開頭的文字會成為時間軸。",
        lastEntry: "採取的措施。",
        lessons: "我們學到了什麼",
        lessonsText: "正文在這裡繼續。")
}
