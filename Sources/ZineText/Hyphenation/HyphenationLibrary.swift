import Glibc
import Synchronization
public import ZineLayout

/// Hyphenation by Liang's method (1983) with the dictionaries that Debian's `hyphen-*` packages install, opened as
/// languages turn up.
///
/// Remembers what it opened: one library serves all that is set, on whatever thread.
public final class HyphenationLibrary: Hyphenator, Sendable {
    private let folders: [String]
    private let dictionaries = Mutex<[String: HyphenationDictionary?]>([:])

    /// Where Debian, and most others, keep the dictionaries.
    public static let folder = "/usr/share/hyphen"

    /// - Parameter folders: where `hyph_*.dic` files are looked for.
    public init(folders: [String] = [folder]) { self.folders = folders }

    /// Whether there is a dictionary for a language.
    public func covers(_ language: String) -> Bool { dictionary(language) != nil }

    public func points(in word: [Unicode.Scalar], language: String) -> [Int] {
        dictionary(language)?.points(in: word) ?? []
    }

    private func dictionary(_ language: String) -> HyphenationDictionary? {
        dictionaries.withLock { dictionaries in
            if let known = dictionaries[language] { return known }
            let found = open(language)
            dictionaries.updateValue(found, forKey: language)
            return found
        }
    }

    private func open(_ language: String) -> HyphenationDictionary? {
        for name in Self.names(for: language) {
            for folder in folders {
                let path = "\(folder)/hyph_\(name).dic"
                if access(path, R_OK) == 0, let found = HyphenationDictionary(path: path) { return found }
            }
        }
        return nil
    }

    /// The file that a language's dictionary is looked for in first.
    public static func fileName(for language: String) -> String {
        "hyph_\(names(for: language).first ?? language).dic"
    }

    /// The usual country of a language whose dictionaries are named by country.
    public static let countries = [
        "en": "US", "de": "DE", "fr": "FR", "es": "ES", "it": "IT", "nl": "NL", "pt": "PT", "ru": "RU",
    ]

    /// The names of dictionaries for a BCP 47 tag, hyphenation's and spelling's alike, the closest first.
    public static func names(for language: String) -> [String] {
        let parts = language.split(separator: "-").map(String.init)
        guard let base = parts.first?.lowercased() else { return [] }
        var names: [String] = []
        if let region = parts.dropFirst().first(where: { $0.count == 2 }) {
            names.append("\(base)_\(region.uppercased())")
        }
        if let country = countries[base] { names.append("\(base)_\(country)") }
        names.append(base)
        return names
    }
}
