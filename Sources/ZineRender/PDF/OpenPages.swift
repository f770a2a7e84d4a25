/// A PDF of pages that was just made, and is open still.
public struct OpenPages: ~Copyable {
    /// The PDF.
    public let bytes: [UInt8]
    private let file: QPDFFile
    private let plates: PlateForms

    init(bytes: [UInt8], file: consuming QPDFFile, plates: PlateForms) {
        self.bytes = bytes
        self.file = file
        self.plates = plates
    }

    /// The pages as a source for sheets.
    public consuming func source() throws(ImposeError) -> PDFSource { try PDFSource(file, plates: plates) }
}
