public import FoundationEssentials
import GRDB

extension ReaderStore {
    /// The issues that went out to a reader, or were to, oldest first, and when each last did.
    public func mailings(to id: ReaderID) throws(ReaderStoreError) -> [(issue: String, at: Date)] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT mailing.issue, delivery.at FROM delivery JOIN mailing ON mailing.number = delivery.mailing
                    WHERE delivery.reader = ? ORDER BY delivery.at, mailing.number
                    """, arguments: [id.text]
            ).map { row in (row["issue"], Self.date(row["at"])) }
        }
    }
}
