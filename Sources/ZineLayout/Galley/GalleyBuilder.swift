import ZineCore
import ZineDocument
import ZineLanguage

/// Composes an article's blocks into strips.
struct GalleyBuilder {
    /// The column that blocks are set in: nested blocks get narrower ones.
    struct Column {
        var left: Length
        var width: Length
        var parent: StructureID
        /// What a break between the blocks' lines is charged for splitting what they stand in.
        var splits: [Charge] = []
        var style: TextStyle
        /// Where lines stand that do not fill the column or end ragged as other text does.
        var alignment: OwnStyle.Alignment?
        /// Whether its lines end where their words do, though it is wide enough to be justified.
        var isRagged = false
        /// The grid lines that a line of text takes.
        var pitch = 1
        /// Whether a box stands around it.
        var isBoxed = false
        /// Whether the blocks are those of a list's item that follows the next without space.
        var isTight = false
        /// Where listings stand that have too little room in it.
        var wide: Extent?
    }

    /// Where something stands across, from the measure's left.
    struct Extent {
        var left: Length
        var width: Length
    }

    let theme: Theme
    let article: Article
    let places: PlaceNames
    var setter: Typesetter
    var tree: StructureTree
    var series = NoteSeries()
    /// Whether items are ragged in the whole article.
    var hasRaggedItems = false
    /// How many ragged paragraphs of items would be uneven if they were justified.
    var unevenItems = 0
    var heads: [[Strip]] = []
    /// How many boxes were made.
    var boxes = 0
    let images: [String: ImageFile]
    let isRightToLeft: Bool
    /// Whether the article may share the page where the one before it ends.
    var runsOn = false
    /// Where what it sets stands in columns beside each other: what goes across all of them.
    var across: Column?
    /// The page that it is set for, which has more width than the column's own.
    var page: Theme.PageFormat

    init(
        _ article: Article, places: PlaceNames, setter: Typesetter, tree: StructureTree,
        images: [String: ImageFile]
    ) {
        self.article = article; self.places = places; self.setter = setter; self.tree = tree
        self.images = images
        theme = setter.theme.adapted(to: article.language)
        page = theme.page
        isRightToLeft = TextDirection(language: article.language).isRightToLeft
    }

    // MARK: Stacking

    typealias Passage = FlexibleGalley.Passage

    /// The passages of blocks one below the other, with the space between them.
    ///
    /// - Parameters:
    ///   - floats: whether figures may go to later pages.
    ///   - opening: the lines below the opener on its page, where they are what an article begins with.
    mutating func stack(
        _ blocks: [Block], in column: Column, floats: Bool = false, opening: Int? = nil
    ) -> [Passage] {
        var passages: [Passage] = []
        var previous: Block?
        // Whether the space above the next block is given already.
        var isApart = true
        var sincePull = theme.linesPerPage
        var opening = opening
        for (index, block) in blocks.enumerated() {
            let block = inColumn(block, column, floats: floats)
            if case .pageBreak = block.content {
                passages.endPage()
                isApart = true
                continue
            }
            if floats, case .figure(let figure) = block.content {
                let below = blocks[safe: index + 1].flatMap { $0.isPageBreak ? nil : $0 }
                if let moving = floating(figure, above: isApart ? nil : previous, below: below, in: column) {
                    passages += moving
                    // Text after a figure goes on as if that were not there.
                    isApart = moving.last?.float != nil
                    if !isApart { previous = block }
                    continue
                }
            }
            var next =
                opening.map { openingBlock(block, in: column, room: $0) }
                ?? compose(block, after: previous, in: column)
            opening = nil
            guard !next.isEmpty else { continue }
            if let previous, previous.isHeading { follow(&next, block) }
            if let previous, !isApart {
                if let leadIn = previous.leadIn(to: block) {
                    passages.chargeEnd(.splitLeadIn, theme.costs.splitLeadIn * leadIn.weight)
                }
                passages += gap(previous, block, in: column)
            }
            let above = isApart ? nil : previous, below = blocks[safe: index + 1]
            passages +=
                floats ? withPull(next, of: block, between: (above, below), &sincePull, in: column) : next
            previous = block
            isApart = false
        }
        return passages
    }

    /// What stands under a heading keeps with it.
    private func follow(_ passages: inout [Passage], _ block: Block) {
        passages.keepWithHeading(theme.costs.strandedHeading)
        if block.isTable { passages.keepFirstRows(theme.costs.strandedHeading) }
        if block.beginsWithEdge { passages.rise() }
    }

    /// A block's passages with the pull quote that it offers, unless one is offered in the half page before it.
    private mutating func withPull(
        _ passages: [Passage], of block: Block, between: (above: Block?, below: Block?), _ sincePull: inout Int,
        in column: Column
    ) -> [Passage] {
        let height = FlexibleGalley(passages: passages).naturalHeight
        defer { sincePull += height }
        guard case .paragraph(let text) = block.content, sincePull * 2 >= theme.linesPerPage,
            let (place, pull) = pull(from: text, above: between.above, below: between.below, in: column)
        else { return passages }
        sincePull = place == .above ? 0 : -height
        return place == .above ? [pull] + passages : passages + [pull]
    }

    /// The first block of an article: a paragraph has the letter that the theme wants.
    private mutating func openingBlock(_ block: Block, in column: Column, room: Int) -> [Passage] {
        if case .paragraph(let text) = block.content, !isQuestion(block), !namesSpeaker(block),
            let opening = openingParagraph(text, in: column, room: room)
        {
            return opening
        }
        return compose(block, after: nil, in: column)
    }

    private mutating func compose(_ block: Block, after previous: Block?, in column: Column) -> [Passage] {
        switch block.content {
        case .paragraph(let text):
            var set = paragraph(text, in: column, indented: isIndented(block, after: previous))
            if isQuestion(block) { set.chargeEnd(.strandedHeading, theme.costs.strandedHeading) }
            return set
        case .heading(let heading): return [Passage(self.heading(heading, in: column))]
        case .list(let list): return self.list(list, in: column)
        case .definitions(let list): return definitions(list, in: column)
        case .quote(let blocks): return quote(blocks, in: column)
        case .alert(let alert): return self.alert(alert, in: column)
        case .group(let group): return self.group(group, in: column)
        case .pullQuote(let blocks): return pullQuote(blocks, in: column)
        case .code(let code): return self.code(code, in: column, span: block.span).passages
        case .table(let table): return self.table(table, in: column)
        case .figure(let figure): return self.figure(figure, in: column)
        case .timeline(let timeline): return self.timeline(timeline, in: column)
        case .details(let summary, let blocks): return details(summary, blocks, in: column)
        case .verse(let verse): return self.verse(verse, in: column)
        case .thematicBreak: return [Passage(thematicBreak(in: column))]
        case .pageBreak: return []
        }
    }

    /// Whether a paragraph goes on from the text above it.
    func isIndented(_ block: Block, after previous: Block?) -> Bool {
        guard let previous, previous.endsInText(theme) else { return false }
        return !(isQuestion(block) || isSidehead(block) || namesSpeaker(block) || isQuestion(previous))
    }

    // MARK: Text

    /// Runs of a role's style for inlines.
    mutating func runs(
        _ inlines: [Inline], _ style: TextStyle, element: StructureID, notesLinks: Bool = true,
        breaking: TextRun.Breaking = .prose
    ) -> [TextRun] {
        var composer = inlineComposer
        let context = inlineContext(style, element: element, notesLinks: notesLinks, breaking: breaking)
        composer.compose(inlines, context, &series, &tree)
        return composer.runs
    }

    /// What inlines begin with in a role's style.
    func inlineContext(
        _ style: TextStyle, element: StructureID, notesLinks: Bool = true, breaking: TextRun.Breaking = .prose
    ) -> InlineComposer.Context {
        InlineComposer.Context(
            style: style, breaking: breaking, element: element,
            usesSmallCaps: usesSmallCaps(style),
            hasItalics: WritingSystem(language: article.language) == .alphabetic, notesLinks: notesLinks)
    }

    /// A composer for the article's inlines.
    var inlineComposer: InlineComposer {
        let (shaper, language) = (setter.shaper, article.language)
        return InlineComposer(
            theme: theme, language: language, places: places, fullCapitals: Set(article.fullCapitals),
            images: images
        ) { letters, style in
            RaisedLetters.areSuperiors(letters, style, language, shaper)
        }
    }

    /// Whether acronyms become small capitals in a style: they go with old-style figures. In a language of another script
    /// none do, since only some of them, the Latin ones, could.
    func usesSmallCaps(_ style: TextStyle) -> Bool {
        style.figures == .oldStyle && style.textCase == .asWritten && article.typography != .plain
            && WrittenScript.code(of: article.language) == "Latn"
    }

    func run(_ text: String, _ style: TextStyle, element: StructureID?) -> TextRun {
        TextRun(
            text, style: style, breaking: .words,
            language: article.language, element: element)
    }

    private mutating func paragraph(_ text: [Inline], in column: Column, indented: Bool) -> [Passage] {
        let element = tree.add(StructureElement(.paragraph, parent: column.parent))
        let runs = runs(text, column.style, element: element)
        let style = paragraphStyle(in: column, indented: indented)
        let mayDepart = style.alignment == .justified || style.fillsFirst
        guard let setting = setter.set(runs, style, looseness: mayDepart), !setting.lines.isEmpty else { return [] }
        return variants(of: setting) { strips(of: $0, in: column) }
    }

    func paragraphStyle(in column: Column, indented: Bool) -> ParagraphStyle {
        let fills = column.alignment.map { $0 == .start || $0 == .justified } ?? true
        var style = ParagraphStyle(
            alignment: alignment(in: column), firstIndent: indented && fills ? theme.paragraph.indent : .zero,
            measure: column.width, hyphenates: fills, rightToLeft: isRightToLeft)
        if column.isRagged, style.alignment == .justified {
            style.alignment = .ragged
            style.fillsFirst = true
        }
        return style
    }

    /// A paragraph's ways to be set as one passage.
    ///
    /// - Parameter strips: makes lines into strips.
    func variants(of setting: Typesetter.Setting, strips: ([Line]) -> [Strip]) -> [Passage] {
        var variants = [FlexibleGalley.Variant(strips: strips(setting.lines))]
        for (other, departure) in [(setting.tighter, Charge.Reason.tightened), (setting.looser, .loosened)] {
            guard let other, other.lines.count > 1 else { continue }
            // What the lines suffer, in the coin that page breaks are paid in.
            let force = max(0, other.demerits - setting.demerits) / 2_000
            variants.append(
                .init(
                    strips: strips(other.lines), cost: theme.costs.looseness + min(force, 20_000),
                    departure: departure))
        }
        return [Passage(variants)]
    }

    /// A column indented within another; one that is narrow already stays where it is.
    func indented(_ column: Column, left: Length, right: Length = .zero, parent: StructureID) -> Column {
        var inner = column
        inner.parent = parent
        guard column.width - left - right >= theme.page.measure / 4 else { return inner }
        inner.left = column.left + (isRightToLeft ? right : left)
        inner.width = column.width - left - right
        return inner
    }

    /// What a column's style says of its lines, or else its width.
    func alignment(in column: Column) -> Alignment {
        switch column.alignment {
        case .start: .ragged
        case .justified: .justified
        case .center: .centered
        case .end: isRightToLeft ? .ragged : .right
        case nil: alignment(column.width, column.style)
        }
    }

    /// Narrow columns are ragged: a few words cannot fill a line evenly.
    func alignment(_ width: Length, _ style: TextStyle) -> Alignment {
        let characters = width / (style.size * 0.45)
        return characters < Double(theme.paragraph.justifyFrom) ? .ragged : .justified
    }

    /// Lines of running text on the grid, with the prices of parting them.
    func strips(of lines: [Line], in column: Column) -> [Strip] {
        lines.enumerated().map { index, line in
            var strip = gridStrip(line, left: left(of: line, in: column), lines: column.pitch)
            let isLast = index == lines.count - 1
            if !isLast {
                strip.charge(column.splits)
                if index == 0 { strip.charge(.orphan, theme.costs.orphan) }
                if index == lines.count - 2 { strip.charge(.widow, theme.costs.widow) }
                if line.partsWord { strip.charge(.hyphenAtTurn, theme.costs.hyphenAtTurn) }
            }
            strip.texture = Strip.Texture(isOverfull: line.isOverfull, isFirst: index == 0, isLast: isLast)
            return strip
        }
    }

    /// Where a line begins: what is read from the right ends at the left edge where its style wants that.
    private func left(of line: Line, in column: Column) -> Length {
        let isMoved = isRightToLeft && column.alignment == .end
        return isMoved ? column.left - max(.zero, column.width - line.width) : column.left
    }

    /// A line whose baseline is the grid's.
    func gridStrip(_ line: Line, left: Length, kind: Strip.Kind = .line, lines: Int = 1) -> Strip {
        let origin = Point(x: left, y: theme.leading * (lines - 1) + baseline)
        return Strip(kind, height: lines, items: line.items.map { $0.offset(by: origin) }, notes: line.notes)
    }

    /// From a grid line's top to its baseline.
    var baseline: Length { theme.leading * Theme.baselineShare }

    /// As many grid lines as a height needs.
    func gridLines(_ height: Length) -> Int {
        let pitch = max(1, theme.leading.scaledPoints)
        return max(0, (height.scaledPoints + pitch - 1 - 64) / pitch)
    }
}
