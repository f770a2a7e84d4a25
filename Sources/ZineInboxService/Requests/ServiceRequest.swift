/// What somebody asks of the service, once it is known to be a request of its own.
public struct ServiceRequest: Hashable, Sendable {
    public enum Method: Hashable, Sendable { case get, post, other }

    public var method: Method
    /// The components of the path from the service's address, percent-decoded.
    public var path: [String]
    /// What the address asks for and what a form sent; a form's count where both have a name.
    public var fields: [String: String]
    /// The network that it comes from, as far as the proxy says.
    public var network: ClientNetwork
    /// Whether a script asked, which wants a few words and no page.
    package var isScripted: Bool

    public init(
        _ method: Method, _ path: [String], fields: [String: String] = [:], network: ClientNetwork = .unknown,
        isScripted: Bool = false
    ) {
        self.method = method; self.path = path; self.fields = fields; self.network = network
        self.isScripted = isScripted
    }
}

/// The service's answer.
public struct ServiceResponse: Hashable, Sendable {
    public var status: Int
    public var type: String
    public var body: [UInt8]
    /// How long browsers may keep it, in seconds.
    public var age = 0
    /// Pages of every site may read it: it says the same to everybody.
    package var isForAll = false
    /// In seconds.
    package var retryAfter: Int?

    public init(_ status: Int, type: String = "text/html; charset=utf-8", _ body: [UInt8]) {
        self.status = status; self.type = type; self.body = body
    }

    /// A line for machines.
    public init(_ status: Int, _ text: String) {
        self.init(status, type: "text/plain; charset=utf-8", Array((text + "\n").utf8))
    }
}
