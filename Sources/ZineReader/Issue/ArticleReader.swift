public import ZineCore
import ZineDocument

/// Reads one article of an issue: front matter, Markdown, timelines, headings, in this order.
struct ArticleReader {
    /// The largest article, in bytes: a novel.
    static let sizeLimit = 1 << 20

    let folder: IssueFolder
    /// Of the issue, for articles that do not say.
    let language: String
    var problems: [Diagnostic] = []
    var filesRead: [String] = []

    init(folder: IssueFolder, language: String) {
        self.folder = folder; self.language = language
    }

    /// The article at a path from the issue's folder; `nil` where there is not even a title to go by.
    mutating func read(_ path: String, namedAt place: SourceSpan? = nil) -> Article? {
        let display = folder.display(path)
        let bytes: [UInt8]
        do throws(SourceFiles.Failure) {
            bytes = try folder.files.read(display, Self.sizeLimit)
        } catch {
            problems.append(error.diagnostic(for: display, at: place ?? SourceSpan(file: display)))
            return nil
        }
        filesRead.append(display)
        guard let source = SourceText(file: display, bytes: bytes, &problems) else { return nil }
        let block = FrontMatterBlock(source, &problems)
        var keys = FrontMatter()
        if let node = block.node,
            let mapping = Mapping(node, fields: FrontMatter.fields, foreign: FrontMatter.foreign, &problems)
        {
            keys = FrontMatter(mapping, &problems)
        }
        return article(path, keys, isBroken: block.isBroken, body: block.body, of: source)
    }

    private mutating func article(
        _ path: String, _ keys: FrontMatter, isBroken: Bool, body: SourceText, of whole: SourceText
    ) -> Article? {
        var builder = ArticleBuilder(
            folder: folder, path: path, source: body, of: whole, language: keys.language ?? language)
        var (blocks, footnotes) = builder.read()
        let titleNames = blocks.first.flatMap(\.ownName).map { [$0] } ?? []
        let title = title(keys, isBroken: isBroken, &blocks, &builder, body)
        let summary = keys.summary.map { builder.inlineFragment($0.value.oneLine, at: $0.span) } ?? []
        blocks = StrayMarks.removed(from: blocks, &builder.marks)
        builder.readTimelinesInListings(&blocks)
        builder.reportMarks()
        problems += builder.problems
        let silences = Instruction.silences(in: body, blocks + footnotes.flatMap(\.blocks), &problems)
        let headings = Identifiers.headings(in: blocks)
        var data = TypedData(body)
        blocks = data.apply(to: blocks)
        problems += data.problems
        findChats(&blocks, body)
        findTimelines(&blocks, title, keys, body)
        let asks = keys.kind?.value == Article.Kind.interview.rawValue
        blocks = HeadingLevels.apply(to: blocks, asks: asks, &problems)
        blocks = QuestionsAndAnswers(isInterview: asks).apply(to: blocks)
        findVerses(&blocks, &footnotes)
        var identifiers = Identifiers()
        blocks = identifiers.assign(blocks, headings: headings, places: builder.namedPlaces)
        problems += identifiers.problems
        let named = keys.kind.flatMap { Article.Kind(rawValue: $0.value) }, kind = named ?? .feature
        // What a kind of the publication's own needs is known where that is.
        if named != nil || keys.kind == nil { checkBody(blocks, kind, keys, body, path) }
        let art = picture(keys, path)
        guard let title else { return nil }
        let stem = slug(Path.stem(of: path))
        var article = Article(
            path: path, slug: stem.isEmpty ? "article" : stem, title: title, kind: kind, summary: summary,
            authors: keys.authors, organization: keys.organization, published: keys.published, source: keys.source,
            license: keys.license, timezone: keys.timezone?.value, language: keys.language ?? language, art: art,
            aliases: keys.aliases.map { slug($0) }.filter { !$0.isEmpty },
            blocks: blocks, footnotes: footnotes)
        state(keys, in: &article)
        article.silences = (keys.silence.map { [$0] } ?? []) + silences
        article.anchorAliases = identifiers.aliases
        article.lead(from: titleNames + [gitHubAnchor(title.plainText)])
        return article
    }

    /// What the front matter says and no other key needs.
    private mutating func state(_ keys: FrontMatter, in article: inout Article) {
        article.typography = keys.typography
        article.provenance = keys.provenance
        article.contact = keys.contact
        article.adaptedBy = keys.adaptedBy?.value ?? []
        article.shortTitle = keys.shortTitle
        article.shape = keys.opener
        article.runsOn = keys.runsOn
        article.statesKind = keys.kind != nil
        if let kind = keys.kind, Article.Kind(rawValue: kind.value) == nil {
            article.ownKind = Article.OwnKindName(kind.value, at: kind.span)
        }
        guard let adapted = keys.adaptedBy, !article.isAdapted else { return }
        problems.append(
            .warning(
                "adapted-how", "'adapted_by' is not printed, since nothing says what was done to the text",
                hint: "add 'provenance: abridged', 'translation' or 'retold'", at: adapted.span))
    }

    /// Before timelines: a chat has times, too.
    private mutating func findChats(_ blocks: inout [Block], _ body: SourceText) {
        var chats = Chats(untouched: Instruction.lines(thatAreNo: .chat, in: body, blocks))
        blocks = chats.apply(to: blocks)
        problems += chats.problems
    }

    private mutating func findTimelines(
        _ blocks: inout [Block], _ title: [Inline]?, _ keys: FrontMatter, _ body: SourceText
    ) {
        var context = TimelineContext(
            published: keys.published, timezone: keys.timezone, zones: folder.zones, &problems)
        context.statements = ZoneStatements(blocks)
        context.enter(title: title ?? [])
        var recogniser = TimelineRecogniser(
            context: context, untimed: Instruction.lines(thatAreNo: .timeline, in: body, blocks))
        blocks = recogniser.recognise(blocks)
        problems += recogniser.problems
        if let zoneless = recogniser.zoneless, keys.timezone == nil { problems.append(zoneless.problem) }
    }

    /// Once timelines have taken their lines.
    private mutating func findVerses(_ blocks: inout [Block], _ footnotes: inout [Footnote]) {
        var verses = Verses()
        blocks = Sideheads.parted(verses.apply(to: blocks))
        footnotes = footnotes.map { note in
            Footnote(label: note.label, blocks: Sideheads.parted(verses.apply(to: note.blocks)), at: note.span)
        }
        problems += verses.problems
    }

    /// The title from the front matter, or the first heading in its place, which then leaves the body.
    private mutating func title(
        _ keys: FrontMatter, isBroken: Bool, _ blocks: inout [Block], _ builder: inout ArticleBuilder,
        _ body: SourceText
    ) -> [Inline]? {
        var first: Heading?
        if let block = blocks.first, case .heading(let heading) = block.content, heading.level == 1 { first = heading }
        if let title = keys.title, !title.value.trimmed.isEmpty {
            let inlines = builder.inlineFragment(title.value.oneLine, at: title.span)
            if let first, first.text.plainText.trimmed == inlines.plainText.trimmed {
                problems.append(
                    .warning(
                        "repeated-title", "this heading repeats the article's title",
                        hint: "delete it: the title is set from the front matter", at: blocks[0].span))
                blocks.removeFirst()
            }
            return inlines
        }
        if let first {
            if !isBroken {
                problems.append(
                    .warning(
                        "title-from-heading", "the article has no title; its first heading serves as one",
                        hint:
                            "write title: \(YAMLText.quoted(first.text.plainText)) between two lines '---' at the top",
                        at: blocks[0].span))
            }
            blocks.removeFirst()
            return first.text
        }
        if !isBroken {
            problems.append(
                .error(
                    "missing-key", "the key 'title' is missing",
                    hint: "write 'title: …' between two lines '---' at the top of the file",
                    at: keys.titlePlace ?? SourceSpan(file: body.file)))
        }
        return nil
    }

    private mutating func checkBody(
        _ blocks: [Block], _ kind: Article.Kind, _ keys: FrontMatter, _ body: SourceText, _ path: String
    ) {
        if kind == .illustration {
            if keys.art == nil { problems.append(Article.withoutArt(at: SourceSpan(file: body.file))) }
        } else if blocks.isEmpty {
            problems.append(Article.withoutText(at: body.start))
        }
    }

    private mutating func picture(_ keys: FrontMatter, _ path: String) -> Picture? {
        guard let art = keys.art else { return nil }
        return folder.picture(art, alt: keys.alt, credit: keys.credit, from: path, &problems)
    }
}

extension Article {
    static func withoutArt(at span: SourceSpan) -> Diagnostic {
        .error(
            "missing-key", "the key 'art' is missing", hint: "add 'art:' — the illustration's path from this file",
            at: span)
    }

    static func withoutText(at span: SourceSpan) -> Diagnostic {
        .error(
            "empty-article", "the article has no text",
            hint: "write it below the front matter, or say 'kind: illustration'", at: span)
    }
}

extension IssueFolder {
    /// A picture that a manifest names, with its file looked for.
    func picture(
        _ art: Located<String>, alt: String?, credit: String?, from file: String, _ problems: inout [Diagnostic]
    ) -> Picture? {
        if alt?.trimmed.isEmpty ?? true {
            problems.append(
                .warning(
                    "missing-alt", "this picture has no alternative text", hint: "add 'alt:' — what the picture shows",
                    at: art.span))
        }
        guard let path = checked(art.value, from: file, at: art.span, isPicture: true, &problems) else { return nil }
        return Picture(path: path, alternativeText: alt?.trimmed ?? "", credit: credit, at: art.span)
    }
}

extension Block {
    /// What its author calls it, of a heading that has been given a name.
    fileprivate var ownName: String? {
        if case .heading(let heading) = content, !heading.id.isEmpty { heading.id } else { nil }
    }
}

extension String {
    /// With single blanks for line ends: a folded scalar's paragraphs have no place in a title.
    var oneLine: String {
        contains(where: \.isNewline) ? split(whereSeparator: \.isNewline).joined(separator: " ") : self
    }
}

extension SourceFiles.Failure {
    /// What an author is told.
    public func diagnostic(for path: String, at span: SourceSpan) -> Diagnostic {
        switch self {
        case .notFound:
            .error("missing-file", "there is no file '\(path)'", hint: "check its name, capitals included", at: span)
        case .isFolder:
            .error("unreadable-file", "'\(path)' is a folder", hint: "name the file in it", at: span)
        case .notPermitted:
            .error("unreadable-file", "'\(path)' may not be read", hint: "change the file's permissions", at: span)
        case .tooLarge(let limit):
            .error(
                "too-large", "'\(path)' is larger than \(limit >> 20) MiB",
                hint: "split it, or keep pictures out of it",
                at: span)
        case .unreadable(let reason):
            .error("unreadable-file", "'\(path)' cannot be read: \(reason)", hint: nil, at: span)
        }
    }
}

extension Article {
    /// Has names that nothing in it bears lead to its beginning.
    fileprivate mutating func lead(from names: [String]) {
        let anchors = anchors
        for name in names where !name.isEmpty && !anchors.contains(name) {
            anchorAliases[name] = anchorAliases[name] ?? ""
        }
    }
}
