public import ZineCore

/// How a paragraph is to be broken and filled.
public struct ParagraphStyle: Hashable, Sendable {
    public var alignment: Alignment
    /// Extra space before the first line's text; below zero it begins before the measure does.
    public var firstIndent: Length
    public var measure: Length
    public var hyphenates: Bool
    /// The paragraph's base direction.
    public var rightToLeft: Bool
    /// Whether a word wider than the measure is broken anywhere; without it the line is overfull.
    var breaksLongWords = true
    /// Whether an address that has other places to break may also be parted after its scheme and within its host.
    var breaksHosts = false
    /// The least of what its letters give that a line may take, from −1, all of it to be closer, to 0.
    var leastShare = -1.0
    /// Whether each line takes as many words as it has room for, where that leaves no stump of a last line.
    var fillsFirst = false
    /// Whether no word stands alone below its lines, of whatever kind they are.
    var endsFull = false
    /// Whether its last word goes on in other lines, so that no space is read behind it.
    var goesOn = false
    /// What something beside the first lines takes of their measure.
    var inset: Inset?
    public init(
        alignment: Alignment = .justified, firstIndent: Length = .zero, measure: Length, hyphenates: Bool = true,
        rightToLeft: Bool = false
    ) {
        self.alignment = alignment; self.firstIndent = firstIndent; self.measure = measure
        self.hyphenates = hyphenates; self.rightToLeft = rightToLeft
    }

    /// Room at the beginning of the first lines.
    struct Inset: Hashable, Sendable {
        var lines: Int
        var width: Length
    }

    /// The width of a line, counted from zero.
    func measure(ofLine line: Int) -> Length {
        guard let inset, line < inset.lines else { return measure }
        return measure - inset.width
    }
}
