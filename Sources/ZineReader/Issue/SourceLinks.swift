import ZineCore
import ZineDocument

/// The relative links of reprints. In a report that says where it was first published, a path that is no article of the
/// issue means what it meant there.
struct SourceLinks {
    /// What links of the issue mean; where they lead changes nothing of it.
    let links: IssueLinks
    private(set) var problems: [Diagnostic] = []

    init(_ issue: Issue) { links = IssueLinks(issue) }

    mutating func resolve(_ article: Article) -> Article {
        guard let source = article.source else { return article }
        var copy = article
        copy.summary = resolve(article.summary, of: article, source)
        copy.blocks = resolve(article.blocks, of: article, source)
        for index in copy.footnotes.indices {
            copy.footnotes[index].blocks = resolve(article.footnotes[index].blocks, of: article, source)
        }
        return copy
    }

    private mutating func resolve(_ blocks: [Block], of article: Article, _ source: String) -> [Block] {
        blocks.map { block in
            block.mappingTexts { resolve($0, of: article, source) }
                .mappingChildren { resolve($0, of: article, source) }
        }
    }

    private mutating func resolve(_ text: [Inline], of article: Article, _ source: String) -> [Inline] {
        text.map { inline in
            var copy = inline.withChildren(resolve(inline.children, of: article, source))
            guard case .link(let destination, let title, let words) = copy.content,
                case .missing(let path) = links.target(of: destination, in: article),
                let address = LinkText.resolved(destination, against: source)
            else { return copy }
            copy.content = .link(destination: address, title: title, words)
            let names = links.paths.map { Path.name(of: $0) }
            if let nearest = nearestWord(to: Path.name(of: path), in: names) {
                problems.append(
                    .warning(
                        "link-to-source",
                        "this issue has no '\(Path.name(of: path).shortened(to: 60))', so the link "
                            + "leads to where the article was first published",
                        hint:
                            "did you mean '\(nearest)'? If not, write the whole address: \(address.shortened(to: 120))",
                        at: inline.span))
            }
            return copy
        }
    }
}

extension Block {
    /// The same block with the texts that are its own put through a transformation, in reading order.
    func mappingTexts(_ transform: ([Inline]) -> [Inline]) -> Block {
        var copy = self
        switch content {
        case .paragraph(let text): copy.content = .paragraph(transform(text))
        case .heading(var heading):
            heading.text = transform(heading.text)
            copy.content = .heading(heading)
        case .table(var table):
            table.head.changeEach { $0.text = transform($0.text) }
            table.rows.changeEach { $0.changeEach { $0.text = transform($0.text) } }
            table.caption = transform(table.caption)
            copy.content = .table(table)
        case .alert(var alert):
            alert.title = transform(alert.title)
            copy.content = .alert(alert)
        case .group(var group):
            group.title = transform(group.title)
            copy.content = .group(group)
        case .definitions(var list):
            list.entries.changeEach { $0.terms = $0.terms.map(transform) }
            copy.content = .definitions(list)
        case .figure(var figure):
            figure.caption = transform(figure.caption)
            figure.link = transform(figure.link)
            copy.content = .figure(figure)
        case .details(let summary, let blocks): copy.content = .details(summary: transform(summary), blocks)
        case .verse(var verse):
            verse.stanzas.changeEach { $0.changeEach { $0.text = transform($0.text) } }
            copy.content = .verse(verse)
        case .timeline(var timeline):
            timeline.items.changeEach { $0 = $0.mappingTexts(transform) }
            copy.content = .timeline(timeline)
        case .list, .quote, .pullQuote, .code, .thematicBreak, .pageBreak: break
        }
        return copy
    }
}

extension Timeline.Item {
    fileprivate func mappingTexts(_ transform: ([Inline]) -> [Inline]) -> Timeline.Item {
        switch self {
        case .day(var day):
            day.text = transform(day.text)
            return .day(day)
        case .entry(var entry):
            entry.label = transform(entry.label)
            return .entry(entry)
        case .heads(var heads):
            heads.time = transform(heads.time)
            heads.event = transform(heads.event)
            return .heads(heads)
        }
    }
}

extension MutableCollection {
    /// Changes each element in its place.
    fileprivate mutating func changeEach(_ change: (inout Element) -> Void) {
        var index = startIndex
        while index != endIndex {
            change(&self[index])
            formIndex(after: &index)
        }
    }
}
