import ZineDocument

/// The space between blocks, in grid lines.
extension GalleyBuilder {
    /// The space between two blocks, and what else it may be where the page wants it.
    func gap(_ above: Block, _ below: Block, in column: Column) -> [Passage] {
        let lines = spaceBetween(above, below, isTight: column.isTight)
        guard lines > 0 else { return [] }
        var variants = [FlexibleGalley.Variant(strips: Strip.space(lines))]
        // Not between a heading and what it is about.
        if !above.isHeading || below.isHeading {
            variants.append(
                .init(strips: Strip.space(lines + 1), cost: theme.costs.stretchedSpace, departure: .stretchedSpace))
        }
        // What has a rule at its edge keeps its space: the rule would touch the text.
        if above.isList || below.isList, above.isPlain, below.isPlain {
            variants.append(
                .init(strips: Strip.space(lines - 1), cost: theme.costs.closedSpace, departure: .closedSpace))
        }
        return [Passage(variants)]
    }

    /// - Parameter isTight: whether text and lists follow one another without space.
    func spaceBetween(_ above: Block, _ below: Block, isTight: Bool = false) -> Int {
        if isTight, above.isPlain, below.isPlain { return 0 }
        // What a heading is about stands right under it.
        return above.isHeading && !below.isHeading
            ? space(after: above) : max(space(after: above), space(before: below))
    }

    func space(before block: Block) -> Int {
        switch block.content {
        case .heading(let heading):
            heading.level == 2 ? theme.spaces.heading2Before : theme.spaces.heading3Before
        default: space(around: block)
        }
    }

    func space(after block: Block) -> Int {
        switch block.content {
        case .heading(let heading):
            heading.level == 2 ? theme.spaces.heading2After : theme.spaces.heading3After
        default: space(around: block)
        }
    }

    private func space(around block: Block) -> Int {
        switch block.content {
        case .paragraph, .heading, .pageBreak: 0
        case .list, .definitions: theme.spaces.listAround
        case .quote, .alert, .pullQuote, .details: theme.spaces.quoteAround
        case .code: theme.spaces.codeAround
        case .table: theme.spaces.tableAround
        case .figure: theme.spaces.figureAround
        case .timeline: theme.spaces.timelineAround
        case .verse: theme.spaces.quoteAround
        case .thematicBreak: 1
        }
    }
}

extension Block {
    var isHeading: Bool {
        if case .heading = content { return true }
        return false
    }

    var isFigure: Bool {
        if case .figure = content { return true }
        return false
    }

    var isPageBreak: Bool {
        if case .pageBreak = content { return true }
        return false
    }

    var isList: Bool {
        if case .list = content { return true }
        return false
    }

    /// Whether it is lines of text and nothing else, at its edges at least.
    var isPlain: Bool {
        switch content {
        case .paragraph, .list, .definitions: true
        default: false
        }
    }
}
