public import ZineCore
public import ZineDocument
import ZineLanguage

/// An issue as a file for Braille embossers and displays.
public struct BrailleEdition: Sendable {
    public struct Result: Sendable {
        /// `braille.brf`; empty where a language has no table.
        public var bytes: [UInt8] = []
        public var pages = 0
        /// The tables that it is written by, in the order of their first use.
        public var tables: [String] = []
        public var problems: [Diagnostic] = []
    }

    public static let width = BraillePages.width
    public static let height = BraillePages.height

    private let issue: Issue
    private let turns: [PrintedTurn]

    /// - Parameter turns: where pages of print begin, in their order.
    public init(_ issue: Issue, turns: [PrintedTurn]) {
        self.issue = issue
        self.turns = turns
    }

    /// The whole file. Every text is read back by the table that it was written by; what is not read as it was written is
    /// written again without contractions.
    public func result(_ translator: some BrailleTranslator) -> Result {
        var result = Result()
        result.problems = untabled(translator)
        guard result.problems.isEmpty, let tables = BrailleTables.of(issue.language) else { return result }
        var scribe = Scribe(translator)
        var pages = BraillePages { label in scribe.plain(label, tables) }
        let items = items()
        for (index, item) in items.enumerated() {
            switch item.kind {
            case .article(let name):
                let own = BrailleTables.of(item.language) ?? tables
                pages.begin(article: scribe.plain(name, own), ellipsis: scribe.plain("...", own))
            case .page(let label): pages.turn(to: label)
            default:
                let pieces = scribe.pieces(item, BrailleTables.of(item.language) ?? tables)
                pages.add(pieces, item.kind, above: item.above, keeping: Self.kept(items, index))
            }
        }
        (result.bytes, result.pages) = pages.file()
        result.tables = scribe.used
        result.problems += scribe.diagnostics
        return result
    }

    /// Lines that have to follow on the same page.
    private static func kept(_ items: [BrailleItem], _ index: Int) -> Int {
        guard items[index].staysWithNext else { return 0 }
        return 2
    }

    /// One warning for each language that has no table, where it first stands.
    private func untabled(_ translator: some BrailleTranslator) -> [Diagnostic] {
        var seen: Set<String> = []
        let manifest = issue.folder + "/issue.yaml"
        let places = [(issue.language, manifest)] + issue.articles.map { ($0.language, issue.folder + "/" + $0.path) }
        return places.compactMap { language, file in
            let tables = BrailleTables.of(language)
            let isWritten = tables.map { translator.has($0.contracted) && translator.has($0.plain) } ?? false
            guard !isWritten, seen.insert(language).inserted else { return nil }
            return .warning(
                "braille-language", "there is no Braille table for the language '\(language)', and so no braille.brf",
                hint:
                    "leave braille out of 'editions:', for the file holds all articles; if the text is in another language, correct 'language:'",
                at: SourceSpan(file: file))
        }
    }

    // MARK: What is written

    func items() -> [BrailleItem] {
        var items = titlePage()
        for article in issue.articles {
            var writer = ArticleWriter(article, file: issue.folder + "/" + article.path, turns: turns)
            writer.write()
            items += writer.items
        }
        return items + lastPage()
    }

    private func item(_ text: String, _ kind: BrailleItem.Kind, above: Int = 0) -> BrailleItem {
        BrailleItem(
            kind: kind, text: BrailleText(text), language: issue.language,
            span: SourceSpan(file: issue.folder + "/issue.yaml"), above: above)
    }

    private func titlePage() -> [BrailleItem] {
        let words = Language.of(issue.language)
        let publication = issue.publication
        var items = [item("", .article(publication.shortName ?? publication.name))]
        items += turns.filter { $0.place == .cover }.map { item("", .page($0.label)) }
        items.append(item(publication.name, .centred, above: 1))
        items.append(item(words.issue(issue.number), .centred))
        items.append(item(WrittenDate.text(issue.date, language: issue.language), .centred))
        if let title = issue.title { items.append(item(title, .centred, above: 1)) }
        if let alt = issue.cover.art?.alternativeText, !alt.isEmpty {
            items.append(item(Phrases.fill(words.book.picture, alt), .lines(first: 0, further: 2), above: 1))
        }
        items.append(item(words.page.contents, .centred, above: 1))
        for article in issue.articles {
            let page = turns.first { $0.place == .article(article.slug) }
            let place = page.map { ", " + Phrases.fill(words.print.onPage, $0.label) } ?? ""
            var entry = item(article.title.plainText + place, .lines(first: 0, further: 2))
            entry.span = SourceSpan(file: issue.folder + "/" + article.path)
            items.append(entry)
        }
        return items
    }

    private func lastPage() -> [BrailleItem] {
        let words = Language.of(issue.language)
        let publication = issue.publication
        let next = issue.next.map { Phrases.fill(words.page.nextIssue, WrittenDate.text($0, language: issue.language)) }
        let lines = [publication.tagline, next, publication.publisher, publication.website, publication.contact]
            .compactMap { $0 }
        guard !lines.isEmpty else { return [] }
        return [item("", .article(publication.shortName ?? publication.name))]
            + lines.map { item($0, .lines(first: 0, further: 2)) }
    }
}
