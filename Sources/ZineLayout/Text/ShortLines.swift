import ZineCore
import ZineDocument

extension Theme {
    /// The theme as a paragraph wants it: justified lines of few characters have few spaces to share out what they are
    /// short of, so that they need more hyphens, more play between their letters, and spaces that are wide to begin
    /// with. Long lines have spaces enough, so that lines beside each other come out alike for less; and a hyphen makes more
    /// of them even, since fewer are off. How much was found by measuring lines of forty and of seventy characters; from
    /// fifty to sixty nothing changes.
    func suited(to style: ParagraphStyle, _ runs: [TextRun]) -> Theme {
        let share = style.shareOfFullLine(runs)
        var theme = self
        let length = style.charactersPerLine(runs)
        if style.alignment == .justified, length > 60 {
            theme.paragraph.setDemerits = Int(Double(paragraph.setDemerits) * max(0.1, 1 - (length - 60) * 0.09))
            theme.paragraph.hyphenPenalty = Int(Double(paragraph.hyphenPenalty) * max(0.5, 1 - (length - 60) / 30))
        }
        guard share < 1 else { return theme }
        let cube = share * share * share
        theme.paragraph.hyphenPenalty = Int(Double(paragraph.hyphenPenalty) * cube * cube)
        // More than half as much again between all letters would be seen.
        theme.paragraph.letterspacing /= max(share * share, 0.7)
        theme.paragraph.space += 0.55 * (1 - share)
        return theme
    }
}

extension ParagraphStyle {
    /// How much a justified line of these runs has of the characters that a full one has: from 0.6 to 1.
    func shareOfFullLine(_ runs: [TextRun]) -> Double {
        guard alignment == .justified else { return 1 }
        return min(1, max(0.6, charactersPerLine(runs) / Self.charactersOfFullLines))
    }

    /// The characters that a line of these runs has about room for.
    func charactersPerLine(_ runs: [TextRun]) -> Double {
        guard let size = runs.first?.style.size, size > .zero else { return Self.charactersOfFullLines }
        return measure / (size * 0.45)
    }

    /// Lines of so many characters are set as the theme says.
    private static let charactersOfFullLines = 50.0
}
