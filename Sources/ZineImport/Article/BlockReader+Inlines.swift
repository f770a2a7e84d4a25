import ZineHTML

extension BlockReader {
    // MARK: Words

    mutating func inlines(_ index: Int) -> [ImportedInline] {
        if isSkipped(index) { return [] }
        switch page[index].kind {
        case .comment: return []
        case .text(let text): return [.text(Self.cleaned(text))]
        case .element(let name, _):
            if let mark = noteMark(index) { return mark }
            if ElementKinds.mute.contains(name) { return [] }
            return placed(index, styledInlines(index, element(index, name)))
        }
    }

    /// The mark of a note, if that is what an element is.
    func noteMark(_ index: Int) -> [ImportedInline]? {
        notes.marks[index].map { [.note($0)] }
    }

    /// Without soft hyphens and marks of no width that a site put between letters; joiners are letters' own.
    static func cleaned(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { unseen.contains($0.value) }) else { return text }
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !unseen.contains(scalar.value) { out.append(scalar) }
        return String(out)
    }

    private static let unseen: Set<UInt32> = [0xAD, 0x200B, 0xFEFF, 0x2060, 0x180E]

    private mutating func inner(_ index: Int) -> [ImportedInline] { line(of: page.children(index)) }

    private mutating func element(_ index: Int, _ name: String) -> [ImportedInline] {
        switch name {
        case "br": return [.lineBreak]
        case "em", "i", "cite", "dfn", "var": return [.emphasis(inner(index))]
        case "strong", "b":
            return styles.look(of: index, in: page).weight == .normal ? inner(index) : [.strong(inner(index))]
        case "s", "del", "strike": return [.strike(inner(index))]
        case "code", "tt", "samp": return code(index)
        case "kbd", "sub", "sup", "abbr", "q": return tag(index, name)
        case "acronym": return tag(index, "abbr")
        case "a": return link(index)
        case "img", "amp-img": return picture(index)
        case "picture":
            let image = page.elements(below: index, named: ["img"]).first
            return image.map { picture($0, in: index) } ?? []
        case "svg": return drawing(index)
        case "math": return formula(index)
        case "noscript": return page.first(below: index, named: ["img"]).map { picture($0) } ?? []
        case "rt": return ruby(index)
        case "rp", "input", "button": return []
        // The number of an item, or of a heading, that LibreOffice writes out.
        case "span" where page.hasClass(index, ["numbering_20_symbols"]) || isWrittenNumber(index): return []
        default:
            if page.hasClass(index, ["katex", "mathjax", "mjx-container"]) || name == "mjx-container" {
                return formula(index)
            }
            if let hex = page.attribute(index, "data-cfemail"), let mail = Address.hiddenMail(hex) {
                return [.text(mail)]
            }
            return inner(index)
        }
    }

    private func isWrittenNumber(_ index: Int) -> Bool {
        guard let style = page.attribute(index, "style"), style.contains("float:left"), style.contains("min-width")
        else {
            return false
        }
        return page.text(index, limit: 12).allSatisfy {
            $0.isNumber || $0.isPunctuation || $0 == "•" || $0.isWhitespace
        }
    }

    /// Spans that say by their style what others say by their name.
    private func styledInlines(_ index: Int, _ inlines: [ImportedInline]) -> [ImportedInline] {
        guard ["span", "font", "a", "td"].contains(page.name(index)), !inlines.isBlank else { return inlines }
        let look = styles.look(of: index, in: page)
        var inlines = inlines
        if look.isMono, !inlines.isPictures { inlines = [.code(inlines.plain)] }
        if look.isStruck { inlines = [.strike(inlines)] }
        if look.isItalic { inlines = [.emphasis(inlines)] }
        if look.weight == .bold { inlines = [.strong(inlines)] }
        if let raised = look.raised { inlines = [.tag(raised, title: "", inlines)] }
        return inlines
    }

    private func code(_ index: Int) -> [ImportedInline] {
        var text = ""
        for node in page.all(below: index) {
            if case .text(let words) = page[node].kind { text += Self.cleaned(words) }
            if page.name(node) == "br" { text += " " }
        }
        text = String(text.map { $0.isPageSpace || $0 == "\u{A0}" ? " " : $0 })
        let words = text.stripped
        guard !words.isEmpty else { return [.text(text)] }
        let code: [ImportedInline] = text == words || text.count - words.count > 2 ? [.code(words)] : [.code(text)]
        // A link in code is a link around code.
        let links = page.elements(below: index, named: ["a"])
        if links.count == 1, page.text(links[0]).stripped == words,
            let address = page.attribute(links[0], "href").flatMap({ linkAddressIfSeen($0) })
        {
            return [.link(address, title: "", code)]
        }
        return code
    }

    private mutating func tag(_ index: Int, _ name: String) -> [ImportedInline] {
        let inside = inner(index)
        guard !inside.isBlank else { return inside }
        let title = name == "abbr" ? (page.attribute(index, "title") ?? page.attribute(index, "data-title") ?? "") : ""
        if name == "abbr", title.isEmpty { return inside }
        return [.tag(name, title: title, inside)]
    }

    private mutating func ruby(_ index: Int) -> [ImportedInline] {
        let inside = inner(index)
        guard !inside.isBlank else { return [] }
        return [.text("(")] + inside + [.text(")")]
    }

    // MARK: Links

    private func linkAddressIfSeen(_ reference: String) -> String? {
        reference.hasPrefix("#") ? nil : Address.resolved(reference, base: base)
    }

    /// Where a link leads, as it is to be written; `nil` where nothing may be.
    mutating func linkAddress(_ reference: String) -> String? {
        let text = reference.stripped
        if let place = placeOnPage(text) {
            guard !place.isEmpty else { return base.map { $0.withoutFragment } }
            let isThere = page.places[place] != nil
            guard let name = isThere ? place : headingName(of: place) else {
                if place.lowercased() != "top" { noteRemark(.lostPlace(place)) }
                return base.map { $0.withoutFragment + "#" + place }
            }
            wantPlace(name)
            return "#" + name
        }
        if text.contains("/cdn-cgi/l/email-protection#"), let hash = text.lastIndex(of: "#"),
            let mail = Address.hiddenMail(text[hash...].dropFirst())
        {
            return "mailto:" + mail
        }
        return Address.resolved(text, base: base)
    }

    /// The name behind `#` of an address that leads into the page itself.
    func placeOnPage(_ text: String) -> String? {
        if text.hasPrefix("#") { return Address.decoded(text.dropFirst()) }
        guard let hash = text.firstIndex(of: "#"), let base else { return nil }
        guard text[..<hash] == base.withoutFragment else { return nil }
        return Address.decoded(text[hash...].dropFirst())
    }

    private mutating func link(_ index: Int) -> [ImportedInline] {
        let inside = inner(index)
        guard let reference = page.attribute(index, "href"), let address = linkAddress(reference) else { return inside }
        guard !inside.isBlank else {
            // A link that shows nothing: a permalink, or an icon.
            return []
        }
        if inside.isPictures, leadsToPicture(address) { return inside }
        let title = (page.attribute(index, "title") ?? "").collapsed
        let isEcho = title.isEmpty || title == inside.plain.collapsed || title == address
        return [.link(address, title: isEcho ? "" : title, inside)]
    }

    private func leadsToPicture(_ address: String) -> Bool {
        let name = Address.fileName(address).lowercased()
        return [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif"].contains { name.hasSuffix($0) }
    }

    // MARK: Pictures

    private mutating func picture(_ index: Int, in frame: Int? = nil) -> [ImportedInline] {
        if let emoji = Self.emoji(index, page) { return [.text(emoji)] }
        guard !PictureSources.isTracker(index, page) else { return [] }
        if PictureSources.isPlaceholder(index, page), let next = noscriptBeside(frame ?? index),
            page.first(below: next, named: ["img"]) != nil
        {
            return []
        }
        if let former = formerLazyCopy(frame ?? index), former { return [] }
        guard let source = PictureSources.address(index, frame: frame, page, base: base) else { return [] }
        let alt = (page.attribute(index, "alt") ?? "").collapsed
        want(WantedPicture(address: source, alt: alt))
        return [.image(source, alt: alt)]
    }

    private func noscriptBeside(_ index: Int) -> Int? {
        guard let parent = page.parent(index) else { return nil }
        let siblings = page.children(parent).filter { page.isElement($0) }
        guard let place = siblings.firstIndex(of: index), place + 1 < siblings.count,
            page.name(siblings[place + 1]) == "noscript"
        else { return nil }
        return siblings[place + 1]
    }

    /// Whether it is a `noscript`'s copy of a picture before it that has an address of its own.
    private func formerLazyCopy(_ index: Int) -> Bool? {
        guard let parent = page.parent(index), page.name(parent) == "noscript", let above = page.parent(parent) else {
            return nil
        }
        let siblings = page.children(above).filter { page.isElement($0) }
        guard let place = siblings.firstIndex(of: parent), place > 0 else { return nil }
        let former = page.first(below: siblings[place - 1], named: ["img"])
        return former.map { !PictureSources.isPlaceholder($0, page) }
    }

    /// The character that a small picture stands for.
    private static func emoji(_ index: Int, _ page: PageTree) -> String? {
        guard let alt = page.attribute(index, "alt"), !alt.isEmpty, alt.count <= 3,
            alt.unicodeScalars.contains(where: { $0.properties.isEmoji && !$0.isASCII })
        else { return nil }
        return alt
    }

    private mutating func drawing(_ index: Int) -> [ImportedInline] {
        guard DrawingText.isPicture(index, page) else { return [] }
        let text = DrawingText.text(index, page)
        let address = "inline:\(pictures.count + 1)"
        let alt =
            page.attribute(index, "aria-label") ?? page.first(below: index, named: ["title"]).map {
                page.html.text(of: $0)
            } ?? ""
        want(WantedPicture(address: address, alt: alt.collapsed, drawing: text))
        return [.image(address, alt: alt.collapsed)]
    }

    /// A formula's source, as code: nothing here can set one.
    private mutating func formula(_ index: Int) -> [ImportedInline] {
        var words = page.attribute(index, "alttext") ?? ""
        if words.isEmpty, let source = page.elements(below: index, named: ["annotation"]).first {
            words = page.html.text(of: source)
        }
        if words.isEmpty { words = page.text(index) }
        guard !words.stripped.isEmpty else { return [] }
        noteRemark(.formula(words.collapsed))
        return [.code(words.collapsed)]
    }
}

extension String {
    var withoutFragment: String { firstIndex(of: "#").map { String(self[..<$0]) } ?? self }
}
