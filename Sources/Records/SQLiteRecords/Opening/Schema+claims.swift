extension Schema {
    /// Claims as they were answered. Not derived: `reindex` leaves them as they are.
    static let claimStep = """
        CREATE TABLE claim (
          id INTEGER PRIMARY KEY,
          payer INTEGER NOT NULL REFERENCES payer,
          number TEXT NOT NULL,
          identity TEXT NOT NULL,
          submitter TEXT NOT NULL,
          control TEXT NOT NULL,
          version INTEGER NOT NULL,
          body BLOB NOT NULL,
          UNIQUE (payer, number),
          UNIQUE (payer, identity)
        );
        CREATE INDEX claim_by_control ON claim (payer, submitter, control);
        """
}
