extension Phrases {
    static let chinese = Phrases(
        language: "zh",
        skip: "跳到文章", issue: "第%期", contents: "目录", page: "第%页", nextIssue: "下期 %", toContents: "返回目录",
        by: "文：%", and: "和", published: "发表于%", originally: "首次发表于", licence: "许可",
        notes: "注释", note: "注%", backToReference: "返回正文（注%）", code: "代码%", table: "表%", details: "详情",
        done: "已完成", open: "未完成",
        colophon: "版权页", typefaces: "所用字体：%。", madeWith: "用%制作。", print: "打印、折叠、装订",
        howToPrint: "用%纸打印小册子：双面，沿短边翻转，实际尺寸。把整叠纸从中间对折一次，在折缝上钉两个订书钉。",
        downloads: "其他版本")
}

extension EditionPhrases {
    static let chinese = EditionPhrases(
        archive: "全部各期", latest: "最新一期", previousIssue: "上一期", nextIssue: "下一期", previous: "上一篇",
        next: "下一篇", minutes: "阅读约%分钟",
        moved: "本文的新地址：", otherIssues: "其他各期", otherArticles: "本期其他文章",
        subscribe: "通过邮件接收", emailAddress: "电子邮箱", signUp: "订阅", feed: "订阅源",
        missing: "这里什么也没印",
        missingLead: "这个地址没有页面。也许它搬走了，也许被撕掉了。",
        booklet: "可打印折叠的小册子（PDF）", pagesFile: "单页（PDF）", epubFile: "电子书（EPUB）",
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
