import ZineDocument

/// Addresses that stand in running text without any mark. GitHub's reading of them ends at a blank or `<`; here they end
/// as `AddressEnd` says, too.
enum BareAddress {
    /// Behind an address that begins a text, the points of its sentence included.
    static func limit(of address: Substring) -> Substring.Index {
        let scalars = address.unicodeScalars
        var before: Unicode.Scalar = "/"
        var end = scalars.startIndex
        while end < scalars.endIndex {
            let scalar = scalars[end]
            if scalar.value <= 0x20 || scalar == "<" || AddressEnd.isEnd(scalar, after: before) { break }
            before = scalar
            end = scalars.index(after: end)
        }
        return end
    }

    /// Where an address that begins a text ends, without the points of the sentence behind it.
    static func end(of address: Substring) -> Substring.Index {
        let scalars = address.unicodeScalars
        var end = limit(of: address)
        while end > address.startIndex, isLoose(address[scalars.index(before: end)]) {
            end = scalars.index(before: end)
        }
        return end
    }

    /// A stretch of running text: an address, or what stands around it.
    struct Piece: Hashable {
        var text: String
        var isAddress: Bool
    }

    /// An address that was read too far, and what follows it with the addresses in that; `nil` where it ends well.
    static func pieces(_ text: String) -> [Piece]? {
        guard limit(of: text[...]) < text.endIndex else { return nil }
        var pieces: [Piece] = []
        var rest = Substring(text)
        while !rest.isEmpty {
            let before = start(in: rest)
            if before > rest.startIndex { pieces.append(Piece(text: String(rest[..<before]), isAddress: false)) }
            rest = rest[before...]
            let end = end(of: rest)
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
