import Glibc
public import ZineCore
public import ZineKit

/// Shows an issue to browsers on this machine until it is interrupted. One thread: it composes, draws and answers in turn.
public struct PreviewServer: ~Copyable {
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
    /// Descriptors that are kept for files.
    private static let reserve = 64
    /// Taken in before anything is answered.
    private static let mostAtOnce = 16
    /// Seconds after which it is looked whether the folders are still those at their paths.
    private static let lookInterval = 2

    private var routes: Routes
    private let listener: Listener
    private let watch: FolderWatch
    private let interruption: Interruption
    private let wanted: UInt16
    private let connections: Connections
    /// Until when nobody is let in, for want of descriptors.
    private var closedUntil = 0
    private var nextLook = 0

    /// Takes the port, or the next that is free.
    public init(
        _ proofs: consuming LivePreview, assets: [String: [UInt8]], port: UInt16, editor: String? = nil
    ) throws(Failure) {
        wanted = port
        let ports = port == 0 ? [0] : (0..<UInt16(Self.portsTried)).map { port &+ $0 }.filter { $0 >= port }
        guard let listener = ports.lazy.compactMap({ Listener(port: $0) }).first else { throw .noPort(port) }
        guard let watch = FolderWatch() else { throw .system("the system watches no more files") }
        guard let interruption = Interruption() else { throw .system("the system opens no more files") }
        self.interruption = interruption
        self.listener = listener
        self.watch = watch
        var limits = Connections.Limits()
        var files = rlimit()
        if getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &files) == 0, files.rlim_cur < 1 << 16 {
            limits.connections = max(4, min(limits.connections, Int(files.rlim_cur) - Self.reserve))
        }
        connections = Connections(limits, now: Self.now)
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
            let door = Self.now < closedUntil ? -1 : listener.descriptor
            var waiting = [interruption.descriptor, watch.descriptor, door].map {
                pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
            }
            waiting += connections.waits
            let patience: Int32 = connections.isAsked ? 0 : 1_000
            guard poll(&waiting, nfds_t(waiting.count), patience) >= 0 || errno == EINTR else { return }
            if waiting[0].revents != 0 { return }
            if hasChanged(waiting[1].revents) { compose(tell) }
            connections.take(waiting.dropFirst(3), now: Self.now)
            connections.answer({ Self.now }) { routes.answer($0) }
            if waiting[2].revents != 0 { letIn() }
            connections.tidy(now: Self.now)
        }
    }

    // MARK: Composing

    /// Whether files may be others by now, or folders.
    private mutating func hasChanged(_ events: Int16) -> Bool {
        if events != 0, watch.drain() { return true }
        guard Self.now >= nextLook else { return false }
        nextLook = Self.now + Self.lookInterval
        return watch.renew()
    }

    private mutating func compose(_ tell: (Event) -> Void) {
        let begun = Self.milliseconds
        watch.renew()
        var change = routes.update()
        let spent = Self.milliseconds - begun
        if watch.watch(folders) {
            // What was written into a folder before it was watched.
            let more = routes.update()
            change.pages = Set(change.pages + more.pages).sorted()
            change.isAny = change.isAny || more.isAny
            watch.watch(folders)
        }
        if change.isAny {
            let pages = change.pages.map(String.init).joined(separator: ",")
            let event = "data: {\"generation\":\(routes.proofs.generation),\"pages\":[\(pages)]}\n\n"
            connections.push(event, now: Self.now)
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

    private static var now: Int { Int(milliseconds / 1_000) }

    private mutating func letIn() {
        for _ in 0..<Self.mostAtOnce {
            switch listener.accept() {
            case .connection(let descriptor): connections.admit(descriptor, now: Self.now)
            case .nobody: return
            case .noRoom:
                if connections.makeRoom() { continue }
                listener.turnAway()
                closedUntil = Self.now + 1
                return
            }
        }
    }
}
