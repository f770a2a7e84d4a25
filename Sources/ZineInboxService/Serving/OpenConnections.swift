import NIOCore
import Synchronization

/// The connections there are, counted and bounded.
final class OpenConnections: Sendable {
    /// What every connection is told when the service is to end.
    struct Farewell: Sendable {}

    private struct State {
        var channels: [ObjectIdentifier: any Channel] = [:]
        var isClosing = false
    }

    private let state = Mutex(State())
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    var isClosing: Bool { state.withLock(\.isClosing) }
    var count: Int { state.withLock(\.channels.count) }

    /// - Returns: whether there is room for one more.
    func add(_ channel: any Channel) -> Bool {
        let isTaken = state.withLock { state in
            guard !state.isClosing, state.channels.count < limit else { return false }
            state.channels[ObjectIdentifier(channel)] = channel
            return true
        }
        guard isTaken else { return false }
        let id = ObjectIdentifier(channel)
        channel.closeFuture.whenComplete { [self] _ in
            state.withLock { state in _ = state.channels.removeValue(forKey: id) }
        }
        return true
    }

    /// No more are taken; those that wait for nothing close.
    func sayFarewell() {
        let channels = state.withLock { state in
            state.isClosing = true
            return Array(state.channels.values)
        }
        for channel in channels { channel.pipeline.fireUserInboundEventTriggered(Farewell()) }
    }
}
