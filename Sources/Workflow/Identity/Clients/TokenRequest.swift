/// What a client sends to the token endpoint.
public struct TokenRequest: Hashable, Sendable {
    public var grantType: String?
    public var assertionType: String?
    public var assertion: String?
    public var scope: String?
    /// May be left out; where it comes, it is that of the assertion (RFC 7521, section 4.2).
    public var clientID: String?

    public init(
        grantType: String?, assertionType: String?, assertion: String?, scope: String?,
        clientID: String? = nil
    ) {
        self.grantType = grantType
        self.assertionType = assertionType
        self.assertion = assertion
        self.scope = scope
        self.clientID = clientID
    }
}
