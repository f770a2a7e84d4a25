import ZineCore

extension ArticleBuilder {
    /// HTML without what the parser would take for a comment although its words are an author's, or that is no HTML.
    ///
    /// - Returns: the HTML, and the Markdown behind a comment that never ends.
    func cleaned(_ html: String, at span: SourceSpan) -> (html: String, rest: String?) {
        var out = ""
        var rest = html[...]
        while let start = rest.firstIndex(of: "<") {
            out += rest[..<start]
            rest = rest[start...]
            if rest.hasPrefix("<!--") {
                guard let end = rest.dropFirst(2).firstRange(of: "-->") else {
                    return (out, String(rest.dropFirst(4)))
                }
                out += rest[..<end.upperBound]
                rest = rest[end.upperBound...]
            } else if rest.hasPrefix("<![CDATA["), let end = rest.firstRange(of: "]]>") {
                for character in rest[rest.index(start, offsetBy: 9)..<end.lowerBound] {
                    out += character == "<" ? "&lt;" : character == "&" ? "&amp;" : String(character)
                }
                rest = rest[end.upperBound...]
            } else if rest.hasPrefix("<?"), let end = rest.firstRange(of: "?>") {
                rest = rest[end.upperBound...]
            } else {
                out.append("<")
                rest = rest.dropFirst()
            }
        }
        return (out + rest, nil)
    }
}
