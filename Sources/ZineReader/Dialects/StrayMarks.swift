import ZineCore
import ZineDocument

/// What converters leave in a text that no page should show.
enum StrayMarks {
    /// The blocks without lines of nothing but backslashes below a `<br>`: LaTeX's mark for the line's end, which the tag
    /// says already.
    static func removed(from blocks: [Block], _ marks: inout Tally) -> [Block] {
        blocks.map { block in
            guard case .paragraph(let text) = block.content else {
                return block.mappingChildren { removed(from: $0, &marks) }
            }
            var block = block
            block.content = .paragraph(removed(from: text, &marks))
            return block
        }
    }

    private static func removed(from text: [Inline], _ marks: inout Tally) -> [Inline] {
        guard text.contains(where: \.isBackslashes) else { return text }
        var out: [Inline] = []
        var isDropped = false
        for (index, inline) in text.enumerated() {
            if isDropped, inline.isLineEnd { continue }
            let ends = index + 1 == text.count || text[index + 1].isLineEnd
            isDropped = inline.isBackslashes && ends && isBelowBreak(out)
            if isDropped {
                marks.count("line-end", at: inline.span)
                while out.last?.content == .softBreak { out.removeLast() }
            } else {
                out.append(inline)
            }
        }
        return out
    }

    /// Whether what was kept so far ends a line by a hard break.
    private static func isBelowBreak(_ text: [Inline]) -> Bool {
        text.reversed().first { !$0.isBlankText }?.content == .lineBreak
    }
}

extension Inline {
    fileprivate var isBackslashes: Bool {
        guard case .text(let text) = content else { return false }
        let words = text.trimmed
        return !words.isEmpty && words.allSatisfy { $0 == "\\" }
    }

    fileprivate var isLineEnd: Bool { isBreak || isBlankText }
}
