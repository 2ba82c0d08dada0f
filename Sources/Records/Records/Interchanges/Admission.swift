import Cases

/// What a store knows of an interchange that came, and the control number of its answer.
public enum Admission: Hashable, Sendable {
    /// It is taken in, and its number counts as used from now on.
    case new(answerNumber: UInt64)
    /// The same came before, and its answer was not given out to the end: go on.
    case unfinished(answerNumber: UInt64)
    /// The same came before and was answered, under this number.
    case answered(answerNumber: UInt64)
    /// Something else came under its number.
    case otherContent
}
