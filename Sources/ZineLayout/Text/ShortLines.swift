import ZineCore
import ZineDocument

extension Theme {
    /// The theme as a paragraph wants it: justified lines of few characters have few spaces to share out what they are
    /// short of, so that they need more hyphens, more play at their edges and spaces that are wide to begin with.
    func suited(to style: ParagraphStyle, _ runs: [TextRun]) -> Theme {
        guard style.alignment == .justified, let size = runs.first?.style.size, size > .zero else { return self }
        let share = max(0.6, style.measure / (size * 0.45) / Self.charactersOfFullLines)
        guard share < 1 else { return self }
        var theme = self
        theme.paragraph.hyphenPenalty = Int(Double(paragraph.hyphenPenalty) * share * share * share)
        theme.paragraph.edgePlay /= share
        theme.paragraph.space += (1 - share) / 4
        return theme
    }

    /// Lines of so many characters are set as the theme says.
    private static let charactersOfFullLines = 50.0
}
