public import JSON
import Primitives

/// Reading members of a recorded object; each failure names its path.
extension JSONValue {
    public func required(_ name: String) throws(RecordingError) -> JSONValue {
        guard let member = self[name] else {
            throw RecordingError(path: path, reason: "'\(name)' is missing")
        }
        return member
    }

    public func read<Value: Recordable>(
        _ name: String, as type: Value.Type = Value.self
    ) throws(RecordingError) -> Value {
        try Value(recorded: required(name))
    }

    public func readIfPresent<Value: Recordable>(
        _ name: String, as type: Value.Type = Value.self
    ) throws(RecordingError) -> Value? {
        guard let member = self[name] else { return nil }
        return try Value(recorded: member)
    }

    /// An absent list is an empty one: empty lists are not written.
    public func readList<Value: Recordable>(
        _ name: String, of type: Value.Type = Value.self
    ) throws(RecordingError) -> [Value] {
        guard let member = self[name] else { return [] }
        var list: [Value] = []
        for element in member.elements { list.append(try Value(recorded: element)) }
        return list
    }

    public func readText(_ name: String) throws(RecordingError) -> String {
        try read(name)
    }

    public func readTextIfPresent(_ name: String) throws(RecordingError) -> String? {
        try readIfPresent(name)
    }
}

/// Writing members of a recorded object; nothing is written for an absent value or an empty list.
extension JSONWriter {
    public mutating func write<Value: Recordable>(_ name: String, _ value: Value?) {
        guard let value else { return }
        key(name)
        value.record(to: &self)
    }

    public mutating func writeList<Value: Recordable>(_ name: String, _ values: [Value]) {
        guard !values.isEmpty else { return }
        array(name) { writer in
            for value in values { value.record(to: &writer) }
        }
    }
}
