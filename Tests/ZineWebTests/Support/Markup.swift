/// A small reader of the HTML that we write: tags balanced, and none but our own elements and attributes.
enum Markup {
    private static let void: Set<String> = ["br", "hr", "img", "meta", "link"]
    private static let elements: Set<String> = [
        "a", "abbr", "article", "aside", "blockquote", "body", "br", "code", "del", "details", "div", "em",
        "figcaption",
        "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "img", "kbd", "li",
        "link",
        "main", "meta", "nav", "ol", "p", "pre", "section", "small", "span", "strong", "sub", "summary", "sup", "table",
        "tbody", "td", "th", "thead", "time", "title", "tr", "ul",
    ]
    private static let attributes: Set<String> = [
        "alt", "aria-hidden", "aria-label", "aria-labelledby", "charset", "class", "content", "datetime", "dir",
        "height",
        "href", "http-equiv", "id", "lang", "loading", "name", "rel", "role", "scope", "src", "start", "tabindex",
        "title",
        "width",
    ]

    static func complaints(_ page: String) -> [String] {
        var found: [String] = []
        var open: [String] = []
        var rest = Substring(page)
        if rest.hasPrefix("<!DOCTYPE html>") { rest = rest.dropFirst(15) }
        while let start = rest.firstIndex(of: "<") {
            if rest[..<start].contains(">") { found.append("a stray > before \(rest[start...].prefix(30))") }
            rest = rest[rest.index(after: start)...]
            let isClosing = rest.first == "/"
            if isClosing { rest = rest.dropFirst() }
            let name = String(rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) })
            rest = rest.dropFirst(name.count)
            if !elements.contains(name) { found.append("<\(name)>") }
            if isClosing {
                if open.popLast() != name { found.append("</\(name)> closes nothing") }
            } else {
                readAttributes(&rest, into: &found)
                if !void.contains(name) { open.append(name) }
            }
            if rest.first != ">" { found.append("<\(name) does not end") }
            rest = rest.dropFirst()
        }
        return found + open.map { "<\($0)> is not closed" }
    }

    private static func readAttributes(_ rest: inout Substring, into found: inout [String]) {
        while rest.first == " " {
            rest = rest.dropFirst()
            let name = String(rest.prefix { $0 != "=" && $0 != ">" && $0 != " " })
            rest = rest.dropFirst(name.count)
            guard rest.hasPrefix("=\""), let end = rest.dropFirst(2).firstIndex(of: "\"") else {
                return found.append("\(name) has no value")
            }
            let value = rest.dropFirst(2)[..<end]
            if !attributes.contains(name) { found.append("attribute \(name)") }
            if value.contains("<") { found.append("a tag in \(name)") }
            if name == "href" || name == "src", value.lowercased().hasPrefix("javascript") {
                found.append(String(value))
            }
            rest = rest[rest.index(after: end)...]
        }
    }

    /// A word with the characters that no page may hold replaced.
    static func asShown(_ word: String) -> String {
        String(String.UnicodeScalarView(word.unicodeScalars.map { $0.value < 0x20 ? "\u{FFFD}" : $0 }))
    }
}
