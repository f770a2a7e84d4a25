/// Who may ask: a page that this server sent, under this server's own name, and nobody else.
///
/// A site of another name that resolves to this machine (DNS rebinding) shows in `Host`; another site's page that asks
/// shows in `Origin` and `Sec-Fetch-Site`.
struct Guard {
    private let hosts: Set<String>

    init(port: UInt16) { hosts = ["127.0.0.1:\(port)", "localhost:\(port)"] }

    /// Why a request is refused; `nil` for one that is not.
    func refusal(of request: Request) -> Response? {
        guard let host = request.fields["host"], hosts.contains(host.lowercased()) else {
            return Response(.forbidden, "this server answers to its own name alone")
        }
        if let origin = request.fields["origin"], origin.lowercased() != "http://" + host.lowercased() {
            return Response(.forbidden, "this server answers to its own pages alone")
        }
        if let site = request.fields["sec-fetch-site"], site != "same-origin", site != "none" {
            return Response(.forbidden, "this server answers to its own pages alone")
        }
        guard request.method == "GET" else {
            return Response(.methodNotAllowed, "there is nothing here but to look at")
        }
        return nil
    }
}
