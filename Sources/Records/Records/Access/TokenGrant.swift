public import Cases
public import JSON
public import Primitives

/// An access token that was given for one assertion. The token itself is nowhere kept, only its digest.
public struct TokenGrant: Hashable, Sendable {
    /// `ContentDigest.of` the token.
    public var token: DocumentDigest
    public var client: String
    /// The assertion's `jti`: it is good for one token, however often it comes.
    public var assertion: String
    /// Until then the assertion could be sent again, so its `jti` is remembered.
    public var assertionExpires: Instant
    public var scopes: [String]
    public var expires: Instant

    public init(
        token: DocumentDigest, client: String, assertion: String, assertionExpires: Instant,
        scopes: [String], expires: Instant
    ) {
        self.token = token
        self.client = client
        self.assertion = assertion
        self.assertionExpires = assertionExpires
        self.scopes = scopes
        self.expires = expires
    }

    /// From then on nothing has to be known of it.
    public var forgetAfter: Instant { max(expires, assertionExpires) }
}

extension TokenGrant: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("token", token)
            writer.write("client", client)
            writer.write("assertion", assertion)
            writer.write("assertionExpires", assertionExpires)
            writer.writeList("scopes", scopes)
            writer.write("expires", expires)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            token: try value.read("token"), client: try value.read("client"),
            assertion: try value.read("assertion"),
            assertionExpires: try value.read("assertionExpires"),
            scopes: try value.readList("scopes"), expires: try value.read("expires"))
    }
}
