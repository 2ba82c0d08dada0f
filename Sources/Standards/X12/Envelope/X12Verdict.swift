/// Accepted, accepted although something was noted, partly (groups only), rejected: elements 715 and 717, I17.
public enum X12Verdict: String, Hashable, Sendable {
    case accepted = "A"
    case noted = "E"
    case partly = "P"
    case rejected = "R"
}
