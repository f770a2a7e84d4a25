import ZineDocument

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
    /// Whether it is behind a hyphen that is written anyway.
    var isBehindHyphen = false
    /// Whether it would part an address's host, which is for words that no line has room for.
    var isInHost = false
}

/// The rules for breaking a word's inside by what stands in it.
enum WordBreaker {
    /// Breaks after the separators that engineers would break at, before full stops, and at camel humps; never inside a number, and never
    /// between an option and its dashes. Addresses have rules of their own.
    static func codeBreaks(in word: ArraySlice<Unicode.Scalar>) -> [WordBreak] {
        let scalars = Array(word)
        guard scalars.count > 4 else { return [] }
        if let host = hostOfAddress(scalars) { return addressBreaks(in: scalars, host: host) }
        let host = bareHost(scalars)
        let own = host ?? letters(of: scalars)
        var breaks: [WordBreak] = []
        // Nobody knows a name again by three letters of it, but for the last of its words.
        for index in own.dropFirst(4).dropLast(2)
        where index + 4 <= own.upperBound || scalars[index].isUpper && scalars[index - 1].isLower {
            let before = scalars[index - 1]
            let after = scalars[index]
            if let penalty = codePenalty(before: before, after: after) ?? fullStopPenalty(before: index, scalars) {
                // An address keeps its scheme: "https://" alone says nothing.
                if before == "/" && scalars[index - 2] == "/" { continue }
                // A dash that nothing stands before is an option's.
                if before == "-", !scalars[index - 2].isLetter, !scalars[index - 2].isDigit { continue }
                if !isInNumber(index, scalars) {
                    breaks.append(
                        WordBreak(
                            offset: index, kind: .plain, penalty: penalty, isBehindHyphen: before == "-",
                            isInHost: host.map { $0.count <= longestWholeHost } ?? false))
                }
            }
        }
        return breaks
    }

    /// What stands between a word's brackets, quotes and stops.
    private static func letters(of scalars: [Unicode.Scalar]) -> Range<Int> {
        let first = scalars.firstIndex { !"([{<\"'“‘«".unicodeScalars.contains($0) } ?? 0
        let last = scalars.lastIndex { !")]}>\"'”’».,;:!?".unicodeScalars.contains($0) } ?? first
        return first..<max(first, last + 1)
    }

    /// A host that stands alone, without an address around it: names between full stops, of which the last is a domain's.
    private static func bareHost(_ scalars: [Unicode.Scalar]) -> Range<Int>? {
        let own = letters(of: scalars)
        guard scalars[own].contains("."), scalars[own].allSatisfy(\.isOfHost),
            let stop = scalars[own].lastIndex(of: "."), stop > own.lowerBound,
            domains.contains(String(scalars: scalars[(stop + 1)..<own.upperBound]).lowercased())
        else { return nil }
        return own
    }

    /// The ends of most hosts that are named in prose; a name with another may be a file's.
    private static let domains: Set<String> = [
        "ai", "app", "ch", "cloud", "co", "com", "de", "dev", "edu", "eu", "fr", "gov", "io", "net", "nl", "org", "uk",
        "us",
    ]

    private static func isInNumber(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        let before = scalars[index - 1]
        return scalars[index - 2].isDigit && scalars[index].isDigit && (before == "." || before == ":" || before == ",")
    }

    /// The host of an address, with or without a scheme before it: what stands before the first slash of its path.
    static func hostOfAddress(_ scalars: [Unicode.Scalar]) -> Range<Int>? {
        var start = 0
        if let colon = scalars.firstIndex(of: ":"), colon + 3 < scalars.count, scalars[colon + 1] == "/",
            scalars[colon + 2] == "/"
        {
            start = colon + 3
        }
        let end = scalars[start...].firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? scalars.count
        guard start > 0 || end < scalars.count else { return nil }
        let host = scalars[start..<end]
        let isHost = host.allSatisfy { $0.isOfHost || $0 == ":" || $0 == "@" }
        guard isHost, start > 0 || host.dropLast(2).dropFirst().contains("."), host.count > 3 else { return nil }
        return start..<end
    }

    /// After the slashes, question marks and the like of the path; before a full stop, a hyphen or a line below where
    /// nothing else will do; inside the host only where the path has no place at all.
    private static func addressBreaks(in scalars: [Unicode.Scalar], host: Range<Int>) -> [WordBreak] {
        var breaks: [WordBreak] = []
        var index = host.upperBound + 1
        while index < scalars.count - 1 {
            let before = scalars[index - 1]
            let after = scalars[index]
            if after.extendsCluster || before == after {
                index += 1
                continue
            }
            switch before {
            case "/": breaks.append(WordBreak(offset: index, kind: .plain, penalty: 100))
            case "?", "&", "=": breaks.append(WordBreak(offset: index, kind: .plain, penalty: 130))
            case "#", "+", ",", ";", "@", ":", "%": breaks.append(WordBreak(offset: index, kind: .plain, penalty: 220))
            default:
                let isMark = after == "-" || after == "_" || (after == "." && !isInNumber(index + 1, scalars))
                if isMark, !partsName(before: index, scalars) {
                    breaks.append(WordBreak(offset: index, kind: .plain, penalty: 700))
                }
            }
            index += 1
        }
        return breaks.isEmpty ? hostBreaks(in: scalars, host: host) : breaks
    }

    /// Whether a hyphen or its like in a path stands within a short name, `etcd-io`, or little of the address is left behind it.
    private static func partsName(before index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        let start = scalars[..<index].lastIndex(of: "/") ?? 0
        let end = scalars[index...].firstIndex(of: "/") ?? scalars.count
        return end - start <= longestWholeName || scalars.count - index < shortestEnd
    }

    /// Characters of a name in a path that goes over whole, and of the end of an address that may be a line of its own.
    private static let longestWholeName = 12
    private static let shortestEnd = 10

    static func hostBreaks(in scalars: [Unicode.Scalar], host: Range<Int>) -> [WordBreak] {
        host.dropFirst(2).filter { scalars[$0] == "." }.map {
            WordBreak(offset: $0, kind: .plain, penalty: 900, isInHost: true)
        }
    }

    /// Hosts of more characters than this are parted where nothing else fills a line; a short one is a name.
    static let longestWholeHost = 20

    /// Where an address may part before its path, if nothing else fills a line: after its scheme, and inside a long host
    /// (*The Chicago Manual of Style*, 17th edition, 14.18).
    static func reserveBreaks(in word: ArraySlice<Unicode.Scalar>) -> [WordBreak] {
        let scalars = Array(word)
        guard let host = hostOfAddress(scalars) else { return [] }
        let scheme = host.lowerBound > 0 ? [WordBreak(offset: host.lowerBound, kind: .plain, penalty: 900)] : []
        return scheme + (host.count > longestWholeHost ? hostBreaks(in: scalars, host: host) : [])
    }

    /// A full stop begins a line, so that it is not taken for the end of a sentence; it stays with what it begins.
    private static func fullStopPenalty(before index: Int, _ scalars: [Unicode.Scalar]) -> Int? {
        guard scalars[index] == ".", index + 1 < scalars.count else { return nil }
        let (before, after) = (scalars[index - 1], scalars[index + 1])
        guard after.isLetter || after.isDigit, !(before.isDigit && after.isDigit) else { return nil }
        return before.isLetter || before.isDigit || ")]}>".unicodeScalars.contains(before) ? 160 : nil
    }

    private static func codePenalty(before: Unicode.Scalar, after: Unicode.Scalar) -> Int? {
        switch before {
        case "/", "\\": return after == before ? nil : 120
        case ":": return after == ":" || after == "/" ? nil : 150
        case "_", "-": return after.isLetter || after.isDigit ? 160 : nil
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
        var previous: Unicode.Scalar = " "
        for scalar in word {
            if scalar == "_" { return true }
            if scalar == "/" { slashes += 1 }
            if scalar == ":" && previous == ":" { return true }
            if previous == "." && scalar.isLetter { dots += 1 }
            if scalar.isIdeographic { return false }
            previous = scalar
        }
        return slashes + dots > 1 || (dots > 0 && word.count > 10)
    }
}

extension Unicode.Scalar {
    /// Whether it may stand in the name of a host.
    fileprivate var isOfHost: Bool { isLetter || isDigit || self == "." || self == "-" }
}
