extension Schema {
    /// The secret that the numbers of cases follow from. It is written by who opens the store for writing next, since SQL has no
    /// random generator that is meant for keys.
    static let numberKeyStep = """
        CREATE TABLE number_key (
          id INTEGER PRIMARY KEY CHECK (id = 1),
          key BLOB NOT NULL
        );
        """
}
