public import Primitives

/// What a client asked for, as it was understood.
public struct SubscriptionDefinition: Hashable, Sendable {
    /// The client that made it; nobody else sees or changes it.
    public var owner: String
    /// The version of the guide at whose base it was made: `2.2.1`.
    public var guide: String
    /// Identifiers of the requesting organizations whose cases are meant. Never empty.
    public var organizations: [String]
    public var channel: Channel
    /// What happens from then on is not told. An end that had passed when it was given is none.
    public var endsAt: Instant?
    /// The resource as it came, in JSON.
    public var resource: String

    public func hasEnded(at now: Instant) -> Bool { endsAt.map { $0 <= now } ?? false }

    /// How it is to be told.
    public struct Channel: Hashable, Sendable {
        public var endpoint: String
        /// Sent as given, in their order.
        public var headers: [Header]
        public var mediaType: String
        public var content: Content
        /// How long a notification may take.
        public var timeoutSeconds: Int?
        /// After so long without a notification one is sent that says nothing new.
        public var heartbeatSeconds: Int?

        public init(
            endpoint: String, headers: [Header] = [], mediaType: String = "application/fhir+json",
            content: Content = .fullResource, timeoutSeconds: Int? = nil,
            heartbeatSeconds: Int? = nil
        ) {
            self.endpoint = endpoint
            self.headers = headers
            self.mediaType = mediaType
            self.content = content
            self.timeoutSeconds = timeoutSeconds
            self.heartbeatSeconds = heartbeatSeconds
        }
    }

    public struct Header: Hashable, Sendable {
        public var name: String
        public var value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// How much a notification says (backport-content-value-set).
    public enum Content: String, Hashable, Sendable, CaseIterable {
        case fullResource = "full-resource"
        case idOnly = "id-only"
        case empty
    }

    public init(
        owner: String, guide: String, organizations: [String], channel: Channel,
        endsAt: Instant? = nil, resource: String
    ) {
        self.owner = owner
        self.guide = guide
        self.organizations = organizations
        self.channel = channel
        self.endsAt = endsAt
        self.resource = resource
    }
}
