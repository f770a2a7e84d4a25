import Glibc

/// A socket that takes connections from this machine alone.
final class Listener {
    let descriptor: Int32
    let port: UInt16
    private var spare: Int32

    /// - Returns: `nil` where the port is taken. Port 0 is any that is free.
    init?(port: UInt16) {
        let descriptor = socket(
            AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        var on: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { socket in
                bind(descriptor, socket, length) == 0 && listen(descriptor, 64) == 0
                    && getsockname(descriptor, socket, &length) == 0
            }
        }
        guard isBound else {
            close(descriptor)
            return nil
        }
        self.descriptor = descriptor
        spare = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
        self.port = UInt16(bigEndian: address.sin_port)
    }

    deinit {
        close(descriptor)
        if spare >= 0 { close(spare) }
    }

    /// What waits at the door.
    enum Arrival: Equatable {
        case connection(Int32)
        case nobody
        /// Somebody, but the system has no descriptor for more.
        case noRoom
    }

    /// The next connection that waits.
    func accept() -> Arrival {
        while true {
            let connection = Glibc.accept(descriptor, nil, nil)
            guard connection < 0 else { return .connection(prepared(connection)) }
            switch errno {
            case EINTR, ECONNABORTED: continue
            case EMFILE, ENFILE, ENOBUFS, ENOMEM: return .noRoom
            default: return .nobody
            }
        }
    }

    /// Where there is no descriptor for a connection, the one that is kept for this lets the other side know.
    func turnAway() {
        if spare >= 0 { close(spare) }
        let connection = Glibc.accept(descriptor, nil, nil)
        if connection >= 0 { close(connection) }
        spare = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    }

    private func prepared(_ connection: Int32) -> Int32 {
        _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
        _ = fcntl(connection, F_SETFL, O_NONBLOCK)
        var on: Int32 = 1
        setsockopt(connection, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
        return connection
    }
}
