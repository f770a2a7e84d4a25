extension Typography.RunningText {
    /// Decides on one straight mark. `after` is the kind of what follows the run of marks that it stands in.
    mutating func settle(_ index: Int, after: Typography.Kind, _ reader: inout Typography.QuoteReader) {
        let isSingle = signs[index].scalar == "'"
        if isPrime(index, after: after, reader) {
            replace(index, with: isSingle ? "′" : "″", .symbol)
        } else if isSingle, isApostrophe(index, after: after, reader) {
            replace(index, with: "’", .closing)
        } else if opens(index, after: after, reader) {
            reader.open(index, single: isSingle)
            settle(index, as: .opening)
        } else if isSingle, kind(index - 1).isWord, !reader.isOpen(single: true) {
            // The possessive of a plural, or a word cut short.
            replace(index, with: "’", .closing)
        } else {
            reader.close(index, single: isSingle)
            settle(index, as: .closing)
        }
    }

    /// Feet and inches, minutes and seconds: after a number, while no quote waits for its end.
    private func isPrime(_ index: Int, after: Typography.Kind, _ reader: Typography.QuoteReader) -> Bool {
        guard let number = number(endingAt: index), isFree(number) || isSecondFactor(number) else { return false }
        if signs[index].scalar == "\"" {
            return !reader.isOpen(single: false) || self[number.range.lowerBound - 1] == "′"
        }
        if after == .digit { return !isThousandsMark(index) }
        return after != .letter && !reader.isOpen(single: true)
    }

    /// The second number of `24"x36"`.
    private func isSecondFactor(_ number: Typography.Number) -> Bool {
        let start = number.range.lowerBound
        return (self[start - 1] == "x" || self[start - 1] == "×") && self[start - 2] == "″"
    }

    /// `1'000'000`
    private func isThousandsMark(_ index: Int) -> Bool {
        (1...3).allSatisfy { kind(index + $0) == .digit } && kind(index + 4) != .digit
    }

    private func isApostrophe(_ index: Int, after: Typography.Kind, _ reader: Typography.QuoteReader) -> Bool {
        let before = kind(index - 1)
        if before.isWord { return after.isWord || after == .opening }
        // The possessive of what was quoted or bracketed.
        if before == .closing || before == .symbol, self[index + 1] == "s", !kind(index + 2).isWord { return true }
        guard kind(index + 1).isWord, before != .closing else { return false }
        return isShortYear(index) || isElision(index, reader.conventions)
    }

    /// `'90s`, `'99`; but not `'42'`.
    private func isShortYear(_ index: Int) -> Bool {
        guard kind(index + 1) == .digit, kind(index + 2) == .digit, kind(index + 3) != .digit else { return false }
        return self[index + 3] != "'" && !(kind(index + 3) == .letter && self[index + 3] != "s")
    }

    /// `'tis`, `rock 'n' roll`, `'s avonds`; but not `'em'`.
    private func isElision(_ index: Int, _ conventions: Typography.Conventions) -> Bool {
        guard !conventions.elisions.isEmpty else { return false }
        let end = endOfLetters(index + 1)
        let word = string(index + 1..<end).lowercased()
        guard conventions.elisions.contains(word), !kind(end).isWord else { return false }
        return self[end] != "'" || (word == "n" && joinsByN(index))
    }

    private func joinsByN(_ index: Int) -> Bool {
        var end = index
        while kind(end - 1) == .space, end > 0 { end -= 1 }
        var start = end
        while kind(start - 1) == .letter, end - start < 16 { start -= 1 }
        return Typography.Vocabulary.joinedByN.contains(string(start..<end).lowercased())
    }

    /// Whether a mark opens a quotation rather than closing one.
    private func opens(_ index: Int, after: Typography.Kind, _ reader: Typography.QuoteReader) -> Bool {
        let before = kind(index - 1)
        let mayOpen = after != .space && (!after.isPunctuation || !before.isWord)
        let mayClose = before != .space && (!before.isPunctuation || !after.isWord)
        if mayOpen != mayClose { return mayOpen }
        if before == .opening { return true }
        if after == .closing { return false }
        return !reader.isOpen(single: signs[index].scalar == "'")
    }
}
