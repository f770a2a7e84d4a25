import ZineCore
import ZineDocument

/// Where words divide.
extension ParagraphPreparer {
    func wordBreaks(in word: Range<Int>, firstSegment: Int, _ cache: inout ShapeCache) -> [WordBreak] {
        var breaks = hasIdeographs ? partBreaks(in: word, &cache) : ownBreaks(in: word, &cache)
        let width = paragraph.segments[firstSegment...].reduce(0) {
            $0 + $1.shaped.width(of: paragraph.runs[$1.run].style)
        }
        if width <= style.measure.scaledPoints {
            // An address without a path goes over whole rather than in its host's parts.
            breaks.removeAll(where: \.isInHost)
            // A short identifier is a word that one knows again. Lines that need not be filled part none.
            let isRagged = style.alignment != .justified
            if width * 5 < style.measure.scaledPoints * (isRagged ? 3 : 2), isCode(word) {
                let price = isRagged ? Self.raggedNamePenalty : Self.shortNamePenalty
                for index in breaks.indices { breaks[index].penalty += price }
            }
            if !theme.paragraph.hyphens, isName(word) { breaks = [] }
        } else if style.breaksLongWords {
            addHostBreaks(to: &breaks, word, width: width)
            addLawfulBreaks(to: &breaks, word, &cache)
            if !isShort(breaks, word, width: width) {
                addEmergencyBreaks(to: &breaks, word, width: width)
            }
        }
        // An address that goes over whole does so still: it has no path to part in.
        if style.breaksHosts, !breaks.isEmpty, !breaks.contains(where: \.isInHost) {
            let reserve = WordBreaker.reserveBreaks(in: paragraph.scalars[word])
            breaks.removeAll { own in reserve.contains { $0.offset == own.offset } }
            breaks = (breaks + reserve).sorted { $0.offset < $1.offset }
        }
        return breaks
    }

    /// What it costs to part an identifier of less than two fifths of the measure, beside what its place costs.
    private static let shortNamePenalty = 900
    /// The same of one of less than three fifths where lines are ragged.
    private static let raggedNamePenalty = 6_000

    /// Whether a word is an identifier, in code or in running text, and no address, which has a path to part in.
    private func isCode(_ word: Range<Int>) -> Bool {
        let slice = paragraph.scalars[word]
        let breaking = word.map { paragraph.runs[paragraph.runOfScalar[$0]].breaking }
        return (breaking.contains(.code) || breaking.contains(.prose) && WordBreaker.looksLikeCode(slice))
            && WordBreaker.hostOfAddress(Array(slice)) == nil
    }

    /// A host that no line has room for parts in its names, though its path has places too.
    private func addHostBreaks(to breaks: inout [WordBreak], _ word: Range<Int>, width: Int) {
        let scalars = Array(paragraph.scalars[word])
        guard let host = WordBreaker.hostOfAddress(scalars), !breaks.contains(where: \.isInHost),
            !breaks.isEmpty, width / scalars.count * host.count > style.measure.scaledPoints
        else { return }
        breaks = (WordBreaker.hostBreaks(in: scalars, host: host) + breaks).sorted { $0.offset < $1.offset }
    }

    /// Whether a word of running text is an identifier, which is divided without a sign, and no address or path.
    private func isName(_ word: Range<Int>) -> Bool {
        let slice = paragraph.scalars[word]
        return paragraph.runs[paragraph.runOfScalar[word.lowerBound]].breaking == .prose && !slice.contains("/")
            && WordBreaker.looksLikeCode(slice)
    }

    /// The breaks of a word that is meant as one thing.
    private func ownBreaks(in word: Range<Int>, _ cache: inout ShapeCache) -> [WordBreak] {
        let slice = paragraph.scalars[word]
        let run = paragraph.runs[paragraph.runOfScalar[word.lowerBound]]
        switch run.breaking {
        case .never, .whole: return []
        case .code: return WordBreaker.codeBreaks(in: slice)
        case .words:
            // A title does not divide a name at its hyphen.
            let breaks = WordBreaker.proseBreaks(in: slice, exHyphenPenalty: theme.paragraph.exHyphenPenalty).filter {
                let next = slice[slice.startIndex + $0.offset]
                // Nor a Korean word, which has spaces around it.
                let isInWord = $0.kind == .plain && next.isHangul && slice[slice.startIndex + $0.offset - 1].isHangul
                return !isInWord && ($0.kind != .afterHyphen || !next.isUpper)
            }
            return withWordStarts(slice, breaks)
        case .prose:
            if WordBreaker.looksLikeCode(slice) { return WordBreaker.codeBreaks(in: slice) }
            var breaks = WordBreaker.proseBreaks(in: slice, exHyphenPenalty: theme.paragraph.exHyphenPenalty)
            if style.hyphenates, theme.paragraph.hyphens { addHyphenation(to: &breaks, word, run.language, &cache) }
            return withWordStarts(slice, breaks)
        }
    }

    /// With the places between the words of a script that puts no spaces there.
    private func withWordStarts(_ word: ArraySlice<Unicode.Scalar>, _ breaks: [WordBreak]) -> [WordBreak] {
        guard word.contains(where: \.isUnspacedLetter) else { return breaks }
        let starts = hyphenator.wordStarts(in: Array(word)).map { WordBreak(offset: $0, kind: .plain, penalty: 0) }
        // Where words are known, their inside stays whole.
        let known = starts.isEmpty ? breaks : breaks.filter { $0.kind != .hyphen }
        return (known.filter { own in !starts.contains { $0.offset == own.offset } } + starts)
            .sorted { $0.offset < $1.offset }
    }

    /// Among ideographs no space parts code from prose: what is meant in one way is looked at alone, and so are the
    /// places where two such parts meet.
    private func partBreaks(in word: Range<Int>, _ cache: inout ShapeCache) -> [WordBreak] {
        let breaking = { (index: Int) in paragraph.runs[paragraph.runOfScalar[index]].breaking }
        var breaks: [WordBreak] = []
        var start = word.lowerBound
        while start < word.upperBound {
            var end = start + 1
            while end < word.upperBound, breaking(end) == breaking(start) { end += 1 }
            for var own in ownBreaks(in: start..<end, &cache) {
                own.offset += start - word.lowerBound
                breaks.append(own)
            }
            if end < word.upperBound,
                let penalty = WordBreaker.ideographPenalty(
                    before: paragraph.scalars[end - 1], after: paragraph.scalars[end])
            {
                breaks.append(WordBreak(offset: end - word.lowerBound, kind: .plain, penalty: penalty))
            }
            start = end
        }
        return breaks
    }

    /// Runs of ideographs are words without end that break anyway: what is too wide is looked for between the breaks.
    private func isPlentiful(_ breaks: [WordBreak], _ word: Range<Int>) -> Bool {
        guard hasIdeographs else { return false }
        let em = paragraph.runs[paragraph.runOfScalar[word.lowerBound]].style.size.scaledPoints
        let most = max(1, style.measure.scaledPoints / max(1, em) - 2)
        var start = 0
        for end in breaks.map(\.offset) + [word.count] {
            if end - start > most { return false }
            start = end
        }
        return true
    }

    private func addHyphenation(
        to breaks: inout [WordBreak], _ word: Range<Int>, _ language: String, evenCapitals: Bool = false,
        _ cache: inout ShapeCache
    ) {
        let limits = (left: theme.paragraph.leftHyphenMin, right: theme.paragraph.rightHyphenMin)
        let penalty = theme.paragraph.hyphenPenalty, hasJoint = !breaks.isEmpty
        let isUpper = paragraph.runs[paragraph.runOfScalar[word.lowerBound]].style.textCase.isUpper
        var start = word.lowerBound
        while start < word.upperBound {
            guard paragraph.scalars[start].isLetter, !paragraph.scalars[start].isIdeographic else {
                start += 1
                continue
            }
            var end = start
            while end < word.upperBound, !paragraph.scalars[end].isIdeographic,
                paragraph.scalars[end].isLetter || paragraph.scalars[end].value == 0xAD
            {
                end += 1
            }
            // Capitals are divided as the words that they were written as.
            let (letters, owners) = isUpper ? written(start..<end) : (Array(paragraph.scalars[start..<end]), [])
            let tail = tail(behind: end, of: word)
            if isHyphenatable(letters, evenCapitals: evenCapitals) {
                // A compound divides between its members first.
                let joints = letters.count > 7 ? hyphenator.joints(in: letters, language: language) : []
                for point in cache.hyphenate(letters, language: language, with: hyphenator)
                where point >= limits.left && letters.count - point >= limits.right
                    && (tail == 0 || letters.count - point > 3)
                {
                    if !owners.isEmpty, owners[point] == owners[point - 1] { continue }
                    breaks.append(
                        WordBreak(
                            offset: (owners.isEmpty ? start + point : owners[point]) - word.lowerBound, kind: .hyphen,
                            penalty: penalty + (hasJoint ? 300 : 0)
                                + (joints.isEmpty || joints.contains(point) ? 0 : penalty)))
                }
            }
            for offset in start..<end where paragraph.scalars[offset].value == 0xAD {
                breaks.append(WordBreak(offset: offset + 1 - word.lowerBound, kind: .hyphen, penalty: penalty / 2))
            }
            start = max(end, start + 1)
        }
        breaks.sort { $0.offset < $1.offset }
    }

    /// How many letters stand behind an apostrophe: its tail belongs to the word, so that nothing of "doesn't" is left over
    /// after "does-".
    private func tail(behind end: Int, of word: Range<Int>) -> Int {
        guard end < word.upperBound, paragraph.scalars[end] == "’" || paragraph.scalars[end] == "'" else { return 0 }
        return paragraph.scalars[(end + 1)..<word.upperBound].prefix(while: \.isLetter).count
    }

    /// The letters that a stretch of capitals was written as, and the scalar that each of them became.
    private func written(_ scalars: Range<Int>) -> (letters: [Unicode.Scalar], owners: [Int]) {
        var letters: [Unicode.Scalar] = []
        var owners: [Int] = []
        for index in scalars {
            for scalar in paragraph.written[index].unicodeScalars {
                letters.append(scalar)
                owners.append(index)
            }
        }
        return (letters, owners)
    }

    private func isHyphenatable(_ letters: [Unicode.Scalar], evenCapitals: Bool) -> Bool {
        guard letters.count >= theme.paragraph.leftHyphenMin + theme.paragraph.rightHyphenMin, letters.count < 120
        else {
            return false
        }
        return (evenCapitals || letters.dropFirst().contains { !$0.isUpper }) && !letters.contains { $0.value == 0xAD }
    }

    /// Whether the pieces of a word of this width surely fit into a line, so that no letters need be parted.
    private func isShort(_ breaks: [WordBreak], _ word: Range<Int>, width: Int) -> Bool {
        var start = 0
        var longest = 0
        for end in breaks.map(\.offset) + [word.count] {
            longest = max(longest, end - start)
            start = end
        }
        // Letters differ in width.
        return (longest + 2) * width * 3 / 2 < style.measure.scaledPoints * word.count
    }

    /// A word wider than the measure is hyphenated, even where no word is otherwise, by its language's rules.
    private func addLawfulBreaks(to breaks: inout [WordBreak], _ word: Range<Int>, _ cache: inout ShapeCache) {
        let run = paragraph.runs[paragraph.runOfScalar[word.lowerBound]]
        guard run.breaking == .words || run.breaking == .prose, !breaks.contains(where: { $0.kind == .hyphen }),
            !WordBreaker.looksLikeCode(paragraph.scalars[word])
        else { return }
        addHyphenation(to: &breaks, word, run.language, evenCapitals: true, &cache)
        if breaks.contains(where: { $0.kind == .hyphen }) { return }
        // A name that is kept whole else is divided at its capitals.
        for index in word.dropFirst(2).dropLast(2)
        where paragraph.scalars[index].isUpper && paragraph.scalars[index - 1].isLower {
            breaks.append(
                WordBreak(
                    offset: index - word.lowerBound, kind: .hyphen, penalty: theme.paragraph.hyphenPenalty))
        }
        breaks.sort { $0.offset < $1.offset }
    }

    /// What no line ends for.
    static let tie = 10_000
    /// What it costs to part what is wider than a line where it should not be.
    private static let emergency = 9_900

    /// Spaces that no line may end at give way where what they join is wider than a line: nothing runs off the paper.
    mutating func loosenTies() {
        let room = min(style.measure, style.measure(ofLine: 0)).scaledPoints
        var ties: [Int] = []
        var width = 0
        for index in paragraph.material.indices {
            var isEnd = index + 1 == paragraph.material.count
            switch paragraph.material[index] {
            case .box(let box): width += box.extent.width
            case .kern(let kern): width += kern
            case .penalty(Self.tie, _): ties.append(index)
            case .glue(let glue) where ties.last == index - 1: width += glue.width
            case .glue, .penalty, .discretionary: isEnd = true
            }
            guard isEnd else { continue }
            if width > room {
                for tie in ties { paragraph.material[tie] = .penalty(Self.emergency, isFlagged: false) }
            }
            ties.removeAll(keepingCapacity: true)
            width = 0
        }
    }

    /// A word wider than the measure may break anywhere, at a price that keeps it the last resort; one without end after
    /// every few letters, so that its lines differ by less than an eighth of the measure.
    private func addEmergencyBreaks(to breaks: inout [WordBreak], _ word: Range<Int>, width: Int) {
        if isPlentiful(breaks, word) { return }
        let taken = Set(breaks.map(\.offset))
        let isEndless = word.count > Self.longestPartedAnywhere
        let step = isEndless ? max(1, style.measure.scaledPoints / 8 * word.count / max(1, width)) : 1
        var last = 0
        for offset in 1..<max(1, word.count) {
            let index = word.lowerBound + offset
            guard offset - last >= step, !taken.contains(offset), !paragraph.scalars[index].extendsCluster,
                paragraph.scalars[index - 1].value != 0x200D
            else { continue }
            breaks.append(WordBreak(offset: offset, kind: .plain, penalty: Self.emergency))
            last = offset
        }
        breaks.sort { $0.offset < $1.offset }
    }

    /// Characters of a word that may be parted between any two, some pages of it.
    private static let longestPartedAnywhere = 10_000
}
