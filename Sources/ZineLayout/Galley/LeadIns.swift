import ZineDocument

extension Block {
    /// Whether it ends in words that speak of what follows: a paragraph, or a list's last one, that ends in a colon; one that
    /// is all bold, as a heading is; a short one above a list.
    func leads(to next: Block) -> Bool {
        guard let text = lastWords, next.canBeLedTo else { return false }
        if text.plainText.last(where: { !$0.isWhitespace }).map({ $0 == ":" || $0 == "：" }) ?? false { return true }
        guard case .paragraph = content else { return false }
        if case .list = next.content, text.plainText.count <= Self.lettersOfShortLead { return true }
        return text.isAllStrong
    }

    /// As many as stand in a line.
    private static let lettersOfShortLead = 60

    /// The text that it ends in, where that is a paragraph's.
    private var lastWords: [Inline]? {
        switch content {
        case .paragraph(let text): text
        case .list(let list): list.items.last?.blocks.last?.lastWords
        default: nil
        }
    }

    private var canBeLedTo: Bool {
        switch content {
        case .heading, .pageBreak, .thematicBreak, .pullQuote: false
        default: true
        }
    }
}

extension [Inline] {
    /// Whether bold words are all that there is.
    fileprivate var isAllStrong: Bool {
        !isEmpty
            && allSatisfy { inline in
                if case .strong = inline.content { return true }
                return [inline].plainText.allSatisfy { $0.isWhitespace }
            }
    }
}
