public import Cases
public import Primitives
public import Records

/// Says who somebody is, from the reviewer id and the access key that they give.
///
/// An unknown reviewer and a wrong key get the same answer for the same work: one read of the registry, one digest,
/// one comparison of all digits. So neither the answer nor its time tells which ids exist.
public struct Authenticator: Sendable {
    private let store: any RecordStore

    public init(store: any RecordStore) { self.store = store }

    public func authenticate(
        _ reviewer: ReviewerID, accessKey: String, now: Instant
    ) async throws(AuthenticationError) -> AuthenticatedAct {
        let account: ReviewerAccount?
        do {
            account = try await store.reviewer(reviewer)
        } catch {
            throw .unavailable("\(error)")
        }
        let given = AccessKey.digest(of: accessKey)
        let kept = account?.accessKeyDigest
        let isEqual = isEqualInConstantTime(given.text, kept?.text ?? Self.nobodysDigest)
        guard isEqual, kept != nil else { throw .refused }
        return AuthenticatedAct(reviewer: reviewer, method: "access-key", at: now)
    }

    /// Stands in where there is nothing to compare with; of the length of a digest, and the digest of nothing known.
    private static let nobodysDigest = ContentDigest.prefix + String(repeating: "0", count: 64)
}

/// Compares every byte whatever the first difference is.
func isEqualInConstantTime(_ one: String, _ other: String) -> Bool {
    let (one, other) = (Array(one.utf8), Array(other.utf8))
    guard one.count == other.count else { return false }
    var difference: UInt8 = 0
    for index in one.indices { difference |= one[index] ^ other[index] }
    return difference == 0
}
