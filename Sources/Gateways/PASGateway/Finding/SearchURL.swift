import Foundation

/// The address of a search, from the parameters that were used: a client sees by the self link which were (FHIR R4, section
/// 3.1.1.3.2).
struct SearchURL {
    let address: String
    let pairs: [(name: String, value: String)]

    var text: String {
        let query = pairs.map { "\(Self.escaped($0.name))=\(Self.escaped($0.value))" }
        return query.isEmpty ? address : "\(address)?\(query.joined(separator: "&"))"
    }

    private static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:,")

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }
}
