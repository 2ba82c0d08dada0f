import FHIR
import JSON

/// An element as the public suite names it: `ClaimResponse.item.extension:preAuthPeriod`, `Bundle.entry:ClaimResponse.fullUrl`,
/// `Patient.multipleBirth[x]:multipleBirthInteger`.
struct MustSupportPath: Hashable, CustomStringConvertible {
    let description: String
    private let names: [Substring]

    init(_ text: String) {
        description = text
        names = text.split(separator: ".")
    }

    var resourceType: String { String(names[0]) }

    /// Whether a resource has it, somewhere.
    func isIn(_ resource: JSONValue) -> Bool {
        Self.isThere(names.dropFirst()[...], in: resource)
    }

    private static func isThere(_ names: ArraySlice<Substring>, in value: JSONValue) -> Bool {
        guard let name = names.first else { return true }
        return values(name, of: value).contains { isThere(names.dropFirst(), in: $0) }
    }

    /// The way to the first such element of a resource: where the path ends in a list's name, the whole list.
    func steps(in resource: JSONValue) -> [JSONEdit.Step]? {
        Self.steps(names.dropFirst()[...], in: resource)
    }

    private static func steps(
        _ names: ArraySlice<Substring>, in value: JSONValue
    ) -> [JSONEdit.Step]? {
        guard let name = names.first else { return [] }
        let isLast = names.count == 1
        for member in value.members where stem(member.key) == stem(name) {
            let chosen = values(name, of: value)
            if isLast, !name.contains(":") || member.value.kind != .array {
                return chosen.isEmpty ? nil : [.member(member.key)]
            }
            guard member.value.kind == .array else {
                return steps(names.dropFirst(), in: member.value).map {
                    [.member(member.key)] + $0
                }
            }
            for (index, element) in member.value.elements.enumerated()
            where chosen.contains(where: { $0.place == element.place }) {
                if let rest = steps(names.dropFirst(), in: element) {
                    return [.member(member.key), .index(index)] + rest
                }
            }
        }
        return nil
    }

    /// `location` of `location[x]` and of `locationCodeableConcept`, as far as the guide's names go.
    private static func stem(_ name: some StringProtocol) -> String {
        let name = name.prefix { $0 != ":" && $0 != "[" }
        for choice in ["location", "serviced", "multipleBirth"] where name.hasPrefix(choice) {
            return choice
        }
        return String(name)
    }

    private static func values(_ name: Substring, of value: JSONValue) -> [JSONValue] {
        let parts = name.split(separator: ":", maxSplits: 1)
        let slice = parts.count == 2 ? String(parts[1]) : nil
        if parts[0].hasSuffix("[x]") {
            let stem = parts[0].dropLast(3)
            return value.members.filter { member in
                slice.map { $0 == member.key } ?? member.key.hasPrefix(stem)
            }.map(\.value)
        }
        let found =
            value[String(parts[0])].map { $0.kind == .array ? Array($0.elements) : [$0] } ?? []
        guard let slice else { return found }
        return found.filter { isSlice(slice, $0, of: parts[0]) }
    }

    private static func isSlice(_ slice: String, _ value: JSONValue, of name: Substring) -> Bool {
        switch name {
        case "extension": value["url"]?.string == url(slice)
        case "entry": value["resource"]?.resourceType == slice
        case "supportingInfo": value["category"]?.codings.contains { $0.code == slice } == true
        case "input": value["type"]?.codings.contains { $0.code == inputs[slice] } == true
        case "identifier": isIdentifier(slice, value)
        default: false
        }
    }

    private static func isIdentifier(_ slice: String, _ value: JSONValue) -> Bool {
        switch slice {
        case "NPI": value["system"]?.string == "http://hl7.org/fhir/sid/us-npi"
        case "TIN":
            value["system"]?.string == "http://terminology.hl7.org/NamingSystem/USEIN"
        case "PI": value["type"]?.codings.contains { $0.code == "payerid" } == true
        default: false
        }
    }

    private static let inputs = [
        "PayerURL": "payer-url", "AttachmentsNeeded": "attachments-needed",
        "QuestionnaireContext": "questionnaire-context",
    ]

    /// The extension behind a slice's name: the profile's own names first.
    private static func url(_ slice: String) -> String {
        let pas = "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-"
        if ["birthsex", "ethnicity", "race"].contains(slice) {
            return "http://hl7.org/fhir/us/core/StructureDefinition/us-core-\(slice)"
        }
        switch slice {
        case "DataAbsentReason":
            return "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
        case "transmissionIdentifiers": return pas + "TransmissionIdentifiers"
        case "paLineNumber": return pas + "serviceLineNumber"
        default: return pas + (names[slice] ?? slice)
        }
    }

    private static let names = [
        "preAuthIssueDate": "itemPreAuthIssueDate", "preAuthPeriod": "itemPreAuthPeriod",
        "previousAuthorizationNumber": "authorizationNumber",
        "requestType": "serviceItemRequestType", "revenue": "revenueCode",
        "requestedServiceDate": "itemRequestedServiceDate",
        "authorizedItemDetail": "itemAuthorizedDetail",
        "authorizedProvider": "itemAuthorizedProvider",
        "providerType": "authorizedProviderType",
        "followupAction": "errorFollowupAction", "jurisdiction": "identifierJurisdiction",
        "subDepartment": "identifierSubDepartment",
    ]
}
