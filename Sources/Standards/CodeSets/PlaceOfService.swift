/// A place of service code of CMS: two digits.
public struct PlaceOfService: Hashable, Sendable, CustomStringConvertible {
    public static let systemURI =
        "https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set"

    public let code: String

    public init?(_ text: some StringProtocol) {
        guard text.utf8.count == 2, text.utf8.allSatisfy(isDigit) else { return nil }
        code = String(text)
    }

    public var description: String { code }
}
