import GRDB

extension ReaderStore {
    /// The tables, and every step on the way to them from earlier versions.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("readers and ledger") { try $0.execute(sql: readersAndLedger) }
        migrator.registerMigration("letters of the service, and the key's mark") { try $0.execute(sql: letters) }
        return migrator
    }

    private static let readersAndLedger = """
        CREATE TABLE reader (
            id TEXT PRIMARY KEY NOT NULL, address TEXT NOT NULL, key TEXT NOT NULL UNIQUE,
            state TEXT NOT NULL, language TEXT, since INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX reader_state ON reader (state, id);
        CREATE TABLE state_change (
            number INTEGER PRIMARY KEY, reader TEXT NOT NULL REFERENCES reader ON DELETE CASCADE,
            state TEXT NOT NULL, at INTEGER NOT NULL, how TEXT NOT NULL
        );
        CREATE INDEX state_change_reader ON state_change (reader, at);
        CREATE TABLE mailing (
            number INTEGER PRIMARY KEY, issue TEXT NOT NULL UNIQUE, begun INTEGER NOT NULL
        );
        CREATE TABLE delivery (
            mailing INTEGER NOT NULL REFERENCES mailing, reader TEXT NOT NULL REFERENCES reader,
            state TEXT NOT NULL, at INTEGER NOT NULL, tries INTEGER NOT NULL, due INTEGER NOT NULL,
            answer TEXT NOT NULL, PRIMARY KEY (mailing, reader)
        ) WITHOUT ROWID;
        CREATE INDEX delivery_state ON delivery (mailing, state, due);
        CREATE INDEX delivery_reader ON delivery (reader);
        CREATE TABLE erased (
            mailing INTEGER NOT NULL REFERENCES mailing, state TEXT NOT NULL, count INTEGER NOT NULL,
            PRIMARY KEY (mailing, state)
        ) WITHOUT ROWID;
        """

    private static let letters = """
        CREATE TABLE letter (
            number INTEGER PRIMARY KEY, kind TEXT NOT NULL, address TEXT NOT NULL, key TEXT NOT NULL,
            language TEXT, reader TEXT REFERENCES reader ON DELETE CASCADE, due INTEGER NOT NULL,
            tries INTEGER NOT NULL
        );
        CREATE INDEX letter_due ON letter (due, number);
        CREATE INDEX letter_key ON letter (key);
        CREATE TABLE fact (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) WITHOUT ROWID;
        """
}
