import ZineCore
import ZineDocument

/// Addresses that stand in running text without any mark. GitHub's reading of them ends at a blank or `<`; writing that
/// sets no blanks around its points ends them with its own: `见https://example.com/log，以及…`.
enum BareAddress {
    /// What no address goes on behind, unless it stands between `<` and `>`.
    static func isEnd(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value > 0x7F else { return false }
        switch scalar.value {
        // Points and quotes of Latin, Greek, Armenian, Hebrew, Arabic, Devanagari and Ethiopic.
        case 0xAB, 0xBB, 0x2018...0x201F, 0x2026, 0x2039, 0x203A, 0x55D, 0x589, 0x5C3, 0x60C, 0x61B, 0x61F, 0x6D4,
            0x964,
            0x965, 0x1362...0x1368:
            return true
        // Chinese and Japanese points and brackets, and their relatives of full and half width.
        case 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301F, 0xFE10...0xFE19, 0xFE30...0xFE44, 0xFE50...0xFE5E,
            0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF3B, 0xFF3D, 0xFF5B, 0xFF5D,
            0xFF5F...0xFF64:
            return true
        default: return scalar.properties.isWhitespace
        }
    }

    /// A stretch of running text: an address, or what stands around it.
    struct Piece: Hashable {
        var text: String
        var isAddress: Bool
    }

    /// An address that was read too far, and what follows it with the addresses in that; `nil` where it ends well.
    static func pieces(_ text: String) -> [Piece]? {
        guard text.unicodeScalars.contains(where: isEnd) else { return nil }
        var pieces: [Piece] = []
        var rest = Substring(text)
        while !rest.isEmpty {
            let before = start(in: rest)
            if before > rest.startIndex { pieces.append(Piece(text: String(rest[..<before]), isAddress: false)) }
            rest = rest[before...]
            let scalars = rest.unicodeScalars
            var end = scalars.firstIndex { isEnd($0) || $0.value <= 0x20 || $0 == "<" } ?? scalars.endIndex
            while end > rest.startIndex, isLoose(rest[rest.unicodeScalars.index(before: end)]) {
                end = rest.unicodeScalars.index(before: end)
            }
            guard end > rest.startIndex else { break }
            pieces.append(Piece(text: String(rest[..<end]), isAddress: true))
            rest = rest[end...]
        }
        if !rest.isEmpty { pieces.append(Piece(text: String(rest), isAddress: false)) }
        return pieces
    }

    /// Where the next address begins, or the end.
    private static func start(in text: Substring) -> Substring.Index {
        var index = text.startIndex
        while index < text.endIndex {
            let here = text[index...]
            if here.hasPrefix("https://") || here.hasPrefix("http://") || here.hasPrefix("www.") { return index }
            index = text.index(after: index)
        }
        return index
    }

    /// Points of the sentence behind an address.
    private static func isLoose(_ character: Character) -> Bool { "?!.,:;*_~'\"".contains(character) }
}

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
