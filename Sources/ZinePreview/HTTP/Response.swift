/// An answer of HTTP/1.1.
public struct Response: Hashable, Sendable {
    public enum Status: Int, Hashable, Sendable {
        case ok = 200
        case badRequest = 400
        case forbidden = 403
        case notFound = 404
        case methodNotAllowed = 405
        case tooLarge = 431
        case failure = 500

        var reason: String {
            switch self {
            case .ok: "OK"
            case .badRequest: "Bad Request"
            case .forbidden: "Forbidden"
            case .notFound: "Not Found"
            case .methodNotAllowed: "Method Not Allowed"
            case .tooLarge: "Request Header Fields Too Large"
            case .failure: "Internal Server Error"
            }
        }
    }

    public var status: Status
    public var type: String
    public var body: [UInt8]
    /// The connection stays open, and events follow.
    public var isStream = false

    public init(_ status: Status, type: String, body: [UInt8]) {
        self.status = status; self.type = type; self.body = body
    }

    /// A sentence, for people.
    public init(_ status: Status, _ text: String) {
        self.init(status, type: "text/plain; charset=utf-8", body: Array((text + "\n").utf8))
    }

    static let stream: Response = {
        var response = Response(.ok, type: "text/event-stream", body: [])
        response.isStream = true
        return response
    }()

    /// Scripts, styles and pictures of this server alone; nobody frames the page but itself.
    private static let policy =
        "default-src 'self'; img-src 'self' blob: data:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; "
        + "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

    /// As it goes over the line.
    func bytes(keepsOpen: Bool) -> [UInt8] {
        var head = "HTTP/1.1 \(status.rawValue) \(status.reason)\r\n"
        head += "Content-Type: \(type)\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n"
        head += "Content-Security-Policy: \(Self.policy)\r\nReferrer-Policy: no-referrer\r\n"
        head += "Cross-Origin-Resource-Policy: same-origin\r\n"
        if status == .methodNotAllowed { head += "Allow: GET\r\n" }
        if !isStream { head += "Content-Length: \(body.count)\r\n" }
        head += "Connection: \(keepsOpen || isStream ? "keep-alive" : "close")\r\n\r\n"
        return Array(head.utf8) + body
    }
}
