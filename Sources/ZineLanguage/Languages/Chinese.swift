extension Language {
    static let chinese = Language(
        tag: "zh",
        kinds: ArticleKindNames(
            report: "报告", feature: "专题", essay: "随笔", interview: "访谈", note: "编辑部", etcetera: "杂记", illustration: "插图"),
        alerts: AlertNames(note: "说明", tip: "提示", important: "重要", warning: "警告", caution: "注意"),
        dates: DateForms(
            months: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"], day: "{year}年{month}月{day}日",
            month: "{year}年{month}月"),
        names: NameList(comma: "、", joint: "和"), plurals: .otherAlone,
        print: PrintWords(
            readerNotes: "笔记", continued: "续", qrCode: "二维码", links: "链接",
            index: "索引", onPage: "第%页"),
        colophon: .chinese, page: .chinese, editions: .chinese, book: .chinese, assembly: .chinese, newFiles: .chinese)
}

extension ColophonWords {
    static let chinese = ColophonWords(
        title: "版本说明", made: "本期由{1}从Markdown读入，制成页面、印张和网络版。",
        type: "所用字体为{1}，正文{2}，行距{3}。",
        pages: "段落整体断行，分页由全部文章一起决定；每一行正文都落在同一网格上，全期恰好占满整张纸。",
        print: "请在{1}纸上双面打印，对折，并在折缝处装订。")
}

extension Phrases {
    static let chinese = Phrases(
        skip: "跳到文章", issue: "第%期", contents: "目录", page: "第%页", nextIssue: "下期 %", toContents: "返回目录",
        by: "文：%", published: "发表于%", originally: "首次发表于",
        retold: Adaptation(by: "改写：%", byEditors: "改写：编辑部"),
        abridged: Adaptation(by: "节选：%", byEditors: "节选：编辑部"),
        translated: Adaptation(by: "翻译：%", byEditors: "翻译：编辑部"), original: "原文：%", originalIsAt: "原文见",
        licence: "许可",
        notes: "注释", note: "注%", backToReference: "返回正文（注%）", code: "代码%", table: "表%", details: "详情",
        done: "已完成", open: "未完成",
        typefaces: "所用字体：%。", madeWith: "用%制作。", print: "打印、折叠、装订",
        howToPrint: "用%纸打印小册子：双面，沿短边翻转，实际尺寸。把整叠纸从中间对折一次，在折缝上钉两个订书钉。",
        downloads: "其他版本")
}

extension EditionPhrases {
    static let chinese = EditionPhrases(
        archive: "全部各期", latest: "最新一期", previousIssue: "上一期", nextIssue: "下一期", previous: "上一篇",
        next: "下一篇", minutes: CountedPhrase(other: "阅读约%分钟"),
        moved: "本文的新地址：", otherIssues: "其他各期", otherArticles: "本期其他文章",
        subscribe: "通过邮件接收", emailAddress: "电子邮箱", signUp: "订阅", feed: "订阅源",
        missing: "这里什么也没印",
        missingLead: "这个地址没有页面。也许它搬走了，也许被撕掉了。",
        booklet: "可打印折叠的小册子（PDF）", pagesFile: "单页（PDF）", epubFile: "电子书（EPUB）", largePrint: "大字版",
        braille: "盲文",
        search: "搜索", searchLabel: "搜索往期",
        searchNeeds: "搜索需要脚本，而此浏览器没有运行脚本。全部文章列在这里：",
        found: "找到的文章：%", foundNone: "没有文章包含所有这些词。",
        writeInMargin: "在页边写", writeBeside: "在“%…”旁边写", yourNote: "您的笔记",
        noteHint: "一个想法、一个问题、一点怀疑", notesKept: "笔记：%，只保存在此浏览器中。",
        saveNotes: "保存为 Markdown", eraseNotes: "删除",
        printedCover: "印刷的封面：%", coverOf: "%的封面", olderIssues: "更早的各期", newerIssues: "更新的各期",
        assemble: "怎样制作小册子")
}

extension BookPhrases {
    static let chinese = BookPhrases(
        cover: "封面", beginning: "文章开始", printedPages: "印刷版页码", printEdition: "印刷版",
        accessible: "正文按阅读顺序流动，可沿标题浏览。",
        accessiblePictures: "每幅图片都有说明。",
        accessiblePages: "印刷版的页码已标出并列出。",
        picture: "［图：%］", readOnline: "在网上阅读", readOn: "继续阅读：%", unsubscribe: "退订",
        links: "注释与链接")
}

extension AssemblyWords {
    static let chinese = AssemblyWords(
        title: "小册子的做法",
        lead: "一台打印机、{paper} 纸和十分钟，就够了。",
        proofLead: "打在 {paper} 纸上的校样，供查看，不供装订。",
        shortEdge: "短边", longEdge: "长边",
        leftEdge: "左边", rightEdge: "右边",
        twoPages: "第{a}页和第{b}页", onePage: "第{a}页", noPage: "空白页",
        paperOfSize: "{a} × {b} mm",
        rotatedBacks: "此文件供会把背面旋转半圈的打印机使用；请不要再转一次。",
        severalZines: "共 {sheets} 张纸，每一张各成一本小册子。",
        poster: "海报在纸的另一面：把纸展开。",
        steps: [
            .print: Step(
                "打印",
                "用 {paper} 纸双面打印，沿{edge}翻转，按实际大小：100%，不要缩放以适应页面。",
                "一台正在送出第一张纸的打印机和三项设置：纸张、沿{edge}翻转的双面打印和 100%"),
            .printOneSide: Step(
                "打印",
                "用 {paper} 纸单面打印，按实际大小：100%，不要缩放以适应页面。",
                "一台正在送出第一张纸的打印机和两项设置：纸张和 100%"),
            .printFronts: Step(
                "打印正面",
                "用 {paper} 纸单面打印正面文件，按实际大小：100%，不要缩放以适应页面。",
                "一台正在送出第一张纸的打印机和两项设置：纸张和 100%"),
            .turnPile: Step(
                "翻转纸叠",
                "把整叠纸沿{edge}翻过来，放回纸盒。",
                "沿{edge}翻转之前和之后的一叠印好的纸"),
            .returnPile: Step(
                "放回纸叠",
                "把纸叠照出来时的样子放回纸盒，不要翻面。",
                "一叠印好的纸正要放回纸盒"),
            .printBacks: Step(
                "打印背面",
                "用同样的设置打印背面文件。",
                "一台正在送出第一张纸的打印机和两项设置：纸张和 100%"),
            .check: Step(
                "检查一张",
                "先只用第一张试试。沿{edge}翻过来：第{front}页的背后必须是第{behind}页，页头对页头。",
                "第一张纸沿{edge}翻转之前和之后：第{front}页的背后是第{behind}页"),
            .stack: Step(
                "叠放",
                "把纸一张张叠起来。有第{first}页的那张在最下面，这一页朝下；最上面看到的是{middle}。",
                "叠在一起的纸，最上面是{middle}"),
            .layOne: Step(
                "放平",
                "把纸放在桌上，第{first}页朝下；上面看到的是{middle}。",
                "一张纸，上面是{middle}"),
            .sort: Step(
                "分帖",
                "把纸分成 {count} 帖：第{ranges}页。每一帖里，页码最小的那张在最下面，这一页朝下。",
                "并排的书帖，中间的页面朝上"),
            .fold: Step(
                "折叠",
                "把整叠纸从中间对折一次，让第{first}页在外面的正面。用勺背压实折痕。",
                "折到一半的纸叠：有第{first}页的一半盖向另一半"),
            .foldBundles: Step(
                "折叠",
                "把每一帖从中间对折一次，让最小的页码在外面的正面。用勺背压实折痕。",
                "折到一半的书帖：有首页的一半盖向另一半"),
            .foldEach: Step(
                "折叠",
                "把每张纸分别从中间对折一次，让最小的页码在外面的正面。",
                "折到一半的纸：有首页的一半盖向另一半"),
            .gather: Step(
                "配帖",
                "把折好的部分按页码顺序叠起来，第{first}页在最上面，所有折痕都在{spine}。",
                "叠在一起的折好的部分，最上面是第{first}页"),
            .pile: Step(
                "叠放",
                "把纸按页码顺序叠起来，第{first}页在最上面。",
                "叠在一起的纸，最上面是第{first}页"),
            .cutPile: Step(
                "裁切",
                "保持纸的顺序，第{first}页在最上面，把整叠纸从中间裁开。",
                "一叠纸，中线上有一把刀"),
            .join: Step(
                "叠放",
                "把有第{first}页的一半放到另一半上面。",
                "有第{first}页的一半被抬到另一半上面"),
            .crease: Step(
                "压折痕",
                "把纸折出八格：纵向一次，横向三次。然后展开，印面朝上。",
                "带折痕的印好的纸，页面头对头，两排各四页"),
            .slit: Step(
                "剪一刀",
                "横向对折，短边对短边，印面朝外。沿中线从折边剪到下一道折痕。",
                "对折的纸，剪刀从折边剪到它的中间"),
            .lengthwise: Step(
                "纵向折叠",
                "展开，再纵向对折，印面朝外，切口在上。",
                "像屋顶一样纵向对折的纸，前面有四页"),
            .push: Step(
                "推拢",
                "握住两端往中间推，直到切口张开。",
                "纸条的两端被推拢，中间张开成菱形"),
            .wrap: Step(
                "围合",
                "继续推，直到四片双层的纸立成加号。把它们围起来，让第{first}页在最前面。",
                "四片双层的纸围着一条书脊，一个箭头把它们围向第{first}页"),
            .staple: Step(
                "装订",
                "重新打开，从外面在折痕上钉两枚订书钉，各离一端四分之一高度。没有长臂订书机？垫着纸板钉，再用手弯下钉脚；或者用线缝三针。",
                "从外面看打开的小册子，像屋顶，脊上有两枚订书钉"),
            .stapleSide: Step(
                "装订",
                "从正面用两枚订书钉穿过整叠纸，距{spine} 6\u{A0}mm。",
                "合上的书，书脊旁有两枚订书钉"),
            .sew: Step(
                "成册",
                "用线穿过折痕把各帖缝在一起。或者夹紧纸叠，在书脊上刷两遍胶。",
                "书脊，折痕里穿着线，还有一根针"),
            .bind: Step(
                "成册",
                "在{spine}用订书钉、夹子或胶把纸叠固定。",
                "合上的书，书脊旁有两枚订书钉"),
            .trim: Step(
                "裁边",
                "合上，用锋利的刀沿钢尺裁掉页面以外的纸。",
                "合上的书，裁切处有虚线，还有一把刀"),
            .layOut: Step(
                "查看",
                "把纸并排放好：每一张都是读者将看到的对页。",
                "并排的对页纸张"),
            .look: Step(
                "查看",
                "一眼看遍所有页面，一行一行，每页都有页码。",
                "一张纸，小页面排成行"),
            .read: Step(
                "压平，阅读",
                "把它压在厚重的书下，能等多久就等多久。然后阅读，并在页边写字：页边就是为此而留的。",
                "做好的小册子，封面半开，还有一支铅笔"),
        ])
}

extension NewFileWords {
    static let chinese = NewFileWords(
        magazine: "这是刊物。每一期是本文件旁边的一个文件夹。",
        unmark: "去掉适用各行前面的井号。",
        tagline: "封底上的一行字",
        publisher: "由谁出版",
        website: "数字版将在的网址",
        subscribe: "读者订阅邮件版的网址",
        themes: "`zine theme` 列出所有主题，`zine new theme ours` 新建一个",
        ownPage: "为所选纸张准备的样式；这里没有写的，与它所扩展的主题相同。",
        issueTitle: "本期的主题",
        pages: "四的倍数；不写则用最少的页数",
        picture: "写给看不见的人，图中有什么",
        credit: "由谁制作",
        contents: "文章按顺序排列。文章可以要求自己的位置：",
        noteTitle: "编者的话",
        noteText: "这是第{1}期的第一页。请在这里说明本期讲什么，读者应当留意什么。",
        untitled: "无题",
        summary: "标题下面的几行，也是网页上的简介。",
        author: "作者是谁",
        text: "正文从这里开始。",
        organization: "报告出自何处",
        published: "首次发表的时间",
        source: "发表的网址，会成为文末的二维码",
        license: "凭什么权利转载",
        provenance: "或 abridged、translation、retold：本文与原文的关系",
        timezone: "下面没有注明时区的时间所用的时区",
        reportSummary: "摘要",
        reportSummaryText: "用三句话说明发生了什么。",
        timeline: "时间线",
        firstEntry: "最先看到的情况。两行或更多以时间开头的文字会成为时间线。",
        lastEntry: "采取的措施。",
        lessons: "我们学到了什么",
        lessonsText: "正文在这里继续。")
}
