import ZineCore
import ZineDocument

/// A table whose columns but one are times: `Time | Event`, `Day | Date | Time | Event`, `Event | Time`.
enum TableForm {
    /// Of a hundred rows, how many have to tell a time. The words that others have instead are kept: `…`, `later`.
    private static let share = 75
    /// The longest words that can stand for a time, in characters.
    private static let wordLimit = 24

    static func yield(_ table: Table) -> TimelineYield? {
        let table = withRowInHead(table) ?? table
        let columns = table.alignments.count
        guard columns >= 2, columns <= 5, table.rows.count >= 2, table.rows.allSatisfy({ $0.count == columns }) else {
            return nil
        }
        if let rows = timesFirst(table, columns: columns - 1) {
            guard !isMeasured(table.head.prefix(columns - 1), rows) else { return nil }
            return TimelineYield(form: .other, drafts: heads(table, columns: columns - 1) + rows.sharingDays())
        }
        guard columns == 2, let rows = timeLast(table), !isMeasured(table.head.suffix(1), rows) else { return nil }
        return TimelineYield(form: .other, drafts: heads(table, last: true) + rows)
    }

    /// Whether the rows are durations or scores, as a head over them says or they do themselves.
    private static func isMeasured(_ heads: ArraySlice<Table.Cell>, _ rows: [TimelineDraft]) -> Bool {
        let isSaid = heads.contains { Measures.isNamed(by: $0.text) }
        return rows.areMeasures || (isSaid && rows.allSatisfy { $0.entry?.time.couldBeDuration ?? false })
    }

    /// Markdown asks for a head even where there is none: then the first entry stands in it.
    private static func withRowInHead(_ table: Table) -> Table? {
        guard table.head.count == table.alignments.count, table.head.count >= 2, let first = table.rows.first,
            table.head.contains(where: { isMoment($0.text, like: first) })
        else { return nil }
        var table = table
        table.rows.insert(table.head, at: 0)
        table.head = []
        return timesFirst(table, columns: table.alignments.count - 1) != nil || timeLast(table) != nil ? table : nil
    }

    /// Whether a cell of the head is a clock's time, or a date where the row below begins with one and no more.
    private static func isMoment(_ text: [Inline], like row: [Table.Cell]) -> Bool {
        guard let timed = TimedText(text), timed.rest.isEmpty, timed.label.isEmpty else { return false }
        if timed.time.start.clock != nil { return true }
        return timed.time.isDateOnly && row.contains { TimedText($0.text)?.time.isDateOnly ?? false }
            && !row.contains { TimedText($0.text)?.time.start.clock != nil }
    }

    /// The table's head, which may say the zone or the year.
    private static func heads(_ table: Table, columns: Int = 1, last: Bool = false) -> [TimelineDraft] {
        guard let first = table.head.first(where: { !$0.text.isEmpty }) else { return [] }
        let cells = last ? table.head.reversed() : table.head
        let heads = Timeline.Heads(
            time: joined(cells.prefix(columns)), event: joined(cells.dropFirst(columns)), at: first.span)
        return [.heads(heads)]
    }

    /// The words of neighbouring cells, a blank between them.
    private static func joined(_ cells: ArraySlice<Table.Cell>) -> [Inline] {
        var text: [Inline] = []
        for cell in cells where !cell.text.isEmpty {
            if !text.isEmpty { text.append(Inline(.text(" "), at: cell.span)) }
            text += cell.text
        }
        return text
    }

    private static func timesFirst(_ table: Table, columns: Int) -> [TimelineDraft]? {
        var drafts: [TimelineDraft] = []
        var timed = 0
        let hasBareDays =
            columns == 1
            && table.rows.contains { row in
                row.first.flatMap { TimedText($0.text) }?.time.hasBareDay ?? false
            }
        for row in table.rows {
            let cells = row.prefix(columns)
            // Of several columns each has to be one of times, or the second would be words about the event.
            guard columns == 1 || cells.allSatisfy(isTemporal) && !holdSpan(cells, under: table.head) else {
                return nil
            }
            let text = joined(cells)
            let event = row[columns]
            let body = event.text.isEmpty ? [] : [Block(.paragraph(event.text), at: event.span)]
            if text.isEmpty {
                guard drafts.last?.isEntry ?? false else { return nil }
                drafts.attach(body)
                continue
            }
            if body.isEmpty, let day = DayText(text) {
                drafts.append(.day(text: text, day: day.day, span: row[0].span))
                continue
            }
            let read = TimedText(text) ?? TimedText(amongEntries: text)
            if hasBareDays, let days = TimedText(bareDays: text) {
                drafts.append(.entry(EntryDraft(time: days.time, label: days.rest, body: body, span: row[0].span)))
                timed += 1
            } else if let entry = entry(text, read, body, at: row[0].span) {
                drafts.append(.entry(entry))
                if let read, !read.time.isWords { timed += 1 }
            } else {
                return nil
            }
        }
        let entries = drafts.entryCount
        return entries >= 2 && timed * 100 >= entries * share && timed >= 1 ? drafts : nil
    }

    /// An entry whose time is what was read in its cell, or the cell's words where they are few.
    private static func entry(
        _ text: [Inline], _ read: TimedText?, _ body: [Block], at span: SourceSpan
    ) -> EntryDraft? {
        let words = text.plainText.trimmed
        let canBeTime = words.count <= wordLimit && text.allSatisfy(\.isPlainWords)
        if let read, !canBeTime || body.isEmpty || !isBounded(read) {
            return EntryDraft(time: read.time, label: read.label + read.rest, body: body, span: span)
        }
        guard canBeTime else { return nil }
        return EntryDraft(time: TimeExpression(words: words), label: [], body: body, span: span)
    }

    /// `by 10:30`, `until 12:00`, `12:20 onwards`: words in small letters beside a time say which moments it means, and stay
    /// with it.
    private static func isBounded(_ read: TimedText) -> Bool {
        let words = (read.label + read.rest).plainText.trimmed
        return !words.isEmpty && words.allSatisfy { $0.isWhitespace || ($0.isLetter && !$0.isUppercase) }
    }

    /// Whether two cells have a clock's time each, and no head says that they are one moment in two zones: the second would
    /// be read as words about the event.
    private static func holdSpan(_ cells: ArraySlice<Table.Cell>, under head: [Table.Cell]) -> Bool {
        guard cells.count(where: { TimedText($0.text)?.time.start.clock != nil }) > 1 else { return false }
        return !head.contains { cell in
            cell.text.plainText.split { !$0.isLetter }.contains { word in
                var scanner = TimeScanner(Array(word.utf8))
                return scanner.zoneName(isEnclosed: true) != nil && scanner.isAtEnd
            }
        }
    }

    /// Whether a cell holds a time, a date, a weekday, a zone or nothing.
    private static func isTemporal(_ cell: Table.Cell) -> Bool {
        let text = cell.text
        if text.plainText.allSatisfy({ $0.isWhitespace || "-–—".contains($0) }) { return true }
        if DayText(text) != nil || TimedText(text)?.rest.isEmpty ?? false { return true }
        let bytes = LeadText(text).bytes
        return [true, false].contains { isEnclosed in
            var scanner = TimeScanner(isEnclosed ? bytes : [0x20] + bytes)
            let isRead =
                isEnclosed
                ? scanner.weekday() != nil || scanner.zoneName(isEnclosed: true) != nil
                : scanner.attempt { scanner in
                    scanner.skipBlanks()
                    return scanner.day(beforeClock: true)
                } != nil
            return isRead && scanner.isAtEnd
        }
    }

    /// `| Detected | 14:20 UTC |`: the words are the label.
    private static func timeLast(_ table: Table) -> [TimelineDraft]? {
        var drafts: [TimelineDraft] = []
        for row in table.rows {
            guard row.count == 2, let timed = TimedText(row[1].text), !timed.time.isDateOnly, timed.label.isEmpty,
                timed.rest.isEmpty
            else { return nil }
            // `Duration` below them: these are figures of an incident, of which a table says more.
            guard !timed.time.couldBeDuration || !Measures.isNamed(by: row[0].text) else { return nil }
            drafts.append(.entry(EntryDraft(time: timed.time, label: row[0].text, body: [], span: row[0].span)))
        }
        return drafts.entryCount >= 2 ? drafts : nil
    }
}

extension TimeExpression {
    /// The date in front of the time, or that is all of it.
    fileprivate var dayAsWritten: String? { parts?.day ?? (isDateOnly && end == nil ? written : nil) }
}

extension Array where Element == TimelineDraft {
    /// Where rows repeat their date, each date goes over its rows, once; also where those above do so already.
    func sharingDays(below rows: [TimelineDraft] = []) -> [TimelineDraft] {
        let written = map { $0.entry?.time.dayAsWritten }
        let isSharedAbove = rows.contains { $0.entry?.isDayAbove ?? false }
        let repeats = isSharedAbove || zip(written, written.dropFirst()).contains { $0 != nil && $0 == $1 }
        guard repeats, allSatisfy({ $0.isEntry && $0.entry?.time.end?.day == nil }) else { return self }
        var drafts: [TimelineDraft] = []
        var above = rows.lastDayText
        for draft in self {
            guard case .entry(var entry) = draft, let date = entry.time.dayAsWritten else {
                drafts.append(draft)
                continue
            }
            if date != above {
                drafts.append(
                    .day(text: [Inline(.text(date), at: entry.span)], day: entry.time.start.day, span: entry.span))
                above = date
            }
            entry.isDayAbove = true
            drafts.append(.entry(entry))
        }
        return drafts
    }
}

extension Array where Element == TimelineDraft {
    /// The words of the last day.
    fileprivate var lastDayText: String? {
        for case .day(let text, _, _) in reversed() { return text.plainText }
        return nil
    }
}

extension Inline {
    /// Whether it can be shown as plain text without losing an address or a picture.
    fileprivate var isPlainWords: Bool {
        switch content {
        case .link, .image, .footnoteReference, .lineBreak, .softBreak: false
        default: children.allSatisfy(\.isPlainWords)
        }
    }
}
