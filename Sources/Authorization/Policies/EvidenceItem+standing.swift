import FHIR
import JSON

extension EvidenceItem {
    /// Why what it says proves nothing, in words that follow its name; nil where nothing speaks against it.
    ///
    /// A machine says yes to results and papers that stand: not to what was entered by mistake, was cancelled or never done, is
    /// no result yet, or has a modifier that is not known here (R4, section 2.6.4: `status` and such are modifier elements).
    var flaw: String? {
        guard let resource else { return nil }
        if let modifiers = resource[Self.modifierExtension], modifiers.count > 0 {
            return "has a modifier that is not known here"
        }
        if let status = resource[Self.status]?.string, !Self.stands(status, resource) {
            return "has the status '\(status)', which proves nothing"
        }
        if let status = resource[Self.docStatus]?.string, Self.unsettled.contains(status) {
            return "has the status '\(status)', which proves nothing"
        }
        let verified = resource[Self.verificationStatus]?[.coding]?.elements
        if let code = verified?.lazy.compactMap({ $0[.code]?.string }).first(where: {
            Self.disproved.contains($0)
        }) {
            return "is '\(code)', which proves nothing"
        }
        return nil
    }

    private static func stands(_ status: String, _ resource: JSONValue) -> Bool {
        for (type, standing) in settled where resource[.resourceType]?.equals(type) == true {
            return standing.contains(status)
        }
        return !void.contains(status)
    }

    /// Of these types, what counts.
    private static let settled: [(type: String, statuses: Set<String>)] = [
        ("Observation", ["final", "amended", "corrected"]),
        ("DiagnosticReport", ["final", "amended", "corrected", "appended"]),
        ("DocumentReference", ["current"]),
        ("QuestionnaireResponse", ["completed", "amended"]),
    ]
    /// Of all others, what does not.
    private static let void: Set<String> = [
        "entered-in-error", "cancelled", "not-done", "not-taken", "rejected", "nullified",
        "preparation",
    ]
    private static let unsettled: Set<String> = ["preliminary", "entered-in-error"]
    private static let disproved: Set<String> = ["refuted", "entered-in-error"]

    private static let status: JSONKey = "status"
    private static let docStatus: JSONKey = "docStatus"
    private static let verificationStatus: JSONKey = "verificationStatus"
    private static let modifierExtension: JSONKey = "modifierExtension"
}
