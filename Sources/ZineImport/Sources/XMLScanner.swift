import ZineHTML

/// An element of XML, as feeds have them: names without their prefixes, text with its entities decoded.
struct XMLElement {
    var name: String
    var attributes: [String: String] = [:]
    var children: [XMLElement] = []
    /// Its own text, and the markup of what is in it where that is no XML of the feed's.
    var text = ""

    func first(_ name: String) -> XMLElement? { children.first { $0.name == name } }
    func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

    /// All text below, in order.
    var words: String { text + children.map(\.words).joined() }

    /// What is in it as markup again: Atom's entries of type `xhtml`.
    var markup: String {
        text.escapedForHTML
            + children.map { child in
                let attributes = child.attributes.keys.sorted().map {
                    " \($0)=\"\((child.attributes[$0] ?? "").escapedForHTML)\""
                }.joined()
                return "<\(child.name)\(attributes)>\(child.markup)</\(child.name)>"
            }.joined()
    }
}

/// Reads the XML of feeds: no entities of a document's own, bounded depth and number, and what is wrong is skipped.
struct XMLScanner {
    private var rest: Substring
    private var count = 0
    private static let depthLimit = 64
    private static let countLimit = 200_000

    static func root(of text: String) -> XMLElement? {
        var scanner = XMLScanner(rest: text[...])
        return scanner.element(depth: 0)
    }

    private init(rest: Substring) { self.rest = rest }

    /// The next element; what stands before it goes.
    private mutating func element(depth: Int) -> XMLElement? {
        while let open = rest.firstIndex(of: "<") {
            rest = rest[open...]
            if skipped() { continue }
            guard let tag = tag() else { return nil }
            if tag.isEnd { continue }
            return filled(tag, depth: depth)
        }
        return nil
    }

    private struct Tag {
        var element: XMLElement
        var isEnd = false
        var isEmpty = false
    }

    private mutating func filled(_ tag: Tag, depth: Int) -> XMLElement {
        var element = tag.element
        guard !tag.isEmpty, depth < Self.depthLimit else { return element }
        count += 1
        // Text that comes after a child stands in a child without a name, so that the order stays.
        func add(_ text: String) {
            guard !text.isEmpty else { return }
            if element.children.isEmpty {
                element.text += text
            } else {
                element.children.append(XMLElement(name: "span", text: text))
            }
        }
        while count < Self.countLimit, let open = rest.firstIndex(of: "<") {
            add(Self.decoded(rest[..<open]))
            rest = rest[open...]
            if rest.hasPrefix("<![CDATA[") {
                let inside = rest.dropFirst(9)
                let end = inside.firstRange(of: "]]>")
                add(String(inside[..<(end?.lowerBound ?? inside.endIndex)]))
                rest = inside[(end?.upperBound ?? inside.endIndex)...]
                continue
            }
            if skipped() { continue }
            guard let next = self.tag() else { return element }
            if next.isEnd {
                if next.element.name == element.name { return element }
                continue
            }
            element.children.append(filled(next, depth: depth + 1))
        }
        return element
    }

    /// Comments, instructions and declarations.
    private mutating func skipped() -> Bool {
        for (open, close) in [("<!--", "-->"), ("<?", "?>"), ("<!", ">")]
        where rest.hasPrefix(open) && !rest.hasPrefix("<![CDATA[") {
            rest = rest.firstRange(of: close).map { rest[$0.upperBound...] } ?? rest[rest.endIndex...]
            return true
        }
        return false
    }

    private mutating func tag() -> Tag? {
        var inside = rest.dropFirst()
        var tag = Tag(element: XMLElement(name: ""))
        if inside.first == "/" {
            tag.isEnd = true
            inside = inside.dropFirst()
        }
        let name = inside.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
        tag.element.name = String(name.split(separator: ":").last ?? "").lowercased()
        if name.contains(":"), name.hasPrefix("content:") { tag.element.name = "content:" + tag.element.name }
        inside = inside[name.endIndex...]
        while let first = inside.first, first != ">" {
            if first == "/" { tag.isEmpty = true }
            guard first.isLetter || first == "_" else {
                inside = inside.dropFirst()
                continue
            }
            let key = inside.prefix { !$0.isWhitespace && $0 != "=" && $0 != ">" }
            inside = inside[key.endIndex...].drop { $0.isWhitespace || $0 == "=" }
            guard let quote = inside.first, quote == "\"" || quote == "'" else { continue }
            inside = inside.dropFirst()
            let value = inside.prefix { $0 != quote }
            tag.element.attributes[String(key.split(separator: ":").last ?? "").lowercased()] = Self.decoded(value)
            inside = inside[value.endIndex...].dropFirst()
            tag.isEmpty = false
        }
        guard !inside.isEmpty else {
            rest = inside
            return nil
        }
        rest = inside.dropFirst()
        return tag
    }

    /// With the five entities of XML, and numbers, as what they stand for.
    static func decoded(_ text: Substring) -> String {
        guard text.contains("&") else { return String(text) }
        var out = ""
        var rest = text
        while let mark = rest.firstIndex(of: "&") {
            out += rest[..<mark]
            let end = rest[mark...].prefix(12).firstIndex(of: ";")
            guard let end else {
                out += "&"
                rest = rest[mark...].dropFirst()
                continue
            }
            let name = rest[mark..<end].dropFirst()
            let named = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}"][String(name)]
            let digits =
                name.hasPrefix("#x") || name.hasPrefix("#X")
                ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
            out += named ?? digits.flatMap { Unicode.Scalar($0) }.map { String($0) } ?? "&\(name);"
            rest = rest[rest.index(after: end)...]
        }
        return out + rest
    }
}
