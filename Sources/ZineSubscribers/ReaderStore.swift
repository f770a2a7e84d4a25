public import FoundationEssentials
import GRDB
import Glibc

/// The readers of a publication, in a database of SQLite that its owner alone may read.
///
/// Several programs may have it open: readers sign up while an issue is sent. Every change is one transaction and is on the
/// disk when a call returns.
public final class ReaderStore: Sendable {
    let queue: DatabaseQueue
    /// Files of the database that others could read until it was opened.
    public let exposed: [String]

    /// - Parameter create: whether a database is made where there is none.
    public init(at path: String, create: Bool) throws(ReaderStoreError) {
        try Self.prepare(path, create: create)
        var exposed: [String] = []
        for ending in ["", "-journal", "-wal", "-shm"] where try Self.isMadePrivate(path, ending) {
            exposed.append(path + ending)
        }
        self.exposed = exposed
        var configuration = Configuration()
        configuration.busyMode = .timeout(30)
        configuration.journalMode = .wal
        configuration.label = "readers"
        do {
            queue = try DatabaseQueue(path: path, configuration: configuration)
            // What is erased is written over; what is told to be done outlives a power cut.
            try queue.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
            }
            if try queue.read(Self.migrator.hasBeenSuperseded) { throw ReaderStoreError.isNewer(path: path) }
            try Self.migrator.migrate(queue)
        } catch let error as ReaderStoreError {
            throw error
        } catch let error as DatabaseError {
            throw .cannotOpen(path: path, reason: error.message ?? "SQLite does not say why")
        } catch {
            throw .cannotOpen(path: path, reason: String(describing: error))
        }
    }

    /// The file is made before SQLite opens it; the files beside it get its rights.
    private static func prepare(_ path: String, create: Bool) throws(ReaderStoreError) {
        let file = open(path, (create ? O_RDWR | O_CREAT : O_RDWR) | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            if errno == ENOENT, !create { throw .missing(path: path) }
            throw .cannotOpen(path: path, reason: String(cString: strerror(errno)))
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .cannotOpen(path: path, reason: "it is no file")
        }
    }

    /// - Returns: whether others could read the file, or the one beside it with this ending, and can no longer.
    private static func isMadePrivate(_ path: String, _ ending: String) throws(ReaderStoreError) -> Bool {
        let file = open(path + ending, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else {
            if errno == ENOENT { return false }
            throw .cannotOpen(path: path, reason: String(cString: strerror(errno)))
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .cannotOpen(path: path, reason: "what lies beside it as '\(ending)' is no file")
        }
        guard status.st_mode & 0o077 != 0 else { return false }
        guard fchmod(file, 0o600) == 0 else {
            throw .cannotOpen(path: path, reason: "others may read it, and that cannot be changed")
        }
        return true
    }

    /// A transaction that changes something.
    func write<Value>(_ body: (Database) throws -> Value) throws(ReaderStoreError) -> Value {
        do { return try queue.write(body) } catch { throw Self.typed(error) }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(ReaderStoreError) -> Value {
        do { return try queue.read(body) } catch { throw Self.typed(error) }
    }

    private static func typed(_ error: any Error) -> ReaderStoreError {
        switch error {
        case let error as ReaderStoreError: error
        case let error as DatabaseError: .failed(error.message ?? "SQLite does not say why")
        default: .failed(String(describing: error))
        }
    }
}

extension ReaderStore {
    /// Everything held at an address; `nil` where nothing is.
    public func reader(at address: EmailAddress) throws(ReaderStoreError) -> Reader? {
        try read { database in try Self.reader(database, "key = ?", [address.key]) }
    }

    public func reader(_ id: ReaderID) throws(ReaderStoreError) -> Reader? {
        try read { database in try Self.reader(database, "id = ?", [id.text]) }
    }

    /// Someone asks for the magazine. Who has it already, or may not have it, stays as they are.
    public func ask(
        _ address: EmailAddress, language: String?, at date: Date, how: String
    ) throws(ReaderStoreError) -> Reader {
        try write { database in
            if var known = try Self.reader(database, "key = ?", [address.key]) {
                if known.state == .left || known.state == .bouncing {
                    try Self.change(database, &known, StateChange(state: .asked, at: date, how: how))
                }
                // Who has yet to confirm asks anew, and in the language of today.
                if known.state == .asked, let language, language != known.language {
                    try database.execute(
                        sql: "UPDATE reader SET language = ? WHERE id = ?", arguments: [language, known.id.text])
                    known.language = language
                }
                return known
            }
            return try Self.add(database, address, language, StateChange(state: .asked, at: date, how: how))
        }
    }

    /// Sees to it that nothing is sent to an address, whether it is known or not.
    public func block(_ address: EmailAddress, at date: Date, how: String) throws(ReaderStoreError) {
        try write { database in
            let change = StateChange(state: .blocked, at: date, how: how)
            guard var known = try Self.reader(database, "key = ?", [address.key]) else {
                _ = try Self.add(database, address, nil, change)
                return
            }
            if known.state != .blocked { try Self.change(database, &known, change) }
        }
    }

    /// Nothing is written where the state is that one already.
    public func set(_ id: ReaderID, to state: ReaderState, at date: Date, how: String) throws(ReaderStoreError) {
        try write { database in
            guard var known = try Self.reader(database, "id = ?", [id.text]) else {
                throw ReaderStoreError.unknownReader
            }
            guard known.state != state else { return }
            try Self.change(database, &known, StateChange(state: state, at: date, how: how))
        }
    }

    /// The reader keeps name, state and what was sent; the former address is forgotten.
    public func change(_ id: ReaderID, to address: EmailAddress, at date: Date) throws(ReaderStoreError) {
        try write { database in
            guard let known = try Self.reader(database, "id = ?", [id.text]) else {
                throw ReaderStoreError.unknownReader
            }
            if let other = try Self.reader(database, "key = ?", [address.key]), other.id != id {
                throw ReaderStoreError.isTaken
            }
            try database.execute(
                sql: "UPDATE reader SET address = ?, key = ? WHERE id = ?",
                arguments: [address.normalised, address.key, id.text])
            try Self.record(database, id, StateChange(state: known.state, at: date, how: ChangeWay.move.text))
        }
    }

    /// Nothing of the reader is left, neither here nor in the log beside the database; what was sent is kept as a number.
    public func erase(_ id: ReaderID) throws(ReaderStoreError) {
        try write { database in try Self.erase(database, [id]) }
        try scrub()
    }

    /// Erases those who asked before a date and never confirmed: nobody knows whose address that is.
    ///
    /// - Returns: how many.
    @discardableResult
    public func forgetUnconfirmed(before date: Date) throws(ReaderStoreError) -> Int {
        let gone = try write { database in
            let ids = try String.fetchAll(
                database,
                sql: """
                    SELECT id FROM reader WHERE state = 'asked'
                    AND (SELECT MAX(at) FROM state_change WHERE reader = reader.id) < ?
                    """, arguments: [Self.seconds(date)])
            try Self.erase(database, ids.map(ReaderID.init(stored:)))
            return ids.count
        }
        if gone > 0 { try scrub() }
        return gone
    }

    /// Readers in the order of their names, some at a time: memory stays as it is, however many there are.
    ///
    /// - Parameter last: the last one of those before; `nil` to begin.
    public func readers(
        in states: Set<ReaderState> = Set(ReaderState.allCases), after last: ReaderID?, limit: Int
    ) throws(ReaderStoreError) -> [Reader] {
        try read { database in
            let names = states.map(\.rawValue).sorted()
            let marks = Array(repeating: "?", count: names.count).joined(separator: ", ")
            let rows = try Row.fetchAll(
                database, sql: "SELECT * FROM reader WHERE id > ? AND state IN (\(marks)) ORDER BY id LIMIT ?",
                arguments: [last?.text ?? ""] + StatementArguments(names) + [limit])
            return try rows.map { try Self.reader(database, $0) }
        }
    }

    /// Those who get the next issue, as `readers(in:after:limit:)`.
    public func confirmed(after last: ReaderID?, limit: Int) throws(ReaderStoreError) -> [Reader] {
        try readers(in: [.confirmed], after: last, limit: limit)
    }

    /// How many readers there are in each state.
    public func counts() throws(ReaderStoreError) -> [ReaderState: Int] {
        try read { database in
            var counts: [ReaderState: Int] = [:]
            for row in try Row.fetchAll(database, sql: "SELECT state, COUNT(*) AS n FROM reader GROUP BY state") {
                if let state = ReaderState(rawValue: row["state"]) { counts[state] = row["n"] }
            }
            return counts
        }
    }
}

extension ReaderStore {
    static func seconds(_ date: Date) -> Int64 { Int64(date.timeIntervalSince1970.rounded(.down)) }
    static func date(_ seconds: Int64) -> Date { Date(timeIntervalSince1970: Double(seconds)) }

    static func reader(
        _ database: Database, _ condition: String, _ arguments: StatementArguments
    ) throws -> Reader? {
        try Row.fetchOne(database, sql: "SELECT * FROM reader WHERE " + condition, arguments: arguments)
            .map { try reader(database, $0) }
    }

    static func reader(_ database: Database, _ row: Row) throws -> Reader {
        let id: String = row["id"]
        let text: String = row["address"]
        guard let state = ReaderState(rawValue: row["state"]), let address = EmailAddress(stored: text) else {
            throw ReaderStoreError.failed("the row of reader \(id) was written by something else")
        }
        let changes = try Row.fetchAll(
            database, sql: "SELECT * FROM state_change WHERE reader = ? ORDER BY at, number", arguments: [id])
        return Reader(
            id: ReaderID(stored: id), address: address, state: state, language: row["language"],
            since: date(row["since"]),
            history: changes.compactMap { row in
                ReaderState(rawValue: row["state"]).map {
                    StateChange(state: $0, at: date(row["at"]), how: row["how"])
                }
            })
    }

    static func add(
        _ database: Database, _ address: EmailAddress, _ language: String?, _ change: StateChange
    ) throws -> Reader {
        let id = ReaderID.random()
        try database.execute(
            sql: "INSERT INTO reader (id, address, key, state, language, since) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [
                id.text, address.normalised, address.key, change.state.rawValue, language, seconds(change.at),
            ])
        try record(database, id, change)
        return Reader(
            id: id, address: address, state: change.state, language: language, since: date(seconds(change.at)),
            history: [change])
    }

    static func change(_ database: Database, _ reader: inout Reader, _ change: StateChange) throws {
        try database.execute(
            sql: "UPDATE reader SET state = ? WHERE id = ?", arguments: [change.state.rawValue, reader.id.text])
        try record(database, reader.id, change)
        reader.state = change.state
        reader.history.append(change)
    }

    /// Changes of state that are kept of a reader; the oldest go.
    private static let historyLimit = 50

    static func record(_ database: Database, _ id: ReaderID, _ change: StateChange) throws {
        try database.execute(
            sql: "INSERT INTO state_change (reader, state, at, how) VALUES (?, ?, ?, ?)",
            arguments: [id.text, change.state.rawValue, seconds(change.at), String(change.how.prefix(200))])
        try database.execute(
            sql: """
                DELETE FROM state_change WHERE reader = ?1 AND number NOT IN
                (SELECT number FROM state_change WHERE reader = ?1 ORDER BY number DESC LIMIT ?2)
                """, arguments: [id.text, historyLimit])
    }

    private static func erase(_ database: Database, _ ids: [ReaderID]) throws {
        for id in ids {
            try database.execute(
                sql: """
                    INSERT INTO erased (mailing, state, count)
                    SELECT mailing, state, 1 FROM delivery WHERE reader = ?
                    ON CONFLICT (mailing, state) DO UPDATE SET count = count + 1
                    """, arguments: [id.text])
            try database.execute(sql: "DELETE FROM delivery WHERE reader = ?", arguments: [id.text])
            try database.execute(
                sql: "DELETE FROM letter WHERE key = (SELECT key FROM reader WHERE id = ?)", arguments: [id.text])
            try database.execute(sql: "DELETE FROM reader WHERE id = ?", arguments: [id.text])
        }
    }

    /// Empties the log, which has pages from before. While another program reads, the next one to close it does so.
    private func scrub() throws(ReaderStoreError) {
        do { _ = try queue.writeWithoutTransaction { try $0.checkpoint(.truncate) } } catch let error as DatabaseError {
            guard error.resultCode == .SQLITE_BUSY else { throw Self.typed(error) }
        } catch {
            throw Self.typed(error)
        }
    }
}
