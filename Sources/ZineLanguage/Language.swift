/// All that is said around the articles in one language, in print and on screens, and how it writes dates, names and counts.
///
/// A language is one file in `Languages`; what a region or a script writes otherwise is in `Languages/Regions.swift`.
package struct Language: Sendable {
    /// BCP 47: `de`, `pt-PT`, `zh-Hant`.
    package internal(set) var tag: String
    package internal(set) var kinds: ArticleKindNames
    package internal(set) var alerts: AlertNames
    package internal(set) var dates: DateForms
    package internal(set) var names: NameList
    package internal(set) var plurals: PluralRule
    /// “We”, “us” and “our”, of languages whose texts seldom tell of oneself without one of them.
    package internal(set) var we: Set<String> = []
    package internal(set) var print: PrintWords
    package internal(set) var colophon: ColophonWords
    package internal(set) var page: Phrases
    package internal(set) var editions: EditionPhrases
    package internal(set) var book: BookPhrases
    package internal(set) var assembly: AssemblyWords
    package internal(set) var newFiles: NewFileWords

    /// The language alone: `pt` of `pt-PT`.
    package var code: String { String(tag.prefix { $0 != "-" }) }
}

extension Language {
    /// The words for a BCP 47 tag: of its region or script where those have words of their own, else of its language;
    /// English for a language that has none here.
    package static func of(_ tag: String) -> Language { known(tag) ?? english }

    /// As `of`; `nil` for a language that has no words here.
    package static func known(_ tag: String) -> Language? {
        let subtags = tag.lowercased().split { $0 == "-" || $0 == "_" }
        guard let code = subtags.first else { return nil }
        for key in regionKeys(code, subtags.dropFirst()) {
            if let found = regions[key] { return found }
        }
        let language = ReplacedCode.current(of: String(code))
        return languages[language] ?? languages[others[language] ?? ""]
    }

    /// Languages whose words are another's: both kinds of written Norwegian share them here, and Dari is Persian.
    private static let others = ["no": "nb", "nn": "nb", "prs": "fa"]

    /// The keys to look for, the nearest first: `de-at`; the script that a region implies and the language that others
    /// of its region follow, as CLDR 44 has them (likely subtags, parent locales).
    private static func regionKeys(_ code: Substring, _ rest: ArraySlice<Substring>) -> [String] {
        let region = rest.first { $0.utf8.count == 2 }
        let script = rest.first { $0.utf8.count == 4 }
        var keys: [String] = []
        if let region { keys.append("\(code)-\(region)") }
        if let script { keys.append("\(code)-\(script)") }
        switch (code, script, region) {
        case ("zh", nil, "tw"?), ("zh", nil, "hk"?), ("zh", nil, "mo"?): keys.append("zh-hant")
        case ("pt", _, let region?) where region != "br": keys.append("pt-pt")
        case ("en", _, let region?) where region != "us": keys.append("en-001")
        default: break
        }
        return keys
    }

    /// Every language that has a file, by its code; the order is that of `tag`.
    package static let all: [Language] = [
        arabic, catalan, chinese, czech, danish, dutch, english, finnish, french, german, greek, hebrew,
        hindi, hungarian, indonesian, italian, japanese, korean, norwegian, persian, polish, portuguese,
        romanian, russian, spanish, swedish, turkish, ukrainian, vietnamese,
    ].sorted { $0.tag < $1.tag }

    private static let languages = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }
    private static let regions = Dictionary(regional.map { ($0.tag.lowercased(), $0) }) { first, _ in first }
}
