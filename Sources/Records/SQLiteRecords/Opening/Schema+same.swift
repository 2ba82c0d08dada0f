extension Schema {
    /// Cases for the same on the same day are looked for with every request: the index leads to them, and does not go through
    /// all that a member ever had. A list of a member's cases is sorted, then: it reads nearly all of them anyhow.
    static let sameServiceStep = """
        DROP INDEX summary_member;
        CREATE INDEX summary_member ON summary (member, start, code, received, case_id);
        """
}
