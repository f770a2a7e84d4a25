import ZineCore
import ZineDocument

extension ArticleBuilder {
    /// A link that is its own address, parted where that ends before the link does.
    mutating func parted(_ node: MarkdownNode, destination: String) -> [Inline]? {
        guard node.children.count == 1, case .text(let words) = node.children[0].kind,
            destination == words || destination == "http://" + words, !isBracketed(words),
            let pieces = BareAddress.pieces(words)
        else { return nil }
        return pieces.flatMap { piece -> [Inline] in
            guard piece.isAddress else { return [Inline(.text(piece.text), at: node.span)] }
            return link(
                [Inline(.text(piece.text), at: node.span)],
                destination: piece.text.hasPrefix("www.") ? "http://" + piece.text : piece.text, title: "",
                at: node.span)
        }
    }

    /// Whether an address stands between `<` and `>` in the text.
    private func isBracketed(_ address: String) -> Bool {
        source.bytes[...].firstRange(of: Array("<\(address)>".utf8)) != nil
    }
}
