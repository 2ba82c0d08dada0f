import FHIR
import JSON

/// What an operation or a search is asked with: the parameters of a query, or of a Parameters resource.
public struct OperationParameters: Sendable {
    private var values: [String: [String]] = [:]

    public init(query: [(name: String, value: String)]) {
        for (name, value) in query { values[name, default: []].append(value) }
    }

    /// nil where the bytes are no Parameters.
    public init?(_ bytes: [UInt8]) {
        guard let root = try? JSONDocument.parse(bytes).root, root.resourceType == "Parameters"
        else { return nil }
        for parameter in root.list("parameter") {
            guard let name = parameter["name"]?.string else { return nil }
            for (key, value) in parameter.members where key.hasPrefix("value") {
                guard let text = value.string ?? value.numberText else { continue }
                values[name, default: []].append(text)
            }
        }
    }

    public static let none = OperationParameters(query: [])

    /// Repeats, and values with commas between them, are alternatives.
    func all(_ name: String) -> [String] {
        (values[name] ?? []).flatMap { $0.split(separator: ",").map(String.init) }
    }

    func first(_ name: String) -> String? { values[name]?.first }

    func has(_ name: String) -> Bool { values[name] != nil }
}
