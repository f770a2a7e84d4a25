import ZineCore
import ZineDocument

/// What a justified paragraph is granted whose lines would gape or end short, since its words leave no better way: more
/// play of its letters and between them, and places to part addresses that are spared otherwise. It gets no more of it
/// than it needs.
struct LastResort {
    /// The letterspacing over the theme's.
    let letters: Double
    /// The expansion over the theme's.
    var widths = 1.0
    /// Whether addresses are parted after their scheme and within their host.
    var breaksHosts = false

    /// In the order in which they are tried, by kinds, of each the gentlest first.
    private static let kinds = [
        [1.5, 2, 3, 4, 5].map { LastResort(letters: $0) },
        [1, 5].map { LastResort(letters: $0, breaksHosts: true) },
        [1, 3, 7].map { LastResort(letters: $0, widths: 1.5) },
    ]

    /// Those that a paragraph may need, by kinds: what the strongest of a kind does not mend, none of it does. Beside code,
    /// addresses and long numbers, which part in few places, each is a kind of its own; without them there is no host.
    static func kinds(for runs: [TextRun], _ house: Theme.Paragraph) -> [[LastResort]] {
        let hasLongWords = hasLongWords(runs)
        // What comes to the same as another is not tried again.
        var known: [LastResort] = []
        let different = kinds.map { kind in
            kind.filter { resort in
                let isNew = !known.contains { $0.isAlike(resort, house) }
                known.append(resort)
                return isNew
            }
        }.filter { !$0.isEmpty }
        return hasLongWords
            ? different.joined().map { [$0] } : different.filter { !$0.contains(where: \.breaksHosts) }
    }

    /// Whether there is code, an address or a long number among the words.
    static func hasLongWords(_ runs: [TextRun]) -> Bool {
        runs.contains { run in
            run.breaking == .code
                || run.text.utf8.split(separator: UInt8(ascii: " ")).contains { word in
                    word.count > 12 && word.contains { $0 < 0x41 || $0 == UInt8(ascii: "_") }
                }
        }
    }

    /// Whether two grant the same.
    private func isAlike(_ other: LastResort, _ house: Theme.Paragraph) -> Bool {
        breaksHosts == other.breaksHosts && letterspacing(house) == other.letterspacing(house)
            && expansion(house) == other.expansion(house)
    }

    private func letterspacing(_ house: Theme.Paragraph) -> Double {
        max(house.letterspacing, min(house.letterspacing * letters, house.mostLetterspacing))
    }

    private func expansion(_ house: Theme.Paragraph) -> Double {
        max(house.expansion, min(house.expansion * widths, Self.widestExpansion))
    }

    /// All that a theme grants between letters.
    static let strongestLetters = LastResort(letters: 5)

    static var all: [LastResort] { Array(kinds.joined()) }

    /// The share of the em that letters of running text are moved together by, which is seen sooner than apart.
    private static let closestLetters = 0.01
    /// What letters themselves are wider by.
    private static let widestExpansion = 0.03

    /// The paragraph's theme and style with what is granted.
    func granted(_ theme: Theme, _ style: ParagraphStyle) -> (theme: Theme, style: ParagraphStyle) {
        let own = theme.paragraph
        var (theme, style) = (theme, style)
        let wide = letterspacing(own)
        let expansion = expansion(own)
        theme.paragraph.letterspacing = wide
        theme.paragraph.expansion = expansion
        // Letters come no closer for it than a hundredth of the em, and become no narrower.
        let closest = wide > 0 ? max(own.letterspacing, Self.closestLetters) / wide : 1
        let narrowest = expansion > 0 ? own.expansion / expansion : 1
        style.leastShare = -min(1, closest, narrowest)
        style.breaksHosts = breaksHosts
        return (theme, style)
    }
}

/// What a reader would stumble over in a justified paragraph's lines.
struct LineFaults {
    /// Lines that end short, and lines with spaces wider or closer than they should have.
    private let uneven: Int
    /// Hyphens under hyphens.
    private let ladders: Int
    private let rivers: Int
    private let lines: Int
    /// What all lines leave white that end short, in measures.
    private let white: Double
    /// How far spaces are over the widest that they should be, in their own widths, lines together; a tenth of the measure
    /// left white counts as half a space. Nothing where lines have few characters.
    private let excess: Double
    /// Whether no line but the last fills the measure: each is visibly short, or has no space that could be wider.
    let isUnfilled: Bool
    /// Whether a line's spaces are wider than they should be, however few they are, or it ends short.
    let isGaping: Bool

    /// Lines of few characters have few spaces to share out what they are short of: theirs may be as wide as the theme
    /// has them, and what they end short by is seen from a tenth of the measure on.
    init(_ lines: [Line], _ style: ParagraphStyle, _ runs: [TextRun]) {
        let isNarrow = style.charactersPerLine(runs) < Self.fewCharacters
        let whites = lines.enumerated().map { index, line in
            line.endsShort ? (style.measure(ofLine: index) - line.width) / style.measure : 0
        }
        let short = whites.map { $0 > Self.visiblyShort }
        uneven = zip(lines, short).count {
            $1 || !isNarrow && $0.spaceRatio > Self.widestSpace || $0.spaceRatio < Self.closestSpace
        }
        ladders = zip(lines, lines.dropFirst()).count { $0.isHyphenated && $1.isHyphenated }
        rivers = lines.rivers.count
        white = whites.reduce(0, +)
        excess =
            isNarrow ? 0 : lines.reduce(white * 5) { $0 + max(0, $1.spaceRatio - Typesetter.widestDeparture) }
        let unfilled = whites.map { $0 > Self.unfilled }
        isUnfilled =
            unfilled.contains(true) && zip(lines, unfilled).dropLast().allSatisfy { $1 || $0.spaceRatio == 1 }
        isGaping = zip(lines, whites).contains { $0.spaceRatio > Self.widestSpace || $1 > Self.unfilled }
        self.lines = lines.count
    }

    /// With what rounding may add.
    private static let widestSpace = Typesetter.widestDeparture + 0.004
    private static let closestSpace = 0.745
    private static let fewCharacters = 46.0
    private static let visiblyShort = 0.1
    private static let unfilled = 0.02

    /// Whether more than a break elsewhere is needed. Rivers have detours of their own.
    var areGrave: Bool { uneven + ladders > 0 }

    /// Whether no more are left, or nothing that would be seen.
    func isAsGood(as other: LineFaults) -> Bool {
        uneven <= other.uneven && ladders <= other.ladders && rivers <= other.rivers && excess <= other.excess + 0.05
    }

    /// Whether fewer faults are left, or as many that are half as large, and none of one kind for another's sake. What took
    /// two lines is not squeezed into one.
    ///
    /// - Parameter isDear: whether only fewer of them are worth it.
    func isBetter(than other: LineFaults, isDear: Bool) -> Bool {
        uneven <= other.uneven && ladders <= other.ladders && rivers <= other.rivers && white <= other.white + 0.01
            && (uneven + ladders < other.uneven + other.ladders || !isDear && excess < other.excess / 2)
            && (lines > 1 || other.lines == 1)
    }
}

extension [Line] {
    /// The most that a line but the last leaves white of its measure.
    func mostWhite(_ style: ParagraphStyle) -> Double {
        dropLast().enumerated().map { 1 - $1.width / style.measure(ofLine: $0) }.max() ?? 0
    }
}
