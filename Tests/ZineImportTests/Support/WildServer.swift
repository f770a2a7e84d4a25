import Glibc
import Synchronization

/// A server on loopback that answers each path as it is told to, rightly or wrongly.
final class WildServer: Sendable {
    /// What is sent for a path, byte by byte; then the connection is closed.
    struct Answer: Sendable {
        var bytes: [UInt8]
        /// Sent again and again until the other end hangs up.
        var endless = false
        /// Seconds of silence before the last byte.
        var pause: UInt32 = 0

        static func page(
            _ body: String, type: String = "text/html; charset=utf-8", status: String = "200 OK", more: String = ""
        ) -> Answer {
            page(Array(body.utf8), type: type, status: status, more: more)
        }

        static func page(
            _ body: [UInt8], type: String = "text/html; charset=utf-8", status: String = "200 OK", more: String = ""
        ) -> Answer {
            let head =
                "HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\nContent-Length: \(body.count)\r\n\(more)Connection: close\r\n\r\n"
            return Answer(bytes: Array(head.utf8) + body)
        }

        static func redirect(to address: String) -> Answer {
            page("", status: "302 Found", more: "Location: \(address)\r\n")
        }
    }

    let port: UInt16
    private let socket: Int32
    private let answers: Mutex<[String: Answer]>

    init?(_ answers: [String: Answer]) {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &place) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(socket, $0, length) == 0 && listen(socket, 16) == 0 && getsockname(socket, $0, &length) == 0
            }
        }
        guard socket >= 0, isBound else { return nil }
        self.socket = socket
        port = UInt16(bigEndian: place.sin_port)
        self.answers = Mutex(answers)
        // A peer that hangs up is no reason to end.
        signal(SIGPIPE, SIG_IGN)
        var thread = pthread_t()
        pthread_create(
            &thread, nil,
            { raw in
                guard let raw else { return nil }
                Unmanaged<WildServer>.fromOpaque(raw).takeRetainedValue().serve()
                return nil
            }, Unmanaged.passRetained(self).toOpaque())
        pthread_detach(thread)
    }

    func address(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

    func set(_ path: String, _ answer: Answer) { answers.withLock { $0[path] = answer } }

    func stop() { shutdown(socket, Int32(SHUT_RDWR)) }

    private func serve() {
        while true {
            let peer = accept(socket, nil, nil)
            guard peer >= 0 else { break }
            answer(peer)
            // Closing over what has not been read would take the answer back.
            shutdown(peer, Int32(SHUT_WR))
            var rest = [UInt8](repeating: 0, count: 4096)
            while recv(peer, &rest, rest.count, 0) > 0 {}
            close(peer)
        }
        close(socket)
    }

    private func answer(_ peer: Int32) {
        var request = [UInt8](repeating: 0, count: 8192)
        let count = recv(peer, &request, request.count, 0)
        guard count > 0 else { return }
        let words = String(decoding: request[..<count], as: UTF8.self).split(separator: " ")
        let path = words.count > 1 ? String(words[1]) : "/"
        let answer = answers.withLock { $0[path] } ?? .page("no", status: "404 Not Found")
        repeat {
            let isHeld = answer.pause > 0 && !answer.bytes.isEmpty
            guard write(answer.bytes.dropLast(isHeld ? 1 : 0), to: peer) else { return }
            if isHeld {
                sleep(answer.pause)
                guard write(answer.bytes.suffix(1), to: peer) else { return }
            }
        } while answer.endless
    }

    private func write(_ bytes: ArraySlice<UInt8>, to peer: Int32) -> Bool {
        var rest = bytes
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes { send(peer, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard sent > 0 else { return false }
            rest = rest.dropFirst(sent)
        }
        return true
    }
}
