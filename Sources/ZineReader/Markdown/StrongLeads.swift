import ZineCore
import ZineDocument

/// Paragraphs whose first line is strong words and no more: titles to what follows, which would run into its first sentence.
/// Two of them beside one another, or in items of one list, have that line ended; a single one may have been wrapped there, and
/// so may those in scripts without capitals.
enum StrongLeads {
    /// Characters of the first line.
    private static let longestLine = 72

    static func parted(_ blocks: [Block]) -> [Block] {
        let ended = blocks.map { endingLead(of: $0) }
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
        let firsts = list.items.map { $0.blocks.first.flatMap { endingLead(of: $0) } }
        guard firsts.count(where: { $0 != nil }) > 1 else { return list }
        for (index, first) in firsts.enumerated() {
            if let first { list.items[index].blocks[0] = first }
        }
        return list
    }

    private static func endingLead(of block: Block) -> Block? {
        guard case .paragraph(var text) = block.content, text.count > 2, case .strong = text[0].content,
            text[1].content == .softBreak
        else { return nil }
        let lines = text.partedAtBreaks.map { $0.plainText.trimmed }
        guard lines[0].count <= longestLine, let end = lines[0].last,
            end.isLetter || end.isNumber || ")”’\"".contains(end), let start = lines[1].first,
            start.isUppercase || start.isNumber
        else { return nil }
        text[1].content = .lineBreak
        return Block(.paragraph(text), at: block.span)
    }
}
