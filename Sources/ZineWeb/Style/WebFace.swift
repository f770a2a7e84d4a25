/// A face of the digital edition: a font file that is copied beside the pages and named in the style sheet.
public struct WebFace: Hashable, Sendable {
    /// What a family is for.
    public enum Role: String, Hashable, CaseIterable, Sendable { case text, title, label, code }

    public enum Format: String, Hashable, Sendable { case opentype, truetype, woff2 }

    /// The family's name in the style sheet.
    public var family: String
    /// CSS weight, 1 to 1000.
    public var weight: Int
    public var isItalic: Bool
    /// The file's name; it keeps it in the edition.
    public var file: String
    public var format: Format
    /// CSS `unicode-range`, for subsets; `nil` is everything.
    public var unicodeRange: String?
    public var role: Role

    public init(
        family: String, weight: Int, isItalic: Bool = false, file: String, format: Format = .opentype,
        unicodeRange: String? = nil, role: Role = .text
    ) {
        self.family = family; self.weight = weight; self.isItalic = isItalic; self.file = file
        self.format = format; self.unicodeRange = unicodeRange; self.role = role
    }
}

/// A face of the reader's own machine, stretched to the measurements of one of ours: lines break nearly the same before
/// and after the real face arrives, so that nothing jumps.
public struct FallbackFace: Hashable, Sendable {
    public var family: String
    public var weight: Int
    public var isItalic: Bool
    /// Names on the reader's machine, best first.
    public var localNames: [String]
    /// The ratio of the faces' mean widths in running English, in per cent.
    public var sizeAdjust: Double
    /// Our face's ascent and descent over the em and `sizeAdjust`, in per cent.
    public var ascent: Double
    public var descent: Double
    public var role: WebFace.Role

    public init(
        family: String, weight: Int, isItalic: Bool = false, localNames: [String], sizeAdjust: Double, ascent: Double,
        descent: Double, role: WebFace.Role = .text
    ) {
        self.family = family; self.weight = weight; self.isItalic = isItalic; self.localNames = localNames
        self.sizeAdjust = sizeAdjust; self.ascent = ascent; self.descent = descent; self.role = role
    }
}

extension WebFace {
    /// The faces of the printed edition that the pages use.
    public static let house: [WebFace] = [
        WebFace(family: "Source Serif Pro", weight: 400, file: "SourceSerifPro-Regular.otf"),
        WebFace(family: "Source Serif Pro", weight: 400, isItalic: true, file: "SourceSerifPro-RegularIt.otf"),
        WebFace(family: "Source Serif Pro", weight: 600, file: "SourceSerifPro-Semibold.otf"),
        WebFace(family: "Source Serif Pro", weight: 600, isItalic: true, file: "SourceSerifPro-SemiboldIt.otf"),
        WebFace(family: "Source Serif Pro", weight: 700, file: "SourceSerifPro-Bold.otf"),
        WebFace(family: "IBM Plex Sans Condensed", weight: 500, file: "IBMPlexSansCondensed-Medium.otf"),
        WebFace(family: "IBM Plex Sans Condensed", weight: 600, file: "IBMPlexSansCondensed-SemiBold.otf"),
        WebFace(family: "IBM Plex Mono", weight: 400, file: "IBMPlexMono-Regular.otf"),
        WebFace(family: "IBM Plex Mono", weight: 500, file: "IBMPlexMono-Medium.otf"),
    ]
}

extension FallbackFace {
    /// Measured on the font files, weighted with the letter frequencies of English; capitals for the label face.
    ///
    /// Times New Roman, Arial, Arial Narrow and Courier New stand for all faces drawn to their widths.
    public static let house: [FallbackFace] = {
        let times = ["Times New Roman", "Liberation Serif", "Tinos", "Times"]
        let timesItalic = ["Times New Roman Italic", "Liberation Serif Italic", "Tinos Italic", "Times Italic"]
        let timesBold = ["Times New Roman Bold", "Liberation Serif Bold", "Tinos Bold", "Times Bold"]
        let narrow = ["Arial Narrow", "Liberation Sans Narrow", "Nimbus Sans Narrow", "Helvetica Narrow"]
        let arial = ["Arial", "Liberation Sans", "Arimo", "Helvetica"]
        let courier = ["Courier New", "Liberation Mono", "Cousine"]
        return [
            FallbackFace(
                family: "Serif Fallback", weight: 400, localNames: times, sizeAdjust: 111.5, ascent: 92.9, descent: 30),
            FallbackFace(
                family: "Serif Fallback", weight: 400, isItalic: true, localNames: timesItalic, sizeAdjust: 102.5,
                ascent: 101.1, descent: 32.7),
            FallbackFace(
                family: "Serif Fallback", weight: 600, localNames: timesBold, sizeAdjust: 106.4, ascent: 97.4,
                descent: 31.5),
            FallbackFace(
                family: "Serif Fallback", weight: 700, localNames: timesBold, sizeAdjust: 108, ascent: 95.9,
                descent: 31),
            FallbackFace(
                family: "Label Fallback Narrow", weight: 500, localNames: narrow, sizeAdjust: 104.1, ascent: 98.5,
                descent: 26.4),
            FallbackFace(
                family: "Label Fallback", weight: 500, localNames: arial, sizeAdjust: 85.4, ascent: 120, descent: 32.2),
            FallbackFace(
                family: "Mono Fallback", weight: 400, localNames: courier, sizeAdjust: 100, ascent: 102.5,
                descent: 27.5),
        ]
    }()
}
