import Primitives
import Records
import Workflow

/// What is remembered of the interchanges of a batch.
public enum X12Memory: Hashable, Sendable {
    /// Nothing: what is asked in real time is known again by its own identifier and content.
    case nothing
    /// A control number is used once. What was answered, and what comes under its number, gets TA1 025.
    case refusingRepeats
    /// The same, but what was answered is answered again from the stored cases.
    case answeringAgain
}
