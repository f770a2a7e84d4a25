import ZineCore
import ZineDocument

extension ArticleBuilder {
    /// A paragraph whose lines are counted with letters or Roman numerals as a list: `a.` and below it `b.`, `i)` and
    /// below it `ii)`. Markdown knows figures alone, and would run the lines together.
    mutating func letteredList(_ node: MarkdownNode) -> List? {
        let lines = node.lines
        guard lines.count > 1, let first = lines.first.flatMap(Counted.init), !node.hasHTML else { return nil }
        for numerals in first.ways {
            guard let start = numerals.start, let items = items(lines, numerals, isBracketed: first.isBracketed) else {
                continue
            }
            var list = List(start: start, isTight: true, items: items.map { item($0) })
            (list.numerals, list.isBracketed) = (numerals.kind, first.isBracketed)
            return list
        }
        return nil
    }

    /// The lines of each item, without its number; `nil` where there are not two that follow one another.
    private func items(_ lines: [MarkdownNode], _ way: Counted.Way, isBracketed: Bool) -> [[MarkdownNode]]? {
        guard let start = way.start else { return nil }
        var items: [[MarkdownNode]] = []
        for line in lines {
            let wanted = way.kind.text(start + items.count) + (isBracketed ? ")" : ".")
            if let rest = line.without(wanted) {
                items.append([rest])
            } else if items.isEmpty || Counted(line)?.isBracketed == isBracketed {
                return nil
            } else {
                items[items.count - 1].append(line)
            }
        }
        return items.count > 1 ? items : nil
    }

    private mutating func item(_ lines: [MarkdownNode]) -> List.Item {
        var children: [MarkdownNode] = []
        for line in lines {
            if !children.isEmpty { children.append(MarkdownNode(kind: .softBreak, children: [], span: line.span)) }
            children += line.children
        }
        let span = lines.dropFirst().reduce(lines[0].span) { $0.joined(with: $1.span) }
        return List.Item(blocks: blocks([MarkdownNode(kind: .paragraph, children: children, span: span)]), at: span)
    }
}

/// The number that a line begins with, in letters: what it may be.
private struct Counted {
    struct Way {
        var kind: List.Numerals
        var start: Int?
    }

    var word: Substring
    var isBracketed: Bool

    init?(_ line: MarkdownNode) {
        guard case .text(let text)? = line.children.first?.kind else { return nil }
        let word = text.prefix { $0.isASCII && $0.isLetter }
        let rest = text.dropFirst(word.count)
        guard (1...5).contains(word.count), let mark = rest.first, mark == "." || mark == ")",
            rest.dropFirst().first?.isWhitespace ?? (line.children.count > 1)
        else { return nil }
        (self.word, isBracketed) = (word, mark == ")")
    }

    /// Numerals before letters where both begin: a list from `i` is one of Roman numerals.
    var ways: [Way] {
        let kinds: [List.Numerals] =
            word.first?.isUppercase == true ? [.upperRoman, .upperAlpha] : [.lowerRoman, .lowerAlpha]
        return kinds.map { kind in Way(kind: kind, start: (1...100).first { kind.text($0) == word }) }
    }
}

extension MarkdownNode {
    /// A line without the words that it begins with and the blanks behind them; `nil` where it begins otherwise.
    fileprivate func without(_ marker: String) -> MarkdownNode? {
        guard case .text(let text)? = children.first?.kind, text.hasPrefix(marker) else { return nil }
        let rest = text.dropFirst(marker.count)
        guard rest.first?.isWhitespace ?? (children.count > 1) else { return nil }
        var copy = self
        let words = String(rest.drop(while: \.isWhitespace))
        if words.isEmpty { copy.children.removeFirst() } else { copy.children[0].kind = .text(words) }
        return copy.children.isEmpty ? nil : copy
    }
}
