import ZineDocument
import ZineLanguage

/// The files of a book while they are written, in the order of reading where they are read.
struct EPUBBook {
    let issue: Issue
    let context: EPUBContext
    let phrases: Language
    let starts: PageStarts
    private(set) var items: [EPUBItem] = []
    private var articles: ArticleRecords
    /// Each article's file, by slug.
    private let files: [String: String]

    static let cover = "cover.xhtml"
    static let coverPicture = "cover.png"
    static let contents = "contents.xhtml"
    static let colophon = "colophon.xhtml"
    static let style = "style.css"

    init(issue: Issue, context: EPUBContext) {
        self.issue = issue
        self.context = context
        phrases = Language.of(issue.language)
        starts = PageStarts(context.pageStarts, articles: issue.articles.map(\.slug))
        var files: [String: String] = [:]
        var conversion = Conversion(syntax: .xhtml, headingShift: 0, addresses: AddressBook())
        conversion.hasEmphasisDots = context.style.hasEmphasisDots
        conversion.pictures = PicturePlaces(folder: "pictures")
        conversion.pageStarts = starts
        for article in issue.articles {
            let name = PicturePlaces.name(for: ArticleAddress.identifier(article.slug))
            files[article.slug] = "article-\(name).xhtml"
            conversion.addresses.add(article, at: .onItsOwnPage("article-\(name).xhtml"))
        }
        self.files = files
        articles = ArticleRecords(issue: issue, pageLabels: [:], conversion: conversion)
    }

    func file(of article: Article) -> String { files[article.slug] ?? Self.contents }

    /// Writes every file but the package.
    mutating func write() throws(WebError) {
        let cover = coverRecord()
        try page(WebTemplates.epubCover, cover, at: Self.cover)
        var contents = pageRecord()
        contents.text("page_title", phrases.page.contents)
        navigation(into: &contents)
        try page(WebTemplates.epubContents, contents, at: Self.contents, properties: "nav")
        for article in issue.articles {
            var record = pageRecord(language: article.language)
            record.text("page_title", title(of: article))
            record.html("page_marks", marks(starts.atOpener(of: article.slug), article.language))
            record.part("article", articles.article(article, isBackCover: false))
            try page(WebTemplates.epubArticle, record, at: file(of: article))
        }
        var colophon = colophonRecord()
        colophon.html("back_art", articles.backArt())
        try page(WebTemplates.epubColophon, colophon, at: Self.colophon)
        let files = faceFiles()
        let style = try context.templates.render(WebTemplates.epubStyle, styleRecord(faces: files))
        items.append(EPUBItem(path: Self.style, mediaType: "text/css", content: Array(style.utf8)))
        try pictures()
        embed(files)
    }

    private mutating func page(
        _ template: String, _ record: TemplateRecord, at path: String, properties: String? = nil
    ) throws(WebError) {
        let text = try context.templates.render(template, record)
        items.append(
            EPUBItem(
                path: path, mediaType: "application/xhtml+xml", content: Array(text.utf8), properties: properties,
                isInSpine: true))
    }

    private mutating func pictures() throws(WebError) {
        let cover = issue.cover.art?.path
        for picture in articles.conversion.pictures.taken {
            guard let bytes = context.pictures[picture.source] else { throw .unreadable(picture.source) }
            let isCover = picture.source == cover && context.coverImage == nil
            items.append(
                EPUBItem(
                    path: picture.place, mediaType: EPUBItem.pictureType(picture.source, bytes), content: bytes,
                    properties: isCover ? "cover-image" : nil))
        }
        guard let image = context.coverImage else { return }
        items.append(
            EPUBItem(path: Self.coverPicture, mediaType: "image/png", content: image, properties: "cover-image"))
    }

    /// The faces that the book embeds, by their files' names, cut down to its characters where that can be done.
    private func faceFiles() -> [String: [UInt8]] {
        let used = Set(context.style.faces.map(\.file))
        let fonts = context.fonts.filter { used.contains($0.key) }
        guard let subset = context.subset else { return fonts }
        let characters = characters()
        return fonts.reduce(into: [:]) { cut, font in cut[font.key] = subset(font.key, font.value, characters) }
    }

    /// What books have nearly always beside the letters of their language; with it the books of an archive are cut alike,
    /// and cutting is done once for all of them.
    private static let usual: Set<Unicode.Scalar> = Set((0x20...0x7E).compactMap(Unicode.Scalar.init)).union([
        "\u{A0}", "\u{B7}", "\u{D7}", "–", "—", "‘", "’", "“", "”", "…", "→",
    ])

    /// Everything that the pages show, what style sheets make of it, and the characters of lists' numbers.
    private func characters() -> Set<Unicode.Scalar> {
        var found = Self.usual
        for item in items where item.isInSpine {
            for scalar in String(decoding: item.content, as: UTF8.self).unicodeScalars
            where scalar.value > 0x7E && found.insert(scalar).inserted {
                found.formUnion(scalar.properties.uppercaseMapping.unicodeScalars)
            }
        }
        return found
    }

    private mutating func embed(_ files: [String: [UInt8]]) {
        for (name, content) in files.sorted(by: { $0.key < $1.key }) {
            let format = context.style.faces.first { $0.file == name }?.format ?? .opentype
            let type = [.truetype: "font/ttf", .woff2: "font/woff2"][format] ?? "font/otf"
            items.append(EPUBItem(path: Self.facePath(name), mediaType: type, content: content))
        }
        guard !files.isEmpty else { return }
        for (name, text) in context.licences.sorted(by: { $0.key < $1.key }) {
            items.append(EPUBItem(path: Self.facePath(name), mediaType: "text/plain", content: text))
        }
    }

    /// A face keeps its file's name where no file system stumbles over it.
    static func facePath(_ file: String) -> String {
        let isPlain = file.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || "-._".utf8.contains(byte)
        }
        return "fonts/"
            + (isPlain && !file.hasPrefix(".") ? file : PicturePlaces.name(for: ArticleAddress.identifier(file)))
    }

    private mutating func coverRecord() -> TemplateRecord {
        var record = pageRecord()
        record.text("page_title", issue.publication.name)
        record.html("page_marks", marks(starts.cover, issue.language))
        record.text("name", issue.publication.name)
        record.text("issue_label", Phrases.fill(phrases.page.issue, String(issue.number)))
        record.words("issue_title", issue.title, language: issue.raisingLanguage)
        record.text("date_text", WrittenDate.text(issue.date, language: issue.language))
        record.text("tagline", issue.publication.tagline)
        if context.coverImage == nil {
            record.html("art", articles.coverArt())
        } else {
            record.html("picture", coverPicture())
        }
        return record
    }

    /// The printed cover; its words are those of a picture that is described.
    private func coverPicture() -> HTML {
        let told = [issue.cover.art?.alternativeText, issue.cover.art?.credit ?? issue.cover.credit]
        var writer = HTMLWriter(syntax: .xhtml)
        writer.void(
            .img,
            [
                .class("whole"), .src(SafeURL(path: Self.coverPicture)), .role("doc-cover"),
                .alt(Self.sentences([phrases.book.cover + ": " + packageTitle] + told.compactMap { $0 })),
            ])
        return writer.html
    }

    private static func sentences(_ texts: [String]) -> String {
        texts.filter { !$0.isEmpty }.map { $0.last?.isPunctuation == true ? $0 : $0 + "." }.joined(separator: " ")
    }

    func marks(_ starts: [PageStart], _ language: String) -> HTML {
        let marks = starts.map { ArticleConverter.pageMark($0, Language.of(language), .xhtml).source }
        return HTML(written: marks.joined())
    }

    /// What every page is told.
    func pageRecord(language: String? = nil) -> TemplateRecord {
        var record = TemplateRecord()
        let tag = LanguageTag(language ?? issue.language)
        record.text("page_lang", tag?.text ?? "und")
        record.text("page_dir", (tag?.direction ?? .leftToRight).rawValue)
        return record
    }

    func title(of article: Article) -> String {
        let words = PlainWords.of(article.title)
        return words.allSatisfy(\.isWhitespace) ? article.slug : words
    }
}
