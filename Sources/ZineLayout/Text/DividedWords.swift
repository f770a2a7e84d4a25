import ZineCore

/// Words that are read otherwise than they stand: those that capitals spell with more letters, and those that a line's end
/// divides, whether at a hyphen of ours, at one of their own or behind a separator, which are read whole
/// where they begin.
struct DividedWords {
    /// Scalars of a line that are read as something else.
    struct Reading: Equatable {
        var scalars: Range<Int>
        var text: String
    }

    let paragraph: PreparedParagraph

    /// Whether a word goes on from one line to the next.
    /// - Parameters:
    ///   - end: behind the last scalar of a line.
    ///   - start: the first of the next.
    func isDivided(from end: Int, to start: Int) -> Bool {
        guard end > 0, start < paragraph.scalars.count, end <= start else { return false }
        return paragraph.scalars[end..<start].allSatisfy { $0.value == 0xAD } && belongs(end - 1, to: start)
    }

    /// What the parts of words at a line's start and end are read as.
    ///
    /// - Parameters:
    ///   - line: the line's scalars.
    ///   - last: behind the last scalar of the line before; `nil` for a paragraph's first line.
    ///   - next: the first scalar of the next; `nil` for the last line.
    func readings(in line: Range<Int>, after last: Int?, before next: Int?) -> [Reading] {
        // Where text runs both ways its parts do not stand in one piece.
        guard paragraph.levels.isEmpty, !line.isEmpty else { return [] }
        var readings: [Reading] = []
        if let last, isDivided(from: last, to: line.lowerBound) {
            readings.append(rest(in: line, before: next))
        }
        if let next, isDivided(from: line.upperBound, to: next) {
            // A part between two others has been read with the first of them.
            if let start = start(of: line), readings.last?.scalars.contains(start) != true {
                let word = start..<end(after: next, limit: paragraph.scalars.count)
                readings.append(Reading(scalars: start..<line.upperBound, text: said(word)))
            }
        }
        return withJoinedScripts(withRespelled(readings, in: line), in: line)
    }

    /// With words whose letters became more in capitals, `Straße` of `STRASSE`, unless they are read already. The space behind
    /// one is read with it, though it stands apart: MuPDF says an end twice that what is read and what is shown have in common.
    private func withRespelled(_ readings: [Reading], in line: Range<Int>) -> [Reading] {
        let words = paragraph.respelled.filter { word in
            line.contains(word.lowerBound) && word.upperBound <= line.upperBound
                && !readings.contains { $0.scalars.overlaps(word) }
        }
        let respelled = words.flatMap { word -> [Reading] in
            let end = word.upperBound
            guard end == line.upperBound || paragraph.scalars[end].isBlank else {
                return [Reading(scalars: word, text: said(word))]
            }
            return [Reading(scalars: word, text: said(word) + " "), Reading(scalars: end..<end + 1, text: "")]
        }
        return readings + respelled
    }

    /// What scalars say, without soft hyphens and without what stands for pictures.
    private func said(_ scalars: Range<Int>) -> String {
        var said: [UInt8] = []
        for index in scalars where ![0xAD, 0xFFFC].contains(paragraph.scalars[index].value) {
            _ = paragraph.appendSaid(index, to: &said)
        }
        return String(decoding: said, as: UTF8.self)
    }

    /// With characters on both sides of a gap between scripts, which are read together: readers of PDF would say a space
    /// that nobody wrote.
    private func withJoinedScripts(_ readings: [Reading], in line: Range<Int>) -> [Reading] {
        let ideographs = IdeographSpacing(language: paragraph.runs.first?.language ?? "")
        guard ideographs.hasWideQuotes else { return readings }
        var joined: [Range<Int>] = []
        for index in line.dropFirst() where ideographs.isWideGap(before: index, in: paragraph.scalars) {
            let isRead = readings.contains { $0.scalars.contains(index - 1) || $0.scalars.contains(index) }
            let elements = [index - 1, index].map { paragraph.runs[paragraph.runOfScalar[$0]].element }
            guard !isRead, elements[0] == elements[1] else { continue }
            if let last = joined.last, last.upperBound == index {
                joined[joined.count - 1] = last.lowerBound..<index + 1
            } else {
                joined.append(index - 1..<index + 1)
            }
        }
        return readings + joined.map { Reading(scalars: $0, text: said($0)) }
    }

    /// The last part of a word, with the space that follows it.
    private func rest(in line: Range<Int>, before next: Int?) -> Reading {
        let end = self.end(after: line.lowerBound, limit: line.upperBound)
        guard end < line.upperBound else {
            // The line's own end is a space, unless the word goes on.
            let goesOn = next.map { isDivided(from: line.upperBound, to: $0) } ?? false
            return goesOn
                ? Reading(scalars: line, text: "") : Reading(scalars: line.lowerBound..<line.upperBound + 1, text: " ")
        }
        guard paragraph.scalars[end].isBlank else { return Reading(scalars: line.lowerBound..<end, text: "") }
        return Reading(scalars: line.lowerBound..<end + 1, text: " ")
    }

    /// Where the last word of a line begins; `nil` where that is in a line before. A word may run over thousands of lines, so
    /// none looks beyond itself.
    private func start(of line: Range<Int>) -> Int? {
        var start = line.upperBound - 1
        while start > line.lowerBound, belongs(start - 1, to: start) { start -= 1 }
        return start == line.lowerBound && start > 0 && belongs(start - 1, to: start) ? nil : start
    }

    private func end(after scalar: Int, limit: Int) -> Int {
        var end = scalar + 1
        while end < limit, belongs(end - 1, to: end) { end += 1 }
        return end
    }

    /// Whether two scalars that follow one another are of one word and one element.
    private func belongs(_ first: Int, to second: Int) -> Bool {
        let a = paragraph.scalars[first], b = paragraph.scalars[second]
        return !a.isBlank && !b.isBlank && !a.standsWithoutSpaces && !b.standsWithoutSpaces
            && paragraph.runs[paragraph.runOfScalar[first]].element
                == paragraph.runs[paragraph.runOfScalar[second]].element
    }
}

extension Unicode.Scalar {
    /// Parts words.
    var isBlank: Bool { isBreakingSpace || isNoBreakSpace || self == "\n" }

    /// Of scripts that put no spaces between words: Thai, Lao, Tibetan, Myanmar, Khmer, and ideographs with what stands
    /// among them.
    fileprivate var standsWithoutSpaces: Bool {
        switch value {
        case 0xE00...0xFFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0xA4CF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
            0xFF00...0xFFEF, 0x20000...0x3FFFF:
            true
        default: false
        }
    }
}
