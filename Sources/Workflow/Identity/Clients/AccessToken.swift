/// An access token as it is given out, once.
public struct AccessToken: Hashable, Sendable {
    public let text: String
    public let client: String
    public let scopes: [Scope]
    public let lifetimeSeconds: Int
}
