/// An entry of an Atom or RSS feed.
enum FeedSource {
    /// The entry that an address names behind `#`, by its link or its number; else the newest, which comes first.
    static func entry(of text: String, at address: String?) -> FoundEntry? {
        guard let root = XMLScanner.root(of: text) else { return nil }
        let channel = root.first("channel") ?? root
        let entries =
            (channel.all("item") + channel.all("entry")).isEmpty
            ? root.all("item") : channel.all("item") + channel.all("entry")
        let wanted = address.flatMap {
            $0.firstIndex(of: "#").map { mark in String(address.map { $0[mark...].dropFirst() } ?? "") }
        }
        let chosen = wanted.flatMap { name in
            entries.first {
                link($0) == name || link($0).hasSuffix("/" + name) || $0.first("id")?.words == name
                    || $0.first("guid")?.words == name
            }
        }
        guard let entry = chosen ?? entries.first else { return nil }
        return found(entry, channel)
    }

    private static func link(_ entry: XMLElement) -> String {
        let links = entry.all("link")
        let best = links.first { ($0.attributes["rel"] ?? "alternate") == "alternate" && $0.attributes["href"] != nil }
        return best?.attributes["href"] ?? links.first { !$0.words.stripped.isEmpty }?.words.stripped ?? ""
    }

    private static func found(_ entry: XMLElement, _ channel: XMLElement) -> FoundEntry {
        var found = FoundEntry()
        found.facts.title = entry.first("title").map { Entities.decoded($0.words).collapsed }
        found.facts.source = Address.resolved(link(entry), base: link(channel)).flatMap {
            $0.hasPrefix("http") ? $0 : nil
        }
        found.facts.organization = channel.first("title").map { Entities.decoded($0.words).collapsed }
        found.facts.language =
            (channel.first("language")?.words ?? channel.attributes["lang"] ?? entry.attributes["lang"]).flatMap(
                FactReader.tag)
        let authors = (entry.all("author") + entry.all("creator")).map {
            ($0.first("name")?.words ?? $0.words).collapsed
        }
        // RSS has an address of e-mail there, and the name in brackets behind it.
        found.facts.authors = authors.map { name in
            guard name.contains("@"), let open = name.firstIndex(of: "(") else { return name }
            return name[open...].dropFirst().prefix { $0 != ")" }.stripped
        }.filter { !$0.isEmpty && !$0.contains("@") }
        let day = ["published", "pubdate", "issued", "date"].lazy.compactMap { entry.first($0)?.words }.first
        found.facts.published = day.flatMap(WrittenDays.day)
        found.facts.modified = entry.first("updated").flatMap { WrittenDays.day($0.words) }
        if found.facts.published == nil { (found.facts.published, found.facts.modified) = (found.facts.modified, nil) }
        let rights = entry.first("rights") ?? channel.first("rights") ?? channel.first("copyright")
        found.facts.license =
            (entry.all("link") + channel.all("link")).first { $0.attributes["rel"] == "license" }?.attributes["href"]
            .flatMap(Licenses.name) ?? rights.flatMap { Licenses.name($0.words) }
        let content =
            entry.first("content:encoded") ?? entry.first("content") ?? entry.first("description")
            ?? entry.first("summary")
        if let content { found.html = content.attributes["type"] == "xhtml" ? content.markup : content.words }
        return found
    }
}
