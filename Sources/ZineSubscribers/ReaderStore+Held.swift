public import FoundationEssentials
import GRDB

extension ReaderStore {
    /// The issues that went out to a reader, or were to, oldest first, and when each last did.
    public func mailings(to id: ReaderID) throws(ReaderStoreError) -> [(issue: String, state: DeliveryState, at: Date)]
    {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT mailing.issue, delivery.state, delivery.at FROM delivery JOIN mailing ON mailing.number = delivery.mailing
                    WHERE delivery.reader = ? ORDER BY delivery.at, mailing.number
                    """, arguments: [id.text]
            ).compactMap { row in
                DeliveryState(rawValue: row["state"]).map { (row["issue"], $0, Self.date(row["at"])) }
            }
        }
    }
}
