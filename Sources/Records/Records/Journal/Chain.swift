public import Cases

/// The two chains of a journal, and that of the audit trail.
///
/// Each case has one, so that no event of it can be changed, dropped or moved without a trace. The commit groups have
/// another over all entries that were written together, so that a whole case can not vanish either. Who keeps the
/// head of the second elsewhere can prove that the end was not cut off.
public enum Chain {
    /// What the first entry of a case follows. It names the case, so that one case's chain does not fit another.
    public static func genesis(payer: PayerID, caseID: CaseID) -> ChainHash {
        ChainHash(sha256: ContentDigest.sha256(Array("assent case \(payer)\n\(caseID)".utf8)))
    }

    /// What the first commit group follows.
    public static let groupGenesis = ChainHash(
        sha256: ContentDigest.sha256(Array("assent journal".utf8)))

    /// - Parameter events: the bytes of the entry exactly as they are stored.
    public static func entry(after previous: ChainHash, events: [UInt8]) -> ChainHash {
        ChainHash(sha256: ContentDigest.sha256(previous.bytes, events))
    }

    /// - Parameters:
    ///   - number: of the group, from 1.
    ///   - entries: in the order in which they were written.
    public static func group(
        after previous: ChainHash, number: Int64, entries: [ChainHash]
    ) -> ChainHash {
        let bigEndian = (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) }
        return ChainHash(
            sha256: ContentDigest.sha256(previous.bytes, bigEndian, entries.flatMap(\.bytes)))
    }

    /// What the first entry of the audit trail follows.
    public static let auditGenesis = ChainHash(
        sha256: ContentDigest.sha256(Array("assent audit".utf8)))

    /// - Parameter entry: the bytes of the entry exactly as they are stored.
    public static func audit(after previous: ChainHash, entry: [UInt8]) -> ChainHash {
        ChainHash(sha256: ContentDigest.sha256(previous.bytes, entry))
    }
}
