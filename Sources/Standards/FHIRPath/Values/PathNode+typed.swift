public import JSON

/// A type of FHIR R4, looked up once by a host that evaluates on many elements of it.
public struct PathType: Sendable {
    let id: TypeID

    /// The name of a data type, a resource or an element with elements of its own (`Claim.item`); nil where it is not
    /// known.
    public init?(_ name: String) {
        guard let id = TypeTable.shared.id(name) else { return nil }
        self.id = id
    }
}

extension PathItem {
    /// An element whose type is known from where it stands. `extra` is what stands beside a primitive under `_name`.
    public init(_ json: JSONValue, type: PathType?, extra: JSONValue? = nil) {
        guard let type else {
            self = .node(PathNode(json))
            return
        }
        self = .node(PathNode(json, type: type.id, extra: extra))
    }
}
