import ZineCore

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
