extension Timeline.Time {
    /// What of a time as written is never parted: its date, its clock with its half of the day, its zone; each with
    /// whether a blank stands before it.
    ///
    /// `Jan 14, 10:18 AM PST` has the parts `Jan 14,`, `10:18 AM` and `PST`.
    public static func parts(of written: String) -> [(text: String, hasBlank: Bool)] {
        var parts: [(text: String, hasBlank: Bool)] = []
        var kind = Kind.other
        let words = written.split(separator: " ").flatMap(stamp)
        for (word, hasBlank) in words {
            let next = Kind(word)
            let isBound = next == .half || (next == kind && next == .date) || kind == .about
            if isBound, !parts.isEmpty {
                parts[parts.count - 1].text += (hasBlank ? " " : "") + word
            } else {
                parts.append((word, hasBlank))
            }
            kind = next
        }
        return parts
    }

    /// `2020-01-16T14:18:00Z` as its date and its clock.
    private static func stamp(_ word: Substring) -> [(String, Bool)] {
        guard let mark = word.firstIndex(of: "T"), word[..<mark].contains("-"), word[mark...].contains(":") else {
            return [(String(word), true)]
        }
        return [(String(word[...mark]), true), (String(word[word.index(after: mark)...]), false)]
    }

    private enum Kind {
        case date, clock, half, about, other

        init(_ word: String) {
            let bare = word.lowercased().filter { $0.isLetter || $0.isNumber }
            if ["am", "pm", "uhr"].contains(bare) {
                self = .half
            } else if word.contains(":") || (word.contains(where: \.isNumber) && ["am", "pm"].contains(bare.suffix(2)))
            {
                self = .clock
            } else if ["ca", "c", "approx", "circa", "about", "around"].contains(bare) {
                self = .about
            } else if word.contains(where: \.isNumber) || (bare.count >= 3 && word.contains(where: \.isLowercase)) {
                self = .date
            } else {
                self = .other
            }
        }
    }
}
