public import ZineHTML
import ZineLanguage

/// Makes an article of a page: a function of the page's text alone.
public struct PageImport: Sendable {
    public struct Options: Sendable {
        /// What the editor says is the article.
        public var selector: Selector?
        /// Whether all of the page is wanted, furniture and all.
        public var keepsAll = false
        /// The language that articles are in without saying so.
        public var language: String?
        public init() {}
    }

    public var options: Options

    public init(options: Options = Options()) { self.options = options }

    /// - Parameters:
    ///   - text: the page, decoded.
    ///   - address: where it was read from, as far as it is an address; relative ones are completed by it.
    public func article(of text: String, at address: String?) throws(HTMLTree.Excess) -> ImportedArticle {
        let html = try HTMLTree(page: text)
        var page = PageTree(html)
        dropMute(&page)
        let body = page.body ?? page.html.roots.first ?? 0
        guard !html.nodes.isEmpty else { return ImportedArticle() }
        let chosen = options.selector.map { $0.outermost(in: page) } ?? []
        let root = chosen.first ?? (options.keepsAll ? body : ArticleFinder(page).find() ?? body)
        if options.selector == nil, !options.keepsAll, let incident = StatusPage.incident(in: page) {
            return self.incident(incident, page, address)
        }
        var reader = FactReader(page, root: root, address: address)
        let facts = reader.read()
        let title = reader.titleHeading
        let notes = Notes(in: root, &page)
        var out = ImportedArticle()
        out.remarks = reader.remarks
        if !options.keepsAll {
            let kept = Set(notes.notes.flatMap(\.bodies)).union(notes.marks.keys)
            var subtraction = Subtraction(page, root: root, heading: title, kept: kept, facts: facts)
            subtraction.tellOutside()
            subtraction.run()
            page = subtraction.page
            out.remarks += subtraction.remarks
        }
        if let title, page.contains(root, title) { page.remove(title) }
        let generator = reader.meta("generator", "dcterms.source") ?? ""
        let ends = html.nodes.indices.first { page.name($0) == "base" }.flatMap { page.attribute($0, "href") }
        // What a file says stays as it is: its pictures may lie beside it, and its links mean what they meant at their source.
        let base =
            ends.flatMap { Address.resolved($0, base: address ?? facts.source) }
            ?? address.flatMap { $0.hasPrefix("http") ? $0 : nil }
        var blocks = BlockReader(page, notes: notes, base: base, styles: PageStyles(page, generator: generator))
        blocks.leaveOut(Array(notes.hidden) + notes.emptied(page))
        out.read(chosen.count > 1 ? chosen : [root], notes, &blocks)
        out.facts = facts
        out.facts.title = facts.title.map { $0.collapsed }
        settle(&out)
        return out
    }

    private func incident(_ incident: StatusPage.Incident, _ page: PageTree, _ address: String?) -> ImportedArticle {
        var reader = FactReader(page, root: incident.root, address: address)
        var out = ImportedArticle()
        out.facts = reader.read()
        out.facts.title = incident.title ?? out.facts.title
        // The first update is when it began; what was published last is the report.
        let last = incident.reported ?? incident.updates.max { $0.moment < $1.moment }
        out.facts.published =
            last.flatMap { WrittenDays.day($0.moment) ?? WrittenDays.day($0.time) } ?? out.facts.published
        out.remarks = reader.remarks
        var told = Subtraction(page, root: incident.root, heading: reader.titleHeading, kept: [], facts: out.facts)
        told.tellOutside()
        out.remarks += told.remarks
        var page = page
        let notes = Notes(in: incident.report ?? incident.root, &page)
        var blocks = BlockReader(
            page, notes: notes, base: address.flatMap { $0.hasPrefix("http") ? $0 : nil },
            styles: PageStyles(page, generator: ""))
        blocks.leaveOut(Array(notes.hidden) + notes.emptied(page))
        if let report = incident.report { out.read([report], notes, &blocks) }
        let updates = StatusPage.blocks(incident.updates, &blocks)
        let hasReport = !out.blocks.isEmpty
        out.dropTitle()
        out.shiftHeadings()
        out.blocks +=
            (hasReport ? [.heading(level: 2, [.text("Updates")])] : []) + HeadingNames.settled([updates], wanted: [])[0]
        out.pictures = blocks.pictures
        settle(&out)
        return out
    }

    /// What no reader sees goes before anything is weighed.
    private func dropMute(_ page: inout PageTree) {
        for index in page.html.nodes.indices where ["script", "style", "template"].contains(page.name(index)) {
            page.remove(index)
        }
    }

    private func settle(_ article: inout ImportedArticle) {
        article.dropTitle()
        article.shiftHeadings()
        let words = article.words
        if let found = LanguageGuess.language(words) {
            if let said = article.facts.language {
                if !LanguageGuess.fits(said, found) {
                    article.remarks.append(.language(said: said, found: found))
                    article.facts.language = found
                }
            } else if let expected = options.language, !expected.lowercased().hasPrefix(found) {
                article.facts.language = found
            }
        }
        article.facts.timezone = TimeZoneWords.zone(in: words)
        if let summary = article.facts.summary, words.prefix(3000).firstRange(of: String(summary.prefix(80))) != nil {
            article.facts.summary = nil
        }
        let count = words.utf8.count < 200 ? words.pageWords.count : 25
        if count < 25 { article.remarks.append(.nearlyEmpty(words: count)) }
        article.tellMissing()
    }
}
