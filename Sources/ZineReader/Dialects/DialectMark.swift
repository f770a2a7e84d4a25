import ZineDocument

/// The first line of an admonition as other programs write it, and what it is here.
struct DialectMark {
    /// The first line of a quote that says the same; `nil` for a box that means nothing.
    var head: String?
    /// Whether a line `:::` ends it; else the indentation does.
    var needsEnd: Bool

    /// Docusaurus, pandoc, VitePress and MyST open with colons, MkDocs with `!!!` or `???`.
    init?(_ words: ArraySlice<UInt8>) {
        guard let first = words.first else { return nil }
        let text = String(decoding: words, as: UTF8.self)
        if first == 0x3A, words.starts(with: ":::".utf8) {
            let rest = text.drop { $0 == ":" }
            // `:::image …:::` ends on its own line.
            guard !rest.isEmpty, !rest.hasSuffix(":::") else { return nil }
            let (name, title) = Self.named(rest.drop { $0 == " " })
            guard let name else { return nil }
            head = Self.head(name, title, isFolded: ["details", "spoiler"].contains(name))
            needsEnd = true
        } else if words.starts(with: "!!!".utf8) || words.starts(with: "???".utf8) {
            let rest = text.dropFirst(3).drop { $0 == "+" || $0 == " " }
            let name = rest.prefix { $0.isLetter || $0 == "-" }.lowercased()
            guard !name.isEmpty else { return nil }
            let quoted = rest.split(separator: "\"", omittingEmptySubsequences: false)
            let title = quoted.count >= 3 ? String(quoted[1]) : ""
            head =
                Self.head(name, title, isFolded: first == 0x3F)
                ?? Self.head("note", title.isEmpty ? name : title, isFolded: false)
            needsEnd = false
        } else {
            return nil
        }
    }

    /// The name and the title behind the colons: `note Title`, `note[Title]`, `{.note title="Title"}`, `{note} Title`.
    private static func named(_ text: Substring) -> (name: String?, title: String) {
        let isLetter = { (character: Character) in character.isLetter || character == "-" }
        guard text.hasPrefix("{") else {
            let name = text.prefix(while: isLetter)
            var rest = text[name.endIndex...].drop { $0 == " " }
            if rest.hasPrefix("["), let end = rest.firstIndex(of: "]") { rest = rest.dropFirst()[..<end] }
            if rest.hasPrefix("{") { rest = "" }
            return (name.isEmpty ? nil : name.lowercased(), String(rest))
        }
        guard let end = text.firstIndex(of: "}") else { return (nil, "") }
        let inside = text[..<end].dropFirst()
        let name = inside.drop { !isLetter($0) }.prefix(while: isLetter).lowercased()
        let quoted = inside.split(separator: "\"", omittingEmptySubsequences: false)
        let after = text[text.index(after: end)...].drop { $0 == " " }
        let title = quoted.count >= 3 ? String(quoted[1]) : String(after)
        let short = name.hasPrefix("callout-") ? String(name.dropFirst(8)) : name
        return (short.isEmpty ? "div" : short, title)
    }

    /// What other programs call their boxes, by the five that there are here.
    private static let kinds: [String: Alert.Kind] = [
        "note": .note, "info": .note, "seealso": .note, "abstract": .note, "summary": .note, "tldr": .note,
        "todo": .note,
        "question": .note, "help": .note, "faq": .note, "example": .note, "quote": .note, "cite": .note,
        "admonition": .note, "tip": .tip, "hint": .tip, "success": .tip, "check": .tip, "done": .tip,
        "important": .important, "warning": .warning, "attention": .warning, "caution": .caution, "danger": .caution,
        "error": .caution, "failure": .caution, "fail": .caution, "missing": .caution, "bug": .caution,
    ]

    /// What they call boxes beside the text.
    private static let boxes: Set<String> = ["box", "sidebar", "aside"]

    static func kind(_ name: String) -> Alert.Kind? { kinds[name] }

    /// The title that stands for a kind which is not called so here.
    static func title(of name: String) -> String {
        Alert.Kind(rawValue: name) != nil || name == "admonition" ? "" : name.prefix(1).uppercased() + name.dropFirst()
    }

    private static func head(_ name: String, _ title: String, isFolded: Bool) -> String? {
        if isFolded { return "[!DETAILS] " + (title.isEmpty ? Self.title(of: name) : title) }
        if boxes.contains(name) { return "[!BOX]" + (title.isEmpty ? "" : " " + title) }
        guard let kind = kinds[name] else { return nil }
        let title = title.isEmpty ? Self.title(of: name) : title
        return "[!\(kind.rawValue.uppercased())]" + (title.isEmpty ? "" : " " + title)
    }

    // MARK: Other lines

    static func isClosing(_ words: ArraySlice<UInt8>) -> Bool { words.count >= 3 && words.allSatisfy { $0 == 0x3A } }

    static func isDefinition(_ words: ArraySlice<UInt8>) -> Bool {
        words.count > 2 && words.first == 0x3A && words[words.startIndex + 1].isASCIISpace
    }

    /// `%%`, between two of which Obsidian has lines that are not for readers.
    static func isCommentEdge(_ words: ArraySlice<UInt8>) -> Bool { words.elementsEqual("%%".utf8) }

    /// `%% … %%`, and nothing else.
    static func isComment(_ words: ArraySlice<UInt8>) -> Bool {
        guard words.count > 4, words.starts(with: "%%".utf8), words.suffix(2).elementsEqual("%%".utf8) else {
            return false
        }
        return words.dropFirst(2).dropLast(2).firstRange(of: "%%".utf8) == nil
    }

    static func isContents(_ words: ArraySlice<UInt8>) -> Bool {
        guard words.count < 12 else { return false }
        return ["[toc]", "[[toc]]", "[[_toc_]]", "[_toc_]"].contains(
            String(decoding: words, as: UTF8.self).lowercased())
    }

    static func isPageBreak(_ words: ArraySlice<UInt8>) -> Bool {
        guard words.count < 14 else { return false }
        return ["\\newpage", "\\pagebreak", "\\clearpage"].contains(String(decoding: words, as: UTF8.self))
    }

    /// `|---|:-:|`.
    static func isRule(_ words: ArraySlice<UInt8>) -> Bool {
        words.contains(0x7C) && words.contains(0x2D)
            && words.allSatisfy { [0x7C, 0x2D, 0x3A, 0x20, 0x09].contains($0) }
    }

    /// A caption without pandoc's `{#tbl-name}` at its end.
    static func withoutAttributes(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard text.last == 0x7D, let start = text.lastIndex(of: 0x7B), text[start...].count > 2,
            [0x23, 0x2E, 0x3A].contains(text[start + 1])
        else { return text }
        return text[..<start].trimmedBytes
    }
}
