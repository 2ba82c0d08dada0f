public import JSON

extension PathItem {
    /// The name of its type in FHIR; of a computed value, the type of FHIR that stands for it: `integer`, `dateTime`.
    public var fhirType: String {
        switch self {
        case .node(let node): node.typeName
        case .boolean: "boolean"
        case .string: "string"
        case .integer: "integer"
        case .decimal: "decimal"
        case .temporal(let value):
            value.kind == .date ? "date" : value.kind == .time ? "time" : "dateTime"
        case .quantity: "Quantity"
        case .type: "TypeInfo"
        }
    }

    /// Its value in JSON: an element as it is in its document, null for a primitive that has extensions only.
    public func write(_ writer: inout JSONWriter) {
        switch self {
        case .node(let node):
            if node.hasValue { Self.copy(node.json, &writer) } else { writer.null() }
        case .boolean(let value): writer.bool(value)
        case .integer(let value): writer.int(value)
        case .decimal(let value): writer.number(value.description)
        case .string, .temporal: writer.string(plainText ?? "")
        case .quantity(let value):
            writer.object { writer in
                writer.key("value")
                writer.number(value.value.description)
                writer.key("unit")
                writer.string(value.unit)
            }
        case .type(let space, let name):
            writer.object { writer in
                writer.key("namespace")
                writer.string(space)
                writer.key("name")
                writer.string(name)
            }
        }
    }

    /// Member by member, so that the space of the document is not kept.
    private static func copy(_ value: JSONValue, _ writer: inout JSONWriter) {
        switch value.kind {
        case .object:
            writer.object { writer in
                for member in value.members {
                    writer.key(member.key)
                    copy(member.value, &writer)
                }
            }
        case .array:
            writer.array { writer in for element in value.elements { copy(element, &writer) } }
        default: writer.raw(value)
        }
    }
}
