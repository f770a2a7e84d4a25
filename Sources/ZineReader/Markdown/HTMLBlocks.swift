import ZineCore
import ZineDocument

extension ArticleBuilder {
    /// HTML that stands on lines of its own: details and page breaks are understood, the text of all else is kept.
    mutating func appendHTML(_ html: String, at span: SourceSpan, to assembly: inout BlockAssembly) {
        var reading = HTMLBlockReading(tokens: HTMLTokenizer.tokens(html)[...], span: span)
        while let token = reading.tokens.popFirst() {
            switch token {
            case .text(let text): reading.text += text
            case .comment(let comment):
                guard comment.trimmed == "page-break" else { continue }
                flush(&reading, to: &assembly)
                assembly.append([Block(.pageBreak, at: span)])
            case .openComment(let text):
                problems.append(
                    .warning(
                        "open-comment", "this comment never ends; what follows is kept as text",
                        hint: "write --> where it ends", at: span))
                reading.text += "\n\n" + text
            case .declaration: reportTag("!", at: span)
            case .tag(let name, let isClosing, let source):
                if isClosing {
                    close(name, source, &reading, to: &assembly)
                } else {
                    open(name, token, source, &reading, to: &assembly)
                }
            }
        }
        if reading.isInSummary { closeSummary(&reading, to: &assembly) }
        flush(&reading, to: &assembly)
    }

    private mutating func open(
        _ name: String, _ token: HTMLToken, _ source: String, _ reading: inout HTMLBlockReading,
        to assembly: inout BlockAssembly
    ) {
        switch name {
        case "details":
            flush(&reading, to: &assembly)
            if assembly.depth < BlockAssembly.depthLimit { assembly.openDetails(at: reading.span) }
        case "summary":
            flush(&reading, to: &assembly)
            reading.isInSummary = true
        case "br", "kbd", "sub", "sup", "abbr": reading.text += source
        case "script", "style": dropElement(name, &reading)
        case "pre":
            reportTag(name, at: reading.span)
            flush(&reading, to: &assembly)
            appendPreformatted(&reading, to: &assembly)
        case "img":
            reportTag(name, at: reading.span)
            reading.text += token.attribute("alt") ?? ""
        default:
            reportTag(name, at: reading.span)
            reading.text += HTMLBlockReading.separator(for: name)
        }
    }

    private mutating func close(
        _ name: String, _ source: String, _ reading: inout HTMLBlockReading, to assembly: inout BlockAssembly
    ) {
        switch name {
        case "details":
            flush(&reading, to: &assembly)
            assembly.closeDetails()
        case "summary": closeSummary(&reading, to: &assembly)
        case "kbd", "sub", "sup", "abbr": reading.text += source
        default: reading.text += HTMLBlockReading.separator(for: name)
        }
    }

    private mutating func closeSummary(_ reading: inout HTMLBlockReading, to assembly: inout BlockAssembly) {
        guard reading.isInSummary else { return }
        reading.isInSummary = false
        let text = reading.takeText()
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        assembly.setSummary(inlineFragment(HTMLBlockReading.asParagraph(line), at: reading.span), at: reading.span)
    }

    private mutating func flush(_ reading: inout HTMLBlockReading, to assembly: inout BlockAssembly) {
        if reading.isInSummary { return closeSummary(&reading, to: &assembly) }
        let text = reading.takeText()
        guard !text.trimmed.isEmpty else { return }
        // Indentation and runs of blanks are how HTML is laid out, not code.
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.split(separator: " ").joined(separator: " ").drop(while: \.isWhitespace)
        }
        let joined = lines.joined(separator: "\n")
        let start = joined.drop(while: \.isWhitespace)
        assembly.append(
            fragment(start.hasPrefix("<") ? HTMLBlockReading.asParagraph(String(start)) : joined, at: reading.span))
    }

    /// Everything up to the closing tag goes; without one the text is an article's rather than a program's.
    private mutating func dropElement(_ name: String, _ reading: inout HTMLBlockReading) {
        reportScript(name, at: reading.span)
        let end = reading.tokens.firstIndex {
            if case .tag(name, true, _) = $0 { true } else { false }
        }
        if let end { reading.tokens = reading.tokens[(end + 1)...] }
    }

    private mutating func appendPreformatted(_ reading: inout HTMLBlockReading, to assembly: inout BlockAssembly) {
        var text = ""
        while let token = reading.tokens.popFirst() {
            if case .tag("pre", true, _) = token { break }
            if case .text(let piece) = token { text += piece }
        }
        // Entities are the parser's business: every line goes through it as a code span would not.
        let decoded = text.utf8.contains(UInt8(ascii: "&")) ? decodedEntities(text) : text
        let trimmed = decoded.hasPrefix("\n") ? String(decoded.dropFirst()) : decoded
        let code = CodeBlock(language: nil, text: trimmed.hasSuffix("\n") ? String(trimmed.dropLast()) : trimmed)
        if !code.text.isEmpty { assembly.append([Block(.code(code), at: reading.span)]) }
    }

    /// The handful that preformatted text needs.
    private func decodedEntities(_ text: String) -> String {
        var out = ""
        var rest = Substring(text)
        let names = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"), ("&amp;", "&")]
        while let ampersand = rest.firstIndex(of: "&") {
            out += rest[..<ampersand]
            rest = rest[ampersand...]
            let found = names.first { rest.hasPrefix($0.0) }
            out += found?.1 ?? "&"
            rest = rest.dropFirst(found?.0.count ?? 1)
        }
        return out + rest
    }
}

/// An HTML block on its way through.
struct HTMLBlockReading {
    var tokens: ArraySlice<HTMLToken>
    let span: SourceSpan
    /// Markdown that was gathered since the last block.
    var text = ""
    var isInSummary = false

    mutating func takeText() -> String {
        defer { text = "" }
        return text
    }

    /// Text that starts with a tag would be an HTML block again; a character that is no character prevents it.
    static func asParagraph(_ text: String) -> String {
        text.hasPrefix("<") ? String(decoding: [0xEF, 0xB7, 0x91], as: UTF8.self) + text : text
    }

    /// What keeps words apart where a tag was.
    static func separator(for name: String) -> String {
        switch name {
        case "td", "th", "dt", "dd", "option", "button", "label": " "
        case "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
            "mark",
            "q", "s", "samp", "small", "span", "strike", "strong", "time", "tt", "u", "var", "wbr":
            ""
        default: "\n\n"
        }
    }
}
