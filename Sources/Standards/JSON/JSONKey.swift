/// A member name resolved once, for names that are looked up often.
public struct JSONKey: Hashable, Sendable, ExpressibleByStringLiteral {
    public let name: String
    let knownID: UInt32?

    public init(_ name: String) {
        self.name = name
        knownID = KnownKeys.id(of: name)
    }

    public init(stringLiteral name: String) { self.init(name) }
}
