import Testing

@testable import ZineKit

/// Servers that are not what they should be.
@Suite("Fetching within bounds")
struct FetcherTests {
    private let server: WildServer

    init() throws { server = try #require(WildServer([:])) }

    private func failure(_ path: String, limit: Int = 1 << 20, seconds: Int = 10, allowsPrivate: Bool = true) -> Fetcher
        .Failure?
    {
        do throws(Fetcher.Failure) {
            _ = try Fetcher(allowsPrivate: allowsPrivate, seconds: seconds).fetch(
                path.hasPrefix("/") ? server.address(path) : path, limit: limit)
            return nil
        } catch {
            return error
        }
    }

    @Test(
        "This machine and its network are not asked, by whichever name",
        arguments: [
            "http://localhost:1/", "http://127.0.0.1:1/", "http://[::1]:1/", "http://[::ffff:127.0.0.1]:1/",
            "http://0.0.0.0:1/", "http://10.0.0.1:1/", "http://192.168.1.1:1/", "http://169.254.169.254/latest/",
            "http://172.16.0.1:1/", "http://100.64.0.1:1/", "http://2130706433:1/", "http://0x7f000001:1/",
            "http://[fe80::1]:1/", "http://[fd00::1]:1/",
        ])
    func inner(_ address: String) {
        guard case .isPrivate? = failure(address, allowsPrivate: false) else {
            Issue.record("\(address): \(String(describing: failure(address, allowsPrivate: false)))")
            return
        }
    }

    @Test("Other schemes are not followed, named or redirected to")
    func schemes() {
        #expect(failure("file:///etc/passwd") == .notHTTP("file:///etc/passwd"))
        server.set("/f", .redirect(to: "file:///etc/passwd"))
        #expect(failure("/f") == .notHTTP("file:///etc/passwd"))
    }

    @Test("Redirects end: in a circle, without end, or where they should")
    func redirects() throws {
        server.set("/a", .redirect(to: "/b"))
        server.set("/b", .redirect(to: "/a"))
        #expect(failure("/a") == .circle(server.address("/a")))
        for number in 0..<20 { server.set("/r\(number)", .redirect(to: "/r\(number + 1)")) }
        #expect(failure("/r0") == .tooManyRedirects)
        server.set("/once", .redirect(to: "/there"))
        server.set("/there", .page("hello"))
        let answer = try Fetcher(allowsPrivate: true).fetch(server.address("/once"), limit: 100)
        #expect(answer.address == server.address("/there"))
        #expect(String(decoding: answer.bytes, as: UTF8.self) == "hello")
    }

    @Test("A page of the world does not lead into this machine", arguments: ["127.0.0.1", "localhost", "[::1]"])
    func inward(host: String) {
        server.set("/secret", .page("secret"))
        let fetcher = Fetcher()
        let inner = server.address("/secret").replacing("127.0.0.1", with: host)
        let failure = #expect(throws: Fetcher.Failure.self) {
            try fetcher.follow("https://public.example/") { (address, seconds) throws(Fetcher.Failure) in
                address == "https://public.example/"
                    ? (Fetcher.Answer(bytes: [], type: "", address: address), inner)
                    : try fetcher.once(address, limit: 100, seconds: seconds)
            }
        }
        #expect(failure == .isPrivate(inner))
    }

    @Test("What says that it is packed and is not, says nothing or is noise is an error, and heads end")
    func broken() throws {
        let packed = "Content-Encoding: gzip\r\n"
        server.set("/plain", .page("<p>not packed", more: packed))
        server.set("/heads", WildServer.Answer(bytes: Array("HTTP/1.1 200 OK\r\nX-More: abc\r\n".utf8), endless: true))
        server.set("/none", WildServer.Answer(bytes: []))
        server.set("/noise", WildServer.Answer(bytes: (0..<500).map { UInt8($0 % 251) }))
        for path in ["/plain", "/heads", "/none", "/noise"] {
            guard case .network? = failure(path, seconds: 3) else {
                Issue.record("\(path): \(String(describing: failure(path, seconds: 3)))"); continue
            }
        }
        // What stands behind the length that was said is none of the answer.
        server.set("/more", WildServer.Answer(bytes: Array("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcdef".utf8)))
        let answer = try Fetcher(allowsPrivate: true).fetch(server.address("/more"), limit: 100)
        #expect(String(decoding: answer.bytes, as: UTF8.self) == "abc")
    }

    @Test("What is endless, too large, slow or shorter than it says is an error")
    func bounds() {
        server.set(
            "/endless",
            WildServer.Answer(
                bytes: Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".utf8)
                    + [UInt8](repeating: 0x61, count: 65_536), endless: true))
        #expect(failure("/endless") == .tooLarge(limit: 1 << 20))
        server.set("/long", .page("12345"))
        #expect(failure("/long", limit: 4) == .tooLarge(limit: 4))
        server.set("/short", WildServer.Answer(bytes: Array("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nabc".utf8)))
        guard case .network? = failure("/short") else { Issue.record("a part was taken for the whole"); return }
        server.set(
            "/slow", WildServer.Answer(bytes: Array("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc".utf8), pause: 4))
        guard case .network? = failure("/slow", seconds: 1) else {
            Issue.record("a slow server was waited for"); return
        }
    }

    @Test("A small answer that unpacks to a large one is stopped")
    func bomb() {
        // A gzip member of three million noughts.
        server.set("/bomb", .page(Self.gzipOfNoughts, more: "Content-Encoding: gzip\r\n"))
        #expect(failure("/bomb") == .tooLarge(limit: 1 << 20))
    }

    @Test("An answer that says no is told by its number")
    func statuses() {
        #expect(failure("/none") == .status(404))
        server.set("/no", .page("", status: "503 Service Unavailable"))
        #expect(failure("/no") == .status(503))
    }

    /// Stored as deflate's own words: one block of a fixed code, the nought and a match of 258 behind it again and again.
    private static let gzipOfNoughts: [UInt8] = {
        var inlines: [UInt8] = []
        var (byte, count): (UInt8, Int) = (0, 0)
        func put(_ inline: Int) {
            byte |= UInt8(inline) << UInt8(count)
            count += 1
            if count == 8 {
                inlines.append(byte)
                (byte, count) = (0, 0)
            }
        }
        func code(_ value: Int, _ length: Int) {
            for shift in stride(from: length - 1, through: 0, by: -1) { put(value >> shift & 1) }
        }
        put(1); put(1); put(0)
        code(0x30, 8)
        for _ in 0..<12_000 {
            code(0b1100_0101, 8)  // the length 258
            code(0, 5)  // the distance 1
        }
        code(0, 7)
        for _ in 0..<7 { put(0) }
        return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + inlines + [0, 0, 0, 0, 0, 0, 0, 0]
    }()
}
