import Cases

/// What a walk over all chains found.
public struct Verification: Hashable, Sendable, CustomStringConvertible {
    public var cases = 0
    public var events = 0
    /// One entry for each append.
    public var entries = 0
    public var groups = 0
    public var documents = 0
    /// Messages and letters that cases name and that are not kept: destroyed by law, or lost. Their digests stay in the chains.
    public var documentsGone = 0
    /// Entries of the audit trail.
    public var audited = 0
    /// The head of the chain of commit groups, hexadecimal; nil for an empty journal. Kept elsewhere, it proves later
    /// that nothing was cut off the end.
    public var head: String?
    /// The head of the audit trail's chain, hexadecimal; nil where nothing was audited.
    public var auditHead: String?
    public var breaks: [ChainBreak] = []

    public init() {}

    public var isIntact: Bool { breaks.isEmpty }

    public var description: String {
        let gone = documentsGone == 0 ? "" : " (\(documentsGone) more are named and not kept)"
        let sums =
            "\(cases == 1 ? "1 case" : "\(cases) cases"), \(events) events in \(entries) entries, \(groups) commit groups, "
            + "\(documents) documents\(gone); head \(head ?? "none")"
            + (auditHead.map { "; \(audited) audited requests, head \($0)" } ?? "")
        guard !isIntact else { return "intact: \(sums)" }
        let list = breaks.map { "  \($0)" }.joined(separator: "\n")
        return "BROKEN in \(breaks.count) places: \(sums)\n\(list)"
    }
}
