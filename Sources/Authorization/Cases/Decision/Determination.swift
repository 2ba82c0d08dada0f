/// What was decided of one subject, and with what right.
///
/// The cases that say no, or less, carry values that only the right person or rule can make:
/// a clinical denial or a change needs an `Attestation`, which needs a licensed `Reviewer`.
///
/// Indirect: it is large, and is handed on more often than it is made.
public indirect enum Determination: Hashable, Sendable {
    case approved(Approval)
    case modified(ModifiedApproval)
    case denied(Denial)
    case pended(Pend)
    case notRequired(reason: String, citation: Citation)
    case contactAnotherEntity(Contact)
    case cancelled(reason: String)

    public var action: ActionCode {
        switch self {
        case .approved: .approved
        case .modified: .modified
        case .denied: .denied
        case .pended: .pended
        case .notRequired: .notRequired
        case .contactAnotherEntity: .contactAnotherEntity
        case .cancelled: .cancelled
        }
    }

    public var basis: Basis {
        switch self {
        case .approved(let approval): approval.basis
        case .modified(let change): .attested(change.attestation)
        case .denied(let denial): denial.basis
        case .pended, .notRequired, .contactAnotherEntity: .automated
        case .cancelled: .administrative
        }
    }

    /// What is granted, in full or in part.
    public var grant: Grant? {
        switch self {
        case .approved(let approval): approval.grant
        case .modified(let change): change.grant
        default: nil
        }
    }
}
