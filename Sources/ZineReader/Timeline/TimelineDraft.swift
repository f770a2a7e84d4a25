import ZineCore
import ZineDocument

/// A timeline's line, recognised, before its neighbours are known.
enum TimelineDraft {
    case day(text: [Inline], day: TimeExpression.Day?, span: SourceSpan)
    case entry(EntryDraft)
    /// The heads of a table's columns.
    case heads(Timeline.Heads)

    var isEntry: Bool { entry != nil }

    var span: SourceSpan {
        switch self {
        case .day(_, _, let span): span
        case .entry(let entry): entry.span
        case .heads(let heads): heads.span
        }
    }

    var entry: EntryDraft? {
        if case .entry(let entry) = self { entry } else { nil }
    }
}

struct EntryDraft {
    var time: TimeExpression
    var label: [Inline] = []
    var body: [Block]
    var span: SourceSpan
    /// Whether the day above says its date.
    var isDayAbove = false

    init(_ timed: TimedText, more: [Block] = [], paragraph: SourceSpan, span: SourceSpan) {
        time = timed.time
        label = timed.label
        let first =
            timed.rest.isEmpty ? [] : [Block(.paragraph(timed.rest), at: timed.rest[0].span.joined(with: paragraph))]
        body = first + more
        self.span = span
    }

    /// A heading's time with the blocks below it, or a table row's.
    init(time: TimeExpression, label: [Inline], body: [Block], span: SourceSpan) {
        self.time = time; self.label = label; self.body = body; self.span = span
    }
}

extension SourceSpan {
    /// From here to the other's end.
    func joined(with other: SourceSpan) -> SourceSpan {
        SourceSpan(file: file, start: start, end: max(start, other.end))
    }
}

extension Array where Element == TimelineDraft {
    var entryCount: Int { count { $0.isEntry } }

    /// Two entries, of which one has more than `noon` or `midnight` for its time, and which are no durations.
    var isTimeline: Bool {
        entryCount >= 2 && contains { $0.entry.map { $0.time.start.clock?.name == nil } ?? false } && !areMeasures
    }

    /// Whether they are two facts rather than events: `Start: 2018-08-22` and `End: 2018-08-23`, and no word more.
    var areFacts: Bool {
        guard count == 2 else { return false }
        return compactMap(\.entry).count { $0.time.isDateOnly && !$0.label.isEmpty && $0.body.isEmpty } == 2
    }

    /// Puts blocks behind those of the last entry.
    mutating func attach(_ blocks: [Block]) {
        guard let index = lastIndex(where: \.isEntry), case .entry(var entry) = self[index] else { return }
        entry.body += blocks
        self[index] = .entry(entry)
    }

    /// Whether the last entry's last words announce what follows: they end in a colon.
    var lastEntryAnnounces: Bool {
        guard case .entry(let entry) = last, case .paragraph(let text) = entry.body.last?.content else { return false }
        return text.plainText.last { !$0.isWhitespace } == ":"
    }
}
