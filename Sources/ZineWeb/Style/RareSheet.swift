import ZineDocument

extension Article {
    /// Whether it is or has what only the style sheet of rare things knows, Latin letters among ideographs too.
    var needsRareSheet: Bool {
        kind == .illustration || EmphasisDots(language: language) != nil || allBlocks.contains(where: \.isRare)
    }
}

extension Block {
    /// Boxes, numbers before a bracket, tasks, definitions, verses, pull quotes, alerts, paragraphs with sideheads.
    fileprivate var isRare: Bool {
        switch content {
        case .paragraph(let text): text.beginsWithSidehead
        case .alert, .definitions, .verse, .pullQuote: true
        case .list(let list): isBracketedList || list.items.contains { $0.isDone != nil }
        default: isBox
        }
    }
}
