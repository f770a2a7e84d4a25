import ZineCore
import ZineDocument

/// Paragraphs whose first line is a sidehead, which would run into the first sentence below it. Two of them beside one another,
/// or in items of one list, have that line ended; a single one may have been wrapped there, and so may those in scripts without
/// capitals.
enum Sideheads {
    /// Characters of the first line.
    private static let longestLine = 72

    static func parted(_ blocks: [Block]) -> [Block] {
        let ended = blocks.map { endingSidehead(of: $0) }
        let areSeveral = ended.count { $0 != nil } > 1
        return zip(blocks, ended).map { block, ended in
            if areSeveral, let ended { return ended }
            var block = block
            if case .list(let list) = block.content { block.content = .list(parted(list)) }
            // A pull quote's lines are the theme's.
            if case .pullQuote = block.content { return block }
            return block.mappingChildren(parted)
        }
    }

    private static func parted(_ list: List) -> List {
        var list = list
        let firsts = list.items.map { $0.blocks.first.flatMap { endingSidehead(of: $0) } }
        guard firsts.count(where: { $0 != nil }) > 1 else { return list }
        for (index, first) in firsts.enumerated() {
            if let first { list.items[index].blocks[0] = first }
        }
        return list
    }

    private static func endingSidehead(of block: Block) -> Block? {
        guard case .paragraph(var text) = block.content, let end = text.sideheadEnd, text[end].content == .softBreak
        else {
            return nil
        }
        let lines = text.partedAtBreaks.map { $0.plainText.trimmed }
        guard lines[0].count <= longestLine, let last = lines[0].last,
            last.isLetter || last.isNumber || ")”’\"".contains(last), let start = lines[1].first,
            start.isUppercase || start.isNumber
        else { return nil }
        text[end].content = .lineBreak
        return Block(.paragraph(text), at: block.span)
    }
}
