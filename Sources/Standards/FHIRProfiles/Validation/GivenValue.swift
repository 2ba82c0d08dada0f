import JSON

/// Whether a value is what a fixed value or a pattern asks for (FHIR R4, ElementDefinition.fixed[x], pattern[x]).
extension Element.Given {
    func matches(_ value: JSONValue) -> Bool {
        switch self {
        case .fixed(let wanted): value.isSame(as: wanted)
        case .pattern(let wanted): value.has(wanted)
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

    /// At least what a pattern has: every member, and for every element of a list one that fits.
    func has(_ pattern: JSONValue) -> Bool {
        switch pattern.kind {
        case .object:
            guard kind == .object else { return false }
            for wanted in pattern.values {
                guard let value = self[wanted.memberName ?? ""], value.has(wanted) else {
                    return false
                }
            }
            return true
        case .array:
            guard kind == .array else { return false }
            return pattern.values.allSatisfy { wanted in values.contains { $0.has(wanted) } }
        default: return isSame(as: pattern)
        }
    }
}
