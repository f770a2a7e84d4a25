import ZineCore
import ZineDocument

/// Breaks titles, headings and pull quotes: into lines of even length that end where their sense has a pause.
///
/// Of all ways to part the words into as few lines as they need, the one whose lines are off their mean by the least,
/// squared, with what each break costs by the words that it parts.
struct DisplayBreaker {
    /// The words' widths and those of the spaces behind them, in points.
    let widths: [Double]
    let spaces: [Double]
    /// What it costs to part a word from the one behind it.
    let prices: [Double]
    let measure: Double
    /// Whether lines are to be as full as their sense lets them be, instead of even.
    var fills = false

    /// The first words of the lines but the first, or `nil` where the words don't fit into so many lines.
    func breaks(lineCount: Int) -> [Int]? {
        let total = zip(widths, spaces).reduce(0) { $0 + $1.0 + $1.1 } - (spaces.last ?? 0)
        let mean = min(measure, total / Double(max(1, lineCount)))
        // The least cost of so many lines that end before a word, and where the last of them begins.
        var best = [[(cost: Double, from: Int)?]](
            repeating: Array(repeating: nil, count: widths.count + 1), count: lineCount + 1)
        best[0][0] = (0, 0)
        for line in stride(from: 1, through: lineCount, by: 1) {
            for end in stride(from: line, through: widths.count, by: 1) {
                var width = -spaces[end - 1]
                for start in stride(from: end - 1, through: line - 1, by: -1) {
                    width += widths[start] + spaces[start]
                    if width > measure { break }
                    guard let before = best[line - 1][start] else { continue }
                    // A short word alone is no line.
                    let stump = lineCount > 1 && width < mean / 2 ? 0.1 : 0
                    let off = off(width, isLast: end == widths.count, mean)
                    let cost = before.cost + off * off + stump + (end == widths.count ? 0 : prices[end - 1])
                    if cost < best[line][end]?.cost ?? .infinity { best[line][end] = (cost, start) }
                }
            }
        }
        guard best[lineCount][widths.count] != nil else { return nil }
        var breaks: [Int] = []
        var end = widths.count
        for line in stride(from: lineCount, to: 1, by: -1) {
            guard let start = best[line][end]?.from else { return nil }
            breaks.append(start)
            end = start
        }
        return breaks.reversed()
    }

    /// How far a line is off the width that it should have, in measures.
    private func off(_ width: Double, isLast: Bool, _ mean: Double) -> Double {
        guard fills else { return (width - mean) / measure }
        return isLast ? max(0, 1.0 / 3 - width / measure) : 1 - width / measure
    }

    /// What it costs to part each word from the next. A pause is a good end: a colon, a dash, a comma. What belongs together
    /// stays so: a date, a number and what it counts, what parentheses hold, an article or a preposition and its noun, which
    /// are told by their few small letters, since titles are in many languages.
    ///
    /// - Parameter joined: the words behind which no space stands, since their script has none.
    static func prices(of words: [String], joined: Set<Int> = []) -> [Double] {
        var isInside = false
        return words.indices.map { index in
            let word = words[index]
            if let edge = word.last(where: { "()（）「」『』".contains($0) }) { isInside = "(（「『".contains(edge) }
            guard index + 1 < words.count else { return 0 }
            let own =
                joined.contains(index)
                ? PhraseEnds.price(between: word, words[index + 1]) : price(between: word, words[index + 1])
            return own + (isInside ? 0.35 : 0)
        }
    }

    private static func price(between word: String, _ next: String) -> Double {
        // A line neither begins with a dash or a sign, nor parts a date.
        if !next.contains(where: { $0.isLetter || $0.isNumber }) { return 1 }
        // A Korean date begins with its year, and is no number of what stands before it.
        let beginsDate = next.last == "년" || next.last == "年"
        if !beginsDate, next.first.map({ $0.isNumber || $0 == "#" || $0 == "№" }) ?? false {
            return word.last == ":" || word.last == "–" || word.last == "—" ? 0 : 0.4
        }
        switch word.last {
        case ":", ";", "–", "—", "：", "؛", "!", "?": return -0.05
        case ",", "،", ".", "…": return -0.03
        default: break
        }
        if word.allSatisfy({ $0.isNumber }) { return 0.08 }
        let isSmall =
            word.count <= 3 && word.allSatisfy { $0.isLowercase } || smallWords.contains(word)
            || capitalisedWords.contains(word)
        if isSmall { return 0.06 }
        guard next.first == "(" else { return 0 }
        // What an acronym stands for is behind it.
        return word.count > 1 && word.allSatisfy { $0.isUppercase } ? 0.1 : -0.04
    }

    /// Such words as English titles are written with.
    private static let capitalisedWords: Set<String> = [
        "A", "An", "And", "As", "At", "By", "For", "From", "In", "Into", "Of", "On", "Or", "The", "To", "With",
    ]

    /// Longer ones that belong to what follows, and signs.
    private static let smallWords: Set<String> = [
        "&", "+", "/", "into", "from", "with", "over", "upon", "after", "before", "between", "without", "during",
        "über", "unter", "nach", "beim", "einer", "eines", "einem", "einen", "oder", "zwischen", "dans", "pour", "avec",
        "sans",
        "chez", "sous", "entre", "para", "sobre", "desde", "della", "delle", "voor", "naar", "door",
    ]
}

extension [Line] {
    /// How many lines end in a word that belongs to the next one's first.
    var endsAgainstSense: Int {
        let words = map { line in
            line.items.reduce(into: "") { text, item in
                if case .glyphs(let run) = item.mark { text += run.text }
            }.split(separator: " ").map(String.init)
        }
        return zip(words, words.dropFirst()).count { above, below in
            guard let last = above.last, let first = below.first else { return false }
            return (DisplayBreaker.prices(of: [last, first]).first ?? 0) > 0.05
        }
    }
}

extension Typesetter {
    /// Display text broken by its sense, in no more lines than it needs.
    ///
    /// - Parameters:
    ///   - full: the same in as few lines as can be.
    ///   - fills: whether its lines are to be as full as can be, instead of even.
    /// - Returns: `nil` where it has words that are longer than a line, or breaks of its own or within its words.
    mutating func displayLines(_ runs: [TextRun], _ style: ParagraphStyle, asFewAs full: [Line], fills: Bool = false)
        -> [Line]?
    {
        let words = DisplayWords(runs)
        guard full.count > 1, words.count >= full.count, !words.hasBreaks,
            words.count <= (words.joined.isEmpty ? 60 : 160)
        else { return nil }
        var wide = style
        wide.measure = style.measure * 4
        let width = { (range: Range<Int>, setter: inout Typesetter) -> Double in
            setter.lines(words.runs(range), wide).first?.width.points ?? 0
        }
        let widths = (0..<words.count).map { width($0..<$0 + 1, &self) }
        let spaces = (0..<words.count).map { index -> Double in
            guard index + 1 < words.count else { return 0 }
            return max(0, width(index..<index + 2, &self) - widths[index] - widths[index + 1])
        }
        let breaker = DisplayBreaker(
            widths: widths, spaces: spaces, prices: DisplayBreaker.prices(of: words.texts, joined: words.joined),
            measure: style.measure.points, fills: fills)
        guard let breaks = breaker.breaks(lineCount: full.count) else { return nil }
        var set: [Line] = []
        for (start, end) in zip([0] + breaks, breaks + [words.count]) {
            var style = style
            style.goesOn = words.joined.contains(end - 1)
            let line = lines(words.runs(start..<end), style)
            guard line.count == 1, line[0].isOverfull == false else { return nil }
            set += line
        }
        for index in set.indices.dropLast() { set[index].isLast = false }
        return set
    }
}

/// The words of runs, at the spaces between them; of scripts without spaces all that lines may part.
private struct DisplayWords {
    private var letters: [(letter: Character, run: Int)] = []
    private var ranges: [Range<Int>] = []
    private let source: [TextRun]
    /// Words behind which no space stands.
    private(set) var joined: Set<Int> = []
    /// Whether lines are to end where it cannot be said what it costs.
    private(set) var hasBreaks = false

    init(_ runs: [TextRun]) {
        source = runs
        var start = 0
        for (index, run) in runs.enumerated() {
            for letter in run.text {
                if letter == "\n" || letter.unicodeScalars.contains(where: \.isUnspacedLetter) { hasBreaks = true }
                if letter == " ", run.breaking != .never {
                    if start < letters.count { ranges.append(start..<letters.count) }
                    start = letters.count + 1
                } else if start < letters.count, run.breaking == .words, mayPart(before: letter) {
                    joined.insert(ranges.count)
                    ranges.append(start..<letters.count)
                    start = letters.count
                }
                letters.append((letter, index))
            }
            // A note's mark may have no letters of its own.
            if run.text.isEmpty { hasBreaks = true }
        }
        if start < letters.count { ranges.append(start..<letters.count) }
    }

    /// Whether a line may end between the last letter and one that no space parts from it.
    private func mayPart(before letter: Character) -> Bool {
        guard let last = letters.last, source[last.run].breaking == .words,
            let before = last.letter.unicodeScalars.last, let after = letter.unicodeScalars.first
        else { return false }
        return WordBreaker.ideographPenalty(before: before, after: after) == 0
    }

    var count: Int { ranges.count }
    var texts: [String] { ranges.map { String(letters[$0].map(\.letter)) } }

    /// The runs of some of the words, with the spaces between them.
    func runs(_ words: Range<Int>) -> [TextRun] {
        guard let first = words.first, let last = words.last else { return [] }
        var found: [TextRun] = []
        var current: Int?
        for (letter, run) in letters[ranges[first].lowerBound..<ranges[last].upperBound] {
            if run != current {
                var copy = source[run]
                copy.text = ""
                found.append(copy)
                current = run
            }
            found[found.count - 1].text.append(letter)
        }
        return found
    }
}
