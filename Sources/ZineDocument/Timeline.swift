public import ZineCore

/// What happened when: entries whose times hang in a column of their own.
public struct Timeline: Hashable, Sendable {
    public enum Item: Hashable, Sendable {
        /// A date over the entries that follow it. Printed as written.
        case day(Day)
        case entry(Entry)
        /// The heads of a table's columns, over its entries.
        case heads(Heads)

        /// Its anchor, unique within the article; empty for what has none.
        public var id: String {
            switch self {
            case .day(let day): day.id
            case .entry(let entry): entry.id
            case .heads: ""
            }
        }

        public var span: SourceSpan {
            switch self {
            case .day(let day): day.span
            case .entry(let entry): entry.span
            case .heads(let heads): heads.span
            }
        }
    }

    /// What stood over the columns of a table: `Time (UTC)` and `Event`.
    public struct Heads: Hashable, Sendable {
        /// Over the times; several columns' heads follow one another.
        public var time: [Inline]
        /// Over what happened.
        public var event: [Inline]
        public var span: SourceSpan
        public init(time: [Inline], event: [Inline], at span: SourceSpan) {
            self.time = time; self.event = event; self.span = span
        }
    }

    public struct Day: Hashable, Sendable {
        public var text: [Inline]
        /// `YYYY-MM-DD` where the text is a whole date.
        public var date: String?
        public var id: String
        public var span: SourceSpan
        public init(text: [Inline], date: String?, id: String, at span: SourceSpan) {
            self.text = text; self.date = date; self.id = id; self.span = span
        }
    }

    public struct Entry: Hashable, Sendable {
        public var time: Time
        /// Words that stood before the time (`Detected:`), to be set in front of the body.
        public var label: [Inline]
        /// Whether the label was a heading: it stands on a line of its own.
        public var isHeaded: Bool
        public var body: [Block]
        /// Unique within the article.
        public var id: String
        public var span: SourceSpan
        public init(
            time: Time, label: [Inline] = [], isHeaded: Bool = false, body: [Block], id: String, at span: SourceSpan
        ) {
            self.time = time; self.label = label; self.isHeaded = isHeaded; self.body = body; self.id = id
            self.span = span
        }

        /// What stands between the label and the first words of the body.
        package var joint: Inline { Inline(isHeaded ? .lineBreak : .text(" "), at: span) }
    }

    /// A time as its author wrote it, without the brackets or marks around it.
    public struct Time: Hashable, Sendable {
        /// Exactly as written, without enclosing brackets: `14:23 to 14:43`, `~14:30`, `2:18 PM PST`. A date that the
        /// day above says is left out; empty where there was no more than that.
        public var written: String
        /// The first time of the range, or the only one, as written.
        public var start: String
        /// The second time of a range, as written, with the word or dash that joins them in `joiner`.
        public var end: String?
        public var joiner: String?
        /// ISO 8601 (`2020-03-16T14:18-07:00`, or as much of it as is known: `14:18`) for `<time datetime>`; `nil` for
        /// times that no clock shows.
        public var machineReadable: String?
        public init(
            written: String, start: String, end: String? = nil, joiner: String? = nil, machineReadable: String? = nil
        ) {
            self.written = written; self.start = start; self.end = end; self.joiner = joiner
            self.machineReadable = machineReadable
        }
    }

    public var items: [Item]
    public init(items: [Item]) { self.items = items }
}
