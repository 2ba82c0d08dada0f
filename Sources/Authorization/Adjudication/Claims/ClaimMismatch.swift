/// Why no authorization covers a claim line, or why the line is not paid before one is looked for, each with the
/// adjustment reason (CARC) a payer sends for it. The texts are ours.
public enum ClaimMismatch: String, Hashable, Sendable, CaseIterable {
    case absent, numberInvalid, otherCode, otherProvider, otherDiagnosis, otherPlace
    case unitsExceeded, otherMeasure, expired
    /// What a claim may fail for whatever is authorized.
    case memberUnknown, notInsured, codeInvalid, excluded, duplicate, originalUnknown

    public var carc: String {
        switch self {
        case .absent: "197"
        case .numberInvalid: "15"
        // A number that is right and is not for what is billed.
        case .otherCode, .otherDiagnosis, .otherPlace, .otherMeasure: "284"
        case .otherProvider: "296"
        case .unitsExceeded: "198"
        case .expired: "302"
        case .memberUnknown: "31"
        case .notInsured: "27"
        case .codeInvalid: "181"
        case .excluded: "204"
        case .duplicate: "18"
        case .originalUnknown: "129"
        }
    }

    /// Who answers for the amount (code list 1033): the member where there is no insurance or no benefit for it, and the
    /// provider for whatever the provider could have asked, sent or written otherwise.
    public var isMembers: Bool {
        switch self {
        case .memberUnknown, .notInsured, .excluded: true
        default: false
        }
    }

    /// How far a line came before it failed: the answer names the nearest miss.
    public var rank: Int {
        switch self {
        case .absent: 0
        case .numberInvalid: 1
        case .otherCode: 2
        case .otherProvider: 3
        case .otherDiagnosis: 4
        case .otherPlace: 5
        case .expired: 6
        case .otherMeasure: 7
        case .unitsExceeded: 8
        default: 9
        }
    }
}
