public import FoundationEssentials
import GRDB

extension ReaderStore {
    /// What an import did.
    public struct Merge: Hashable, Sendable {
        public var added = 0
        public var changed = 0
        /// Known already, and as they were.
        public var unchanged = 0

        public init(added: Int = 0, changed: Int = 0, unchanged: Int = 0) {
            self.added = added; self.changed = changed; self.unchanged = unchanged
        }
    }

    /// Takes a list in, all of it or nothing. Of two states of one reader the one counts that sends less: nobody who left or
    /// was blocked here comes back by a list, and who left there leaves here.
    ///
    /// - Parameter isTried: whether all is done and then undone.
    public func merge(
        _ entries: [ReaderList.Entry], from name: String, at now: Date, isTried: Bool = false
    ) throws(ReaderStoreError) -> Merge {
        var merge = Merge()
        let work = { (database: Database) in
            for entry in entries { try Self.merge(entry, name, now, database, &merge) }
        }
        do {
            try queue.writeWithoutTransaction { database in
                try database.inTransaction(.immediate) {
                    try work(database)
                    return isTried ? .rollback : .commit
                }
            }
        } catch let error as DatabaseError {
            throw .failed(error.message ?? "SQLite does not say why")
        } catch {
            throw .failed(String(describing: error))
        }
        return merge
    }

    private static func merge(
        _ entry: ReaderList.Entry, _ name: String, _ now: Date, _ database: Database, _ merge: inout Merge
    ) throws {
        let how = ChangeWay.list(name).text
        guard var known = try reader(database, "key = ?", [entry.address.key]) else {
            merge.added += 1
            let since = entry.since.map { min($0, now) } ?? now
            let change = StateChange(state: entry.state, at: since, how: how)
            _ = try add(database, entry.address, entry.language, change)
            return
        }
        if known.language == nil, let language = entry.language {
            try database.execute(
                sql: "UPDATE reader SET language = ? WHERE id = ?", arguments: [language, known.id.text])
        }
        guard entry.state.weight > known.state.weight else {
            merge.unchanged += 1
            return
        }
        merge.changed += 1
        try change(database, &known, StateChange(state: entry.state, at: now, how: how))
    }
}

extension ReaderState {
    /// Which of two states counts.
    fileprivate var weight: Int {
        switch self {
        case .asked: 0
        case .confirmed: 1
        case .bouncing: 2
        case .left: 3
        case .blocked: 4
        }
    }
}
