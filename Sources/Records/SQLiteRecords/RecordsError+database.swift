import GRDB
import Records

extension RecordsError {
    /// What went wrong below, in words. SQL arguments are never in it: they are protected data.
    init(_ error: any Error) {
        switch error {
        case let known as RecordsError: self = known
        case let failure as DatabaseError: self = Self.database(failure)
        case is CancellationError: self = .unavailable("the reading was cancelled")
        default: self = .unavailable("\(error)")
        }
    }

    private static func database(_ failure: DatabaseError) -> RecordsError {
        let message = failure.message ?? "no further word"
        let text = "SQLite error \(failure.extendedResultCode.rawValue): \(message)"
        switch failure.resultCode {
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: return .unreadable(text)
        case .SQLITE_MISUSE where message.contains("closed"):
            return .unavailable("the store is closed")
        default: return .unavailable(text)
        }
    }
}
