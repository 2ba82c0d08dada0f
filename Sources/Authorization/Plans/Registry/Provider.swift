public import Primitives

/// A provider of the registry.
public struct Provider: Hashable, Sendable {
    /// NPI, or where a trading partner uses another identifier, that.
    public var id: String
    public var otherIdentifiers: [String]
    public var name: String
    public var specialty: String?
    public var taxonomy: String?
    public var state: String?
    public var participations: [Participation]

    /// A contract with a network.
    public struct Participation: Hashable, Sendable {
        public var network: String
        public var dates: DateRange

        public init(network: String, dates: DateRange) {
            self.network = network
            self.dates = dates
        }
    }

    public init(
        id: String, otherIdentifiers: [String] = [], name: String, specialty: String? = nil,
        taxonomy: String? = nil, state: String? = nil, participations: [Participation] = []
    ) {
        self.id = id
        self.otherIdentifiers = otherIdentifiers
        self.name = name
        self.specialty = specialty
        self.taxonomy = taxonomy
        self.state = state
        self.participations = participations
    }

    /// All that it goes by.
    public var identifiers: [String] { [id] + otherIdentifiers }

    /// The first of these networks in which the provider is on a date.
    public func network(among networks: [String], on date: CivilDate) -> String? {
        networks.first { network in
            participations.contains { $0.network == network && $0.dates.contains(date) }
        }
    }
}
