import ZineDocument

/// Sets text in a typewriter's columns: words are wrapped, never cut, at a measure of 72.
struct TextSetter: Sendable {
    static let measure = 72

    private(set) var lines: [String] = []
    /// What every line begins with, the outermost first: `> `, two spaces. What hangs in a margin is written once.
    private var margins: [(hanging: String?, rest: String)] = []

    var text: String { lines.joined(separator: "\n") + "\n" }

    private var margin: String { margins.map(\.rest).joined() }
    private var isHanging: Bool { margins.contains { $0.hanging != nil } }
    var room: Int { max(20, Self.measure - Self.width(margin)) }

    /// Whether the next line follows without a gap, whatever is asked.
    private var isJoined = false

    /// What comes next belongs to the line above it.
    mutating func join() { isJoined = true }

    /// An empty line, unless there is one, or something hangs that waits for its text.
    mutating func gap() {
        if isJoined {
            isJoined = false
            return
        }
        guard let last = lines.last, !last.isEmpty, !isHanging else { return }
        let empty = Self.trimmed(margin)
        if last != empty { lines.append(empty) }
    }

    /// Opens a margin; the first line in it may hang something there, such as a bullet or a time.
    mutating func push(_ margin: String, hanging first: String? = nil) { margins.append((first, margin)) }

    mutating func pop() {
        // What nothing followed still has to be said.
        if margins.last?.hanging != nil { emit("") }
        _ = margins.popLast()
    }

    /// A paragraph, wrapped; line ends in it stay.
    mutating func paragraph(_ words: String) {
        for line in words.split(separator: "\n", omittingEmptySubsequences: false) { wrap(line) }
    }

    private mutating func wrap(_ text: Substring) {
        var line = ""
        var width = 0
        for word in text.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
            for (index, piece) in Self.pieces(word).enumerated() {
                let space = index == 0 && !line.isEmpty ? 1 : 0
                let size = Self.width(piece)
                if !line.isEmpty, width + space + size > room {
                    emit(line)
                    line = ""
                    width = 0
                } else if space == 1 {
                    line += " "
                    width += 1
                }
                line += piece
                width += size
            }
        }
        emit(line)
    }

    /// What Chinese and Japanese let begin no line, and what they let end none.
    private static let closing = Set("、。，．：；？！）」』】〉》〕｝・ー々…‥ぁぃぅぇぉっゃゅょァィゥェォッャュョ")
    private static let opening = Set("（「『【〈《〔｛")

    /// A word cut where its script lets lines end inside words: between the wide characters of East Asia.
    private static func pieces(_ word: Substring) -> [Substring] {
        if word.utf8.allSatisfy({ $0 < 0x80 }) { return [word] }
        var pieces: [Substring] = []
        var start = word.startIndex
        var previous: Character?
        for index in word.indices {
            let character = word[index]
            if let last = previous, width(String(last)) > 1 || width(String(character)) > 1,
                !last.beginsWithHangul || !character.beginsWithHangul, !closing.contains(character),
                !opening.contains(last)
            {
                pieces.append(word[start..<index])
                start = index
            }
            previous = character
        }
        return pieces + [word[start...]]
    }

    /// A line as it is, however long.
    mutating func emit(_ line: String) {
        isJoined = false
        let start = margins.map { $0.hanging ?? $0.rest }.joined()
        for index in margins.indices { margins[index].hanging = nil }
        lines.append(Self.trimmed(start + line))
    }

    /// A heading with a line of its own length below.
    mutating func heading(_ words: String, rule: Character) {
        gap()
        let first = lines.count
        paragraph(words)
        let longest = lines[first...].map { Self.width($0) - Self.width(margin) }.max() ?? 0
        lines.append(margin + String(repeating: rule, count: max(3, longest)))
        lines.append(Self.trimmed(margin))
    }

    private static func trimmed(_ line: String) -> String {
        var line = line[...]
        while line.last == " " { line = line.dropLast() }
        return String(line)
    }

    /// Columns on a terminal: two for the wide characters of East Asia and for pictures, none for what combines.
    static func width(_ text: some StringProtocol) -> Int {
        text.unicodeScalars.reduce(0) { $0 + width($1) }
    }

    private static func width(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}
