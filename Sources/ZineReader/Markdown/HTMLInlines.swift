import ZineCore
import ZineDocument

extension ArticleBuilder {
    /// A tag, comment or declaration within a paragraph.
    mutating func appendTag(_ html: String, at span: SourceSpan, to assembly: inout InlineAssembly) {
        guard let token = HTMLTokenizer.tokens(html).first else { return }
        switch token {
        case .text(let text): assembly.append([Inline(.text(text), at: span)])
        case .openComment(let text): assembly.append([Inline(.text(text), at: span)])
        case .comment(let comment):
            if comment.trimmed == "page-break" {
                problems.append(
                    .warning(
                        "page-break-inside", "a page cannot break inside a paragraph",
                        hint: "put <!-- page-break --> on a line of its own between two paragraphs", at: span))
            }
        case .declaration: reportTag("<!…>", at: span)
        case .tag(let name, let isClosing, _):
            if isClosing {
                close(name, at: span, in: &assembly)
            } else {
                open(name, token, at: span, in: &assembly)
            }
        }
    }

    private mutating func open(
        _ name: String, _ token: HTMLToken, at span: SourceSpan, in assembly: inout InlineAssembly
    ) {
        switch name {
        case "br": assembly.append([Inline(.lineBreak, at: span)])
        case "kbd", "sub", "sup": assembly.open(name, at: span)
        case "abbr": assembly.open(name, title: token.attribute("title").map { plainText(of: $0, at: span) }, at: span)
        case "script", "style": assembly.open(name, at: span)
        case "details", "summary": break
        case "img":
            reportTag(name, at: span)
            if let alt = token.attribute("alt") { assembly.append(inlineFragment(alt, at: span)) }
        default: reportTag(name, at: span)
        }
    }

    private mutating func close(_ name: String, at span: SourceSpan, in assembly: inout InlineAssembly) {
        guard let (inner, title, start) = assembly.close(name) else { return }
        let whole = SourceSpan(file: start.file, start: start.start, end: max(start.start, span.end))
        let content: Inline.Content
        switch name {
        case "kbd": content = .keyboard(inner)
        case "sub": content = .subscript(inner)
        case "sup": content = .superscript(inner)
        case "abbr": content = .abbreviation(expansion: title, inner)
        case "script", "style":
            reportScript(name, at: start)
            return
        default:
            assembly.append(inner)
            return
        }
        if !inner.isEmpty { assembly.append([Inline(content, at: whole)]) }
    }

    /// An attribute's value with its entities decoded.
    private mutating func plainText(of value: String, at span: SourceSpan) -> String {
        value.contains("&") ? inlineFragment(value, at: span).plainText : value
    }

    mutating func reportScript(_ name: String, at span: SourceSpan) {
        problems.append(
            .warning(
                "unsafe-html", "a <\(name)> cannot be part of an article",
                hint: "delete it; nothing of it reaches an edition", at: span))
    }

    /// Once for every name: the first place is enough to find the others by.
    mutating func reportTag(_ name: String, at span: SourceSpan) {
        guard reportedTags.count < 50, reportedTags.insert(name).inserted else { return }
        // What was said of a table holds for its rows and cells.
        let parts = ["tr", "td", "th", "thead", "tbody", "tfoot", "caption", "colgroup", "col"]
        guard !reportedTags.contains("table") || !parts.contains(name) else { return }
        let instead: [String: String] = [
            "b": "write **bold**", "strong": "write **bold**", "i": "write *italic*", "em": "write *italic*",
            "a": "write [text](address)", "code": "write `code`", "pre": "write a code block between ``` lines",
            "img": "write ![what it shows](art/file.svg \"caption\")", "s": "write ~~struck~~",
            "del": "write ~~struck~~", "p": "leave an empty line between paragraphs", "hr": "write ---",
            "ul": "write a list: '- one', '- two'", "ol": "write a list: '1. one', '2. two'",
            "table": "write a Markdown table: | a | b |", "blockquote": "write '> ' before its lines",
            "center": "the theme decides what is centred", "iframe": "link to it",
        ]
        problems.append(
            .warning(
                "unknown-html", "the tag <\(name.shortened(to: 30))> means nothing here; its text is kept",
                hint: instead[name]
                    ?? "write it in Markdown; br, kbd, sub, sup, abbr, details and summary are understood",
                at: span))
    }
}
