import Glibc
import Testing

@testable import ZinePreview

@Suite("Connections")
struct ConnectionTests {
    /// A browser's end of a connection, whose other end is let in.
    private final class Browser {
        let descriptor: Int32
        init(_ descriptor: Int32) { self.descriptor = descriptor }
        deinit { close(descriptor) }

        func say(_ text: String) {
            _ = Array(text.utf8).withUnsafeBytes {
                send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
        }

        /// What has come so far; `nil` where the other side has closed and nothing is left.
        func heard() -> String? {
            var all: [UInt8] = []
            var chunk = [UInt8](repeating: 0, count: 1 << 16)
            while true {
                let count = recv(descriptor, &chunk, chunk.count, Int32(MSG_DONTWAIT))
                guard count > 0 else { return count == 0 && all.isEmpty ? nil : String(decoding: all, as: UTF8.self) }
                all += chunk[..<count]
            }
        }
    }

    private struct House {
        var connections: Connections
        var now = 0
        var asked: [String] = []

        init(_ limits: Connections.Limits = Connections.Limits()) { connections = Connections(limits, now: 0) }

        mutating func visit() throws -> Browser {
            var ends: [Int32] = [-1, -1]
            try #require(
                socketpair(
                    AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends)
                    == 0)
            connections.admit(ends[1], now: now)
            return Browser(ends[0])
        }

        /// A turn, so many seconds after the last.
        mutating func turn(after seconds: Int = 0) {
            now += seconds
            var waits = connections.waits
            poll(&waits, nfds_t(waits.count), 0)
            let time = now
            connections.take(waits, now: time)
            var asked: [String] = []
            connections.answer({ time }) { request in
                let name = request.path.joined(separator: "/")
                asked.append(name)
                if name == "events" { return .stream }
                return Response(.ok, type: "text/plain", body: Array("<\(name)>".utf8))
            }
            self.asked += asked
            connections.tidy(now: time)
        }
    }

    private static func get(_ name: String) -> String { "GET /\(name) HTTP/1.1\r\nHost: a\r\n\r\n" }

    @Test("are not kept by single bytes that come now and then")
    func slowly() throws {
        var house = House()
        let browser = try house.visit()
        for letter in Self.get("a").dropLast() {
            browser.say(String(letter))
            house.turn(after: 2)
        }
        #expect(house.connections.count == 0 && browser.heard() == nil)
    }

    @Test("that ask again and again stay, and those that do nothing go")
    func busy() throws {
        var house = House()
        let (busy, idle) = (try house.visit(), try house.visit())
        for number in 0..<10 {
            busy.say(Self.get("\(number)"))
            house.turn(after: 20)
            #expect(busy.heard()?.hasSuffix("<\(number)>") == true)
        }
        #expect(idle.heard() == nil && house.connections.count == 1)
    }

    @Test("are answered in turn: a queue of one keeps no other waiting")
    func queue() throws {
        var house = House()
        let (many, one) = (try house.visit(), try house.visit())
        many.say((0..<50).map { Self.get("m\($0)") }.joined())
        one.say(Self.get("one"))
        house.turn()
        #expect(house.asked == ["m0", "one"])
        #expect(one.heard()?.hasSuffix("<one>") == true)
        for _ in 0..<60 { house.turn() }
        #expect(house.asked.count == 51 && house.asked.last == "m49")
        #expect(many.heard()?.contains("<m49>") == true)
    }

    @Test("that take no answer are given up, and get no second one")
    func deaf() throws {
        var house = House()
        let browser = try house.visit()
        browser.say((0..<40_000).map { _ in Self.get("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa") }.joined())
        for _ in 0..<3_000 { house.turn() }
        let answered = house.asked.count
        #expect(answered < 3_000)
        house.turn(after: 40)
        #expect(house.connections.count == 0)
        _ = browser
    }

    @Test("for events have a limit: the oldest makes room")
    func streams() throws {
        var limits = Connections.Limits()
        limits.streams = 3
        var house = House(limits)
        var browsers: [Browser] = []
        for _ in 0..<5 {
            let browser = try house.visit()
            browser.say(Self.get("events"))
            house.turn(after: 1)
            browsers.append(browser)
        }
        #expect(house.connections.count == 3)
        house.connections.push("data: 1\n\n", now: house.now)
        let heard = browsers.map { $0.heard()?.hasSuffix("data: 1\n\n") }
        #expect(heard == [false, false, true, true, true])
    }

    @Test("for events stay however long nothing happens, with a sign of life, and go with their browser")
    func heartbeat() throws {
        var house = House()
        let browser = try house.visit()
        browser.say(Self.get("events"))
        house.turn()
        _ = browser.heard()
        for _ in 0..<10 {
            house.turn(after: 20)
            #expect(browser.heard() == ": \n\n")
        }
        var gone: Browser? = try house.visit()
        gone?.say(Self.get("events"))
        house.turn()
        #expect(house.connections.count == 2)
        gone = nil
        house.turn()
        #expect(house.connections.count == 1)
    }

    @Test("make room for new ones: first what is idle, never what asks")
    func room() throws {
        var limits = Connections.Limits()
        limits.connections = 3
        var house = House(limits)
        let stream = try house.visit()
        stream.say(Self.get("events"))
        house.turn(after: 1)
        let idle = try house.visit()
        house.turn(after: 1)
        let asking = try house.visit()
        asking.say(Self.get("a"))
        let late = try house.visit()
        #expect(idle.heard() == nil)
        late.say(Self.get("b"))
        house.turn(after: 1)
        #expect(asking.heard()?.hasSuffix("<a>") == true && late.heard()?.hasSuffix("<b>") == true)
        #expect(stream.heard()?.contains("200 OK") == true && house.connections.count == 3)
    }

    @Test("whose browser says no more are answered to the end")
    func halfClosed() throws {
        var house = House()
        let browser = try house.visit()
        browser.say(Self.get("a") + Self.get("b"))
        shutdown(browser.descriptor, Int32(SHUT_WR))
        for _ in 0..<4 { house.turn() }
        let heard = browser.heard() ?? ""
        #expect(heard.contains("<a>") && heard.contains("<b>") && house.connections.count == 0)
    }

    @Test("that send nonsense or heads without end are told so and closed")
    func nonsense() throws {
        var house = House()
        let (odd, endless) = (try house.visit(), try house.visit())
        odd.say("nonsense\r\n\r\n")
        endless.say("GET / HTTP/1.1\r\n" + String(repeating: "a", count: 40_000))
        for _ in 0..<3 { house.turn() }
        #expect(odd.heard()?.hasPrefix("HTTP/1.1 400") == true)
        #expect(endless.heard()?.hasPrefix("HTTP/1.1 431") == true)
        #expect(house.connections.count == 0)
    }
}
