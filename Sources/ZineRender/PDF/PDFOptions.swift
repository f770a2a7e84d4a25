public import ZineCore

/// What a PDF says about its making.
public struct PDFOptions: Hashable, Sendable {
    /// The program's version, for the file's creator and producer.
    public var version: String
    public var keywords: [String]
    /// What the file is to keep to, beyond PDF itself.
    public var standard: PDFStandard

    public init(version: String, keywords: [String] = [], standard: PDFStandard = .archival) {
        self.version = version
        self.keywords = keywords
        self.standard = standard
    }
}
