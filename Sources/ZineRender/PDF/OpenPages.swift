/// A PDF of pages that was just made, and is open still.
public struct OpenPages: ~Copyable {
    /// The PDF.
    public let bytes: [UInt8]
    /// Why it does not claim what it was to claim; empty where it does.
    public let gaps: [StandardGap]
    private let file: QPDFFile
    private let plates: PlateForms

    init(bytes: [UInt8], gaps: [StandardGap], file: consuming QPDFFile, plates: PlateForms) {
        self.gaps = gaps
        self.bytes = bytes
        self.file = file
        self.plates = plates
    }

    /// The pages as a source for sheets.
    public consuming func source() throws(ImposeError) -> PDFSource { try PDFSource(file, plates: plates) }
}
