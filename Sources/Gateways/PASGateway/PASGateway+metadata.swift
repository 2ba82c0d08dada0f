import JSON
import Plans
import Workflow

/// What this endpoint says of itself.
extension PASGateway {
    /// The CapabilityStatement: what this endpoint does, and nothing that it does not.
    ///
    /// - Parameters:
    ///   - base: the address of this endpoint; nil where it has none yet.
    ///   - tokenURL: where an access token is had (SMART Backend Services); nil where none is asked for.
    public func metadata(base: String? = nil, tokenURL: String? = nil) -> [UInt8] {
        var writer = JSONWriter()
        CapabilityWriter(
            version: version, bookName: workflow.book.name, base: base, tokenURL: tokenURL
        ).write(to: &writer)
        return writer.bytes
    }

    /// The ids under which the operations of this endpoint are defined.
    public static let operationIDs = PASOperation.allCases.map(\.rawValue)

    /// The OperationDefinition of one of them; nil where there is none of this id.
    public func operationDefinition(_ id: String, base: String) -> [UInt8]? {
        guard let operation = PASOperation(rawValue: id) else { return nil }
        var writer = JSONWriter()
        operation.write(version, base: base, to: &writer)
        return writer.bytes
    }
}
