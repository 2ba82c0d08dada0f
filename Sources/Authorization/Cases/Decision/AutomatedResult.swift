/// All that a machine may decide. There is no case for a denial or a reduction on medical necessity
/// (regulation A1: CA SB1120, TX SB815; 42 CFR 422.566(d)).
public enum AutomatedResult: Hashable, Sendable {
    case approveAsRequested(reason: String, citation: Citation)
    case notRequired(reason: String, citation: Citation)
    case refer(Referral)
    case administrativeDenial(AdministrativeDenial)
}
