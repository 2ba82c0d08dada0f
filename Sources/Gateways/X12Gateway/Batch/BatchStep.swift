import X12

/// One thing of a batch that was read, with the work that it started: what is written, in this order.
enum BatchStep: Sendable {
    case interchangeBegan(X12InterchangeHeader, Standing)
    case groupBegan(X12GroupHeader)
    case set(X12SetReport, Work)
    case groupEnded(X12GroupReport)
    case interchangeEnded
    case fault(X12ReadFault)

    /// How an interchange stands before any of it is decided.
    struct Standing: Sendable {
        /// Of the envelope and of the control number.
        var notes: [X12InterchangeNote]
        /// ISA13 of its answer.
        var answerNumber: UInt64
    }

    enum Work: Sendable {
        /// The set, or what it stands in, was rejected.
        case nothing
        /// The set is sound and can not be taken in.
        case refused([X12Finding])
        case running(Task<Decided, Never>, keys: [String], byteCount: Int)
    }

    struct Decided: Sendable {
        var answer: SetAnswer
        /// What came of it, for people.
        var part: X12Answer
    }

    var running: (task: Task<Decided, Never>, keys: [String], byteCount: Int)? {
        guard case .set(_, .running(let task, let keys, let byteCount)) = self else { return nil }
        return (task, keys, byteCount)
    }
}
