import FHIR
public import JSON

/// An element of a document: its JSON, what FHIR knows of its type, and what stands beside it under `_name`.
public struct PathNode: Sendable {
    /// Its value; where it has only an id or extensions, the object of those.
    public let json: JSONValue
    /// Where on the same tape its id and extensions stand; -1 where there are none, or they are within the value.
    private let extraIndex: Int32
    let type: TypeID
    /// Whether a primitive has a value and not only an id or extensions.
    public let hasValue: Bool

    init(_ json: JSONValue, type: TypeID, extra: JSONValue? = nil, hasValue: Bool = true) {
        self.json = json
        self.type = type
        self.hasValue = hasValue
        extraIndex = extra.map { Int32(truncatingIfNeeded: $0.tapeIndex) } ?? -1
    }

    /// A value of which nothing is known but its JSON: a resource says its type itself.
    public init(_ json: JSONValue) { self.init(json, type: Self.type(of: json)) }

    /// The id and extensions of a primitive.
    var extra: JSONValue? { extraIndex < 0 ? nil : json.onTape(Int(extraIndex)) }

    var typeName: String {
        if type == .unknown { return json["resourceType"]?.string ?? "Element" }
        return TypeTable.shared.name(type)
    }

    /// What JSON alone tells of a type.
    static func type(of json: JSONValue) -> TypeID {
        let table = TypeTable.shared
        switch json.kind {
        case .object:
            guard let name = json[.resourceType], let id = table.id(name), id.isResource
            else { return .unknown }
            return id
        case .string: return Known.string
        case .bool: return Known.boolean
        case .number:
            let isWhole = json.sourceBytes.allSatisfy {
                $0 == UInt8(ascii: "-") || Lexer.isDigit($0)
            }
            return isWhole ? Known.integer : Known.decimal
        case .array, .null: return .unknown
        }
    }

    /// Types that are asked for often.
    enum Known {
        static let string = id("string")
        static let boolean = id("boolean")
        static let integer = id("integer")
        static let decimal = id("decimal")
        static let quantity = id("Quantity")
        static let resource = id("Resource")
        static let fhirExtension = id("Extension")

        private static func id(_ name: String) -> TypeID { TypeTable.shared.id(name) ?? .unknown }
    }

    /// Whether it is the same element of the same document.
    func isSame(as other: PathNode) -> Bool {
        json.tapeIndex == other.json.tapeIndex && json.isOnSameTape(as: other.json)
    }
}
