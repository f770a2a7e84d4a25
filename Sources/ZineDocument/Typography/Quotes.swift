extension Typography {
    /// Decides for every straight mark of a paragraph what it is, and for every pair how deep it lies.
    ///
    /// Roles come first, from the neighbours on both sides (the flanking rules of CommonMark's emphasis, which suit quotes
    /// as well) and from what is still open; levels after that, so that an opener whose partner never comes deepens nothing.
    struct QuoteReader {
        struct Mark {
            var index: Int
            var isSingle: Bool
            var isOpening: Bool
            /// The level of a pair that was typed with its own marks.
            var level: Int?
            /// The place of the other half in `marks`.
            var partner: Int?
        }

        let conventions: Conventions
        private(set) var marks: [Mark] = []
        /// Places in `marks` of openers without a partner so far.
        private var open: [Int] = []
        private var openSingles = 0
        private var openDoubles = 0

        init(_ conventions: Conventions) { self.conventions = conventions }

        func isOpen(single: Bool) -> Bool { (single ? openSingles : openDoubles) > 0 }

        mutating func open(_ index: Int, single: Bool, level: Int? = nil) {
            open.append(marks.count)
            marks.append(Mark(index: index, isSingle: single, isOpening: true, level: level))
            if single { openSingles += 1 } else { openDoubles += 1 }
        }

        /// Pairs the mark with the nearest opener of its kind; openers in between have lost their partners.
        mutating func close(_ index: Int, single: Bool, level: Int? = nil) {
            var mark = Mark(index: index, isSingle: single, isOpening: false, level: level)
            while isOpen(single: single), let last = open.popLast() {
                if marks[last].isSingle { openSingles -= 1 } else { openDoubles -= 1 }
                if marks[last].isSingle == single {
                    marks[last].partner = marks.count
                    mark.partner = last
                    break
                }
            }
            marks.append(mark)
        }

        /// The level of every mark, as an index into the conventions' quotes.
        func levels() -> [Int] {
            var levels: [Int] = []
            levels.reserveCapacity(marks.count)
            var depth: [Int] = []
            for mark in marks {
                if mark.isOpening {
                    levels.append(mark.level ?? level(single: mark.isSingle, inside: depth.last))
                    if mark.partner != nil { depth.append(levels[levels.count - 1]) }
                } else if let partner = mark.partner {
                    levels.append(levels[partner])
                    depth.removeLast()
                } else {
                    levels.append(mark.level ?? level(single: mark.isSingle, inside: depth.last))
                }
            }
            return levels
        }

        /// Inside a pair the next level; outside, double marks ask for the first level and single ones for the lesser.
        private func level(single: Bool, inside outer: Int?) -> Int {
            let count = conventions.quotes.count
            if let outer { return (outer + 1) % count }
            return single && !conventions.quotes[0].isSingle ? count - 1 : 0
        }
    }
}

extension Typography.RunningText {
    /// Straight marks become the language's quotes, apostrophes and primes.
    mutating func setQuotes(_ conventions: Typography.Conventions) {
        adoptQuotes(conventions)
        guard !conventions.quotes.isEmpty, signs.contains(where: { $0.kind == .mark }) else { return }
        freezeLiteralMarks()
        var reader = Typography.QuoteReader(conventions)
        var index = 0
        while index < count {
            guard signs[index].kind == .mark else {
                note(index, &reader)
                index += 1
                continue
            }
            var end = index
            while kind(end) == .mark { end += 1 }
            // A mark between spaces is a mark that is being talked about.
            if kind(index - 1) != .space || kind(end) != .space {
                for place in index..<end { settle(place, after: kind(end), &reader) }
            }
            index = end
        }
        shape(reader)
    }

    /// Straight marks that programs want straight: `""`, `''` and the pair after an equals sign.
    private mutating func freezeLiteralMarks() {
        var index = 0
        while index < count {
            guard signs[index].kind == .mark else { index += 1; continue }
            let mark = signs[index].scalar
            if self[index - 1] == "=" {
                freeze(index..<index + 1)
                if let other = signs[(index + 1)...].firstIndex(where: { $0.scalar == mark }) {
                    freeze(other..<other + 1)
                    index = other
                }
                index += 1
                continue
            }
            var end = index + 1
            while kind(end) == .mark, signs[end].scalar == mark { end += 1 }
            if end > index + 1, !(end == index + 2 && areTwo(index, mark)) { freeze(index..<end) }
            index = end
        }
    }

    /// Whether a pair of equal marks closes two quotations that began before it, or opens two that end behind it: `"no"" `.
    private func areTwo(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
        let before = kind(index - 1)
        let after = kind(index + 2)
        if before != .space, before != .opening, !after.isWord { return -balance(0..<index, mark) >= 2 }
        return !before.isWord && after != .space && after != .closing && balance(index + 2..<count, mark) >= 2
    }

    /// How many more marks of a kind close than open in a stretch, by what stands around them.
    private func balance(_ range: Range<Int>, _ mark: Unicode.Scalar) -> Int {
        range.reduce(0) { sum, place in
            guard signs[place].scalar == mark, signs[place].kind == .mark else { return sum }
            var start = place
            while kind(start - 1) == .mark { start -= 1 }
            var end = place + 1
            while kind(end) == .mark { end += 1 }
            let opens = kind(start - 1) == .space || kind(start - 1) == .opening
            let closes = kind(end) == .space || kind(end) == .closing
            return opens == closes ? sum : sum + (closes ? 1 : -1)
        }
    }

    /// Takes quotes that are already the language's own into account.
    private func note(_ index: Int, _ reader: inout Typography.QuoteReader) {
        let sign = signs[index]
        guard !sign.isFrozen, sign.kind == .opening || sign.kind == .closing, sign.scalar.value > 0x7F else { return }
        guard
            let level = reader.conventions.quotes.firstIndex(where: {
                $0.opening == sign.scalar || $0.closing == sign.scalar
            })
        else { return }
        let quotes = reader.conventions.quotes[level]
        let isApostrophe = sign.scalar == "’" && kind(index - 1).isWord && kind(index + 1).isWord
        if isApostrophe { return }
        let isSingle = quotes.isSingle
        if sign.scalar == quotes.opening, quotes.opening != quotes.closing || !reader.isOpen(single: isSingle) {
            reader.open(index, single: isSingle, level: level)
        } else if reader.isOpen(single: isSingle) {
            reader.close(index, single: isSingle, level: level)
        }
    }

    /// Gives quotes their shapes once all of them have their levels.
    private mutating func shape(_ reader: Typography.QuoteReader) {
        let levels = reader.levels()
        for (mark, level) in zip(reader.marks, levels) where self[mark.index] == "\"" || self[mark.index] == "'" {
            if mark.isOpening, mark.partner == nil, isCutWord(mark.index) {
                replace(mark.index, with: "’", .closing)
                continue
            }
            let quotes = reader.conventions.quotes[level]
            let scalar = mark.isOpening ? quotes.opening : quotes.closing
            replace(mark.index, with: scalar, reader.conventions.kind(ofQuote: scalar) ?? .closing)
        }
    }

    /// Whether a single mark that opens nothing stands for letters left out: `θα 'ναι`. At the beginning of a text it may
    /// repeat the mark of a quotation that goes over several.
    private func isCutWord(_ index: Int) -> Bool {
        self[index] == "'" && index > 0 && kind(index - 1) == .space && kind(index + 1).isWord && !isEastern(index + 1)
    }

    /// Takes quotes for what they are in the language: German closes with the sign that English opens with.
    private mutating func adoptQuotes(_ conventions: Typography.Conventions) {
        guard conventions.hasUnusualQuotes else { return }
        for index in signs.indices where signs[index].scalar.value > 0x7F && !signs[index].isFrozen {
            if let kind = conventions.kind(ofQuote: signs[index].scalar) { settle(index, as: kind) }
        }
    }
}

extension Typography.Conventions {
    /// What one of the language's own quotes is to its neighbours; `nil` for other characters. A sign that both opens and
    /// closes counts as closing.
    func kind(ofQuote scalar: Unicode.Scalar) -> Typography.Kind? {
        if quotes.contains(where: { $0.closing == scalar }) { return .closing }
        return quotes.contains { $0.opening == scalar } ? .opening : nil
    }

    fileprivate var hasUnusualQuotes: Bool {
        quotes.contains { Typography.Kind($0.opening) != .opening || Typography.Kind($0.closing) != .closing }
    }
}
