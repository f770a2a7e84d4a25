import ZineCore

/// How titles, headings, standfirsts and pull quotes fall into lines: by sense.
struct DisplayReading {
    private let reader: ProofReader

    init(_ reader: ProofReader) { self.reader = reader }

    func findings() -> [Finding] {
        reader.paragraphs.filter { isDisplay($0) }.flatMap { block -> [Finding] in
            let weak = WeakWords.of(reader.language(of: block[0]))
            let lines = block.map { $0.words.split(whereSeparator: \.isWhitespace).map(plain) }
            var found: [Finding] = []
            for index in block.indices.dropLast() where !block[index].isEnded {
                let (line, next) = (lines[index], lines[index + 1])
                if isParted(line, next, in: block) {
                    found.append(reader.finding(.partedPhrase, block[index]))
                } else if let last = line.last, line.count > 1, weak.contains(last.lowercased()) {
                    found.append(reader.finding(.weakEnding, block[index], isSlight: true))
                }
            }
            if let last = block.last, let words = lines.last, words.count == 1, !block[block.count - 2].isEnded {
                let longest = block.map { $0.right - $0.left }.max() ?? 0
                let share = (last.right - last.left) / max(1, longest)
                if share < 0.45 { found.append(reader.finding(.loneWord, last, amount: share, isSlight: true)) }
            }
            return found
        }
    }

    private func plain(_ word: Substring) -> String { String(word.filter { $0 != "\u{2060}" }) }

    /// Headings of all kinds, and what is set larger than the text.
    private func isDisplay(_ lines: [SeenLine]) -> Bool {
        guard lines.count > 1, let first = lines.first, !lines.contains(where: \.isBackwards),
            lines.allSatisfy({ $0.page == first.page && $0.column == first.column })
        else { return false }
        if first.role.isHeading { return true }
        let isLarge = lines.allSatisfy { $0.size > reader.facts.textSize.points * 1.08 }
        return isLarge && (first.role == .paragraph || first.role == .blockQuote)
    }

    private func isParted(_ line: [String], _ next: [String], in block: [SeenLine]) -> Bool {
        guard let last = line.last, let first = next.first else { return false }
        return isInDate(last, first, before: line.dropLast().last)
            || isInBrackets(line.joined(separator: " "), next.joined(separator: " "))
            || isInName(last, first, all: block)
    }

    /// Between a month and its day, a day and its month, or either and the year.
    private func isInDate(_ last: String, _ first: String, before: String?) -> Bool {
        let isMonth = { (word: String) -> Bool in
            let name = word.lowercased().filter(\.isLetter)
            return reader.facts.months.contains { $0 == name || name.count == 3 && $0.hasPrefix(name) }
        }
        let isDay = { (word: String) in
            let digits = word.prefix(while: \.isNumber)
            return (1...2).contains(digits.count) && word.count <= digits.count + 3
        }
        let isYear = { (word: String) in
            word.prefix(while: \.isNumber).count == 4 && !word.dropFirst(4).contains(where: \.isNumber)
        }
        if isMonth(last) { return isDay(first) || isYear(first) }
        guard isDay(last) else { return false }
        return isMonth(first) || isYear(first) && before.map(isMonth) == true
    }

    /// Within brackets that a line would have room for.
    private func isInBrackets(_ line: String, _ next: String) -> Bool {
        guard let open = line.lastIndex(of: "("), !line[open...].contains(")"), let close = next.firstIndex(of: ")")
        else { return false }
        return line[open...].count + next[...close].count < 28
    }

    /// Between two words with capitals, where most have none.
    private func isInName(_ last: String, _ first: String, all block: [SeenLine]) -> Bool {
        let words = block.flatMap { $0.words.split(whereSeparator: \.isWhitespace) }.filter { $0.count > 3 }
        let low = words.count { $0.first?.isLowercase == true }
        let isCapital = { (word: String) in
            word.first?.isUppercase == true && word.count > 1 && word.dropFirst().contains(where: \.isLowercase)
        }
        return low * 2 > words.count && isCapital(last) && isCapital(first) && last.last?.isLetter == true
            && first.first?.isLetter == true
    }
}

/// Words that lead on to the next, with which no line of a title is to end.
enum WeakWords {
    static func of(_ language: String) -> Set<String> { byLanguage[language] ?? [] }

    private static let byLanguage: [String: Set<String>] = [
        "en": words("a an the of to in on at by for from with and or nor but as than into is are was"),
        "de": words(
            "der die das des dem den ein eine einer eines einem einen und oder in im an am auf von vom zu zum zur mit für bei"
        ),
        "fr": words("le la les un une des du de d’ l’ et ou à au aux en dans par pour sur avec"),
        "es": words("el la los las un una unos unas de del y o e u a al en con por para sin"),
        "it": words("il lo la i gli le un uno una di del della dei e o a al alla in con per da su"),
        "nl": words("de het een van en of in op aan te met voor bij om"),
        "pt": words("o a os as um uma de do da dos das e ou em no na com por para"),
        "ru": words("в во на с со к ко и а о об от по за из у не"),
    ]

    private static func words(_ list: String) -> Set<String> { Set(list.split(separator: " ").map(String.init)) }
}
