public import Primitives

/// What a batch gives, one thing after another, in the order in which the sets came.
public enum X12Piece: Sendable {
    /// More of the answer.
    case bytes([UInt8])
    /// A set was answered.
    case set(X12SetOutcome)
    /// What is wrong with an envelope, or lies outside of all.
    case problems([Problem])
}
