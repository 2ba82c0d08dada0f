import FHIR
public import JSON

/// Whether a resource stands: a machine says yes to results, papers and orders that do, and to nothing else.
///
/// `status` and such are modifier elements (R4, section 2.6.4): what they say changes what all the rest means. Lists here name
/// what counts. What is not on them, and what is not known here, proves nothing, and a person looks.
public enum Standing {
    /// Why what it says proves nothing, in words that follow its name; nil where nothing speaks against it.
    ///
    /// - Parameter isAsked: it is what is asked for, and no evidence of anything. An order is a draft until it may be given (Da Vinci
    ///   CRD 2.0.1 has it so), and a request is made for that.
    public static func flaw(of resource: JSONValue, isAsked: Bool = false) -> String? {
        if let modifiers = resource[.modifierExtension], modifiers.count > 0 {
            return "has a modifier that is not known here"
        }
        let type = resource.resourceType ?? ""
        let isDraft = isAsked && resource[.status]?.equals("draft") == true
        return (isDraft ? nil : statusFlaw(of: resource, type)) ?? ownFlaw(of: resource, type)
            ?? containedFlaw(of: resource)
    }

    private static func statusFlaw(of resource: JSONValue, _ type: String) -> String? {
        if let status = resource[.status]?.string {
            return (statuses[type] ?? usual).contains(status)
                ? nil : "has the status '\(status)', which proves nothing"
        }
        // Where R4 wants one (1..1), and where a reason stands in its place, a missing status is one that nobody knows.
        let isWanted = statuses[type] != nil || told.contains(type)
        return isWanted || resource[.statusAbsent] != nil ? "does not say its status" : nil
    }

    private static func ownFlaw(of resource: JSONValue, _ type: String) -> String? {
        switch type {
        case "Condition", "AllergyIntolerance": doubt(about: resource)
        case "DocumentReference", "DiagnosticReport": paperFlaw(of: resource)
        default: orderFlaw(of: resource, type)
        }
    }

    /// What is contained is part of the resource, and an expression may look at it there.
    private static func containedFlaw(of resource: JSONValue) -> String? {
        guard let contained = resource[.contained]?.elements else { return nil }
        // A form may bring its questions along; whether those are a draft says nothing of the answers.
        for part in contained where part[.resourceType]?.equals("Questionnaire") != true {
            if let flaw = flaw(of: part) {
                return "holds a \(part.resourceType ?? "resource") that \(flaw)"
            }
        }
        return nil
    }

    /// Whether it speaks against others that say the same diagnosis: one that was refuted, is over, or is not confirmed (any
    /// more), in a code or in words. One that was entered by mistake says nothing of the kind.
    static func denies(_ condition: JSONValue) -> Bool {
        guard condition[.resourceType]?.equals("Condition") == true,
            doubt(about: condition) != nil
        else { return false }
        return !says("entered-in-error", condition[.verificationStatus])
    }

    /// Whether such a denial leaves in doubt what is said at a time: it came since, or nobody can tell when.
    static func isDenied(_ time: EvidenceTime?, since denial: EvidenceTime?) -> Bool {
        guard let time, let denial else { return true }
        return !(denial < time)
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
    /// Others of which R4 wants a status.
    private static let told: Set<String> = [
        "CarePlan", "ClinicalImpression", "Communication", "CommunicationRequest", "Composition",
        "Consent", "DetectedIssue", "DeviceUseStatement", "EpisodeOfCare", "FamilyMemberHistory",
        "Flag", "GuidanceResponse", "ImagingStudy", "List", "Media", "MedicationRequest",
        "MedicationStatement", "NutritionOrder", "RiskAssessment", "ServiceRequest", "Task",
        "VisionPrescription",
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
    /// Beside a status that is not there: why.
    fileprivate static let statusAbsent: JSONKey = "_status"
    fileprivate static let docStatus: JSONKey = "docStatus"
    fileprivate static let verificationStatus: JSONKey = "verificationStatus"
    fileprivate static let clinicalStatus: JSONKey = "clinicalStatus"
}
