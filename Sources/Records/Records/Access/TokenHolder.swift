import Cases

/// A token that counts, and whose it is.
public struct TokenHolder: Hashable, Sendable {
    public var grant: TokenGrant
    public var client: APIClient

    public init(grant: TokenGrant, client: APIClient) {
        self.grant = grant
        self.client = client
    }
}
