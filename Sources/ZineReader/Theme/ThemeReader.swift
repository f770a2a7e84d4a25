public import ZineCore
public import ZineDocument

/// Reads a theme: a file that states what differs from the house theme, checked like a manifest.
public enum ThemeReader {
    /// A theme as a file and those that it extends have it.
    public struct Reading: Hashable, Sendable {
        public var theme: Theme
        /// Where the keys stand that files state, by their path: `page.width`, `styles.title.size`.
        public var stated: [String: SourceSpan]
        public init(theme: Theme = Theme(), stated: [String: SourceSpan] = [:]) {
            self.theme = theme; self.stated = stated
        }
    }

    /// Finds the theme that a file extends, by its name or path.
    public typealias Finding = (_ name: String, _ span: SourceSpan, _ problems: inout [Diagnostic]) -> Reading

    private static let name = Field("name", .string, help: "what the theme is called")
    private static let extends = Field(
        "extends", .string, help: "the theme that this one differs from, by name or path; `house` without it")
    private static let leading = Field("leading", .length, help: "the baseline grid's pitch")
    private static let fallbacks = Field(
        "fallbacks", ValueType<Fallbacks>.fallbacks, help: "families asked for what a family lacks")
    private static let families = FieldDescription(
        key: "families", shape: .entries(.either([.string, .list(.mapping(faceFields))])), isRequired: false,
        help: "for each name that styles ask for, a family of fonts by its name, or its faces by their files")
    private static let styles = FieldDescription(
        key: "styles", shape: .mapping(TextRole.allCases.map(description)), isRequired: false,
        help: "how each kind of text is set")
    private static let protrusion = FieldDescription(
        key: "protrusion", shape: .entries(.list(.integer(-1000...1000))), isRequired: false,
        help: "a character's hang, left and right, in thousandths of its width")

    /// Every key of a theme file, for checking and for a JSON Schema.
    public static let fields: [FieldDescription] =
        [
            name.description, extends.description, leading.description, fallbacks.description, families, styles,
            ownStyles, protrusion,
        ]
        + ThemeGroup.all.map(\.description)

    /// What to write for keys at the top that stand in one of the groups, or have another name.
    private static let advice: [String: String] = {
        var places: [String: [String]] = [:]
        for group in ThemeGroup.all {
            for setting in group.settings { places[setting.description.key, default: []].append(group.key) }
        }
        for style in TextRole.allCases { places[style.rawValue, default: []].append("styles") }
        let moved = places.mapValues { groups in
            let names = groups.map { "'\($0)'" }.joined(separator: " or ")
            return "it stands in \(names)"
        }
        return moved.merging(OtherWords.theme) { $1 }
    }()

    /// The theme that a file describes; what is wrong in it stays as the theme has it that it extends, and is reported.
    ///
    /// - Parameter base: finds what the file extends; the house theme where it names none.
    public static func read(
        _ bytes: [UInt8], file: String, extending base: Finding = { _, _, _ in Reading() },
        _ problems: inout [Diagnostic]
    ) -> Reading {
        guard let node = YAMLLoader.load(bytes, file: file, &problems),
            let mapping = Mapping(node, fields: fields, advice: advice, &problems)
        else { return Reading() }
        var reading = Reading()
        if let parent = mapping.value(extends, &problems),
            let path = PublicationManifest.themeName(
                Located(value: parent, span: mapping.span(of: "extends")), levels: 1, &problems)
        {
            reading = base(path, mapping.span(of: "extends"), &problems)
        }
        let former = reading.theme
        read(mapping, over: former, &reading.theme, &problems)
        note(node, under: "", &reading.stated)
        return reading
    }

    /// Notes where each key stands, and what a key stands for beside itself.
    private static func note(_ node: YAMLNode, under path: String, _ stated: inout [String: SourceSpan]) {
        guard case .mapping(let pairs) = node.content else { return }
        for pair in pairs {
            let key = path.isEmpty ? pair.key : path + "." + pair.key
            stated[key] = pair.keySpan
            if key == "page.size" {
                for margin in ["width", "height", "spine", "fore-edge", "head", "foot"] {
                    stated["page." + margin] = pair.keySpan
                }
            }
            if path.isEmpty, pair.value.text != nil,
                let short = ThemeGroup.all.first(where: { $0.key == key })?.shorthand
            {
                stated[key + "." + short] = pair.keySpan
            }
            // Of families and hanging characters each is stated whole.
            if path.isEmpty || ["styles", "own-styles", "fallbacks"].contains(path) {
                note(pair.value, under: key, &stated)
            }
        }
    }

    private static func read(
        _ mapping: Mapping, over former: Theme, _ theme: inout Theme, _ problems: inout [Diagnostic]
    ) {
        theme.name = mapping.value(name, &problems) ?? theme.name
        // Type goes with a page's size before anything else is said of it.
        for group in ThemeGroup.all {
            guard let node = mapping.node(group.key), !node.isNull, let inner = group.mapping(node, &problems)
            else { continue }
            for setting in group.settings { setting.apply(inner, &theme, &problems) }
        }
        theme.leading = mapping.value(leading, &problems) ?? theme.leading
        if let own = mapping.value(fallbacks, &problems) { theme.fallbacks.adopt(own) }
        readFamilies(mapping.node("families"), &theme, &problems)
        for family in theme.fallbacks.byFamily.keys.sorted() where theme.families[family] == nil {
            problems.append(unknownFamily(family, theme, at: mapping.span(of: "fallbacks")))
        }
        readStyles(mapping.node("styles"), &theme, &problems)
        readOwnStyles(mapping, &theme, &problems)
        readProtrusion(mapping.node("protrusion"), &theme, &problems)
        check(&theme, former, mapping, &problems)
        checkContrast(theme.screen.light, mapping, "light", &problems)
        checkContrast(theme.screen.dark, mapping, "dark", &problems)
        checkInks(&theme, former, mapping, &problems)
    }

    // MARK: Styles

    static let family = Field("family", .string, help: "a key of `families`")
    static let size = Field("size", .length, help: "of the type")
    private static let styleLeading = Field("leading", .length, help: "from baseline to baseline, off the grid")
    static let tracking = Field("tracking", .integer(-200...1000), help: "in thousandths of an em")
    static let textCase = Field("case", .choice() as ValueType<TextStyle.Case>, help: "of the letters")
    static let figures = Field("figures", .choice() as ValueType<TextStyle.Figures>, help: "of the numerals")
    /// The inks that text may have: rules are too light for it, paper is not seen on paper.
    enum TextInk: String, CaseIterable, Sendable {
        case text, accent
        var ink: Ink { self == .accent ? .accent : .text }
    }
    static let color = Field("color", .choice() as ValueType<TextInk>, help: "one of `colors`")

    private static let styleFields = [
        family.description, weight.description, italic.description, size.description, styleLeading.description,
        tracking.description, textCase.description, figures.description, color.description,
    ]

    private static func description(_ role: TextRole) -> FieldDescription {
        FieldDescription(key: role.rawValue, shape: .mapping(styleFields), isRequired: false, help: role.meaning)
    }

    private static func readStyles(_ node: YAMLNode?, _ theme: inout Theme, _ problems: inout [Diagnostic]) {
        guard let node,
            let mapping = Mapping(
                node, fields: TextRole.allCases.map(description), advice: OtherWords.styles, &problems)
        else { return }
        for role in TextRole.allCases {
            guard let node = mapping.node(role.rawValue),
                let inner = Mapping(node, fields: styleFields, advice: OtherWords.style, &problems)
            else { continue }
            var stated = OwnStyle()
            readType(inner, &stated, &problems)
            var style = stated.applied(to: theme[role])
            style.leading = inner.value(styleLeading, &problems) ?? style.leading
            theme.styles[role] = style
            if theme.families[style.family] == nil {
                problems.append(unknownFamily(style.family, theme, at: inner.span(of: "family")))
            }
        }
    }

    static func unknownFamily(_ family: String, _ theme: Theme, at span: SourceSpan) -> Diagnostic {
        .error(
            "unknown-family", "there is no family '\(family)'",
            hint: "the families are \(theme.families.keys.sorted().joined(separator: ", "))", at: span)
    }

    // MARK: Protrusion

    private static func readProtrusion(_ node: YAMLNode?, _ theme: inout Theme, _ problems: inout [Diagnostic]) {
        guard let node, case .mapping(let pairs) = node.content else { return }
        for pair in pairs {
            let values = ValueType<[Int]>.list(of: .integer(-1000...1000)).read(pair.value, &problems) ?? []
            guard let scalar = pair.key.unicodeScalars.first, pair.key.unicodeScalars.count == 1, values.count == 2
            else {
                problems.append(
                    .error(
                        "bad-value", "a protrusion is one character and two numbers", hint: "write '\".\": [0, 700]'",
                        at: pair.keySpan))
                continue
            }
            theme.protrusion[scalar] = Theme.Protrusion(left: values[0], right: values[1])
        }
    }

    // MARK: Sense

    /// A page that holds no line, or margins that leave no measure, would make nothing: the former theme's are used instead.
    private static func check(
        _ theme: inout Theme, _ former: Theme, _ mapping: Mapping, _ problems: inout [Diagnostic]
    ) {
        let page = theme.page
        let hasSense =
            theme.leading >= .points(2) && page.width >= .points(72) && page.height >= .points(72)
            && page.width <= .points(14_400) && page.height <= .points(14_400) && page.columnMeasure >= .points(48)
            && page.columnGap >= .zero
            && page.spine >= .zero && page.foreEdge >= .zero && page.head >= .zero && page.foot >= .zero
            && page.height - page.head - page.foot >= theme.leading
        if !hasSense {
            problems.append(
                .error(
                    "no-text-block", "the page's margins leave no room for text",
                    hint: "make the margins smaller than the page, or the leading smaller than the text block",
                    at: mapping.span(of: "page")))
            theme.page = former.page
            theme.leading = former.leading
        }
        let edges = [("fore-edge", page.foreEdge), ("head", page.head), ("foot", page.foot)]
        for (key, margin) in edges where hasSense && margin < page.safe {
            problems.append(
                .warning(
                    "unsafe-margin",
                    "text stands nearer to the page's edge than printers reach: '\(key)' is less than 'safe'",
                    hint: "make '\(key)' at least as wide as 'safe', or 'safe' smaller if your printer reaches further",
                    at: mapping.span(of: "page")))
        }
        checkMeasure(theme, mapping, &problems)
        checkLeading(theme, mapping, &problems)
        checkFolio(theme, mapping, &problems)
        for role in TextRole.allCases where theme[role].size < .points(1) || theme[role].size > .points(600) {
            problems.append(
                .error(
                    "bad-value", "the size of '\(role.rawValue)' is not one that type can have",
                    hint: "choose a size from 1pt to 600pt", at: mapping.span(of: "styles")))
            theme.styles[role] = former[role]
        }
    }

    /// Columns that hold a word or two to the line break words wherever they can.
    private static func checkMeasure(_ theme: Theme, _ mapping: Mapping, _ problems: inout [Diagnostic]) {
        if theme.page.columns > 1, theme.page.columnGap < theme[.text].size {
            problems.append(
                .warning(
                    "narrow-measure", "columns stand \(theme.page.columnGap) apart: their lines read as one",
                    hint: "make 'column-gap' larger than the type", at: mapping.span(of: "page")))
        }
        let letters = Int(theme.page.columnMeasure / (theme[.text].size * 0.45))
        guard letters < leastLetters else { return }
        problems.append(
            .warning(
                "narrow-measure", "a line of text holds about \(letters) letters",
                hint: "make the page wider, its margins or the type smaller, or the columns fewer",
                at: mapping.span(of: "page")))
    }

    /// About four words of English.
    private static let leastLetters = 24

    /// Roles whose lines stand on the grid, whatever leading they state.
    private static let onGrid: Set<TextRole> = [.text, .inlineCode, .heading3, .heading4, .time]
    /// What stands on the grid in some places, above a table or beside a code to scan, whatever leading it has elsewhere.
    private static let besideCodes: Set<TextRole> = [.label, .dateline, .code, .caption]
    /// What takes as many grid lines as it needs, or has no second line.
    private static let neverTight: Set<TextRole> = [
        .kicker, .title, .standfirst, .heading2, .dropCap, .folio, .runningHead, .coverLine, .coverNumber,
    ]

    /// Lines nearer to each other than their letters are high would run into one another.
    private static func checkLeading(_ theme: Theme, _ mapping: Mapping, _ problems: inout [Diagnostic]) {
        for role in TextRole.allCases where !neverTight.contains(role) {
            let style = theme[role]
            let isOnGrid = onGrid.contains(role)
            // An issue may be pushed to fill its sheets.
            var distance = isOnGrid ? theme.leading * theme.limits.leading : style.leading
            if besideCodes.contains(role) { distance = min(distance, theme.leading) }
            // A masthead is few words, which mostly pass each other by.
            guard style.size * (role == .masthead ? 0.9 : 1) > distance else { continue }
            let what = isOnGrid ? "the grid's 'leading'" : "its 'leading'"
            let isPushed = isOnGrid && theme.limits.leading < 1
            let pushed = isPushed ? " where an issue is pushed to fill its sheets" : ""
            problems.append(
                .error(
                    "tight-leading",
                    "lines of '\(role.rawValue)' are \(distance) apart\(pushed), and their type is \(style.size)",
                    hint: "make \(what) larger, or the type smaller", at: mapping.span(of: "styles")))
        }
    }

    /// The line below the text block is not to reach into its last.
    private static func checkFolio(_ theme: Theme, _ mapping: Mapping, _ problems: inout [Diagnostic]) {
        for role in [TextRole.folio, .runningHead] {
            let size = theme[role].size
            // Notes stand lowest, and code in them.
            let lowest = [TextRole.text, .note, .inlineCode].map { theme[$0].size }.max() ?? .zero
            let tails = lowest * 0.25
            // Lines closer than the grid's have their last baseline nearer to the block's end.
            let lower = max(.zero, theme.leading - theme[.note].leading) * 0.26
            guard size * 0.75 + tails > theme.page.folioDrop - lower else { continue }
            problems.append(
                .error(
                    "tight-leading", "the '\(role.rawValue)' of \(size) reaches into the text above it",
                    hint: "make 'folio-drop' larger, which is \(theme.page.folioDrop), or the type smaller",
                    at: mapping.span(of: "styles")))
        }
    }

    /// What is printed has to be read where a printer makes it grey.
    private static func checkInks(
        _ theme: inout Theme, _ former: Theme, _ mapping: Mapping, _ problems: inout [Diagnostic]
    ) {
        let inks = theme.colors
        let hasAccent =
            theme.cover.ground == .accent || theme.backCover.ground == .accent
            || theme.styles.values.contains { $0.ink == .accent }
            || theme.ownStyles.values.contains { $0.ink == .accent }
        let used = [Ink.text] + (hasAccent ? [.accent] : [])
        let grounds = [Ink.paper] + (theme.boxes.ground == .tint ? [.tint] : [])
        for (ink, ground) in used.flatMap({ ink in grounds.map { (ink, $0) } }) {
            let ratio = inks[ink].grey.contrast(with: inks[ground].grey)
            guard ratio < Screen.Palette.leastContrast else { continue }
            problems.append(
                .error(
                    "low-contrast",
                    "the contrast of \(ink.rawValue) on \(ground.rawValue) is \((ratio * 10).rounded(.down) / 10) in 'colors', printed in grey",
                    hint: "text needs a contrast of \(Int(Screen.Palette.leastContrast)): make "
                        + (ground == .tint && inks[ink].grey.contrast(with: .white) >= Screen.Palette.leastContrast
                            ? "the tint lighter" : "the colour darker"),
                    at: mapping.span(of: "colors")))
            theme.colors = former.colors
        }
    }

    private static func checkContrast(
        _ palette: Screen.Palette, _ mapping: Mapping, _ key: String, _ problems: inout [Diagnostic]
    ) {
        for (pair, ratio) in palette.contrasts where ratio < Screen.Palette.leastContrast {
            problems.append(
                .error(
                    "low-contrast", "the contrast of \(pair) is \((ratio * 10).rounded(.down) / 10) in '\(key)'",
                    hint:
                        "text needs a contrast of \(Int(Screen.Palette.leastContrast)): make the one darker, the other lighter",
                    at: mapping.span(of: key)))
        }
    }
}
