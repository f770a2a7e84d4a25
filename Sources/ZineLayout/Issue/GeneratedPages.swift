import ZineCore
import ZineDocument
import ZineLanguage

/// The pages that the program writes itself.
extension IssueMakeUp {
    /// A page to be made up like an article.
    struct OwnPage {
        var kind: Issue.GeneratedPage
        var entry: Issue.Entry
        var links: [ArticleLinks] = []
    }

    func generatedPages(_ links: [ArticleLinks]) -> [OwnPage] {
        var done: Set<Issue.GeneratedPage> = []
        return issue.generated.compactMap { page in
            guard done.insert(page).inserted else { return nil }
            switch page {
            case .contents: return nil
            case .links: return links.allSatisfy(\.addresses.isEmpty) ? nil : linksPage(links)
            case .colophon: return colophon()
            }
        }
    }

    var origin: SourceSpan { SourceSpan(file: issue.folder + "/issue.yaml") }

    func text(_ string: String) -> [Inline] { [Inline(.text(string), at: origin)] }

    func page(_ slug: String, _ title: String, _ blocks: [Block]) -> Issue.Entry {
        // No article's file has such a path, so no article has such anchors.
        var article = Article(
            path: "." + slug, slug: "." + slug, title: text(title), kind: .etcetera, language: issue.language,
            blocks: blocks)
        // Names of faces are no acronyms.
        article.fullCapitals = issue.publication.fullCapitals + ["IBM"]
        return Issue.Entry(article: article)
    }

    // MARK: Colophon

    private func colophon() -> OwnPage {
        let language = Language.of(issue.language)
        let words = language.colophon
        let size = { (length: Length) in
            Language.decimal(hundredths: Int((length.points * 100).rounded()), in: issue.language) + "\u{A0}pt"
        }
        var paragraphs = [
            ColophonWords.fill(words.made, [options.program]),
            ColophonWords.fill(
                words.type, [language.names.text(families), size(theme[.text].size), size(theme.leading)]),
            words.pages,
        ]
        // The words are those of a booklet that is folded and stapled.
        if issue.print.scheme == "saddle" {
            paragraphs.append(ColophonWords.fill(words.print, [PaperName.text(issue.print.paper)]))
        }
        let blocks = paragraphs.map { Block(.paragraph(text($0)), at: origin) }
        return OwnPage(kind: .colophon, entry: page("colophon", words.title, blocks))
    }

    /// What the theme's families call themselves, each once; by its file one that does not say.
    private var families: [String] {
        theme.families.sorted { $0.key < $1.key }.compactMap { key, family in
            family.name?.text ?? setter.shaper.name(of: key) ?? family.faces.first.map { Self.familyName($0.file) }
        }.uniqued()
    }

    /// `Source Serif Pro` of `SourceSerifPro-Regular.otf`.
    private static func familyName(_ file: String) -> String {
        let stem = file.split(separator: "/").last?.split { $0 == "-" || $0 == "." }.first ?? Substring(file)
        var name = ""
        var previous: Character = " "
        for character in stem {
            if character.isUppercase && previous.isLowercase { name += " " }
            name.append(character)
            previous = character
        }
        return name.replacing("IBMPlex", with: "IBM Plex")
    }
}
