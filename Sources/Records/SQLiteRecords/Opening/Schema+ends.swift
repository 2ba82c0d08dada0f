extension Schema {
    /// When a subscription is to be turned off, in milliseconds; null where it has no end, or is off. What was there before has it to
    /// the second, from its definition.
    static let endStep = """
        ALTER TABLE subscription ADD COLUMN ends INTEGER;
        UPDATE subscription
          SET ends = strftime('%s', json_extract(CAST(definition AS TEXT), '$.endsAt')) * 1000
          WHERE status <> 'off';
        CREATE INDEX subscription_ends ON subscription (ends) WHERE ends IS NOT NULL;
        """
}
