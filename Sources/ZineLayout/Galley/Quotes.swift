import ZineCore
import ZineDocument

extension GalleyBuilder {
    mutating func quote(_ blocks: [Block], in column: Column) -> [Passage] {
        let element = tree.add(StructureElement(.blockQuote, parent: column.parent))
        let indent = theme.dimensions.quoteIndent
        return stack(blocks, in: indented(column, left: indent, right: indent, parent: element))
    }

    mutating func alert(_ alert: Alert, in column: Column) -> [Passage] {
        let section = tree.add(StructureElement(.section, parent: column.parent))
        let element = tree.add(StructureElement(.paragraph, parent: section))
        let inner = indented(column, left: theme.dimensions.quoteIndent, parent: section)
        let label =
            alert.title.isEmpty
            ? [said(alert.kind.name(in: article.language), theme[.heading2], element: element)]
            : runs(alert.title, theme[.heading2], element: element)
        let line = setter.lines(
            label,
            ParagraphStyle(alignment: .ragged, measure: inner.width, hyphenates: false, rightToLeft: isRightToLeft))
        let pitch = pitch(of: theme[.heading2])
        var head = line.map { gridStrip($0, left: inner.left, kind: .heading, lines: pitch) }
        for index in head.indices { head[index].charge(.strandedHeading, theme.costs.strandedHeading) }
        return ruled(head.passages + stack(alert.blocks, under: head, in: inner), beside: column)
    }

    /// A thick rule down the side of all strips.
    private func ruled(_ passages: [Passage], beside column: Column) -> [Passage] {
        let left = isRightToLeft ? column.left + column.width - theme.rules.thick : column.left
        return passages.enumerated().map { place, passage in
            passage.map { strips in
                strips.enumerated().map { index, strip in
                    var strip = strip
                    let isFirst = place == 0 && index == 0
                    let isLast = place == passages.count - 1 && index == strips.count - 1
                    let top = isFirst ? theme.leading * 0.2 : .zero
                    let bottom = theme.leading * strip.height + (isLast ? theme.leading * 0.05 : .zero)
                    let rule = Rect(x: left, y: top, width: theme.rules.thick, height: bottom - top)
                    strip.beside.append(FrameItem(.rule(rule), element: nil))
                    return strip
                }
            }
        }
    }

    /// Large lines between a thick rule and a thin one, in one piece; their own leading, together whole grid lines.
    mutating func pullQuote(_ blocks: [Block], in column: Column) -> [Passage] {
        let quote = tree.add(StructureElement(.blockQuote, parent: column.parent))
        var passages: [Passage] = []
        for block in blocks {
            if case .paragraph(let text) = block.content, let strip = pulled(text, in: column, parent: quote) {
                passages.append(Passage([strip]))
            } else {
                var inner = column
                inner.parent = quote
                passages += stack([block], in: inner)
            }
        }
        guard let last = passages.indices.last else { return [] }
        passages.changeFirst { strips in
            var strips = strips
            let top = Rect(x: column.left, y: .zero, width: column.width, height: theme.rules.thick)
            if !strips.isEmpty { strips[0].items.insert(FrameItem(.rule(top), element: nil), at: 0) }
            return strips
        }
        passages[last] = passages[last].map { strips in
            var strips = strips
            guard let end = strips.indices.last else { return strips }
            let foot = theme.leading * strips[end].height
            let bottom = Rect(x: column.left, y: foot, width: column.width, height: theme.rules.thin)
            strips[end].items.append(FrameItem(.rule(bottom), element: nil))
            return strips
        }
        return passages
    }

    /// A paragraph in one piece; `nil` where that would take more than half a page.
    private mutating func pulled(_ text: [Inline], in column: Column, parent: StructureID) -> Strip? {
        let before = (series, tree)
        let element = tree.add(StructureElement(.paragraph, parent: parent))
        let lines = balanced(runs(text, theme[.pullQuote], element: element), width: column.width)
        if let strip = pullStrip(lines, in: column) { return strip }
        (series, tree) = before
        return nil
    }

    mutating func details(_ summary: [Inline], _ blocks: [Block], in column: Column) -> [Passage] {
        var inner = column
        inner.parent = tree.add(StructureElement(.section, parent: column.parent))
        var head: [Strip] = []
        if !summary.isEmpty {
            let element = tree.add(StructureElement(.paragraph, parent: inner.parent))
            let lines = balanced(runs(summary, theme[.heading3], element: element), width: column.width)
            head = lines.map { line in
                var strip = gridStrip(line, left: column.left, kind: .heading)
                strip.charge(.strandedHeading, theme.costs.strandedHeading)
                return strip
            }
        }
        return head.passages + stack(blocks, under: head, in: inner)
    }

    /// Blocks under a heading of their own, clear of it where they begin with a rule.
    mutating func stack(_ blocks: [Block], under head: [Strip], in column: Column) -> [Passage] {
        var passages = stack(blocks, in: column)
        guard !head.isEmpty, blocks.first?.beginsWithEdge == true else { return passages }
        passages.rise()
        return Strip.space(1).passages + passages
    }
}
