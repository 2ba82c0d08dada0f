extension Schema {
    /// Who is told of what, and how far that has got.
    static let subscriptionStep = """
        -- `due`: when there is something to send, in milliseconds; null where there is not. `waiting` and `dead` are counts
        -- of what `state` says, for whoever watches.
        CREATE TABLE subscription (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL UNIQUE,
          owner TEXT NOT NULL,
          status TEXT NOT NULL,
          due INTEGER,
          waiting INTEGER NOT NULL,
          dead INTEGER NOT NULL,
          definition BLOB NOT NULL,
          state BLOB NOT NULL
        );
        CREATE INDEX subscription_owner ON subscription (owner, id);
        CREATE INDEX subscription_due ON subscription (due) WHERE due IS NOT NULL;

        CREATE TABLE subscription_organization (
          organization TEXT NOT NULL,
          subscription INTEGER NOT NULL REFERENCES subscription ON DELETE CASCADE,
          PRIMARY KEY (organization, subscription)
        ) WITHOUT ROWID;
        CREATE INDEX subscription_organization_of ON subscription_organization (subscription);

        CREATE TABLE subscription_event (
          subscription INTEGER NOT NULL REFERENCES subscription ON DELETE CASCADE,
          number INTEGER NOT NULL,
          case_name TEXT NOT NULL,
          case_version INTEGER NOT NULL,
          at INTEGER NOT NULL,
          PRIMARY KEY (subscription, number)
        ) WITHOUT ROWID;

        -- Nobody could subscribe before: facts for subscriptions are for nobody.
        DELETE FROM outbox WHERE channel = 'subscription';
        CREATE INDEX outbox_subscription ON outbox (position) WHERE channel = 'subscription';
        """
}
