public import Cases

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
