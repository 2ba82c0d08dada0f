extension Schema {
    /// What a case is written with lies together: a commit then changes few pages, however many cases there are. An index over
    /// digests or names in random order costs a page of its own for each row.
    static let localityStep = """
        -- Found by their case and there by their digest. Of no case: from before; those are found by their digest alone.
        CREATE TABLE document_of_case (
          id INTEGER PRIMARY KEY,
          case_id INTEGER REFERENCES cases,
          digest TEXT NOT NULL,
          media_type TEXT NOT NULL,
          bytes BLOB NOT NULL,
          size INTEGER
        );
        INSERT INTO document_of_case (id, digest, media_type, bytes, size)
          SELECT id, digest, media_type, bytes, size FROM document;
        DROP TABLE document;
        ALTER TABLE document_of_case RENAME TO document;
        CREATE INDEX document_case ON document (case_id) WHERE case_id IS NOT NULL;
        CREATE INDEX document_digest ON document (digest) WHERE case_id IS NULL;

        -- Not null: `events` is a block of LZ4, and so long once it is unpacked. The chains are over the unpacked bytes.
        ALTER TABLE entry ADD COLUMN size INTEGER;

        -- A case is found by its own name in `cases`.
        DELETE FROM number WHERE number IN (SELECT name FROM cases);

        -- The code of the first service while the case is not cancelled, so that a request for the same is found in the index.
        ALTER TABLE summary ADD COLUMN code TEXT;
        UPDATE summary SET code = json_extract(CAST(body AS TEXT), '$.firstCode.code')
          WHERE json_extract(CAST(body AS TEXT), '$.action') <> 'C';

        -- One index for both questions about a member: the newest cases, in their order, and those for the same on a day.
        DROP INDEX summary_member;
        DROP INDEX summary_member_start;
        CREATE INDEX summary_member ON summary (member, received, case_id, start, code);
        """
}
