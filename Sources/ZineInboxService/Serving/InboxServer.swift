import FoundationEssentials
import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix
import ZineCore
public import ZineInbox
public import ZineKit
public import ZineSubscribers

/// The service on a port of this machine, for a proxy that speaks TLS to the world.
public struct InboxServer: Sendable {
    /// Why there is none.
    public enum Failure: Error, Hashable, Sendable, CustomStringConvertible {
        case noPort(Int, String)

        public var description: String {
            switch self {
            case .noPort(let port, let reason): "port \(port) of this machine cannot be served: \(reason)"
            }
        }
    }

    let pages: ServicePages
    let settings: InboxSettings
    /// The service's address, without a slash at its end.
    let address: String
    let store: ReaderStore
    let tokens: InboxTokens
    let transport: any MailTransport
    let bounds: ServiceBounds
    /// Told what the one who runs it should know; no addresses.
    let report: @Sendable (String) -> Void

    public init(
        pages: ServicePages, settings: InboxSettings, address: String, store: ReaderStore, tokens: InboxTokens,
        transport: any MailTransport, bounds: ServiceBounds = ServiceBounds(),
        report: @escaping @Sendable (String) -> Void
    ) {
        self.pages = pages; self.settings = settings; self.address = address; self.store = store; self.tokens = tokens
        self.transport = transport; self.bounds = bounds; self.report = report
    }

    /// Serves until it is to end; then what is under way is finished, and what waits is left to the next time.
    ///
    /// - Parameters:
    ///   - port: 0 is any that is free.
    ///   - ready: told the port.
    ///   - end: returns when the service is to end.
    /// - Returns: whether nothing goes on; otherwise a thread waits for a mail server that is silent.
    public func run(
        port: Int, ready: @Sendable (Int) -> Void, end: @Sendable () async -> Void
    ) async throws(Failure) -> Bool {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let threads = NIOThreadPool(numberOfThreads: 4)
        threads.start()
        let box = LetterBox(store: store, transport: transport, clock: group.next(), report: report)
        let peers = OpenConnections(limit: bounds.connections)
        let machinery = Machinery(group: group, threads: threads, box: box, peers: peers)
        let failure = await serve(port, with: machinery, ready: ready, end: end)
        let isOver = await box.shutDown()
        try? await threads.shutdownGracefully()
        try? await group.shutdownGracefully()
        if let failure { throw failure }
        return isOver
    }

    /// What a run of the service works with.
    private struct Machinery {
        let group: MultiThreadedEventLoopGroup
        let threads: NIOThreadPool
        let box: LetterBox
        let peers: OpenConnections
    }

    private func serve(
        _ port: Int, with machinery: Machinery, ready: @Sendable (Int) -> Void, end: @Sendable () async -> Void
    ) async -> Failure? {
        let (box, peers) = (machinery.box, machinery.peers)
        let service = InboxService(
            pages: pages, settings: settings, root: address, store: store, tokens: tokens,
            mostPromised: bounds.letters, promised: box.wake)
        let channel: any Channel
        do {
            channel = try await bound(port, machinery, service)
        } catch {
            return .noPort(port, (error as? IOError).map { String(cString: strerror($0.errnoCode)) } ?? "\(error)")
        }
        let forgetting = forget(in: machinery.group.next(), machinery.threads)
        box.open(service.written)
        ready(channel.localAddress?.port ?? port)
        await end()
        forgetting.cancel()
        try? await channel.close()
        peers.sayFarewell()
        box.close()
        await patience { peers.count == 0 && !box.isBusy }
        if let waiting = try? store.promised(), waiting > 0 {
            report("\(waiting.counted("letter")) yet to be sent: when the service is back")
        }
        return nil
    }

    private func bound(
        _ port: Int, _ machinery: Machinery, _ service: InboxService
    ) async throws -> any Channel {
        let (bounds, peers) = (bounds, machinery.peers)
        // The port is known once it is bound, and connections come after that.
        let listening = Locked<ServerContext?>(nil)
        let channel = try await ServerBootstrap(group: machinery.group)
            .serverChannelOption(.backlog, value: 256)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.maxMessagesPerRead, value: 1)
            .childChannelInitializer { channel in
                guard let server = listening.value, peers.add(channel) else { return channel.close() }
                return channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline(withErrorHandling: true)
                    try channel.pipeline.syncOperations.addHandler(RequestHandler(server: server, peers: peers))
                }
            }
            .bind(host: "127.0.0.1", port: port).get()
        listening.value = ServerContext(
            service: service, bounds: bounds, threads: machinery.threads, port: channel.localAddress?.port ?? port)
        return channel
    }

    /// Who asked and never confirmed is forgotten, once no link of theirs is good.
    private func forget(in loop: any EventLoop, _ threads: NIOThreadPool) -> RepeatedTask {
        let (store, report) = (store, report)
        return loop.scheduleRepeatedTask(initialDelay: .seconds(5), delay: .hours(1)) { _ in
            threads.submit { _ in
                let before = Date(timeIntervalSinceNow: -Double((InboxTokens.Purpose.confirm.lifetime ?? 0) + 3600))
                do throws(ReaderStoreError) {
                    _ = try store.forgetUnconfirmed(before: before)
                } catch {
                    report("those who never confirmed were not forgotten: \(error)")
                }
            }
        }
    }

    /// Waits until something is so, or too long.
    private func patience(_ isDone: @Sendable () -> Bool) async {
        let end = ContinuousClock.now + .seconds(bounds.farewellSeconds)
        while !isDone(), ContinuousClock.now < end { try? await Task.sleep(for: .milliseconds(20)) }
    }
}
