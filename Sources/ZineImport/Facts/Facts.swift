/// What a page says of its article.
public struct Facts: Hashable, Sendable {
    public var title: String?
    public var organization: String?
    public var authors: [String] = []
    /// Days as the page tells them, `YYYY-MM-DD`.
    public var published: String?
    public var modified: String?
    public var language: String?
    /// The canonical address, without what tracks readers.
    public var source: String?
    /// By SPDX's name where it has one.
    public var license: String?
    public var summary: String?
    public var timezone: String?
    /// An address of e-mail or of a page, to ask for permission.
    public var contact: String?

    public init() {}
}
