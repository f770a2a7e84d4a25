import ZineCore
import ZineDocument

extension Theme {
    /// The theme as a paragraph wants it: justified lines of few characters have few spaces to share out what they are
    /// short of, so that they need more hyphens, more play at their edges and between their letters, and spaces that are
    /// wide to begin with. How much was found by measuring lines of forty characters; from fifty on nothing changes.
    func suited(to style: ParagraphStyle, _ runs: [TextRun]) -> Theme {
        let share = style.shareOfFullLine(runs)
        guard share < 1 else { return self }
        var theme = self
        let cube = share * share * share
        theme.paragraph.hyphenPenalty = Int(Double(paragraph.hyphenPenalty) * cube * cube)
        // More than twice as much at an edge would be seen, and half as much again between all letters.
        theme.paragraph.edgePlay /= max(cube, 0.5)
        theme.paragraph.letterspacing /= max(share * share, 0.7)
        theme.paragraph.space += 0.55 * (1 - share)
        return theme
    }
}

extension ParagraphStyle {
    /// How much a justified line of these runs has of the characters that a full one has: from 0.6 to 1.
    func shareOfFullLine(_ runs: [TextRun]) -> Double {
        guard alignment == .justified, let size = runs.first?.style.size, size > .zero else { return 1 }
        return min(1, max(0.6, measure / (size * 0.45) / Self.charactersOfFullLines))
    }

    /// Lines of so many characters are set as the theme says.
    private static let charactersOfFullLines = 50.0
}
