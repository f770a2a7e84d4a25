import ZineCore

/// Where lines part words: names, addresses, identifiers, and words over the turn of a page.
struct DivisionReading {
    /// A word that a line's end parts.
    private struct Division {
        var line: SeenLine
        var next: SeenLine
        /// Its part in the line and its part in the next, without the hyphen that was put in.
        var head: String
        var tail: String
        /// What stands before it in its paragraph; nothing where it begins one.
        var before: String?
        /// Whether a hyphen was put in.
        var isHyphenation: Bool
        /// How many characters of the word a line has room for.
        var room: Int
        var whole: String { head + tail }
    }

    private let reader: ProofReader
    /// Faces of code: all their characters are as wide as their spaces.
    private let codeFaces: Set<FontID>

    init(_ reader: ProofReader) {
        self.reader = reader
        codeFaces = reader.fixedFaces
    }

    func findings() -> [Finding] {
        let divisions = reader.paragraphs.flatMap { lines -> [Division] in
            let measure = lines.map { $0.right - $0.left }.max() ?? 0
            return lines.indices.dropLast().compactMap { division(at: $0, of: lines, measure) }
        }
        let words = divisions.isEmpty ? [] : reader.facts.words()
        var found = divisions.flatMap { findings(on: $0, words) }
        for lines in reader.paragraphs where lines[0].role.isRunningText && lines[0].page > 1 {
            for (line, next) in zip(lines, lines.dropFirst()) where isRung(line) && isRung(next) {
                found.append(reader.finding(.ladder, next))
            }
        }
        return found
    }

    private func findings(on division: Division, _ words: Set<String>) -> [Finding] {
        let line = division.line
        var found: [Finding] = []
        if isChopped(division, words) { found.append(reader.finding(.choppedWord, line)) }
        if isTurned(division) { found.append(reader.finding(.turnedWord, line)) }
        // Listings are as they were typed.
        guard line.role != .code else { return found }
        if division.isHyphenation, isName(division, words) {
            // Who writes capitals within a name means it as one.
            let parts = zip(division.whole, division.whole.dropFirst()).contains { $0.isLowercase && $1.isUppercase }
            found.append(
                reader.finding(.partedName, line, amount: Double(division.whole.count), isSlight: !parts))
        }
        if let host = partedHost(of: division) {
            found.append(reader.finding(.partedHost, line, amount: Double(host), isSlight: host > Self.shortHost))
        } else if isPartedCode(division) {
            found.append(reader.finding(.partedCode, line))
        }
        return found
    }

    private func division(at index: Int, of lines: [SeenLine], _ measure: Double) -> Division? {
        let (line, next) = (lines[index], lines[index + 1])
        guard !line.isEnded, let last = line.words.last, !last.isWhitespace,
            let tail = next.words.split(whereSeparator: \.isWhitespace).first
        else { return nil }
        let tokens = line.words.split(whereSeparator: \.isWhitespace)
        guard let head = tokens.last else { return nil }
        let isHyphenation = last == "\u{AD}"
        let plain = { (word: Substring) in String(word.filter { $0 != "\u{AD}" && $0 != "\u{2060}" }) }
        let above = index > 0 ? lines[index - 1].words.split(whereSeparator: \.isWhitespace).last : nil
        let width = max(1, line.right - (line.gaps.last?.upperBound ?? line.left)) / Double(max(1, head.count))
        return Division(
            line: line, next: next, head: plain(head), tail: plain(tail),
            before: (tokens.dropLast().last ?? above).map(String.init), isHyphenation: isHyphenation,
            room: Int(measure / width))
    }

    /// Whether a word goes on as if nothing were.
    private func isChopped(_ division: Division, _ words: Set<String>) -> Bool {
        guard !division.isHyphenation, let last = division.head.last, let first = division.tail.first,
            last.isLetter || last.isNumber, first.isLetter || first.isNumber, !(last.isLowercase && first.isUppercase),
            !(last.partsAnywhere || first.partsAnywhere)
        else { return false }
        return words.contains(division.whole) && !words.contains(division.head)
    }

    /// Whether a reader has to turn to another page for the rest of a word.
    private func isTurned(_ division: Division) -> Bool {
        guard division.line.page != division.next.page else { return false }
        if division.isHyphenation { return true }
        guard let last = division.head.last, let first = division.tail.first else { return false }
        return last.isLetter && first.isLetter && !last.partsAnywhere && !first.partsAnywhere
    }

    /// Whether a word is somebody's or something's name: it has a capital where no sentence begins, and is nowhere written
    /// without. Where all nouns have capitals nobody can tell.
    private func isName(_ division: Division, _ words: Set<String>) -> Bool {
        guard !["de", "lb", "gsw"].contains(reader.language(of: division.line)), let before = division.before,
            let end = before.last(where: {
                !"”’»)]\"'".contains($0)
            }), !".!?:…•".contains(end)
        else { return false }
        let word = division.whole.drop { !$0.isLetter }
        guard let first = word.first, first.isUppercase, word.contains(where: \.isLowercase) else { return false }
        let bare = word.filter { $0.isLetter || $0.isNumber || $0 == "-" }
        guard !words.contains(bare.lowercased()), !reader.facts.months.contains(bare.lowercased()) else { return false }
        // A long name of several parts is divided between them.
        let isJoint = division.head.last?.isLowercase == true && division.tail.first?.isUppercase == true
        return !(isJoint && bare.count >= 12 && division.head.count >= 4 && division.tail.count >= 4)
    }

    /// How many characters the host has that is parted. What no line has room for has to be.
    private func partedHost(of division: Division) -> Int? {
        guard !division.isHyphenation, let host = Self.host(of: division.whole), host.count <= division.room else {
            return nil
        }
        let place = division.head.count
        return place > host.lowerBound && place < host.upperBound ? host.count : nil
    }

    /// Longer hosts are parted where nothing else fills a line, and nobody minds.
    private static let shortHost = 20

    /// Where the host of an address stands in a word.
    private static func host(of word: String) -> Range<Int>? {
        let characters = Array(word)
        var start = characters.firstIndex { $0.isLetter || $0.isNumber } ?? 0
        if let colon = characters.firstIndex(of: ":"), characters[colon...].starts(with: "://") { start = colon + 3 }
        guard start < characters.count else { return nil }
        let end =
            characters[start...].firstIndex { !($0.isLetter || $0.isNumber || $0 == "." || $0 == "-" || $0 == "@") }
            ?? characters.count
        let labels = characters[start..<end].split(separator: ".")
        guard labels.count > 1, let top = labels.last.map({ String($0).lowercased() }) else { return nil }
        let goesOn = end < characters.count && "/?#:".contains(characters[end])
        // Without an address around it a name with a full stop may be a file's.
        return start > 2 || goesOn && top.allSatisfy(\.isLetter) && top.count > 1 || knownDomains.contains(top)
            ? start..<end : nil
    }

    private static let knownDomains: Set<String> = ["com", "org", "net", "io", "dev", "edu", "gov", "app", "cloud"]

    /// Whether an identifier is cut within one of the words that it is made of.
    private func isPartedCode(_ division: Division) -> Bool {
        guard let mark = division.line.marks.last(where: { !$0.isBlank }), codeFaces.contains(mark.font),
            let next = division.next.marks.first, codeFaces.contains(next.font),
            let last = division.head.last, let first = division.tail.first
        else { return false }
        if division.isHyphenation { return true }
        let isWithin = (last.isLetter || last.isNumber) && (first.isLetter || first.isNumber)
        guard isWithin, !(last.isLowercase && first.isUppercase) else { return false }
        // What no line has room for is cut where it has to be.
        let isPlain = { (letter: Character) in letter.isLetter || letter.isNumber }
        let piece = division.head.reversed().prefix(while: isPlain).count + division.tail.prefix(while: isPlain).count
        return piece <= division.room
    }

    /// Whether a line ends in a hyphen as words have them; addresses have them as well.
    private func isRung(_ line: SeenLine) -> Bool {
        if line.words.last == "\u{AD}" { return true }
        guard line.isHyphenated, let word = line.words.split(whereSeparator: \.isWhitespace).last else { return false }
        return !word.contains { "/._:=".contains($0) }
    }
}

extension ProofReader {
    /// Faces whose spaces are as wide as code's.
    var fixedFaces: Set<FontID> {
        var blanks: [FontID: Double] = [:]
        var letters: [FontID: [Unicode.Scalar: Int]] = [:]
        for mark in lines.lazy.joined().lazy.flatMap(\.marks) {
            guard let scalar = mark.scalar, scalar == " " || scalar == "i" || scalar == "m" else { continue }
            let own = facts.advance(mark.glyph, mark.font)
            if scalar == " " { blanks[mark.font] = Double(own) } else { letters[mark.font, default: [:]][scalar] = own }
        }
        let fixed = letters.filter { font, widths in
            blanks[font] == nil && widths.count == 2 && Set(widths.values).count == 1
        }
        return Set(blanks.filter { $0.value > 400 }.keys).union(fixed.keys)
    }
}

extension Character {
    /// Whether lines part beside it without a space or a hyphen: Thai, Lao, Tibetan, Burmese, Khmer; ideographs, kana, hangul.
    var partsAnywhere: Bool {
        switch unicodeScalars.first?.value ?? 0 {
        case 0xE00...0xFFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFF01...0xFF60, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
