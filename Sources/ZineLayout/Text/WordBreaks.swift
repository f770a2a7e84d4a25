/// Where a word may be divided, apart from its spaces.
struct WordBreak: Hashable {
    enum Kind: Hashable {
        /// By hyphenation or at a soft hyphen: a hyphen appears.
        case hyphen
        /// After a hyphen or dash that is written anyway.
        case afterHyphen
        /// Without any sign.
        case plain
    }
    /// The offset, in the word's scalars, that the next line would start with.
    var offset: Int
    var kind: Kind
    var penalty: Int
    /// Whether a line that has no space to fill it may end here where it comes to.
    var mayEndShort = false
}

/// The rules for breaking a word's inside by what stands in it.
enum WordBreaker {
    /// Breaks after the separators that engineers would break at, and at camel humps; never inside a number.
    static func codeBreaks(in word: ArraySlice<Unicode.Scalar>) -> [WordBreak] {
        let scalars = Array(word)
        guard scalars.count > 4 else { return [] }
        var breaks: [WordBreak] = []
        for index in 2..<max(2, scalars.count - 1) {
            let before = scalars[index - 1]
            let after = scalars[index]
            if let penalty = codePenalty(before: before, after: after) {
                // An address keeps its scheme: "https://" alone says nothing.
                if before == "/" && scalars[index - 2] == "/" { continue }
                let isNumber =
                    scalars[index - 2].isDigit && after.isDigit && (before == "." || before == ":" || before == ",")
                if !isNumber { breaks.append(WordBreak(offset: index, kind: .plain, penalty: penalty)) }
            }
        }
        return breaks
    }

    private static func codePenalty(before: Unicode.Scalar, after: Unicode.Scalar) -> Int? {
        switch before {
        case "/", "\\": return after == before ? nil : 120
        case ":": return after == ":" || after == "/" ? nil : 150
        case ".", "_", "-": return after.isLetter || after.isDigit ? 160 : nil
        case "=", "&", "?", "#", "@", "+", "|", ",", ";", ")", "]", "}", ">":
            return after.isLetter || after.isDigit ? 200 : nil
        default: break
        }
        if after == "(" || after == "[" || after == "{" { return 300 }
        return before.isLower && after.isUpper ? 350 : nil
    }

    /// Breaks at written hyphens, dashes and slashes of ordinary words.
    static func proseBreaks(in word: ArraySlice<Unicode.Scalar>, exHyphenPenalty: Int) -> [WordBreak] {
        let scalars = Array(word)
        var breaks: [WordBreak] = []
        guard scalars.count > 2 else { return breaks }
        for index in 1..<scalars.count {
            let before = scalars[index - 1]
            let after = scalars[index]
            switch before {
            case "-", "\u{2010}":
                // A sign or an option's dash is not a joint; nor is a digit range one to break at.
                guard index > 1, scalars[index - 2].isLetter || scalars[index - 2].isDigit, after.isLetter else {
                    continue
                }
                breaks.append(WordBreak(offset: index, kind: .afterHyphen, penalty: exHyphenPenalty))
            case "\u{2014}" where after != before:
                breaks.append(WordBreak(offset: index, kind: .plain, penalty: 30))
            case "\u{2013}":
                if !after.isDigit { breaks.append(WordBreak(offset: index, kind: .plain, penalty: 60)) }
            case "/":
                if after.isLetter && index > 2 && index < scalars.count - 2 {
                    breaks.append(WordBreak(offset: index, kind: .plain, penalty: 200))
                }
            case "\u{200B}":
                breaks.append(WordBreak(offset: index, kind: .plain, penalty: 0))
            default:
                if let penalty = ideographPenalty(before: before, after: after) {
                    breaks.append(WordBreak(offset: index, kind: .plain, penalty: penalty))
                }
            }
        }
        return breaks
    }

    /// Kinsoku: lines part anywhere but before closing marks and after opening ones; a number keeps its counter.
    static func ideographPenalty(before: Unicode.Scalar, after: Unicode.Scalar) -> Int? {
        guard before.isIdeographic || after.isIdeographic, !after.mustNotStartLine, !before.mustNotEndLine,
            !after.extendsCluster
        else { return nil }
        if before.isDigit, after.isLetter { return 400 }
        return before.isHangul || after.isHangul ? 120 : 0
    }

    /// Whether a word of prose is an address, a path or an identifier and wants code's rules.
    static func looksLikeCode(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        guard word.count > 6 else { return false }
        var slashes = 0
        var dots = 0
        var humps = 0
        var previous: Unicode.Scalar = " "
        for scalar in word {
            if scalar == "_" { return true }
            if scalar == "/" { slashes += 1 }
            if scalar == ":" && previous == ":" { return true }
            if previous == "." && scalar.isLetter { dots += 1 }
            if previous.isLower && scalar.isUpper { humps += 1 }
            if scalar.isIdeographic { return false }
            previous = scalar
        }
        return slashes > 1 || humps > 1 || (slashes + dots > 1) || (dots > 0 && word.count > 10)
    }
}
