import ZineCore
import ZineDocument

extension Theme {
    /// The theme as a paragraph wants it: justified lines of few characters have few spaces to share out what they are
    /// short of, so that they need more hyphens, more play at their edges and spaces that are wide to begin with. How
    /// much was found by measuring lines of forty characters; from fifty on nothing changes.
    func suited(to style: ParagraphStyle, _ runs: [TextRun]) -> Theme {
        guard style.alignment == .justified, let size = runs.first?.style.size, size > .zero else { return self }
        let share = max(0.6, style.measure / (size * 0.45) / Self.charactersOfFullLines)
        guard share < 1 else { return self }
        var theme = self
        let cube = share * share * share
        theme.paragraph.hyphenPenalty = Int(Double(paragraph.hyphenPenalty) * cube * cube)
        theme.paragraph.doubleHyphenDemerits = Int(Double(paragraph.doubleHyphenDemerits) * cube)
        // More than twice as much would be seen.
        theme.paragraph.edgePlay /= max(cube, 0.5)
        theme.paragraph.space += 0.55 * (1 - share)
        return theme
    }

    /// Lines of so many characters are set as the theme says.
    private static let charactersOfFullLines = 50.0
}
