import ZineCore
import ZineDocument
import ZineLanguage

/// A list of terms at the end, with the pages that explain them.
extension IssueMakeUp {
    private static let indexAnchor = ".index"

    /// What goes on which page, with the numbers that are known.
    func indexPlan() -> [[Range<Int>]] {
        guard !issue.index.isEmpty else { return [] }
        var trial = self
        let blocks = trial.indexBlocks(IndexTerms(issue).entries, in: trial.tree.root)
        return ColumnFlow.pages(blocks, columns: 2, room: contentsRoom)
    }

    mutating func appendIndex() {
        guard !issue.index.isEmpty else { return }
        let terms = IndexTerms(issue)
        diagnostics += terms.problems
        nameTerms(terms)
        let (section, heading) = listSection()
        let blocks = indexBlocks(terms.entries, in: section)
        appendList(
            Language.of(issue.language).print.index, blocks,
            ColumnFlow.pages(blocks, columns: 2, room: contentsRoom), anchor: Self.indexAnchor, heading: heading)
    }

    /// Notes where the rows and definitions of terms have come to stand.
    private mutating func nameTerms(_ terms: IndexTerms) {
        guard !terms.places.isEmpty else { return }
        for (number, page) in pages.enumerated() {
            for item in page.frame.items {
                guard let span = item.span, let name = terms.places[span], anchors[name] == nil,
                    case .glyphs(let run) = item.mark
                else { continue }
                anchors[name] = Anchor(page: number, y: run.origin.y - run.size, element: item.element)
            }
        }
    }

    private mutating func indexBlocks(_ entries: [IndexTerms.Entry], in section: StructureID) -> [ColumnFlow.Block] {
        var blocks: [ColumnFlow.Block] = []
        var letter: String?
        var list = section
        for entry in entries {
            if entry.letter != letter {
                letter = entry.letter
                let element = tree.add(StructureElement(.paragraph, parent: section))
                blocks.append(groupHeading(entry.letter, before: theme.leading * 0.6, element: element))
                list = tree.add(StructureElement(.list(.none), parent: section))
            }
            let style = theme[.caption]
            blocks += pieces(
                of: lineBlocks(
                    runs(of: entry, style, in: list), leading: style.leading, width: listColumn.width,
                    hang: theme.leading * 0.8))
        }
        return blocks
    }

    /// A term and the numbers of its pages, each a link.
    private mutating func runs(of entry: IndexTerms.Entry, _ style: TextStyle, in list: StructureID) -> [TextRun] {
        let item = tree.add(StructureElement(.listItem, parent: list))
        let body = tree.add(StructureElement(.listBody, parent: item))
        var words = style
        if entry.isCode {
            words.family = theme[.inlineCode].family
            words.size = style.size * (theme[.inlineCode].size / theme[.text].size)
        }
        var figures = style
        figures.figures = .tabular
        var runs = [
            TextRun(
                entry.words, style: words, breaking: entry.isCode ? .code : .words, language: entry.language,
                element: body)
        ]
        var pages: [(number: Int, anchor: String)] = []
        for anchor in entry.anchors {
            let number = knownPages[anchor] ?? 0
            if !pages.contains(where: { $0.number == number }) { pages.append((number, anchor)) }
        }
        pages.sort { $0.number < $1.number }
        for (index, page) in pages.enumerated() {
            runs.append(
                TextRun(
                    index == 0 ? "\u{2002}" : ", ", style: style, breaking: .words, language: issue.language,
                    element: body)
            )
            runs.append(
                TextRun(
                    String(page.number), style: figures, breaking: .never, language: issue.language,
                    element: tree.add(StructureElement(.link, parent: body)), link: .anchor(page.anchor)))
        }
        return runs
    }
}

/// The terms of the articles that an index is made of: what stands at the head of their tables' rows, and what they define.
struct IndexTerms {
    struct Entry {
        var words: String
        var isCode: Bool
        var language: String
        /// Terms are sorted by it.
        var key: String
        var anchors: [String]

        /// The heading that it stands under; signs and figures have none of their own.
        var letter: String {
            guard let first = key.first, first.isLetter else { return "#" }
            return first.uppercased()
        }
    }

    private(set) var entries: [Entry] = []
    /// Names for the places of terms, by where their words were read.
    private(set) var places: [SourceSpan: String] = [:]
    /// What is too long to be a term, one diagnostic an article.
    private(set) var problems: [Diagnostic] = []

    /// The longest term, in characters.
    private static let longestTerm = 80

    init(_ issue: Issue) {
        var found: [String: Entry] = [:]
        for article in issue.articles where issue.index.contains(article.path) {
            var left: [(words: String, span: SourceSpan)] = []
            for inlines in Self.heads(of: article) {
                guard let span = Self.firstSpan(inlines) else { continue }
                let name = places[span] ?? ".index/\(places.count)"
                places[span] = name
                for term in Self.terms(in: inlines) {
                    let key = IndexKey.of(term.words)
                    guard !key.isEmpty else { continue }
                    guard term.words.count <= Self.longestTerm else {
                        left.append((term.words, span))
                        continue
                    }
                    let place = key + (term.isCode ? " code" : " " + term.words)
                    var entry =
                        found[place]
                        ?? Entry(
                            words: term.words, isCode: term.isCode, language: article.language, key: key,
                            anchors: term.isCode ? [] : Self.headings(with: key, in: issue))
                    entry.anchors.append(name)
                    found[place] = entry
                }
            }
            if let problem = Self.problem(left) { problems.append(problem) }
        }
        entries = found.values.sorted { ($0.key, $0.words, $0.isCode ? 1 : 0) < ($1.key, $1.words, $1.isCode ? 1 : 0) }
        // What has no letter of its own comes first, under one heading.
        entries = entries.filter { $0.letter == "#" } + entries.filter { $0.letter != "#" }
    }

    private static func problem(_ left: [(words: String, span: SourceSpan)]) -> Diagnostic? {
        left.first.map { first in
            let others = left.count == 1 ? "" : ", and so \(left.count - 1) more of this article"
            return .warning(
                "index-term",
                "“\(first.words.prefix(40))…” is left out of the index, for it has more than \(longestTerm) characters\(others)",
                hint: "write the term alone into the row's first cell, and what it means beside it", at: first.span)
        }
    }

    /// First cells and defined words, in the order of the source.
    private static func heads(of article: Article) -> [[Inline]] {
        let heads = article.allBlocks.flatMap { block -> [[Inline]] in
            switch block.content {
            case .table(let table): table.rows.compactMap { $0.first?.text }
            case .definitions(let list): list.entries.flatMap(\.terms)
            default: []
            }
        }
        return heads.filter { firstSpan($0) != nil }.sorted {
            (firstSpan($0)?.start ?? .start) < (firstSpan($1)?.start ?? .start)
        }
    }

    /// Of the first words that are set.
    private static func firstSpan(_ inlines: [Inline]) -> SourceSpan? {
        for inline in inlines {
            if let inner = firstSpan(inline.children) { return inner }
            if inline.children.isEmpty, !inline.isBlank { return inline.span }
        }
        return nil
    }

    /// Words in code, each a term; else the words between commas.
    private static func terms(in inlines: [Inline]) -> [(words: String, isCode: Bool)] {
        let codes = codes(in: inlines)
        if !codes.isEmpty { return codes.map { ($0, true) } }
        return inlines.plainText.split(separator: ",").map { words in
            (words.split(whereSeparator: \.isWhitespace).joined(separator: " "), false)
        }
    }

    private static func codes(in inlines: [Inline]) -> [String] {
        inlines.flatMap { inline -> [String] in
            if case .code(let text) = inline.content { return [text] }
            return codes(in: inline.children)
        }
    }

    /// The anchors of headings that have a term in them, also as more than one.
    private static func headings(with key: String, in issue: Issue) -> [String] {
        issue.articles.flatMap { article -> [String] in
            let own = article.blocks.compactMap { block -> String? in
                guard case .heading(let heading) = block.content, IndexKey.has(key, in: heading.text.plainText)
                else { return nil }
                return PlaceNames.part(heading.id, of: article.slug)
            }
            return (IndexKey.has(key, in: article.title.plainText) ? [PlaceNames.article(article.slug)] : []) + own
        }
    }
}

/// How terms are compared: without case, without the accents of Latin letters, without what stands before the first letter.
enum IndexKey {
    static func of(_ words: String) -> String {
        let text = words.lowercased().unicodeScalars.map { $0.plainLatin ?? String($0) }.joined()
        return String(text.drop { !$0.isLetter && !$0.isNumber })
    }

    /// Whether a text has a term's words in it, the last perhaps with an `s` behind it.
    static func has(_ key: String, in text: String) -> Bool {
        let wanted = words(key)
        let found = words(of(text))
        guard let last = wanted.last, found.count >= wanted.count else { return false }
        return (0...(found.count - wanted.count)).contains { start in
            let these = found[start..<(start + wanted.count)]
            guard Array(these.dropLast()) == Array(wanted.dropLast()), let end = these.last else { return false }
            return end == last || end == last + "s"
        }
    }

    private static func words(_ text: String) -> [String] {
        text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
