import ZineDocument
import ZineLanguage

extension ArticleConverter {
    mutating func inlines(_ inlines: [Inline]) {
        guard depth < Self.deepest else { return out.text(PlainWords.of(inlines)) }
        depth += 1
        var rest = inlines[...]
        while let first = rest.first {
            if inlines.isLostBreak(at: rest.startIndex) {
                rest = rest.dropFirst()
                continue
            }
            let references = rest.prefix { $0.isNoteMark }
            if references.count > 1 {
                self.references(references)
                rest = rest.dropFirst(references.count)
            } else {
                inline(first)
                rest = rest.dropFirst()
            }
        }
        depth -= 1
    }

    /// The marks of notes that are neighbours, parted by commas.
    private mutating func references(_ references: ArraySlice<Inline>) {
        let numbers = references.compactMap { inline -> Int? in
            if case .footnoteReference(let index) = inline.content { index } else { nil }
        }
        let known = numbers.filter(article.footnotes.indices.contains)
        guard !known.isEmpty else { return }
        element(.sup, isInsideLink ? [] : [.class("reference")]) {
            for (place, index) in known.enumerated() {
                if place > 0 { $0.out.text(",") }
                if $0.isInsideLink { $0.out.text(String(index + 1)) } else { $0.mark(of: index) }
            }
        }
    }

    private mutating func inline(_ inline: Inline) {
        markPages(before: inline.span)
        switch inline.content {
        case .text(let text): marked(text, at: inline.span)
        case .emphasis(let text): emphasis(text)
        case .strong(let text): element(.strong) { $0.inlines(text) }
        case .strikethrough(let text): element(.del) { $0.inlines(text) }
        case .code(let text): element(.code, codeDirection) { $0.marked(text, at: inline.span) }
        case .link(let destination, let title, let text): link(destination, title, text)
        case .image(let picture): image(picture, kind: "inline", loadsLate: true)
        case .footnoteReference(let index): reference(to: index)
        case .softBreak: out.text("\n")
        case .lineBreak:
            out.void(.br)
            out.newline()
        case .keyboard(let text): element(.kbd) { $0.inlines(text) }
        case .subscript(let text): element(.sub) { $0.inlines(text) }
        case .superscript(let text): element(.sup) { $0.inlines(text) }
        case .abbreviation(let expansion, let text):
            element(.abbr, expansion.map { [.title($0)] } ?? []) { $0.inlines(text) }
        case .foreign(let language, let text):
            guard let tag = LanguageTag(language) else { return inlines(text) }
            let isTurned = tag.direction != LanguageTag(article.language)?.direction
            let around = self.language
            self.language = language
            element(.span, [.lang(tag)] + (isTurned ? [.dir(tag.direction)] : [])) { $0.inlines(text) }
            self.language = around
        case .pull(let text): inlines(text)
        }
    }

    private mutating func emphasis(_ text: [Inline]) {
        let wasDotted = isDotted
        isDotted = conversion.hasEmphasisDots && EmphasisDots(language: language) != nil
        element(.em) { $0.inlines(text) }
        isDotted = wasDotted
    }

    /// Writes words. Among dotted ideographs those of other letters are marked: browsers would put dots beside them as well.
    mutating func words(_ text: String) {
        guard isDotted else { return ranges(text) }
        for piece in EmphasisDots.pieces(of: text) {
            if piece.isDotted { out.text(piece.text) } else { out.element(.span, [.class("latin")], text: piece.text) }
        }
    }

    /// Writes words with `4–5` in one piece: a browser would end a line behind the dash.
    private mutating func ranges(_ text: String) {
        guard text.contains("–") else { return out.text(text) }
        var rest = text[...]
        while let range = rest.firstMatch(of: /[0-9][0-9.,:]*–[0-9](?:[0-9.,:]*[0-9])?/)?.range {
            out.text(String(rest[..<range.lowerBound]))
            out.element(.span, [.class("kept")], text: String(rest[range]))
            rest = rest[range.upperBound...]
        }
        out.text(String(rest))
    }

    /// A link within a link, or one that may not be followed, keeps its words and loses its leading anywhere.
    private mutating func link(_ destination: String, _ title: String?, _ text: [Inline]) {
        guard !isInsideLink, let url = conversion.addresses.resolve(destination, from: article) else {
            return inlines(text)
        }
        var attributes: [Attribute] = [.href(url)]
        if let title, !title.isEmpty { attributes.append(.title(title)) }
        if url.isExternal {
            attributes.append(.rel("external noopener"))
            // On paper, other links tell their addresses behind their words.
            if out.syntax == .html, url.isSaid(by: text.plainText) { attributes.append(.class("url")) }
        }
        isInsideLink = true
        element(.a, attributes) {
            $0.inlines(text)
            // A link without words has no name to be called by.
            if PlainWords.of(text).allSatisfy(\.isWhitespace) { $0.out.text(url.text) }
        }
        isInsideLink = false
    }

    /// A picture within the link around it, which is called by its address where the picture has no words.
    mutating func linked(_ link: [Inline], around picture: Picture, _ body: (inout ArticleConverter) -> Void) {
        guard case .link(let destination, let title, _)? = link.first?.content, !isInsideLink,
            let url = conversion.addresses.resolve(destination, from: article)
        else { return body(&self) }
        var attributes: [Attribute] = [.href(url)]
        if let title, !title.isEmpty { attributes.append(.title(title)) }
        if url.isExternal { attributes.append(.rel("external noopener")) }
        if picture.alternativeText.allSatisfy(\.isWhitespace) { attributes.append(.label(url.text)) }
        isInsideLink = true
        element(.a, attributes, body)
        isInsideLink = false
    }

    private mutating func reference(to index: Int) {
        guard article.footnotes.indices.contains(index) else { return }
        if isInsideLink { return out.element(.sup, text: String(index + 1)) }
        element(.sup, [.class("reference")]) { $0.mark(of: index) }
    }

    private mutating func mark(of index: Int) {
        let number = index + 1
        let id = address.referenceID(number, references[index].count + 1)
        references[index].append(id)
        var attributes: [Attribute] = [
            .id(id), .href(address.here(address.noteID(number))), .role("doc-noteref"),
            .label(Phrases.fill(phrases.page.note, String(number))),
        ]
        if out.syntax == .xhtml { attributes.append(.epubType("noteref")) }
        out.element(.a, attributes, text: String(number))
    }

    /// Line art takes part in the page's light and dark; photographs stay as they are.
    mutating func image(_ picture: Picture, kind: String, loadsLate: Bool) {
        if out.syntax == .email { return postedImage(picture, kind: kind) }
        let place = conversion.pictures.place(picture.path)
        let isLineArt = picture.path.lowercased().hasSuffix(".svg")
        var attributes: [Attribute] = [
            .class(kind + (isLineArt ? " line-art" : "")), .src(SafeURL(page: place)), .alt(picture.alternativeText),
        ]
        if let size = conversion.pictures.sizes[picture.path], size.width > 0, size.height > 0 {
            attributes += [.width(size.width), .height(size.height)]
        }
        if loadsLate && out.syntax == .html { attributes.append(.loadsLate) }
        out.void(.img, attributes)
    }

    /// Mail programs show no drawings and, where they may not fetch pictures, a broken frame.
    private mutating func postedImage(_ picture: Picture, kind: String) {
        guard let url = conversion.pictureAddresses[picture.path] else {
            let words = picture.alternativeText
            guard !words.allSatisfy(\.isWhitespace) else { return }
            let told = Phrases.fill(phrases.book.picture, words)
            return out.element(.span, [.class("told")], text: told)
        }
        var attributes: [Attribute] = [.class(kind), .src(url), .alt(picture.alternativeText)]
        if kind == "picture", let size = conversion.pictures.sizes[picture.path], size.width > 0 {
            attributes.append(.width(min(size.width, Self.postedWidth)))
        }
        out.void(.img, attributes)
    }

    /// Pixels: the width of the column in e-mail.
    static let postedWidth = 560
}
