public import ZineCore

/// What is counted on finished pages, beside what is found wrong on them.
public struct PageFigures: Hashable, Sendable {
    /// A justified line's spaces.
    public struct Spaces: Hashable, Sendable {
        /// Counted from one.
        public var page: Int
        public var rect: Rect
        /// Their mean over the width that the face gives them.
        public var ratio: Double
        public var span: SourceSpan?
    }
    /// Where something stands.
    public struct Place: Hashable, Sendable {
        public var page: Int
        public var span: SourceSpan?
    }

    /// Lines of running text.
    public var lines = 0
    /// Those of them that end with a hyphen which the text does not have.
    public var hyphens: [Place] = []
    /// The justified lines that fill their measure.
    public var spaces: [Spaces] = []
}

extension ProofReader {
    /// What is counted, in the order of the pages.
    public var figures: PageFigures {
        var figures = PageFigures()
        let texture = TextureReading(self)
        for lines in paragraphs where lines[0].role.isRunningText {
            figures.lines += lines.count
            figures.hyphens += lines.filter { $0.words.last == "\u{AD}" }.map { .init(page: $0.page, span: $0.span) }
            figures.spaces += texture.fullLines(of: lines).map { line, ratio in
                PageFigures.Spaces(page: line.page, rect: rect(of: line), ratio: ratio, span: line.span)
            }
        }
        return figures
    }
}
