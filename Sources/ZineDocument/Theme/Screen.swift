/// How the theme looks on screens: its colours by day and by night, and the sizes that paper has no say in.
public struct Screen: Hashable, Sendable {
    public struct Palette: Hashable, Sendable {
        public var paper: ScreenColor
        /// Text, heavy rules and everything drawn.
        public var ink: ScreenColor
        /// Labels, captions and notes.
        public var quiet: ScreenColor
        /// Thin rules and other ornament without meaning.
        public var rule: ScreenColor
        /// The ground under code and under what a link has led to.
        public var tint: ScreenColor
        public init(paper: ScreenColor, ink: ScreenColor, quiet: ScreenColor, rule: ScreenColor, tint: ScreenColor) {
            self.paper = paper; self.ink = ink; self.quiet = quiet; self.rule = rule; self.tint = tint
        }

        /// The least contrast that text may have (WCAG 2.2, 1.4.6).
        public static let leastContrast = 7.0

        /// Every ground and ink that meet as text, with their contrast.
        public var contrasts: [(pair: String, ratio: Double)] {
            [("paper", paper), ("tint", tint)].flatMap { ground, below in
                [("ink", ink), ("quiet", quiet)].map { name, above in
                    ("\(name) on \(ground)", above.contrast(with: below))
                }
            }
        }
    }

    /// One ink on a warm white.
    public var light = Palette(
        paper: ScreenColor(0xFDFCF9), ink: ScreenColor(0x161513), quiet: ScreenColor(0x4A4843),
        rule: ScreenColor(0xC9C5BC), tint: ScreenColor(0xF4F2EC))
    /// The same ink's negative.
    public var dark = Palette(
        paper: ScreenColor(0x141413), ink: ScreenColor(0xECE9E2), quiet: ScreenColor(0xB9B5AB),
        rule: ScreenColor(0x47443E), tint: ScreenColor(0x1F1E1C))
    /// Running text in `rem`, on small and on large screens; it grows between them.
    public var smallText = 1.0625
    public var largeText = 1.25
    /// Baseline to baseline, over the text size.
    public var leading = 1.5
    /// The width of the text column in ems of the text: 30 hold about 65 characters of Source Serif.
    public var measure = 30.0

    public init() {}
}
