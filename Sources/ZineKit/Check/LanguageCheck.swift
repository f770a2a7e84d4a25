import ZineCore
import ZineDocument
import ZineLanguage
import ZineReader
import ZineText

/// Languages that need hyphenation and have none here.
enum LanguageCheck {
    /// Languages that break between letters, or only between words, by their own custom, beside those from the right.
    private static let unhyphenated: Set<String> = [
        "bo", "dz", "hi", "ja", "km", "ko", "lo", "mr", "my", "ne", "th", "vi", "yue", "zh",
    ]

    /// Whether a language's words are divided at line ends at all.
    static func hyphenates(_ language: String) -> Bool {
        !unhyphenated.contains(language.primarySubtag) && !TextDirection(language: language).isRightToLeft
    }

    /// One warning for each language, at the first article in it, or at the first words of another.
    static func problems(in issue: Issue, _ library: HyphenationLibrary) -> [Diagnostic] {
        var seen = Set<String>()
        let ofArticles = issue.articles.compactMap { article -> Diagnostic? in
            let language = article.language
            guard seen.insert(language).inserted else { return nil }
            let place = SourceSpan(file: Path.join(issue.folder, article.path))
            if let mistake = LanguageMistake(in: language) { return told(mistake, as: "'language:'", at: place) }
            guard hyphenates(language), !library.covers(language) else { return nil }
            return .warning(
                "no-hyphenation", "there is no hyphenation for the language '\(language)'",
                hint: Packages.here.hyphenation(language)
                    + ", or correct 'language:'; until then its lines are uneven",
                at: place)
        }
        return ofArticles
            + issue.articles.flatMap(\.texts).flatMap(foreign).compactMap { language, place in
                guard seen.insert(language).inserted else { return nil }
                return LanguageMistake(in: language).map { told($0, as: "lang", at: place) }
            }
    }

    /// One warning for each article whose words are those of another language than it says: it would be divided by the
    /// wrong dictionary, with the wrong quotes, among the wrong words.
    static func mistaken(in issue: Issue) -> [Diagnostic] {
        issue.articles.compactMap { article in
            guard LanguageMistake(in: article.language) == nil else { return nil }
            let words = article.texts.map { ownWords($0) }.joined(separator: " ")
            guard let found = LanguageGuess.other(than: article.language, words) else { return nil }
            let (what, wanted) =
                found.isSure
                ? ("its words are of '\(found.language)'", "language: \(found.language)'")
                : ("its words do not look like it", "language:' and the tag of its language")
            return .warning(
                "other-language", "this article is said to be in '\(article.language)', and \(what)",
                hint: "write '\(wanted) into its front matter: dictionary, quotes and the words around follow it",
                at: SourceSpan(file: Path.join(issue.folder, article.path)))
        }
    }

    /// The words of a text that are not said to be in another language, nor are code.
    private static func ownWords(_ text: [Inline]) -> String {
        text.map { inline in
            switch inline.content {
            case .foreign: ""
            case .text(let words): words
            case .softBreak, .lineBreak: " "
            default: ownWords(inline.children)
            }
        }.joined()
    }

    /// The languages of words that are in another than their article, with their places.
    private static func foreign(_ text: [Inline]) -> [(language: String, place: SourceSpan)] {
        text.flatMap { inline in
            guard case .foreign(let language, _) = inline.content else { return foreign(inline.children) }
            return [(language, inline.span)] + foreign(inline.children)
        }
    }

    private static func told(_ mistake: LanguageMistake, as key: String, at place: SourceSpan) -> Diagnostic {
        let what = mistake.isLanguage ? "language" : "region"
        let meant = mistake.meant.map { "; is it '\($0)'?" } ?? ", such as en-GB, de or pt-BR"
        return .warning(
            "unknown-language", "there is no \(what) with the code '\(mistake.subtag)'",
            hint: "correct \(key) to a tag of BCP 47" + meant, at: place)
    }
}
