/// A file of an edition, to be written by the caller.
public struct OutputFile: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
        case text(String)
        case bytes([UInt8])
        /// The same bytes as the file at this path.
        case copy(from: String)
    }

    /// From the edition's folder, with forward slashes; never leaves it.
    public var path: String
    public var content: Content

    public init(path: String, content: Content) { self.path = path; self.content = content }
}
