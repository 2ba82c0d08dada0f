public import Primitives

/// The estimate with its alternatives; the first is the one to show.
public struct CostShareRange: Hashable, Sendable {
    public var scenarios: [CostShareScenario]
    /// When the limits were right.
    public var asOf: Instant

    public var low: Money { scenarios.map(\.estimate.patientTotal).min() ?? .zero }
    public var high: Money { scenarios.map(\.estimate.patientTotal).max() ?? .zero }
}
