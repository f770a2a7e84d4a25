public import ZineCore
import ZineDocument
import ZineLayout
import ZineReader
import ZineText

extension IssueBuilder {
    /// All that an editor should know of an issue before printing it: what reading and composing it says, then what no
    /// edition needs and every editor does: sources, links, languages, spelling.
    ///
    /// Writes nothing.
    public func check(_ folder: String, _ problems: inout [Diagnostic]) throws(BuildError) {
        guard let composition = try compose(folder, &problems) else { return }
        problems += composition.report.broken(composition.issue.budgets)
        problems += ProofReading(composition).problems(issue: folder)
        _ = impose(composition, &problems)
        _ = profile(of: composition.issue, &problems)
        problems += PrintedPictures(composition).problems
        problems += IssueCheck.problems(in: composition.manuscript)
        problems += SpellingCheck(publication: Path.parent(of: folder), files: sources).problems(
            in: composition.manuscript)
    }
}

/// Languages that need hyphenation and have none here.
enum LanguageCheck {
    /// Scripts that break between letters, or only between words, by their own custom.
    private static let unhyphenated: Set<String> = [
        "ar", "fa", "he", "hi", "ja", "ko", "mr", "ne", "ps", "sd", "th", "ug", "ur", "vi", "yi", "zh",
    ]

    /// Whether a language's words are divided at line ends at all.
    static func hyphenates(_ language: String) -> Bool {
        !unhyphenated.contains(language.primarySubtag)
    }

    /// One warning for each language, at the first article in it.
    static func problems(in issue: Issue, _ library: HyphenationLibrary) -> [Diagnostic] {
        var seen = Set<String>()
        return issue.articles.compactMap { article in
            let language = article.language
            guard hyphenates(language), seen.insert(language).inserted, !library.covers(language) else { return nil }
            return .warning(
                "no-hyphenation", "there is no hyphenation for the language '\(language)'",
                hint: Packages.here.hyphenation(language)
                    + ", or correct 'language:'; until then its lines are uneven",
                at: SourceSpan(file: Path.join(issue.folder, article.path)))
        }
    }
}
