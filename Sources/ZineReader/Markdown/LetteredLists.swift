import ZineCore
import ZineDocument

extension ArticleBuilder {
    /// A paragraph whose lines are counted with letters or Roman numerals as a list: `a.` and below it `b.`, `i)` and
    /// below it `ii)`. Markdown knows figures alone, and would run the lines together.
    mutating func letteredList(_ node: MarkdownNode) -> List? {
        let lines = node.lines
        guard lines.count > 1, let first = lines.first.flatMap(Counted.init), !first.isEnclosed, !node.hasHTML else {
            return nil
        }
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

    /// A paragraph whose lines are counted, but not one after another, as the lines that they are: `a.` and below it `c.`. So
    /// are those with their letters or figures in brackets, `(a)`, which lists do not have.
    mutating func countedLines(_ node: MarkdownNode) -> Verse? {
        let lines = node.lines
        guard lines.count > 1, !node.hasHTML, let first = lines.first.flatMap(Counted.init),
            lines.count(where: { Counted($0)?.hasSameMarks(as: first) ?? false }) > 1
        else { return nil }
        for way in first.ways {
            guard let start = way.start, start <= Counted.farthestStart,
                let (items, gap) = written(lines, way.kind, from: start, like: first)
            else { continue }
            if let gap {
                problems.append(
                    .warning(
                        "list-numbers", "item '\(gap.item)' of this list does not follow '\(gap.above)'",
                        hint: "count on from the item above it; until then its lines are printed as they are written",
                        at: gap.span))
            }
            return Verse(stanzas: [items.map { Verse.Line(text: inlines($0)) }])
        }
        return nil
    }

    private typealias Gap = (item: String, above: String, span: SourceSpan)

    /// The nodes of each item with its number, and the first that does not follow the one above it; `nil` where numbers go back
    /// or far ahead, and where none is out of its order that lists could not have.
    private func written(
        _ lines: [MarkdownNode], _ kind: List.Numerals, from start: Int, like first: Counted
    ) -> (items: [[MarkdownNode]], gap: Gap?)? {
        var items: [[MarkdownNode]] = []
        var gap: Gap?
        var last: (number: Int, word: Substring) = (start, first.word)
        for line in lines {
            if let counted = Counted(line), counted.hasSameMarks(as: first) {
                guard let number = counted.number(as: kind), (0...3).contains(number - last.number) else { return nil }
                if number != last.number + 1, !items.isEmpty, gap == nil {
                    gap = (String(counted.word), String(last.word), line.span)
                }
                last = (number, counted.word)
                items.append(line.children)
            } else {
                items[items.count - 1] +=
                    [MarkdownNode(kind: .softBreak, children: [], span: line.span)] + line.children
            }
        }
        return gap == nil && !first.isEnclosed ? nil : (items, gap)
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

    /// How far from the first letter a list may begin whose letters are out of their order: initials do so anywhere.
    static let farthestStart = 3

    var word: Substring
    var isBracketed: Bool
    /// Whether a bracket stands before it as well.
    var isEnclosed: Bool

    init?(_ line: MarkdownNode) {
        guard case .text(let text)? = line.children.first?.kind else { return nil }
        isEnclosed = text.hasPrefix("(")
        let counted = text.dropFirst(isEnclosed ? 1 : 0)
        let isFigure = isEnclosed && counted.first?.isNumber ?? false
        word = counted.prefix { $0.isASCII && (isFigure ? $0.isNumber : $0.isLetter) }
        let rest = counted.dropFirst(word.count)
        guard (1...5).contains(word.count), let mark = rest.first, mark == ")" || (mark == "." && !isEnclosed),
            rest.dropFirst().first?.isWhitespace ?? (line.children.count > 1)
        else { return nil }
        isBracketed = mark == ")"
    }

    func hasSameMarks(as other: Counted) -> Bool {
        isBracketed == other.isBracketed && isEnclosed == other.isEnclosed
    }

    func number(as kind: List.Numerals) -> Int? { (1...100).first { kind.text($0) == word } }

    /// Numerals before letters where both begin: a list from `i` is one of Roman numerals.
    var ways: [Way] {
        let kinds: [List.Numerals] =
            word.first?.isUppercase == true ? [.upperRoman, .upperAlpha] : [.lowerRoman, .lowerAlpha]
        return (word.first?.isNumber ?? false ? [.decimal] : kinds).map { Way(kind: $0, start: number(as: $0)) }
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
