/// The front matter of Jekyll, Hugo, Docusaurus, MkDocs and Zola: as much of YAML, TOML and JSON as they use for it.
enum ForeignFrontMatter {
    static func parted(_ text: String) -> (front: [String: [String]], body: String) {
        let lines = text.splitLines
        guard let first = lines.first?.stripped else { return ([:], text) }
        if first == "---" || first == "+++" {
            guard
                let end = lines.dropFirst().firstIndex(where: {
                    $0.trimmedEnd == first || first == "---" && $0.trimmedEnd == "..."
                })
            else { return ([:], text) }
            let body = lines[(end + 1)...].joined(separator: "\n")
            return (keys(Array(lines[1..<end]), isTOML: first == "+++"), body)
        }
        if first.hasPrefix("{"),
            let end = lines.firstIndex(where: { $0.trimmedEnd == "}" }) ?? (first.hasSuffix("}") ? 0 : nil),
            let value = JSONReader.read(lines[...end].joined(separator: "\n")), case .object(let members) = value
        {
            let front = Dictionary(
                members.map { ($0.key.lowercased(), $0.value.items.compactMap { $0.string ?? $0["name"]?.string }) },
                uniquingKeysWith: { a, _ in a })
            return (front, lines[(end + 1)...].joined(separator: "\n"))
        }
        // MultiMarkdown's and Pelican's lines of keys.
        let head = lines.prefix { line in
            line.firstIndex(of: ":").map { line[..<$0].allSatisfy { $0.isLetter || $0 == "_" } && $0 > line.startIndex }
                ?? false
        }
        if head.count >= 2, head[0].lowercased().hasPrefix("title:"), lines.count > head.count,
            lines[head.count].stripped.isEmpty
        {
            return (keys(Array(head), isTOML: false), lines[head.count...].joined(separator: "\n"))
        }
        return ([:], text)
    }

    private static func keys(_ lines: [String], isTOML: Bool) -> [String: [String]] {
        var out: [String: [String]] = [:]
        var key = ""
        for line in lines {
            let text = line.stripped
            guard !text.isEmpty, !text.hasPrefix("#") else { continue }
            if isTOML, text.hasPrefix("[") { key = "["; continue }
            let isDeep = line.first == " " || line.first == "\t" || text.hasPrefix("- ")
            if isDeep, !isTOML {
                guard !key.isEmpty else { continue }
                if text.hasPrefix("- ") {
                    let item = text.dropFirst(2).stripped
                    out[key, default: []].append(
                        item.hasPrefix("name:") ? plain(String(item.dropFirst(5))) : plain(item))
                } else if text.hasPrefix("name:") {
                    out[key, default: []].append(plain(String(text.dropFirst(5))))
                } else if out[key]?.last == ">" || out[key]?.last == "|" || out[key]?.last == ">-" {
                    out[key] = [text]
                } else if let last = out[key]?.last, !text.contains(": ") {
                    out[key] = [last + " " + text]
                }
                continue
            }
            guard key != "[", let mark = text.firstIndex(of: isTOML ? "=" : ":") else { continue }
            key = text[..<mark].stripped.lowercased()
            let value = text[mark...].dropFirst().stripped
            out[key] = value.isEmpty ? [] : list(value)
        }
        return out
    }

    private static func list(_ value: String) -> [String] {
        guard value.hasPrefix("["), value.hasSuffix("]") else { return [plain(value)] }
        return value.dropFirst().dropLast().split(separator: ",").map { plain(String($0)) }.filter { !$0.isEmpty }
    }

    private static func plain(_ value: String) -> String {
        let text = value.stripped
        for quote in ["\"", "'"] where text.count >= 2 && text.hasPrefix(quote) {
            let inside = text.dropFirst()
            if text.hasSuffix(quote) {
                let words = String(inside.dropLast())
                return quote == "'"
                    ? words.components(by: "''").joined(separator: "'")
                    : words.components(by: "\\\"").joined(separator: "\"")
            }
        }
        if let mark = text.firstRange(of: " #") { return text[..<mark.lowerBound].stripped }
        return text
    }

    static func facts(_ front: [String: [String]]) -> Facts {
        var facts = Facts()
        let first = { (keys: [String]) in keys.lazy.compactMap { front[$0]?.first }.first { !$0.isEmpty } }
        facts.title = first(["title"])
        facts.summary = first(["summary", "description", "excerpt", "subtitle"])
        facts.organization = first(["organization", "organisation", "company", "publisher"])
        facts.authors = front["authors"] ?? front["author"] ?? []
        facts.published = first(["published", "date", "publishdate", "published_at", "created"]).flatMap(
            WrittenDays.day)
        facts.modified = first(["modified", "lastmod", "updated", "last_modified_at", "last_update"]).flatMap(
            WrittenDays.day)
        facts.language = first(["language", "lang", "locale"]).flatMap(FactReader.tag)
        facts.source = first(["source", "canonical", "canonical_url", "canonicalurl", "original_url", "url"]).flatMap {
            $0.hasPrefix("http") ? Address.withoutTracking($0) : nil
        }
        facts.license = first(["license", "licence", "rights"]).flatMap(Licenses.nameOrWords)
        facts.timezone = first(["timezone"])
        return facts
    }
}
