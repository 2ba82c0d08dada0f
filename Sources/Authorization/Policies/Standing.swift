import FHIR
import JSON

/// Whether a resource stands: a machine says yes to results and papers that do, and to nothing else.
///
/// `status` and such are modifier elements (R4, section 2.6.4): what they say changes what all the rest means. Lists here name
/// what counts. What is not on them, and what is not known here, proves nothing, and a person looks.
enum Standing {
    /// Why what it says proves nothing, in words that follow its name; nil where nothing speaks against it.
    static func flaw(of resource: JSONValue) -> String? {
        if let modifiers = resource[.modifierExtension], modifiers.count > 0 {
            return "has a modifier that is not known here"
        }
        let type = resource.resourceType ?? ""
        if let status = resource[.status]?.string, !(statuses[type] ?? usual).contains(status) {
            return "has the status '\(status)', which proves nothing"
        }
        switch type {
        case "Condition", "AllergyIntolerance": return doubt(about: resource)
        case "DocumentReference", "DiagnosticReport": return paperFlaw(of: resource)
        default: return orderFlaw(of: resource, type)
        }
    }

    /// Whether it says that somebody has not what others say: a diagnosis that was refuted, or is over. One that was
    /// entered by mistake says nothing of the kind.
    static func denies(_ condition: JSONValue) -> Bool {
        guard condition[.resourceType]?.equals("Condition") == true,
            doubt(about: condition) != nil
        else { return false }
        return !says("entered-in-error", condition[.verificationStatus])
    }

    /// A diagnosis counts where it is confirmed, or nothing is said of that, and where the patient has it now.
    private static func doubt(about condition: JSONValue) -> String? {
        for (key, expected) in [
            (JSONKey.verificationStatus, verified), (.clinicalStatus, present),
        ] {
            guard let concept = condition[key] else { continue }
            let codes = concept.codings.compactMap(\.code)
            if let other = codes.first(where: { !expected.contains($0) }) {
                return "is '\(other)', which proves nothing"
            }
            if codes.isEmpty { return "does not say by a code whether it is so" }
        }
        return nil
    }

    private static func paperFlaw(of paper: JSONValue) -> String? {
        if let status = paper[.docStatus]?.string, !settled.contains(status) {
            return "has the status '\(status)', which proves nothing"
        }
        return hasContent(paper) ? nil : "has no content that came along"
    }

    /// Whether more came of a paper than its name: its bytes, or what a report says in words, codes and results.
    private static func hasContent(_ paper: JSONValue) -> Bool {
        let files = paper["content"]?.elements ?? paper["presentedForm"]?.elements
        let came = files?.contains { file in
            let data = (file["attachment"] ?? file)["data"]
            return data.map { $0.kind == .string && !$0.equals("") } ?? false
        }
        if came == true { return true }
        guard paper[.resourceType]?.equals("DiagnosticReport") == true else { return false }
        return ["conclusion", "conclusionCode", "result"].contains { paper[$0] != nil }
    }

    /// What is only thought of is no order, and what is not to be done is none either.
    private static func orderFlaw(of resource: JSONValue, _ type: String) -> String? {
        if resource["doNotPerform"]?.bool == true { return "says what is not to be done" }
        guard let intent = resource["intent"]?.string, !orders.contains(intent),
            !(intent == "plan" && type == "CarePlan")
        else { return nil }
        return "has the intent '\(intent)', which proves nothing"
    }

    private static func says(_ code: String, _ concept: JSONValue?) -> Bool {
        concept?[.coding]?.elements.contains { $0[.code]?.equals(code) == true } ?? false
    }

    /// Of these types, what counts.
    private static let statuses: [String: Set<String>] = [
        "Observation": ["final", "amended", "corrected"],
        "DiagnosticReport": ["final", "amended", "corrected", "appended"],
        "DocumentReference": ["current"],
        "QuestionnaireResponse": ["completed", "amended"],
        "Procedure": ["completed"], "Immunization": ["completed"],
        "MedicationAdministration": ["completed"], "MedicationDispense": ["completed"],
        "Encounter": ["arrived", "triaged", "in-progress", "onleave", "finished"],
    ]
    /// Of all others.
    private static let usual: Set<String> = [
        "active", "completed", "final", "amended", "corrected", "appended", "current", "available",
        "finished",
    ]
    private static let settled: Set<String> = ["final", "amended"]
    private static let verified: Set<String> = ["confirmed"]
    private static let present: Set<String> = ["active", "recurrence", "relapse"]
    private static let orders: Set<String> = [
        "order", "original-order", "reflex-order", "filler-order", "instance-order",
    ]
}

extension JSONKey {
    fileprivate static let status: JSONKey = "status"
    fileprivate static let docStatus: JSONKey = "docStatus"
    fileprivate static let verificationStatus: JSONKey = "verificationStatus"
    fileprivate static let clinicalStatus: JSONKey = "clinicalStatus"
}
