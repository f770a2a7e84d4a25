import ZineDocument

/// The words of an article in reading order, written apart from the converter that is being tested.
enum PageWords {
    static func of(_ article: Article) -> [String] {
        split(plain(article.title)) + split(plain(article.summary)) + article.blocks.flatMap(of)
            + article.footnotes.flatMap { $0.blocks.flatMap(of) }
    }

    static func split(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }

    static func plain(_ inlines: [Inline]) -> String {
        inlines.map { inline in
            switch inline.content {
            case .text(let text), .code(let text): text
            case .softBreak, .lineBreak: " "
            case .image, .footnoteReference: ""
            default: plain(inline.children)
            }
        }.joined()
    }

    private static func of(_ block: Block) -> [String] {
        switch block.content {
        case .paragraph(let text): split(plain(text))
        case .heading(let heading): split(plain(heading.text))
        case .list(let list): list.items.flatMap { $0.blocks.flatMap(of) }
        case .quote(let blocks), .pullQuote(let blocks): blocks.flatMap(of)
        case .definitions(let list):
            list.entries.flatMap { entry in
                entry.terms.flatMap { split(plain($0)) } + entry.definitions.flatMap { $0.flatMap(of) }
            }
        case .alert(let alert): split(plain(alert.title)) + alert.blocks.flatMap(of)
        case .group(let group): split(plain(group.title)) + group.blocks.flatMap(of)
        case .code(let code): split(code.text)
        case .table(let table):
            split(plain(table.caption)) + (table.head + table.rows.joined()).flatMap { split(plain($0.text)) }
        case .figure(let figure): split(plain(figure.caption))
        case .details(let summary, let blocks): split(plain(summary)) + blocks.flatMap(of)
        case .timeline(let timeline): timeline.items.flatMap(of)
        case .verse(let verse): verse.lines.flatMap { split(plain($0.text)) }
        case .thematicBreak, .pageBreak: []
        }
    }

    private static func of(_ item: Timeline.Item) -> [String] {
        switch item {
        case .day(let day): split(plain(day.text))
        case .entry(let entry): split(entry.time.written) + split(plain(entry.label)) + entry.body.flatMap(of)
        case .heads(let heads):
            split(plain(heads.time)) + (heads.time.isEmpty || heads.event.isEmpty ? [] : ["·"])
                + split(plain(heads.event))
        }
    }

    /// The words that a page shows, without the numbers of notes: tags become nothing, since they stand inside words,
    /// and entities become what they mean.
    static func shown(_ page: String) -> [String] {
        let pieces = page.split(separator: "<sup class=\"reference\">")
        let html = pieces.enumerated().map { index, piece in
            index == 0
                ? piece : piece.split(separator: "</sup>", maxSplits: 1, omittingEmptySubsequences: false).last ?? ""
        }.joined()
        var out = ""
        var isTag = false
        for character in html {
            switch character {
            case "<": isTag = true
            case ">" where isTag: isTag = false
            default: if !isTag { out.append(character) }
            }
        }
        return split(unescaped(out))
    }

    /// Entities as what they mean.
    static func unescaped(_ text: String) -> String {
        var out = text
        for (entity, meaning) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
            out = out.split(separator: entity, omittingEmptySubsequences: false).joined(separator: meaning)
        }
        return out
    }

    /// The first word that does not come in its order; `nil` when all do.
    static func firstMissing(_ words: [String], in shown: [String]) -> String? {
        var place = 0
        for word in words {
            while place < shown.count, shown[place] != word { place += 1 }
            guard place < shown.count else { return word }
            place += 1
        }
        return nil
    }
}
