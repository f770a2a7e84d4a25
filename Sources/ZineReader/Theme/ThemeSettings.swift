import ZineCore
import ZineDocument

/// A key of a theme file and the property of `Theme` that it sets.
struct ThemeSetting: Sendable {
    var description: FieldDescription
    var apply: @Sendable (_ mapping: Mapping, _ theme: inout Theme, _ problems: inout [Diagnostic]) -> Void
    /// What a theme has, as its file would state it; `nil` for what stands for other keys.
    var written: @Sendable (_ theme: Theme) -> String?

    init<Value: ThemeValue>(
        _ key: String, _ type: ValueType<Value>, _ path: any WritableKeyPath<Theme, Value> & Sendable, _ help: String
    ) {
        self.init(Field(key, type, help: help)) { value, theme in
            theme[keyPath: path] = value
        } written: { theme in
            theme[keyPath: path].themeText
        }
    }

    init<Value: Sendable>(
        _ field: Field<Value>, _ set: @escaping @Sendable (Value, inout Theme) -> Void,
        written: @escaping @Sendable (Theme) -> String?
    ) {
        description = field.description
        self.written = written
        apply = { mapping, theme, problems in
            if let value = mapping.value(field, &problems) { set(value, &theme) }
        }
    }
}

/// A mapping of a theme file with settings of its own.
struct ThemeGroup: Sendable {
    var key: String
    var help: String
    var settings: [ThemeSetting]
    /// The setting whose value may stand in place of all keys: `dot-grid: false`.
    var shorthand: String?

    init(key: String, help: String, settings: [ThemeSetting], shorthand: String? = nil) {
        self.key = key; self.help = help; self.settings = settings; self.shorthand = shorthand
    }

    var description: FieldDescription {
        let keys = ValueShape.mapping(settings.map(\.description))
        let short = settings.first { $0.description.key == shorthand }
        return FieldDescription(
            key: key, shape: short.map { .either([$0.description.shape, keys]) } ?? keys, isRequired: false, help: help)
    }

    /// The keys in a theme's file; `nil` where there is no mapping, which is reported.
    func mapping(_ node: YAMLNode, _ problems: inout [Diagnostic]) -> Mapping? {
        var node = node
        if let shorthand, node.text != nil {
            node.content = .mapping([.init(key: shorthand, keySpan: node.span, value: node)])
        }
        return Mapping(
            node, fields: settings.map(\.description), advice: key == "page" ? OtherWords.page : [:], &problems)
    }
}

extension ThemeGroup {
    private static let length = ValueType<Length>.length
    private static let lines = ValueType<Int>.integer(0...40)
    private static let cost = ValueType<Int>.integer(0...1_000_000_000)
    private static let share = ValueType<Double>.number(0...1)

    static let all = [
        page, colors, dotGrid, rules, paragraph, costs, limits, spaces, cover, backCover,
        openers, emphasis, notes, boxes, lists, dimensions, codes, press, screen, light, dark,
    ]

    /// The page's size by its name. It comes before the lengths that it stands for, which may still be stated.
    private static let size = Field(
        "size", .choice() as ValueType<NamedPage>,
        help: "its size by name: margins keep their shares of it, and type goes with a smaller one")

    private static let page = ThemeGroup(
        key: "page", help: "the page and its margins",
        settings: [
            .init(size) { value, theme in
                theme = theme.resized(to: value.size)
            } written: { _ in
                nil
            },
            .init("width", length, \.page.width, "the trimmed page's width"),
            .init("height", length, \.page.height, "the trimmed page's height"),
            .init("spine", length, \.page.spine, "the margin at the fold"),
            .init("fore-edge", length, \.page.foreEdge, "the margin for the reader's pencil"),
            .init("head", length, \.page.head, "the margin above the text block"),
            .init("foot", length, \.page.foot, "the margin below the text block"),
            .init("safe", length, \.page.safe, "what printers leave white at the sheet's edge"),
            .init("folio-drop", length, \.page.folioDrop, "from the last baseline to the folio's"),
            .init("columns", .integer(1...3), \.page.columns, "columns of text side by side"),
            .init("column-gap", length, \.page.columnGap, "the white between them"),
        ])

    private static let spot = Field(
        "spot", .ink,
        help: "what a print shop calls the accent: `PANTONE 485 U`; without it the press has black alone")

    private static let colors = ThemeGroup(
        key: "colors", help: "what pages are printed with",
        settings: [
            .init("text", .color, \.colors.text, "text"),
            .init("accent", .color, \.colors.accent, "what styles set apart by `color: accent`"),
            .init("rule", .color, \.colors.rule, "rules"),
            .init("tint", .color, \.colors.tint, "the ground of boxes that have one"),
            .init(spot) { value, theme in
                theme.colors.spot = value.isEmpty ? nil : value
            } written: { theme in
                theme.colors.spot.map(YAMLText.quoted)
            },
        ])

    private static let dotGrid = ThemeGroup(
        key: "dot-grid", help: "the dots in the fore-edge margin",
        settings: [
            .init("on", .boolean, \.dotGrid.isOn, "whether there are any"),
            .init("spacing", length, \.dotGrid.spacing, "from dot to dot"),
            .init("diameter", length, \.dotGrid.diameter, "of a dot"),
            .init("gap", length, \.dotGrid.gap, "from the text to the first dots"),
        ], shorthand: "on")

    private static let rules = ThemeGroup(
        key: "rules", help: "the two weights of rules",
        settings: [
            .init("thin", .length(0...24), \.rules.thin, "under kickers, in tables, over notes"),
            .init("thick", .length(0...72), \.rules.thick, "over the masthead, beside alerts"),
        ])

    private static let paragraph = ThemeGroup(
        key: "paragraph", help: "how text is broken into lines, under TeX's names",
        settings: [
            .init("indent", length, \.paragraph.indent, "of a paragraph after another"),
            .init("tolerance", .integer(1...10_000), \.paragraph.tolerance, "the worst badness of the first pass"),
            .init("line-penalty", .integer(0...10_000), \.paragraph.linePenalty, "for every line"),
            .init("hyphen-penalty", .integer(-9_999...10_000), \.paragraph.hyphenPenalty, "for a hyphenated line"),
            .init("ex-hyphen-penalty", .integer(-9_999...10_000), \.paragraph.exHyphenPenalty, "at a written hyphen"),
            .init("adj-demerits", cost, \.paragraph.adjDemerits, "for lines that differ by 3 % in set width"),
            .init("set-demerits", cost, \.paragraph.setDemerits, "for each per cent beyond, squared"),
            .init("set-difference", .number(0...0.2), \.paragraph.setDifference, "of neighbouring lines, at most"),
            .init("double-hyphen-demerits", cost, \.paragraph.doubleHyphenDemerits, "for a ladder of two"),
            .init("final-hyphen-demerits", cost, \.paragraph.finalHyphenDemerits, "before the last line"),
            .init("space", .number(0.5...2), \.paragraph.space, "that justified lines aim at, over the face's own"),
            .init("space-stretch", .number(0...4), \.paragraph.spaceStretch, "of a space, as a share of it"),
            .init("space-shrink", .number(0...0.8), \.paragraph.spaceShrink, "of a space, as a share of it"),
            .init("expansion", .number(0...0.05), \.paragraph.expansion, "of glyphs, either way"),
            .init("letterspacing", .number(0...0.03), \.paragraph.letterspacing, "either way, of the em"),
            .init(
                "most-letterspacing", .number(0...0.03), \.paragraph.mostLetterspacing,
                "where lines would gape otherwise"),
            .init("protrusion", .number(0...2), \.paragraph.protrusion, "how much of the table is used"),
            .init("widest-space", .number(1...20), \.paragraph.widestSpace, "a line ends short instead"),
            .init("justify-from", .integer(0...200), \.paragraph.justifyFrom, "characters in a line"),
            .init(
                "ragged-items", .number(0...1), \.paragraph.raggedItems,
                "the share of uneven items from which all are ragged; 0 for never"),
            .init("left-hyphen-min", .integer(1...20), \.paragraph.leftHyphenMin, "letters before a hyphen"),
            .init("right-hyphen-min", .integer(1...20), \.paragraph.rightHyphenMin, "letters after a hyphen"),
            .init("hyphens", .boolean, \.paragraph.hyphens, "whether words are divided at all"),
        ])

    private static let costs = ThemeGroup(
        key: "costs", help: "what page breaks cost",
        settings: [
            .init("widow", cost, \.costs.widow, "a paragraph's last line alone at a page's head"),
            .init("orphan", cost, \.costs.orphan, "a paragraph's first line alone at a page's foot"),
            .init("stranded-heading", cost, \.costs.strandedHeading, "a heading at a page's foot"),
            .init("split-item", cost, \.costs.splitItem, "a list item on two pages"),
            .init("split-record", cost, \.costs.splitRecord, "a row of a table too wide for columns on two pages"),
            .init("split-entry", cost, \.costs.splitEntry, "a timeline's entry on two pages"),
            .init("split-listing", cost, \.costs.splitListing, "a listing on two pages"),
            .init(
                "split-lead-in", cost, \.costs.splitLeadIn,
                "a page's end between words that end in a colon and the list, table or listing that they lead to"),
            .init("split-box", cost, \.costs.splitBox, "a long box on two pages; a short one stays whole"),
            .init("hyphen-at-turn", cost, \.costs.hyphenAtTurn, "a word on two pages"),
            .init("note-continuation", cost, \.costs.noteContinuation, "a note on two pages"),
            .init(
                "short-page", cost, \.costs.shortPage, "for missing lines, squared; from the third on half their cube"),
            .init("uneven-spread", cost, \.costs.unevenSpread, "for every line of difference, squared"),
            .init("short-last-page", cost, \.costs.shortLastPage, "an article's nearly empty last page"),
            .init("looseness", cost, \.costs.looseness, "a paragraph set a line shorter or longer"),
            .init("stretched-space", cost, \.costs.stretchedSpace, "a line more above a heading"),
            .init("closed-space", cost, \.costs.closedSpace, "a line less around a list"),
            .init("smaller-figure", cost, \.costs.smallerFigure, "for every line that a figure is made smaller"),
            .init("moved-figure", cost, \.costs.movedFigure, "a figure put off, and for every page further"),
            .init("pull-quote", cost, \.costs.pullQuote, "a pull quote from words that the author offers"),
            .init("sheet", cost, \.costs.sheet, "every sheet of paper"),
            .init("filler", cost, \.costs.filler, "a page that only fills up the sheet"),
            .init("smaller-type", cost, \.costs.smallerType, "for every hundredth off leading or size"),
            .init("denser-openers", cost, \.costs.denserOpeners, "smaller titles all through the issue"),
        ])

    private static let limit = ValueType<Double>.number(0.5...1)
    private static let limits = ThemeGroup(
        key: "limits", help: "how far an issue is pushed to fill its sheets, as shares of what the theme has",
        settings: [
            .init("leading", limit, \.limits.leading, "the least leading of the whole issue"),
            .init("text-size", limit, \.limits.textSize, "the least size of its text"),
            .init("openers", limit, \.limits.openers, "the least size of titles and standfirsts"),
            .init("figures", limit, \.limits.figures, "the least size of a figure"),
            .init(
                "enlargement", .number(1...10), \.limits.enlargement,
                "how many times as large as its pixels want it a picture is set to fill the measure"),
        ])

    private static let spaces = ThemeGroup(
        key: "spaces", help: "white space between blocks, in grid lines",
        settings: [
            .init("paragraphs", lines, \.spaces.paragraphs, "between paragraphs"),
            .init("heading-2-before", lines, \.spaces.heading2Before, "above a section's heading"),
            .init("heading-2-after", lines, \.spaces.heading2After, "below it"),
            .init("heading-3-before", lines, \.spaces.heading3Before, "above a lesser heading"),
            .init("heading-3-after", lines, \.spaces.heading3After, "below it"),
            .init("list-around", lines, \.spaces.listAround, "above and below a list"),
            .init("loose-items", lines, \.spaces.looseItems, "between items with paragraphs"),
            .init("quote-around", lines, \.spaces.quoteAround, "above and below quotes and alerts"),
            .init("box-around", lines, \.spaces.boxAround, "above and below a box"),
            .init("code-around", lines, \.spaces.codeAround, "above and below a listing"),
            .init("figure-around", lines, \.spaces.figureAround, "above and below a figure"),
            .init("table-around", lines, \.spaces.tableAround, "above and below a table"),
            .init("timeline-around", lines, \.spaces.timelineAround, "above and below a timeline"),
            .init("timeline-entries", lines, \.spaces.timelineEntries, "between a timeline's entries"),
            .init(
                "timeline-short-entries", lines, \.spaces.timelineShortEntries,
                "between three and more of them that have a line each, where half of all have"),
            .init("opener-sink", lines, \.spaces.openerSink, "above an article's opening"),
            .init("title-after", lines, \.spaces.titleAfter, "below an article's title"),
            .init("opener-after", lines, \.spaces.openerAfter, "below an article's opening"),
        ])

    private static let cover = ThemeGroup(
        key: "cover", help: "how covers are built; an issue's `cover: {shape:}` differs",
        settings: [
            .init("shape", .choice(), \.cover.shape, "masthead, picture, type, contents or page"),
            .init("ground", .choice(), \.cover.ground, "what lies under its type: paper, or the accent to the edges"),
            .init(
                "masthead", .boolean, \.cover.hasMasthead,
                "whether the name stands over a picture that is the whole cover, in the shape page"),
        ])

    private static let backCover = ThemeGroup(
        key: "back-cover",
        help: "how last pages without an article are built; an issue's `back_cover: {shape:}` differs",
        settings: [
            .init("shape", .choice(), \.backCover.shape, "text, picture, type or page"),
            .init("ground", .choice(), \.backCover.ground, "what lies under the shape type: paper, or the accent"),
        ])

    private static let openers = ThemeGroup(
        key: "openers", help: "what articles begin with",
        settings: [
            .init(
                "drop-cap", .integer(0...8), \.openers.dropCap,
                "lines that the text's first letter is high; 0 for none")
        ])

    private static let emphasis = ThemeGroup(
        key: "emphasis", help: "what `*emphasis*` is where it is no slant",
        settings: [
            .init(
                "ideographs", .choice(), \.emphasis.ideographs,
                "of Chinese and Japanese words: heavier letters, or a dot beside each")
        ], shorthand: "ideographs")

    private static let notes = ThemeGroup(
        key: "notes", help: "footnotes, and the addresses of links",
        settings: [.init("place", .choice(), \.notes.place, "at the page's foot, or at the article's end")],
        shorthand: "place")

    private static let boxes = ThemeGroup(
        key: "boxes", help: "boxes for asides, `> [!BOX] Title`",
        settings: [
            .init("ground", .choice(), \.boxes.ground, "what lies under their text: paper, or the `tint` of `colors`"),
            .init("rules", .choice(), \.boxes.rules, "on all four sides, above and below, or none"),
            .init("padding", .length(0...72), \.boxes.padding, "from a box's edge to its text"),
            .init("style", .string, \.boxes.style, "the one of `own-styles` that their text has"),
        ])

    private static let numerals = Field(
        "numerals", .oneOrMore(of: .choice() as ValueType<List.Numerals>),
        help: "what numbered lists are counted with, the outermost first")

    private static let lists = ThemeGroup(
        key: "lists", help: "lists",
        settings: [
            .init(numerals) { value, theme in
                if !value.isEmpty { theme.lists.numerals = value }
            } written: { theme in
                "[\(theme.lists.numerals.map(\.rawValue).joined(separator: ", "))]"
            }
        ])

    private static let dimensions = ThemeGroup(
        key: "dimensions", help: "indents, columns and other lengths",
        settings: [
            .init("list-indent", length, \.dimensions.listIndent, "of a list's items"),
            .init("quote-indent", length, \.dimensions.quoteIndent, "of a quote, either side"),
            .init("time-column", length, \.dimensions.timeColumn, "the least width of a timeline's times"),
            .init("code-hang", length, \.dimensions.codeHang, "of a code line turned over"),
            .init("note-indent", length, \.dimensions.noteIndent, "of a note's text behind its number"),
            .init("table-gap", length, \.dimensions.tableGap, "between a table's columns"),
            .init("qr-code", length, \.dimensions.qrCode, "the side of a code"),
            .init("note-separator", length, \.dimensions.noteSeparator, "between text and notes"),
            .init("note-rule", length, \.dimensions.noteRule, "the length of the rule over notes"),
            .init("smallest-table", length, \.dimensions.smallestTable, "type of a table too wide in its own"),
            .init("figure-lines", .integer(1...200), \.dimensions.figureMaxLines, "the greatest height of a figure"),
            .init(
                "least-code", .integer(0...200), \.dimensions.leastCode,
                "a listing in a timeline with room for fewer characters is as wide as the timeline"),
        ])

    private static let codes = ThemeGroup(
        key: "codes", help: "what becomes a QR code in print",
        settings: [
            .init("source", .boolean, \.codes.source, "where a report was first printed"),
            .init(
                "links", .integer(0...1_000), \.codes.links,
                "so many addresses, or more, are listed on a page that is left over; 0 for never"),
        ])

    private static let press = ThemeGroup(
        key: "press", help: "what a print shop is given",
        settings: [.init("bleed", length, \.press.bleed, "how far ink at the page's edge goes on beyond it")])

    private static let screen = ThemeGroup(
        key: "screen", help: "the digital edition's sizes",
        settings: [
            .init("small-text", .number(0.5...3), \.screen.smallText, "running text on small screens, in rem"),
            .init("large-text", .number(0.5...3), \.screen.largeText, "running text on large screens, in rem"),
            .init("leading", .number(1...3), \.screen.leading, "baseline to baseline, over the text size"),
            .init("measure", .number(10...80), \.screen.measure, "the text column's width, in ems"),
        ])

    private static let light = palette("light", \.screen.light, "the digital edition's colours by day")
    private static let dark = palette("dark", \.screen.dark, "the digital edition's colours by night")

    private static func palette(
        _ key: String, _ path: any WritableKeyPath<Theme, Screen.Palette> & Sendable, _ help: String
    ) -> ThemeGroup {
        func color(_ key: String, _ part: any WritableKeyPath<Screen.Palette, Color> & Sendable, _ help: String)
            -> ThemeSetting
        {
            let field = Field(key, .color, help: help)
            return ThemeSetting(field) { value, theme in
                theme[keyPath: path][keyPath: part] = value
            } written: { theme in
                theme[keyPath: path][keyPath: part].themeText
            }
        }
        return ThemeGroup(
            key: key, help: help,
            settings: [
                color("paper", \.paper, "the ground"), color("ink", \.ink, "text and heavy rules"),
                color("quiet", \.quiet, "labels, captions and notes"),
                color("accent", \.accent, "what styles set apart by `color: accent`"),
                color("rule", \.rule, "thin rules"),
                color("tint", \.tint, "the ground under code"),
            ])
    }
}
