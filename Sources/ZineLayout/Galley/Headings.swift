import ZineCore
import ZineDocument

extension GalleyBuilder {
    mutating func heading(_ heading: Heading, in column: Column) -> [Strip] {
        let role: TextRole = heading.level == 2 ? .heading2 : heading.level == 3 ? .heading3 : .heading4
        let element = tree.add(StructureElement(.heading(level: heading.level), parent: column.parent))
        let style = theme[role]
        let runs = runs(heading.text, style, element: element, breaking: .words)
        let lines = balanced(runs, width: column.width)
        let mark = Strip.Mark(
            anchor: places.part(heading.id), outline: (heading.text.plainText, min(heading.level, 4)))
        return lines.enumerated().map { index, line in
            var strip = gridStrip(line, left: column.left, kind: .heading, lines: pitch(of: style))
            strip.breakAfter = PageCost.never
            if index == 0 { strip.marks = [mark] }
            if index == lines.count - 1 {
                strip.breakAfter = 0
                strip.charge(.strandedHeading, theme.costs.strandedHeading)
            }
            return strip
        }
    }

    /// Display text: as few lines as possible, of even length, never hyphenated, broken by its sense.
    ///
    /// What has no spaces to break at is made even by the narrowest measure that needs no more lines than the full one.
    mutating func balanced(_ runs: [TextRun], width: Length, alignment: Alignment = .ragged) -> [Line] {
        let runs = runs.map { run in
            var run = run
            if run.breaking == .prose { run.breaking = .words }
            return run
        }
        let style = displayStyle(width: width, alignment)
        let full = setter.lines(runs, style)
        if let lines = setter.displayLines(runs, style, asFewAs: full) { return lines }
        // Nobody sees whether a text of pages is even, and every try sets it anew.
        guard full.count > 1, full.count <= 24 else { return full }
        var low = width / max(2, full.count)
        var high = width
        var best = full
        while (high - low).points > 2 {
            let middle = (low + high) / 2
            // Where the measure is narrowed for evenness alone, no word is broken for it.
            var narrow = displayStyle(width: middle, alignment)
            narrow.breaksLongWords = false
            let lines = setter.lines(runs, narrow)
            if lines.count <= full.count
                && !lines.contains(where: { $0.isOverfull || $0.width > middle + .points(0.01) })
            {
                best = lines
                high = middle
            } else {
                low = middle
            }
        }
        guard alignment == .ragged, !isRightToLeft else {
            // Set at the narrow measure, centred lines would stand left of the column's middle, backward ones of its edge.
            let delta = Point(x: alignment == .ragged ? width - high : (width - high) / 2, y: .zero)
            return best.map { line in
                var line = line
                line.items = line.items.map { $0.offset(by: delta) }
                return line
            }
        }
        return best
    }

    private func displayStyle(width: Length, _ alignment: Alignment) -> ParagraphStyle {
        ParagraphStyle(alignment: alignment, measure: width, hyphenates: false, rightToLeft: isRightToLeft)
    }

    mutating func thematicBreak(in column: Column) -> [Strip] {
        let side = theme.leading * 0.22
        let gap = theme.leading * 1.2
        let middle = column.left + column.width / 2
        let top = baseline - side * 2
        let marks = (-1...1).map { index in
            Rect(x: middle + gap * index - side / 2, y: top, width: side, height: side)
        }
        var strip = Strip(.line, items: [FrameItem(.rules(marks), element: nil)])
        strip.charge(.orphan, theme.costs.orphan)
        return [strip]
    }
}
