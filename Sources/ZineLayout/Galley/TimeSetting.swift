import ZineCore
import ZineDocument

/// How a time stands in its column: in as few lines as it needs, parted where its parts meet and nowhere else.
struct TimeSetting {
    /// What the column has no room for: it hangs on a line of its own above.
    private(set) var above = ""
    /// From top to bottom.
    private(set) var beside: [String] = []

    init(_ time: Timeline.Time, room: Length, width: (String) -> Length) {
        let rows = Self.rows(time)
        if rows.allSatisfy({ width($0) <= room }) {
            beside = rows
            return
        }
        let lines = rows.flatMap { Self.filled($0, room: room, width: width) }
        let last = lines.lastIndex { width($0.text) > room } ?? -1
        for line in lines[...last] { above += (line.hasBlank && !above.isEmpty ? " " : "") + line.text }
        beside = lines[(last + 1)...].map(\.text)
    }

    /// The width of the column in which the time would stand in one line, or a range in two; where that is more than the
    /// limit, of the widest of its parts within it.
    static func need(of time: Timeline.Time, limit: Length, width: (String) -> Length) -> Length {
        let rows = rows(time)
        let whole = rows.map(width).max() ?? .zero
        guard whole > limit else { return whole }
        return rows.flatMap(Timeline.Time.parts).map { width($0.text) }.filter { $0 <= limit }.max() ?? .zero
    }

    /// One line, or two for a range: a dash ends the first, for in front of a figure it would say minus; a word leads the
    /// second.
    private static func rows(_ time: Timeline.Time) -> [String] {
        guard let end = time.end else { return [time.written].filter { !$0.isEmpty } }
        let joiner = (time.joiner ?? "").trimmingSpaces
        if joiner.count == 1 { return [time.start + joiner, end] }
        return [time.start, joiner.isEmpty ? end : joiner + " " + end]
    }

    /// Lines of as many parts as fit; each with whether a blank stands before it.
    private static func filled(
        _ row: String, room: Length, width: (String) -> Length
    ) -> [(text: String, hasBlank: Bool)] {
        var lines: [(text: String, hasBlank: Bool)] = []
        for part in Timeline.Time.parts(of: row) {
            if let last = lines.last {
                let joined = last.text + (part.hasBlank ? " " : "") + part.text
                if width(joined) <= room {
                    lines[lines.count - 1].text = joined
                    continue
                }
            }
            lines.append(part)
        }
        return lines
    }
}
