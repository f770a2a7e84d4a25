import ZineCore
import ZineDocument
import ZineReader

/// Words that Hunspell does not know, where it and a dictionary of the language are installed; nothing otherwise.
///
/// `spelling.txt` beside `publication.yaml` holds the magazine's own words, one to a line. Names, acronyms and what has
/// digits or marks in it are left alone.
struct SpellingCheck {
    private let ownWords: Set<String>
    /// Looking for words that are like one takes ten thousand times as long as knowing one, and who has so many words
    /// to correct has another dictionary to install.
    private static let mostSuggested = 40

    init(publication folder: String, files: SourceFiles) {
        let bytes = (try? files.read(Path.join(folder, "spelling.txt"), 1 << 20)) ?? []
        ownWords = Set(
            String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map { line in
                String(line.drop(while: \.isWhitespace).prefix { !$0.isWhitespace }).lowercased()
            })
    }

    func problems(in issue: Issue) -> [Diagnostic] {
        var spellers: [String: Hunspell?] = [:]
        var suggested = 0
        return issue.articles.flatMap { article -> [Diagnostic] in
            let speller = spellers[article.language] ?? Hunspell(language: article.language)
            spellers.updateValue(speller, forKey: article.language)
            return speller.map { misspelled(in: article, $0, &suggested) } ?? []
        }
    }

    private func misspelled(in article: Article, _ speller: Hunspell, _ suggested: inout Int) -> [Diagnostic] {
        var seen = Set<String>()
        return article.texts.flatMap { Self.prose($0) }.flatMap { run -> [Diagnostic] in
            Self.words(in: run.text).compactMap { word in
                guard seen.insert(word).inserted, !ownWords.contains(word.lowercased()), !speller.knows(word) else {
                    return nil
                }
                suggested += 1
                let found = suggested > Self.mostSuggested ? [] : speller.suggestions(for: word)
                let better = found.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
                return .warning(
                    "unknown-word", "'\(word)' is in no dictionary of the language '\(article.language)'",
                    hint: (better.isEmpty ? "correct it" : "did you mean \(better)?")
                        + " A word that is right goes into spelling.txt beside publication.yaml",
                    at: run.span)
            }
        }
    }

    /// Running text without code, keys and the words of links, which are often addresses.
    private static func prose(_ text: [Inline]) -> [(text: String, span: SourceSpan)] {
        text.flatMap { inline -> [(text: String, span: SourceSpan)] in
            switch inline.content {
            case .text(let text): [(text, inline.span)]
            case .code, .keyboard, .link: []
            default: prose(inline.children)
            }
        }
    }

    /// Words of small letters: neither names nor identifiers nor numbers.
    static func words(in text: String) -> [String] {
        text.split { $0.isWhitespace || "—–…/\"“”„«»()[]{}".contains($0) }.compactMap { piece in
            let word = piece.trimming { !$0.isLetter }.replacing("’", with: "'")
            guard word.count > 2, word.allSatisfy({ $0.isLetter || $0 == "'" }), !word.contains(where: \.isUppercase)
            else { return nil }
            return word.hasSuffix("'s") ? String(word.dropLast(2)) : word
        }
    }
}

extension Substring {
    fileprivate func trimming(_ isOutside: (Character) -> Bool) -> String {
        var rest = drop(while: isOutside)
        while let last = rest.last, isOutside(last) { rest.removeLast() }
        return String(rest)
    }
}

extension String {
    fileprivate func replacing(_ old: Character, with new: Character) -> String {
        contains(old) ? String(map { $0 == old ? new : $0 }) : self
    }
}
