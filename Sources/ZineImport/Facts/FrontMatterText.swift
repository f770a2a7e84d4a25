/// Writes an article's front matter.
public struct FrontMatterText {
    public var facts: Facts
    public var kind: String
    /// The day on which the source was read, and the checksum of what was read.
    public var retrieved: String?

    public init(facts: Facts, kind: String, retrieved: String? = nil) {
        self.facts = facts; self.kind = kind; self.retrieved = retrieved
    }

    /// With its lines of hyphens and an empty line below.
    public var text: String {
        var lines = ["---", "title: " + Self.scalar(facts.title ?? "Untitled"), "kind: " + kind]
        let add = { (key: String, value: String?) in
            if let value, !value.isEmpty { lines.append("\(key): " + Self.scalar(value)) }
        }
        add("organization", facts.organization)
        if facts.authors.count == 1 {
            add("authors", facts.authors[0])
        } else if facts.authors.count > 1 {
            lines.append("authors: [" + facts.authors.map(Self.quoted).joined(separator: ", ") + "]")
        }
        add("summary", facts.summary)
        add("published", facts.published)
        if facts.modified != facts.published { add("modified", facts.modified) }
        add("language", facts.language)
        add("source", facts.source)
        add("license", facts.license)
        if facts.license == nil { add("contact", facts.contact) }
        add("timezone", facts.timezone)
        add("retrieved", retrieved)
        return lines.joined(separator: "\n") + "\n---\n\n"
    }

    /// A value as people write it, in quotes where YAML would read something else.
    static func scalar(_ text: String) -> String {
        let text = text.collapsed
        guard let first = text.first else { return "\"\"" }
        let isPlain =
            (first.isLetter || first.isNumber) && !text.contains(": ") && !text.contains(" #") && text.last != ":"
            && !["true", "false", "yes", "no", "null", "on", "off", "y", "n"].contains(text.lowercased())
            && (first.isLetter || isDay(text) || text.contains { $0.isLetter } && !text.contains(":"))
            && !text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F || (0x80...0x9F).contains($0.value) }
        return isPlain ? text : quoted(text)
    }

    private static func isDay(_ text: String) -> Bool {
        text.count >= 10 && text.prefix(10).allSatisfy { $0.isNumber || $0 == "-" } && text.prefix(10).contains("-")
    }

    static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.collapsed.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            default:
                out.unicodeScalars.append(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? " " : scalar)
            }
        }
        return out + "\""
    }
}
