import ZineHTML

/// Listings: their text exactly, and the language that a page says they are in.
enum CodeText {
    /// The text of a `pre`, without line numbers, buttons and labels.
    static func text(_ index: Int, in page: PageTree) -> String {
        let node = inner(index, page)
        var out = ""
        read(node, page, &out)
        if out.hasPrefix("\n"), node != index || page.name(index) != "pre" { out.removeFirst() }
        var lines = out.splitLines
        while lines.last?.allSatisfy({ $0 == " " || $0 == "\t" }) == true { lines.removeLast() }
        while lines.first?.allSatisfy({ $0 == " " || $0 == "\t" }) == true { lines.removeFirst() }
        return lines.joined(separator: "\n")
    }

    /// A table within a `pre` has the line numbers in its first cells.
    private static func inner(_ index: Int, _ page: PageTree) -> Int {
        guard let table = page.first(below: index, named: ["table"]) else { return index }
        let rows = page.elements(below: table, named: ["tr"])
        guard rows.count == 1 else { return index }
        return page.elements(below: rows[0], named: ["td"]).last ?? index
    }

    private static func read(_ index: Int, _ page: PageTree, _ out: inout String) {
        for child in page.children(index) {
            switch page[child].kind {
            case .comment: continue
            case .text(let text): out += plain(text)
            case .element(let name, _):
                if name == "br" { out += "\n"; continue }
                if ElementKinds.mute.contains(name) || name == "button" || isNumber(child, page) { continue }
                let isLine = ["div", "p", "li", "tr"].contains(name)
                if isLine, !out.isEmpty, !out.hasSuffix("\n") { out += "\n" }
                read(child, page, &out)
                if isLine, !out.hasSuffix("\n") { out += "\n" }
            }
        }
    }

    /// Without marks of no width, and with blanks that are blanks.
    private static func plain(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where scalar != "\u{200B}" && scalar != "\u{FEFF}" {
            out.append(scalar == "\u{A0}" ? " " : scalar)
        }
        return String(out)
    }

    private static let numbers: Set<String> = [
        "linenos", "lineno", "linenumber", "linenumbers", "line-number", "line-numbers", "line-numbers-rows", "ln",
        "lnt",
        "gutter", "rouge-gutter", "hljs-ln-numbers", "blob-num", "copy", "copybtn", "copy-button", "toolbar",
        "code-lang",
        "react-syntax-highlighter-line-number", "headerlink", "copy-code-button", "code-header", "codeblock-label",
    ]

    private static func isNumber(_ index: Int, _ page: PageTree) -> Bool {
        guard
            page.hasClass(index, numbers)
                || page.attribute(index, "data-line-number") != nil && page.name(index) == "td"
        else { return false }
        // Some themes number with `data-` and give the line itself such a class.
        return page.text(index).allSatisfy { !$0.isLetter || page.hasClass(index, numbers) }
    }

    /// The listing that a table with a column of line numbers is.
    static func listing(inTable index: Int, in page: PageTree) -> Int? {
        let cells = page.elements(below: index, named: ["td"])
        let isMarked = page.hasClass(
            index, ["highlighttable", "lntable", "rouge-table", "codehilitetable", "hljs-ln", "syntaxhighlighter"])
        if page.hasClass(index, ["hljs-ln", "js-file-line-container"]) { return index }
        guard let last = cells.last, let pre = page.first(below: last, named: ["pre"]) else {
            return isMarked ? cells.last : nil
        }
        if isMarked { return pre }
        // Two cells, the first of figures alone.
        guard cells.count == 2, page.text(cells[0]).allSatisfy({ $0.isNumber || $0.isWhitespace }),
            page.text(cells[0]).contains(where: \.isNumber)
        else { return nil }
        return pre
    }

    static func language(_ index: Int, in page: PageTree) -> String {
        let inner = page.elements(below: index, named: ["code"]).prefix(1)
        for node in inner + [index] + page.ancestors(index).prefix(6) {
            if let said = said(node, page) { return said }
        }
        return ""
    }

    private static let none: Set<String> = [
        "none", "default", "notranslate", "text", "plain", "plaintext", "nohighlight", "txt", "source", "undefined",
        "output",
    ]

    private static func said(_ index: Int, _ page: PageTree) -> String? {
        for key in ["data-lang", "data-language", "data-code-lang"] {
            if let found = clean(page.attribute(index, key)) { return found }
        }
        if let found = brush(page.attribute(index, "data-syntaxhighlighter-params")) { return found }
        if let found = brush(page.attribute(index, "class")), (page.attribute(index, "class") ?? "").contains("brush:")
        {
            return found
        }
        let classes = page.classes(index)
        for name in classes {
            for prefix in [
                "language-", "lang-", "highlight-source-", "highlight-text-", "highlight-", "src-", "code-block-",
                "brush-",
            ]
            where name.hasPrefix(prefix) {
                if let found = clean(String(name.dropFirst(prefix.utf8.count))) { return found }
            }
        }
        // pandoc's `sourceCode bash`, Highlight.js's `hljs bash`.
        if classes.contains("sourcecode") || classes.contains("hljs") || classes.contains("highlighter-prismjs") {
            let rest = classes.filter {
                !["sourcecode", "hljs", "numbersource", "numberlines", "literate", "copyable"].contains($0)
            }
            if let found = rest.lazy.compactMap({ clean($0) }).first { return found }
        }
        return nil
    }

    private static func brush(_ text: String?) -> String? {
        guard let text, let range = text.firstRange(of: "brush:") else { return nil }
        return clean(
            String(
                text[range.upperBound...].drop { $0 == " " }.prefix { $0.isLetter || $0.isNumber || "+#-".contains($0) }
            ))
    }

    private static func clean(_ text: String?) -> String? {
        guard let text = text?.lowercased(), !text.isEmpty, text.utf8.count <= 24, !none.contains(text),
            text.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+#-._".contains($0)) })
        else { return nil }
        return text == "ipython3" || text == "python3" ? "python" : text
    }
}
