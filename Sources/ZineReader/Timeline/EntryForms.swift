import ZineCore
import ZineDocument

/// What a block has to give to a timeline.
struct TimelineYield {
    enum Form { case paragraph, plainParagraph, list, other }
    var form: Form
    /// Blocks that stand before the first line, such as an introduction.
    var before: [Block] = []
    var drafts: [TimelineDraft]
    /// What is left behind the last line: it ends the timeline.
    var after: [Block] = []
}

/// A list whose items begin with a time, with dates among them or above nested lists.
enum ListForm {
    static func yield(_ list: List, at span: SourceSpan) -> TimelineYield? {
        // One task among the entries is an entry; a list of tasks is none.
        guard list.items.count(where: { $0.isDone != nil }) * 2 < list.items.count else { return nil }
        let readings = readings(list)
        guard let first = readings.firstIndex(where: { $0 != nil }), let last = readings.lastIndex(where: { $0 != nil })
        else { return nil }
        let timed = readings[first...last].count { $0 != nil }
        let areAllTimed = timed == list.items.count
        guard areAllTimed || !areFacts(list, readings) else { return nil }
        guard areAllTimed || (timed >= 2 && timed * 2 >= last - first + 1 && hasTwoInARow(readings)) else { return nil }
        var drafts: [TimelineDraft] = []
        for index in first...last {
            if let reading = readings[index] {
                drafts += reading
            } else {
                guard drafts.last?.isEntry ?? false else { return nil }
                drafts.attach(part(of: list, index..<index + 1, span))
            }
        }
        guard drafts.contains(where: \.isEntry) else { return nil }
        drafts.closeWithEntry()
        guard !drafts.areMeasures, !drafts.areFacts, list.start == nil || !drafts.areRanked else { return nil }
        return TimelineYield(
            form: .list, before: part(of: list, 0..<first, span), drafts: drafts,
            after: part(of: list, last + 1..<list.items.count, span))
    }

    private static func areFacts(_ list: List, _ readings: [[TimelineDraft]?]) -> Bool {
        let items = zip(list.items, readings).map { item, reading -> FactLabels.Line in
            if let reading {
                return .time(
                    isBare: reading.allSatisfy { $0.entry.map { !$0.label.isEmpty && $0.body.isEmpty } ?? false })
            }
            guard item.blocks.count == 1, case .paragraph(let text) = item.blocks[0].content else { return .words([]) }
            return .words(text)
        }
        return FactLabels.leadAll(items)
    }

    /// What each item gives: first what is plain, then, beside two such or where all of them end in a date and a time,
    /// what is less so.
    private static func readings(_ list: List) -> [[TimelineDraft]?] {
        let read = times(list)
        let entries = read.compactMap { $0 }.joined().compactMap(\.entry)
        // One time makes a timeline of words only where these stand on both of its sides, or twice on one.
        let isSure = entries.count >= 2 || (entries.first.map { $0.label.isEmpty } ?? false && list.items.count >= 3)
        guard isSure, entries.contains(where: { $0.time.start.clock != nil || $0.time.start.day?.month != nil }) else {
            return read
        }
        let hasBareDays = entries.contains(where: \.time.hasBareDay)
        return zip(list.items, read).map { item, reading in
            reading ?? (hasBareDays ? drafts(item, timed: TimedText.init(bareDays:)) : nil)
                ?? drafts(item, timed: TimedText.init(words:))
        }
    }

    /// What each item gives that holds a time.
    private static func times(_ list: List) -> [[TimelineDraft]?] {
        let plain = list.items.map { drafts($0, timed: TimedText.init(_:)) }
        let isTimeline = hasTwoInARow(plain) && plain.contains { $0?.contains(where: \.isEntry) ?? false }
        if isTimeline {
            return zip(list.items, plain).map { item, reading in
                reading ?? drafts(item, timed: TimedText.init(amongEntries:))
            }
        }
        let loose = list.items.map { drafts($0, timed: TimedText.init(amongEntries:)) }
        let areAllMoments = loose.allSatisfy { reading in
            reading?.allSatisfy { $0.entry?.time.parts != nil } ?? false
        }
        if loose.count >= 2, areAllMoments { return loose }
        // Two that are plain, and of those between them none that is no time.
        let all = zip(plain, loose).map { $0 ?? $1 }
        return plain.count(where: { $0 != nil }) >= 2 && !all.contains { $0 == nil } ? all : plain
    }

    private static func hasTwoInARow(_ readings: [[TimelineDraft]?]) -> Bool {
        zip(readings, readings.dropFirst()).contains { $0 != nil && $1 != nil }
    }

    /// The items of a range as a list that counts on where the whole one stands.
    private static func part(of list: List, _ range: Range<Int>, _ span: SourceSpan) -> [Block] {
        guard let first = list.items[range].first else { return [] }
        var part = list
        part.items = Array(list.items[range])
        part.start = list.start.map { $0.addingReportingOverflow(range.lowerBound).partialValue }
        return [Block(.list(part), at: first.span.joined(with: list.items[range.upperBound - 1].span))]
    }

    private static func drafts(_ item: List.Item, timed read: ([Inline]) -> TimedText?) -> [TimelineDraft]? {
        guard let first = item.blocks.first, case .paragraph(let text) = first.content else { return nil }
        let more = Array(item.blocks.dropFirst())
        if let day = DayText(text), let below = nested(more) {
            return [.day(text: text, day: day.day, span: item.span)] + below
        }
        if let lines = dayWithLines(text, at: first.span) {
            var drafts = lines
            guard attach(more, to: &drafts) else { return nil }
            return drafts
        }
        guard var timed = read(text) else { return nil }
        if let isDone = item.isDone {
            let box = (isDone ? "[x]" : "[ ]") + (timed.label.isEmpty ? "" : " ")
            timed.label.insert(Inline(.text(box), at: item.span), at: 0)
        }
        return [.entry(EntryDraft(timed, more: more, paragraph: first.span, span: item.span))]
    }

    /// A date whose next lines begin with times, not parted by empty ones.
    private static func dayWithLines(_ text: [Inline], at span: SourceSpan) -> [TimelineDraft]? {
        let lines = text.lines()
        guard lines.count > 1, let day = DayText(lines[0].inlines) else { return nil }
        let rest = Array(lines.dropFirst().map(\.inlines).joined(separator: [Inline(.softBreak, at: span)]))
        let place = rest.first.map { $0.span.joined(with: span) } ?? span
        guard let yield = ParagraphForm.yield(rest, at: place), yield.before.isEmpty,
            yield.drafts.allSatisfy({ $0.entry?.time.start.clock != nil })
        else { return nil }
        return [.day(text: lines[0].inlines, day: day.day, span: span)] + yield.drafts
    }

    /// The entries below a date in its item: nested lists that are timelines from end to end, paragraphs that begin
    /// with a time, and what belongs to the entry above it; no lines where nothing is nested.
    private static func nested(_ blocks: [Block]) -> [TimelineDraft]? {
        var drafts: [TimelineDraft] = []
        return attach(blocks, to: &drafts) ? drafts : nil
    }

    private static func attach(_ blocks: [Block], to drafts: inout [TimelineDraft]) -> Bool {
        for block in blocks {
            if let yield = yield(block) {
                guard yield.before.isEmpty, yield.after.isEmpty else { return false }
                drafts += yield.drafts
            } else if drafts.last?.isEntry ?? false {
                drafts.attach([block])
            } else {
                return false
            }
        }
        return true
    }

    private static func yield(_ block: Block) -> TimelineYield? {
        switch block.content {
        case .list(let list): return yield(list, at: block.span)
        case .paragraph(let text):
            // A date or words before a time would be about the day.
            let yield = ParagraphForm.yield(text, at: block.span)
            return yield?.drafts.first?.entry?.time.start.clock == nil ? nil : yield
        default: return nil
        }
    }
}

extension Array where Element == TimelineDraft {
    /// Dates that nothing stands below are entries without words: `2024-11-25` as a list's last item.
    fileprivate mutating func closeWithEntry() {
        var index = endIndex
        while index > startIndex, case .day(let text, let day?, let span) = self[index - 1] {
            index -= 1
            var scanner = TimeScanner(LeadText(text).bytes)
            guard day.month != nil, let time = scanner.expression() else { break }
            self[index] = .entry(EntryDraft(time: time, label: [], body: [], span: span))
        }
    }
}

/// Paragraphs that begin with a time, and lines of one paragraph that each do.
enum ParagraphForm {
    static func yield(_ text: [Inline], at span: SourceSpan) -> TimelineYield? {
        if isMessage(text) { return nil }
        if let rows = rows(text, at: span) { return rows }
        if let lines = lines(text, at: span) { return lines }
        if let day = DayText(text) {
            return TimelineYield(form: .paragraph, drafts: [.day(text: text, day: day.day, span: span)])
        }
        guard let timed = entry(text) else { return nil }
        // The first line of a head's data is no event, whatever stands below.
        if !timed.label.isEmpty, LabelledLines.lines(of: text) != nil { return nil }
        let isClear = timed.isMarked || timed.isSeparated || timed.time.zone != nil
        return TimelineYield(
            form: isClear ? .paragraph : .plainParagraph,
            drafts: [.entry(EntryDraft(timed, paragraph: span, span: span))])
    }

    /// `**alice** 10:02` over what she wrote: a chat's times stand behind its names, which are in small letters.
    private static func isMessage(_ text: [Inline]) -> Bool {
        guard case .strong = text.first?.content else { return false }
        let lines = text.lines()
        guard lines.count > 1, let timed = TimedText(lines[0].inlines), timed.rest.isEmpty else { return false }
        let name = timed.label.plainText
        return name.first.map { $0.isLowercase || $0 == "@" } ?? false
            && !name.contains { $0.isWhitespace || $0 == ":" }
    }

    /// Rows that a line with nothing but a bar has cut off from their table.
    private static func rows(_ text: [Inline], at span: SourceSpan) -> TimelineYield? {
        let lines = text.lines().map(\.inlines).filter { $0.plainText.trimmed != "|" }
        guard !lines.isEmpty, lines.allSatisfy({ $0.plainText.hasPrefix("|") }) else { return nil }
        var drafts: [TimelineDraft] = []
        for line in lines {
            let place = line.first?.span ?? span
            guard let timed = TimedText(line.droppingLead(1).withoutBarAtEnd) else { return nil }
            drafts.append(.entry(EntryDraft(timed, paragraph: place, span: place)))
        }
        return TimelineYield(form: .paragraph, drafts: drafts)
    }

    /// `Around 15:00 UTC the nodes …` is prose, unless a mark sets the time off.
    private static func entry(_ text: [Inline]) -> TimedText? {
        guard let timed = TimedText(text) else { return nil }
        let first = timed.time.written.prefix { $0.isLetter }.lowercased()
        return timed.isMarked || !TimeNames.isSentenceOpening(first) ? timed : nil
    }

    private static func lines(_ text: [Inline], at span: SourceSpan) -> TimelineYield? {
        let lines = text.lines()
        guard lines.count > 1 else { return nil }
        var all = lines.map { entry($0.inlines) }
        if all.count(where: { $0 != nil }) >= 2 {
            for index in all.indices.dropFirst() where all[index] == nil {
                all[index] = TimedText(words: lines[index].inlines)
            }
        }
        // Lines without a stop at their ends are entries when every one begins with a time; wrapped prose does not.
        let areAllTimed = all.drop { $0 == nil }.allSatisfy { $0 != nil }
        let readings = lines.indices.map { index in
            areAllTimed || index == 0 || beginsAnew(after: lines[index - 1])
                || Verses.hadRoom(
                    lines[index - 1].inlines.plainText.trimmed, for: lines[index].inlines.plainText.trimmed)
                ? all[index] : nil
        }
        guard let first = readings.firstIndex(where: { $0 != nil }), readings.count(where: { $0 != nil }) >= 2 else {
            return nil
        }
        let values = zip(lines, readings).map { line, reading -> FactLabels.Line in
            reading.map { .time(isBare: !$0.label.isEmpty && $0.rest.isEmpty) } ?? .words(line.inlines)
        }
        guard !FactLabels.leadAll(values) else { return nil }
        // An introduction above the first time has to end as one.
        guard first == 0 || beginsAnew(after: lines[first - 1]) else { return nil }
        var drafts: [TimelineDraft] = []
        for index in first..<lines.count {
            let place = lines[index].inlines.first?.span ?? span
            if let day = day(lines[index].inlines), readings[index] != nil, index + 1 < lines.count,
                readings[index + 1]?.time.start.clock != nil
            {
                drafts.append(.day(text: lines[index].inlines, day: day, span: place))
            } else if let timed = readings[index] {
                drafts.append(.entry(EntryDraft(timed, paragraph: place, span: place)))
            } else {
                drafts.continueLast(lines[index].inlines, afterHard: lines[index - 1].endsHard, at: place)
            }
        }
        let intro = Array(lines[..<first].map(\.inlines).joined(separator: [Inline(.softBreak, at: span)]))
        guard !drafts.areMeasures, !drafts.areFacts else { return nil }
        return TimelineYield(
            form: .paragraph, before: intro.isEmpty ? [] : [Block(.paragraph(intro), at: span)], drafts: drafts)
    }

    /// The date that a line is, and nothing else.
    private static func day(_ line: [Inline]) -> TimeExpression.Day? { DayText(line)?.day }

    /// Whether a line's end is a sentence's or the author's, not where an editor wrapped it.
    private static func beginsAnew(after line: (inlines: [Inline], endsHard: Bool)) -> Bool {
        guard !line.endsHard else { return true }
        guard let last = line.inlines.plainText.last(where: { !$0.isWhitespace }) else { return true }
        return ".!?:;…)\"”’]".contains(last)
    }
}

extension Array where Element == TimelineDraft {
    /// A line that belongs to the entry before it: its words go on in the same paragraph.
    fileprivate mutating func continueLast(_ inlines: [Inline], afterHard: Bool, at span: SourceSpan) {
        guard case .entry(var entry) = last else { return }
        let joint = Inline(afterHard ? .lineBreak : .softBreak, at: span)
        if let block = entry.body.last, case .paragraph(let text) = block.content {
            entry.body[entry.body.count - 1] = Block(.paragraph(text + [joint] + inlines), at: block.span)
        } else {
            entry.body.append(Block(.paragraph(inlines), at: span))
        }
        self[count - 1] = .entry(entry)
    }
}

extension Array where Element == Inline {
    fileprivate var withoutBarAtEnd: [Inline] {
        guard var last = last, case .text(let text) = last.content, text.trimmed.hasSuffix("|") else { return self }
        last.content = .text(String(text.trimmed.dropLast()).trimmedAtEnd)
        return dropLast() + [last]
    }
}

extension String {
    fileprivate var trimmedAtEnd: String {
        var text = self[...]
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return String(text)
    }
}
