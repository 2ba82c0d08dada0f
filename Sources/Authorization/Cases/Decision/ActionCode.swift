/// What was decided of an event or a line (X12 HCR01, code list 306; PAS reviewActionCode).
public enum ActionCode: String, Hashable, Sendable, Recordable, CaseIterable {
    case approved = "A1"
    /// At the event only: some of it is approved.
    case partly = "A2"
    case denied = "A3"
    case pended = "A4"
    case modified = "A6"
    case cancelled = "C"
    case contactAnotherEntity = "CT"
    case notRequired = "NA"

    /// Our own short name; X12's wording is not ours to ship.
    public var name: String {
        switch self {
        case .approved: "approved"
        case .partly: "partly approved"
        case .denied: "denied"
        case .pended: "pended"
        case .modified: "approved with changes"
        case .cancelled: "cancelled"
        case .contactAnotherEntity: "another entity decides"
        case .notRequired: "no authorization required"
        }
    }

    /// True where nothing more is to come without a new act.
    public var isFinal: Bool { self != .pended }
}
