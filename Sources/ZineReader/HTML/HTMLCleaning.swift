import ZineCore
import ZineHTML

extension ArticleBuilder {
    /// HTML without what the parser would take for a comment although its words are an author's, or that is no HTML, and
    /// with its tags whole: each ends within these lines.
    ///
    /// - Returns: the HTML, and the Markdown behind a comment that never ends.
    mutating func cleaned(_ html: String, at span: SourceSpan) -> (html: String, rest: String?) {
        var out = ""
        var rest = html[...]
        var place = HTMLPlace(html, at: span)
        // The element that shows what it holds as it was typed.
        var code: String?
        // What ends nowhere is looked for once.
        var ends: Set = ["]]>", "?>"]
        func end(_ mark: String, in rest: Substring) -> Range<String.Index>? {
            guard ends.contains(mark) else { return nil }
            let found = rest.firstRange(of: mark)
            if found == nil { ends.remove(mark) }
            return found
        }
        while let start = rest.firstIndex(of: "<") {
            out += rest[..<start]
            rest = rest[start...]
            if rest.hasPrefix("<!--") {
                guard let end = rest.dropFirst(2).firstRange(of: "-->") else {
                    return (out, String(rest.dropFirst(4)))
                }
                out += rest[..<end.upperBound]
                rest = rest[end.upperBound...]
            } else if rest.hasPrefix("<![CDATA["), let end = end("]]>", in: rest) {
                for character in rest[rest.index(start, offsetBy: 9)..<end.lowerBound] {
                    out += character == "<" ? "&lt;" : character == "&" ? "&amp;" : String(character)
                }
                rest = rest[end.upperBound...]
            } else if rest.hasPrefix("<?"), let end = end("?>", in: rest) {
                rest = rest[end.upperBound...]
            } else if let tag = HTMLTagScan(rest) {
                add(tag, &rest, &out, &code, &place)
            } else {
                out.append("<")
                rest = rest.dropFirst()
            }
        }
        return (out + rest, nil)
    }

    private mutating func add(
        _ tag: HTMLTagScan, _ rest: inout Substring, _ out: inout String, _ code: inout String?,
        _ place: inout HTMLPlace
    ) {
        if let repair = tag.repair {
            guard HTMLNames.isKnown(tag.name), tag.isEnd || tag.hasValues || (code == nil && !Self.isSign(tag, rest))
            else {
                // No tag at all: a sign, or something to fill in.
                out += "&lt;"
                rest = rest.dropFirst()
                return
            }
            out += repair.html
            reportUnfinished(tag, repair, at: place.span(at: rest.startIndex))
        } else {
            out += rest[..<tag.end]
        }
        if tag.isEnd {
            if code == tag.name { code = nil }
        } else if code == nil, ["pre", "code", "tt", "samp"].contains(tag.name) {
            code = tag.name
        }
        rest = rest[tag.end...]
        guard !tag.isEnd, HTMLNames.raw.contains(tag.name) else { return }
        let end = Self.rawEnd(of: tag.name, in: rest) ?? rest.endIndex
        out += rest[..<end]
        rest = rest[end...]
    }

    /// Whether `a <b and c` compares: nothing near closes the mark.
    private static func isSign(_ tag: HTMLTagScan, _ rest: Substring) -> Bool {
        HTMLNames.paired.contains(tag.name) && !HTMLNames.closed.contains(tag.name)
            && rawEnd(of: tag.name, in: rest.prefix(400)) == nil
    }

    /// A listing or a script that is never closed, which for CommonMark is all that follows: it ends with the first empty
    /// line, and what comes behind is Markdown.
    mutating func openBlock(_ html: String, at span: SourceSpan) -> (html: String, rest: String?) {
        let tags = html.drop { $0 == " " }
        guard tags.hasPrefix("<"), let tag = HTMLTagScan(tags), !tag.isEnd,
            HTMLNames.endedByTag.contains(tag.name), Self.rawEnd(of: tag.name, in: tags) == nil
        else { return ("", nil) }
        let start = tags[tag.end...].firstIndex { !$0.isWhitespace } ?? tags.endIndex
        let end = tags[start...].firstRange(of: "\n\n")?.lowerBound ?? tags.endIndex
        let rest = String(tags[end...])
        switch tag.name {
        case "pre": return (cleaned(String(tags[..<end]), at: span).html, rest)
        case "textarea": reportLoss(tag.name, at: span)
        default: reportScript(tag.name, at: span)
        }
        return ("<p>" + String(tags[tag.end..<end]).escapedForHTML + "</p>", rest)
    }

    /// Where the text ends in which no tag means anything.
    private static func rawEnd(of name: String, in text: Substring) -> Substring.Index? {
        var rest = text
        while let start = rest.firstRange(of: "</") {
            if rest[start.upperBound...].prefix(name.count).lowercased() == name { return start.lowerBound }
            rest = rest[start.upperBound...]
        }
        return nil
    }

    private mutating func reportUnfinished(_ tag: HTMLTagScan, _ repair: HTMLTagScan.Repair, at span: SourceSpan) {
        let name = "<\(tag.isEnd ? "/" : "")\(tag.name)>"
        problems.append(
            .warning(
                "unbalanced-html",
                repair.lacksQuote ? "a quote is missing in this \(name)" : "this \(name) lacks its >",
                hint: repair.lacksQuote
                    ? "write the quote behind the value; what follows is kept as text"
                    : "write > where the tag ends; what follows is kept as text",
                at: span))
    }
}

/// Where places in HTML are in the source, one behind the other.
private struct HTMLPlace {
    private let bytes: String.UTF8View
    private var from: String.Index
    private var source: SourceSpan

    init(_ html: String, at span: SourceSpan) {
        bytes = html.utf8
        from = html.startIndex
        source = span
    }

    /// - Parameter index: at or behind the one before.
    mutating func span(at index: String.Index) -> SourceSpan {
        let between = bytes[from..<index]
        if let lineEnd = between.lastIndex(of: 0x0A) {
            source.start.line += between.count { $0 == 0x0A }
            source.start.column = between[lineEnd...].count
        } else {
            source.start.column += between.count
        }
        from = index
        source.end = max(source.start, source.end)
        return source
    }
}
