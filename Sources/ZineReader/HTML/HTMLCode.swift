import ZineCore
import ZineDocument
import ZineHTML

extension ArticleBuilder {
    /// Text as it was typed, and what it leads to.
    struct Literal {
        var text = ""
        /// Parts, each up to where the next begins; `nil` for text alone.
        fileprivate var parts: [(text: String, content: [Inline]?)] = []
        fileprivate(set) var addresses: [String] = []

        fileprivate mutating func add(_ words: String) {
            text += words
            if let last = parts.last, last.content == nil {
                parts[parts.count - 1].text += words
            } else {
                parts.append((words, nil))
            }
        }
    }

    mutating func listing(_ index: Int, _ page: inout HTMLPage) -> [Block] {
        let found = literal(index, &page)
        let text = found.text.withoutBlankEndLines
        guard !text.isEmpty else { return [] }
        let span = page.span(index)
        let code = page.tree[index].children.first { page.tree[$0].name == "code" }
        let classes = [index, code].compactMap { $0.flatMap { page.tree[$0].attribute("class") } }
        let language = classes.flatMap { $0.split(whereSeparator: \.isWhitespace) }.lazy.compactMap { name in
            ["language-", "lang-", "highlight-source-"].first { name.hasPrefix($0) }.map { name.dropFirst($0.count) }
        }.first
        let listing = CodeBlock(
            language: (language ?? page.tree[index].attribute("lang")?[...]).map(String.init), text: text)
        if !found.addresses.isEmpty {
            problems.append(
                .warning(
                    "unknown-html",
                    "a listing has no links; left out: \(found.addresses.map { $0.shortened(to: 120) }.joined(separator: ", "))",
                    hint: "write them below the listing", at: span))
        }
        return [Block(.code(listing), at: span)]
    }

    /// Code within a line; its links, pictures and marks of notes stay what they are.
    mutating func code(_ index: Int, _ page: inout HTMLPage) -> [Inline] {
        let span = page.span(index)
        let found = literal(index, &page)
        guard found.parts.contains(where: { $0.content != nil }) else {
            let text = found.text.oneLine
            return text.isEmpty ? [] : [Inline(.code(text), at: span)]
        }
        return found.parts.flatMap { part -> [Inline] in
            if let content = part.content { return content }
            let text = part.text.replacingLineEnds()
            return text.isEmpty ? [] : [Inline(.code(text), at: span)]
        }
    }

    /// Text exactly as it stands, line ends and all.
    ///
    /// - Parameter isCode: whether tags that are not HTML's are text too.
    mutating func literal(_ index: Int, _ page: inout HTMLPage, isCode: Bool = true) -> Literal {
        var out = Literal()
        for child in page.tree[index].children { add(child, isCode, to: &out, &page) }
        return out
    }

    private mutating func add(_ index: Int, _ isCode: Bool, to out: inout Literal, _ page: inout HTMLPage) {
        let node = page.tree[index]
        let span = page.span(index)
        switch node.kind {
        case .comment: return
        case .text(let text):
            for part in HTMLPage.parts(of: text) {
                switch part {
                case .text(let text): out.add(String(text))
                case .leaf(let leaf): if let node = page.take(leaf) { add(node, to: &out) }
                }
            }
        case .element("br", _): out.add("\n")
        case .element("img", _) where isCode:
            var isBlank = false
            let picture = inlines(ofElement: index, &page, &isBlank)
            out.text += node.attribute("alt") ?? ""
            out.parts.append((node.attribute("alt") ?? "", picture))
            if let source = node.attribute("src"), picture.isPictures { out.addresses.append(source) }
        case .element(let name, _):
            let isTyped = isCode && node.isForeign
            if isTyped { out.add(page.startTag(index)) }
            let isInner = isCode && !["svg", "math"].contains(name)
            if isCode, name == "a", let target = node.attribute("href") {
                var inner = Literal()
                for child in node.children { add(child, isInner, to: &inner, &page) }
                let text = inner.text.isEmpty ? [] : [Inline(.code(inner.text.replacingLineEnds()), at: span)]
                out.text += inner.text
                out.addresses.append(target)
                out.parts.append(
                    (inner.text, link(text, destination: target, title: node.attribute("title") ?? "", at: span)))
                return
            }
            for child in node.children { add(child, isInner, to: &out, &page) }
            if isTyped, node.isClosed { out.add(page.endTag(index)) }
        }
    }

    /// Markdown in code: its words, and what leads elsewhere.
    private mutating func add(_ node: MarkdownNode, to out: inout Literal) {
        let words = node.plainText
        switch node.kind {
        case .link(let destination, let title):
            out.text += words
            out.addresses.append(destination)
            let text = words.isEmpty ? [] : [Inline(.code(words.replacingLineEnds()), at: node.span)]
            out.parts.append((words, link(text, destination: destination, title: title, at: node.span)))
        case .image(let source, _):
            out.text += words
            out.addresses.append(source)
            out.parts.append((words, inline(node)))
        case .footnoteReference: out.parts.append(("", inline(node)))
        case .emphasis, .strong, .strikethrough, .group, .paragraph:
            for child in node.children { add(child, to: &out) }
        default: out.add(words)
        }
    }
}

extension HTMLPage {
    fileprivate func startTag(_ index: Int) -> String {
        let node = tree[index]
        return node.inner.flatMap { written(node.start..<$0.lowerBound) } ?? "<\(node.name)>"
    }

    fileprivate func endTag(_ index: Int) -> String {
        let node = tree[index]
        return node.inner.flatMap { tag(at: $0.upperBound) } ?? "</\(node.name)>"
    }
}
