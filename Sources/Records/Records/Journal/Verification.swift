public import Cases

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

/// A place where what is stored is not what was written.
public struct ChainBreak: Hashable, Sendable, CustomStringConvertible {
    public enum Place: Hashable, Sendable, CustomStringConvertible {
        /// The entry of a case that begins with this version; nil: the case as a whole.
        case entry(CaseID, version: Int?)
        case group(Int64)
        case summary(CaseID)
        /// What a member of a payer was granted, summed.
        case ledger(PayerID, MemberID)
        case document(DocumentDigest)
        /// The entry of the audit trail with this number.
        case audit(Int64)

        public var description: String {
            switch self {
            case .entry(let id, let version):
                "case \(id)\(version.map { ", version \($0)" } ?? "")"
            case .group(let number): "commit group \(number)"
            case .summary(let id): "summary of case \(id)"
            case .ledger(let payer, let member): "ledger of member \(member) of \(payer)"
            case .document(let digest): "document \(digest)"
            case .audit(let number): "audit entry \(number)"
            }
        }
    }

    public let place: Place
    public let reason: String

    public init(_ place: Place, _ reason: String) {
        self.place = place
        self.reason = reason
    }

    public var description: String { "\(place): \(reason)" }
}
