import ZineCore

extension ArticleBuilder {
    /// Numbered items between which lists with bullets stand that nobody indented, and whose numbers go on behind these: one
    /// list, in which each such list belongs to the item above it, as its author counts. CommonMark has a list of its own
    /// begin at each. Bullets behind the last number are a list of their own here as well, unless that item's words end in a
    /// colon, which leads to them.
    mutating func withoutInterruptedLists(_ nodes: [MarkdownNode]) -> [MarkdownNode] {
        guard nodes.count > 2, nodes.contains(where: \.isBulleted) else { return nodes }
        var out: [MarkdownNode] = []
        var index = 0
        while index < nodes.count {
            guard let end = end(ofInterruptedListAt: index, in: nodes) else {
                out.append(nodes[index])
                index += 1
                continue
            }
            out.append(joined(nodes[index..<end]))
            index = end
        }
        return out
    }

    /// Behind the last of the lists that are one, or `nil` where the numbers don't go on.
    private func end(ofInterruptedListAt start: Int, in nodes: [MarkdownNode]) -> Int? {
        guard var next = nodes[start].numbers?.upperBound else { return nil }
        var end = start + 1
        while true {
            let bullets = nodes[end...].prefix(while: \.isBulleted).count
            guard bullets > 0, end + bullets < nodes.count, let numbers = nodes[end + bullets].numbers,
                numbers.lowerBound == next, nodes[end + bullets].isBracketed == nodes[start].isBracketed
            else { break }
            next = numbers.upperBound
            end += bullets + 1
        }
        guard end > start + 1 else { return nil }
        let leads = nodes[end - 1].children.last?.endsInColon ?? false
        return leads ? end + nodes[end...].prefix(while: \.isBulleted).count : end
    }

    private mutating func joined(_ lists: ArraySlice<MarkdownNode>) -> MarkdownNode {
        var whole = lists[lists.startIndex]
        var items = whole.children
        for list in lists.dropFirst() {
            whole.span.end = max(whole.span.end, list.span.end)
            if list.isBulleted, let last = items.indices.last {
                marks.count("unindented-list", at: list.span)
                items[last] = MarkdownNode(
                    kind: items[last].kind, children: items[last].children + [list], span: items[last].span)
            } else {
                items += list.children
            }
        }
        if case .list(let start, _, let isBracketed) = whole.kind {
            whole.kind = .list(start: start, isTight: true, isBracketed: isBracketed)
        }
        return MarkdownNode(kind: whole.kind, children: items, span: whole.span)
    }
}

extension MarkdownNode {
    fileprivate var isBulleted: Bool {
        if case .list(nil, _, _) = kind { return true }
        return false
    }

    /// Whether the last of its text is a colon, be that strong or whatever.
    fileprivate var endsInColon: Bool {
        if case .text(let text) = kind { return text.last { !$0.isWhitespace }.map { $0 == ":" || $0 == "：" } ?? false }
        return children.last?.endsInColon ?? false
    }

    /// What the items of a list are numbered with.
    fileprivate var numbers: Range<Int>? {
        guard case .list(let start?, _, _) = kind, start >= 0, start < 1_000_000, !children.isEmpty else { return nil }
        return start..<(start + children.count)
    }

    fileprivate var isBracketed: Bool {
        if case .list(_, _, let isBracketed) = kind { return isBracketed }
        return false
    }
}
