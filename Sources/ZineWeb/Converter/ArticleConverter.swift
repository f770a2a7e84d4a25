import ZineCore
import ZineDocument
import ZineLanguage

/// What every article of an edition is converted with.
struct Conversion: Sendable {
    var syntax: MarkupSyntax = .html
    /// How many levels deeper an article's headings stand on the page than in the article, where the title is 1.
    var headingShift = 1
    var addresses = AddressBook()
    var pictures = PicturePlaces()
    /// Code blocks and tables so far: their labels are numbered through the page, so that each is unique.
    var codeBlocks = 0
    var tables = 0
    /// The printed pages' beginnings, to be marked where they fall.
    var pageStarts = PageStarts()
    /// In e-mail, pictures that can be fetched: absolute addresses by path. All others are told in words.
    var pictureAddresses: [String: SafeURL] = [:]
    /// Whether ideographs are emphasised with dots; words of other letters among them are marked then.
    var hasEmphasisDots = false
}

/// An article as HTML, for a template to set into its place.
struct ArticleFragment: Sendable {
    var body: HTML
    /// The list of notes without the section and heading around it; empty when the article has none.
    var notes: HTML
}

/// Turns an article's blocks into HTML: a pure function of the article and the conversion.
struct ArticleConverter {
    let article: Article
    let address: ArticleAddress
    let phrases: Language
    var conversion: Conversion
    var out: HTMLWriter
    /// For every note the ids of the places that refer to it.
    var references: [[String]]
    /// By an anchor of the article what else it is called, in order.
    let otherNames: [String: [String]]
    var depth = 0
    var isInsideLink = false
    /// Of what is written now.
    var language: String
    /// Whether what is written now is emphasised with dots.
    var isDotted = false
    /// Page starts that the text has not yet come to, in order.
    var pageTurns: ArraySlice<PageTurn> = []

    /// Whether what is said around the text is in another language than the text.
    var isForeign: Bool { LanguageTag(article.language)?.primary != phrases.code }

    /// Deeper nesting is written as plain words: no page shows it, and the stack is finite.
    static let deepest = 48

    private init(_ article: Article, _ conversion: Conversion) {
        self.article = article
        self.conversion = conversion
        address = conversion.addresses.address(of: article)
        phrases = Language.of(article.language)
        language = article.language
        out = HTMLWriter(syntax: conversion.syntax)
        references = Array(repeating: [], count: article.footnotes.count)
        otherNames = Dictionary(grouping: article.anchorAliases.keys.sorted()) { article.anchorAliases[$0] ?? "" }
    }

    /// The article's body and notes. What the page needs to know of it later is left in `conversion`.
    static func convert(_ article: Article, with conversion: inout Conversion) -> ArticleFragment {
        var converter = ArticleConverter(article, conversion)
        converter.pageTurns = conversion.pageStarts.inText(of: article.slug)[...]
        converter.blocks(article.blocks)
        converter.markRemainingPages()
        let body = converter.out.html
        let notes = converter.notes()
        conversion = converter.conversion
        return ArticleFragment(body: body, notes: notes)
    }

    /// A line of text, such as a title. Links in it are written only where `links` says so: not inside other links.
    static func line(_ text: [Inline], of article: Article, links: Bool, with conversion: inout Conversion) -> HTML {
        var converter = ArticleConverter(article, conversion)
        converter.isInsideLink = !links
        converter.inlines(text)
        conversion = converter.conversion
        return converter.out.html
    }

    /// A picture with its credit.
    static func figure(_ picture: Picture, of article: Article, with conversion: inout Conversion) -> HTML {
        var converter = ArticleConverter(article, conversion)
        converter.figure(Figure(picture: picture, caption: []), loadsLate: false)
        conversion = converter.conversion
        return converter.out.html
    }

    mutating func element(_ tag: Tag, _ attributes: [Attribute] = [], _ content: (inout ArticleConverter) -> Void) {
        out.open(tag, attributes)
        content(&self)
        out.close(tag)
    }

    /// An element on lines of its own, its content too.
    mutating func box(_ tag: Tag, _ attributes: [Attribute] = [], _ content: (inout ArticleConverter) -> Void) {
        out.newline()
        out.open(tag, attributes)
        out.newline()
        content(&self)
        out.newline()
        out.close(tag)
        out.newline()
    }

    /// An element on a line of its own.
    mutating func line(_ tag: Tag, _ attributes: [Attribute] = [], _ content: (inout ArticleConverter) -> Void) {
        out.newline()
        element(tag, attributes, content)
        out.newline()
    }
}
