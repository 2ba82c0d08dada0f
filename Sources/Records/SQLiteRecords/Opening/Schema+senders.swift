extension Schema {
    /// A control number is used by who brought it. Numbers from before are nobody's: what a client sends again of that time is found
    /// by its sets.
    static let senderStep = """
        CREATE TABLE interchange_by_client (
          client TEXT NOT NULL, -- empty where nobody had to say who it is
          sender TEXT NOT NULL,
          receiver TEXT NOT NULL,
          control_number TEXT NOT NULL,
          digest TEXT NOT NULL,
          received INTEGER NOT NULL,
          batch INTEGER NOT NULL REFERENCES batch,
          answer_number INTEGER NOT NULL,
          PRIMARY KEY (client, sender, receiver, control_number)
        ) WITHOUT ROWID;
        INSERT INTO interchange_by_client
          SELECT '', sender, receiver, control_number, digest, received, batch, answer_number
          FROM interchange;
        DROP TABLE interchange;
        ALTER TABLE interchange_by_client RENAME TO interchange;
        """
}
