import Glibc

/// One browser's connection: what came in and is not yet answered, what is answered and not yet gone.
final class Connection {
    let descriptor: Int32
    private(set) var input: [UInt8] = []
    private(set) var output: [UInt8] = []
    /// Events are sent on it, and nothing more is read.
    private(set) var isStream = false
    /// To be closed when the output is gone.
    private(set) var isEnding = false
    /// When something last came in, in seconds.
    private(set) var lastHeard: Int

    /// A browser that takes nothing is given up when so much waits for it.
    private static let mostWaiting = 64 << 20

    init(_ descriptor: Int32, now: Int) {
        self.descriptor = descriptor
        lastHeard = now
    }

    deinit { close(descriptor) }

    var wantsWriting: Bool { !output.isEmpty }

    /// Reads what is there.
    ///
    /// - Returns: whether the connection lives on.
    func receive(now: Int) -> Bool {
        var chunk = [UInt8](repeating: 0, count: 16 << 10)
        while true {
            let count = recv(descriptor, &chunk, chunk.count, 0)
            if count < 0 { return errno == EAGAIN || errno == EINTR }
            guard count > 0 else { return false }
            lastHeard = now
            // What comes after asking for events is of no interest.
            if !isStream && !isEnding { input += chunk[..<count] }
            guard input.count <= 4 * Request.limit else { return false }
        }
    }

    /// The next whole request.
    func nextRequest() throws(Request.Failure) -> Request? {
        guard !isStream, !isEnding, !input.isEmpty else { return nil }
        return try Request.take(from: &input)
    }

    func answer(_ response: Response, keepsOpen: Bool) {
        output += response.bytes(keepsOpen: keepsOpen)
        isStream = response.isStream
        isEnding = !keepsOpen && !isStream
    }

    func push(_ event: String) { output += event.utf8 }

    /// Sends what the other side takes.
    ///
    /// - Returns: whether the connection lives on.
    func send() -> Bool {
        var sent = 0
        while sent < output.count {
            let count = output.withUnsafeBytes { buffer in
                Glibc.send(
                    descriptor, buffer.baseAddress?.advanced(by: sent), buffer.count - sent,
                    Int32(MSG_NOSIGNAL))
            }
            if count < 0 {
                guard errno == EAGAIN || errno == EINTR else { return false }
                break
            }
            sent += count
        }
        output.removeFirst(sent)
        return output.count <= Self.mostWaiting && !(isEnding && output.isEmpty)
    }
}
