extension Typography.RunningText {
    /// Straight marks among Hebrew letters become theirs: the gershayim of `צה״ל`, the geresh of `ג׳ורג׳`.
    ///
    /// A mark after one of the letters that are put before words may open a quotation: `ה"כלום"`; it does where a mark
    /// further on closes one.
    mutating func setGershayim() {
        for index in signs.indices where signs[index].kind == .mark && isHebrew(index - 1) {
            if signs[index].scalar == "\"" {
                guard isHebrew(index + 1), !(followsPrefix(index) && isClosed(index)) else { continue }
                replace(index, with: "״", .letter)
            } else if isHebrew(index + 1) || !hasOpener(before: index) {
                replace(index, with: "׳", .letter)
            }
        }
    }

    private func isHebrew(_ index: Int) -> Bool { (0x5D0...0x5EA).contains(self[index].value) }

    /// One to three of the letters that Hebrew puts before a word, and no more of a word before them.
    private func followsPrefix(_ index: Int) -> Bool {
        var start = index
        while index - start < 4, "משהוכלב".unicodeScalars.contains(self[start - 1]) { start -= 1 }
        return index - start < 4 && !kind(start - 1).isWord
    }

    /// Whether the next double mark ends a word: an opening one, or one within a word, comes before any that closes.
    private func isClosed(_ index: Int) -> Bool {
        for place in index + 1..<count where self[place] == "\"" && kind(place) == .mark {
            if kind(place - 1) == .space || kind(place - 1) == .opening { return false }
            if !kind(place + 1).isWord { return true }
        }
        return false
    }

    /// Whether a single mark before this one opened a quotation that none has closed.
    private func hasOpener(before index: Int) -> Bool {
        var depth = 0
        for place in 0..<index where self[place] == "'" && kind(place) == .mark {
            if kind(place - 1) == .space || kind(place - 1) == .opening, kind(place + 1).isWord {
                depth += 1
            } else if depth > 0, !kind(place + 1).isWord {
                depth -= 1
            }
        }
        return depth > 0
    }
}
