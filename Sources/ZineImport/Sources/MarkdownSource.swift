/// Markdown that was written for another program.
enum MarkdownSource {
    static func article(of text: String, at address: String?) -> ImportedArticle {
        var text = text
        if text.hasPrefix("\u{FEFF}") { text.removeFirst() }
        var article = ImportedArticle()
        let (front, body) = ForeignFrontMatter.parted(text)
        article.facts = ForeignFrontMatter.facts(front)
        if article.facts.source == nil, let address, address.hasPrefix("http") { article.facts.source = address }
        var lines = ForeignLines(base: address ?? article.facts.source)
        lines.read(body.splitLines)
        if article.facts.title == nil { article.facts.title = lines.title }
        article.source = lines.text(title: article.facts.title)
        article.pictures = lines.pictures
        article.remarks = lines.remarks
        article.facts.timezone = article.facts.timezone ?? TimeZoneWords.zone(in: body)
        article.tellMissing()
        return article
    }
}

/// The lines of a text, with what other programs mean by them.
struct ForeignLines {
    let base: String?
    private(set) var pictures: [WantedPicture] = []
    private(set) var remarks: [Remark] = []
    /// The first heading, where it stands above everything else.
    private(set) var title: String?
    private var lines: [String] = []
    private var fence: String?
    private var titleLine: Int?
    private var lowest = 7

    init(base: String?) { self.base = base }

    mutating func read(_ source: [String]) {
        for (index, line) in source.enumerated() { read(line, next: index + 1 < source.count ? source[index + 1] : "") }
    }

    /// The text without the heading that is its title, headings from the second level.
    func text(title: String?) -> String {
        var lines = lines
        if let titleLine, self.title == title || title == nil { lines[titleLine] = "" }
        let isShifted = lowest == 1 && lines.indices.contains { level(lines[$0]) == 1 && $0 != titleLine }
        if isShifted {
            var fence: String?
            for index in lines.indices {
                Self.turn(&fence, lines[index])
                if fence == nil, let level = level(lines[index]), level < 6 { lines[index] = "#" + lines[index] }
            }
        }
        let joined = lines.joined(separator: "\n")
        return joined.stripped + "\n"
    }

    private func level(_ line: String) -> Int? {
        let marks = line.prefix { $0 == "#" }
        return (1...6).contains(marks.count) && line.dropFirst(marks.count).first == " " ? marks.count : nil
    }

    private static func turn(_ fence: inout String?, _ line: String) {
        let text = line.drop { $0 == " " }
        guard text.hasPrefix("```") || text.hasPrefix("~~~"), let first = text.first else { return }
        let mark = String(text.prefix { $0 == first })
        if let open = fence {
            if mark.hasPrefix(open), text.dropFirst(mark.count).allSatisfy(\.isWhitespace) { fence = nil }
        } else {
            fence = mark
        }
    }

    private mutating func read(_ line: String, next: String) {
        let wasOpen = fence != nil
        Self.turn(&fence, line)
        guard !wasOpen, fence == nil else {
            lines.append(line)
            return
        }
        if let listing = template(line) {
            lines.append(listing)
            return
        }
        // Lines of MDX that load what its pages show.
        if line.hasPrefix("import "), line.contains(" from "), line.contains("'") || line.contains("\"") { return }
        if let level = level(line) {
            lowest = min(lowest, level)
            if title == nil, level == 1, lines.allSatisfy({ $0.stripped.isEmpty }) {
                title = Self.words(line.drop { $0 == "#" }.stripped)
                titleLine = lines.count
            }
        }
        lines.append(withPictures(line))
    }

    /// Words of a heading without its marks.
    static func words(_ text: String) -> String {
        var out = ""
        var isEscaped = false
        for character in text {
            if !isEscaped, character == "\\" { isEscaped = true; continue }
            if !isEscaped, character == "`" || character == "*" { continue }
            out.append(character)
            isEscaped = false
        }
        while out.hasSuffix("#") || out.hasSuffix(" ") { out.removeLast() }
        return out
    }

    /// Listings and pictures as Hugo and Jekyll write them.
    private mutating func template(_ line: String) -> String? {
        let text = line.stripped
        for (open, close) in [("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}")]
        where text.hasPrefix(open) && text.hasSuffix(close) {
            let inside = text.dropFirst(open.count).dropLast(close.count).stripped
            let words = inside.split(separator: " ").map(String.init)
            switch words.first {
            case "highlight": return "```" + (words.count > 1 ? words[1] : "")
            case "endhighlight", "/highlight", "/ highlight": return "```"
            case "raw", "endraw": return ""
            case "figure":
                guard let source = Self.value("src", in: inside) else { return nil }
                let caption = Self.value("caption", in: inside) ?? Self.value("title", in: inside)
                let alt = Self.value("alt", in: inside) ?? ""
                return "![\(alt)](\(picture(source, alt)))" + (caption.map { "\n*\($0)*" } ?? "")
            default: continue
            }
        }
        return nil
    }

    private static func value(_ key: String, in text: String) -> String? {
        guard let range = text.firstRange(of: key + "=") else { return nil }
        let rest = text[range.upperBound...]
        guard let quote = rest.first, quote == "\"" || quote == "'" else {
            return String(rest.prefix { !$0.isWhitespace })
        }
        return String(rest.dropFirst().prefix { $0 != quote })
    }

    private mutating func picture(_ source: String, _ alt: String) -> String {
        let address = Address.resolved(source, base: base) ?? source
        if !pictures.contains(where: { $0.address == address }) {
            pictures.append(WantedPicture(address: address, alt: alt))
        }
        return address
    }

    /// The line with the addresses of its pictures made whole, so that they can be saved.
    private mutating func withPictures(_ line: String) -> String {
        guard line.contains("![") else { return line }
        var out = ""
        var rest = line[...]
        while let start = rest.firstRange(of: "![") {
            out += rest[..<start.lowerBound]
            rest = rest[start.lowerBound...]
            guard let middle = rest.firstRange(of: "]("), let end = rest[middle.upperBound...].firstIndex(of: ")")
            else { break }
            let inside = rest[middle.upperBound..<end]
            let address = inside.prefix { !$0.isWhitespace }
            let alt = String(rest[..<middle.lowerBound].dropFirst(2))
            let bare = address.hasPrefix("<") ? String(address.dropFirst().dropLast()) : String(address)
            out += "![" + alt + "](" + picture(bare, alt) + inside[address.endIndex...] + ")"
            rest = rest[end...].dropFirst()
        }
        return out + rest
    }
}
