import Testing

@testable import ZinePreview

@Suite("A request")
struct RequestTests {
    private static func take(_ text: String) throws(Request.Failure) -> Request? {
        var bytes = Array(text.utf8)
        return try Request.take(from: &bytes)
    }

    @Test("is taken from the front of what came in, and the next stays")
    func taken() throws {
        var bytes = Array("GET /page/5.png?resolution=96.5&show=grid%2Cboxes HTTP/1.1\r\nHost: a\r\n\r\nGET /".utf8)
        let request = try #require(try Request.take(from: &bytes))
        #expect(request.path == ["page", "5.png"] && request.query == ["resolution": "96.5", "show": "grid,boxes"])
        #expect(request.fields == ["host": "a"])
        #expect(bytes == Array("GET /".utf8))
        #expect(try Request.take(from: &bytes) == nil, "not yet whole")
    }

    @Test(
        "is refused where it is malformed",
        arguments: [
            "GET", "GET /", "GET / HTTP/2", "GET  / HTTP/1.1", "get / HTTP/1.1", "GET page HTTP/1.1",
            "GET http://other/ HTTP/1.1", "GET /../secret HTTP/1.1", "GET /a/..%2Fsecret HTTP/1.1",
            "GET /%2e%2e/secret HTTP/1.1", "GET /a%00b HTTP/1.1", "GET /%zz HTTP/1.1", "GET /%2 HTTP/1.1",
            "GET /a%5Cb HTTP/1.1", "GET /%FF HTTP/1.1", "GET / HTTP/1.1\r\nHost", "GET / HTTP/1.1\r\n: a",
            "GET / HTTP/1.1\r\nHost: a\r\nHost: b", "GET / HTTP/1.1\r\nContent-Length: 5", "GET / HTTP/1.1\r\nA b: c",
            "GET / HTTP/1.1\r\nTransfer-Encoding: chunked", "GET / HTTP/1.1\r\nHost: \u{1}", "GET /\u{E9} HTTP/1.1",
            "GET / HTTP/1.1\r\n folded", "GET / HTTP/1.1\nHost: a", "",
        ])
    func malformed(head: String) {
        #expect(throws: Request.Failure.malformed) { try Self.take(head + "\r\n\r\n") }
    }

    @Test("is refused where its head has no end")
    func endless() {
        let text = "GET / HTTP/1.1\r\n" + String(repeating: "a", count: Request.limit)
        #expect(throws: Request.Failure.tooLarge) { try Self.take(text) }
        #expect(throws: Request.Failure.tooLarge) { try Self.take(text + "\r\n\r\n") }
    }

    struct Visitor: Sendable {
        var method = "GET"
        var fields: [String]
        var status: Response.Status?
    }

    @Test(
        "is refused where it is another's, or asks for more than to look",
        arguments: [
            Visitor(fields: ["Host: 127.0.0.1:4280"]),
            Visitor(fields: ["Host: LocalHost:4280"]),
            Visitor(fields: ["Host: 127.0.0.1:4280", "Origin: http://127.0.0.1:4280", "Sec-Fetch-Site: same-origin"]),
            Visitor(fields: [], status: .forbidden),
            Visitor(fields: ["Host: 127.0.0.1"], status: .forbidden),
            Visitor(fields: ["Host: 127.0.0.1:4281"], status: .forbidden),
            Visitor(fields: ["Host: evil.example:4280"], status: .forbidden),
            Visitor(fields: ["Host: 127.0.0.1:4280", "Origin: http://evil.example"], status: .forbidden),
            Visitor(fields: ["Host: 127.0.0.1:4280", "Origin: null"], status: .forbidden),
            Visitor(fields: ["Host: 127.0.0.1:4280", "Origin: http://localhost:4280"], status: .forbidden),
            Visitor(fields: ["Host: 127.0.0.1:4280", "Sec-Fetch-Site: cross-site"], status: .forbidden),
            Visitor(method: "POST", fields: ["Host: 127.0.0.1:4280"], status: .methodNotAllowed),
            Visitor(method: "HEAD", fields: ["Host: 127.0.0.1:4280"], status: .methodNotAllowed),
            Visitor(method: "DELETE", fields: ["Host: 127.0.0.1:4280"], status: .methodNotAllowed),
        ])
    func visitors(visitor: Visitor) throws {
        let text = (["\(visitor.method) / HTTP/1.1"] + visitor.fields).joined(separator: "\r\n") + "\r\n\r\n"
        let request = try #require(try Self.take(text))
        #expect(Guard(port: 4280).refusal(of: request)?.status == visitor.status)
    }
}
