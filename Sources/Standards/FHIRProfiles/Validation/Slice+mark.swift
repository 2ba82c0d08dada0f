import FHIR
import JSON

/// As the classes tell it: of what the rows of the flat tables can not (`FlatSlice.Mark.other`).
extension Slice.Mark {
    /// Whether a value of the list belongs to the slice.
    func isOn(_ value: JSONValue) -> Bool {
        switch self {
        case .url(let url): return value[.url]?.equals(url) == true
        case .resource(let type):
            return value[.resource]?[.resourceType]?.equals(type) == true
        case .value(let path, let given):
            return Self.hasAny(path[...], value) { given.matches($0) }
        case .codes(let path, let list):
            return Self.hasAny(path[...], value) { $0.hasCoding { list.mayHave($0) } }
        case .extensionValue(let url, let wanted):
            return (value[.fhirExtension]?.values).map { extensions in
                extensions.contains { one in
                    one[.url]?.equals(url) == true
                        && one.values.contains {
                            $0.isSame(as: wanted) && $0.memberName?.hasPrefix("value") == true
                        }
                }
            } ?? false
        }
    }

    /// Whether something at a path, through lists too, is as asked for.
    private static func hasAny(
        _ path: ArraySlice<JSONKey>, _ value: JSONValue, _ test: (JSONValue) -> Bool
    ) -> Bool {
        guard let step = path.first else { return test(value) }
        guard let next = value[step] else { return false }
        guard next.isArray else { return hasAny(path.dropFirst(), next, test) }
        return next.values.contains { hasAny(path.dropFirst(), $0, test) }
    }

    /// For messages: what tells it.
    var words: String {
        switch self {
        case .url(let url): " (\(url))"
        case .resource(let type): " (with a \(type))"
        default: ""
        }
    }
}
