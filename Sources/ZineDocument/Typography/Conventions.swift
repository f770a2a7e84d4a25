extension Typography {
    /// How one language sets its marks, and the words beside which its lines must not break.
    struct Conventions {
        struct Quotes {
            var opening: Unicode.Scalar
            var closing: Unicode.Scalar
            init(_ opening: Unicode.Scalar, _ closing: Unicode.Scalar) {
                self.opening = opening; self.closing = closing
            }
            /// The apostrophe's relatives, as against the double marks.
            var isSingle: Bool { "‘’‚‹›".unicodeScalars.contains(opening) }
        }

        /// The spaces that French sets before its high points and inside its guillemets.
        struct PointSpaces {
            /// Before `;`, `!` and `?`; `nil` for none.
            var points: Unicode.Scalar?
            var colon: Unicode.Scalar
            var guillemets: Unicode.Scalar
        }

        /// From the outermost inwards; empty where straight quotes are left alone.
        var quotes: [Quotes] = []
        var pointSpaces: PointSpaces?
        /// Between the letters of `z. B.`; initials take a full no-break space.
        var abbreviationSpace: Unicode.Scalar = .noBreakSpace
        /// Whether thousands are set apart by a space: `10 000`.
        var spacesThousands = false
        /// In lower case, months in the language's own.
        var months: Set<String> = []
        /// Joined to the number after them: `Fig.`, `p.`; as written.
        var beforeNumbers: Set<String> = []
        /// Joined to the name after them: `Dr.`; as written.
        var titles: Set<String> = []
        /// Joined to the number before them, beside the units of every language.
        var units: Set<String> = []
        /// Words that begin with an apostrophe, without it, in lower case.
        var elisions: Set<String> = []
        /// Those among them that a quotation begins with as often.
        var looseElisions: Set<String> = []
        /// Whether a month's name stands before the day: `March 16`.
        var setsMonthFirst = false
        /// The word between day and month: `20 de marzo`.
        var dayLink: String?
        /// The second word of two-word abbreviations: `p. ex.`
        var secondWords: Set<String> = []
        /// What follows the figures of a short year at once: `’68er`.
        var decadeEndings: Set<String> = []
        /// Whether endings of numbers stand behind an apostrophe: `’90’lar`.
        var partsEndings = false
        /// Words of one letter after which no line ends: Polish `w`.
        var hangingWords: Set<Unicode.Scalar> = []
        /// What `--` becomes between words, and what a hyphen between spaces becomes.
        var doubleHyphen: Unicode.Scalar = "–"
        var spacedHyphen: Unicode.Scalar = "–"
        /// Whether a dash between spaces stays with the word before it.
        var joinsDash = false
        /// Whether `--` before a capital opens what somebody says: `—Hola.`
        var opensSpeechWithDash = false
        /// The dash of Chinese and Japanese, of which two stand together; three points are two signs there as well.
        var wideDash: Unicode.Scalar?
        /// Whether a mark among Hebrew letters is one of theirs: `צה״ל`, `ג׳ורג׳`.
        var hasGershayim = false
        /// Whether it is read from the right, which would part signs and the marks of notes from what they stand behind.
        var isRightToLeft = false

        /// Whose letters are raised; `nil` where none are.
        var superiors: Typography.Superiors?

        var hasSpacedQuotes: Bool { pointSpaces != nil }
    }
}

extension Unicode.Scalar {
    /// U+00A0.
    static let noBreakSpace: Unicode.Scalar = "\u{A0}"
    /// U+202F.
    static let narrowNoBreakSpace: Unicode.Scalar = "\u{202F}"
}

extension Typography.Conventions {
    /// Whether any stage could find something to do, judged by bytes; errs on the side of yes.
    func hasCandidate(_ text: String) -> Bool {
        let isFrench = pointSpaces != nil
        if !hangingWords.isEmpty || superiors == .french || isRightToLeft { return !text.isEmpty }
        var text = text
        return text.withUTF8 { bytes in
            for index in bytes.indices where Self.isCandidate(index, bytes, isFrench: isFrench) { return true }
            return false
        }
    }

    private static func isCandidate(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>, isFrench: Bool) -> Bool {
        switch bytes[index] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"): isFrench
        // Guillemets begin with this byte.
        case 0xC2: isFrench
        case UInt8(ascii: "-"):
            // A hyphen inside a word is none of ours.
            !(isLetter(index - 1, bytes) && isLetter(index + 1, bytes))
        case UInt8(ascii: "."):
            // The end of a sentence is none either; abbreviations and ellipses are.
            !(isLetter(index - 1, bytes) && isLetter(index - 2, bytes) && isLetter(index - 3, bytes)
                && isLetter(index - 4, bytes)) || (index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "."))
        default: false
        }
    }

    private static func isLetter(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.indices.contains(index) else { return false }
        let byte = bytes[index] | 0x20
        return byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
    }
}
