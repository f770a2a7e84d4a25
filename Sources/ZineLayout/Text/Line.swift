public import ZineCore

/// A line of text, set: its marks stand on a baseline at height zero, from the measure's left edge.
public struct Line: Hashable, Sendable {
    public var items: [FrameItem]
    /// The advance of what was set, protrusion included.
    public var width: Length
    /// The set interword space over the natural one; 1 where a line has none or is not justified.
    public var spaceRatio: Double
    public var isHyphenated: Bool
    /// Whether it ends within a word: behind a hyphen of ours or of the word's own, or where code is parted.
    public var partsWord: Bool
    public var isOverfull: Bool
    /// Its spaces are as wide as they may be, and it does not reach the measure's end.
    public var endsShort: Bool
    /// Notes that are referred to in the line, in order.
    public var notes: [Int]
    /// The lines that the longest chain of spaces under spaces has that ends in this one.
    public var streamLength: Int
    /// The last of its paragraph.
    public var isLast: Bool

    public init(
        items: [FrameItem], width: Length, spaceRatio: Double = 1, isHyphenated: Bool = false,
        partsWord: Bool = false, isOverfull: Bool = false, endsShort: Bool = false, notes: [Int] = [],
        streamLength: Int = 0,
        isLast: Bool = false
    ) {
        self.items = items; self.width = width; self.spaceRatio = spaceRatio; self.isHyphenated = isHyphenated
        self.partsWord = partsWord; self.isOverfull = isOverfull; self.endsShort = endsShort; self.notes = notes
        self.streamLength = streamLength; self.isLast = isLast
    }
}

extension [Line] {
    /// The widest interword space of all lines, over the natural one.
    var widestSpace: Double { map(\.spaceRatio).max() ?? 1 }

    /// The lines that end short of the measure.
    var shortCount: Int { count { $0.endsShort } }
}
