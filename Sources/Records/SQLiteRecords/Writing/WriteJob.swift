import GRDB
import Records

/// What waits for the thread that writes. Indirect: it is large, and goes through several hands.
indirect enum WriteJob: Sendable {
    typealias Reply<Value: Sendable, Failure: Error> = CheckedContinuation<
        Result<Value, Failure>, Never
    >

    case append(PreparedAppend, Reply<AppendReceipt, AppendError>)
    case file(PreparedFiling, Reply<Void, AppendError>)
    /// The next number of a space, when none is left of those reserved.
    case number(space: String, Reply<UInt64, RecordsError>)
    /// Work with a transaction of its own; it answers for itself.
    case alone(@Sendable (DatabasePool) -> Void)

    var byteCount: Int {
        switch self {
        case .append(let prepared, _): prepared.byteCount
        case .file(let prepared, _): prepared.byteCount
        case .number, .alone: 0
        }
    }
}
