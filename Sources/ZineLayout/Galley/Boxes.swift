import ZineCore
import ZineDocument

/// Boxes for asides, and text in a style of the theme's own.
extension GalleyBuilder {
    mutating func group(_ group: Group, in column: Column) -> [Passage] {
        let name = group.style ?? (group.isBox ? theme.boxes.style : nil)
        let style = name.flatMap { theme.ownStyles[$0] }
        // A box within a box is seen by its title alone.
        if group.isBox, !column.isBoxed { return box(group, style, in: column) }
        guard group.isBox else { return stack(group.blocks, in: styled(column, style)) }
        var inner = styled(column, style)
        inner.parent = tree.add(StructureElement(.aside, parent: column.parent, title: title(of: group)))
        let head = boxTitle(group.title, in: inner)
        return head.passages + stack(group.blocks, under: head, in: inner)
    }

    /// A column in a style of the theme's own.
    private func styled(_ column: Column, _ style: OwnStyle?) -> Column {
        guard let style else { return column }
        var inner = column
        if let indent = style.indent { inner = indented(column, left: indent, right: indent, parent: column.parent) }
        inner.style = style.applied(to: column.style)
        inner.alignment = style.alignment ?? column.alignment
        // Code among the words is larger in some looks.
        var tallest = inner.style
        tallest.size = tallest.size * max(1, theme[.inlineCode].size / theme[.text].size)
        inner.pitch = pitch(of: tallest)
        return inner
    }

    private func title(of group: Group) -> String? {
        let words = group.title.plainText.trimmingSpaces
        return words.isEmpty ? nil : words
    }

    /// A box stands on grid lines of its own above and below, in which its edges are: half a line at least from what is
    /// around it. A short one stays whole; a long one is parted between its blocks rather than within them.
    private mutating func box(_ group: Group, _ style: OwnStyle?, in column: Column) -> [Passage] {
        let element = tree.add(StructureElement(.aside, parent: column.parent, title: title(of: group)))
        let padding = theme.boxes.hasSides ? theme.boxes.padding : .zero
        var inner = indented(column, left: padding, right: padding, parent: element)
        inner.isBoxed = true
        inner.wide = nil
        inner = styled(inner, style)
        inner.parent = element
        let split = Charge(.splitBox, theme.costs.splitBox)
        inner.splits.append(split)
        let headsBefore = heads.count
        let title = boxTitle(group.title, in: inner)
        var passages = title.passages + stack(group.blocks, under: title, in: inner)
        guard !passages.isEmpty else { return [] }
        boxes += 1
        let box = Strip.Box(number: boxes, left: column.left, width: column.width)
        for index in headsBefore..<heads.count { heads[index] = heads[index].map { $0.standing(in: box) } }
        let isShort = FlexibleGalley(passages: passages).naturalHeight * 2 <= theme.linesPerPage
        let last = passages.lastIndex { $0.variants.contains { !$0.strips.isEmpty } }
        for index in passages.indices {
            passages[index] = passages[index].map { strips in
                strips.enumerated().map { place, strip in
                    var strip = strip.standing(in: box)
                    let isEnd = index == last && place == strips.count - 1
                    if isEnd || (isShort && strip.breakAfter > PageCost.forced) {
                        strip.breakAfter = PageCost.never
                    } else if strip.breakAfter < PageCost.never, strip.breakAfter > PageCost.forced {
                        strip.charge([split])
                    }
                    return strip
                }
            }
        }
        return boxEdge(box, isHead: true).passages + passages + boxEdge(box, isHead: false).passages
    }

    /// The lines that a box begins or ends with: the space that its edge is in.
    private func boxEdge(_ box: Strip.Box, isHead: Bool) -> [Strip] {
        // From the capitals' head to the top of their line, or from the baseline to its foot.
        let capitals = theme[.text].size * capHeight(of: theme[.text])
        let given = isHead ? baseline - capitals : theme.leading - baseline
        let inside = max(.zero, theme.boxes.padding - given)
        let height = max(1, gridLines(inside + theme.leading / 2))
        var box = box
        let edge = theme.leading * height - inside
        if isHead { box.head = edge } else { box.foot = inside }
        var strip = Strip(.line, height: height)
        if isHead { strip.breakAfter = PageCost.never }
        strip.box = box
        return [strip]
    }

    private mutating func boxTitle(_ title: [Inline], in column: Column) -> [Strip] {
        guard !title.isEmpty else { return [] }
        let style = theme[.heading3]
        let element = tree.add(StructureElement(.paragraph, parent: column.parent))
        let lines = balanced(runs(title, style, element: element, breaking: .words), width: column.width)
        return lines.map { line in
            var strip = gridStrip(line, left: column.left, kind: .heading, lines: pitch(of: style))
            strip.charge(.strandedHeading, theme.costs.strandedHeading)
            return strip
        }
    }
}

extension Strip {
    /// The same in a box.
    fileprivate func standing(in box: Box) -> Strip {
        var strip = self
        strip.box = box
        return strip
    }
}
