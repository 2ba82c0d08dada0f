public import Cases

/// What there is to tell of an appeal before it is decided.
public enum AppealNews: Hashable, Sendable {
    /// It came, and is decided by then (42 CFR 438.406(b)(1): each appeal is acknowledged).
    case received(until: Deadline?)
    /// Who made it took it back.
    case withdrawn
}
