import NIOCore
import NIOHTTP1
import NIOPosix

/// What all connections share: who may be asked for, what is answered, which headers go with it.
struct ServerContext: Sendable {
    let service: InboxService
    let bounds: ServiceBounds
    let threads: NIOThreadPool
    /// The names that requests may ask for, with their ports.
    let hosts: Set<String>
    /// The path of the service's address, by components.
    let base: [String]
    private let policy: String

    init(service: InboxService, bounds: ServiceBounds, threads: NIOThreadPool, port: Int) {
        self.service = service; self.bounds = bounds; self.threads = threads
        let address = service.root
        let rest = address.firstRange(of: "://").map { address[$0.upperBound...] } ?? address[...]
        let authority = rest.prefix { $0 != "/" }.lowercased()
        hosts = [authority, "127.0.0.1:\(port)", "localhost:\(port)"]
        base = FormFields.path(rest.dropFirst(authority.count)) ?? []
        let origin = address.dropLast(rest.count) + authority
        policy =
            "default-src 'none'; style-src \(origin); font-src \(origin); form-action \(origin); base-uri 'none'; "
            + "frame-ancestors 'none'"
    }

    func answer(_ head: HTTPRequestHead, _ body: [UInt8]) -> ServiceResponse {
        guard let host = head.headers["host"].first, head.headers["host"].count == 1 else {
            return ServiceResponse(400, "the request names no host")
        }
        guard hosts.contains(host.lowercased()) else {
            return ServiceResponse(421, "this is not the host of that name")
        }
        let target = head.uri.utf8.split(separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
        guard head.uri.hasPrefix("/"), let path = target.first.flatMap({ FormFields.path(Substring($0)) }),
            let query = FormFields.read(target.count > 1 ? Array(target[1]) : [])
        else { return ServiceResponse(400, "the address is not well formed") }
        var request = ServiceRequest(
            Self.method(head.method), path.starts(with: base) ? Array(path.dropFirst(base.count)) : path)
        request.fields = query
        if request.method == .post {
            guard let form = FormFields.read(body) else { return ServiceResponse(400, "the form is not well formed") }
            request.fields.merge(form) { $1 }
        }
        request.network = ClientNetwork(forwarded: head.headers["x-forwarded-for"].last)
        request.isScripted = head.headers["accept"].contains { $0.hasPrefix("application/json") }
        return service.answer(request)
    }

    private static func method(_ method: HTTPMethod) -> ServiceRequest.Method {
        switch method {
        case .GET, .HEAD: .get
        case .POST: .post
        default: .other
        }
    }

    func headers(of response: ServiceResponse) -> HTTPHeaders {
        var headers: HTTPHeaders = [
            "Content-Type": response.type, "Content-Length": String(response.body.count),
            "Content-Security-Policy": policy, "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer",
            "Cache-Control": response.age > 0 ? "public, max-age=\(response.age)" : "no-store",
            "X-Robots-Tag": "noindex",
        ]
        if response.isForAll { headers.add(name: "Access-Control-Allow-Origin", value: "*") }
        if response.status == 405 { headers.add(name: "Allow", value: "GET, HEAD, POST") }
        if let seconds = response.retryAfter { headers.add(name: "Retry-After", value: String(seconds)) }
        return headers
    }
}
