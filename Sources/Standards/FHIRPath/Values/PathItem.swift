public import JSON
public import Primitives

/// One item of a collection: an element of a document, or a value that was computed.
public enum PathItem: Sendable {
    case node(PathNode)
    case boolean(Bool)
    case string(String)
    case integer(Int)
    case decimal(Number)
    case temporal(Temporal)
    indirect case quantity(Quantity)
    /// What `type()` gives.
    indirect case type(space: String, name: String)

    public init(_ json: JSONValue) { self = .node(PathNode(json)) }

    /// The type of an element.
    @inline(__always)
    var nodeType: TypeID? {
        if case .node(let node) = self { node.type } else { nil }
    }

    /// A day; of one that FHIRPath does not know (before the year 1) its text.
    public init(_ date: CivilDate) {
        guard Self.knownDays.contains(date.dayNumber) else {
            self = .string(date.description)
            return
        }
        let milliseconds = Int64(date.dayNumber) * Temporal.dayLength
        self = .temporal(Temporal(.date, .day, milliseconds: milliseconds))
    }

    /// Of the years 1 to 9999.
    private static let knownDays: ClosedRange<Int> = {
        let first = CivilDate(year: 1, month: 1, day: 1)?.dayNumber
        let last = CivilDate(year: 9999, month: 12, day: 31)?.dayNumber
        return (first ?? 0)...(last ?? 0)
    }()

    /// The value of a primitive or a Quantity as FHIRPath's own; nil for what has none (FHIR R4, section 2.1.9.1.5.5).
    var system: PathItem? {
        guard case .node(let node) = self else { return self }
        return node.system
    }

    /// The namespace and name of its type.
    public var typeName: (space: String, name: String) {
        switch self {
        case .node(let node): ("FHIR", node.typeName)
        case .boolean: ("System", "Boolean")
        case .string: ("System", "String")
        case .integer: ("System", "Integer")
        case .decimal: ("System", "Decimal")
        case .temporal(let value):
            ("System", value.kind == .date ? "Date" : value.kind == .time ? "Time" : "DateTime")
        case .quantity: ("System", "Quantity")
        case .type: ("System", "TypeInfo")
        }
    }

    /// As a person reads it: the text of a primitive, the JSON of what is more.
    public var text: String {
        if let text = system?.plainText { return text }
        guard case .node(let node) = self, node.hasValue else { return "" }
        var writer = JSONWriter()
        write(&writer)
        return writer.text
    }

    /// What `toString()` gives; nil for what has no text.
    var plainText: String? {
        switch self {
        case .boolean(let value): value ? "true" : "false"
        case .string(let text): text
        case .integer(let value): String(value)
        case .decimal(let value): value.description
        case .temporal(let value): value.description
        case .quantity(let value): value.description
        case .type(let space, let name): "\(space).\(name)"
        case .node: nil
        }
    }
}

extension PathNode {
    /// The value as FHIRPath's own type; nil where it has none.
    var system: PathItem? {
        guard hasValue else { return nil }
        let table = TypeTable.shared
        switch json.kind {
        case .string: return Self.value(json.string ?? "", type.form)
        case .bool: return json.bool.map { .boolean($0) }
        case .number:
            let text = json.numberText ?? ""
            if type.form == .integer, let whole = Int(text) { return .integer(whole) }
            return Number(text).map { .decimal($0) }
        case .object:
            if type != .unknown, table.isA(type, Known.quantity) {
                return quantity.map { .quantity($0) }
            }
            return nil
        case .array, .null: return nil
        }
    }

    private static func value(_ text: String, _ form: TypeTable.PrimitiveForm) -> PathItem {
        switch form {
        case .date: Temporal(date: text).map { .temporal($0) } ?? .string(text)
        case .dateTime: Temporal(dateTime: text).map { .temporal($0) } ?? .string(text)
        case .time: Temporal(time: text).map { .temporal($0) } ?? .string(text)
        default: .string(text)
        }
    }

    /// A FHIR Quantity as FHIRPath's; none where it only says that the value is less or more.
    private var quantity: Quantity? {
        guard let value = json["value"]?.numberText.flatMap({ Number($0) }),
            json["comparator"] == nil
        else { return nil }
        guard json["system"]?.equals("http://unitsofmeasure.org") == true,
            let code = json["code"]?.string
        else {
            guard let unit = json["unit"]?.string ?? json["code"]?.string else {
                return Quantity(value)
            }
            return Quantity(value: value, unit: unit, kind: .text)
        }
        let kind = CalendarUnit(ucum: code).map { Quantity.Kind.either($0) }
        return Quantity(value: value, unit: code, kind: kind ?? .ucum)
    }
}
