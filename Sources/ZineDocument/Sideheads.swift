extension Array where Element == Inline {
    /// The index of the break that ends a first line of strong words alone, but for signs such as ✅ in front of them and a
    /// colon behind: a sidehead over the lines below it.
    package var sideheadEnd: Int? {
        guard let end = firstIndex(where: { $0.content == .lineBreak || $0.content == .softBreak }), end + 1 < count
        else {
            return nil
        }
        var hasStrongWords = false
        for inline in self[..<end] {
            if case .strong(let words) = inline.content {
                guard !hasStrongWords, !words.contains(where: \.isBreak) else { return nil }
                hasStrongWords = true
            } else {
                guard case .text(let text) = inline.content, !text.contains(where: { $0.isLetter || $0.isNumber })
                else {
                    return nil
                }
            }
        }
        return hasStrongWords ? end : nil
    }

    /// Whether a paragraph's first line is a sidehead that its author ended, or that was found to be one.
    package var beginsWithSidehead: Bool { sideheadEnd.map { self[$0].content == .lineBreak } ?? false }
}

extension Inline {
    fileprivate var isBreak: Bool {
        switch content {
        case .softBreak, .lineBreak, .image: true
        default: children.contains(where: \.isBreak)
        }
    }
}
