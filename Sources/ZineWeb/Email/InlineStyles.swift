/// A style sheet whose rules are written onto the elements themselves, since mail programs drop sheets.
///
/// Understood are rules for one element (`p`), one class (`.kicker`) or both (`p.kicker`), several joined by commas;
/// later ones win. What begins with `@` is kept for the head, where programs that know it find it.
struct InlineStyles: Sendable {
    private var rules: [String: String] = [:]
    /// The `@media` rules, as written.
    private(set) var conditional = ""

    init(_ sheet: String) {
        var rest = Self.withoutComments(sheet)[...]
        while let start = rest.firstIndex(of: "{") {
            let selectors = rest[..<start]
            let isConditional = selectors.contains("@")
            guard let end = Self.end(of: rest[start...], nested: isConditional) else { return }
            let body = rest[rest.index(after: start)..<end]
            if isConditional {
                conditional += Self.squeezed(selectors) + "{" + Self.squeezed(body) + "}\n"
            } else {
                for selector in selectors.split(separator: ",") {
                    add(Self.squeezed(body), to: Self.squeezed(selector))
                }
            }
            rest = rest[rest.index(after: end)...]
        }
    }

    private mutating func add(_ declarations: String, to selector: String) {
        let closed = declarations.hasSuffix(";") ? declarations : declarations + ";"
        rules[selector, default: ""] += closed
    }

    private static func end(of text: Substring, nested: Bool) -> Substring.Index? {
        var depth = 0
        for index in text.indices {
            if text[index] == "{" { depth += 1 }
            if text[index] == "}" { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }

    private static func withoutComments(_ sheet: String) -> String {
        var out = ""
        var rest = sheet[...]
        while let start = rest.firstRange(of: "/*") {
            out += rest[..<start.lowerBound]
            guard let end = rest[start.upperBound...].firstRange(of: "*/") else { return out }
            rest = rest[end.upperBound...]
        }
        return out + rest
    }

    /// Without the spaces that mean nothing: a mail may weigh so much and no more.
    private static func squeezed(_ text: some StringProtocol) -> String {
        var out = ""
        for word in text.split(whereSeparator: \.isWhitespace) {
            if let last = out.last, !":;,{}".contains(last), !"{};".contains(word.first ?? " ") { out += " " }
            out += word
        }
        return out
    }

    /// What an element of these classes looks like.
    func declarations(_ element: Substring, classes: [Substring]) -> String {
        var out = rules[String(element)] ?? ""
        for name in classes { out += (rules["." + name] ?? "") + (rules[element + "." + name] ?? "") }
        return out
    }

    /// The page with a `style` on every element that a rule speaks of. The markup is our own, so that `<` begins tags
    /// and nothing else, and `>` ends them.
    func applied(to page: String) -> String {
        var out: [UInt8] = []
        var rest = Substring(page).utf8
        while let start = rest.firstIndex(of: 0x3C) {
            out += rest[..<start]
            rest = rest[start...]
            let end = rest.firstIndex(of: 0x3E) ?? rest.endIndex
            let tag = Substring(rest[..<end])
            out += tag.utf8
            let name = tag.dropFirst().prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
            let style = name.isEmpty ? "" : declarations(name, classes: Self.classes(tag))
            if !style.isEmpty {
                out += " style=\"\(style.split(separator: "\"").joined(separator: "'"))\"".utf8
            }
            rest = rest[end...]
        }
        return withConditional(String(decoding: out + Array(rest), as: UTF8.self))
    }

    /// With the rules that only a head can hold, which hold no tag.
    private func withConditional(_ page: String) -> String {
        guard let end = page[...].firstRange(of: "</head>"), !conditional.isEmpty else { return page }
        let sheet = "<style>\n" + conditional.filter { $0 != "<" } + "</style>\n"
        return page[..<end.lowerBound] + sheet + page[end.lowerBound...]
    }

    private static func classes(_ tag: Substring) -> [Substring] {
        guard let start = tag.firstRange(of: " class=\"") else { return [] }
        return tag[start.upperBound...].prefix { $0 != "\"" }.split(separator: " ")
    }
}
