package import JSON

/// Names of FHIR's elements that are looked up for every resource, value or quote: resolved once.
extension JSONKey {
    package static let resourceType: JSONKey = "resourceType"
    package static let resource: JSONKey = "resource"
    package static let contained: JSONKey = "contained"
    package static let entry: JSONKey = "entry"
    package static let fullUrl: JSONKey = "fullUrl"
    package static let id: JSONKey = "id"
    package static let fhirExtension: JSONKey = "extension"
    package static let modifierExtension: JSONKey = "modifierExtension"
    package static let url: JSONKey = "url"
    package static let reference: JSONKey = "reference"
    package static let coding: JSONKey = "coding"
    package static let code: JSONKey = "code"
    package static let system: JSONKey = "system"
    package static let display: JSONKey = "display"
    package static let text: JSONKey = "text"
    package static let type: JSONKey = "type"
    package static let description: JSONKey = "description"
    package static let value: JSONKey = "value"
    package static let unit: JSONKey = "unit"
}
