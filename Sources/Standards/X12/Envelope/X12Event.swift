/// What a stream holds, one thing after another.
public enum X12Event: Sendable {
    case interchangeBegan(X12InterchangeHeader, notes: [X12InterchangeNote])
    case groupBegan(X12GroupHeader, faults: [X12GroupFault])
    /// A set with its report; its content, unless it is larger than the limits keep.
    case set(X12SetReport, X12TransactionSet?)
    case groupEnded(X12GroupReport)
    case interchangeEnded(X12InterchangeReport)
    /// Bytes that belong to no interchange.
    case fault(X12ReadFault)
}
