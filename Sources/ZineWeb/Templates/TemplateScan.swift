/// Reads a template's tags before the template is used: which partials it wants and where, and whether it could let text
/// through unescaped. Anything that would hide tags from this reading is refused.
struct TemplateScan {
    enum Part {
        case text(Substring)
        /// The name of a template that stands here; a line that holds nothing else is gone.
        case partial(String)
    }

    private(set) var parts: [Part] = []
    /// The first tag that is not allowed, as written.
    private(set) var refused: String?

    /// - Parameter plain: the template makes no HTML and is not escaped.
    init(_ source: String, plain: Bool) {
        var rest = Substring(source)
        var begun = rest.startIndex
        while let start = rest.firstRange(of: "{{"), refused == nil {
            rest = rest[start.upperBound...]
            guard let end = rest.firstRange(of: "}}") else { break }
            let tag = rest[..<end.lowerBound]
            rest = rest[end.upperBound...]
            guard let partial = read(tag, plain: plain) else { continue }
            var before = source[begun..<start.lowerBound]
            let line = before.reversed().prefix { $0 == " " || $0 == "\t" }.count
            let head = before.dropLast(line)
            let after = rest.drop { $0 == " " || $0 == "\t" }
            if head.isEmpty && begun == source.startIndex || head.last?.isNewline == true,
                after.first.map(\.isNewline) ?? true
            {
                before = head
                rest = after.dropFirst()
            }
            parts += [.text(before), .partial(partial)]
            begun = rest.startIndex
        }
        parts.append(.text(source[begun...]))
    }

    /// The partial that a tag asks for.
    private mutating func read(_ tag: Substring, plain: Bool) -> String? {
        let isAllowed: Bool
        var partial: String?
        switch tag.first {
        case "{", "&":
            let name = Self.name(in: tag)
            isAllowed = name.hasSuffix("_html") || (plain && name.hasSuffix("_css"))
        case ">":
            let name = Self.name(in: tag)
            isAllowed = !name.isEmpty && name.utf8.allSatisfy(Self.isNameByte) && !name.contains("..")
            partial = name
        // Delimiters of one's own, parents and their blocks, pragmas.
        case "=", "<", "$", "%": isAllowed = false
        default: isAllowed = true
        }
        if !isAllowed { refused = "{{" + tag + (tag.first == "{" ? "}}}" : "}}") }
        return isAllowed ? partial : nil
    }

    private static func name(in tag: Substring) -> String { String(tag.dropFirst().filter { !$0.isWhitespace }) }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || "/-_.".utf8.contains(byte)
    }
}
