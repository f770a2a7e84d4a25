import ZineDocument

/// Words that speak of what follows them.
enum LeadIn {
    /// A line of its own, as a heading is.
    case label
    case paragraph

    /// How many times the theme's price a page's end behind it costs.
    var weight: Int {
        switch self {
        case .label: 8
        case .paragraph: 1
        }
    }
}

extension Block {
    /// What it ends in, where that leads to the next: a paragraph, or a list's last one, that ends in a colon; one that is all
    /// bold; a short one above a list.
    func leadIn(to next: Block) -> LeadIn? {
        guard let text = lastWords, next.canBeLedTo else { return nil }
        let isShort = text.plainText.count <= Self.lettersOfShortLead
        if text.endsInColon || text.isAllStrong && isParagraph { return isShort ? .label : .paragraph }
        if case .list = next.content, isParagraph, isShort { return .paragraph }
        return nil
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
