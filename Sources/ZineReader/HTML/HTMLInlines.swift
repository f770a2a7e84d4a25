import ZineCore
import ZineDocument
import ZineHTML

extension ArticleBuilder {
    /// An element within a line.
    mutating func inlines(ofElement index: Int, _ page: inout HTMLPage, _ isBlank: inout Bool) -> [Inline] {
        let node = page.tree[index]
        let span = page.span(index)
        if Self.marksText(node), page.isNeverClosed(index) {
            reportOpenMark(index, page)
            if node.isCopy { return inlines(ofChildren: index, &page, &isBlank) }
        }
        switch node.name {
        case "br":
            isBlank = true
            return [Inline(.lineBreak, at: span)]
        case "img", "image": return image(node, at: span, &isBlank)
        case "script", "style": return script(index, &page, &isBlank)
        case "code", "tt", "samp":
            let code = foreign(node, code(index, &page), at: span)
            isBlank = isBlank && code.isEmpty
            return code
        case "svg", "math":
            reportLoss(node.name, at: span)
            return literal(index, &page, isCode: false).text[...].collapsed(&isBlank, at: span)
        case "input" where node.attribute("type") == "checkbox": return []
        case "textarea", "xmp", "listing", "plaintext", "title", "noembed", "noframes":
            if !HTMLNames.silent.contains(node.name) { reportLoss(node.name, at: span) }
            return inlines(ofChildren: index, &page, &isBlank)
        case "rt" where !page.hasReadingBrackets:
            // Beside its word and not above it, a reading needs its brackets.
            return [Inline(.text(" ("), at: span)] + inlines(ofChildren: index, &page, &isBlank)
                + [Inline(.text(")"), at: span)]
        default: break
        }
        if let tag = placeholder(node, page, index) {
            isBlank = false
            return [Inline(.text(tag), at: span)] + inlines(ofChildren: index, &page, &isBlank)
        }
        reportLosses(of: node, at: span)
        let inner = inlines(ofChildren: index, &page, &isBlank)
        return marked(node, reading(inner.merged), at: span)
    }

    private mutating func marked(_ node: HTMLTree.Node, _ inner: [Inline], at span: SourceSpan) -> [Inline] {
        if let link = embedded(node, inner, at: span) { return link }
        guard !inner.isEmpty else { return [] }
        if node.name == "a", let target = node.attribute("href") {
            return link(
                foreign(node, inner, at: span), destination: target, title: node.attribute("title") ?? "", at: span)
        }
        if node.name == "q" {
            return [Inline(.text("\""), at: span)] + foreign(node, inner, at: span) + [Inline(.text("\""), at: span)]
        }
        return foreign(node, Self.mark(node).map { [Inline($0(inner), at: span)] } ?? inner, at: span)
    }

    /// Words whose element says which language they are in.
    mutating func foreign(_ node: HTMLTree.Node, _ inner: [Inline], at span: SourceSpan) -> [Inline] {
        guard !inner.isEmpty, let language = language(node, at: span) else { return inner }
        return [Inline(.foreign(language: language, inner), at: span)]
    }

    /// The language that an element says, in a manifest's spelling.
    mutating func language(_ node: HTMLTree.Node, at span: @autoclosure () -> SourceSpan) -> String? {
        let tag = (node.attribute("lang") ?? node.attribute("xml:lang"))?.trimmed ?? ""
        guard !tag.isEmpty else { return nil }
        if let language = canonicalLanguage(tag) { return language }
        if oddLanguages.insert(tag).inserted {
            problems.append(
                .warning(
                    "unknown-language", "lang=\"\(tag.shortened(to: 30))\" names no language",
                    hint: "write a tag of BCP 47, such as en-GB, de or pt-BR; until then it says nothing", at: span()))
        }
        return nil
    }

    /// What an element makes of its text, if it is one that marks text.
    static func mark(_ node: HTMLTree.Node) -> (([Inline]) -> Inline.Content)? {
        switch node.name {
        case "b", "strong": { .strong($0) }
        case "i", "em", "cite", "dfn", "var": { .emphasis($0) }
        case "s", "del", "strike": { .strikethrough($0) }
        case "kbd": { .keyboard($0) }
        case "sub": { .subscript($0) }
        case "sup": { .superscript($0) }
        case "abbr", "acronym": { [title = node.attribute("title")] in .abbreviation(expansion: title, $0) }
        default: nil
        }
    }

    /// The names that elements give their places, of those in lists and tables too.
    mutating func keepNames(_ page: HTMLPage) {
        for index in page.tree.nodes.indices {
            let node = page.tree[index]
            let name = node.attribute("id") ?? (node.name == "a" ? node.attribute("name") : nil)
            guard let name = name?.trimmed, !name.isEmpty, !node.isCopy else { continue }
            namedPlaces.append((name, page.span(index).start))
        }
    }

    private static func marksText(_ node: HTMLTree.Node) -> Bool {
        mark(node) != nil || ["code", "tt", "samp"].contains(node.name)
            || node.name == "a" && node.attribute("href") != nil
    }

    mutating func inlines(ofChildren index: Int, _ page: inout HTMLPage, _ isBlank: inout Bool) -> [Inline] {
        var out: [Inline] = []
        for child in page.tree[index].children {
            switch page.tree[child].kind {
            case .comment(let text):
                var flow = HTMLFlow(isParagraph: true)
                comment(text, at: page.span(child), &flow)
            case .element: out += inlines(ofElement: child, &page, &isBlank)
            case .text(let text):
                for part in HTMLPage.parts(of: text) {
                    switch part {
                    case .text(let text): out += text.collapsed(&isBlank, at: page.span(child))
                    case .leaf(let leaf): out += inlines(ofLeaf: leaf, &page, &isBlank)
                    }
                }
            }
        }
        return out
    }

    mutating func inlines(ofLeaf leaf: Int, _ page: inout HTMLPage, _ isBlank: inout Bool) -> [Inline] {
        guard let node = page.take(leaf) else { return [] }
        var found = inline(node)
        guard let last = found.last else { return [] }
        switch last.content {
        case .softBreak, .lineBreak: isBlank = true
        case .text(let text):
            // The end of the line before is a space already.
            if isBlank, found.count == 1, text.first?.isWhitespace == true {
                found[0].content = .text(String(text.drop(while: \.isWhitespace)))
            }
            isBlank = text.last?.isWhitespace ?? isBlank
        default: isBlank = false
        }
        return found
    }

    private mutating func image(_ node: HTMLTree.Node, at span: SourceSpan, _ isBlank: inout Bool) -> [Inline] {
        let alt = (node.attribute("alt") ?? "").oneLine.trimmed
        let words = alt.isEmpty ? [] : [Inline(.text(alt), at: span)]
        guard let source = node.attribute("src")?.trimmed, !source.isEmpty else { return words }
        isBlank = false
        return picture(source, alternative: alt, title: (node.attribute("title") ?? "").oneLine, at: span)
    }

    /// Everything in a script goes; without an end tag the text is an article's rather than a program's.
    mutating func script(_ index: Int, _ page: inout HTMLPage, _ isBlank: inout Bool) -> [Inline] {
        reportScript(page.tree[index].name, at: page.span(index))
        return page.tree[index].isClosed ? [] : inlines(ofChildren: index, &page, &isBlank)
    }

    /// A picture or a page from elsewhere: a link to it, by its words or its address.
    private mutating func embedded(_ node: HTMLTree.Node, _ inner: [Inline], at span: SourceSpan) -> [Inline]? {
        guard ["iframe", "embed", "object", "frame", "video", "audio"].contains(node.name),
            let address = node.attribute("src") ?? node.attribute("data"), !address.trimmed.isEmpty
        else { return nil }
        let words = inner.withoutBlankEnds()
        let title = node.attribute("title") ?? ""
        let text = words.isEmpty ? [Inline(.text(title.isEmpty ? address.trimmed : title), at: span)] : words
        return link(text, destination: address.trimmed, title: "", at: span)
    }

    /// `<pod-name>` in running text: no element of HTML, never closed. Its author meant it to be read.
    func placeholder(_ node: HTMLTree.Node, _ page: HTMLPage, _ index: Int) -> String? {
        guard node.isForeign, !node.isClosed, let inner = node.inner,
            let tag = page.written(node.start..<inner.lowerBound), !tag.hasSuffix("/>"),
            !node.name.contains(":"), tag.utf8.count < 80
        else { return nil }
        return tag
    }

    // MARK: What is left out

    mutating func reportLosses(of node: HTMLTree.Node, at span: SourceSpan) {
        if HTMLNames.losses[node.name] != nil {
            reportLoss(node.name, at: span)
        } else if node.isForeign {
            reportLoss(node.name, at: span)
        }
        if let align = node.attribute("align")?.lowercased(), align == "center" || align == "right",
            !["td", "th", "tr", "table", "img"].contains(node.name)
        {
            reportLoss("align", at: span)
        }
    }

    /// Once for every kind, with the first place: it is enough to find the others by.
    mutating func reportLoss(_ name: String, at span: SourceSpan) {
        let kind = HTMLNames.kinds[name] ?? name
        tags.count(kind, at: span)
    }

    mutating func reportOpen(_ name: String, at span: SourceSpan) {
        if name == "li" {
            problems.append(
                .warning(
                    "unbalanced-html", "<li> stands in no list, and is never closed",
                    hint:
                        "write <ul> before the first <li> and </ul> behind the last; until then it ends with these lines",
                    at: span))
            return
        }
        problems.append(
            .warning(
                "unbalanced-html", "<\(name)> is never closed",
                hint: "write </\(name)> where it ends; until then it ends with these lines", at: span))
    }

    mutating func reportDouble(_ name: String, at span: SourceSpan) {
        problems.append(
            .warning(
                "unbalanced-html", "<\(name)> is never closed; the <\(name)> that follows is read as its end",
                hint: "write </\(name)> for the second", at: span))
    }

    /// Where the tag stands; of the copies that the parser made of it nothing is said again.
    mutating func reportOpenMark(_ index: Int, _ page: HTMLPage) {
        guard !page.tree[index].isCopy else { return }
        problems.append(
            .warning(
                "unbalanced-html",
                "<\(page.tree[index].name)> is never closed; it is read as ending with its paragraph",
                hint: "write </\(page.tree[index].name)> where it ends", at: page.span(index)))
    }

    mutating func reportScript(_ name: String, at span: SourceSpan) {
        problems.append(
            .warning(
                "unsafe-html", "a <\(name)> cannot be part of an article",
                hint: "delete it; nothing of it reaches an edition", at: span))
    }

    /// What was counted, as diagnostics.
    mutating func reportTags() {
        for (kind, tally) in tags.all {
            let times = tally.count == 1 ? "" : " (\(tally.count) times in this file)"
            let name = HTMLNames.titles[kind] ?? "the tag <\(kind.shortened(to: 30))>"
            let loss = HTMLNames.losses[kind]
            problems.append(
                .warning(
                    "unknown-html",
                    loss.map { "\(name) has no equal here: its words are kept without \($0.loss)\(times)" }
                        ?? "\(name) means nothing here; its words are kept\(times)",
                    hint: loss?.hint ?? "write it in Markdown, or as `<\(kind.shortened(to: 30))>` if it is to be read",
                    at: tally.first))
        }
        tags = Tally()
    }
}

extension MarkdownNode {
    /// The text alone, with the line ends of its source.
    var plainText: String {
        switch kind {
        case .text(let text), .codeSpan(let text), .code(_, let text), .html(let text), .htmlBlock(let text): text
        case .softBreak, .lineBreak: "\n"
        default: children.map(\.plainText).joined()
        }
    }
}
