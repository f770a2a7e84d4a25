/// What a PDF says about its making.
public struct PDFOptions: Hashable, Sendable {
    /// The program's version, for the file's creator and producer.
    public var version: String
    public var keywords: [String]

    public init(version: String, keywords: [String] = []) {
        self.version = version
        self.keywords = keywords
    }
}
