import CLinux
import Glibc
import ZineCore
import ZineRender

/// Plates of drawings that are not known to be harmless, drawn by a process of their own: whatever the libraries do to
/// that, in however long a time and with however much memory, the program goes on.
enum CarefulPlate {
    /// Seconds of a processor, and on the wall.
    private static let mostTime = 10
    private static let longestWait = 40
    /// Bytes of a process that draws.
    private static let mostMemory: rlim_t = 1 << 30

    static func make(_ file: ImageFile) throws(ImageError) -> Plate {
        guard let program = Self.program else { return try Plate(file) }
        guard let answer = Self.answer(of: program, PlateRecord.request(file)),
            let plate = try PlateRecord.plate(answer)
        else { throw .damaged("drawing it takes too much time or memory, or fails altogether") }
        return plate
    }

    /// This program, where it is one that knows how to draw pictures for itself.
    private static let program: String? = {
        var buffer = [CChar](repeating: 0, count: 4_096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
        guard count > 0 else { return nil }
        let path = String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return path.hasSuffix("/zine") ? path : nil
    }()

    // MARK: The other process

    /// Reads a request from standard input and writes the answer to standard output, within its bounds.
    static func serve() -> Int32 {
        var time = rlimit(rlim_cur: rlim_t(mostTime), rlim_max: rlim_t(mostTime))
        var memory = rlimit(rlim_cur: mostMemory, rlim_max: mostMemory)
        var core = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &time)
        setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &memory)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &core)
        guard let request = readAll(0, until: nil) else { return 1 }
        return sendAll(PlateRecord.answer(request), to: 1) ? 0 : 1
    }

    // MARK: This process

    private static func answer(of program: String, _ request: [UInt8]) -> [UInt8]? {
        var ends: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
            return nil
        }
        defer { close(ends[0]) }
        guard let process = start(program, ends[1]) else {
            close(ends[1])
            return nil
        }
        close(ends[1])
        var answer: [UInt8]?
        if sendAll(request, to: ends[0]) {
            shutdown(ends[0], Int32(SHUT_WR))
            answer = readAll(ends[0], until: now() + longestWait)
        }
        if answer == nil { kill(process, SIGKILL) }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status == 0 ? answer : nil
    }

    private static func start(_ program: String, _ end: Int32) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, end, 0)
        posix_spawn_file_actions_adddup2(&actions, end, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        let words: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup("draw-picture"), nil]
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        return posix_spawn(&process, program, &actions, nil, words, environ) == 0 ? process : nil
    }

    private static func now() -> Int { SystemTime(CLOCK_MONOTONIC)?.wholeSeconds ?? 0 }

    /// All that comes until the other end is closed; `nil` if it does not come in time.
    private static func readAll(_ descriptor: Int32, until deadline: Int?) -> [UInt8]? {
        var all: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            if let deadline {
                var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                let left = deadline - now()
                guard left > 0 else { return nil }
                let ready = poll(&wait, 1, Int32(left) * 1_000)
                if ready < 0, errno == EINTR { continue }
                guard ready > 0 else { return nil }
            }
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return nil }
            if count == 0 { return all }
            all += chunk[..<count]
            guard all.count < 256 << 20 else { return nil }
        }
    }

    private static func sendAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var sent = 0
        return bytes.withUnsafeBytes { bytes in
            while sent < bytes.count {
                // Without a signal where nobody reads any more.
                let count = send(
                    descriptor, bytes.baseAddress.map { $0 + sent }, bytes.count - sent, Int32(MSG_NOSIGNAL))
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return false }
                sent += count
            }
            return true
        }
    }
}

/// What the program runs as where it draws a picture for another.
public enum DrawingProcess {
    /// Reads a picture from standard input and writes what came of it to standard output, a socket.
    /// - Returns: the exit status.
    public static func run() -> Int32 { CarefulPlate.serve() }
}
