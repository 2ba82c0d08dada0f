public import Primitives

/// The legal clock ran out, and the law of this program counts that as a denial (42 CFR 438.404(c)(5)).
public struct LapsedClock: Hashable, Sendable {
    public let dueAt: Instant
    /// The plan's, in which people are told the day and the time.
    public let zone: TimeZoneRules
    public let citation: Citation

    public init(dueAt: Instant, zone: TimeZoneRules = .utc, citation: Citation) {
        self.dueAt = dueAt
        self.zone = zone
        self.citation = citation
    }

    /// For people: `the end of 2026-03-17 (America/New_York)`.
    public var due: String { zone.briefWithName(dueAt) }
}
