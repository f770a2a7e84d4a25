extension Array where Element == Inline {
    /// The index of the break that ends a first line of strong words alone, but for signs such as ✅ in front of them and a
    /// colon or a note behind: a sidehead over the lines below it.
    package var sideheadEnd: Int? {
        guard let end = firstIndex(where: \.isBreak), end + 1 < count else { return nil }
        var hasStrongWords = false
        for inline in self[..<end] {
            switch inline.content {
            case .text(let text): guard !text.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
            case .footnoteReference: continue
            default:
                guard !hasStrongWords, inline.isStrong, !inline.children.contains(where: \.holdsBreak) else {
                    return nil
                }
                hasStrongWords = true
            }
        }
        return hasStrongWords ? end : nil
    }

    /// Whether a paragraph's first line is a sidehead that its author ended, or that was found to be one.
    package var beginsWithSidehead: Bool { sideheadEnd.map { self[$0].content == .lineBreak } ?? false }
}

extension Inline {
    /// Whether its words are strong, or strong and italic.
    fileprivate var isStrong: Bool {
        switch content {
        case .strong: true
        case .emphasis(let words): words.count == 1 && words[0].isStrong
        default: false
        }
    }

    /// Whether a line ends in it, or a picture stands in it.
    fileprivate var holdsBreak: Bool {
        if case .image = content { return true }
        return isBreak || children.contains(where: \.holdsBreak)
    }
}
