import ZineDocument

/// The space between blocks, in grid lines.
extension GalleyBuilder {
    /// The space between two blocks, and what else it may be where the page wants it.
    func gap(_ above: Block, _ below: Block, in column: Column) -> [Passage] {
        let lines = spaceBetween(above, below, isTight: column.isTight)
        guard lines > 0 else { return [] }
        var variants = [FlexibleGalley.Variant(strips: Strip.space(lines))]
        // Headings stay with one another, and with what they are about. Questions come several to a page, where one that
        // stands further off than the others is seen.
        if !above.isHeading, !isQuestion(below), !(above.isParagraph && below.isParagraph), !above.isAnnouncement {
            variants.append(
                .init(strips: Strip.space(lines + 1), cost: theme.costs.stretchedSpace, departure: .stretchedSpace))
        }
        // What has a rule at its edge keeps its space: the rule would touch the text.
        if above.isList || below.isList, above.endsPlain, below.beginsPlain {
            variants.append(
                .init(strips: Strip.space(lines - 1), cost: theme.costs.closedSpace, departure: .closedSpace))
        }
        if above.endsWithRule, below.beginsWithRule, !(above.isListing && below.isListing) {
            variants.append(withoutRulesLine(Strip.space(lines - 1)))
        }
        var passage = Passage(variants)
        passage.space = kind(above, below)
        return [passage]
    }

    /// What a reader takes the space between two blocks for, among others on a spread.
    private func kind(_ above: Block, _ below: Block) -> FlexibleGalley.SpaceKind? {
        if above.isHeading || above.isParagraph && below.isParagraph { return nil }
        if below.isHeading { return .aboveHeading }
        return above.isPlain && below.isPlain ? .besideList : .aroundDisplay
    }

    /// Space without the line by which two rules stand apart, at a price that only a page is worth.
    func withoutRulesLine(_ strips: [Strip]) -> FlexibleGalley.Variant {
        .init(strips: strips, cost: theme.costs.closedSpace * 8, departure: .closedSpace)
    }

    /// Passages that begin with a rule, a line further from a block that ends with one.
    func clear(_ passages: [Passage], of above: Block?) -> [Passage] {
        guard !passages.isEmpty, above?.endsWithRule == true else { return passages }
        return [Passage([FlexibleGalley.Variant(strips: Strip.space(1)), withoutRulesLine([])])] + passages
    }

    /// The grid lines between two blocks.
    ///
    /// - Parameter isTight: whether text and lists follow one another without space.
    func spaceBetween(_ above: Block, _ below: Block, isTight: Bool = false) -> Int {
        if isTight, above.endsPlain, below.beginsPlain { return 0 }
        // One rule stands clear of the other: a line apart, two would be seen as a pair.
        if above.endsWithRule, below.beginsWithRule { return max(space(after: above), space(before: below)) + 1 }
        if isQuestion(below) || isSidehead(below), above.isPlain { return max(1, space(after: above)) }
        // What a heading is about stands right under it, but clear of it where that begins with a rule or an edge.
        return above.isHeading && !below.isHeading && !below.beginsWithEdge
            ? space(after: above) : max(space(after: above), space(before: below))
    }

    /// Whether a block asks the questions of an interview: words in bold alone that end as questions do.
    func isQuestion(_ block: Block) -> Bool {
        guard article.kind == .interview, case .paragraph(let text) = block.content else { return false }
        let words = text.filter { !$0.isBlank }
        guard words.count == 1, case .strong(let inner) = words[0].content else { return false }
        return inner.plainText.trimmingSpaces.last.map { "?？؟;".contains($0) } ?? false
    }

    /// Whether a block is a paragraph with a sidehead of its own, which has space above it in place of an indent.
    func isSidehead(_ block: Block) -> Bool {
        guard case .paragraph(let text) = block.content else { return false }
        return text.beginsWithSidehead && !namesSpeaker(block)
    }

    /// Whether a block begins with who is speaking: a name in bold, and a colon.
    func namesSpeaker(_ block: Block) -> Bool {
        guard article.kind == .interview, case .paragraph(let text) = block.content, let first = text.first,
            case .strong(let name) = first.content
        else { return false }
        let ends = name.plainText.trimmingSpaces.last.map { ":：".contains($0) } ?? false
        let goesOn = text.dropFirst().first.map {
            [$0].plainText.trimmingSpaces.first.map { ":：".contains($0) } ?? false
        }
        return ends || goesOn ?? false
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
        case .paragraph: theme.spaces.paragraphs
        case .heading, .pageBreak: 0
        case .list, .definitions: theme.spaces.listAround
        case .quote, .alert, .pullQuote, .details: theme.spaces.quoteAround
        case .group(let group): space(around: group)
        case .code: theme.spaces.codeAround
        case .table: theme.spaces.tableAround
        case .figure: theme.spaces.figureAround
        case .timeline: theme.spaces.timelineAround
        case .verse: theme.spaces.quoteAround
        case .thematicBreak: 1
        }
    }

    /// Around a box as the theme has it; around text in a style of its own as the style has it, or else as much as its first
    /// and last blocks want.
    private func space(around group: Group) -> Int {
        guard !group.isBox else { return theme.spaces.boxAround }
        if let own = group.style.flatMap({ theme.ownStyles[$0] })?.around { return own }
        let above = group.blocks.first.map { space(before: $0) } ?? 0
        return max(theme.spaces.quoteAround, above, group.blocks.last.map { space(after: $0) } ?? 0)
    }
}

extension Block {
    var isParagraph: Bool {
        if case .paragraph = content { return true }
        return false
    }

    var isHeading: Bool {
        if case .heading = content { return true }
        return false
    }

    /// Whether a paragraph right below it begins with an indent, as one below another does.
    func endsInText(_ theme: Theme) -> Bool {
        switch content {
        case .paragraph: true
        case .group(let group):
            !group.isBox && group.style.flatMap { theme.ownStyles[$0] }?.around == 0
                && group.blocks.last?.endsInText(theme) ?? false
        default: false
        }
    }

    var isTable: Bool {
        if case .table = content { return true }
        return false
    }

    var isListing: Bool {
        if case .code = content { return true }
        return false
    }

    /// Whether a rule across is the first that one sees of it.
    var beginsWithRule: Bool {
        switch content {
        case .code(let code): code.title == nil
        case .table(let table): table.caption.isEmpty
        case .pullQuote: true
        case .list(let list): list.items.first?.blocks.first?.beginsWithRule ?? false
        case .quote(let blocks): blocks.first?.beginsWithRule ?? false
        case .group(let group): !group.isBox && group.blocks.first?.beginsWithRule ?? false
        default: false
        }
    }

    /// Whether a rule across is the last that one sees of it.
    var endsWithRule: Bool {
        switch content {
        case .code, .table, .pullQuote: true
        case .list(let list): list.items.last?.blocks.last?.endsWithRule ?? false
        case .definitions(let list): list.entries.last?.definitions.last?.last?.endsWithRule ?? false
        case .quote(let blocks), .details(_, let blocks): blocks.last?.endsWithRule ?? false
        case .group(let group): !group.isBox && group.blocks.last?.endsWithRule ?? false
        default: false
        }
    }

    var isFigure: Bool {
        if case .figure = content { return true }
        return false
    }

    var isPageBreak: Bool {
        if case .pageBreak = content { return true }
        return false
    }

    /// Whether a rule, a picture or the edge of what is set apart is the first that one sees of it.
    var beginsWithEdge: Bool {
        switch content {
        case .code, .figure, .pullQuote, .quote, .alert, .verse, .details: true
        case .group(let group): group.isBox || group.blocks.first?.beginsWithEdge ?? false
        case .table(let table): table.caption.isEmpty
        case .list(let list): list.items.first?.blocks.first?.beginsWithEdge ?? false
        default: false
        }
    }

    var isList: Bool {
        if case .list = content { return true }
        return false
    }

    /// Whether it is lines of text.
    var isPlain: Bool {
        switch content {
        case .paragraph, .list, .definitions: true
        default: false
        }
    }

    /// Whether lines of text are the last that one sees of it: not the rule of a listing in its last item.
    var endsPlain: Bool {
        switch content {
        case .list(let list): list.items.last?.blocks.last?.endsPlain ?? true
        case .definitions(let list): list.entries.last?.definitions.last?.last?.endsPlain ?? true
        default: isPlain
        }
    }

    /// The same of what one sees first.
    var beginsPlain: Bool {
        switch content {
        case .list(let list): list.items.first?.blocks.first?.beginsPlain ?? true
        default: isPlain
        }
    }
}
