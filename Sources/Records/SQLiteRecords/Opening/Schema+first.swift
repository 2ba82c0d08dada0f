extension Schema {
    /// The first schema. Payers, members and cases have whole numbers inside; the payer is in every key that is a
    /// payer's own.
    static let firstStep = registry + journal + derived

    private static let registry = """
        CREATE TABLE payer (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL UNIQUE
        );

        -- Registry. Protected data.
        CREATE TABLE member (
          id INTEGER PRIMARY KEY,
          payer INTEGER NOT NULL REFERENCES payer,
          name TEXT NOT NULL,
          body BLOB NOT NULL,
          UNIQUE (payer, name)
        );
        CREATE TABLE member_identifier (
          member INTEGER NOT NULL REFERENCES member ON DELETE CASCADE,
          payer INTEGER NOT NULL,
          identifier TEXT NOT NULL,
          PRIMARY KEY (member, identifier)
        ) WITHOUT ROWID;
        CREATE INDEX member_by_identifier ON member_identifier (payer, identifier);

        CREATE TABLE provider (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL UNIQUE,
          body BLOB NOT NULL
        );
        CREATE TABLE provider_identifier (
          provider INTEGER NOT NULL REFERENCES provider ON DELETE CASCADE,
          identifier TEXT NOT NULL,
          PRIMARY KEY (provider, identifier)
        ) WITHOUT ROWID;
        CREATE INDEX provider_by_identifier ON provider_identifier (identifier);

        CREATE TABLE reviewer (
          name TEXT PRIMARY KEY,
          body BLOB NOT NULL
        ) WITHOUT ROWID;

        """

    private static let journal = """
        -- A case with the head of its chain. What it is about is in its entries.
        CREATE TABLE cases (
          id INTEGER PRIMARY KEY,
          payer INTEGER NOT NULL REFERENCES payer,
          name TEXT NOT NULL UNIQUE,
          member TEXT NOT NULL,
          version INTEGER NOT NULL,
          chain BLOB NOT NULL
        );
        -- All that was written in one commit, chained.
        CREATE TABLE commit_group (
          number INTEGER PRIMARY KEY,
          chain BLOB NOT NULL
        );
        -- One append: its events as they were written, byte by byte. `version` is that of its first event.
        CREATE TABLE entry (
          id INTEGER PRIMARY KEY,
          case_id INTEGER NOT NULL REFERENCES cases,
          version INTEGER NOT NULL,
          count INTEGER NOT NULL,
          group_number INTEGER NOT NULL,
          events BLOB NOT NULL,
          chain BLOB NOT NULL,
          UNIQUE (case_id, version)
        );

        CREATE TABLE idempotency (
          payer INTEGER NOT NULL REFERENCES payer,
          submitter TEXT NOT NULL,
          operation TEXT NOT NULL,
          identifier TEXT NOT NULL,
          digest TEXT NOT NULL,
          case_id INTEGER NOT NULL REFERENCES cases,
          PRIMARY KEY (payer, submitter, operation, identifier, digest)
        ) WITHOUT ROWID;

        -- What a case is found by; a number that is given again finds the later case.
        CREATE TABLE number (
          number TEXT PRIMARY KEY,
          case_id INTEGER NOT NULL REFERENCES cases
        ) WITHOUT ROWID;

        -- Outside the chains, which hold the digests: a document can be destroyed by law.
        CREATE TABLE document (
          id INTEGER PRIMARY KEY,
          digest TEXT NOT NULL UNIQUE,
          media_type TEXT NOT NULL,
          bytes BLOB NOT NULL
        );

        CREATE TABLE outbox (
          position INTEGER PRIMARY KEY AUTOINCREMENT,
          case_id INTEGER NOT NULL REFERENCES cases,
          version INTEGER NOT NULL,
          recipient TEXT NOT NULL,
          channel TEXT NOT NULL
        );

        -- Numbers up to `reserved` are given or lost. Of all payers together: two payers' numbers are never equal.
        CREATE TABLE counter (
          space TEXT PRIMARY KEY,
          reserved INTEGER NOT NULL
        ) WITHOUT ROWID;

        -- Written to find out whether writing works again.
        CREATE TABLE probe (
          id INTEGER PRIMARY KEY CHECK (id = 1),
          count INTEGER NOT NULL
        );

        """

    /// What `reindex` builds again from the entries.
    private static let derived = """
        -- The summary of a case, and what it is searched and sorted by. `due` of a case without a deadline is the
        -- end of time, so that it sorts last.
        CREATE TABLE summary (
          case_id INTEGER PRIMARY KEY REFERENCES cases,
          payer INTEGER NOT NULL,
          member TEXT NOT NULL,
          open INTEGER NOT NULL,
          ball TEXT NOT NULL,
          received INTEGER NOT NULL,
          due INTEGER NOT NULL,
          body BLOB NOT NULL
        );
        CREATE INDEX summary_newest ON summary (open, received);
        CREATE INDEX summary_due ON summary (open, due);
        CREATE INDEX summary_payer ON summary (payer, received);
        CREATE INDEX summary_member ON summary (member, received);
        CREATE INDEX summary_ball ON summary (ball, due);

        -- The providers of a case by each identifier. role: 1 requester, 2 another, 3 both.
        CREATE TABLE party (
          identifier TEXT NOT NULL,
          received INTEGER NOT NULL,
          case_id INTEGER NOT NULL REFERENCES cases,
          role INTEGER NOT NULL,
          PRIMARY KEY (identifier, received, case_id)
        ) WITHOUT ROWID;
        CREATE INDEX party_case ON party (case_id);

        CREATE TABLE ledger (
          payer INTEGER NOT NULL REFERENCES payer,
          member TEXT NOT NULL,
          version INTEGER NOT NULL,
          PRIMARY KEY (payer, member)
        ) WITHOUT ROWID;
        CREATE TABLE ledger_grant (
          payer INTEGER NOT NULL,
          member TEXT NOT NULL,
          case_id INTEGER NOT NULL REFERENCES cases,
          position INTEGER NOT NULL,
          body BLOB NOT NULL,
          PRIMARY KEY (payer, member, case_id, position)
        ) WITHOUT ROWID;
        """
}
