import Primitives

/// The filter of a subscription: `org-identifier=A,B`. The topic resource of both guides spells it `orgIdentifier`.
///
/// A value may be `system|value`, as a token search parameter is; what counts is the value. Before it may stand what is
/// filtered: `PASSubscriptionTopic?org-identifier=A`.
enum OrganizationFilter {
    static let names: Set<Substring> = ["org-identifier", "orgIdentifier"]
    static let prefixes: Set<Substring> = ["PASSubscriptionTopic", "ClaimResponse", "Bundle"]
    static let valuesMax = 50
    static let valueLengthMax = 128

    struct Refusal: Error {
        let text: String
    }

    /// The identifiers, as they are compared.
    static func identifiers(_ text: String) throws(Refusal) -> [String] {
        let halves = text.split(separator: "?", omittingEmptySubsequences: false)
        guard halves.count == 1 || halves.count == 2 && prefixes.contains(halves[0]) else {
            throw Refusal(text: "The filter is org-identifier=IDENTIFIER and nothing else.")
        }
        let parts = halves[halves.count - 1].split(
            separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, names.contains(parts[0]), !parts[1].contains("&") else {
            throw Refusal(text: "The filter is org-identifier=IDENTIFIER and nothing else.")
        }
        var identifiers: [String] = []
        for value in parts[1].split(separator: ",", omittingEmptySubsequences: false) {
            let token = (String(value).removingPercentEscapes ?? "").split(
                separator: "|", omittingEmptySubsequences: false)
            guard (1...2).contains(token.count), let identifier = token.last, !identifier.isEmpty,
                identifier.utf8.count <= valueLengthMax,
                !identifier.contains(where: \.isWhitespace)
            else { throw Refusal(text: "The filter has a value that is no identifier.") }
            identifiers.append(String(identifier))
        }
        guard identifiers.count <= valuesMax else {
            throw Refusal(text: "The filter has more than \(valuesMax) identifiers.")
        }
        return identifiers.uniqued
    }
}

extension String {
    /// nil where an escape is none, or what it stands for is no text.
    fileprivate var removingPercentEscapes: String? {
        var bytes: [UInt8] = []
        var rest = Array(utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard rest.count >= 2,
                let escaped = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            else { return nil }
            bytes.append(escaped)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
