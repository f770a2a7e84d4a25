import ZineCore
import ZineDocument
import ZineLanguage

extension ArticleBuilder {
    /// A link whose destination is safe; of any other the text remains.
    mutating func link(
        _ text: [Inline], destination: String, title: String, at span: SourceSpan
    ) -> [Inline] {
        var inner = text
        let read = Destination(destination)
        if let credentials = read.credentials { inner = withoutCredentials(inner, credentials, at: span) }
        guard let target = read.address else {
            problems.append(
                .warning(
                    "unsafe-link", "'\(destination.shortened(to: 60))' cannot be linked to",
                    hint: "link to an https, http, mailto or tel address, or within the issue; the text is kept",
                    at: span))
            return inner
        }
        if target.isEmpty {
            problems.append(
                .warning("empty-link", "this link leads nowhere", hint: "write its address in ( )", at: span))
            return inner
        }
        guard !inner.isEmpty else { return [] }
        // Nested links come from autolinks in a link's text; a link inside a link is none.
        inner = inner.flatMap { inline in
            if case .link(_, _, let text) = inline.content { text } else { [inline] }
        }
        return [Inline(.link(destination: target, title: title.isEmpty ? nil : title, inner), at: span)]
    }

    /// The words of a link without the name and password that its address holds, which is said, but not by their words.
    private mutating func withoutCredentials(
        _ words: [Inline], _ credentials: String, at span: SourceSpan
    ) -> [Inline] {
        let hasPassword = credentials.contains(":")
        problems.append(
            .warning(
                "credentials-in-link",
                hasPassword ? "this address holds a name and a password" : "this address holds a name before its host",
                hint: hasPassword
                    ? "delete what stands before the @, and change the password; no edition shows either"
                    : "delete what stands before the @; no edition shows it", at: span))
        return hasPassword ? words.map { $0.without(credentials) } : words
    }

    /// A paragraph that holds pictures and nothing else, as figures; `nil` for any other.
    mutating func figures(in node: MarkdownNode, _ inlines: [Inline]) -> [Block]? {
        var images: [(node: MarkdownNode, wish: PictureWish)] = []
        for child in node.children {
            switch child.kind {
            case .image, .link:
                guard let image = child.soleImage else { return nil }
                images.append((image, PictureWish()))
            case .softBreak, .lineBreak: continue
            case .text(let text) where text.allSatisfy(\.isWhitespace): continue
            case .text(let text):
                guard let last = images.indices.last,
                    let wish = pictureWish(text, after: images[last].wish, at: child.span)
                else { return nil }
                images[last].wish = wish
            default: return nil
            }
        }
        guard !images.isEmpty else { return nil }
        // The inlines were converted, and their problems reported, once already.
        let links = inlines.compactMap(\.linkOfPicture)
        var pictures = inlines.flatMap { [$0].pictures }
        guard pictures.count == images.count, links.count == images.count else { return nil }
        for index in pictures.indices {
            pictures[index].alternativeText = alternativeText(images[index].node)
            pictures[index].isInverted = images[index].wish.isInverted
        }
        return zip(images, zip(pictures, links)).map { image, linked in
            let (picture, link) = linked
            var caption: [Inline] = []
            if case .image(_, let title) = image.node.kind { caption = inlineFragment(title, at: image.node.span) }
            var figure = Figure(picture: picture, caption: caption, placement: image.wish.placement, link: link)
            figure.focus = image.wish.focus
            return Block(.figure(figure), at: image.node.span)
        }
    }

    /// A paragraph some of whose lines hold a picture and nothing else, parted there: such a picture is a figure, and an
    /// emphasised line below it is its caption. `nil` for any other.
    mutating func pictureLines(of node: MarkdownNode) -> [Block]? {
        let lines = node.lines
        let figures = lines.map(\.isPictureLine)
        guard lines.count > 1, figures.contains(true), figures.contains(false) else { return nil }
        var all: [Block] = []
        var text: [MarkdownNode] = []
        for (index, line) in lines.enumerated() {
            if figures[index] {
                all += parted(&text, of: node) + blocks([line])
            } else if index > 0, figures[index - 1], let caption = line.soleEmphasis,
                all.setLastCaption({
                    inlines(caption.children)
                })
            {
                continue
            } else {
                if let mark = node.breakMark(before: line), !text.isEmpty { text.append(mark) }
                text += line.children
            }
        }
        return all + parted(&text, of: node)
    }

    /// The nodes gathered so far as a paragraph of their own.
    mutating func parted(_ text: inout [MarkdownNode], of node: MarkdownNode) -> [Block] {
        defer { text = [] }
        guard let first = text.first, let last = text.last else { return [] }
        return blocks([MarkdownNode(kind: .paragraph, children: text, span: first.span.joined(with: last.span))])
    }

    private mutating func alternativeText(_ node: MarkdownNode) -> String {
        // Problems inside an alternative text were reported with the inline.
        let before = (problems, marks)
        defer { (problems, marks) = before }
        return inlines(node.children).plainText.trimmed
    }

    /// A picture that is not there: that it is one, its words, and where it is if that can be gone to.
    private func told(_ words: String, _ source: String, at span: SourceSpan) -> [Inline] {
        let phrase = Language.of(language).book.picture
        let text = Inline(.text(Phrases.fill(phrase, words.isEmpty ? source : words)), at: span)
        guard let address = Destination(source).address, address.hasPrefix("http"), address.utf8.count < 2_000 else {
            return words.isEmpty ? [] : [text]
        }
        return [Inline(.link(destination: address, title: nil, [text]), at: span)]
    }

    /// A picture in running text; its alternative text alone where there is no picture to show.
    mutating func inlineImage(_ node: MarkdownNode, source: String, title: String) -> [Inline] {
        picture(
            source, alternative: inlines(node.children).plainText.trimmed, title: title, at: node.span)
    }

    mutating func picture(
        _ source: String, alternative: String, title: String, at span: SourceSpan
    ) -> [Inline] {
        // A picture in a line has no caption to set: its words go with the alternative text.
        let words = [alternative, title.trimmed].filter { !$0.isEmpty }.joined(separator: ". ")
        if alternative.isEmpty {
            problems.append(
                .warning(
                    "missing-alt", "this picture has no alternative text",
                    hint: "say between the brackets what it shows: ![…](\(source.shortened(to: 40)))", at: span))
        }
        let decoded = LinkText.percentDecoded(source)
        guard let path = folder.checked(decoded, from: path, at: span, isPicture: true, &problems) else {
            return told(words, source, at: span)
        }
        return [Inline(.image(Picture(path: path, alternativeText: words, at: span)), at: span)]
    }
}
