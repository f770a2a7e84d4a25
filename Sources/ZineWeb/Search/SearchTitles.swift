public import ZineDocument
import ZineLanguage

extension SiteEdition {
    /// Issues whose titles stand in one file.
    private static let issuesPerFile = 64

    /// What a search shows of the articles that it finds: text files with a line for every article, its number in the
    /// index, its path from the site's root, its title and where it stands, with tabs between.
    ///
    /// - Parameters:
    ///   - issues: with their numbers in the index.
    ///   - perIssue: how far the numbers of two issues' first articles are apart.
    public static func titleFiles(
        _ issues: [(number: Int, summary: IssueSummary)], publication: Publication, perIssue: Int
    ) -> [OutputFile] {
        let phrases = Language.of(publication.language)
        let groups = Dictionary(grouping: issues) { $0.number / issuesPerFile }
        return groups.sorted { $0.key < $1.key }.map { group, issues in
            var text = ""
            for (number, summary) in issues.sorted(by: { $0.number < $1.number }) {
                let label = Phrases.fill(phrases.page.issue, String(summary.number))
                let date = WrittenDate.text(summary.date, language: publication.language)
                for (index, article) in summary.articles.enumerated() {
                    let path = SafeURL(path: SitePath.article(article.slug, in: summary.slug)).text
                    let fields = [String(number * perIssue + index), path, article.title, label + " · " + date]
                    text += fields.map(line).joined(separator: "\t") + "\n"
                }
            }
            return OutputFile(path: "search/titles/\(group).txt", content: .text(text))
        }
    }

    private static func line(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
    }
}
