public import Cases

public enum SubmitOutcome: Sendable {
    /// There is a case; a repeat gets the case with its current determination.
    case answered(Case, isRepeat: Bool)
    case rejected([Rejection])
}
