import FHIR
import JSON

/// What the Parameters of `$submit-attachment` may hold: which names, how often, and the type of a value that is not read
/// otherwise (davinci-cdex 2.1.0, profile cdex-parameters-submit-attachment, whose slices are closed).
struct AttachmentShape {
    private struct Rule {
        var isOnce = true
        /// The members one of which has the value; empty where the reader sees to it.
        var values: [String] = []
    }

    private let rules: [String: Rule]

    static let parameters = AttachmentShape(rules: [
        "TrackingId": Rule(), "AttachTo": Rule(), "PayerId": Rule(), "OrganizationId": Rule(),
        "ProviderId": Rule(), "MemberId": Rule(), "Attachment": Rule(isOnce: false),
        "ServiceDate": Rule(values: ["valueDate", "valueDateTime", "valuePeriod"]),
        "Final": Rule(values: ["valueBoolean"]),
    ])

    /// Of one Attachment.
    static let parts = AttachmentShape(rules: [
        "LineItem": Rule(isOnce: false, values: ["valueString"]),
        "Code": Rule(values: ["valueCodeableConcept"]), "Content": Rule(),
    ])

    func check(_ parameters: [JSONValue], _ reading: inout Reading) {
        var seen: Set<String> = []
        for parameter in parameters {
            // That each has a name is R4's own rule.
            guard let name = parameter["name"]?.string else { continue }
            guard let rule = rules[name] else {
                let known = rules.keys.sorted().joined(separator: ", ")
                reading.refuse(
                    "parameter", "'\(name)' is none of \(known).", at: parameter["name"])
                continue
            }
            if !seen.insert(name).inserted, rule.isOnce {
                reading.refuse("\(name)-twice", "\(name) can come once.", at: parameter)
            }
            if !rule.values.isEmpty, !rule.values.contains(where: { parameter[$0] != nil }) {
                reading.refuse(
                    name, "\(name) has a \(rule.values.joined(separator: " or ")).", at: parameter)
            }
        }
    }
}
