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
        // No apostrophe stands beside Han, kana and Hangul.
        if isEastern(index - 1) || isEastern(index + 1) { return false }
        if before.isWord { return after.isWord || after == .opening }
        // The possessive of what was quoted or bracketed.
        if before == .closing || before == .symbol, self[index + 1] == "s", !kind(index + 2).isWord { return true }
        guard kind(index + 1).isWord, before != .closing else { return false }
        return isShortYear(index, reader.conventions)
            || isElision(index, reader.conventions, isInside: reader.isOpen(single: true))
    }

    /// `'90s`, `'99`, `'000s`, `'68er`, `'90'lar`; but not `'42'`.
    private func isShortYear(_ index: Int, _ conventions: Typography.Conventions) -> Bool {
        var end = index + 1
        while kind(end) == .digit { end += 1 }
        if end - index == 3, conventions.partsEndings, self[end] == "'", kind(end + 1) == .letter { return true }
        let ending = endOfLetters(end)
        let isPlural =
            self[end] == "s" && !kind(end + 1).isWord
            || !conventions.decadeEndings.isEmpty && !kind(ending).isWord
                && conventions.decadeEndings.contains(string(end..<ending))
        let isNoughts = (index + 1..<end).allSatisfy { self[$0] == "0" }
        switch end - index - 1 {
        case 2: return self[end] != "'" && (kind(end) != .letter || isPlural)
        case 3: return isNoughts && isPlural
        default: return false
        }
    }

    /// `'tis`, `rock 'n' roll`, `'s avonds`; but not `'em'`. Words that a quotation may begin with as well, as `'round`
    /// does, are elisions where nothing closes one.
    ///
    /// Inside a quotation of single marks another one begins with double marks, so that `'em'` is a word and the end.
    private func isElision(_ index: Int, _ conventions: Typography.Conventions, isInside: Bool) -> Bool {
        guard !conventions.elisions.isEmpty || !conventions.looseElisions.isEmpty else { return false }
        let end = endOfLetters(index + 1)
        let word = string(index + 1..<end).lowercased()
        guard !kind(end).isWord else { return false }
        if conventions.elisions.contains(word) {
            return self[end] != "'" || isInside || (word == "n" && joinsByN(index))
        }
        return conventions.looseElisions.contains(word) && !isClosed(index, conventions)
    }

    /// Whether a mark further on ends what a single mark would open.
    private func isClosed(_ index: Int, _ conventions: Typography.Conventions) -> Bool {
        var depth = 0
        for place in index + 1..<count where self[place] == "'" {
            let before = kind(place - 1)
            let after = kind(place + 1)
            if before == .space || before == .opening, after.isWord {
                depth += isShortYear(place, conventions) ? 0 : 1
            } else if before != .space, !after.isWord {
                if depth == 0 { return true }
                depth -= 1
            }
        }
        return false
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
        if isUntold(index) { return !reader.isOpen(single: signs[index].scalar == "'") }
        let mayOpen = after != .space && (!after.isPunctuation || !before.isWord)
        let mayClose = before != .space && (!before.isPunctuation || !after.isWord)
        if mayOpen != mayClose { return mayOpen }
        if before == .opening { return true }
        if after == .closing { return false }
        return !reader.isOpen(single: signs[index].scalar == "'")
    }

    /// Whether what stands around a mark says nothing of it, because no spaces stand beside quotes: `停，"她`, `说"《`,
    /// `멈춰."라고`. A colon says that a quotation begins, and a bracket that opens does, too.
    private func isUntold(_ index: Int) -> Bool {
        var end = index + 1
        while kind(end) == .mark { end += 1 }
        let before = kind(index - 1)
        guard before != .space, before != .opening, kind(end) != .space else { return false }
        if self[index - 1] == "：" || self[index - 1] == ":" { return false }
        guard before.isWord else { return isEastern(end) }
        let isPoints = self[end] == "…" || (self[end] == "." && self[end + 1] == ".")
        return isEastern(index - 1) && (kind(end) == .opening || kind(end) == .dash || isPoints)
    }
}
