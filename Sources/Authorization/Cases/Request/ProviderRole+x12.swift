extension ProviderRole {
    /// The part that an X12 entity code names (code list 98; NM101 of 2010EA and 2010F, Claim.careTeam.role); nil for a code
    /// that names none. An assisting surgeon, a supervisor and "another physician" have no role of their own.
    public init?(entityCode: String) {
        switch entityCode {
        case "SJ", "1T", "82", "QB", "QV": self = .rendering
        case "DK": self = .ordering
        case "DN": self = .referring
        case "71": self = .attending
        case "72": self = .operating
        case "AAJ": self = .admitting
        case "FA", "77", "G3": self = .facility
        case "P3": self = .primaryCare
        case "SU": self = .supplier
        case "73", "DD", "DQ": self = .other
        default: return nil
        }
    }

    /// The entity code that says the role where nothing else is known; nil where 005010X217 has none for it.
    public var entityCode: String? {
        switch self {
        case .requester: "1P"
        case .rendering: "SJ"
        case .ordering: "DK"
        case .referring: "DN"
        case .attending: "71"
        case .operating: "72"
        case .admitting: "AAJ"
        case .facility: "FA"
        case .primaryCare: "P3"
        case .other: "73"
        case .supplier: nil
        }
    }
}
