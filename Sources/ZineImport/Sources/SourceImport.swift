public import ZineHTML

/// Makes an article of whatever a source is: a page, Markdown of another program, an entry of a feed, an incident's JSON.
public struct SourceImport: Sendable {
    public var options: PageImport.Options

    public init(options: PageImport.Options = PageImport.Options()) { self.options = options }

    /// - Parameters:
    ///   - name: the source's file name, by whose ending Markdown is known.
    ///   - type: what a server says it is.
    public func article(of text: String, named name: String, type: String = "", at address: String?) throws(HTMLTree
        .Excess) -> ImportedArticle
    {
        let pages = PageImport(options: options)
        switch Self.kind(text, name: name, type: type) {
        case .page: return try pages.article(of: text, at: address)
        case .markdown: return MarkdownSource.article(of: text, at: address)
        case .feed:
            guard let entry = FeedSource.entry(of: text, at: address) else {
                return try pages.article(of: text, at: address)
            }
            return try entry.article(by: pages)
        case .json(let value):
            guard let found = JSONSource.found(in: value, at: address) else { return ImportedArticle() }
            return try found.article(by: pages)
        }
    }

    private enum Kind { case page, markdown, feed, json(JSONValue) }

    private static func kind(_ text: String, name: String, type: String) -> Kind {
        let small = name.lowercased()
        let type = type.lowercased()
        let start = text.prefix(4000).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if start.first == "{" || start.first == "[", !small.hasSuffix(".md"), let value = JSONReader.read(text) {
            return .json(value)
        }
        if start.hasPrefix("<?xml") || start.hasPrefix("<rss") || start.hasPrefix("<feed"),
            start.contains("<rss") || start.contains("<feed") || start.contains("<rdf:RDF")
        {
            return .feed
        }
        let endings = [".md", ".markdown", ".mdx", ".mdown", ".qmd", ".mkd"]
        if endings.contains(where: { small.hasSuffix($0) }) || type.hasPrefix("text/markdown") { return .markdown }
        if type.hasPrefix("text/plain"), start.first != "<" { return .markdown }
        if start.hasPrefix("---\n") || start.hasPrefix("+++\n") { return .markdown }
        return .page
    }
}

/// A text and what is known of it, out of a feed or a program's answer.
struct FoundEntry {
    var facts = Facts()
    /// The text, as HTML or as Markdown.
    var html = ""
    var markdown: String?

    func article(by pages: PageImport) throws(HTMLTree.Excess) -> ImportedArticle {
        var article: ImportedArticle
        if let markdown {
            article = MarkdownSource.article(of: markdown, at: facts.source)
        } else {
            article = try pages.article(of: "<article>" + html + "</article>", at: facts.source)
        }
        article.merge(facts)
        return article
    }
}

extension ImportedArticle {
    /// Takes facts that are known from elsewhere before those that were found in the text.
    mutating func merge(_ known: Facts) {
        if let title = known.title { facts.title = title }
        facts.organization = known.organization ?? facts.organization
        if !known.authors.isEmpty { facts.authors = known.authors }
        facts.published = known.published ?? facts.published
        facts.modified = known.modified ?? facts.modified
        facts.language = known.language ?? facts.language
        facts.source = known.source ?? facts.source
        facts.license = known.license ?? facts.license
        facts.summary = known.summary ?? facts.summary
        remarks.removeAll { remark in
            switch remark {
            case .missing, .noLicense: true
            default: false
            }
        }
        dropTitle()
        tellMissing()
    }

    /// Whether there is nothing to read.
    public var isEmpty: Bool { source.map { $0.stripped.isEmpty } ?? blocks.isEmpty }
}
