extension Schema {
    /// Numbers are random on purpose, so an index over them has a page of its own for each row. Each says by the store's key where
    /// it stands in their sequence (`NumberPlace`), and an index over places grows at its end. What has no place, names that
    /// another gave and numbers of an older form, is found as it was.
    ///
    /// What a member was granted is said by the summaries, of which a second list was kept by member. Foreign keys are not looked
    /// at in this step: the table that others refer to is made anew under its name.
    static let placeStep = """
        CREATE TABLE cases_by_place (
          id INTEGER PRIMARY KEY,
          payer INTEGER NOT NULL REFERENCES payer,
          name TEXT NOT NULL,
          place INTEGER,
          member TEXT NOT NULL,
          version INTEGER NOT NULL,
          chain BLOB NOT NULL
        );
        INSERT INTO cases_by_place (id, payer, name, member, version, chain)
          SELECT id, payer, name, member, version, chain FROM cases;
        DROP TABLE cases;
        ALTER TABLE cases_by_place RENAME TO cases;
        CREATE UNIQUE INDEX case_place ON cases (place) WHERE place IS NOT NULL;
        CREATE UNIQUE INDEX case_name ON cases (name) WHERE place IS NULL;

        CREATE TABLE placed_number (
          place INTEGER PRIMARY KEY,
          case_id INTEGER NOT NULL REFERENCES cases
        );

        DROP TABLE ledger_grant;
        """
}
