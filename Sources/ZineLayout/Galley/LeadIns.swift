import ZineDocument

extension Block {
    /// Whether it is a paragraph that ends in a colon, and what follows is what it speaks of.
    func leads(to next: Block) -> Bool {
        guard case .paragraph(let text) = content, let last = text.plainText.last(where: { !$0.isWhitespace }),
            last == ":" || last == "："
        else { return false }
        switch next.content {
        case .heading, .pageBreak, .thematicBreak, .pullQuote: return false
        default: return true
        }
    }
}
