public import FoundationEssentials
import GRDB

/// A letter of the service that somebody was told is on its way: what was asked, and by whom. It is written when it is
/// sent, since its link has to be good from then on.
public struct PromisedLetter: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
        /// Somebody signs up.
        case signUp
        /// Somebody asks what is held.
        case own
        /// A reader moves to this address.
        case move
    }

    /// In the order of asking; 0 before it is kept.
    public var number: Int64 = 0
    public var kind: Kind
    public var address: EmailAddress
    /// The language of the page that was asked on, BCP 47.
    public var language: String?
    /// Who moves.
    public var reader: ReaderID?
    /// How often a mail server was asked to take it.
    public var tries = 0

    public init(_ kind: Kind, to address: EmailAddress, language: String?, reader: ReaderID? = nil) {
        self.kind = kind; self.address = address; self.language = language; self.reader = reader
    }
}

extension ReaderStore {
    /// Keeps a letter until it is sent. What is written does not depend on who is known.
    ///
    /// - Returns: whether there was room among those that wait.
    public func promise(_ letter: PromisedLetter, atMost limit: Int, at now: Date) throws(ReaderStoreError) -> Bool {
        try write { database in
            guard try Self.promised(database) < limit else { return false }
            try database.execute(
                sql: """
                    INSERT INTO letter (kind, address, key, language, reader, due, tries) VALUES (?, ?, ?, ?, ?, ?, 0)
                    """,
                arguments: [
                    letter.kind.rawValue, letter.address.normalised, letter.address.key, letter.language,
                    letter.reader?.text, Self.seconds(now),
                ])
            return true
        }
    }

    /// The letter that is to go out next, of those that are due.
    public func nextPromised(dueBy now: Date) throws(ReaderStoreError) -> PromisedLetter? {
        try read { database in
            try Row.fetchOne(
                database, sql: "SELECT * FROM letter WHERE due <= ? ORDER BY due, number LIMIT 1",
                arguments: [Self.seconds(now)]
            ).map(Self.letter)
        }
    }

    private static func letter(_ row: Row) throws -> PromisedLetter {
        let (kind, text, reader): (String, String, String?) = (row["kind"], row["address"], row["reader"])
        guard let kind = PromisedLetter.Kind(rawValue: kind), let address = EmailAddress(stored: text) else {
            throw ReaderStoreError.failed("a letter that waits was written by something else")
        }
        var letter = PromisedLetter(
            kind, to: address, language: row["language"], reader: reader.map(ReaderID.init(stored:)))
        letter.number = row["number"]
        letter.tries = row["tries"]
        return letter
    }

    /// When the first of those that wait is due; `nil` where none waits.
    public func nextPromiseDue() throws(ReaderStoreError) -> Date? {
        try read { database in try Int64.fetchOne(database, sql: "SELECT MIN(due) FROM letter").map(Self.date) }
    }

    /// How many letters wait.
    public func promised() throws(ReaderStoreError) -> Int { try read(Self.promised) }

    private static func promised(_ database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM letter") ?? 0
    }

    /// Has a letter tried again later.
    public func putOff(_ letter: PromisedLetter, until due: Date) throws(ReaderStoreError) {
        try write { database in
            try database.execute(
                sql: "UPDATE letter SET due = ?, tries = tries + 1 WHERE number = ?",
                arguments: [Self.seconds(due), letter.number])
        }
    }

    /// Forgets a letter, and where it went: it is sent, or never will be.
    public func settle(_ letter: PromisedLetter) throws(ReaderStoreError) {
        try write { database in
            try database.execute(sql: "DELETE FROM letter WHERE number = ?", arguments: [letter.number])
        }
    }
}

extension ReaderStore {
    /// What tells the key that links were signed with from any other; `nil` where none was.
    public func keyMark() throws(ReaderStoreError) -> String? {
        try read { try String.fetchOne($0, sql: "SELECT value FROM fact WHERE name = 'key'") }
    }

    public func remember(keyMark mark: String) throws(ReaderStoreError) {
        try write { database in
            try database.execute(
                sql: """
                    INSERT INTO fact (name, value) VALUES ('key', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value
                    """, arguments: [mark])
        }
    }

    /// Whether somebody signed up or left by a link: there was a key.
    public func hasUsedLinks() throws(ReaderStoreError) -> Bool {
        try read { database in
            try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM state_change WHERE how IN (?, ?))",
                arguments: [ChangeWay.form.text, ChangeWay.link.text]) ?? false
        }
    }
}
