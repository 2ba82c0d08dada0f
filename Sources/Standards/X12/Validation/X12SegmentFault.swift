/// What is wrong with a segment: the codes of element 620 (IK304).
public enum X12SegmentFault: String, Hashable, Sendable {
    case unrecognized = "1"
    case unexpected = "2"
    case requiredMissing = "3"
    case loopOverMaximum = "4"
    case overMaximum = "5"
    case notInSet = "6"
    case outOfSequence = "7"
    case elementErrors = "8"
    case trailingDelimiters = "10"
    case notUsed = "I4"
    case dependentMissing = "I6"
    case loopUnderMinimum = "I7"
    case underMinimum = "I8"
    case dependentNotUsed = "I9"

    /// Whether it breaks the guide only, and not the standard.
    var isOfGuide: Bool { rawValue.hasPrefix("I") }
}
