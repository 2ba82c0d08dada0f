public import CodeSets
public import JSON
public import Primitives

extension String: Recordable {
    public func record(to writer: inout JSONWriter) { writer.string(self) }

    public init(recorded value: JSONValue) throws(RecordingError) {
        guard let text = value.string else {
            throw RecordingError(path: value.path, reason: "not a string")
        }
        self = text
    }
}

extension Int: Recordable {
    public func record(to writer: inout JSONWriter) { writer.int(self) }

    public init(recorded value: JSONValue) throws(RecordingError) {
        guard let number = value.int else {
            throw RecordingError(path: value.path, reason: "not a whole number")
        }
        self = number
    }
}

extension Bool: Recordable {
    public func record(to writer: inout JSONWriter) { writer.bool(self) }

    public init(recorded value: JSONValue) throws(RecordingError) {
        guard let flag = value.bool else {
            throw RecordingError(path: value.path, reason: "not true or false")
        }
        self = flag
    }
}

extension Decimal: Recordable {
    public func record(to writer: inout JSONWriter) { writer.decimal(self) }

    public init(recorded value: JSONValue) throws(RecordingError) {
        guard let number = value.decimal else {
            throw RecordingError(path: value.path, reason: "not a decimal number")
        }
        self = number
    }
}

extension Money: Recordable {
    public func record(to writer: inout JSONWriter) { writer.int(Int(cents)) }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(cents: Int64(try Int(recorded: value)))
    }
}

/// A value whose description reads back as itself.
protocol TextRecordable: Recordable, CustomStringConvertible {
    init?(_ text: String)
}

extension TextRecordable {
    public func record(to writer: inout JSONWriter) { writer.string(description) }

    public init(recorded value: JSONValue) throws(RecordingError) {
        guard let text = value.string, let read = Self(text) else {
            throw RecordingError(path: value.path, reason: "not a \(Self.self)")
        }
        self = read
    }
}

extension CivilDate: TextRecordable {
    public func record(to writer: inout JSONWriter) { writer.date(self) }
}

extension Instant: TextRecordable {
    public func record(to writer: inout JSONWriter) { writer.instant(self) }
}

extension DiagnosisCode: TextRecordable {}
extension PlaceOfService: TextRecordable {}
extension Modifier: TextRecordable {}

extension DateRange: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("start", start)
            writer.write("end", end)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(start: try value.read("start"), end: try value.readIfPresent("end"))
    }
}

extension ProcedureCode: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("system", system.uri)
            writer.member("code", code)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            system: ProcedureCodeSystem(uri: try value.readText("system")),
            code: try value.readText("code"))
    }
}
