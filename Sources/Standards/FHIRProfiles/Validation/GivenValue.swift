import JSON

/// Whether a value is what a fixed value or a pattern asks for (FHIR R4, ElementDefinition.fixed[x], pattern[x]).
extension Element.Given {
    func matches(_ value: JSONValue) -> Bool {
        switch self {
        case .fixed(let wanted): wanted.isSame(as: value)
        case .pattern(let wanted): wanted.isPart(of: value)
        }
    }
}

extension JSONValue {
    /// The same, whatever the order of members.
    func isSame(as other: JSONValue) -> Bool {
        guard kind == other.kind else { return false }
        switch kind {
        case .object:
            return count == other.count
                && members.allSatisfy { name, value in
                    other[name].map { value.isSame(as: $0) } == true
                }
        case .array:
            return count == other.count
                && zip(values, other.values).allSatisfy { $0.isSame(as: $1) }
        case .string: return other.string.map { equals($0) } == true
        case .number: return decimal == other.decimal && decimal != nil
        case .bool: return bool == other.bool
        case .null: return true
        }
    }
}
