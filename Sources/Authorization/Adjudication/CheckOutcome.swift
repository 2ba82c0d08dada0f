public import Cases

/// What came of a check.
public enum CheckOutcome: Sendable {
    /// Go on to the next check.
    case passed(CheckRecord)
    /// The answer is found.
    case concluded(AutomatedResult, CheckRecord)

    public var record: CheckRecord {
        switch self {
        case .passed(let record), .concluded(_, let record): record
        }
    }
}
