import JSON

/// The numbers of member names that are met often.
enum Keys {
    static let urlNumber = JSONValue.knownKeyNumber("url")
    static let idNumber = JSONValue.knownKeyNumber("id")
    static let extensionNumber = JSONValue.knownKeyNumber("extension")
}
