import JSON

/// The numbers of member names that are met often.
enum Keys {
    static let url = number("url")
    static let id = number("id")
    static let fhirExtension = number("extension")
    static let resourceType = number("resourceType")
    static let resource = number("resource")
    static let fullUrl = number("fullUrl")
    static let entry = number("entry")
    static let meta = number("meta")
    static let profile = number("profile")
    static let contained = number("contained")
    static let reference = number("reference")
    static let coding = number("coding")
    static let code = number("code")
    static let system = number("system")

    /// All are known to the JSON reader; a number that no member has would find nothing.
    private static func number(_ name: String) -> Int { JSONValue.knownKeyNumber(name) ?? Int.max }
}
