public import Primitives

/// A provider as the registry knew it, and the identifiers of the request that led to it.
public struct KnownProvider: Hashable, Sendable {
    public var identifiers: [String]
    public var id: String
    public var name: String
    public var contracts: [Contract]

    public struct Contract: Hashable, Sendable {
        public var network: String
        public var dates: DateRange

        public init(network: String, dates: DateRange) {
            self.network = network
            self.dates = dates
        }
    }

    public init(identifiers: [String], id: String, name: String, contracts: [Contract]) {
        self.identifiers = identifiers
        self.id = id
        self.name = name
        self.contracts = contracts
    }
}
