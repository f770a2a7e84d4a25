import Glibc
public import ZineCore
public import ZineKit

/// Shows an issue to browsers on this machine until it is interrupted. One thread: it composes, draws and answers in turn.
public struct PreviewServer {
    /// Why there is nothing to serve with.
    public enum Failure: Error, Hashable, Sendable {
        /// No port from the one that was asked for on was free.
        case noPort(UInt16)
        case system(String)
    }

    /// What is told while it runs.
    public enum Event: Sendable {
        /// Once, when browsers may come; `wanted` is the port that was taken by others.
        case ready(address: String, wanted: UInt16?)
        /// After every composing.
        case composed(milliseconds: Double, changed: [Int], diagnostics: [Diagnostic])
    }

    private static let portsTried = 20
    /// A browser opens six; a request that is never finished holds its place for so many seconds.
    private static let mostConnections = 64
    private static let patience = 30

    private var routes: Routes
    private let listener: Listener
    private let watch: FolderWatch
    private let interruption: Interruption
    private let wanted: UInt16
    private var connections: [Int32: Connection] = [:]

    /// Takes the port, or the next that is free.
    public init(
        _ proofs: ProofDesk, assets: [String: [UInt8]], port: UInt16, editor: String? = nil
    ) throws(Failure) {
        wanted = port
        let ports = port == 0 ? [0] : (0..<UInt16(Self.portsTried)).map { port &+ $0 }.filter { $0 >= port }
        guard let listener = ports.lazy.compactMap({ Listener(port: $0) }).first else { throw .noPort(port) }
        guard let watch = FolderWatch() else { throw .system("the system watches no more files") }
        guard let interruption = Interruption() else { throw .system("the system opens no more files") }
        self.interruption = interruption
        self.listener = listener
        self.watch = watch
        routes = Routes(proofs, assets: assets, port: listener.port, editor: editor) { path in
            guard let resolved = realpath(path, nil) else { return nil }
            defer { free(resolved) }
            return String(cString: resolved)
        }
    }

    /// Serves until it is interrupted, then closes everything.
    public mutating func run(_ tell: (Event) -> Void) {
        compose(tell)
        tell(
            .ready(
                address: "http://127.0.0.1:\(listener.port)/",
                wanted: wanted != 0 && wanted != listener.port ? wanted : nil))
        while true {
            var waiting = [interruption.descriptor, watch.descriptor, listener.descriptor].map {
                pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
            }
            let open = connections.values.sorted { $0.descriptor < $1.descriptor }
            for connection in open {
                let events = POLLIN | (connection.wantsWriting ? POLLOUT : 0)
                waiting.append(pollfd(fd: connection.descriptor, events: Int16(events), revents: 0))
            }
            guard poll(&waiting, nfds_t(waiting.count), 10_000) >= 0 || errno == EINTR else { return }
            if waiting[0].revents != 0 { return }
            if waiting[1].revents != 0, watch.drain() { compose(tell) }
            if waiting[2].revents != 0 { acceptAll() }
            for (connection, state) in zip(open, waiting.dropFirst(3)) { serve(connection, state.revents) }
            dropSilent()
        }
    }

    // MARK: Composing

    private mutating func compose(_ tell: (Event) -> Void) {
        let begun = Self.milliseconds
        let change = routes.update()
        let spent = Self.milliseconds - begun
        watch.watch(folders)
        if change.isAny {
            let pages = change.pages.map(String.init).joined(separator: ",")
            let event = "data: {\"generation\":\(routes.proofs.generation),\"pages\":[\(pages)]}\n\n"
            for connection in connections.values where connection.isStream {
                connection.push(event)
                if !connection.send() { connections[connection.descriptor] = nil }
            }
        }
        tell(.composed(milliseconds: spent, changed: change.pages, diagnostics: routes.proofs.diagnostics))
    }

    /// The folders of all that was read, and the issue's own, so that what is missing is seen to come.
    private var folders: Set<String> {
        let files = routes.proofs.filesRead.compactMap { file in
            file.lastIndex(of: "/").map { $0 == file.startIndex ? "/" : String(file[..<$0]) } ?? "."
        }
        return Set(files + [routes.proofs.folder] + routes.proofs.assetFolders)
    }

    private static var milliseconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
    }

    // MARK: Connections

    private var now: Int { Int(Self.milliseconds / 1_000) }

    private mutating func acceptAll() {
        while let descriptor = listener.accept() {
            let connection = Connection(descriptor, now: now)
            // One too many is closed on the spot.
            if connections.count < Self.mostConnections { connections[descriptor] = connection }
        }
    }

    private mutating func serve(_ connection: Connection, _ events: Int16) {
        guard events != 0, connections[connection.descriptor] === connection else { return }
        var lives = true
        if events & Int16(POLLIN | POLLHUP | POLLERR) != 0 { lives = connection.receive(now: now) }
        answerAll(connection)
        if lives && connection.wantsWriting { lives = connection.send() }
        if !lives { connections[connection.descriptor] = nil }
    }

    private mutating func answerAll(_ connection: Connection) {
        do throws(Request.Failure) {
            while let request = try connection.nextRequest() {
                let keepsOpen = request.fields["connection"]?.lowercased() != "close"
                connection.answer(routes.answer(request), keepsOpen: keepsOpen)
            }
        } catch {
            let response =
                error == .tooLarge ? Response(.tooLarge, "too large") : Response(.badRequest, "not understood")
            connection.answer(response, keepsOpen: false)
        }
    }

    private mutating func dropSilent() {
        let limit = now - Self.patience
        connections = connections.filter { $0.value.isStream || $0.value.wantsWriting || $0.value.lastHeard >= limit }
    }
}
