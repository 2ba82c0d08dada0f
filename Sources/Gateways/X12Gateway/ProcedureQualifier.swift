import CodeSets

/// Which list a procedure code is of, as X12 says it (code list 235) and as everybody else does. HC is both CPT and HCPCS.
enum ProcedureQualifier {
    private static let list = "https://codesystem.x12.org/005010/235#"
    private static let drugs = "http://hl7.org/fhir/sid/ndc"

    static func system(_ qualifier: String) -> ProcedureCodeSystem {
        .other(qualifier == "N4" ? drugs : list + qualifier)
    }

    /// nil where the code is of no list that a service segment can name.
    static func qualifier(_ system: ProcedureCodeSystem) -> String? {
        switch system {
        case .cpt, .hcpcs: "HC"
        case .other(drugs): "N4"
        case .other(let uri) where uri.hasPrefix(list): String(uri.dropFirst(list.count))
        case .x12ServiceType, .revenue, .other: nil
        }
    }
}
