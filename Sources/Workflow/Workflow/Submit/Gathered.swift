import Adjudication
import Cases
import Plans

/// All that is read for one decision, before it.
struct Gathered: Sendable {
    var member: Member
    var plan: Plan
    var coverage: CoverageSnapshot
    var facts: Facts
    /// The version of the member's ledger that `facts.granted` was read at.
    var ledgerVersion: Int
}
