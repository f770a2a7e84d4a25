import ZineCore

/// Words that are not read back from their Braille as they were written: one note for each kind in each file.
struct UnreadWords {
    private enum Kind: Hashable { case number, address, word }

    private struct Group {
        var kind: Kind
        var first: SourceSpan
        var words: [String] = []
        var count = 0
    }

    private var groups: [Group] = []
    /// How many words of a group are named.
    private static let mostNamed = 3

    mutating func add(_ word: String, at span: SourceSpan) {
        let word = word.filter { $0 != " " }
        let kind = Self.kind(of: word)
        let known = groups.firstIndex { $0.kind == kind && $0.first.file == span.file }
        let place = known ?? groups.count
        if known == nil { groups.append(Group(kind: kind, first: span)) }
        groups[place].count += 1
        if groups[place].words.count < Self.mostNamed { groups[place].words.append(String(word.prefix(60))) }
    }

    private static func kind(of word: String) -> Kind {
        if word.contains("://") || word.contains("@") || word.hasPrefix("www.") { return .address }
        return word.contains(where: \.isNumber) ? .number : .word
    }

    var diagnostics: [Diagnostic] {
        groups.map { group in
            let named = group.words.map { "“" + $0 + "”" }.joined(separator: ", ")
            let more = group.count - group.words.count
            let isOne = group.count == 1
            return .note(
                "braille-unread",
                named + (more > 0 ? " and \(more) more" : "") + (isOne ? " is" : " are")
                    + " not read back from the Braille as " + (isOne ? "it was" : "they were") + " written",
                hint: Self.hint(group.kind), at: group.first)
        }
    }

    private static func hint(_ kind: Kind) -> String {
        switch kind {
        case .number: "ask a reader of Braille whether the numbers are clear"
        case .address: "put an address behind a link or between backticks"
        case .word: "ask a reader of Braille to look at them"
        }
    }
}
