import ZineCore
import ZineDocument
import ZineReader

/// Words that Hunspell does not know, where it and a dictionary of the language are installed; nothing otherwise.
///
/// `spelling.txt` beside `publication.yaml` holds the magazine's own words, one to a line; `Assets/Words` those of the trade
/// by language. What an article has in code, or elsewhere with a capital, is right in all of it. Names, acronyms and what
/// has digits or marks in it are left alone.
struct SpellingCheck {
    private let ownWords: Set<String>
    private let programFiles: ProgramFiles
    private let files: SourceFiles
    /// Looking for words that are like one takes ten thousand times as long as knowing one, and who has so many words
    /// to correct has another dictionary to install.
    private static let mostSuggested = 40

    /// Letters of a word that a message shows.
    private static let longestShown = 40

    init(publication folder: String, programFiles: ProgramFiles, files: SourceFiles) {
        self.programFiles = programFiles; self.files = files
        ownWords = Self.list(Path.join(folder, "spelling.txt"), files)
    }

    /// The first words of a file's lines; a line that begins with `#` is none.
    private static func list(_ path: String, _ files: SourceFiles) -> Set<String> {
        let bytes = (try? files.read(path, 1 << 20)) ?? []
        return Set(
            String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).compactMap { line in
                let word = line.drop(while: \.isWhitespace).prefix { !$0.isWhitespace }
                return word.isEmpty || word.hasPrefix("#") ? nil : word.lowercased()
            })
    }

    private func tradeWords(in language: String) -> Set<String> {
        Self.list("\(programFiles.assets)/Words/\(language.primarySubtag).txt", files)
    }

    func problems(in issue: Issue) -> [Diagnostic] {
        var spellers: [String: Hunspell?] = [:]
        var words: [String: Set<String>] = [:]
        var suggested = 0
        return issue.articles.flatMap { article -> [Diagnostic] in
            let speller = spellers[article.language] ?? Hunspell(language: article.language)
            spellers.updateValue(speller, forKey: article.language)
            guard let speller else { return [] }
            let known = words[article.language] ?? ownWords.union(tradeWords(in: article.language))
            words[article.language] = known
            return misspelled(in: article, speller, known, &suggested)
        }
    }

    private func misspelled(
        in article: Article, _ speller: Hunspell, _ known: Set<String>, _ suggested: inout Int
    ) -> [Diagnostic] {
        // What the article says in code, or writes with a capital elsewhere, is a name of something.
        var seen = Self.names(in: article)
        let places = WordPlaces(files)
        let runs = article.texts.flatMap { Self.prose($0) }.filter { !article.isSilent(at: $0.span.start.line) }
        let unknown = runs.sorted { $0.span.start < $1.span.start }.flatMap { run in
            Self.words(in: run.text).compactMap { word -> Unknown? in
                guard seen.insert(word).inserted, !known.contains(word), !speller.knows(word) else { return nil }
                return Unknown(word: word, span: places.span(of: word, in: run.span))
            }
        }
        let (told, others) = inOtherVariety(unknown, of: article, speller)
        return told
            + others.map { unknown in
                suggested += 1
                let found = suggested > Self.mostSuggested ? [] : speller.suggestions(for: unknown.word)
                let better = found.filter { Self.isNear($0, unknown.word) }.prefix(3)
                    .map { "'\(Self.shown($0))'" }.joined(separator: ", ")
                return .warning(
                    "unknown-word",
                    "'\(Self.shown(unknown.word))' is in no dictionary of the language '\(article.language)'",
                    hint: (better.isEmpty ? "correct it." : "did you mean \(better)?")
                        + " A word that is right goes into spelling.txt beside publication.yaml",
                    at: unknown.span)
            }
    }

    /// A word at its first place.
    private struct Unknown {
        var word: String
        var span: SourceSpan
    }

    /// One note for the words that are spelt as elsewhere, where there are several; and the others.
    private func inOtherVariety(
        _ unknown: [Unknown], of article: Article, _ speller: Hunspell
    ) -> (told: [Diagnostic], others: [Unknown]) {
        guard let variety = SpellingVariety(besides: article.language) else { return ([], unknown) }
        let theirs = unknown.filter { variety.holds($0.word, speller.knows) }
        guard theirs.count >= SpellingVariety.fewest, let first = theirs.first else { return ([], unknown) }
        let words = theirs.prefix(4).map { "'\(Self.shown($0.word))'" }.joined(separator: ", ")
        let rest = theirs.count > 4 ? " and \(theirs.count - 4) more" : ""
        let note = Diagnostic.note(
            "other-spelling", "\(theirs.count) words are spelt as in \(variety.name) English: \(words)\(rest)",
            hint: "write 'language: \(variety.tag)' into the front matter if all of the article is", at: first.span)
        let told = Set(theirs.map(\.word))
        return ([note], unknown.filter { !told.contains($0.word) })
    }

    /// Whether a word may have been meant by another: at most two letters differ, and not the first.
    private static func isNear(_ word: String, _ other: String) -> Bool {
        let (a, b) = (word.lowercased(), other.lowercased())
        return a.first == b.first && editDistance(Array(a.utf8), Array(b.utf8)) <= 2
    }

    private static func shown(_ word: String) -> String {
        word.count > longestShown ? word.prefix(longestShown) + "…" : word
    }

    /// Words, in small letters, that stand in the article's code, or with a capital in its text.
    private static func names(in article: Article) -> Set<String> {
        var names = Set<String>()
        func add(_ text: String) {
            for piece in text.split(whereSeparator: { !$0.isLetter }) where piece.count > 2 {
                names.insert(piece.lowercased())
                // The parts of `podSnippets`.
                for part in piece.split(whereSeparator: \.isUppercase) where part.count > 3 {
                    names.insert(String(part))
                }
            }
        }
        func look(_ text: [Inline]) {
            for inline in text {
                switch inline.content {
                case .code(let code): add(code)
                case .text(let text): names.formUnion(capitalised(in: text))
                default: look(inline.children)
                }
            }
        }
        for block in article.allBlocks {
            switch block.content {
            case .code(let code): add(code.text)
            // Who speaks in a chat has a name.
            case .definitions(let list) where list.kind == .dialogue:
                for term in list.entries.flatMap(\.terms) { add(term.plainText) }
            default: break
            }
        }
        article.texts.forEach(look)
        return names
    }

    /// Words that begin with a capital though no sentence does there.
    private static func capitalised(in text: String) -> [String] {
        var endsSentence = true
        return text.split(whereSeparator: \.isWhitespace).flatMap { piece -> [String] in
            defer { endsSentence = piece.last.map { ".!?:".contains($0) } ?? false }
            let words = piece.split { !$0.isLetter }
            return words.enumerated().compactMap { index, word in
                guard index > 0 || !endsSentence, word.first?.isUppercase ?? false else { return nil }
                return word.lowercased()
            }
        }
    }

    /// Running text without code, keys, words of another language and those of links, which are often addresses.
    private static func prose(_ text: [Inline]) -> [(text: String, span: SourceSpan)] {
        text.flatMap { inline -> [(text: String, span: SourceSpan)] in
            switch inline.content {
            case .text(let text): [(text, inline.span)]
            case .code, .keyboard, .link, .foreign: []
            default: prose(inline.children)
            }
        }
    }

    /// Words of small letters: neither names nor identifiers nor numbers.
    static func words(in text: String) -> [String] {
        text.split { $0.isWhitespace || "—–…/\"“”„«»()[]{}".contains($0) }.compactMap { piece in
            // People, channels and pictures: `@name`, `#channel`, `:smile:`.
            guard let first = piece.first, !"@#:".contains(first) else { return nil }
            let word = piece.trimming { !$0.isLetter }.replacing("’", with: "'")
            guard word.count > 2, word.allSatisfy({ $0.isLetter || $0 == "'" }), !word.contains(where: \.isUppercase)
            else { return nil }
            return word.hasSuffix("'s") ? String(word.dropLast(2)) : word
        }
    }
}

extension Article {
    /// Whether nothing is to be said of words on a line.
    fileprivate func isSilent(at line: Int) -> Bool {
        silences.contains { $0.covers("unknown-word", line: line) }
    }
}

/// Where words stand in the files that they come from: a text's place is that of its first letter.
private final class WordPlaces {
    private let files: SourceFiles
    private var lines: [String: [ArraySlice<UInt8>]] = [:]

    init(_ files: SourceFiles) { self.files = files }

    /// The word's own place in the lines that its text stands on; the text's place where it is written otherwise there.
    func span(of word: String, in text: SourceSpan) -> SourceSpan {
        let lines = self.lines(of: text.file)
        let letters = Array(word.utf8)
        for number in text.start.line...max(text.start.line, text.end.line) where lines.indices.contains(number - 1) {
            let line = lines[number - 1]
            var rest = line.dropFirst(number == text.start.line ? max(0, text.start.column - 1) : 0)
            while let found = rest.firstRange(of: letters) {
                if !Self.isLetter(before: found.lowerBound, in: line), !Self.isLetter(at: found.upperBound, in: line) {
                    let column = found.lowerBound - line.startIndex + 1
                    return SourceSpan(
                        file: text.file, start: SourcePosition(line: number, column: column),
                        end: SourcePosition(line: number, column: column + letters.count))
                }
                rest = line[(found.lowerBound + 1)...]
            }
        }
        return text
    }

    private static func isLetter(at index: Int, in line: ArraySlice<UInt8>) -> Bool {
        String(decoding: line[index...].prefix(4), as: UTF8.self).unicodeScalars.first?.properties.isAlphabetic ?? false
    }

    private static func isLetter(before index: Int, in line: ArraySlice<UInt8>) -> Bool {
        // Back to the first byte of the character.
        guard let start = line[..<index].lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return false }
        return isLetter(at: start, in: line)
    }

    private func lines(of file: String) -> [ArraySlice<UInt8>] {
        if let known = lines[file] { return known }
        let bytes = (try? files.read(file, 16 << 20)) ?? []
        let found = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        lines[file] = found
        return found
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
