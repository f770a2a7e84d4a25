import ZineCore
import ZineDocument

extension GalleyBuilder {
    /// A listing between two thin rules. It has its own leading, so its lines are bound into groups that are whole grid
    /// lines high; pages part it between groups, and no line stays behind alone.
    mutating func code(_ code: CodeBlock, in column: Column, span: SourceSpan) -> [Strip] {
        let element = tree.add(StructureElement(.code, parent: column.parent))
        let style = theme[.code]
        let run = TextRun("", style: style, breaking: .code, language: article.language, element: element, span: span)
        let typed = code.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var lines: [[FrameItem]] = []
        for text in typed {
            lines += setter.codeLine(text, run, measure: column.width, hang: theme.dimensions.codeHang).pieces
        }
        let groups = codeGroups(count: lines.count, leading: style.leading)
        var strips: [Strip] = []
        for group in groups {
            var strip = Strip(.code, height: gridLines(style.leading * group.count))
            // What the group is short of whole grid lines is shared above and below it.
            let slack = theme.leading * strip.height - style.leading * group.count
            for (place, index) in group.enumerated() {
                let y = slack / 2 + style.leading * place + style.leading * 0.74
                strip.items += lines[index].map { $0.offset(by: Point(x: column.left, y: y)) }
            }
            strip.breakAfter = column.splitCost + theme.costs.splitListing
            strips.append(strip)
        }
        guard !strips.isEmpty else { return [] }
        strips[strips.count - 1].breakAfter = 0
        frame(&strips, in: column)
        return strips
    }

    /// The fewest lines that fill whole grid lines make a group; a lone last line joins the one before.
    private func codeGroups(count: Int, leading: Length) -> [Range<Int>] {
        let size =
            (2...8).first { lines in
                let over = (leading * lines).scaledPoints % max(1, theme.leading.scaledPoints)
                return min(over, theme.leading.scaledPoints - over) < 3_300
            } ?? 4
        var groups: [Range<Int>] = []
        var start = 0
        while start < count {
            var end = min(start + size, count)
            if count - end == 1 { end = count }
            groups.append(start..<end)
            start = end
        }
        return groups
    }

    private func frame(_ strips: inout [Strip], in column: Column) {
        let rule = { (y: Length) in
            FrameItem(
                .rule(Rect(x: column.left, y: y, width: column.width, height: theme.rules.thin)), element: nil)
        }
        strips[0].items.append(rule(-(theme.leading * 0.25)))
        let last = strips.count - 1
        strips[last].items.append(rule(theme.leading * strips[last].height + theme.leading * 0.25))
    }
}
