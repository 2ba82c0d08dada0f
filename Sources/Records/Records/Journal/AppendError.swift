public import Cases

/// Why events were not appended. Nothing of the append is stored then.
public enum AppendError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was read has changed since: gather and decide again.
    case conflict(Conflict)
    /// The same request was answered before; the case that it opened or changed.
    case alreadyDone(CaseID)
    /// Too much waits to be written: come back later (503 with Retry-After).
    case full
    /// The events may not be durable, so they count as not appended.
    case unavailable(String)

    public enum Conflict: Hashable, Sendable {
        /// The case has another version than expected.
        case caseVersion
        /// Something else was granted to the member meanwhile.
        case ledger
        /// The same claim was filed, replaced or voided meanwhile.
        case claim
    }

    public var description: String {
        switch self {
        case .conflict(.caseVersion): "the case was changed by somebody else"
        case .conflict(.ledger): "something else was granted to the member meanwhile"
        case .conflict(.claim): "the claim was filed or changed meanwhile"
        case .alreadyDone(let id): "done before, in case \(id)"
        case .full: "too much waits to be written"
        case .unavailable(let reason): "nothing can be written: \(reason)"
        }
    }
}
