extension Schema {
    /// What came under which control number, so that it is not taken in twice.
    static let interchangeStep = """
        -- Interchanges that are answered together; closed once the answer was given out.
        CREATE TABLE batch (
          id INTEGER PRIMARY KEY,
          closed INTEGER NOT NULL
        );
        CREATE TABLE interchange (
          sender TEXT NOT NULL,
          receiver TEXT NOT NULL,
          control_number TEXT NOT NULL,
          digest TEXT NOT NULL,
          received INTEGER NOT NULL,
          batch INTEGER NOT NULL REFERENCES batch,
          answer_number INTEGER NOT NULL,
          PRIMARY KEY (sender, receiver, control_number)
        ) WITHOUT ROWID;
        """
}
