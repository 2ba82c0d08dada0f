/// A place of service code of CMS: two digits.
public struct PlaceOfService: Hashable, Sendable, CustomStringConvertible {
    public static let systemURI =
        "https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set"

    public let code: String

    /// The code set of CMS: 01 to 27, and those from 31 that are given. Only its numbers: what they mean is not needed here.
    public static let all: [String] =
        """
        01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 31 32 33 34 41 42 49 50 51 52
        53 54 55 56 57 58 60 61 62 65 66 71 72 81 99
        """.split(whereSeparator: \.isWhitespace).map(String.init)

    public init?(_ text: some StringProtocol) {
        guard text.utf8.count == 2, text.utf8.allSatisfy(isDigit) else { return nil }
        code = String(text)
    }

    public var description: String { code }
}
