import ZineDocument

/// Gives headings, days and entries their anchors, each unique within the article.
struct Identifiers {
    private var names = UniqueNames()

    mutating func assign(_ blocks: [Block]) -> [Block] {
        blocks.map { block in
            var block = block
            switch block.content {
            case .heading(var heading):
                heading.id = claim(heading.text.plainText, otherwise: "section")
                block.content = .heading(heading)
                return block
            case .timeline(var timeline):
                for index in timeline.items.indices { timeline.items[index] = item(timeline.items[index]) }
                block.content = .timeline(timeline)
            default: break
            }
            return block.mappingChildren { assign($0) }
        }
    }

    private mutating func item(_ item: Timeline.Item) -> Timeline.Item {
        switch item {
        case .day(var day):
            day.id = claim(day.date ?? day.text.plainText, otherwise: "day")
            return .day(day)
        case .entry(var entry):
            // Until here it is the time with its date, which may stand in the day above.
            let wish = slug(entry.id.isEmpty ? entry.time.written : entry.id)
            entry.id = names.claim("t-" + (wish.isEmpty ? "entry" : wish))
            return .entry(entry)
        case .heads: return item
        }
    }

    private mutating func claim(_ text: String, otherwise: String) -> String {
        let wish = slug(text)
        // An identifier that starts with a digit needs escaping in style sheets.
        if wish.utf8.first?.isASCIIDigit ?? false { return names.claim(otherwise + "-" + wish) }
        return names.claim(wish.isEmpty ? otherwise : wish)
    }
}
