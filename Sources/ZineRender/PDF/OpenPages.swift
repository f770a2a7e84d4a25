/// A PDF of pages that was just made, and what it was made of, so that nobody has to read it to put its pages on sheets.
public struct OpenPages {
    /// The PDF.
    public let bytes: [UInt8]
    /// Why it does not claim what it was to claim; empty where it does.
    public let gaps: [StandardGap]
    let parts: PageParts
}
