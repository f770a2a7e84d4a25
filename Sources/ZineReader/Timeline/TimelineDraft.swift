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
    /// Whether the label was a heading.
    var isHeaded = false
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
    init(time: TimeExpression, label: [Inline], isHeaded: Bool = false, body: [Block], span: SourceSpan) {
        self.time = time; self.label = label; self.isHeaded = isHeaded; self.body = body; self.span = span
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

    /// Two entries, of which one has more than `noon` or `midnight` for its time, and which are neither durations nor facts.
    var isTimeline: Bool {
        entryCount >= 2 && contains { $0.entry.map { $0.time.start.clock?.name == nil } ?? false } && !areMeasures
            && !areFacts
    }

    /// Whether they are facts rather than events: `Start: 2018-08-22` and `End: 2018-08-23`, and no word more; or more of
    /// them, among which are such as `Created:`.
    var areFacts: Bool {
        let entries = compactMap(\.entry)
        guard entries.count > 1, entries.count == count,
            entries.allSatisfy({ $0.time.isDateOnly && !$0.label.isEmpty && $0.body.isEmpty })
        else { return false }
        return count == 2 || entries.contains { FactLabels.isFact($0.label.plainText) }
    }

    /// Puts blocks behind those of the last entry.
    mutating func attach(_ blocks: [Block]) {
        guard let index = lastIndex(where: \.isEntry), case .entry(var entry) = self[index] else { return }
        entry.body += blocks
        self[index] = .entry(entry)
    }

    /// Whether the last entry's last words announce what follows: they end in a colon.
    var lastEntryAnnounces: Bool {
        guard case .entry(let entry) = last else { return false }
        return entry.body.last?.isAnnouncement ?? false
    }
}

/// What a text says of itself before a date.
enum FactLabels {
    /// A line or an item, as it was read.
    enum Line {
        /// A time; bare where a label stands before it and nothing behind.
        case time(isBare: Bool)
        case words([Inline])
    }

    /// Whether times are but some of the values that stand behind labels: `Start: 10:02`, `End: 11:02`, `Severity: 1`.
    static func leadAll(_ lines: [Line]) -> Bool {
        var times = 0
        for line in lines {
            switch line {
            case .time(let isBare):
                guard isBare else { return false }
                times += 1
            case .words(let text): guard LabelledLines.isLabelled(text) else { return false }
            }
        }
        // Three and more are what happened, with a word on the side.
        return times <= 2
    }

    private static let words: Set<String> = [
        "date", "created", "updated", "published", "modified", "written", "posted", "reviewed",
        "datum", "erstellt", "aktualisiert", "veröffentlicht", "geändert", "stand", "créé", "publié", "modifié",
        "fecha",
        "creado", "actualizado", "publicado", "data", "criado", "atualizado", "creato", "aggiornato", "pubblicato",
        "gemaakt", "bijgewerkt", "gepubliceerd", "skapad", "uppdaterad", "publicerad", "дата", "создано", "обновлено",
        "опубликовано", "作成日", "更新日", "公開日", "日付", "最終更新", "日期", "创建", "更新", "发布", "작성일", "수정일",
    ]

    static func isFact(_ label: String) -> Bool {
        label.lowercased().split(whereSeparator: { $0.isWhitespace || ":：".contains($0) })
            .contains { words.contains(String($0)) }
    }
}
