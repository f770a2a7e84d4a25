import ZineCore

/// A paragraph shaped and measured, ready to be broken to any measure.
struct PreparedParagraph {
    /// Text that is shaped as one: a word, or the part of a word that has one face.
    struct Segment {
        var scalars: Range<Int>
        /// The text run of its first scalar; later ones may differ in meaning but not in looks.
        var run: Int
        var shaped: ShapedText
        var isRightToLeft: Bool
        var level: UInt8
        /// What its last glyph's advance has of kerning with the segment after it, in font units.
        var kern = 0
    }

    /// What material stands for, index by index.
    enum Unit {
        case text(segment: Int, scalars: Range<Int>)
        case space(scalar: Int, run: Int)
        case hyphen(segment: Int)
        /// A place behind a written hyphen that is written once more where the next line begins.
        case repeatedHyphen(segment: Int)
        /// Between ideographs, before a scalar; `give` is what the line may make it larger and smaller by.
        case gap(scalar: Int, IdeographSpacing.Gap)
        case nothing
    }

    var runs: [TextRun]
    var scalars: [Unicode.Scalar]
    /// What the author wrote for each scalar, where text is set in capitals: nothing for all but the first of those that
    /// one letter became. Empty where everything is set as written.
    var written: [String] = []
    /// Stretches of one element in which one letter became two capitals: they are read as they were written.
    var respelled: [Range<Int>] = []
    var runOfScalar: [Int]
    /// Empty when everything runs from left to right.
    var levels: [UInt8]
    var segments: [Segment] = []
    var material: [Material] = []
    var units: [Unit] = []
    /// Characters without a glyph, as scalars' indices.
    var missing: [Int] = []
    /// Letters in another face than their neighbours, with the run each is in.
    var borrowed: [(letter: ShapedText.Borrowed, run: Int)] = []

    /// Appends what a scalar says, and tells of how many bytes that is.
    func appendSaid(_ index: Int, to text: inout [UInt8]) -> Int {
        guard !written.isEmpty else { return text.appendUTF8(scalars[index]) }
        text += written[index].utf8
        return written[index].utf8.count
    }
    /// The blank of every run's face.
    var spaces: [Int: (font: FontID, glyph: UInt32)] = [:]
}
