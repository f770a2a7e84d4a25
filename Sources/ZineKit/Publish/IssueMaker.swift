import ZineCore
import ZineDocument
import ZineText
import ZineWeb

/// Makes all files of one issue of the site.
struct IssueMaker: Sendable {
    struct Result: Sendable {
        var slug: String
        var diagnostics: [Diagnostic]
        /// From the site's root.
        var files: [(path: String, bytes: [UInt8])]
        var issue: SiteLedger.Issue
        /// Of every article, in order.
        var words: [[String]] = []
    }

    let issue: SiteIssue
    let key: String
    let number: Int
    var place: IssuePlace
    var builder: IssueBuilder
    let context: SiteContext
    let downloads: Bool

    /// - Parameter composer: the builder's, which may have served for other issues before.
    func result(with composer: inout IncrementalComposer) -> Swift.Result<Result, PublishError> {
        do throws(PublishError) {
            return .success(try make(with: &composer))
        } catch {
            return .failure(error)
        }
    }

    private func make(with composer: inout IncrementalComposer) throws(PublishError) -> Result {
        var problems: [Diagnostic] = []
        var result = Result(
            slug: issue.summary.slug, diagnostics: [], files: [],
            issue: SiteLedger.Issue(
                key: key, number: number, pages: 0, summary: issue.summary, inputs: issue.inputs, files: []))
        do throws(BuildError) {
            guard let composition = try composer.compose(issue.folder, &problems), !problems.hasErrors else {
                result.diagnostics = problems
                return result
            }
            try write(composition, &result, &problems)
            result.diagnostics = builder.unsilenced(problems, of: composition.issue)
        } catch {
            throw .build(error)
        }
        result.issue.files = result.files.map(\.path)
        return result
    }

    private func write(
        _ composition: Composition, _ result: inout Result, _ problems: inout [Diagnostic]
    ) throws(BuildError) {
        let editions = DigitalEditions(
            composition: composition, programFiles: builder.programFiles, templates: context.templates)
        let folder = SiteEdition.folder(of: issue.summary)
        var place = place
        place.pageLabels = editions.pageLabels
        place.pictureSizes = editions.pictureSizes
        if let cover = try editions.cover(resolution: 120) {
            place.cover = IssuePlace.Cover(path: "cover.png", size: cover.size)
            result.files.append((folder + "/cover.png", cover.bytes))
        }
        if SiteEdition.hasAddress(composition.issue.publication, context: context) {
            result.files += try cards(editions, composition.library, in: folder, &place)
        }
        if downloads {
            let all = Editions(composition, builder.settings)
            // How to make the booklet stands on a page of the site.
            var made = try all.printed.files([.print, .pages], guide: false, reported: problems)
            made.files.append(("issue.epub", try editions.epub()))
            try all.addFurther(composition.issue.usualEditions, reported: problems, to: &made)
            problems += made.problems
            place.downloads = SiteEdition.downloads(
                made.files.map { ($0.name, $0.bytes.count) }, language: composition.issue.language)
            result.files += made.files.map { (folder + "/" + $0.name, $0.bytes) }
        }
        result.issue.pages = composition.pages.pages.count
        result.issue.summary = IssueSummary(issue: composition.issue, place: place)
        result.words = composition.issue.articles.map { SearchTerms.of($0) }
        do throws(WebError) {
            for file in try SiteEdition.files(of: composition.issue, at: place, context: context) {
                result.files.append((file.path, try bytes(of: file, composition)))
            }
        } catch {
            throw .web(String(describing: error))
        }
    }

    /// The pictures by which links to the issue's pages are announced.
    private func cards(
        _ editions: DigitalEditions, _ library: FontLibrary, in folder: String, _ place: inout IssuePlace
    ) throws(BuildError) -> [(path: String, bytes: [UInt8])] {
        let cards = try editions.cards(library)
        place.card = IssuePlace.Cover(path: "card.png", size: cards.size)
        var files = [(path: folder + "/card.png", bytes: cards.issue)]
        for article in editions.issue.articles {
            guard let bytes = cards.articles[article.slug] else { continue }
            let path = SiteEdition.card(of: article)
            place.cards[article.slug] = IssuePlace.Cover(path: path, size: cards.size)
            files.append((folder + "/" + path, bytes))
        }
        return files
    }

    /// Pictures are those that were read and checked, not what may stand in their files by now.
    private func bytes(of file: OutputFile, _ composition: Composition) throws(WebError) -> [UInt8] {
        switch file.content {
        case .text(let text): return Array(text.utf8)
        case .bytes(let bytes): return bytes
        case .copy(let path):
            let name = path.dropFirst(composition.issue.folder.count + 1)
            guard let image = composition.resources.images[String(name)] else { throw .unreadable(path) }
            return ScreenDrawings.bytes(of: image)
        }
    }
}
