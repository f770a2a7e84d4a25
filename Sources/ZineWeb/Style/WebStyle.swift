import ZineCore
public import ZineDocument

/// The look of the digital edition as data: what the style sheet's template is filled with.
public struct WebStyle: Hashable, Sendable {
    public typealias Palette = Screen.Palette

    public var light: Palette
    public var dark: Palette
    /// Families for running text, labels and times, best first, a generic one last.
    package var textFamilies: [String]
    package var labelFamilies: [String]
    package var codeFamilies: [String]
    public var faces: [WebFace]
    public var fallbacks: [FallbackFace]
    /// Running text in `rem`, on small and on large screens; it grows between them.
    package var smallTextSize: Double
    package var largeTextSize: Double
    /// Baseline to baseline, over the text size.
    public var leading: Double
    /// The width of the text column in ems of the text: 30 hold about 65 characters of Source Serif.
    public var measure: Double
    /// Whether the fore-edge carries the pencil's dot grid.
    package var hasDotGrid: Bool
    /// Whether running text has old-style figures.
    package var hasOldStyleFigures = true
    /// Whether Chinese and Japanese words are emphasised with dots.
    public var hasEmphasisDots = false
    /// What is set apart by the accent's colour.
    package var accented: Set<TextRole> = []
    /// Styles of the theme's own, by name, and the text that they differ from.
    public var ownStyles: [String: OwnStyle] = [:]
    public var text = TextStyle()
    /// The theme's families that screens have, by what they are for.
    var familyNames: [WebFace.Role: String] = [.text: "serif", .label: "sans", .code: "mono"]
    /// How boxes look.
    public var boxes = BoxDesign()

    /// The face of titles, where it is none of the text's.
    public struct Title: Hashable, Sendable {
        /// Best first, a generic one last.
        public var families: [String]
        public var weight: Int
        public var isItalic: Bool
        /// What else the theme sets in the face.
        public var headings: Set<TextRole>
    }
    public var title: Title?

    public init(
        light: Palette, dark: Palette, textFamilies: [String], labelFamilies: [String], codeFamilies: [String],
        faces: [WebFace], fallbacks: [FallbackFace], smallTextSize: Double = 1.0625, largeTextSize: Double = 1.25,
        leading: Double = 1.5, measure: Double = 30, hasDotGrid: Bool = true
    ) {
        self.light = light; self.dark = dark; self.textFamilies = textFamilies; self.labelFamilies = labelFamilies
        self.codeFamilies = codeFamilies; self.faces = faces; self.fallbacks = fallbacks
        self.smallTextSize = smallTextSize; self.largeTextSize = largeTextSize; self.leading = leading
        self.measure = measure; self.hasDotGrid = hasDotGrid
    }

    /// The house theme's look, with whole faces.
    public static let house = WebStyle(
        light: Screen().light, dark: Screen().dark,
        textFamilies: ["Source Serif Pro", "Serif Fallback", "Georgia", "serif"],
        labelFamilies: ["IBM Plex Sans Condensed", "Label Fallback Narrow", "Label Fallback", "sans-serif"],
        codeFamilies: ["IBM Plex Mono", "Mono Fallback", "monospace"],
        faces: WebFace.house, fallbacks: FallbackFace.house)

    /// A theme's look, with faces made of its files.
    public init(_ theme: Theme, faces: [WebFace], fallbacks: [FallbackFace]) {
        let screen = theme.screen
        func families(_ role: WebFace.Role) -> [String] {
            var names: [String] = []
            for name in faces.filter({ $0.role == role }).map(\.family) where !names.contains(name) {
                names.append(name)
            }
            for name in fallbacks.filter({ $0.role == role }).map(\.family) where !names.contains(name) {
                names.append(name)
            }
            return names
        }
        self.init(
            light: screen.light, dark: screen.dark, textFamilies: families(.text) + ["Georgia", "serif"],
            labelFamilies: families(.label) + ["sans-serif"], codeFamilies: families(.code) + ["monospace"],
            faces: faces, fallbacks: fallbacks, smallTextSize: screen.smallText, largeTextSize: screen.largeText,
            leading: screen.leading, measure: screen.measure, hasDotGrid: theme.dotGrid.isOn)
        hasOldStyleFigures = theme[.text].figures == .oldStyle
        hasEmphasisDots = theme.emphasis.ideographs == .dots
        ownStyles = theme.ownStyles
        text = theme[.text]
        familyNames = [.text: text.family, .label: theme[.label].family, .code: theme[.code].family]
        boxes = theme.boxes
        if Self.hasTitleFace(theme), faces.contains(where: { $0.role == .title }) {
            let style = theme[.title]
            let isOfLabels = style.family == theme[.label].family
            title = Title(
                families: families(.title) + (isOfLabels ? ["sans-serif"] : ["Georgia", "serif"]),
                weight: style.weight, isItalic: style.italic,
                headings: Set(
                    [TextRole.heading2, .heading3].filter {
                        theme[$0].family == style.family && theme[$0].weight == style.weight
                    }))
        }
        accented = Set(TextRole.allCases.filter { theme[$0].ink == .accent })
    }

    /// Whether a theme's titles are of another family than its text, or of another weight than the bold that text has.
    public static func hasTitleFace(_ theme: Theme) -> Bool {
        theme[.title].family != theme[.text].family || !(550...750).contains(theme[.title].weight)
    }

    /// Every ground and ink that meet as text, by name, with their contrast.
    var contrasts: [(pair: String, ratio: Double)] {
        [("light", light), ("dark", dark)].flatMap { name, palette in
            palette.contrasts.map { ("\(name): \($0.pair)", $0.ratio) }
        }
    }

    /// - Throws: `WebError.lowContrast` naming the first pair of colours that cannot be read well.
    public func checkContrast() throws(WebError) {
        for (pair, ratio) in contrasts where ratio < Palette.leastContrast {
            throw .lowContrast(pair: pair, ratio: ratio)
        }
    }
}
