extension Schema {
    /// Who may ask, and who asked.
    static let accessStep = """
        CREATE TABLE client (
          name TEXT PRIMARY KEY,
          body BLOB NOT NULL
        ) WITHOUT ROWID;

        -- Tokens by their digest. An assertion of a client is good for one; both are forgotten when neither can come again.
        CREATE TABLE token_grant (
          token TEXT PRIMARY KEY,
          client TEXT NOT NULL,
          assertion TEXT NOT NULL,
          forget INTEGER NOT NULL,
          is_revoked INTEGER NOT NULL,
          body BLOB NOT NULL,
          UNIQUE (client, assertion)
        ) WITHOUT ROWID;
        CREATE INDEX token_grant_forget ON token_grant (forget);

        -- The audit trail: each entry as it was written, byte by byte, chained to the one before.
        CREATE TABLE audit (
          number INTEGER PRIMARY KEY,
          body BLOB NOT NULL,
          chain BLOB NOT NULL
        );
        """
}
