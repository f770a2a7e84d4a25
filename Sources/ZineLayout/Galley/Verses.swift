import ZineCore
import ZineDocument

extension GalleyBuilder {
    /// Lines as their author broke them, ragged and without hyphens. What is too long is turned over and stands further in
    /// than any line begins by itself; stanzas are parted by a line.
    mutating func verse(_ verse: Verse, in column: Column) -> [Passage] {
        let section = tree.add(StructureElement(.section, parent: column.parent))
        var passages: [Passage] = []
        for stanza in verse.stanzas {
            let strips = strips(of: stanza, in: column, parent: section)
            guard !strips.isEmpty else { continue }
            if !passages.isEmpty { passages.append(Passage(Strip.space(1))) }
            passages.append(Passage(strips))
        }
        return passages
    }

    private mutating func strips(of stanza: [Verse.Line], in column: Column, parent: StructureID) -> [Strip] {
        let element = tree.add(StructureElement(.paragraph, parent: parent))
        var lines: [Line] = []
        for line in stanza {
            // A line is a span of its own, so that a reader aloud knows the end of one from the beginning of the next.
            let span = tree.add(StructureElement(.span, parent: element))
            lines += self.lines(of: line, in: column, element: span)
        }
        var strips = strips(of: lines, in: column)
        for index in strips.indices.dropLast() { strips[index].charge(.splitItem, theme.costs.splitItem) }
        return strips
    }

    private mutating func lines(of line: Verse.Line, in column: Column, element: StructureID) -> [Line] {
        if let alignment = column.alignment, alignment == .center || alignment == .end {
            return placed(line, alignment, in: column, element: element)
        }
        let em = column.style.size
        // A blank is as wide as half an em: two of them, as people indent verse by, are one.
        let indent = min(em * 0.5 * line.indent, column.width / 3)
        let hang = min(em * 2, column.width / 4)
        let shift = indent + hang
        var style = ParagraphStyle(
            alignment: .ragged, firstIndent: -hang, measure: column.width - shift, hyphenates: false,
            rightToLeft: isRightToLeft)
        style.breaksLongWords = true
        let set = setter.lines(runs(line.text, column.style, element: element), style)
        let left = isRightToLeft ? Length.zero : shift
        return set.map { line in
            var line = line
            line.items = line.items.map { $0.offset(by: Point(x: left, y: .zero)) }
            return line
        }
    }

    /// A line in the middle of the column or at its far edge, where its indent is nothing that one sees.
    private mutating func placed(
        _ line: Verse.Line, _ alignment: OwnStyle.Alignment, in column: Column, element: StructureID
    ) -> [Line] {
        var style = ParagraphStyle(
            alignment: self.alignment(in: column), measure: column.width, hyphenates: false, rightToLeft: isRightToLeft)
        style.breaksLongWords = true
        return setter.lines(runs(line.text, column.style, element: element), style)
    }
}
