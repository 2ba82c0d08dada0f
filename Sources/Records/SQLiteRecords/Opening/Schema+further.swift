extension Schema {
    /// A case is found by each of its services on its own day, not by the first alone: what `summary` has no column for stands
    /// here, so that a case with one service costs nothing more. A store from before has it from `reindex` on, and `verify` says
    /// of which cases it is missing.
    static let furtherServiceStep = """
        CREATE TABLE further_service (
          member TEXT NOT NULL,
          start TEXT NOT NULL, -- empty where no day is named
          code TEXT NOT NULL,
          received INTEGER NOT NULL,
          case_id INTEGER NOT NULL REFERENCES cases (id),
          PRIMARY KEY (member, start, code, received, case_id)
        ) WITHOUT ROWID;
        """
}
