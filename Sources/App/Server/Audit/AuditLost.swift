/// A server ended with entries of its audit trail unwritten: whoever runs it has to know.
public struct AuditLost: Error, Hashable, CustomStringConvertible {
    public let count: Int

    public var description: String {
        "\(count) \(count == 1 ? "entry" : "entries") of the audit trail could not be written and "
            + "\(count == 1 ? "is" : "are") lost: the store could not be written to the end."
    }
}
