import ZineDocument
import ZineLanguage
import ZineReader

/// The language of a new publication, as it is typed.
public enum NewLanguage {
    /// The tags that the program has all its words in.
    public static let known = Language.all.map(\.tag).filter { $0 != "en" }.sorted() + ["en-GB", "en-US"]

    /// What people call the languages; by these names a tag is guessed.
    private static let names = [
        "arabic": "ar", "catalan": "ca", "chinese": "zh", "czech": "cs", "danish": "da", "dutch": "nl",
        "english": "en-US", "finnish": "fi", "french": "fr", "german": "de", "greek": "el", "hebrew": "he",
        "hindi": "hi", "hungarian": "hu", "indonesian": "id", "italian": "it", "japanese": "ja", "korean": "ko",
        "norwegian": "nb", "persian": "fa", "polish": "pl", "portuguese": "pt", "romanian": "ro", "russian": "ru",
        "spanish": "es", "swedish": "sv", "turkish": "tr", "ukrainian": "uk", "vietnamese": "vi",
        "català": "ca", "dansk": "da", "deutsch": "de", "español": "es", "français": "fr", "italiano": "it",
        "magyar": "hu", "nederlands": "nl", "norsk": "nb", "polski": "pl", "português": "pt", "română": "ro",
        "suomi": "fi", "svenska": "sv", "türkçe": "tr", "čeština": "cs", "ελληνικά": "el", "русский": "ru",
        "українська": "uk", "中文": "zh", "日本語": "ja", "한국어": "ko",
    ]

    /// A tag in its usual spelling: `pt-BR` for `pt-br`.
    static func tag(of text: String) throws(ScaffoldFailure) -> String {
        guard let tag = canonicalLanguage(text) else { throw .unknownLanguage(text, hint: hint(text)) }
        guard let mistake = LanguageMistake(in: tag) else { return tag }
        throw .unknownLanguage(text, hint: mistake.meant.map { "did you mean '\($0)'?" } ?? hint(text))
    }

    private static func hint(_ text: String) -> String {
        if let named = nearestWord(to: text, in: names.keys.sorted()), let tag = names[named] {
            return "did you mean '\(tag)'?"
        }
        return "write a tag of BCP 47, such as \(known.joined(separator: ", "))"
    }
}
