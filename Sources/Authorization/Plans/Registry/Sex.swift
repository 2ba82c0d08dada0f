public import Cases

/// Sex as a payer has it on file (X12 code list 1068).
public enum Sex: String, Hashable, Sendable, Recordable, CaseIterable {
    case female = "F"
    case male = "M"
    case unknown = "U"

    /// As FHIR has it (R4, AdministrativeGender).
    public var gender: String {
        switch self {
        case .female: "female"
        case .male: "male"
        case .unknown: "unknown"
        }
    }
}
