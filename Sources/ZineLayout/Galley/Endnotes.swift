import ZineCore
import ZineDocument
import ZineLanguage

extension GalleyBuilder {
    /// An article's passages with its notes behind them, under a heading, in place of the foot of each page.
    ///
    /// Notes keep the numbers that they have in the text, and are where the references lead.
    mutating func withEndnotes(_ passages: [Passage], in column: Column) -> [Passage] {
        let passages = passages.map { $0.map(Self.withoutNotes) }
        heads = heads.map(Self.withoutNotes)
        guard !series.sources.isEmpty else { return passages }
        let heading = endnotesHeading(in: column)
        let notes = composeNotes(parent: column.parent, atEnd: true)
        let space = Strip.space(max(1, theme.spaces.heading2Before)).passages
        return passages + space + [Passage(heading)]
            + notes.enumerated().flatMap { index, lines -> [Passage] in
                let above = index > 0 ? Strip.space(theme.spaces.paragraphs).passages : []
                return above + [Passage(endnote(lines, number: series.before + index + 1, in: column))]
            }
    }

    private static func withoutNotes(_ strips: [Strip]) -> [Strip] {
        strips.map { strip in
            var strip = strip
            strip.notes = []
            return strip
        }
    }

    private mutating func endnotesHeading(in column: Column) -> [Strip] {
        let element = tree.add(StructureElement(.heading(level: 2), parent: column.parent))
        let style = theme[.heading2]
        let words = Language.of(article.language).page.notes
        return balanced([said(words, style, element: element)], width: column.width).map { line in
            var strip = gridStrip(line, left: column.left, kind: .heading, lines: pitch(of: style))
            strip.breakAfter = PageCost.never
            return strip
        }
    }

    private func endnote(_ lines: [Line], number: Int, in column: Column) -> [Strip] {
        var column = column
        column.pitch = pitch(of: theme[.note])
        var strips = self.strips(of: lines, in: column)
        strips[0].marks.append(Strip.Mark(anchor: places.note(number)))
        return strips
    }
}
