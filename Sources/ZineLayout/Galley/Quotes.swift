import ZineCore
import ZineDocument

extension GalleyBuilder {
    mutating func quote(_ blocks: [Block], in column: Column) -> [Strip] {
        var inner = column
        inner.parent = tree.add(StructureElement(.blockQuote, parent: column.parent))
        inner.left = column.left + theme.dimensions.quoteIndent
        inner.width = max(column.width - theme.dimensions.quoteIndent * 2, .points(24))
        return stack(blocks, in: inner)
    }

    mutating func alert(_ alert: Alert, in column: Column) -> [Strip] {
        let section = tree.add(StructureElement(.section, parent: column.parent))
        let element = tree.add(StructureElement(.paragraph, parent: section))
        var inner = column
        inner.parent = section
        inner.left = column.left + theme.dimensions.quoteIndent
        inner.width = max(column.width - theme.dimensions.quoteIndent, .points(24))
        let label = Words.alert(alert.kind, language: article.language)
        let line = setter.lines(
            [run(label, theme[.heading2], element: element)],
            ParagraphStyle(alignment: .ragged, measure: inner.width, hyphenates: false))
        var strips = line.map { gridStrip($0, left: inner.left, kind: .heading) }
        for index in strips.indices { strips[index].breakAfter = theme.costs.strandedHeading }
        strips += stack(alert.blocks, in: inner)
        return ruled(strips, at: column.left)
    }

    /// A thick rule down the left of all strips.
    private func ruled(_ strips: [Strip], at left: Length) -> [Strip] {
        strips.enumerated().map { index, strip in
            var strip = strip
            let top = index == 0 ? theme.leading * 0.2 : .zero
            let bottom = theme.leading * strip.height + (index == strips.count - 1 ? theme.leading * 0.05 : .zero)
            let rule = Rect(x: left, y: top, width: theme.rules.thick, height: bottom - top)
            strip.items.insert(FrameItem(.rule(rule), element: nil), at: 0)
            return strip
        }
    }

    /// Large lines between a thick rule and a thin one, in one piece; their own leading, together whole grid lines.
    mutating func pullQuote(_ blocks: [Block], in column: Column) -> [Strip] {
        let style = theme[.pullQuote]
        let quote = tree.add(StructureElement(.blockQuote, parent: column.parent))
        var strips: [Strip] = []
        for block in blocks {
            guard case .paragraph(let text) = block.content else {
                var inner = column
                inner.parent = quote
                strips += stack([block], in: inner)
                continue
            }
            let element = tree.add(StructureElement(.paragraph, parent: quote))
            let lines = balanced(runs(text, style, element: element), width: column.width)
            var strip = Strip(.figure, height: max(1, gridLines(style.leading * lines.count + theme.leading * 0.4)))
            let slack = theme.leading * strip.height - style.leading * lines.count
            for (place, line) in lines.enumerated() {
                let origin = Point(x: column.left, y: slack / 2 + style.leading * place + style.leading * 0.74)
                strip.items += line.items.map { $0.offset(by: origin) }
                strip.notes += line.notes
            }
            strips.append(strip)
        }
        guard let last = strips.indices.last else { return [] }
        let top = Rect(x: column.left, y: .zero, width: column.width, height: theme.rules.thick)
        strips[0].items.insert(FrameItem(.rule(top), element: nil), at: 0)
        let foot = theme.leading * strips[last].height
        let bottom = Rect(x: column.left, y: foot, width: column.width, height: theme.rules.thin)
        strips[last].items.append(FrameItem(.rule(bottom), element: nil))
        return strips
    }

    mutating func details(_ summary: [Inline], _ blocks: [Block], in column: Column) -> [Strip] {
        var inner = column
        inner.parent = tree.add(StructureElement(.section, parent: column.parent))
        var strips: [Strip] = []
        if !summary.isEmpty {
            let element = tree.add(StructureElement(.paragraph, parent: inner.parent))
            let lines = balanced(runs(summary, theme[.heading3], element: element), width: column.width)
            strips = lines.map { line in
                var strip = gridStrip(line, left: column.left, kind: .heading)
                strip.breakAfter = theme.costs.strandedHeading
                return strip
            }
        }
        return strips + stack(blocks, in: inner)
    }
}
