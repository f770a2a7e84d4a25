import ZineDocument

extension Article {
    /// Whether it has what only the style sheet of rare things knows: boxes, numbers before a bracket, Latin letters among
    /// ideographs.
    var needsRareSheet: Bool {
        EmphasisDots(language: language) != nil || allBlocks.contains { $0.isBox || $0.isBracketedList }
    }
}
