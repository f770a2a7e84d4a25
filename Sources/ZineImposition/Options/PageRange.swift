/// Pages that somebody picks: `1-8`, `3,1,2`, `5-`, `last-1`.
public struct PageRange: Hashable, Sendable {
    /// A page counted from one, or the last.
    private enum End: Hashable {
        case page(Int)
        case last

        init?(_ text: Substring) {
            if text == "last" { self = .last; return }
            guard text.utf8.count <= 6, let number = Int(text), number > 0 else { return nil }
            self = .page(number)
        }
    }

    private struct Stretch: Hashable {
        var from: End
        var to: End
    }

    private var stretches: [Stretch]
    public let text: String

    /// Reads stretches with commas between them; either end of one may be left out, and it may run backwards.
    public static func parse(_ text: String) throws(PageRangeError) -> PageRange {
        var stretches: [Stretch] = []
        for part in text.lowercased().split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.filter { !$0.isWhitespace }.split(separator: "-", omittingEmptySubsequences: false)
            guard let first = ends.first, let last = ends.last, ends.count <= 2, ends.contains(where: { !$0.isEmpty }),
                let from = first.isEmpty ? .page(1) : End(first[...]), let to = last.isEmpty ? .last : End(last[...]),
                stretches.count < 1000
            else { throw .malformed(String(text.prefix(60))) }
            stretches.append(Stretch(from: from, to: to))
        }
        return PageRange(stretches: stretches, text: text)
    }

    /// The pages' places from zero, in a document of so many.
    public func pages(of count: Int) throws(PageRangeError) -> [Int] {
        var pages: [Int] = []
        for stretch in stretches {
            let (from, to) = (number(stretch.from, count), number(stretch.to, count))
            guard from <= count, to <= count else { throw .beyond(max(from, to), count: count) }
            pages += from <= to ? Array(from...to) : (to...from).reversed()
            guard pages.count <= Limits.pages.upperBound else { throw .malformed(String(text.prefix(60))) }
        }
        return pages.map { $0 - 1 }
    }

    private func number(_ end: End, _ count: Int) -> Int {
        switch end {
        case .page(let number): number
        case .last: count
        }
    }
}

/// Why pages could not be picked.
public enum PageRangeError: Error, Hashable, Sendable {
    case malformed(String)
    case beyond(Int, count: Int)

    public var message: String {
        switch self {
        case .malformed(let text): "“\(text)” is no range of pages; write 1-8, 3,1,2 or 5-"
        case .beyond(let page, let count): "there is no page \(page): the file has \(count)"
        }
    }
}
