/// The systems that procedure and service codes come from. Never told from the shape of a code alone: thousands of
/// ICD-10 codes look like HCPCS.
public enum ProcedureCodeSystem: Hashable, Sendable, CustomStringConvertible {
    /// CPT is the American Medical Association's: shape only, no table and no wording here.
    case cpt
    case hcpcs
    /// X12 service type (code list 1365).
    case x12ServiceType
    /// NUBC revenue code.
    case revenue
    case other(String)

    /// A system by its URI.
    public init(uri: String) {
        switch uri {
        case "http://www.ama-assn.org/go/cpt": self = .cpt
        case "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets",
            "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets",
            "https://bluebutton.cms.gov/resources/codesystem/hcpcs":
            self = .hcpcs
        case "https://codesystem.x12.org/005010/1365",
            "http://codesystem.x12.org/005010/1365":
            self = .x12ServiceType
        case "https://www.nubc.org/revenue-code",
            "https://www.nubc.org/CodeSystem/RevenueCodes":
            self = .revenue
        default: self = .other(uri)
        }
    }

    public var uri: String {
        switch self {
        case .cpt: "http://www.ama-assn.org/go/cpt"
        case .hcpcs: "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets"
        case .x12ServiceType: "https://codesystem.x12.org/005010/1365"
        case .revenue: "https://www.nubc.org/revenue-code"
        case .other(let uri): uri
        }
    }

    /// A system by the short name that plan books and the command line use.
    public init?(name: some StringProtocol) {
        switch name.lowercased() {
        case "cpt": self = .cpt
        case "hcpcs": self = .hcpcs
        case "service-type": self = .x12ServiceType
        case "revenue": self = .revenue
        default: return nil
        }
    }

    public var description: String {
        switch self {
        case .cpt: "CPT"
        case .hcpcs: "HCPCS"
        case .x12ServiceType: "X12 service type"
        case .revenue: "revenue code"
        case .other(let uri): uri
        }
    }
}
