import ZineCore
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

/// Addresses that another script's writing ends, put between `<` and `>`: cmark would read on to the next blank, which
/// may be paragraphs away, and find no emphasis in what it takes for the address.
struct RunOnAddresses {
    private(set) var bytes: [UInt8]

    /// Longer ones are read to their blank.
    private static let longest = 4_000

    init(_ bytes: [UInt8]) {
        var lines = MarkdownLines(bytes)
        let literal = LiteralText(lines)
        for index in lines.open where !literal.isWhole(index) {
            let line = Array(lines[index])
            guard line.contains(where: { $0 > 0x7F }) else { continue }
            let found = Self.addresses(in: line).filter { !literal.contains($0.lowerBound, of: index) }
            guard !found.isEmpty else { continue }
            var out = line
            for place in found.reversed() {
                out.insert(UInt8(ascii: ">"), at: place.upperBound)
                out.insert(UInt8(ascii: "<"), at: place.lowerBound)
            }
            lines[index] = out[...]
        }
        self.bytes = lines.changed ?? bytes
    }

    /// Those of a line that end before the blank that would end them, and are not marked as addresses otherwise.
    private static func addresses(in line: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = 0
        while index < line.count {
            let rest = line[index...]
            guard rest.starts(with: "http://".utf8) || rest.starts(with: "https://".utf8) else { index += 1; continue }
            let word = rest.prefix(longest).prefix { $0 > 0x20 && $0 != UInt8(ascii: "<") }
            let text = String(decoding: word, as: UTF8.self)
            let limit = text.utf8.distance(from: text.startIndex, to: BareAddress.limit(of: text[...]))
            let end = text.utf8.distance(from: text.startIndex, to: BareAddress.end(of: text[...]))
            if limit < word.count, end > "https://".utf8.count, !isMarked(line[..<index]) {
                found.append(index..<index + end)
            }
            index += max(1, limit)
        }
        return found
    }

    /// Whether what stands before an address makes it one of a link, a definition or a tag already.
    private static func isMarked(_ before: ArraySlice<UInt8>) -> Bool {
        guard let last = before.last else { return false }
        if "<=\"'".utf8.contains(last) || (0x30...0x39).contains(last) || (0x61...0x7A).contains(last | 0x20) {
            return true
        }
        return before.suffix(2).elementsEqual("](".utf8) || before.suffix(3).elementsEqual("]: ".utf8)
    }
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
