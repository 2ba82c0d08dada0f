extension Schema {
    /// What keeps a store of millions of cases as fast as an empty one.
    static let volumeStep = """
        -- Not null: `bytes` is a block of LZ4, and so long once it is unpacked.
        ALTER TABLE document ADD COLUMN size INTEGER;

        -- What a member was granted, as one sum for each plan, service and year. Null: not summed yet, the rows of
        -- ledger_grant say it.
        ALTER TABLE ledger ADD COLUMN sums BLOB;

        -- The first day of service, so that a request for the same is found among a member's hundreds.
        ALTER TABLE summary ADD COLUMN start TEXT;
        UPDATE summary SET start = json_extract(CAST(body AS TEXT), '$.serviceDates.start');
        CREATE INDEX summary_member_start ON summary (member, start, received);
        """
}
