public import ZineCore

/// Page sizes that have a name.
public enum NamedPage: String, Hashable, CaseIterable, Sendable {
    case halfLetter = "half-letter"
    case letter
    case quarterLetter = "quarter-letter"
    /// An eighth of a letter sheet: the page of a zine folded from a single sheet.
    case mini
    case a4, a5, a6, a7

    public var size: Size {
        switch self {
        case .halfLetter: PaperSize.halfLetter.size
        case .letter: PaperSize.letter.size
        case .quarterLetter: Size(width: .inches(4.25), height: .inches(5.5))
        case .mini: Size(width: .inches(2.75), height: .inches(4.25))
        case .a4: PaperSize.a4.size
        case .a5: PaperSize.a5.size
        case .a6: PaperSize.a6.size
        case .a7: Size(width: .millimetres(74), height: .millimetres(105))
        }
    }
}

extension Theme {
    /// The least that type shrinks to with its page.
    private static let leastShare = 0.7

    /// The same look on a page of another size: margins keep their shares of the page. On a narrower page type and leading
    /// become smaller, by the square root of its share, so that a line still holds enough words; on a larger one they stay.
    public func resized(to size: Size) -> Theme {
        guard page.width > .zero, page.height > .zero else { return self }
        let (across, down) = (size.width / page.width, size.height / page.height)
        var theme = self
        theme.page.width = size.width
        theme.page.height = size.height
        theme.page.spine = page.spine * across
        theme.page.foreEdge = page.foreEdge * across
        theme.page.head = page.head * down
        theme.page.foot = page.foot * down
        let share = min(1, max(Self.leastShare, across.squareRoot()))
        guard share < 1 else { return theme }
        theme.page.folioDrop = page.folioDrop * share
        theme.page.columnGap = page.columnGap * share
        theme.leading = leading * share
        theme.styles = styles.mapValues { $0.scaled(by: share) }
        theme.ownStyles = ownStyles.mapValues { $0.scaled(by: share) }
        theme.boxes.padding = boxes.padding * share
        theme.dotGrid.spacing = dotGrid.spacing * share
        theme.dotGrid.gap = dotGrid.gap * share
        theme.paragraph.indent = paragraph.indent * share
        for path in Dimensions.setByType {
            theme.dimensions[keyPath: path] = dimensions[keyPath: path] * share
        }
        return theme
    }
}

extension Theme.Dimensions {
    /// Lengths that go with the size of the type.
    fileprivate static var setByType: [WritableKeyPath<Theme.Dimensions, Length>] {
        [
            \.listIndent, \.quoteIndent, \.timeColumn, \.codeHang, \.noteIndent, \.tableGap, \.noteSeparator,
            \.noteRule,
            \.smallestTable,
        ]
    }
}
