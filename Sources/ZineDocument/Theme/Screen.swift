public import ZineCore

/// How the theme looks on screens: its colours by day and by night, and the sizes that paper has no say in.
public struct Screen: Hashable, Sendable {
    public struct Palette: Hashable, Sendable {
        public var paper: Color
        /// Text, heavy rules and everything drawn.
        public var ink: Color
        private var ownAccent: Color?
        /// Of what a theme sets apart by colour: the ink's, unless it is another.
        public var accent: Color {
            get { ownAccent ?? ink }
            set { ownAccent = newValue == ink ? nil : newValue }
        }
        /// Labels, captions and notes.
        public var quiet: Color
        /// Thin rules and other ornament without meaning.
        public var rule: Color
        /// The ground under code and under what a link has led to.
        public var tint: Color
        public init(paper: Color, ink: Color, quiet: Color, rule: Color, tint: Color) {
            self.paper = paper; self.ink = ink; self.quiet = quiet; self.rule = rule; self.tint = tint
        }

        /// The least contrast that text may have (WCAG 2.2, 1.4.6).
        public static let leastContrast = 7.0

        /// Every ground and ink that meet as text, with their contrast.
        public var contrasts: [(pair: String, ratio: Double)] {
            [("paper", paper), ("tint", tint)].flatMap { ground, below in
                [("ink", ink), ("accent", accent), ("quiet", quiet)].map { name, above in
                    ("\(name) on \(ground)", above.contrast(with: below))
                }
            }
        }
    }

    /// One ink on a warm white.
    public var light = Palette(
        paper: Color(0xFDFCF9), ink: Color(0x161513), quiet: Color(0x4A4843),
        rule: Color(0xC9C5BC), tint: Color(0xF4F2EC))
    /// The same ink's negative.
    public var dark = Palette(
        paper: Color(0x141413), ink: Color(0xECE9E2), quiet: Color(0xB9B5AB),
        rule: Color(0x47443E), tint: Color(0x1F1E1C))
    /// Running text in `rem`, on small and on large screens; it grows between them.
    public var smallText = 1.0625
    public var largeText = 1.25
    /// Baseline to baseline, over the text size.
    public var leading = 1.5
    /// The width of the text column in ems of the text: 30 hold about 65 characters of Source Serif.
    public var measure = 30.0

    public init() {}
}
