import JSON

/// Member names that are looked up often.
enum Keys {
    static let resourceType = JSONKey("resourceType")
    static let resource = JSONKey("resource")
    static let url = JSONKey("url")
    static let fhirExtension = JSONKey("extension")
    static let reference = JSONKey("reference")
    static let coding = JSONKey("coding")
    static let code = JSONKey("code")
    static let system = JSONKey("system")

    static let urlNumber = JSONValue.knownKeyNumber("url")
    static let idNumber = JSONValue.knownKeyNumber("id")
    static let extensionNumber = JSONValue.knownKeyNumber("extension")
}
