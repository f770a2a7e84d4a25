import Glibc
import ZineSubscribers

/// What keeps two runs from sending at once, and tells the next one what a run that was killed had begun.
///
/// The ledger notes readers some at a time, since a disk takes its time; a line here says which of them were begun. It need
/// not reach the disk to outlive a killed program, and after the machine itself went down it is not believed: then all that
/// was noted is in doubt.
final class SendingJournal: Sendable {
    enum Fault: Error, Hashable, Sendable {
        /// Another run is sending.
        case isHeld
        case cannotOpen(String)
    }

    private let descriptor: Int32
    private static let mark = "zine-sending 1 "
    /// A mailing's number in ten digits, a space, a reader's name, a line's end.
    private static let length = 10 + 1 + 26 + 1

    /// - Parameter path: the readers' database, beside which it lies.
    init(beside path: String) throws(Fault) {
        let path = path + ".sending"
        descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK, 0o600)
        guard descriptor >= 0 else { throw .cannotOpen("'\(path)': \(String(cString: strerror(errno)))") }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw .cannotOpen("'\(path)': it is no file")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw .isHeld
        }
    }

    deinit { close(descriptor) }

    /// What was begun since the journal was opened anew, by mailing; `nil` where that is not known for certain.
    func begun() -> [Int64: Set<ReaderID>]? {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_size < 1 << 30 else { return nil }
        if status.st_size == 0 { return nil }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        guard pread(descriptor, &bytes, bytes.count, 0) == bytes.count else { return nil }
        guard let end = bytes.firstIndex(of: 0x0A), let boot = Self.boot,
            bytes[..<end].elementsEqual((Self.mark + boot).utf8)
        else { return nil }
        var begun: [Int64: Set<ReaderID>] = [:]
        var rest = bytes[(end + 1)...]
        // A line that is not whole belongs to a message that was not begun.
        while rest.count >= Self.length {
            let line = rest.prefix(Self.length)
            let text = String(decoding: line.dropLast(), as: UTF8.self)
            guard line.last == 0x0A, let number = Int64(text.prefix(10)), let id = ReaderID(String(text.dropFirst(11)))
            else { return nil }
            begun[number, default: []].insert(id)
            rest = rest.dropFirst(Self.length)
        }
        return begun
    }

    /// Forgets what it holds, once that has been settled.
    func open() -> Bool {
        ftruncate(descriptor, 0) == 0 && append(Self.mark + (Self.boot ?? "unknown") + "\n")
    }

    /// Says that a message is about to go out.
    ///
    /// - Returns: whether that is written down; if not, it must not go out.
    func begin(_ mailing: Mailing, _ reader: ReaderID) -> Bool {
        let number = String(mailing.number)
        return append(String(repeating: "0", count: max(0, 10 - number.count)) + number + " " + reader.text + "\n")
    }

    private func append(_ line: String) -> Bool {
        let bytes = Array(line.utf8)
        return write(descriptor, bytes, bytes.count) == bytes.count
    }

    /// What tells one run of the machine from the next.
    private static let boot: String? = {
        let file = Glibc.open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = read(file, &bytes, bytes.count)
        let line = bytes.prefix(max(0, count)).prefix { $0 != 0x0A }
        return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
    }()
}
