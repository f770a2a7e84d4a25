import ZineCore

/// Where else in a file stands what is told once, by its first place.
enum OtherLines {
    private static let most = 12

    /// `, as do 2 others (lines 12, 45)`; nothing where there are none.
    static func words(behind spans: [SourceSpan], _ verbs: (one: String, several: String) = ("does", "do")) -> String {
        let count = spans.count - 1
        guard count > 0 else { return "" }
        var lines: [Int] = []
        for span in spans.dropFirst() where lines.last != span.start.line { lines.append(span.start.line) }
        let named = lines.prefix(most).map(String.init).joined(separator: ", ") + (lines.count > most ? ", …" : "")
        return ", as \(count == 1 ? verbs.one : verbs.several) \(count) other\(count == 1 ? "" : "s") "
            + "(line\(lines.count == 1 ? "" : "s") \(named))"
    }
}

/// How often each kind of a thing was met, and where first; in the order of their first places.
struct Tally {
    private(set) var all: [(kind: String, tally: (first: SourceSpan, count: Int))] = []
    private static let limit = 50

    mutating func count(_ kind: String, at span: SourceSpan, times: Int = 1) {
        if let index = all.firstIndex(where: { $0.kind == kind }) {
            all[index].tally.count += times
            // Notes, and what stands in HTML, are read behind the text around them.
            if span.file == all[index].tally.first.file, span.start < all[index].tally.first.start {
                all[index].tally.first = span
            }
        } else if all.count < Self.limit {
            all.append((kind, (span, times)))
        }
    }

    mutating func add(_ other: Tally) {
        for (kind, tally) in other.all { count(kind, at: tally.first, times: tally.count) }
    }
}
