import ZineDocument

/// How ideographs, kana and their full-width punctuation stand side by side (JIS X 4051, W3C jlreq and clreq).
///
/// There are no spaces to stretch, so a line's difference goes between the characters, and never more than the eye
/// takes for none. Punctuation that is blank in one half gives of that half.
struct IdeographSpacing {
    /// Space between two characters, in scaled points.
    struct Gap: Hashable {
        var width = 0
        var stretch = 0
        var shrink = 0
    }

    /// How far a gap may be opened, in thousandths of the em. Readers of PDF take a tenth for a space.
    static let widest = 80

    private enum Blank { case none, before, after }

    /// Chinese and Japanese set quotes, dashes and ellipses a whole em wide.
    let hasWideQuotes: Bool

    /// Whether commas and full stops stand in the middle of their squares, as in traditional Chinese.
    let centresPoints: Bool

    init(language: String) {
        hasWideQuotes = language.hasPrefix("zh") || language.hasPrefix("ja")
        centresPoints = WrittenScript.code(of: language) == "Hant"
    }

    /// Whether a letter or a figure of other writing stands beside an ideograph.
    private static func isBetweenScripts(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
        before.isLetter && (after.isLetter || after.isDigit) || before.isDigit && after.isLetter
    }

    /// Whether the gap before a character is one that a reader of PDF would take for a space.
    func isWideGap(before index: Int, in scalars: [Unicode.Scalar]) -> Bool {
        guard hasWideQuotes, index > 0, isWide(index - 1, in: scalars) != isWide(index, in: scalars) else {
            return false
        }
        return Self.isBetweenScripts(scalars[index - 1], scalars[index]) && !scalars[index].extendsCluster
    }

    /// Whether the character stands in an em square of its own.
    func isWide(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
        let scalar = scalars[index]
        if scalar.isIdeographic { return !scalar.isHangul }
        guard hasWideQuotes else { return false }
        switch scalar.value {
        case 0x2018, 0x201C, 0x201D, 0x2014, 0x2015, 0x2026: return true
        case 0x2019:
            // The apostrophe of a Latin word.
            let isBetween = index > 0 && index + 1 < scalars.count
            return !(isBetween && scalars[index - 1].isLatinLetter && scalars[index + 1].isLatinLetter)
        default: return false
        }
    }

    /// The gap before a character, where one of both is wide; `nil` where shaping has the word.
    func gap(before index: Int, in scalars: [Unicode.Scalar], em: Int) -> Gap? {
        guard index > 0, !scalars[index].extendsCluster else { return nil }
        let isWideBefore = isWide(index - 1, in: scalars)
        let isWideAfter = isWide(index, in: scalars)
        guard isWideBefore || isWideAfter else { return nil }
        let before = scalars[index - 1]
        let after = scalars[index]
        // Dashes and ellipses of two em are one sign.
        if before == after, before == "\u{2014}" || before == "\u{2015}" || before == "\u{2026}" { return Gap() }
        guard isWideBefore, isWideAfter else {
            // A quarter em between scripts, of which a tight line takes half (JIS X 4051, 4.7; clreq 3.2.6).
            guard Self.isBetweenScripts(before, after) else { return Gap(stretch: em / 40) }
            return hasWideQuotes ? Gap(width: em / 4, shrink: em / 8) : Gap(width: em * 7 / 100)
        }
        var gap = Gap(stretch: em / 20)
        let blanks = (left: blank(before), right: blank(after))
        if blanks.left == .after, blanks.right != .none || after == "\u{30FB}" {
            gap.width = -em / 2
        } else if blanks.left == .before, blanks.right == .before {
            gap.width = -em / 2
        } else if blanks.left == .after || blanks.right == .before {
            gap.shrink = em / 4
        }
        return gap
    }

    /// The half that a full-width sign leaves blank.
    private func blank(_ scalar: Unicode.Scalar) -> Blank {
        switch scalar.value {
        case 0x3001, 0x3002, 0xFF0C, 0xFF0E: centresPoints ? .none : .after
        case 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0xFF09, 0xFF3D, 0xFF5D:
            .after
        case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0xFF08, 0xFF3B, 0xFF5B: .before
        case 0x201D, 0x2019: hasWideQuotes ? .after : .none
        case 0x201C, 0x2018: hasWideQuotes ? .before : .none
        default: .none
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isLatinLetter: Bool { value < 0x250 && isLetter }
}
