public import FoundationEssentials
import GRDB

/// Where the sending of an issue to a reader stands.
public enum DeliveryState: String, CaseIterable, Hashable, Sendable {
    /// About to go out: noted before it does.
    case noted
    /// The server has it.
    case accepted
    /// To be tried again.
    case waiting
    /// The server will not have it.
    case refused
    /// It went out, and nobody knows whether it arrived.
    case doubtful
}

/// One issue's way to its readers.
public struct Mailing: Hashable, Sendable {
    public let number: Int64
    /// What stands for the issue: its slug.
    public var issue: String
    public var begun: Date
}

/// Whom a message goes to.
public struct Recipient: Hashable, Sendable {
    public var id: ReaderID
    public var address: EmailAddress
    /// The reader's, BCP 47; `nil` where it is not known.
    public var language: String?
    /// How often it was tried before.
    public var tries: Int
}

/// What became of a message.
public struct DeliveryAnswer: Hashable, Sendable {
    public enum Outcome: Hashable, Sendable {
        case accepted
        case waiting(until: Date)
        /// - Parameter marks: whether the reader cannot be reached at all.
        case refused(marks: Bool)
        case doubtful
        /// It never went out: as if it had not been noted.
        case untouched
    }

    public var reader: ReaderID
    public var outcome: Outcome
    /// The server's words.
    public var text: String

    public init(reader: ReaderID, outcome: Outcome, text: String = "") {
        self.reader = reader; self.outcome = outcome; self.text = text
    }
}

/// A message of the ledger, for people.
public struct Delivery: Hashable, Sendable {
    public var address: EmailAddress
    public var reader: ReaderID
    public var state: DeliveryState
    public var at: Date
    public var answer: String
}

extension ReaderStore {
    /// The mailing of an issue, which is begun where it was not.
    public func mailing(of issue: String, at now: Date) throws(ReaderStoreError) -> Mailing {
        try write { database in
            try database.execute(
                sql: "INSERT INTO mailing (issue, begun) VALUES (?, ?) ON CONFLICT (issue) DO NOTHING",
                arguments: [issue, Self.seconds(now)])
            guard
                let row = try Row.fetchOne(
                    database, sql: "SELECT number, begun FROM mailing WHERE issue = ?", arguments: [issue])
            else { throw ReaderStoreError.failed("a mailing that was begun is not there") }
            return Mailing(number: row["number"], issue: issue, begun: Self.date(row["begun"]))
        }
    }

    /// Settles what runs left that were killed: of what was noted, that is in doubt which may have gone out.
    ///
    /// - Parameter wentOut: what is known to have been begun, by the mailing's number; all else that was noted never went
    ///   out. `nil` where nothing is known, and all is in doubt.
    /// - Returns: how many are in doubt.
    @discardableResult
    public func settle(wentOut: [Int64: Set<ReaderID>]?, at now: Date) throws(ReaderStoreError) -> Int {
        try write { database in
            var doubtful = 0
            let rows = try Row.fetchAll(database, sql: "SELECT mailing, reader FROM delivery WHERE state = 'noted'")
            for row in rows {
                let (number, id): (Int64, String) = (row["mailing"], row["reader"])
                let reader = ReaderID(stored: id)
                let isOut = wentOut?[number, default: []].contains(reader) ?? true
                doubtful += isOut ? 1 : 0
                try Self.enter(
                    DeliveryAnswer(
                        reader: reader, outcome: isOut ? .doubtful : .untouched,
                        text: isOut ? "the run was killed while it was under way" : ""),
                    number, now, database)
            }
            return doubtful
        }
    }

    /// Has what waits tried at once, and counts its tries anew.
    public func wake(_ mailing: Mailing) throws(ReaderStoreError) {
        try write { database in
            try database.execute(
                sql: "UPDATE delivery SET due = 0, tries = 0 WHERE mailing = ? AND state = 'waiting'",
                arguments: [mailing.number])
        }
    }

    /// Has what is in doubt, or was refused, sent again to those who still get the magazine.
    public func resend(_ mailing: Mailing, _ state: DeliveryState) throws(ReaderStoreError) {
        guard state == .doubtful || state == .refused else { return }
        try write { database in
            try database.execute(
                sql: """
                    UPDATE delivery SET state = 'waiting', due = 0, tries = 0 WHERE mailing = ? AND state = ?
                    AND reader IN (SELECT id FROM reader WHERE state = 'confirmed')
                    """,
                arguments: [mailing.number, state.rawValue])
        }
    }

    /// Confirmed readers that the issue has not gone to, in the order of their names.
    public func unsent(
        _ mailing: Mailing, after last: ReaderID?, limit: Int
    ) throws(ReaderStoreError) -> [ReaderID] {
        try read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT id FROM reader WHERE state = 'confirmed' AND id > ? AND NOT EXISTS
                    (SELECT 1 FROM delivery WHERE mailing = ? AND reader = reader.id) ORDER BY id LIMIT ?
                    """, arguments: [last?.text ?? "", mailing.number, limit]
            ).map(ReaderID.init(stored:))
        }
    }

    /// Confirmed readers whose next try is due.
    public func due(_ mailing: Mailing, at now: Date, limit: Int) throws(ReaderStoreError) -> [ReaderID] {
        try read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT delivery.reader FROM delivery JOIN reader ON reader.id = delivery.reader
                    WHERE mailing = ? AND delivery.state = 'waiting' AND due <= ? AND reader.state = 'confirmed'
                    ORDER BY due, delivery.reader LIMIT ?
                    """, arguments: [mailing.number, Self.seconds(now), limit]
            ).map(ReaderID.init(stored:))
        }
    }

    /// When the first of those that wait is due; `nil` where none waits.
    public func nextDue(_ mailing: Mailing) throws(ReaderStoreError) -> Date? {
        try read { database in
            try Int64.fetchOne(
                database,
                sql: """
                    SELECT MIN(due) FROM delivery JOIN reader ON reader.id = delivery.reader
                    WHERE mailing = ? AND delivery.state = 'waiting' AND reader.state = 'confirmed'
                    """, arguments: [mailing.number]
            ).map(Self.date)
        }
    }

    /// Enters answers and notes what goes out next, in one transaction that is on the disk when the call returns.
    ///
    /// - Returns: those of `noting` that may go out: who has left meanwhile may not.
    public func step(
        _ mailing: Mailing, answers: [DeliveryAnswer], noting: [ReaderID], at now: Date
    ) throws(ReaderStoreError) -> [Recipient] {
        try write { database in
            for answer in answers { try Self.enter(answer, mailing.number, now, database) }
            return try noting.compactMap { try Self.note($0, mailing, now, database) }
        }
    }

    private static func note(
        _ id: ReaderID, _ mailing: Mailing, _ now: Date, _ database: Database
    ) throws -> Recipient? {
        let reader = try database.cachedStatement(
            sql: "SELECT address, language FROM reader WHERE id = ? AND state = 'confirmed'")
        guard let row = try Row.fetchOne(reader, arguments: [id.text]),
            let address = EmailAddress(stored: row["address"] as String)
        else { return nil }
        let language: String? = row["language"]
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO delivery (mailing, reader, state, at, tries, due, answer) VALUES (?, ?, 'noted', ?, 0, 0, '')
                ON CONFLICT (mailing, reader) DO UPDATE SET state = 'noted', at = excluded.at WHERE state = 'waiting'
                RETURNING tries
                """)
        let tries = try Int.fetchOne(statement, arguments: [mailing.number, id.text, seconds(now)])
        return tries.map { Recipient(id: id, address: address, language: language, tries: $0) }
    }

    private static func enter(
        _ answer: DeliveryAnswer, _ mailing: Int64, _ now: Date, _ database: Database
    ) throws {
        let (state, due): (DeliveryState, Int64)
        switch answer.outcome {
        case .untouched: return try forget(answer.reader, mailing, database)
        case .accepted: (state, due) = (.accepted, 0)
        case .waiting(let until): (state, due) = (.waiting, seconds(until))
        case .refused: (state, due) = (.refused, 0)
        case .doubtful: (state, due) = (.doubtful, 0)
        }
        let statement = try database.cachedStatement(
            sql: """
                UPDATE delivery SET state = ?, at = ?, due = ?, answer = ?, tries = tries + 1
                WHERE mailing = ? AND reader = ?
                """)
        let text = String(answer.text.prefix(300))
        try statement.execute(
            arguments: [state.rawValue, seconds(now), due, text, mailing, answer.reader.text])
        guard case .refused(marks: true) = answer.outcome,
            var known = try reader(database, "id = ?", [answer.reader.text]), known.state == .confirmed
        else { return }
        try change(database, &known, StateChange(state: .bouncing, at: now, how: text))
    }

    /// A first try is as if it had not been; a later one is due again.
    private static func forget(_ id: ReaderID, _ mailing: Int64, _ database: Database) throws {
        let place: StatementArguments = [mailing, id.text]
        try database.execute(
            sql: "DELETE FROM delivery WHERE mailing = ? AND reader = ? AND tries = 0 AND state = 'noted'",
            arguments: place)
        try database.execute(
            sql: "UPDATE delivery SET state = 'waiting' WHERE mailing = ? AND reader = ? AND state = 'noted'",
            arguments: place)
    }

    /// How many messages stand how. What the server has or refused counts for good, with readers who were erased; what is
    /// still to be seen to, only while its reader gets the magazine.
    public func tally(_ mailing: Mailing) throws(ReaderStoreError) -> [DeliveryState: Int] {
        try read { database in
            var counts: [DeliveryState: Int] = [:]
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT delivery.state, COUNT(*) AS n FROM delivery JOIN reader ON reader.id = delivery.reader
                    WHERE mailing = ?1 AND (delivery.state IN ('accepted', 'refused') OR reader.state = 'confirmed')
                    GROUP BY delivery.state
                    UNION ALL SELECT state, count FROM erased
                    WHERE mailing = ?1 AND state IN ('accepted', 'refused')
                    """, arguments: [mailing.number])
            for row in rows {
                if let state = DeliveryState(rawValue: row["state"]) { counts[state, default: 0] += row["n"] }
            }
            return counts
        }
    }

    /// Messages of a mailing that stand so, oldest first; of those in doubt, only to readers who still get the magazine.
    ///
    /// - Parameter begin: leaves out what was answered before.
    public func deliveries(
        _ mailing: Mailing, in state: DeliveryState, since begin: Date = .distantPast, limit: Int
    ) throws(ReaderStoreError) -> [Delivery] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT reader.address, reader.id, delivery.at, delivery.answer FROM delivery
                    JOIN reader ON reader.id = delivery.reader
                    WHERE mailing = ? AND delivery.state = ? AND delivery.at >= ?
                    AND (delivery.state <> 'doubtful' OR reader.state = 'confirmed')
                    ORDER BY delivery.at, reader.id LIMIT ?
                    """, arguments: [mailing.number, state.rawValue, Self.seconds(begin), limit]
            ).compactMap { row in
                let (text, id): (String, String) = (row["address"], row["id"])
                return EmailAddress(stored: text).map {
                    Delivery(
                        address: $0, reader: ReaderID(stored: id), state: state, at: Self.date(row["at"]),
                        answer: row["answer"])
                }
            }
        }
    }

    /// Whether anything ever went out to a reader.
    public func hasDeliveries(_ id: ReaderID) throws(ReaderStoreError) -> Bool {
        try read { database in
            try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM delivery WHERE reader = ?)", arguments: [id.text]) ?? false
        }
    }
}
