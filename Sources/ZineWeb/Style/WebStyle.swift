/// The look of the digital edition as data: what the style sheet's template is filled with.
public struct WebStyle: Hashable, Sendable {
    /// The colours of a page by day or by night.
    public struct Palette: Hashable, Sendable {
        public var paper: WebColor
        /// Text, heavy rules and everything drawn.
        public var ink: WebColor
        /// Labels, captions and notes.
        public var quietInk: WebColor
        /// Thin rules and other ornament without meaning.
        public var rule: WebColor
        /// The ground under code and under the entry that a link has led to.
        public var tint: WebColor
        public init(paper: WebColor, ink: WebColor, quietInk: WebColor, rule: WebColor, tint: WebColor) {
            self.paper = paper; self.ink = ink; self.quietInk = quietInk; self.rule = rule; self.tint = tint
        }
    }

    public var light: Palette
    public var dark: Palette
    /// Families for running text, labels and times, best first, a generic one last.
    public var textFamilies: [String]
    public var labelFamilies: [String]
    public var codeFamilies: [String]
    public var faces: [WebFace]
    public var fallbacks: [FallbackFace]
    /// Running text in `rem`, on small and on large screens; it grows between them.
    public var smallTextSize: Double
    public var largeTextSize: Double
    /// Baseline to baseline, over the text size.
    public var leading: Double
    /// The width of the text column in ems of the text: 30 hold about 65 characters of Source Serif.
    public var measure: Double
    /// Whether the fore-edge carries the pencil's dot grid.
    public var hasDotGrid: Bool

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

    /// One ink on a warm white; the same ink's negative by night.
    public static let house = WebStyle(
        light: Palette(
            paper: WebColor(0xFDFCF9), ink: WebColor(0x161513), quietInk: WebColor(0x4A4843), rule: WebColor(0xC9C5BC),
            tint: WebColor(0xF4F2EC)),
        dark: Palette(
            paper: WebColor(0x141413), ink: WebColor(0xECE9E2), quietInk: WebColor(0xB9B5AB), rule: WebColor(0x47443E),
            tint: WebColor(0x1F1E1C)),
        textFamilies: ["Source Serif Pro", "Serif Fallback", "Georgia", "serif"],
        labelFamilies: ["IBM Plex Sans Condensed", "Label Fallback Narrow", "Label Fallback", "sans-serif"],
        codeFamilies: ["IBM Plex Mono", "Mono Fallback", "monospace"],
        faces: WebFace.house, fallbacks: FallbackFace.house)

    /// The least contrast that text may have (WCAG 2.2, 1.4.6).
    static let leastContrast = 7.0

    /// Every ground and ink that meet as text, by name, with their contrast.
    var contrasts: [(pair: String, ratio: Double)] {
        [("light", light), ("dark", dark)].flatMap { name, palette in
            [("paper", palette.paper), ("tint", palette.tint)].flatMap { ground, below in
                [("ink", palette.ink), ("quiet ink", palette.quietInk)].map { ink, above in
                    ("\(name): \(ink) on \(ground)", above.contrast(with: below))
                }
            }
        }
    }

    /// - Throws: `WebError.lowContrast` naming the first pair of colours that cannot be read well.
    public func checkContrast() throws(WebError) {
        for (pair, ratio) in contrasts where ratio < Self.leastContrast {
            throw .lowContrast(pair: pair, ratio: ratio)
        }
    }
}
