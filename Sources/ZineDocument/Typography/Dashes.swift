extension Typography.RunningText {
    /// `---` and `--` become dashes, a hyphen between spaces the language's dash, one between numbers an en dash, one before a
    /// measure a minus.
    mutating func setDashes(_ conventions: Typography.Conventions) {
        var index = 0
        while index < count {
            guard isLoose("-", index) else { index += 1; continue }
            var end = index
            while isLoose("-", end) { end += 1 }
            if kind(index - 1) != .dash, kind(end) != .dash { setHyphens(index..<end, conventions) }
            index = end
        }
        dropMarked()
    }

    private mutating func setHyphens(_ run: Range<Int>, _ conventions: Typography.Conventions) {
        let start = run.lowerBound
        switch run.count {
        case 1 where isSpaced(start): replace(start, with: conventions.spacedHyphen, .dash)
        case 1 where isRange(start, conventions): replace(start, with: "–", .dash)
        case 1 where isMinus(start, conventions): replace(start, with: "−", .dash)
        case 2 where !isArrow(run) && !isFlag(run, conventions) && !isDecrement(run):
            if let wide = conventions.wideDash { return setWideDash(run, wide) }
            replace(start, with: conventions.doubleHyphen, .dash)
            markDropped(start + 1..<run.upperBound)
        case 3 where !isArrow(run):
            if let wide = conventions.wideDash { return setWideDash(run, wide) }
            replace(start, with: "—", .dash)
            markDropped(start + 1..<run.upperBound)
        default: break
        }
    }

    /// Between two words, with a space on either side.
    private func isSpaced(_ index: Int) -> Bool {
        guard kind(index - 1) == .space, kind(index + 1) == .space else { return false }
        return isDashable(index - 1, step: -1) && isDashable(index + 1, step: 1)
    }

    /// Whether the nearest sign in a direction is one that a dash may follow or precede.
    private func isDashable(_ index: Int, step: Int) -> Bool {
        var index = index
        while signs.indices.contains(index), kind(index) == .space { index += step }
        guard signs.indices.contains(index) else { return false }
        return kind(index) != .dash && kind(index) != (step < 0 ? .opening : .closing)
    }

    /// `-->`, `<--`
    private func isArrow(_ run: Range<Int>) -> Bool {
        self[run.upperBound] == ">" || self[run.lowerBound - 1] == "<" || self[run.lowerBound - 1] == "!"
    }

    /// Two dashes of an em, which is one sign.
    private mutating func setWideDash(_ run: Range<Int>, _ dash: Unicode.Scalar) {
        for index in run.prefix(2) { replace(index, with: dash, .dash) }
        markDropped(run.dropFirst(2))
    }

    /// `--verbose`; but neither `--a thought put in--` nor what somebody says, in languages where that begins with a dash.
    private func isFlag(_ run: Range<Int>, _ conventions: Typography.Conventions) -> Bool {
        let before = kind(run.lowerBound - 1)
        guard before == .space || before == .opening || before == .mark else { return false }
        if conventions.opensSpeechWithDash {
            // What is said, and what a teller puts between: `—¡Hola! —dijo.`
            if run.lowerBound > 0, kind(0) == .dash, self[0] == "—" { return false }
            let first = kind(run.upperBound) == .opening ? run.upperBound + 1 : run.upperBound
            if run.lowerBound == 0, self[first].properties.isUppercase { return false }
        }
        if conventions.wideDash != nil, isUnspaced(run.upperBound) { return false }
        return kind(run.upperBound) == .letter && !isClosed(run)
    }

    /// Whether the next two hyphens end what these would begin: they follow a word and precede none.
    private func isClosed(_ run: Range<Int>) -> Bool {
        var index = run.upperBound
        while index + 1 < count {
            guard isLoose("-", index), isLoose("-", index + 1) else { index += 1; continue }
            guard !isLoose("-", index + 2), kind(index - 1) != .space, !kind(index + 2).isWord else { return false }
            // A pair of flags apart from a sentence: `--`.
            return kind(index - 1) != .dash && self[index + 2] != ">"
        }
        return false
    }

    /// `i--`
    private func isDecrement(_ run: Range<Int>) -> Bool {
        let start = run.lowerBound
        guard case "a"..."z" = self[start - 1] else { return false }
        return !kind(start - 2).isWord && self[start - 2] != "’" && !kind(run.upperBound).isWord
    }

    /// ` -5 °C`: a number that has a unit, since `kill -9` has none.
    private func isMinus(_ index: Int, _ conventions: Typography.Conventions) -> Bool {
        guard kind(index - 1) == .space || kind(index - 1) == .opening else { return false }
        guard let number = number(startingAt: index + 1), !number.isTime else { return false }
        let end = number.range.upperBound
        return hasUnit(at: kind(end) == .space ? end + 1 : end, conventions)
    }
}

// Ranges.
extension Typography.RunningText {
    /// Whether the hyphen stands between the ends of a range: `10-20`, `14:20-14:40`, `1998-99`; but neither in a date, a
    /// telephone number, a version nor an identifier.
    private func isRange(_ index: Int, _ conventions: Typography.Conventions) -> Bool {
        guard let low = number(endingAt: index), let high = number(startingAt: index + 1) else { return false }
        guard low.isPlain, high.isPlain, mayPrecedeRange(low), mayFollowRange(high, conventions) else { return false }
        if low.isTime || high.isTime { return isClock(low) && isClock(high) }
        guard !low.hasLeadingZero, !high.hasLeadingZero, low.hasSeparator == high.hasSeparator else { return false }
        if low.hasSeparator { return low.value != high.value }
        guard low.digitCount <= 4, high.digitCount <= 4 else {
            return low.digitCount == high.digitCount && low.digitCount <= 6 && low.value < high.value
        }
        if low.digitCount == 4, high.digitCount == 2 {
            // `2020-03` is a month.
            return (1000...2999).contains(low.value) && high.value > 12 && high.value > low.value % 100
        }
        let isTelephone = low.digitCount == 3 && high.digitCount == 4 && high.value % 100 != 0
        return low.value < high.value && !isTelephone
    }

    private func isClock(_ number: Typography.Number) -> Bool {
        let range = number.range
        guard number.isTime, !number.hasSeparator, number.digitCount <= 4, range.count == number.digitCount + 1 else {
            return false
        }
        return self[range.upperBound - 3] == ":"
    }

    /// What stands before a range: a space, a bracket, a currency; but no name in capitals before a number of many digits.
    private func mayPrecedeRange(_ number: Typography.Number) -> Bool {
        let before = number.range.lowerBound - 1
        switch self[before] {
        case "$", "€", "£", "¥", "~", "≈": return true
        default: break
        }
        guard kind(before) == .space || kind(before) == .opening else { return false }
        return number.digitCount < 4 || number.isTime || !isCapitals(endingAt: before)
    }

    /// `ISO 8601-1`, `RFC 2119-3`
    private func isCapitals(endingAt end: Int) -> Bool {
        var start = end
        while start > 0, end - start < 16, ("A"..."Z").contains(self[start - 1]) { start -= 1 }
        return end - start > 1
    }

    private func mayFollowRange(_ number: Typography.Number, _ conventions: Typography.Conventions) -> Bool {
        let end = number.range.upperBound
        switch kind(end) {
        case .space: return true
        // A quote may close on a range whatever comes after; a point that something hangs on is part of a name.
        case .closing: return self[end].value > 0x7F || !kind(end + 1).isWord
        case .letter, .symbol: return hasUnit(at: end, conventions)
        case .digit, .opening, .dash, .mark: return false
        }
    }
}
