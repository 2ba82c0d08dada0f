import JSON

/// The numbers of member names that are met often; held by who looks for them, since a look at a global costs a call.
struct Keys: Sendable {
    let url = number("url")
    let id = number("id")
    let fhirExtension = number("extension")
    let resourceType = number("resourceType")
    let resource = number("resource")
    let fullUrl = number("fullUrl")
    let entry = number("entry")
    let meta = number("meta")
    let profile = number("profile")
    let contained = number("contained")
    let reference = number("reference")
    let coding = number("coding")
    let code = number("code")
    let system = number("system")
    /// Of the names that the JSON reader knows the highest.
    let last = JSONValue.knownKeyCount

    static let known = Keys()

    /// All are known to the JSON reader; a number that no member has would find nothing.
    private static func number(_ name: String) -> Int { JSONValue.knownKeyNumber(name) ?? Int.max }
}
