extension Typography.RunningText {
    /// Freezes words that are for machines: addresses, paths, identifiers. The punctuation around them stays free.
    mutating func freezeAddresses() {
        var start = 0
        while start < count {
            if signs[start].kind == .space { start += 1; continue }
            var end = start
            var hints = 0
            var isBegun = false
            while end < count, signs[end].kind != .space {
                if end > start, isSeam(end, isBegun: isBegun) { break }
                switch signs[end].scalar {
                case "_", "@", ":", "/", "\\": isBegun = true
                default: break
                }
                switch signs[end].scalar {
                case "_", "@", ":", "/", "\\", "w": hints += 1
                default: break
                }
                end += 1
            }
            if hints > 0 {
                let core = core(of: start..<end)
                if isAddress(core) { freeze(core) }
            }
            start = end
        }
    }

    /// Whether an address may end or begin before the sign at `index`, where writing sets no space beside it.
    ///
    /// - Parameter isBegun: whether signs of an address stand before it.
    private func isSeam(_ index: Int, isBegun: Bool) -> Bool {
        if AddressEnd.isEnd(self[index], after: self[index - 1]) || AddressEnd.isEnd(self[index - 1], after: " ") {
            return true
        }
        if kind(index) == .mark { return isEastern(index - 1) || isEastern(index + 1) }
        if isEastern(index - 1) { return !isBegun && kind(index) == .letter && self[index].value < 0x80 }
        // `/path)他说`, `/path...然后`; but not `/時計.日本`.
        guard isEastern(index), kind(index - 1) == .closing else { return false }
        return self[index - 1] != "." || !kind(index - 2).isWord
    }

    /// A word without the quotes, brackets and points around it and without a possessive ending.
    private func core(of word: Range<Int>) -> Range<Int> {
        var start = word.lowerBound
        var end = word.upperBound
        while start < end, signs[start].kind == .opening || isQuote(start) || signs[start].scalar == "<" { start += 1 }
        while start < end, isTrailing(end - 1) { end -= 1 }
        if end - start > 2, self[end - 1] == "s", isSingleQuote(end - 2) { end -= 2 }
        // The mark that ends what one within the word opened: `a_b='0'`.
        if end < word.upperBound, isQuote(end), isOpenQuote(self[end], in: start..<end) { end += 1 }
        return start..<end
    }

    /// Whether a straight mark opens something within a word that no other ends.
    private func isOpenQuote(_ mark: Unicode.Scalar, in word: Range<Int>) -> Bool {
        let places = word.filter { self[$0] == mark }
        return places.count % 2 == 1 && places.allSatisfy { $0 > word.lowerBound }
            && !kind((places.last ?? word.lowerBound) - 1).isWord
    }

    private func isTrailing(_ index: Int) -> Bool {
        signs[index].kind == .closing || isQuote(index) || signs[index].scalar == ">"
    }

    private func isQuote(_ index: Int) -> Bool {
        switch signs[index].scalar {
        case "\"", "'", "“", "”", "„", "‘", "’", "‚", "«", "»", "‹", "›": true
        default: false
        }
    }

    private func isSingleQuote(_ index: Int) -> Bool {
        signs[index].scalar == "'" || signs[index].scalar == "’"
    }

    private func isAddress(_ core: Range<Int>) -> Bool {
        guard core.count > 1 else { return false }
        var slashes = 0
        var points = 0
        for index in core {
            switch signs[index].scalar {
            case "_", "@", "\\": return true
            case ":" where self[index + 1] == ":" && index + 1 < core.upperBound: return true
            case ":" where self[index + 1] == "/" && self[index + 2] == "/": return true
            case "/": slashes += 1
            case ".": points += 1
            default: break
            }
        }
        return isPath(core, slashes: slashes, points: points) || startsWithWWW(core)
    }

    /// `/etc`, `~/x`, `./x`, `a/b.c`, `a/b/c`; but neither `and/or` nor `km/h`.
    private func isPath(_ core: Range<Int>, slashes: Int, points: Int) -> Bool {
        guard slashes > 0 else { return false }
        let first = self[core.lowerBound]
        return slashes > 1 || points > 0 || first == "/" || (first == "~" && self[core.lowerBound + 1] == "/")
    }

    private func startsWithWWW(_ core: Range<Int>) -> Bool {
        core.count > 4 && (0..<3).allSatisfy { self[core.lowerBound + $0] == "w" } && self[core.lowerBound + 3] == "."
    }
}
