import Glibc

/// All that is connected: whose turn it is, who has had long enough, and who makes room for whom. Knows nothing of what is
/// asked for.
final class Connections {
    struct Limits {
        /// A browser opens six.
        var connections = 64
        /// Pages that wait for events.
        var streams = 16
        /// Seconds for a question or an answer.
        var patience = 30
        /// Seconds after which a stream is told that all is well, so that one whose browser is gone is noticed.
        var heartbeat = 15
    }

    let limits: Limits
    /// In the order in which they came.
    private var all: [Connection] = []
    private var lastBeat: Int

    init(_ limits: Limits = Limits(), now: Int) {
        self.limits = limits
        lastBeat = now
    }

    var count: Int { all.count }

    /// Whether somebody's question waits to be answered.
    var isAsked: Bool { all.contains { $0.isAsking } }

    /// Takes a connection in; where there are as many as may be, another goes.
    func admit(_ descriptor: Int32, now: Int) {
        while all.count >= limits.connections, makeRoom() {}
        all.append(Connection(descriptor, now: now, patience: limits.patience))
    }

    /// Closes the one that is missed least: of those that ask nothing the one that has asked nothing for the longest, else
    /// the oldest that waits for events, else the oldest.
    ///
    /// - Returns: whether there was one.
    func makeRoom() -> Bool {
        let idle = all.indices.filter { !all[$0].isStream && !all[$0].wantsWriting && !all[$0].isAsking }
        let least =
            idle.min { all[$0].deadline < all[$1].deadline } ?? all.firstIndex { $0.isStream } ?? all.indices.first
        guard let least else { return false }
        all.remove(at: least)
        return true
    }

    /// What to wait for.
    var waits: [pollfd] {
        all.map { connection in
            let events = (connection.wantsReading ? POLLIN : 0) | (connection.wantsWriting ? POLLOUT : 0)
            return pollfd(fd: connection.descriptor, events: Int16(events), revents: 0)
        }
    }

    /// Reads and sends what there is to, after `waits` were waited for.
    func take(_ states: some Sequence<pollfd>, now: Int) {
        let events = Dictionary(states.map { ($0.fd, $0.revents) }, uniquingKeysWith: { first, _ in first })
        var gone: Set<Int32> = []
        for connection in all {
            guard let event = events[connection.descriptor], event != 0 else { continue }
            var lives = event & Int16(POLLERR | POLLNVAL) == 0
            if lives { lives = connection.receive() }
            if lives, connection.wantsWriting { lives = connection.send(now: now) }
            // Both directions are shut: nobody takes what is left.
            if event & Int16(POLLHUP) != 0, !connection.isAsking { lives = false }
            if !lives { gone.insert(connection.descriptor) }
        }
        all.removeAll { gone.contains($0.descriptor) || $0.isDone }
    }

    /// Answers one question of everybody who has one, so that a queue of one does not keep another waiting.
    func answer(_ clock: () -> Int, _ respond: (Request) -> Response) {
        for connection in all {
            do throws(Request.Failure) {
                guard let request = try connection.nextRequest() else { continue }
                let keepsOpen = request.fields["connection"]?.lowercased() != "close"
                connection.answer(respond(request), keepsOpen: keepsOpen, now: clock())
            } catch {
                let response =
                    error == .tooLarge ? Response(.tooLarge, "too large") : Response(.badRequest, "not understood")
                connection.answer(response, keepsOpen: false, now: clock())
            }
            if !connection.send(now: clock()) { all.removeAll { $0 === connection } }
        }
        let streams = all.filter(\.isStream)
        let many = Set(streams.prefix(max(0, streams.count - limits.streams)).map(\.descriptor))
        all.removeAll { many.contains($0.descriptor) || $0.isDone }
    }

    /// Sends an event to all that wait for events.
    func push(_ event: String, now: Int) {
        lastBeat = now
        for connection in all where connection.isStream {
            connection.push(event, now: now)
            if !connection.send(now: now) { all.removeAll { $0 === connection } }
        }
    }

    /// Lets those go that are late, and tells streams that all is well.
    func tidy(now: Int) {
        all.removeAll { $0.isLate(now) }
        if now - lastBeat >= limits.heartbeat { push(": \n\n", now: now) }
    }
}
