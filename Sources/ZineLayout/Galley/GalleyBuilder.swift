public import ZineCore
public import ZineDocument

/// Composes an article's blocks into strips.
struct GalleyBuilder {
    /// The column that blocks are set in: nested blocks get narrower ones.
    struct Column {
        var left: Length
        var width: Length
        var parent: StructureID
        /// How often a break between the blocks' lines is charged for splitting what they stand in.
        var splitCost = 0
        var style: TextStyle
    }

    let theme: Theme
    let article: Article
    let anchorPrefix: String
    var setter: Typesetter
    var tree: StructureTree
    var desk = NoteDesk()
    var heads: [[Strip]] = []
    let images: [String: ImageFile]
    let isRightToLeft: Bool

    init(
        _ article: Article, anchorPrefix: String, setter: Typesetter, tree: StructureTree,
        images: [String: ImageFile]
    ) {
        self.article = article; self.anchorPrefix = anchorPrefix; self.setter = setter; self.tree = tree
        self.images = images
        theme = setter.theme
        isRightToLeft = Direction.isRightToLeft(article.language)
    }

    // MARK: Stacking

    /// The strips of blocks one below the other, with the space between them.
    mutating func stack(_ blocks: [Block], in column: Column) -> [Strip] {
        var strips: [Strip] = []
        var previous: Block?
        for block in blocks {
            let next = compose(block, after: previous, in: column)
            if next.isEmpty {
                if case .pageBreak = block.content, !strips.isEmpty {
                    strips[strips.count - 1].breakAfter = PageCost.forced
                }
                continue
            }
            if let previous, !strips.isEmpty {
                var gap = max(space(after: previous), space(before: block))
                // What a heading is about stands right under it.
                if case .heading = previous.content, !block.isHeading { gap = space(after: previous) }
                if gap > 0 && strips[strips.count - 1].breakAfter != PageCost.forced { strips += Strip.space(gap) }
            }
            strips += next
            previous = block
        }
        return strips
    }

    private func space(before block: Block) -> Int {
        switch block.content {
        case .heading(let heading):
            heading.level == 2 ? theme.spaces.heading2Before : theme.spaces.heading3Before
        default: space(around: block)
        }
    }

    private func space(after block: Block) -> Int {
        switch block.content {
        case .heading(let heading):
            heading.level == 2 ? theme.spaces.heading2After : theme.spaces.heading3After
        default: space(around: block)
        }
    }

    private func space(around block: Block) -> Int {
        switch block.content {
        case .paragraph, .heading, .pageBreak: 0
        case .list: theme.spaces.listAround
        case .quote, .alert, .pullQuote, .details: theme.spaces.quoteAround
        case .code: theme.spaces.codeAround
        case .table: theme.spaces.tableAround
        case .figure: theme.spaces.figureAround
        case .timeline: theme.spaces.timelineAround
        case .thematicBreak: 1
        }
    }

    private mutating func compose(_ block: Block, after previous: Block?, in column: Column) -> [Strip] {
        switch block.content {
        case .paragraph(let text):
            var isContinuation = false
            if case .paragraph? = previous?.content { isContinuation = true }
            return paragraph(text, in: column, indented: isContinuation)
        case .heading(let heading): return self.heading(heading, in: column)
        case .list(let list): return self.list(list, in: column)
        case .quote(let blocks): return quote(blocks, in: column)
        case .alert(let alert): return self.alert(alert, in: column)
        case .pullQuote(let blocks): return pullQuote(blocks, in: column)
        case .code(let code): return self.code(code, in: column, span: block.span)
        case .table(let table): return self.table(table, in: column)
        case .figure(let figure): return self.figure(figure, in: column)
        case .timeline(let timeline): return self.timeline(timeline, in: column)
        case .details(let summary, let blocks): return details(summary, blocks, in: column)
        case .thematicBreak: return thematicBreak(in: column)
        case .pageBreak: return []
        }
    }

    // MARK: Text

    /// Runs of a role's style for inlines.
    mutating func runs(
        _ inlines: [Inline], _ style: TextStyle, element: StructureID, notesLinks: Bool = true,
        breaking: TextRun.Breaking = .prose
    ) -> [TextRun] {
        var composer = InlineComposer(theme: theme, language: article.language, anchorPrefix: anchorPrefix)
        let context = InlineComposer.Context(
            style: style, breaking: breaking, element: element,
            usesSmallCaps: style.figures == .oldStyle && style.textCase == .asWritten, notesLinks: notesLinks)
        composer.compose(inlines, context, &desk, &tree)
        return composer.runs
    }

    mutating func run(_ text: String, _ style: TextStyle, element: StructureID?) -> TextRun {
        TextRun(
            style.textCase == .upper ? text.uppercased() : text, style: style, breaking: .words,
            language: article.language, element: element)
    }

    private mutating func paragraph(_ text: [Inline], in column: Column, indented: Bool) -> [Strip] {
        let element = tree.add(StructureElement(.paragraph, parent: column.parent))
        let runs = runs(text, column.style, element: element)
        let style = ParagraphStyle(
            alignment: alignment(column.width, column.style),
            firstIndent: indented ? theme.paragraph.indent : .zero, measure: column.width,
            rightToLeft: isRightToLeft)
        return strips(of: setter.lines(runs, style), in: column)
    }

    /// Narrow columns are ragged: a few words cannot fill a line evenly.
    func alignment(_ width: Length, _ style: TextStyle) -> Alignment {
        let characters = width / (style.size * 0.45)
        return characters < Double(theme.paragraph.justifyFrom) ? .ragged : .justified
    }

    /// Lines of running text on the grid, with the prices of parting them.
    func strips(of lines: [Line], in column: Column) -> [Strip] {
        lines.enumerated().map { index, line in
            var strip = gridStrip(line, left: column.left)
            let isLast = index == lines.count - 1
            if !isLast {
                strip.breakAfter = column.splitCost
                if index == 0 { strip.breakAfter += theme.costs.orphan }
                if index == lines.count - 2 { strip.breakAfter += theme.costs.widow }
                if line.isHyphenated { strip.breakAfter += theme.costs.hyphenAtTurn }
            }
            strip.texture = Strip.Texture(
                spaceRatio: line.spaceRatio, isHyphenated: line.isHyphenated, isOverfull: line.isOverfull,
                isFirst: index == 0, isLast: isLast)
            return strip
        }
    }

    /// A line whose baseline is the grid's.
    func gridStrip(_ line: Line, left: Length, kind: Strip.Kind = .line, lines: Int = 1) -> Strip {
        let origin = Point(x: left, y: theme.leading * (lines - 1) + baseline)
        return Strip(kind, height: lines, items: line.items.map { $0.offset(by: origin) }, notes: line.notes)
    }

    /// From a grid line's top to its baseline.
    var baseline: Length { theme.leading * 0.74 }

    /// As many grid lines as a height needs.
    func gridLines(_ height: Length) -> Int {
        let pitch = max(1, theme.leading.scaledPoints)
        return max(0, (height.scaledPoints + pitch - 1 - 64) / pitch)
    }
}

extension Block {
    var isHeading: Bool {
        if case .heading = content { return true }
        return false
    }
}

/// Which way a language is written.
public enum Direction {
    public static func isRightToLeft(_ language: String) -> Bool {
        let base = language.split(separator: "-").first.map { $0.lowercased() } ?? ""
        return ["ar", "he", "fa", "ur", "yi", "ps", "ckb", "dv", "syr"].contains(base)
    }
}
