import ZineCore
import ZineDocument

/// One issue on its way through the reader.
struct IssueReading {
    let folder: IssueFolder
    var problems: [Diagnostic] = []
    var filesRead: [String] = []
    private var seenPaths: [String: SourceSpan] = [:]
    private var slugs = UniqueNames()
    /// The publication's own.
    private var kinds: [String: Publication.OwnKind] = [:]
    private(set) var cache: ArticleCache

    init(folder: IssueFolder, cache: ArticleCache = ArticleCache()) {
        self.folder = folder
        self.cache = cache
    }

    mutating func read() -> Issue? {
        let publication = publication(in: [Path.parent(of: folder.path), folder.path])
        kinds = publication?.kinds ?? [:]
        let display = folder.display("issue.yaml")
        guard let node = load(display) else { return nil }
        guard let mapping = Mapping(node, fields: IssueManifest.fields, &problems) else { return nil }
        let manifest = IssueManifest(mapping, &problems)
        let language = manifest.language ?? publication?.language ?? "en-US"
        let cover = cover(manifest)
        let contents = manifest.contents.compactMap { entry($0, language) }
        let backCover = manifest.backCover?.item.flatMap { entry($0, language) }
        guard let publication, let number = manifest.number, let date = manifest.date else { return nil }
        var issue = Issue(
            publication: publication, slug: IssueReader(files: folder.files).slug(of: folder.path), folder: folder.path,
            number: number, date: date,
            title: manifest.title, next: manifest.next, pages: manifest.pages, cover: cover, contents: contents,
            backCover: backCover)
        issue.back = back(manifest)
        issue.theme = manifest.theme
        issue.language = language
        issue.typography = manifest.typography ?? publication.typography ?? .smart
        resolveLinks(in: &issue)
        issue.contents = issue.contents.map { $0.inheriting(from: issue) }
        issue.backCover = issue.backCover?.inheriting(from: issue)
        issue.print = manifest.print ?? issue.print
        issue.press = manifest.press ?? issue.press
        issue.furtherEditions = manifest.editions ?? publication.furtherEditions
        issue.budgets = manifest.budgets
        issue.generated = manifest.generated ?? []
        issue.listsLinksOnFreePages = manifest.generated == nil
        issue.references = manifest.references
        issue.index = indexed(manifest, in: issue)
        issue.silence = manifest.silence
        filesRead += issue.articles.flatMap(\.pictures).map { folder.display($0.path) }
        return issue
    }

    /// Once all articles are known: what is none of them may lead to where a reprint is from.
    private mutating func resolveLinks(in issue: inout Issue) {
        var links = SourceLinks(issue)
        for index in issue.contents.indices {
            issue.contents[index].article = links.resolve(issue.contents[index].article)
        }
        if let back = issue.backCover { issue.backCover?.article = links.resolve(back.article) }
        problems += links.problems
        let check = LinkCheck(links.links)
        problems += issue.articles.flatMap(check.broken)
    }

    /// The publication from the first folder that has one. Every place that was looked at is worth watching.
    mutating func publication(in folders: [String]) -> Publication? {
        let places = folders.map { Path.join($0, "publication.yaml") }.uniqued()
        guard let place = places.first(where: { folder.files.exists($0) }) else {
            filesRead += places
            problems.append(
                .error(
                    "missing-publication", "there is no publication.yaml for this issue",
                    hint: "write one beside the issue's folder that says at least 'name: …'",
                    at: SourceSpan(file: places.first ?? "publication.yaml")))
            return nil
        }
        guard let node = load(place) else { return nil }
        guard let mapping = Mapping(node, fields: PublicationManifest.fields, &problems) else { return nil }
        return PublicationManifest.read(mapping, folder: Path.folder(of: place), &problems)
    }

    /// A manifest's root; an empty file is an empty mapping, so that its missing keys are named.
    private mutating func load(_ path: String) -> YAMLNode? {
        filesRead.append(path)
        let bytes: [UInt8]
        do throws(SourceFiles.Failure) {
            bytes = try folder.files.read(path, YAMLLoader.sizeLimit)
        } catch {
            var problem = error.diagnostic(for: path, at: SourceSpan(file: path))
            if error == .notFound { problem.hint = "an issue is a folder with an issue.yaml; give that folder's path" }
            problems.append(problem)
            return nil
        }
        let before = problems.count
        if let node = YAMLLoader.load(bytes, file: path, &problems) { return node }
        let isBroken = problems[before...].contains { $0.severity == .error }
        return isBroken ? nil : YAMLNode(.scalar("", isPlain: true), at: SourceSpan(file: path))
    }

    private mutating func cover(_ manifest: IssueManifest) -> Issue.Cover {
        guard let keys = manifest.cover else { return Issue.Cover() }
        var cover = Issue.Cover(art: art(keys.art, alt: keys.alt, credit: keys.credit), credit: keys.credit)
        (cover.shape, cover.hasMasthead) = (keys.shape, keys.hasMasthead)
        (cover.focus, cover.span) = (keys.focus, keys.span)
        return cover
    }

    private mutating func back(_ manifest: IssueManifest) -> Issue.BackCover {
        guard let keys = manifest.backCover else { return Issue.BackCover() }
        var back = Issue.BackCover(art: art(keys.art, alt: keys.alt, credit: keys.credit))
        (back.shape, back.focus, back.span) = (keys.shape, keys.focus, keys.span)
        return back
    }

    /// A picture that the manifest names.
    private mutating func art(_ path: Located<String>?, alt: String?, credit: String?) -> Picture? {
        guard let path else { return nil }
        let art = folder.picture(path, alt: alt, credit: credit, from: "issue.yaml", &problems)
        if let art { filesRead.append(folder.display(art.path)) }
        return art
    }

    private mutating func entry(_ item: IssueManifest.Item, _ language: String) -> Issue.Entry? {
        let span = item.path.span
        let before = problems.count
        guard let path = folder.checked(item.path.value, from: "issue.yaml", at: span, isPicture: false, &problems)
        else { return nil }
        guard problems.count == before else {
            filesRead.append(folder.display(path))
            return nil
        }
        guard seenPaths.updateValue(span, forKey: path) == nil else {
            problems.append(
                .error(
                    "repeated-article", "'\(path)' is in the issue twice", hint: "delete one of the two lines", at: span
                ))
            return nil
        }
        let read = cache.read(ArticleCache.Key(path: path, language: language, namedAt: span), in: folder)
        problems += read.problems
        filesRead += read.filesRead
        guard var article = read.article else { return nil }
        if let kind = item.kind, !article.statesKind {
            article.kind = Article.Kind(rawValue: kind.value) ?? .feature
            article.ownKind =
                Article.Kind(rawValue: kind.value) == nil ? Article.OwnKindName(kind.value, at: kind.span) : nil
        }
        resolveKind(of: &article)
        let slug = slugs.claim(article.slug)
        if slug != article.slug {
            problems.append(
                .warning(
                    "slug-clash", "another article is already at the address '\(article.slug)'",
                    hint: "rename the file; until then its address is '\(slug)'", at: span))
            article.slug = slug
        }
        return Issue.Entry(article: article, pages: item.pages, start: item.start)
    }
}

extension IssueReading {
    /// The articles whose terms are to be listed; those that are not in the issue are told.
    fileprivate mutating func indexed(_ manifest: IssueManifest, in issue: Issue) -> [String] {
        let known = issue.articles.map(\.path)
        return manifest.index.compactMap { item in
            let path = Path.normalised(item.value)
            if known.contains(path) { return path }
            problems.append(
                .error(
                    "not-in-issue", "'\(item.value.shortened(to: 60))' is no article of this issue",
                    hint: nearestWord(to: path, in: known).map { "did you mean '\($0)'?" }
                        ?? "name a path that stands in 'contents' as well", at: item.span))
            return nil
        }
    }

    /// What the publication says of a kind that the program does not know.
    fileprivate mutating func resolveKind(of article: inout Article) {
        guard let own = article.ownKind else { return }
        guard let kind = kinds[own.name] else {
            let words = Article.Kind.allCases.map(\.rawValue) + kinds.keys.sorted()
            problems.append(Article.Kind.unknown(own, among: words))
            return
        }
        if kind.like == .illustration {
            if article.art == nil { problems.append(Article.withoutArt(at: own.span)) }
        } else if article.blocks.isEmpty {
            problems.append(Article.withoutText(at: own.span))
        }
        article.kind = kind.like
        article.ownKicker = kind.kicker
        article.shape = article.shape ?? kind.shape
        article.runsOn = article.runsOn ?? kind.runsOn
    }
}

extension Issue.Entry {
    /// The article with what the issue and its publication say for all.
    fileprivate func inheriting(from issue: Issue) -> Issue.Entry {
        var copy = self
        copy.article.typography = article.typography ?? issue.typography
        copy.article.fullCapitals = issue.publication.fullCapitals
        return copy
    }
}
