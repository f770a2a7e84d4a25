/// Reads a template's tags before the template is used: which partials it wants, and whether it could let text through
/// unescaped. Anything that would hide tags from this reading is refused.
struct TemplateScan {
    private(set) var partials: [String] = []
    /// The first tag that is not allowed, as written.
    private(set) var refused: String?

    /// - Parameter plain: the template makes no HTML and may turn escaping off.
    init(_ source: String, plain: Bool) {
        var rest = Substring(source)
        while let start = rest.firstRange(of: "{{"), refused == nil {
            rest = rest[start.upperBound...]
            guard let end = rest.firstRange(of: "}}") else { return }
            let tag = rest[..<end.lowerBound]
            rest = rest[end.upperBound...]
            read(tag, plain: plain)
        }
    }

    private mutating func read(_ tag: Substring, plain: Bool) {
        let name = String(tag.dropFirst().filter { !$0.isWhitespace })
        let isAllowed: Bool
        switch tag.first {
        case "{", "&": isAllowed = name.hasSuffix("_html") || (plain && name.hasSuffix("_css"))
        case ">", "<":
            partials.append(name)
            isAllowed = !name.isEmpty && name.utf8.allSatisfy(Self.isNameByte) && !name.contains("..")
        case "%": isAllowed = plain
        case "=": isAllowed = false
        default: isAllowed = true
        }
        if !isAllowed { refused = "{{" + tag + (tag.first == "{" ? "}}}" : "}}") }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || "/-_.".utf8.contains(byte)
    }
}
