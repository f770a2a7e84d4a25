import ZineDocument

/// A line, heading or item that begins with a time, or with a few words and then a time.
struct TimedText {
    var time: TimeExpression
    /// The words before the time, or a heading's around it.
    var label: [Inline]
    /// What follows the time and its separator.
    var rest: [Inline]
    /// Whether bold, italic, code or brackets set the time off.
    var isMarked: Bool
    /// Whether a mark such as a colon or a dash stands between the time and the words.
    var isSeparated: Bool

    /// A time at the start. `nil` where there is none, or where what there is might be something else.
    init?(_ inlines: [Inline]) {
        let lead = LeadText(inlines)
        guard Self.couldBeTime(lead.bytes) else { return nil }
        if let plain = Self.leading(lead, inlines) {
            self = plain
        } else if let labelled = Self.labelled(lead, inlines) {
            self = labelled
        } else {
            return nil
        }
    }

    /// The same where the neighbours are entries already, so that less has to speak for it: `2024-11-22 the draft`,
    /// `Resolved 2023-01-11 15:51`.
    init?(amongEntries inlines: [Inline]) {
        let lead = LeadText(inlines)
        guard Self.couldBeTime(lead.bytes) else { return nil }
        var scanner = TimeScanner(lead.bytes)
        scanner.readsHours = true
        // `noon it fell`, in small letters, opens no sentence.
        let isSmall = lead.bytes.first.map { !(0x41...0x5A).contains($0) } ?? false
        if let time = scanner.expression(),
            time.start.day?.month != nil || time.isStrong || (isSmall && time.start.clock?.name != nil)
        {
            // `9時35分頃、…` opens a sentence elsewhere.
            let hasComma = time.start.clock != nil && (scanner.take("、") || scanner.take("，"))
            let separator = scanner.takeSeparator()
            guard hasComma || separator != .none || (scanner.isAtEnd && lead.isWhole) else { return nil }
            self.init(
                time: time, label: [], rest: inlines.droppingLead(scanner.index), isMarked: false, isSeparated: true)
        } else if let ended = Self.unknown(lead, inlines) ?? Self.ending(lead, inlines, wordLimit: 6) {
            self = ended
        } else {
            return nil
        }
    }

    /// `08-24: …`, beside entries that have such days before their times.
    init?(bareDays inlines: [Inline]) {
        let lead = LeadText(inlines)
        var scanner = TimeScanner(lead.bytes)
        guard let time = scanner.bareDays() else { return nil }
        guard scanner.takeSeparator() != .none || scanner.isAtEnd || time.isBracketed else { return nil }
        self.init(
            time: time, label: [], rest: inlines.droppingLead(scanner.index), isMarked: time.isBracketed,
            isSeparated: true)
    }

    /// `**Afterwards** – …`, `Later: …`: words in the place of a time, among entries.
    init?(words inlines: [Inline]) {
        let lead = LeadText(inlines)
        guard let first = lead.bytes.first, first >= 0x41 else { return nil }
        var scanner = TimeScanner(lead.bytes)
        let limit = lead.markedLength > 0 ? lead.markedLength : min(lead.bytes.count, Self.longestWords)
        while scanner.index < limit, !scanner.isBeforeSeparator { scanner.index += 1 }
        let words = scanner.text(0..<scanner.index).trimmed
        let separator = scanner.takeSeparator()
        guard separator == .mark, !words.isEmpty, words.utf8.count <= Self.longestWords,
            TimeNames.areRelation(words)
        else { return nil }
        self.init(
            time: TimeExpression(words: words), label: [], rest: inlines.droppingLead(scanner.index),
            isMarked: lead.markedLength > 0, isSeparated: true)
    }

    /// Bytes of words in a time's place.
    private static let longestWords = 40

    /// `[???]`, `??: `, where nobody knows the time.
    private static func unknown(_ lead: LeadText, _ inlines: [Inline]) -> TimedText? {
        var scanner = TimeScanner(lead.bytes)
        let isBracketed = scanner.take(UInt8(ascii: "["))
        let start = scanner.index
        while scanner.take(UInt8(ascii: "?")) {}
        let end = scanner.index
        guard (1...6).contains(end - start), !isBracketed || scanner.take(UInt8(ascii: "]")) else { return nil }
        guard scanner.takeSeparator() == .mark || isBracketed else { return nil }
        return TimedText(
            time: TimeExpression(words: scanner.text(start..<end)), label: [],
            rest: inlines.droppingLead(scanner.index),
            isMarked: isBracketed, isSeparated: true)
    }

    private init(time: TimeExpression, label: [Inline], rest: [Inline], isMarked: Bool, isSeparated: Bool) {
        self.time = time; self.label = label; self.rest = rest
        self.isMarked = isMarked; self.isSeparated = isSeparated
    }

    /// Most text holds no digit near its start: the cheap way out. `??:??` and weekdays pass as well.
    private static func couldBeTime(_ bytes: [UInt8]) -> Bool {
        // The last three are the first bytes of figures in other scripts.
        bytes.prefix(80).contains {
            $0.isASCIIDigit || [UInt8(ascii: "?"), UInt8(ascii: ":"), 0xD9, 0xDB, 0xEF].contains($0)
        } || namesClock(bytes)
    }

    /// `noon` first of all.
    private static func namesClock(_ bytes: [UInt8]) -> Bool {
        var scanner = TimeScanner(bytes)
        return scanner.word().map { TimeNames.clock($0.lowercased()) != nil } ?? false
    }

    private static func leading(_ lead: LeadText, _ inlines: [Inline]) -> TimedText? {
        var scanner = TimeScanner(lead.bytes)
        guard let time = scanner.expression() else { return nil }
        let isMarked = time.isBracketed || (lead.markedLength > 0 && scanner.index <= lead.markedLength)
        let marksEnd = lead.markedLength > 0 && scanner.index == lead.markedLength
        let separator = scanner.takeSeparator()
        let isAtEnd = scanner.isAtEnd && lead.isWhole
        guard time.isStrong || marksEnd || separator == .mark || isAtEnd || (time.isBracketed) else { return nil }
        guard separator != .none || marksEnd || scanner.isAtEnd || time.isBracketed else { return nil }
        // `**October 21** (103 minutes): …` is about the day, no entry of it.
        if time.isDateOnly, separator != .mark, scanner.peek() == UInt8(ascii: "(") { return nil }
        return TimedText(
            time: time, label: [], rest: inlines.droppingLead(scanner.index), isMarked: isMarked || marksEnd,
            isSeparated: separator == .mark || scanner.isAtEnd)
    }

    /// `Detected: 14:20 UTC`, `**Detected** 14:20`, `Start – 14:18`.
    private static func labelled(_ lead: LeadText, _ inlines: [Inline]) -> TimedText? {
        guard lead.bytes.first.map({ $0.isASCIILetter || $0 >= 0xC3 }) ?? false else { return nil }
        for end in labelEnds(lead) {
            var scanner = TimeScanner(lead.bytes, at: end.timeStart)
            guard let time = scanner.expression(), !time.isDateOnly || scanner.isAtEnd else { continue }
            let separator = scanner.takeSeparator()
            guard scanner.isAtEnd || separator != .none, time.isStrong || scanner.isAtEnd || separator == .mark else {
                continue
            }
            let label = inlines.takingLead(end.labelEnd)
            guard !time.couldBeDuration || !Measures.isNamed(by: label) else { return nil }
            return TimedText(
                time: time, label: label, rest: inlines.droppingLead(scanner.index),
                isMarked: lead.markedLength > 0, isSeparated: true)
        }
        return nil
    }

    /// Where a label of at most five words could end, and where the time would begin.
    private static func labelEnds(_ lead: LeadText) -> [(labelEnd: Int, timeStart: Int)] {
        var ends: [(Int, Int)] = []
        let bytes = lead.bytes
        var blanks = 0
        var index = 0
        let limit = min(bytes.count, max(48, min(lead.markedLength + 1, 64)))
        while index < limit, blanks <= 5 {
            var scanner = TimeScanner(bytes, at: index)
            if lead.markedLength > 0, index == lead.markedLength {
                _ = scanner.take(UInt8(ascii: ":"))
                let labelEnd = scanner.index
                scanner.skipBlanks()
                if scanner.takeDash() { scanner.skipBlanks() }
                ends.append((labelEnd, scanner.index))
            } else if scanner.take(UInt8(ascii: ":")) {
                if scanner.skipBlanks() || lead.markedLength == index + 1 { ends.append((index + 1, scanner.index)) }
            } else if bytes[index] == 0x20 {
                blanks += 1
                scanner.index += 1
                if scanner.takeDash(), scanner.skipBlanks() { ends.append((index, scanner.index)) }
            }
            index += 1
        }
        return ends
    }

    /// A time anywhere at the end of a heading: `Node joins (14:18)`, `Phase 1 – 14:18 to 14:30`.
    init?(heading inlines: [Inline]) {
        if let leading = TimedText(inlines) {
            self = leading
            if label.isEmpty, rest.count == 1, case .text(let words) = rest[0].content, TimeNames.areDoubt(words) {
                time.doubt(words.trimmed)
                rest = []
                return
            }
            if let place = rest.first?.span, !label.isEmpty { label.append(Inline(.text(" "), at: place)) }
            label += rest
            rest = []
            return
        }
        let lead = LeadText(inlines)
        if let update = Self.update(lead, inlines) ?? Self.ending(lead, inlines, wordLimit: 40) {
            self = update
        } else {
            return nil
        }
    }

    /// A time behind at most so many words, and nothing behind it.
    private static func ending(_ lead: LeadText, _ inlines: [Inline], wordLimit: Int) -> TimedText? {
        guard lead.isWhole, hasDigit(lead.bytes) else { return nil }
        var words = 0
        for index in lead.bytes.indices.dropFirst(2) where lead.bytes[index - 1] == 0x20 {
            words += 1
            guard words <= wordLimit else { return nil }
            var scanner = TimeScanner(lead.bytes, at: index)
            guard let time = scanner.expression(), time.start.clock != nil, time.isStrong else { continue }
            scanner.skipBlanks()
            if !scanner.take(UInt8(ascii: ":")) { _ = scanner.take(UInt8(ascii: ".")) }
            guard scanner.isAtEnd else { continue }
            var labelEnd = TimeScanner(lead.bytes, at: 0).endOfWords(before: index)
            if labelEnd == 0 { labelEnd = index }
            let label = inlines.takingLead(labelEnd)
            guard !time.couldBeDuration || !Measures.isNamed(by: label) else { return nil }
            return TimedText(time: time, label: label, rest: [], isMarked: false, isSeparated: true)
        }
        return nil
    }

    /// `Update Mar 11, 11:00 a.m. ET: what happened`
    private static func update(_ lead: LeadText, _ inlines: [Inline]) -> TimedText? {
        var scanner = TimeScanner(lead.bytes)
        guard let word = scanner.word(), ["update", "updated", "edit", "edited"].contains(word.lowercased()) else {
            return nil
        }
        let labelEnd = scanner.index
        _ = scanner.takeSeparator()
        guard let time = scanner.expression(), time.start.clock != nil || time.start.day?.month != nil,
            scanner.takeSeparator() == .mark || scanner.isAtEnd
        else { return nil }
        var label = inlines.takingLead(labelEnd)
        let rest = inlines.droppingLead(scanner.index)
        if let place = rest.first?.span { label += [Inline(.text(" "), at: place)] + rest }
        return TimedText(time: time, label: label, rest: [], isMarked: false, isSeparated: true)
    }

    private static func hasDigit(_ bytes: [UInt8]) -> Bool { bytes.contains(where: \.isASCIIDigit) }
}

extension TimeScanner {
    enum Separator { case none, blank, mark }

    /// What stands between a time and its words: blanks, and one or two of `:`, `-`, `–`, `|`, `→` and their like.
    mutating func takeSeparator() -> Separator {
        var separator = Separator.none
        for _ in 0..<3 {
            if skipBlanks(), separator == .none { separator = .blank }
            let start = index
            if [0x3A, 0x7C, 0x2C, 0x3B].contains(peek()) {
                index += 1
            } else if peek() == UInt8(ascii: "."), index + 1 == bytes.count || peek(1) == 0x20 {
                index += 1
            } else if take("->") || take("=>") || take("→") || take("•") || take("·") || take("：") {
            } else if takeDash() {
                // `-5 nodes` is a number.
                if peek().isASCIIDigit { index = start }
            }
            if index == start { break }
            separator = .mark
        }
        skipBlanks()
        return separator
    }

    /// Whether words end here by a colon, a long dash, or a blank and a mark; the hyphen in `Post-incident` ends none.
    fileprivate var isBeforeSeparator: Bool {
        var ahead = self
        if peek() == 0x3A || ahead.take("：") || ahead.take("–") || ahead.take("—") { return true }
        return ahead.skipBlanks() && ahead.takeSeparator() == .mark
    }

    /// The place behind the last word before `limit`: dashes, commas and blanks between are not the label's.
    func endOfWords(before limit: Int) -> Int {
        var end = limit
        while end > 0 {
            let byte = bytes[end - 1]
            if [0x20, 0x09, 0x2D, 0x2C, 0x28, 0x5B, 0x40, 0x7C].contains(byte) {
                end -= 1
            } else if end >= 3, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80, (0x90...0x95).contains(byte) {
                end -= 3
            } else {
                break
            }
        }
        return end
    }
}
