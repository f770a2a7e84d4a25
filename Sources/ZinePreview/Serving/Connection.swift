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
    /// The other side sends no more.
    private var isHeard = false
    /// The second by which it has to be done with what it is at: a whole question to ask, an answer to take. Single bytes
    /// put nothing off.
    private(set) var deadline: Int

    private let patience: Int
    /// Bytes of an answer that a second more is given for.
    private static let slowest = 64 << 10

    init(_ descriptor: Int32, now: Int, patience: Int) {
        self.descriptor = descriptor
        self.patience = patience
        deadline = now + patience
    }

    deinit { close(descriptor) }

    var wantsWriting: Bool { !output.isEmpty }

    /// No more is taken in than a head may be long: the rest waits with the system.
    var wantsReading: Bool { !isHeard && !isEnding && (isStream || input.count <= Request.limit) }

    /// Whether there is something to answer: a whole head, or what is none.
    var isAsking: Bool {
        guard !isStream, !isEnding, output.isEmpty, !input.isEmpty else { return false }
        return input.count > Request.limit || input.firstRange(of: [0x0D, 0x0A, 0x0D, 0x0A] as [UInt8]) != nil
    }

    /// Whether nothing is left to do with it.
    var isDone: Bool {
        if isStream { return isHeard }
        return output.isEmpty && (isEnding || isHeard && !isAsking)
    }

    func isLate(_ now: Int) -> Bool { now > deadline && !(isStream && output.isEmpty) }

    /// Reads what is there.
    ///
    /// - Returns: whether the connection lives on.
    func receive() -> Bool {
        var chunk = [UInt8](repeating: 0, count: 16 << 10)
        while wantsReading {
            let count = recv(descriptor, &chunk, chunk.count, 0)
            if count < 0 { return errno == EAGAIN || errno == EINTR }
            guard count > 0 else {
                isHeard = true
                return true
            }
            // What comes after asking for events is of no interest.
            if !isStream { input += chunk[..<count] }
        }
        return true
    }

    /// The next whole request.
    func nextRequest() throws(Request.Failure) -> Request? {
        guard isAsking else { return nil }
        return try Request.take(from: &input)
    }

    func answer(_ response: Response, keepsOpen: Bool, now: Int) {
        output += response.bytes(keepsOpen: keepsOpen)
        isStream = response.isStream
        isEnding = !keepsOpen && !isStream
        deadline = now + patience + output.count / Self.slowest
    }

    func push(_ event: String, now: Int) {
        if output.isEmpty { deadline = now + patience }
        output += event.utf8
    }

    /// Sends what the other side takes.
    ///
    /// - Returns: whether the connection lives on.
    func send(now: Int) -> Bool {
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
        if sent > 0, sent == output.count { deadline = now + patience }
        output.removeFirst(sent)
        return true
    }
}
