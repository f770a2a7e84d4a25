/// Adds a line to the contents of a manifest, leaving every other byte as its editor wrote it.
enum ContentsEditor {
    static func adding(_ article: String, to manifest: String) -> String? {
        let plain = article.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || [0x2D, 0x2E, 0x2F, 0x5F].contains(byte)
        }
        guard plain else { return nil }
        var lines = manifest.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let head = lines.firstIndex(where: { $0.hasPrefix("contents:") }) else { return nil }
        let rest = lines[head].dropFirst("contents:".count)
        if let changed = inBrackets(rest, article) {
            lines[head] = "contents:" + changed
            return lines.joined(separator: "\n")
        }
        guard isBare(rest) else { return nil }
        var last: Int?
        var indent = "  "
        for index in lines.indices[(head + 1)...] {
            let line = lines[index]
            let content = line.drop { $0 == " " }
            if content.hasPrefix("- ") {
                if last == nil { indent = String(line.prefix { $0 == " " }) }
                last = index
            } else if content.isEmpty || content.hasPrefix("#") {
                continue
            } else if line.hasPrefix(" ") {
                last = last.map { _ in index }
            } else {
                break
            }
        }
        guard let last else {
            // A list that has nothing in it yet.
            lines.insert("\(indent)- \(article)", at: head + 1)
            return lines.joined(separator: "\n")
        }
        lines.insert("\(indent)- \(article)", at: last + 1)
        return lines.joined(separator: "\n")
    }

    /// `[]`, where a new issue begins, becomes a list of lines; a list in brackets gets one more.
    private static func inBrackets(_ rest: Substring, _ article: String) -> String? {
        let text = rest.drop { $0 == " " }
        guard text.first == "[", let end = text.firstIndex(of: "]"), isBare(text[end...].dropFirst()) else {
            return nil
        }
        let inside = text[..<end].dropFirst()
        // What has lists, mappings or comments of its own is its editor's to change.
        guard !inside.contains(where: { "[{#".contains($0) }) else { return nil }
        if inside.allSatisfy({ $0 == " " }) { return String(text[end...].dropFirst()) + "\n  - \(article)" }
        var items = String(inside)
        while items.last == " " || items.last == "," { items.removeLast() }
        return " [\(items), \(article)" + text[end...]
    }

    /// Nothing but blanks and a comment.
    private static func isBare(_ rest: Substring) -> Bool {
        let rest = rest.drop { $0 == " " || $0 == "\r" }
        return rest.isEmpty || rest.hasPrefix("#")
    }
}
