import JSON

/// A value that is given beforehand, ready to be compared with.
final class WantedValue: Sendable {
    private indirect enum Form: Sendable {
        case text(String)
        case object([Member])
        case array([Form])
        case other(JSONValue)
    }

    private struct Member: Sendable {
        var key: JSONKey
        var form: Form
    }

    /// As it is written, for messages.
    let value: JSONValue
    private let form: Form

    init(_ value: JSONValue) {
        self.value = value
        form = Self.form(of: value)
    }

    /// For a pattern of the program's own; nil where it is no JSON.
    convenience init?(_ json: String) {
        guard let root = try? JSONDocument.parse(json).root else { return nil }
        self.init(root)
    }

    private static func form(of value: JSONValue) -> Form {
        switch value.kind {
        case .object:
            .object(
                value.values.map { Member(key: JSONKey($0.memberName ?? ""), form: form(of: $0)) })
        case .array: .array(value.values.map(form(of:)))
        case .string: .text(value.string ?? "")
        default: .other(value)
        }
    }

    /// Whether a value has at least what this has: every member, and for every element of a list one that fits
    /// (FHIR R4, ElementDefinition.pattern[x]).
    func isPart(of value: JSONValue) -> Bool { Self.has(value, form) }

    private static func has(_ value: JSONValue, _ form: Form) -> Bool {
        switch form {
        case .text(let text): return value.equals(text)
        case .object(let members):
            return members.allSatisfy { member in
                value[member.key].map { has($0, member.form) } == true
            }
        case .array(let forms):
            guard value.isArray else { return false }
            return forms.allSatisfy { form in value.values.contains { has($0, form) } }
        case .other(let wanted): return value.isSame(as: wanted)
        }
    }

    /// The same, whatever the order of members (ElementDefinition.fixed[x]).
    func isSame(as value: JSONValue) -> Bool {
        if case .text(let text) = form { return value.equals(text) }
        return value.isSame(as: self.value)
    }
}
