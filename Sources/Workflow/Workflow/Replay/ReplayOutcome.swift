public import Cases
import Primitives

/// What came of one subject, as far as another book could change it: not in which words, and under which number.
public struct ReplayOutcome: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case approved, notRequired, denied, clinician, staff, information, elsewhere
        /// The book has no such plan.
        case noPlan
        /// By people only.
        case modified, cancelled
    }

    public var kind: Kind
    /// What makes two outcomes of one kind different: what is granted, what is asked for, on what ground, by whom.
    public var terms: String
    /// In the words of the decision.
    public var reason: String

    public init(kind: Kind, terms: String = "", reason: String = "") {
        self.kind = kind
        self.terms = terms
        self.reason = reason
    }

    public init(_ determination: Determination) {
        switch determination {
        case .approved(let approval):
            self.init(kind: .approved, terms: Self.terms(approval.grant))
        case .modified(let change):
            self.init(
                kind: .modified, terms: Self.terms(change.grant), reason: change.reason.text)
        case .denied(.administrative(let denial)):
            self.init(
                kind: .denied, terms: denial.ground.rawValue, reason: denial.reason.text)
        case .denied(.clinical), .denied(.byLaw): self.init(kind: .denied)
        case .pended(let pend):
            switch pend.cause {
            case .clinicianReview: self.init(kind: .clinician, reason: pend.reason)
            case .staffReview: self.init(kind: .staff, reason: pend.reason)
            case .informationRequested:
                self.init(
                    kind: .information, terms: pend.asks.map(\.id).joined(separator: ", "),
                    reason: pend.reason)
            }
        case .notRequired(let reason, _): self.init(kind: .notRequired, reason: reason)
        case .contactAnotherEntity(let contact):
            self.init(kind: .elsewhere, terms: contact.name)
        case .cancelled(let reason): self.init(kind: .cancelled, reason: reason)
        }
    }

    private static func terms(_ grant: Grant) -> String {
        "\(grant.quantity), \(grant.period.start) to \(grant.endText)"
    }

    /// The reason is words: a policy that is renamed changes nothing.
    public func isSame(as other: ReplayOutcome) -> Bool {
        kind == other.kind && terms == other.terms
    }
}
